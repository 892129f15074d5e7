using System.Collections.Concurrent;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Workers;
using PyJitVerify.Runtime.Instructions;

namespace PyJitVerify.Oracle.Subjects;

/// <summary>Our own runtime, in worker processes that may die.</summary>
/// <param name="workerAssembly">Path of the worker's assembly, <c>PyJitVerify.Oracle.Worker.dll</c>.</param>
/// <param name="identity">Version and hash of the runtime.</param>
/// <param name="knobs">What the worker is told besides, in every mode.</param>
public sealed class EmbeddedSubject(string workerAssembly, SubjectIdentity identity, params Knob[] knobs) : ISubject
{
    /// <summary>Knob that tells the worker which mode to build its interpreter for.</summary>
    public const string ModeKnob = "mode";

    /// <summary>Knob with the executions of a back edge before a trace is recorded.</summary>
    public const string BackEdgeKnob = "back-edge";

    /// <summary>Knob with the times that a side exit is taken before a side trace is recorded.</summary>
    public const string SideExitKnob = "side-exit";

    /// <summary>Knob with the folder of pure-Python modules that programs may import; without it they have the runtime's own only.</summary>
    public const string LibraryKnob = "stdlib";

    /// <summary>Runs per worker. Each has an interpreter of its own; the bound is for what .NET keeps.</summary>
    private const int MaxRunsPerWorker = 20_000;

    private const int LowThreshold = 16;

    private const int DefaultHotIterations = 4_400, LowHotIterations = 48;

    private static readonly ModeSet EmbeddedModes = new([
        .. Lattice(LowThreshold), new("stress", true, new([new(ModeKnob, "stress")])), new("jit-default", true, new([new(ModeKnob, "jit")]))]);

    /// <inheritdoc/>
    public string Name => "embedded " + Identity.Version;

    /// <inheritdoc/>
    public SubjectIdentity Identity { get; } = identity;

    /// <summary>Workers to use again; null: each session starts its own.</summary>
    public IdleWorkers? Idle { get; init; }

    /// <inheritdoc/>
    public ModeSet Modes { get; } = new(EmbeddedModes.All.Select(m => m with { Knobs = new([.. m.Knobs, .. knobs]) }));

    /// <inheritdoc/>
    public ModeSet DefaultLattice { get; } = new(Lattice(threshold: null).Select(m => m with { Knobs = new([.. m.Knobs, .. knobs]) }));

    /// <inheritdoc/>
    public LayerNaming Layers => LayerNaming.Embedded;

    /// <summary>Such a program costs 23 times as much as another one, and nobody runs this runtime for anything else
    /// (docs/decisions/0033).</summary>
    public int DefaultThresholdPeriod => 32;

    /// <inheritdoc/>
    public Mode LeadingMode => Modes["jit"];

    /// <inheritdoc/>
    public bool HasSwitches => true;

    /// <inheritdoc/>
    public IReadOnlyList<string> Instructions => ExecutedInstructions.Possible;

    /// <inheritdoc/>
    public int HotIterations(Mode mode) => !mode.UsesJit ? 0 : mode.Knobs.Any(k => k.Name == BackEdgeKnob || k.Value == "stress") ? LowHotIterations : DefaultHotIterations;

    /// <inheritdoc/>
    public ISession Open(Mode mode) => Open(new ModeSet([mode]))[0];

    /// <summary>Two workers: one for the modes that run machine code, which may corrupt the process, one for the others, the
    /// reference among them. Most of a worker's first seconds go into the compilation of its own .NET code.</summary>
    public IReadOnlyList<ISession> Open(ModeSet modes, Circumstance? held = null)
    {
        var command = Command().Holding(held);
        WorkerSlot Slot(ConcurrentStack<(WorkerProcess Worker, int Runs)>? idle) =>
            new(command, WorkerDeath.IsCrash, MaxRunsPerWorker) { Idle = held is null ? idle : null };
        var (safe, native) = (Slot(Idle?.Safe), Slot(Idle?.Native));
        return [.. modes.All.Select(m => new WorkerSession(m, RunsMachineCode(m) ? native : safe))];
    }

    /// <inheritdoc/>
    public IReadOnlyList<Circumstance> Circumstances =>
        [Circumstance.AddressLayout, Circumstance.Threads, Circumstance.Collector, Circumstance.Compilation];

    private static bool RunsMachineCode(Mode mode) => mode.Knobs.Any(k => k is { Name: ModeKnob, Value: "native" or "jit" or "stress" });

    private WorkerCommand Command()
    {
        if (!File.Exists(workerAssembly))
            throw new SubjectException($"{workerAssembly}: the worker is not built");
        var host = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        var environment = new List<Knob> { new("PATH", Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin") };
        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { } root)
            environment.Add(new("DOTNET_ROOT", root));
        return new(host, ["exec", Path.GetFullPath(workerAssembly)], new(environment));
    }

    /// <summary>The tiers one upon the other, with these thresholds; null: the defaults.</summary>
    private static IEnumerable<Mode> Lattice(int? threshold)
    {
        Knob[] thresholds = threshold is null ? [] : [new(BackEdgeKnob, $"{threshold}"), new(SideExitKnob, $"{threshold}")];
        foreach (var name in new[] { "interp", "spec" })
            yield return new(name, false, new([new(ModeKnob, name)]));
        foreach (var name in new[] { "uops", "uops-opt", "native", "jit" })
            yield return new(name, true, new([new(ModeKnob, name), .. thresholds]));
    }
}
