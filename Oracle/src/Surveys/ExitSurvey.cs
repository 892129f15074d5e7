using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Oracle.Surveys;

/// <summary>
/// Leaves every trace of a program at every guard, the first time, in the middle, the last time and always that it is reached, a run each, though the
/// guard holds. Everything that the program lets the world see must stay the same, and what tier 1 goes on with must be what the reference
/// has at the same instruction of the same iteration: frames, lines, locals, stacks and the exception being handled.
/// <para>It takes up to four runs for each guard, and two.</para>
/// </summary>
/// <param name="subject">A subject with switches.</param>
/// <param name="mode">A mode that makes traces.</param>
/// <param name="options">Limits and seeds of the runs.</param>
public sealed class ExitSurvey(ISubject subject, Mode mode, RunOptions options) : IDisposable
{
    /// <summary>Knob with the exit to take: numbers of trace, uop and occasion; empty: none, and report where they could be.</summary>
    public const string ExitKnob = "exit";

    /// <summary>Knob with the moments at which the state is wanted, one a line.</summary>
    public const string MomentsKnob = "moments";

    private readonly IReadOnlyList<ISession> _sessions = subject.Open(new ModeSet([subject.Modes.Reference, mode]));

    /// <summary>Surveys one program.</summary>
    /// <exception cref="SubjectException">No worker can be started any more.</exception>
    public ExitSurveyResult Survey(TestProgram program)
    {
        var expected = Seen(Run(_sessions[0], program));
        // A program that is cut off is so again in each of hundreds of runs, and shows nothing in them.
        if (expected.Ending != Ending.Completed || expected.Budget.Length > 0)
            return new(0, 0, 0, EquatableList<ExitDifference>.Empty);
        var whole = Run(_sessions[1], program, new Knob(ExitKnob, ""));
        var points = whole.Engagement.ForcedExits?.Points ?? EquatableList<ExitPoint>.Empty;
        List<ForcedExit> exits = [.. points.SelectMany(p => Occasions(p.Reached).Select(o => new ForcedExit(p, o)))];
        var differences = new List<ExitDifference>();
        if (Observation.FirstDifference(expected, Seen(whole)) is { } difference)
            differences.Add(new(null, difference.ToString()));
        var states = new List<(ForcedExit Exit, StateSighting State)>();
        foreach (var exit in exits)
        {
            var run = Run(_sessions[1], program, new Knob(ExitKnob, exit.ToKnob()));
            if (Observation.FirstDifference(expected, Seen(run)) is { } seen)
                differences.Add(new(exit, seen.ToString()));
            var after = run.Engagement.ForcedExits?.States ?? EquatableList<StateSighting>.Empty;
            if (after.Count == 0 && run.Observation.Ending == Ending.Completed)
                differences.Add(new(exit, "the exit is not taken"));
            states.AddRange(after.Select(s => (exit, s)));
        }

        differences.AddRange(Compare(program, states));
        return new(points.Count, exits.Count, states.Count, new(differences));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var session in _sessions)
            session.Dispose();
    }

    /// <summary>What tier 1 went on with against what the reference has at those moments.</summary>
    private IEnumerable<ExitDifference> Compare(TestProgram program, List<(ForcedExit Exit, StateSighting State)> states)
    {
        if (states.Count == 0)
            yield break;
        var moments = string.Join('\n', states.Select(s => s.State.Moment).Distinct());
        var reference = Run(_sessions[0], program, new Knob(MomentsKnob, moments)).Engagement.ForcedExits!.States.ToLookup(s => s.Moment, s => s.Text);
        foreach (var (exit, state) in states)
        {
            if (!reference.Contains(state.Moment))
                yield return new(exit, $"tier 1 goes on where the reference never is: {state.Moment}");
            else if (!reference[state.Moment].Contains(state.Text))
                yield return new(exit, $"the state is another: {FirstLine(reference[state.Moment].First(), state.Text)}");
        }
    }

    private static string FirstLine(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(left.Length, right.Length)).First(k => left.ElementAtOrDefault(k) != right.ElementAtOrDefault(k));
        return $"'{left.ElementAtOrDefault(line)?.Trim()}' in the reference, '{right.ElementAtOrDefault(line)?.Trim()}' after the exit";
    }

    /// <summary>As the worker counts them: n &lt; 0 the so many-th time only, 1 always.</summary>
    private static IEnumerable<int> Occasions(ulong reached)
    {
        if (reached == 0)
            return [];
        var last = (int)Math.Min(reached, int.MaxValue);
        return new[] { -1, -((last + 1) / 2), -last, 1 }.Distinct();
    }

    private RunResult Run(ISession session, TestProgram program, params Knob[] knobs) =>
        session.Run([program], options with { Flags = options.Flags | RunFlags.Machinery, Knobs = new([.. options.Knobs, .. knobs]) })[0];

    private static Observation Seen(RunResult run) => NormalisingRule.Normalise(run.Observation);
}

/// <summary>An exit that is taken at will.</summary>
/// <param name="Point">Where.</param>
/// <param name="Occasion">When, as <see cref="ExitSurvey.ExitKnob"/> takes it.</param>
public sealed record ForcedExit(ExitPoint Point, int Occasion)
{
    internal string ToKnob() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Point.Trace} {Point.Uop} {Occasion}");

    /// <inheritdoc/>
    public override string ToString() => $"trace {Point.Trace} left in front of uop {Point.Uop}, {Point.Place}, {(Occasion > 0 ? "always" : $"time {-Occasion} of {Point.Reached}")}";
}

/// <summary>What was different.</summary>
/// <param name="Exit">The exit that was taken; null: none, it was enough to be able to.</param>
/// <param name="Difference">For people.</param>
public sealed record ExitDifference(ForcedExit? Exit, string Difference);

/// <summary>What a survey did and found.</summary>
/// <param name="Points">Places at which a trace could be left.</param>
/// <param name="Exits">Exits taken, a run each.</param>
/// <param name="States">States that were compared.</param>
/// <param name="Differences">What was different.</param>
public sealed record ExitSurveyResult(int Points, int Exits, int States, EquatableList<ExitDifference> Differences);
