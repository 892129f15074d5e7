using PyJitVerify.Oracle.Culprits;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Subjects;
using static PyJitVerify.Oracle.Tests.ScriptedSubject;

namespace PyJitVerify.Oracle.Tests.Culprits;

public sealed class AblationSearchTests
{
    private static readonly Observation Good = new() { Ending = Ending.Completed }, Wrong = Good with { Stdout = "wrong" };

    [Test]
    public void Parts_without_which_it_goes_right_are_named()
    {
        var (sides, entries) = (new Ablation("side traces", new([new Knob("sides", "0")])), new Ablation("traces from function entries", new([new Knob("entries", "0")])));
        var subject = new ScriptedSubject((mode, _) => Ran(mode.StartsWith("jit", StringComparison.Ordinal) ? Wrong : Good), "off", "jit", "jit-noopt")
        {
            Ablated = new Dictionary<Ablation, RunResult> { [sides] = Ran(Good), [entries] = Ran(Wrong) },
        };
        using var oracle = new DifferentialOracle(subject, subject.Modes, new());
        var judgement = oracle.Judge(TestProgram.FromText(""));
        var culprit = AblationSearch.Find(subject, judgement, new());
        Assert.Multiple(() =>
        {
            Assert.That(culprit!.Mode, Is.EqualTo("jit"));
            Assert.That(culprit.Clauses(), Is.EqualTo(new[] { "without side traces" }));
            Assert.That(culprit.Name, Is.Empty);
        });
    }

    [Test]
    public void Nothing_is_said_of_what_agrees_or_cannot_be_ablated()
    {
        Culprit? Find(Func<string, int, RunResult> script)
        {
            var subject = new ScriptedSubject(script, "off", "jit");
            using var oracle = new DifferentialOracle(subject, subject.Modes, new());
            return AblationSearch.Find(subject, oracle.Judge(TestProgram.FromText("")), new());
        }

        Assert.Multiple(() =>
        {
            Assert.That(Find((_, _) => Ran(Good)), Is.Null);
            Assert.That(Find((mode, _) => Ran(mode == "jit" ? Wrong : Good)), Is.Null);
        });
    }
}
