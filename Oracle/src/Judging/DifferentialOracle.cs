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

    /// <summary>Judges programs together, which saves round trips and, where the subject can, processes; one judgement
    /// each, in order. Whatever does not simply agree in a shared process is judged again in one of its own.</summary>
    /// <param name="programs">The programs.</param>
    /// <param name="among">Some of the oracle's modes, its reference among them; null: all.</param>
    /// <param name="more">What more the runs should report.</param>
    /// <exception cref="SubjectException">No worker can be started any more.</exception>
    public IReadOnlyList<Judgement> Judge(IReadOnlyList<TestProgram> programs, ModeSet? among = null, RunFlags more = RunFlags.None)
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
            judged[k] = NotForgetting(inCompany[k], Confirmed(programs[k], runs));
        return judged!;
    }

    /// <summary>What differed in a shared process only is no finding, but neither is it silence.</summary>
    private static Judgement NotForgetting(Verdict? inCompany, Judgement alone)
    {
        if (inCompany is not { IsFinding: true } || alone.Verdict.IsFinding)
            return alone;
        var (modes, seen) = Seen(inCompany);
        return alone with { Verdict = new Verdict.Flaky(modes, "in a shared process only: " + seen, 0, 1) };
    }

    /// <summary>The modes of a finding that go wrong, and what one sees there.</summary>
    private static (EquatableList<string> Modes, string Difference) Seen(Verdict finding) => finding switch
    {
        Verdict.Divergence divergence => (divergence.Modes, divergence.Difference.ToString()),
        Verdict.Crash crash => (crash.Modes, $"signal {crash.Signal}"),
        Verdict.Hang hang => (hang.Modes, "hang"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Judges one program.</summary>
    public Judgement Judge(TestProgram program) => Judge([program])[0];

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

    private Judgement Confirmed(TestProgram program, IReadOnlyList<(Mode Mode, RunResult Run)> runs)
    {
        var first = Comparer.Judge(program, subject.Layers, runs);
        var verdict = first.Match<Verdict>(
            agree => agree,
            divergence => Confirm(program, runs, divergence, divergence.Signature, Repeats) ?? divergence with { Repeats = Repeats },
            crash => Confirm(program, runs, crash, crash.Signature, Repeats) ?? crash with { Repeats = Repeats },
            hang => Confirm(program, runs, hang, hang.Signature, HangRepeats) ?? hang with { Repeats = HangRepeats },
            invalid => invalid,
            flaky => flaky,
            notEngaged => notEngaged);
        return Located(new(program, verdict, runs));
    }

    /// <summary>With the culprit, whose name becomes part of the signature.</summary>
    private Judgement Located(Judgement judgement)
    {
        var isWanted = NamesCulprits && subject.HasSwitches && judgement.Runs.Count == modes.All.Count;
        var (layer, wrong) = judgement.Verdict switch
        {
            Verdict.Divergence divergence => (divergence.Layer, divergence.Modes),
            Verdict.Crash crash when judgement.Runs[0].Run.Observation.Ending == Ending.Completed => (crash.Layer, crash.Modes),
            _ => (Layer.Unresolved, EquatableList<string>.Empty),
        };
        if (!isWanted || layer == Layer.Unresolved)
            return judgement;
        var mode = CulpritFinder.ModeOf(judgement.Modes, wrong);
        ISession SessionOf(Mode mode) => _sessions.First(s => s.Mode == mode);
        var culprit = new CulpritFinder(SessionOf(judgement.Modes.Reference), SessionOf(mode), options).Find(judgement.Program, layer);
        var name = culprit?.Name ?? "";
        Verdict named = judgement.Verdict switch
        {
            Verdict.Divergence divergence => divergence with { Signature = divergence.Signature.At(name) },
            Verdict.Crash crash => crash with { Signature = crash.Signature.At(name) },
            _ => judgement.Verdict,
        };
        return judgement with { Culprit = culprit, Verdict = named };
    }

    /// <summary>Null when the same signature came out every time, else the verdict that says how often it
    /// did, or that not even the reference shows the same twice, as when a program looks at the clock.</summary>
    private Verdict? Confirm(TestProgram program, IReadOnlyList<(Mode Mode, RunResult Run)> first, Verdict finding, Signature signature, int repeats)
    {
        var repeated = 0;
        for (var i = 0; i < repeats; i++)
        {
            var runs = RunFresh(program, new(first.Select(r => r.Mode)));
            var (before, again) = (NormalisingRule.Normalise(first[0].Run.Observation), NormalisingRule.Normalise(runs[0].Run.Observation));
            if (before.Ending == Ending.Completed && again.Ending == Ending.Completed && Observation.FirstDifference(before, again) is { } difference)
                return new Verdict.Invalid($"it shows something else each time it runs in mode {runs[0].Mode.Name}: {difference}");
            repeated += SignatureOf(Comparer.Judge(program, subject.Layers, runs)) == signature ? 1 : 0;
        }
        if (repeated == repeats)
            return null;
        var (modes, seen) = Seen(finding);
        return new Verdict.Flaky(modes, seen, repeated, repeats);
    }

    private List<(Mode Mode, RunResult Run)> RunFresh(TestProgram program, ModeSet chosen)
    {
        var sessions = subject.Open(chosen);
        try
        {
            return [.. sessions.Select(s => (s.Mode, s.Run([program], options)[0]))];
        }
        finally
        {
            foreach (var session in sessions)
                session.Dispose();
        }
    }

    private static Signature? SignatureOf(Verdict verdict) => verdict.Match<Signature?>(
        _ => null, divergence => divergence.Signature, crash => crash.Signature, hang => hang.Signature,
        _ => null, _ => null, _ => null);
}
