using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Oracle.Judging;

/// <summary>
/// What becomes of a finding when its program runs again in fresh processes. It holds when it comes every time of the first few. One run that goes otherwise
/// ends that; more runs then say how often something differs, and runs with one circumstance held at a time say what decides it: that with which the same happens
/// each time. What differs each time holds too, whatever it looks like: memory that is overwritten may show as a wrong value or as a crash.
/// <para>It ends: the number of runs is bounded, and so is each run.</para>
/// </summary>
/// <param name="subject">What is tested.</param>
/// <param name="options">Limits and seeds of the runs.</param>
/// <param name="look">What was found.</param>
internal sealed class Repetition(ISubject subject, RunOptions options, Judgement look)
{
    /// <summary>Runs that say how often it comes.</summary>
    internal const int Tries = 16;

    /// <summary>The same outcome in so many runs with something held, when without it that would happen by chance less often than in one case of a hundred.</summary>
    private const double MostChance = 0.01;

    /// <summary>What comes or stays away too seldom for that many runs to tell gets no cause.</summary>
    private const int MaxRunsHeld = 24;

    /// <summary>The finding, confirmed; or the gravest, where something differs each time, but not the same; or that it is flaky; or that the program shows
    /// something else each time, as when it looks at the clock.</summary>
    /// <exception cref="SubjectException">No worker can be started any more.</exception>
    internal Judgement Judge(Verdict.Finding finding)
    {
        var first = OutcomeOf(look)?.Signature;
        var wanted = finding is Verdict.Hang ? DifferentialOracle.HangRepeats : DifferentialOracle.Repeats;
        var again = new List<(Judgement Judgement, Verdict.Finding? Outcome)>();
        bool IsSteady() => again.All(o => o.Outcome?.Signature == first);
        while (again.Count < wanted || (!IsSteady() && again.Count < Tries && finding is not Verdict.Hang))
        {
            var judgement = look with { Runs = Run(subject.Open(look.Modes)), Culprit = null };
            if (Unsteady(judgement.Runs) is { } difference)
                return judgement with { Verdict = new Verdict.Invalid($"it shows something else each time it runs in mode {judgement.Runs[0].Mode.Name}: {difference}") };
            again.Add((judgement, OutcomeOf(judgement)));
        }

        if (IsSteady())
            return look with { Verdict = finding with { Repeats = again.Count } };
        var cause = again.Count < Tries ? null : Cause([.. again.Select(o => o.Outcome?.Signature)]);
        if (again.Count < Tries || again.Any(o => o.Outcome is null))
            return look with { Verdict = new Verdict.Flaky(finding.Modes, finding.Seen, again.Count(o => o.Outcome is not null), again.Count) { Cause = cause }, Culprit = null };
        var (gravest, outcome) = again.MinBy(o => (o.Outcome!.Severity, o.Outcome.Signature.ToString()));
        return gravest with { Verdict = outcome! with { Repeats = again.Count, Cause = cause } };
    }

    /// <summary>Name of the first circumstance with which the outcome is always the same, or null.</summary>
    private string? Cause(IReadOnlyList<Signature?> outcomes)
    {
        var mostFrequent = (double)outcomes.CountBy(o => o?.ToString() ?? "").Max(c => c.Value) / outcomes.Count;
        var runs = mostFrequent < 1 ? Math.Ceiling(Math.Log(MostChance) / Math.Log(mostFrequent)) : double.PositiveInfinity;
        return runs > MaxRunsHeld ? null : subject.Circumstances.FirstOrDefault(c => Decides(c, (int)runs))?.Name;
    }

    private bool Decides(Circumstance held, int runs)
    {
        try
        {
            Signature? Outcome() => OutcomeOf(look with { Runs = Run(subject.Open(look.Modes, held)) })?.Signature;
            var first = Outcome();
            return Enumerable.Range(1, runs - 1).All(_ => Outcome() == first);
        }
        catch (SubjectException)
        {
            return false; // this system does not let it be held
        }
    }

    /// <summary>Where the reference itself is not what it was.</summary>
    private Difference? Unsteady(IReadOnlyList<(Mode Mode, RunResult Run)> again)
    {
        var (before, now) = (NormalisingRule.Normalise(look.Runs[0].Run.Observation), NormalisingRule.Normalise(again[0].Run.Observation));
        return before.Ending == Ending.Completed && now.Ending == Ending.Completed ? Observation.FirstDifference(before, now) : null;
    }

    private List<(Mode Mode, RunResult Run)> Run(IReadOnlyList<ISession> sessions)
    {
        try
        {
            return [.. sessions.Select(s => (s.Mode, s.Run([look.Program], options)[0]))];
        }
        finally
        {
            foreach (var session in sessions)
                session.Dispose();
        }
    }

    /// <summary>The finding in some runs, its signature without a name; null for what is none.</summary>
    private Verdict.Finding? OutcomeOf(Judgement seen) => Comparer.Judge(look.Program, subject.Layers, seen.Runs) as Verdict.Finding;
}
