using PyJitVerify.Oracle.Observations;

namespace PyJitVerify.Oracle.Tests.Observations;

public sealed class ObservationTests
{
    private static readonly Observation Seen = Samples.Seen;

    private static ExceptionRecord Error => Seen.Exception!;

    /// <summary>One changed field each, with the kind and path that the difference must have.</summary>
    public static IEnumerable<TestCaseData> Changes()
    {
        yield return Case("exception type", DifferenceKind.Exception, "exception.type", Seen with { Exception = Error with { TypeName = "E" } });
        yield return Case("exception gone", DifferenceKind.Exception, "exception", Seen with { Exception = null });
        yield return Case("arguments", DifferenceKind.Exception, "exception.args", Seen with { Exception = Error with { Arguments = "()" } });
        yield return Case("cause", DifferenceKind.Exception, "exception.cause", Seen with { Exception = Error with { Cause = null } });
        yield return Case("context", DifferenceKind.Exception, "exception.context.type",
            Seen with { Exception = Error with { Context = Samples.Cause } });
        yield return Case("suppress", DifferenceKind.Exception, "exception.suppress", Seen with { Exception = Error with { SuppressContext = false } });
        yield return Case("member", DifferenceKind.Exception, "exception.members[0].type",
            Seen with { Exception = Error with { Members = new([Samples.Cause]) } });
        yield return Case("note", DifferenceKind.Diagnostics, "exception.notes", Seen with { Exception = Error with { Notes = new([]) } });
        yield return Case("line", DifferenceKind.Position, "exception.traceback[0]", At(Samples.Entry with { Line = 4 }));
        yield return Case("column", DifferenceKind.Position, "exception.traceback[0]", At(Samples.Entry with { EndColumn = 1 }));
        yield return Case("function", DifferenceKind.Position, "exception.traceback[0]", At(Samples.Entry with { Function = "g" }));
        yield return Case("tb_lasti", DifferenceKind.InstructionOffset, "exception.traceback[0]", At(Samples.Entry with { InstructionBytes = 22 }));
        yield return Case("depth", DifferenceKind.Position, "exception.traceback.depth",
            Seen with { Exception = Error with { TracebackDepth = 9 } });
        yield return Case("probe value", DifferenceKind.Value, "probes.before(warm)",
            Seen with { Probes = Seen.Probes with { Phases = new([new("warm", 3, "ab"), new("", 7, "00fe")]), Digest = "00fe" } });
        yield return Case("probe count", DifferenceKind.Effect, "probes.before(end)",
            Seen with { Probes = Seen.Probes with { Phases = new([new("warm", 3, "aa"), new("", 8, "01")]), Count = 8, Digest = "01" } });
        yield return Case("digest without phases", DifferenceKind.Value, "probes.digest", Seen with { Probes = Seen.Probes with { Digest = "01" } });
        yield return Case("stdout", DifferenceKind.Effect, "stdout[4]", Seen with { Stdout = "one\nTwo\n" });
        yield return Case("stderr", DifferenceKind.Diagnostics, "stderr[0]", Seen with { Stderr = "" });
        yield return Case("global value", DifferenceKind.Value, "globals.x", Seen with { Globals = new([new("x", "bool:True"), Seen.Globals[1]]) });
        yield return Case("global missing", DifferenceKind.Value, "globals.y", Seen with { Globals = new([Seen.Globals[0]]) });
        yield return Case("global order", DifferenceKind.Effect, "globals.order", Seen with { Globals = new([Seen.Globals[1], Seen.Globals[0]]) });
        yield return Case("budget", DifferenceKind.Budget, "budget", Seen with { Budget = "" });
        yield return Case("exit code", DifferenceKind.Exit, "ending", Seen with { Code = 2 });
        yield return Case("ending", DifferenceKind.Exit, "ending", Seen with { Ending = Ending.Exited });
        yield return Case("compiled", DifferenceKind.Exception, "compiled", Seen with { Compiled = false });
    }

    [TestCaseSource(nameof(Changes))]
    public void First_difference_names_the_changed_field(Observation changed, DifferenceKind kind, string path)
    {
        var difference = Observation.FirstDifference(Seen, changed);
        Assert.Multiple(() =>
        {
            Assert.That(changed, Is.Not.EqualTo(Seen));
            Assert.That(difference?.Kind, Is.EqualTo(kind));
            Assert.That(difference?.Path, Is.EqualTo(path));
            Assert.That(difference?.Left, Is.Not.EqualTo(difference?.Right));
        });
    }

    [Test]
    public void Equal_observations_have_no_difference()
    {
        var copy = Seen with { Globals = new(Seen.Globals), Exception = Error with { Traceback = new(Error.Traceback) } };
        Assert.Multiple(() =>
        {
            Assert.That(copy, Is.EqualTo(Seen));
            Assert.That(copy.GetHashCode(), Is.EqualTo(Seen.GetHashCode()));
            Assert.That(Observation.FirstDifference(Seen, copy), Is.Null);
        });
    }

    [Test]
    public void Severe_difference_hides_a_mild_one()
    {
        var changed = At(Samples.Entry with { Line = 99 }) with { Globals = new([new("x", "int:2"), Seen.Globals[1]]) };
        Assert.That(Observation.FirstDifference(Seen, changed)!.Kind, Is.EqualTo(DifferenceKind.Value));
    }

    private static Observation At(TracebackEntry entry) => Seen with { Exception = Error with { Traceback = new([entry]) } };

    private static TestCaseData Case(string name, DifferenceKind kind, string path, Observation changed) =>
        new TestCaseData(changed, kind, path).SetName("First_difference_names_the_changed_field: " + name);
}
