using PyJitVerify.Fuzzer.Cli;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Oracle.Surveys;

namespace PyJitVerify.Fuzzer.Tests.Surveys;

/// <summary>Forced exits on the sound runtime, where they change nothing, and on faulty ones, where they show what no guard did.</summary>
public sealed class ExitSurveyTests
{
    /// <summary>Calls, an allocation, a tuple, floats and ints in one loop: at its exits much is virtual.</summary>
    private const string Program = """
        class Point:
            def __init__(self, x):
                self.x = x

            def moved(self, by):
                return self.x + by

        def site(count):
            total, scale, seen = 0, 0.5, [1, 2, 3]
            for i in range(count):
                point = Point(i)
                low, high = (i, total)
                total = point.moved(low) + seen[i % 3]
                scale = scale * 0.5 + i
                seen.append(high)
            return total, scale

        __probe__(site(120))
        """;

    /// <summary>Between two writes of a local stand guards that always hold.</summary>
    private const string Overwritten = """
        def site(values):
            last, total = 0, 0
            for value in values:
                last = value
                total = total + values[0]
                last = 0
            return last, total

        __probe__(site([5] * 90))
        """;

    [TestCase("jit")]
    [TestCase("uops-opt")]
    public void Sound_runtime_is_in_the_reference_s_state_after_every_exit(string mode)
    {
        var result = Survey(Subjects.Open("embedded"), mode, Program);
        Assert.Multiple(() =>
        {
            Assert.That(result.Differences, Is.Empty);
            Assert.That(result.Points, Is.GreaterThan(5));
            Assert.That(result.Exits, Is.GreaterThan(2 * result.Points), "first, middle, last and always");
            Assert.That(result.States, Is.GreaterThan(result.Exits));
        });
    }

    [Test]
    public void Local_that_is_not_written_at_an_exit_shows_though_no_guard_fails()
    {
        var fault = FaultWorker.List().First(f => f.Name == "opt-store-lost-at-exit");
        var subject = FaultWorker.Open(fault);
        Assert.Multiple(() =>
        {
            Assert.That(Survey(subject, "uops-opt", Overwritten).Differences.Select(d => d.Difference), Has.Some.StartsWith("the state is another: 'last = "));
            Assert.That(Survey(Subjects.Open("embedded"), "uops-opt", Overwritten).Differences, Is.Empty);
        });
    }

    private static ExitSurveyResult Survey(ISubject subject, string mode, string program)
    {
        using var survey = new ExitSurvey(subject, subject.Modes[mode], new());
        return survey.Survey(TestProgram.FromText(program));
    }
}
