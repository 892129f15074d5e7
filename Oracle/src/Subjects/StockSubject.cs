using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Workers;

namespace PyJitVerify.Oracle.Subjects;

/// <summary>A stock interpreter, driven through a fork server per mode: <c>Oracle/worker/python_worker.py</c>.</summary>
public abstract class StockSubject : ISubject
{
    private const string Script = "python_worker.py";

    /// <summary>User id of "nobody" on Linux: what programs run as when the harness runs as root.</summary>
    private const string UnprivilegedUser = "65534";

    /// <summary>Programs per fork server: what its children see must not depend on how many ran before.</summary>
    internal const int MaxRunsPerServer = 500;

    private protected StockSubject(string path, InterpreterInspection inspection) =>
        (ExecutablePath, Identity) = (path, inspection.Identity);

    /// <inheritdoc/>
    public string Name => $"{Identity.Implementation} {Identity.Version}";

    /// <inheritdoc/>
    public SubjectIdentity Identity { get; }

    /// <inheritdoc/>
    public abstract string Target { get; }

    /// <inheritdoc/>
    public abstract ModeSet Modes { get; }

    /// <inheritdoc/>
    public abstract ModeSet DefaultLattice { get; }

    /// <inheritdoc/>
    public abstract LayerNaming Layers { get; }

    /// <inheritdoc/>
    public virtual IReadOnlyList<Ablation> AblationsOf(Mode mode) => [];

    /// <inheritdoc/>
    public bool CanShareProcess => true;

    /// <summary>The executable.</summary>
    public string ExecutablePath { get; }

    /// <summary>What its makers call it, such as CPython.</summary>
    public abstract string ProductName { get; }

    /// <summary>The module that the script takes for this implementation.</summary>
    private protected abstract string HostModule { get; }

    /// <inheritdoc/>
    public abstract int HotIterations(Mode mode);

    /// <summary>Options of a mode, which stand before the program: a knob whose name begins with a dash is one, any other a
    /// variable.</summary>
    internal static IEnumerable<string> OptionsOf(Mode mode) => mode.Knobs.Where(IsOption).SelectMany(k => new[] { k.Name, k.Value });

    /// <summary>How the fork server of a mode is started: options before the script, arguments behind it.</summary>
    private protected virtual (IEnumerable<string> Options, IEnumerable<string> Arguments) ServerSwitches(Mode mode) => (OptionsOf(mode), []);

    /// <inheritdoc/>
    public ISession Open(Mode mode) => Open(new ModeSet([mode]))[0];

    /// <inheritdoc/>
    public IReadOnlyList<ISession> Open(ModeSet modes, Circumstance? held = null) =>
        [.. modes.All.Select(m => new WorkerSession(m, new(Command(m).Holding(held), WorkerDeath.IsLoss, MaxRunsPerServer)))];

    /// <inheritdoc/>
    public IReadOnlyList<Circumstance> Circumstances => [Circumstance.AddressLayout, Circumstance.Threads];

    /// <summary>The environment of a mode: nothing of ours leaks into it, and hashing is the same everywhere.</summary>
    internal static IEnumerable<Knob> EnvironmentOf(Mode mode) =>
    [
        new("PATH", "/usr/bin:/bin"), new("LANG", "C.UTF-8"), new("PYTHONHASHSEED", "0"), new("PYTHONUTF8", "1"),
        new("PYTHONDONTWRITEBYTECODE", "1"), .. mode.Knobs.Where(k => !IsOption(k)),
    ];

    private static bool IsOption(Knob knob) => knob.Name.StartsWith('-');

    internal WorkerCommand Command(Mode mode)
    {
        var (options, arguments) = ServerSwitches(mode);
        return new(ExecutablePath, ["-B", "-s", .. options, Script, .. arguments], new([.. EnvironmentOf(mode), new("PYJV_UID", UnprivilegedUser)]))
        {
            Files = { [Script] = Resource(Script), [HostModule] = Resource(HostModule) },
        };
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(StockSubject).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in this assembly");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
