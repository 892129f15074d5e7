using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Oracle.Judging;

/// <summary>
/// What becomes of a finding when its program runs again in fresh processes. It holds when it comes every time of the first few. One run that goes otherwise
/// ends that; more runs then say how often it comes, and runs with one circumstance held at a time say what decides it: that with which the same happens each
/// time.
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

    /// <summary>The finding, confirmed; or that it is flaky; or that the program shows something else each time, as when it looks at the clock.</summary>
    /// <exception cref="SubjectException">No worker can be started any more.</exception>
    internal Verdict Judge(Verdict.Finding finding)
    {
        var first = OutcomeOf(look.Runs);
        var wanted = finding is Verdict.Hang ? DifferentialOracle.HangRepeats : DifferentialOracle.Repeats;
        var outcomes = new List<Signature?>();
        bool IsSteady() => outcomes.All(o => o == first);
        while (outcomes.Count < wanted || (!IsSteady() && outcomes.Count < Tries && finding is not Verdict.Hang))
        {
            var runs = Run(subject.Open(look.Modes));
            if (Unsteady(runs) is { } difference)
                return new Verdict.Invalid($"it shows something else each time it runs in mode {runs[0].Mode.Name}: {difference}");
            outcomes.Add(OutcomeOf(runs));
        }

        return IsSteady()
            ? finding with { Repeats = outcomes.Count }
            : new Verdict.Flaky(finding.Modes, finding.Seen, outcomes.Count(o => o is not null), outcomes.Count) { Cause = Cause(outcomes) };
    }

    /// <summary>Name of the first circumstance with which the outcome is always the same, or null.</summary>
    private string? Cause(List<Signature?> outcomes)
    {
        var mostFrequent = (double)outcomes.CountBy(o => o?.ToString() ?? "").Max(c => c.Value) / outcomes.Count;
        var runs = mostFrequent < 1 ? Math.Ceiling(Math.Log(MostChance) / Math.Log(mostFrequent)) : double.PositiveInfinity;
        return outcomes.Count < Tries || runs > MaxRunsHeld ? null : subject.Circumstances.FirstOrDefault(c => Decides(c, (int)runs))?.Name;
    }

    private bool Decides(Circumstance held, int runs)
    {
        try
        {
            Signature? Outcome() => OutcomeOf(Run(subject.Open(look.Modes, held)));
            var first = Outcome();
            return Enumerable.Range(1, runs - 1).All(_ => Outcome() == first);
        }
        catch (SubjectException)
        {
            return false; // this system does not let it be held
        }
    }

    /// <summary>Where the reference itself is not what it was.</summary>
    private Difference? Unsteady(List<(Mode Mode, RunResult Run)> again)
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

    /// <summary>The signature, without a name; null for what is no finding.</summary>
    private Signature? OutcomeOf(IReadOnlyList<(Mode Mode, RunResult Run)> runs) => (Comparer.Judge(look.Program, subject.Layers, runs) as Verdict.Finding)?.Signature;
}
