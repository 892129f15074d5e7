using PyJitVerify.Oracle.Culprits;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Oracle.Judging;

/// <summary>A program, what the oracle says about it, and the runs that made it say so.</summary>
/// <param name="Program">The program.</param>
/// <param name="Verdict">The verdict; a finding is confirmed.</param>
/// <param name="Runs">The first run in each mode, in the subject's order, the reference first.</param>
public sealed record Judgement(TestProgram Program, Verdict Verdict, IReadOnlyList<(Mode Mode, RunResult Run)> Runs)
{
    /// <summary>What inside the layer is at fault; null where the subject cannot tell or the verdict names no layer.</summary>
    public Culprit? Culprit { get; init; }

    /// <summary>The modes that it ran in.</summary>
    public ModeSet Modes => new(Runs.Select(r => r.Mode));
}

/// <summary>Runs programs in the chosen modes of a subject, compares, and confirms what differs in fresh
/// processes.</summary>
/// <remarks>
/// Nothing a program does makes it throw; only a subject that can no longer be started does. A verdict does not
/// depend on what was judged before; on what was judged together only that a program which agrees in a shared process need not
/// in one of its own (docs/decisions/0031). Not thread-safe: one oracle per job.
/// </remarks>
/// <param name="subject">What is tested.</param>
/// <param name="modes">Which of its modes; the first one is the reference.</param>
/// <param name="options">Limits and seeds of the runs.</param>
public sealed class DifferentialOracle(ISubject subject, ModeSet modes, RunOptions options) : IDisposable
{
    /// <summary>Fresh repetitions that confirm a divergence or a crash.</summary>
    public const int Repeats = 2;

    /// <summary>Fresh repetitions that confirm a hang: time is the least reliable witness.</summary>
    public const int HangRepeats = 3;

    private IReadOnlyList<ISession> _sessions = [];

    /// <summary>Whether what is found in all its modes gets a culprit, which takes some dozens of runs.</summary>
    public bool NamesCulprits { get; init; } = true;

    /// <summary>The modes that it can run programs in.</summary>
    public ModeSet Modes => modes;

    /// <summary>Judges programs: a look at them, then confirmation of what it found.</summary>
    /// <inheritdoc cref="Look"/>
    public IReadOnlyList<Judgement> Judge(IReadOnlyList<TestProgram> programs, ModeSet? among = null, RunFlags more = RunFlags.None) =>
        [.. Look(programs, among, more).Select(Confirm)];

    /// <summary>Judges one program.</summary>
    public Judgement Judge(TestProgram program) => Judge([program])[0];

    /// <summary>Runs programs together, which saves round trips and, where the subject can, processes; one judgement each, in order, whose
    /// findings have a culprit but are not confirmed. Whatever does not simply agree in a shared process is run again in one of its own.</summary>
    /// <param name="programs">The programs.</param>
    /// <param name="among">Some of the oracle's modes, its reference among them; null: all.</param>
    /// <param name="more">What more the runs should report.</param>
    /// <exception cref="SubjectException">No worker can be started any more.</exception>
    public IReadOnlyList<Judgement> Look(IReadOnlyList<TestProgram> programs, ModeSet? among = null, RunFlags more = RunFlags.None)
    {
        var how = options with { Flags = options.Flags | more };
        var chosen = among ?? modes;
        var judged = new Judgement?[programs.Count];
        var inCompany = new Verdict?[programs.Count];
        var sharing = Enumerable.Range(0, programs.Count).Where(k => ProcessSharing.Allows(programs[k])).ToList();
        if (subject.CanShareProcess && sharing.Count > 1)
        {
            var shared = how with { Flags = how.Flags | RunFlags.ShareProcess };
            foreach (var (k, runs) in sharing.Zip(Run([.. sharing.Select(k => programs[k])], chosen, shared)))
            {
                inCompany[k] = Comparer.Judge(programs[k], subject.Layers, runs);
                judged[k] = inCompany[k] is Verdict.Agree agree ? new(programs[k], agree, runs) : null;
            }
        }

        var alone = Enumerable.Range(0, programs.Count).Where(k => judged[k] is null).ToList();
        foreach (var (k, runs) in alone.Zip(Run([.. alone.Select(k => programs[k])], chosen, how)))
            judged[k] = NotForgetting(inCompany[k], Located(new(programs[k], Comparer.Judge(programs[k], subject.Layers, runs), runs)));
        return judged!;
    }

    /// <summary>The judgement, a finding in it confirmed, or what became of it (<see cref="Repetition"/>).</summary>
    /// <exception cref="SubjectException">No worker can be started any more.</exception>
    public Judgement Confirm(Judgement look) => look.Verdict is Verdict.Finding finding ? new Repetition(subject, options, look).Judge(finding) : look;

    /// <summary>What differed in a shared process only is no finding, but neither is it silence.</summary>
    private static Judgement NotForgetting(Verdict? inCompany, Judgement alone) => inCompany is Verdict.Finding finding && !alone.Verdict.IsFinding
        ? alone with { Verdict = new Verdict.Flaky(finding.Modes, "in a shared process only: " + finding.Seen, 0, 1) }
        : alone;

    /// <summary>Ends the workers.</summary>
    public void Dispose()
    {
        foreach (var session in _sessions)
            session.Dispose();
        _sessions = [];
    }

    /// <summary>The runs of each program in each mode.</summary>
    private IEnumerable<List<(Mode Mode, RunResult Run)>> Run(IReadOnlyList<TestProgram> programs, ModeSet chosen, RunOptions how)
    {
        if (programs.Count == 0)
            return [];
        if (_sessions.Count == 0)
            _sessions = subject.Open(modes);
        var byMode = _sessions.Where(s => chosen.All.Contains(s.Mode)).Select(s => (s.Mode, Results: s.Run(programs, how))).ToList();
        return programs.Select((_, i) => byMode.Select(m => (m.Mode, m.Results[i])).ToList());
    }

    /// <summary>With the culprit, whose name becomes part of the signature.</summary>
    private Judgement Located(Judgement judgement)
    {
        var isWanted = NamesCulprits && subject.HasSwitches && judgement.Runs.Count == modes.All.Count;
        // A hang would cost seconds a run, and where the reference itself dies there is nothing to go right.
        var canBeFound = judgement.Verdict is Verdict.Divergence || judgement.Verdict is Verdict.Crash && judgement.Runs[0].Run.Observation.Ending == Ending.Completed;
        if (!isWanted || !canBeFound || judgement.Verdict is not Verdict.Finding { Layer: not Layer.Unresolved } finding)
            return judgement;
        var mode = CulpritFinder.ModeOf(judgement.Modes, finding.Modes);
        ISession SessionOf(Mode mode) => _sessions.First(s => s.Mode == mode);
        var culprit = new CulpritFinder(SessionOf(judgement.Modes.Reference), SessionOf(mode), options).Find(judgement.Program, finding.Layer);
        return culprit is null ? judgement : judgement with { Culprit = culprit, Verdict = finding.At(culprit) };
    }
}
