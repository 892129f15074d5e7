using PyJitVerify.Oracle.Modes;

namespace PyJitVerify.Oracle.Subjects;

/// <summary>A stock CPython with its JIT built in. A mode is a set of variables.</summary>
public sealed class CPythonSubject : StockSubject
{
    /// <summary>Set in a mode that runs no specialized bytecode.</summary>
    public const string SpecializationKnob = "PYTHON_SPECIALIZATION_OFF";

    private const int OldestMinor = 13;

    /// <summary>The interpreter at that path.</summary>
    /// <exception cref="SubjectException">It cannot be used; one line says why.</exception>
    public CPythonSubject(string path)
        : this(Path.GetFullPath(path), Inspect(Path.GetFullPath(path)))
    {
    }

    private CPythonSubject(string path, InterpreterInspection inspection)
        : base(path, inspection) =>
        (Modes, DefaultLattice) = (CPythonModes.For(inspection.Minor, inspection.Ctypes), CPythonModes.DefaultLattice(inspection.Minor));

    /// <inheritdoc/>
    public override string Target => "cpython:" + Identity.Version[..Identity.Version.LastIndexOf('.')];

    /// <inheritdoc/>
    public override ModeSet Modes { get; }

    /// <inheritdoc/>
    public override ModeSet DefaultLattice { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Ablation> AblationsOf(Mode mode) => CPythonModes.AblationsOf(mode);

    /// <inheritdoc/>
    public override LayerNaming Layers => LayerNaming.CPython;

    /// <inheritdoc/>
    public override string ProductName => "CPython";

    private protected override string HostModule => "cpython_host.py";

    /// <inheritdoc/>
    public override int HotIterations(Mode mode) => CPythonModes.HotIterations(mode);

    /// <summary>The mode without the JIT, the same for every version.</summary>
    public static Mode JitOff => CPythonModes.Off;

    /// <summary>The modes of a minor version, for who starts the interpreter by other means; none before the JIT.</summary>
    public static ModeSet? ModesOf(int minor) => minor < OldestMinor ? null : CPythonModes.For(minor, canSetCounters: false);

    private static InterpreterInspection Inspect(string path)
    {
        var answer = InterpreterInspection.Of(path, "cpython", "CPython");
        if (answer.Major != 3 || answer.Minor < OldestMinor)
            throw new SubjectException($"{path}: CPython {answer.Release} has no JIT; 3.{OldestMinor} or later is needed");
        if (!answer.Jit)
            throw new SubjectException($"{path}: CPython {answer.Release} was built without the JIT (--enable-experimental-jit)");
        return answer;
    }
}
