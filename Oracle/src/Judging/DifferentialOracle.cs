using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Oracle.Judging;

/// <summary>A program, what the oracle says about it, and the runs that made it say so.</summary>
/// <param name="Program">The program.</param>
/// <param name="Verdict">The verdict; a finding is confirmed.</param>
/// <param name="Runs">The first run in each mode, in the subject's order, the reference first.</param>
public sealed record Judgement(TestProgram Program, Verdict Verdict, IReadOnlyList<(Mode Mode, RunResult Run)> Runs)
{
    /// <summary>The modes that it ran in.</summary>
    public ModeSet Modes => new(Runs.Select(r => r.Mode));
}

/// <summary>Runs programs in the chosen modes of a subject, compares, and confirms what differs in fresh
/// processes.</summary>
/// <remarks>
/// Nothing a program does makes it throw; only a subject that can no longer be started does. Verdicts do not depend on
/// which programs were judged before or together. Not thread-safe: one oracle per job.
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

    /// <summary>Judges programs together, which saves round trips; one judgement each, in order.</summary>
    /// <exception cref="SubjectException">No worker can be started any more.</exception>
    public IReadOnlyList<Judgement> Judge(IReadOnlyList<TestProgram> programs)
    {
        if (_sessions.Count == 0)
            _sessions = subject.Open(modes);
        var byMode = _sessions.Select(s => (s.Mode, Results: s.Run(programs, options))).ToList();
        return [.. programs.Select((p, i) => Confirmed(p, [.. byMode.Select(m => (m.Mode, m.Results[i]))]))];
    }

    /// <summary>Judges one program.</summary>
    public Judgement Judge(TestProgram program) => Judge([program])[0];

    /// <summary>Ends the workers.</summary>
    public void Dispose()
    {
        foreach (var session in _sessions)
            session.Dispose();
        _sessions = [];
    }

    private Judgement Confirmed(TestProgram program, IReadOnlyList<(Mode Mode, RunResult Run)> runs)
    {
        var first = Comparer.Judge(program, subject.Layers, runs);
        var verdict = first.Match<Verdict>(
            agree => agree,
            divergence => Confirm(program, divergence.Signature, divergence.Modes, divergence.Difference.ToString(), Repeats)
                ?? divergence with { Repeats = Repeats },
            crash => Confirm(program, crash.Signature, crash.Modes, $"signal {crash.Signal}", Repeats)
                ?? crash with { Repeats = Repeats },
            hang => Confirm(program, hang.Signature, hang.Modes, "hang", HangRepeats) ?? hang with { Repeats = HangRepeats },
            invalid => invalid,
            flaky => flaky,
            notEngaged => notEngaged);
        return new(program, verdict, runs);
    }

    /// <summary>Null when the same signature came out every time, else the verdict that says how often it
    /// did.</summary>
    private Verdict? Confirm(
        TestProgram program, Signature signature, EquatableList<string> names, string difference, int repeats)
    {
        var repeated = 0;
        for (var i = 0; i < repeats; i++)
            repeated += SignatureOf(Comparer.Judge(program, subject.Layers, RunFresh(program))) == signature ? 1 : 0;
        return repeated == repeats ? null : new Verdict.Flaky(names, difference, repeated, repeats);
    }

    private List<(Mode Mode, RunResult Run)> RunFresh(TestProgram program)
    {
        var sessions = subject.Open(modes);
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
