using PyJitVerify.Oracle;

namespace PyJitVerify.Fuzzer.Suites;

/// <summary>Two runs without the JIT: what the others are compared with, and what differs although nothing was changed.</summary>
/// <param name="first">The one that is compared with.</param>
/// <param name="second">The one that shows what is unstable.</param>
internal sealed class SuiteReference(SuiteRun first, SuiteRun second)
{
    private const string NotRun = "not run";

    private readonly List<TestDifference> _unstable = [.. Between(first, second, null)];

    internal SuiteRun First => first;

    /// <summary>What differs within the mode.</summary>
    internal IEnumerable<TestDifference> Unstable => _unstable;

    /// <summary>What a run shows that the reference does not, one difference for each test, in the reference's order. The command as a whole
    /// is only looked at where no test differs: its output follows from them.</summary>
    /// <param name="run">In any mode.</param>
    /// <param name="selected">The tests that it did; null: all.</param>
    internal IReadOnlyList<TestDifference> Compare(SuiteRun run, IReadOnlySet<string>? selected)
    {
        TestDifference[] tests = [.. Between(first, run, selected).Where(d => !_unstable.Any(u => u.Test == d.Test && u.Aspect <= d.Aspect))];
        return tests.Length > 0 || selected is not null || (run.IsCut && run.Tests.Count > 0) || CompareCommand(run) is not { } difference ? tests : [difference];
    }

    private TestDifference? CompareCommand(SuiteRun run)
    {
        if (first.Ending != run.Ending)
            return first.Ending == second.Ending ? new(TestDifference.Command, TestAspect.Outcome, first.Ending, run.Ending) : null;
        return Lines(TestAspect.Output, first.Stdout, second.Stdout, run.Stdout) ?? Lines(TestAspect.Diagnostics, first.Stderr, second.Stderr, run.Stderr);
    }

    /// <summary>Where the reference always writes the same, so must the run; else each line that both runs of it have must be there.</summary>
    private static TestDifference? Lines(TestAspect aspect, string text, string again, string other)
    {
        if (other == text || other == again)
            return null;
        var (left, right) = (text.Split('\n'), other.Split('\n'));
        if (text == again)
        {
            var at = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
            return new(TestDifference.Command, aspect, $"line {at + 1}: {left.ElementAtOrDefault(at)}", $"line {at + 1}: {right.ElementAtOrDefault(at)}");
        }
        var (stable, there) = (again.Split('\n').ToHashSet(), right.ToHashSet());
        return left.FirstOrDefault(line => stable.Contains(line) && !there.Contains(line)) is { } missing
            ? new(TestDifference.Command, aspect, missing, "no such line") : null;
    }

    private static IEnumerable<TestDifference> Between(SuiteRun reference, SuiteRun run, IReadOnlySet<string>? selected)
    {
        foreach (var name in reference.Tests.Keys.Union(run.Tests.Keys).Where(n => selected?.Contains(n) ?? true))
        {
            var (left, right) = (reference.Tests.GetValueOrDefault(name), run.Tests.GetValueOrDefault(name));
            if (left is null || right is null)
            {
                // A run that died did not get to the others.
                if (!(right is null ? run : reference).IsCut)
                    yield return new(name, TestAspect.Outcome, left?.Outcome ?? NotRun, right?.Outcome ?? NotRun);
            }
            else if (Between(left, right) is { } difference)
            {
                yield return difference;
            }
        }
    }

    private static TestDifference? Between(TestRecord left, TestRecord right)
    {
        if (left.Outcome != right.Outcome)
            return new(left.Name, TestAspect.Outcome, Shown(left), Shown(right));
        return Aspect(TestAspect.Exception, t => Text(t, e => $"{e.Outcome} {e.Part} {e.Reason} {string.Join(" < ", e.Errors.Select(x => x.Type))}"))
            ?? Aspect(TestAspect.Message, t => Text(t, e => string.Join(" < ", e.Errors.Select(x => x.Message))))
            ?? Aspect(TestAspect.Output, t => SuiteRules.Normalise(t.Output))
            ?? Aspect(TestAspect.Position, t => Text(t, e => string.Join("\n", e.Errors.SelectMany(x => x.Traceback))));

        TestDifference? Aspect(TestAspect aspect, Func<TestRecord, string> text) =>
            (text(left), text(right)) is var (a, b) && a != b ? new(left.Name, aspect, a, b) : null;
    }

    /// <summary>The outcome, with the exception behind it.</summary>
    private static string Shown(TestRecord test) =>
        test.Events.SelectMany(e => e.Errors).FirstOrDefault() is { } error && test.Ending is null
            ? $"{test.Outcome} {error.Type}: {SuiteRules.Normalise(error.Message).Split('\n')[0]}" : test.Outcome;

    private static string Text(TestRecord test, Func<TestEvent, string> text) => SuiteRules.Normalise(string.Join("\n", test.Events.Select(text)));
}
