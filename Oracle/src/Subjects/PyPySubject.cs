using PyJitVerify.Oracle.Modes;

namespace PyJitVerify.Oracle.Subjects;

/// <summary>A stock PyPy 3. A mode is what its option <c>--jit</c> takes.</summary>
public sealed class PyPySubject : StockSubject
{
    /// <summary>The script needs <c>co_qualname</c> and positions in tracebacks.</summary>
    private const int OldestMinor = 11;

    /// <summary>The interpreter at that path.</summary>
    /// <exception cref="SubjectException">It cannot be used; one line says why.</exception>
    public PyPySubject(string path)
        : base(Path.GetFullPath(path), Inspect(Path.GetFullPath(path)))
    {
    }

    /// <inheritdoc/>
    public override string Target => "pypy";

    /// <inheritdoc/>
    public override ModeSet Modes => PyPyModes.All;

    /// <inheritdoc/>
    public override ModeSet DefaultLattice => PyPyModes.DefaultLattice;

    /// <inheritdoc/>
    public override LayerNaming Layers => LayerNaming.PyPy;

    /// <inheritdoc/>
    public override string ProductName => "PyPy";

    private protected override string HostModule => "pypy_host.py";

    /// <inheritdoc/>
    public override int HotIterations(Mode mode) => PyPyModes.HotIterations(mode);

    /// <summary>The server itself runs without the JIT; its children turn it on.</summary>
    private protected override (IEnumerable<string> Options, IEnumerable<string> Arguments) ServerSwitches(Mode mode) =>
        (OptionsOf(Modes.Reference), OptionsOf(mode).Skip(1));

    private static InterpreterInspection Inspect(string path)
    {
        var answer = InterpreterInspection.Of(path, "pypy", "PyPy");
        if (answer.Major != 3 || answer.Minor < OldestMinor)
            throw new SubjectException($"{path}: PyPy {answer.Release} speaks Python {answer.Major}.{answer.Minor}; 3.{OldestMinor} or later is needed");
        if (!answer.Jit)
            throw new SubjectException($"{path}: PyPy {answer.Release} was built without the JIT");
        return answer;
    }
}
