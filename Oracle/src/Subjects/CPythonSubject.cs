using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Workers;

namespace PyJitVerify.Oracle.Subjects;

/// <summary>A stock CPython with its JIT built in, driven through a fork server per mode.</summary>
public sealed class CPythonSubject : ISubject
{
    /// <summary>Set in a mode that runs no specialized bytecode.</summary>
    public const string SpecializationKnob = "PYTHON_SPECIALIZATION_OFF";

    private const string ScriptResource = "cpython_worker.py";

    /// <summary>User id of "nobody" on Linux: what programs run as when the harness runs as root.</summary>
    private const string UnprivilegedUser = "65534";

    /// <summary>Programs per fork server: what its children see must not depend on how many ran before.</summary>
    internal const int MaxRunsPerServer = 500;

    private readonly string _path;

    /// <summary>The interpreter at that path.</summary>
    /// <exception cref="SubjectException">It cannot be used; one line says why.</exception>
    public CPythonSubject(string path)
    {
        _path = Path.GetFullPath(path);
        (Identity, var minor) = CPythonInspection.Inspect(_path);
        Modes = CPythonModes.For(minor);
        DefaultLattice = CPythonModes.DefaultLattice(minor);
    }

    /// <inheritdoc/>
    public string Name => "cpython " + Identity.Version;

    /// <inheritdoc/>
    public SubjectIdentity Identity { get; }

    /// <inheritdoc/>
    public ModeSet Modes { get; }

    /// <inheritdoc/>
    public ModeSet DefaultLattice { get; }

    /// <inheritdoc/>
    public LayerNaming Layers => LayerNaming.CPython;

    /// <inheritdoc/>
    public bool CanShareProcess => true;

    /// <summary>The executable.</summary>
    public string ExecutablePath => _path;

    /// <inheritdoc/>
    public int HotIterations(Mode mode) => CPythonModes.HotIterations(mode);

    /// <inheritdoc/>
    public ISession Open(Mode mode) => new WorkerSession(mode, new(Command(mode), WorkerDeath.IsLoss, MaxRunsPerServer));

    /// <summary>The mode without the JIT, the same for every version.</summary>
    public static Mode JitOff => CPythonModes.Off;

    /// <summary>The modes of a minor version, for who starts the interpreter by other means; none before the JIT.</summary>
    public static ModeSet? ModesOf(int minor) => minor < CPythonInspection.OldestMinor ? null : CPythonModes.For(minor);

    /// <summary>The environment of a mode: nothing of ours leaks into it, and hashing is the same everywhere.</summary>
    internal static Dictionary<string, string> EnvironmentOf(Mode mode)
    {
        var environment = new Dictionary<string, string>
        {
            ["PATH"] = "/usr/bin:/bin",
            ["LANG"] = "C.UTF-8",
            ["PYTHONHASHSEED"] = "0",
            ["PYTHONUTF8"] = "1",
            ["PYTHONDONTWRITEBYTECODE"] = "1",
        };
        foreach (var knob in mode.Knobs)
            environment[knob.Name] = knob.Value;
        return environment;
    }

    private WorkerCommand Command(Mode mode)
    {
        var environment = EnvironmentOf(mode);
        environment["PYJV_UID"] = UnprivilegedUser;
        return new(_path, ["-B", "-s", ScriptResource], new(environment.Select(e => new Knob(e.Key, e.Value))))
        {
            Files = { [ScriptResource] = ReadScript() },
        };
    }

    private static byte[] ReadScript()
    {
        using var stream = typeof(CPythonSubject).Assembly.GetManifestResourceStream(ScriptResource)
            ?? throw new InvalidOperationException("the worker script is not in this assembly");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
