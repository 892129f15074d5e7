using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Protocol;

namespace PyJitVerify.Oracle.Subjects;

/// <summary>A Python implementation under test.</summary>
public interface ISubject
{
    /// <summary>Short name for people, such as <c>cpython 3.15.2</c>.</summary>
    string Name { get; }

    /// <summary>What a command line calls it, such as <c>cpython:3.15</c>.</summary>
    string Target => Identity.Implementation;

    /// <summary>Exactly what was tested: full version and hash of the binary.</summary>
    SubjectIdentity Identity { get; }

    /// <summary>All its modes, the reference first.</summary>
    ModeSet Modes { get; }

    /// <summary>All tiers at the thresholds that users run, the reference first: names the layer of what was found
    /// there.</summary>
    ModeSet DefaultLattice { get; }

    /// <summary>How to name a layer by the modes that disagree.</summary>
    LayerNaming Layers { get; }

    /// <summary>
    /// Iterations that a loop needs in that mode until it runs as a trace, with a margin; 0 when the mode has no JIT.
    /// A generator scales the warm phases of a program by the largest of the modes that it will run in.
    /// </summary>
    int HotIterations(Mode mode);

    /// <summary>One generated program in so many runs at default thresholds, what users run: at least a tenth, unless they would take most of the
    /// time.</summary>
    int DefaultThresholdPeriod => 8;

    /// <summary>The mode that has everything on and gets hot soonest: in it most of what a JIT does wrong shows.</summary>
    Mode LeadingMode => Modes.All.Where(m => m.UsesJit).MinBy(HotIterations)!;

    /// <summary>True when its workers answer <see cref="RunFlags.Machinery"/> and take the knobs of
    /// <see cref="Culprits.CulpritFinder"/>.</summary>
    bool HasSwitches => false;

    /// <summary>True when all its modes finalize what nothing reaches at the same moment.</summary>
    bool FinalizesAlike => true;

    /// <summary>True when <see cref="RunFlags.ShareProcess"/> makes it faster.</summary>
    bool CanShareProcess => false;

    /// <summary>Names of the opcodes and uops that programs can execute, as <see cref="Engagements.Engagement.Executed"/> has them; none: its workers do not
    /// answer <see cref="RunFlags.Executed"/>.</summary>
    IReadOnlyList<string> Instructions => [];

    /// <summary>A fresh worker in that mode.</summary>
    /// <exception cref="SubjectException">It does not start.</exception>
    ISession Open(Mode mode);

    /// <summary>Sessions for these modes, in their order, each for one thread at a time. A subject may let modes share a
    /// worker where what runs in one cannot disturb the other; dispose all of them together.</summary>
    /// <param name="modes">The modes.</param>
    /// <param name="held">One of <see cref="Circumstances"/>, which the workers are started with, and used for nothing else; null: none.</param>
    /// <exception cref="SubjectException">One does not start, as when the system forbids to hold that.</exception>
    IReadOnlyList<ISession> Open(ModeSet modes, Circumstance? held = null) => [.. modes.All.Select(Open)];

    /// <summary>What can be left out of a mode by its settings, beyond what <see cref="DefaultLattice"/> and <see cref="Modes"/> leave out.</summary>
    IReadOnlyList<Ablation> AblationsOf(Mode mode) => [];

    /// <summary>What may decide how a run goes and can be held still.</summary>
    IReadOnlyList<Circumstance> Circumstances => [];
}

/// <summary>Identity of what was tested, for reports.</summary>
/// <param name="Implementation">Such as <c>cpython</c>.</param>
/// <param name="Version">Such as <c>3.15.2</c>.</param>
/// <param name="FullVersion">With build date and compiler.</param>
/// <param name="Sha256">Hash of the binary, lower-case hexadecimal; empty when it could not be read.</param>
public sealed record SubjectIdentity(string Implementation, string Version, string FullVersion, string Sha256);

/// <summary>A worker in one mode. Not thread-safe. Never throws for what a program does.</summary>
public interface ISession : IDisposable
{
    /// <summary>Its mode.</summary>
    Mode Mode { get; }

    /// <summary>Runs programs one after another, none seeing what another one did; results in the same order. With
    /// <see cref="RunFlags.ShareProcess"/> they may share a process: for programs that <see cref="ProcessSharing"/> allows.</summary>
    /// <exception cref="SubjectException">No worker can be started any more.</exception>
    IReadOnlyList<RunResult> Run(IReadOnlyList<TestProgram> programs, RunOptions options);
}

/// <summary>How to run.</summary>
public sealed record RunOptions
{
    /// <summary>What a program may use.</summary>
    public Limits Limits { get; init; } = new();

    /// <summary>What more to report.</summary>
    public RunFlags Flags { get; init; }

    /// <summary>First probe whose text is wanted.</summary>
    public ulong WindowFirst { get; init; }

    /// <summary>How many.</summary>
    public uint WindowCount { get; init; }

    /// <summary>For modes with a seeded schedule.</summary>
    public ulong RandomSeed { get; init; }

    /// <summary>Settings besides those of the mode, for a worker that takes them per program.</summary>
    public EquatableList<Knob> Knobs { get; init; } = EquatableList<Knob>.Empty;
}

/// <summary>One run of one program in one mode.</summary>
/// <param name="Observation">What it let the world see.</param>
/// <param name="Engagement">Evidence of compiled code.</param>
/// <param name="Cpu">Processor time.</param>
/// <param name="Reason">Why there is no report, when the ending is <see cref="Ending.Lied"/>.</param>
public sealed record RunResult(Observation Observation, Engagement Engagement, TimeSpan Cpu, string Reason = "")
{
    /// <summary>The whole reply, for what it carries besides; null when there was none.</summary>
    public RunReply? Reply { get; init; }
}

/// <summary>A subject cannot be used. The message is one line for the user.</summary>
public sealed class SubjectException(string message) : Exception(message);
