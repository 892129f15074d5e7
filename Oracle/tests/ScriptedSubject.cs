using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Oracle.Tests;

/// <summary>A subject whose modes answer from a script: mode name and how often that mode was opened, to a
/// result.</summary>
internal sealed class ScriptedSubject(Func<string, int, RunResult> script, params string[] modes) : ISubject
{
    private readonly Dictionary<string, int> _opened = [];

    public string Name => "scripted";

    public SubjectIdentity Identity { get; } = new("scripted", "1", "1", "");

    public ModeSet Modes { get; } = new(modes.Select((m, i) => new Mode(m, i > 0 && m is not ("spec" or "spec-off"), EquatableList<Knob>.Empty)));

    public ModeSet DefaultLattice => Modes;

    public LayerNaming Layers => Modes.Reference.Name == "off" ? LayerNaming.CPython : LayerNaming.Embedded;

    /// <summary>What a mode answers in a shared process; null: it has none.</summary>
    public Func<string, RunResult>? Together { get; init; }

    public bool CanShareProcess => Together is not null;

    public int HotIterations(Mode mode) => 0;

    public IReadOnlyList<Circumstance> Circumstances => [Circumstance.Threads, Circumstance.AddressLayout];

    /// <summary>What can be left out, and what a mode answers then.</summary>
    public IReadOnlyDictionary<Ablation, RunResult> Ablated { get; init; } = new Dictionary<Ablation, RunResult>();

    public IReadOnlyList<Ablation> AblationsOf(Mode mode) => [.. Ablated.Keys];

    /// <summary>What a mode answers when something is held; null: what it answers otherwise.</summary>
    public Func<string, int, Circumstance, RunResult>? Holding { get; init; }

    public ISession Open(Mode mode) => Open(mode, null);

    public IReadOnlyList<ISession> Open(ModeSet modes, Circumstance? held = null) => [.. modes.All.Select(m => Open(m, held))];

    private Session Open(Mode mode, Circumstance? held)
    {
        var times = _opened[mode.Name] = _opened.GetValueOrDefault(mode.Name) + 1;
        var ablated = Ablated.FirstOrDefault(a => mode.Knobs.Intersect(a.Key.Knobs).Any()).Value;
        return new(mode, flags => flags.HasFlag(RunFlags.ShareProcess) ? Together!(mode.Name)
            : ablated ?? (held is not null && Holding is not null ? Holding(mode.Name, times, held) : script(mode.Name, times)));
    }

    internal static RunResult Ran(Observation seen, double cpuSeconds = 0.01, bool engaged = true) => new(
        seen, engaged ? new(new([Samples.Sighting])) : Engagement.None, TimeSpan.FromSeconds(cpuSeconds));

    private sealed class Session(Mode mode, Func<RunFlags, RunResult> answer) : ISession
    {
        public Mode Mode => mode;

        public IReadOnlyList<RunResult> Run(IReadOnlyList<TestProgram> programs, RunOptions options) => [.. programs.Select(_ => answer(options.Flags))];

        public void Dispose()
        {
        }
    }
}
