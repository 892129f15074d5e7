using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Oracle.Verdicts;
using static PyJitVerify.Oracle.Tests.ScriptedSubject;

namespace PyJitVerify.Oracle.Tests.Judging;

public sealed class DifferentialOracleTests
{
    private static readonly Observation Good = Samples.Seen with { Budget = "" };
    private static readonly Observation Wrong = Good with { Globals = new([new("x", "int:2"), Good.Globals[1]]) };
    private static readonly Observation Dead = new() { Ending = Ending.Signaled, Code = 11 };
    private static readonly Observation Late = new() { Ending = Ending.CpuExceeded, Code = 24 };

    [Test]
    public void Wrong_value_in_optimized_modes_is_a_confirmed_divergence_of_the_optimizer()
    {
        var verdict = Judge((mode, _) => Ran(mode is "uops-opt" or "jit" ? Wrong : Good), "interp", "spec", "uops", "uops-opt", "native", "jit");
        var found = (Verdict.Divergence)verdict;
        Assert.Multiple(() =>
        {
            Assert.That(found.Layer, Is.EqualTo(Layer.Optimizer));
            Assert.That(found.Difference.Path, Is.EqualTo("globals.x"));
            Assert.That(found.Signature.Partition, Is.EqualTo("interp spec uops native | uops-opt jit"));
            Assert.That(found.Repeats, Is.EqualTo(DifferentialOracle.Repeats));
            Assert.That(found.IsFinding);
        });
    }

    [Test]
    public void Difference_that_does_not_come_again_is_flaky()
    {
        var verdict = Judge((mode, times) => Ran(mode == "jit" && times < 3 ? Wrong : Good));
        Assert.That(verdict, Is.InstanceOf<Verdict.Flaky>().With.Property("Repeated").EqualTo(1).And.Property("Tried").EqualTo(Repetition.Tries));
    }

    [Test]
    public void What_decides_a_flaky_difference_is_named()
    {
        RunResult Alternating(string mode, int times) => Ran(mode == "jit" && times % 2 == 1 ? Wrong : Good);
        Verdict.Flaky JudgeHolding(Circumstance? decisive)
        {
            var subject = new ScriptedSubject(Alternating, "off", "jit")
            {
                Holding = (mode, times, held) => held == decisive ? Ran(mode == "jit" ? Wrong : Good) : Alternating(mode, times),
            };
            using var oracle = new DifferentialOracle(subject, subject.Modes, new());
            return (Verdict.Flaky)oracle.Judge(TestProgram.FromText("")).Verdict;
        }

        Assert.Multiple(() =>
        {
            Assert.That(JudgeHolding(Circumstance.AddressLayout), Has.Property("Cause").EqualTo("the address layout").And.Property("Repeated").EqualTo(8));
            Assert.That(JudgeHolding(null).Cause, Is.Null);
        });
    }

    [Test]
    public void What_always_differs_but_not_in_the_same_way_is_the_gravest_of_it()
    {
        RunResult Alternating(string mode, int times) => Ran(mode != "jit" ? Good : times % 2 == 1 ? Dead : Wrong);
        var subject = new ScriptedSubject(Alternating, "off", "jit") { Holding = (mode, times, held) => held == Circumstance.AddressLayout ? Ran(mode == "jit" ? Dead : Good) : Alternating(mode, times) };
        using var oracle = new DifferentialOracle(subject, subject.Modes, new());
        var judgement = oracle.Judge(TestProgram.FromText(""));
        Assert.Multiple(() =>
        {
            Assert.That(judgement.Verdict, Is.InstanceOf<Verdict.Divergence>().With.Property("Repeats").EqualTo(Repetition.Tries).And.Property("Cause").EqualTo("the address layout"));
            Assert.That(judgement.Runs[1].Run.Observation, Is.EqualTo(Wrong));
        });
    }

    [Test]
    public void Program_whose_reference_is_another_each_time_says_nothing()
    {
        var verdict = Judge((mode, times) => Ran(Good with { Stdout = $"{mode} {times}" }));
        Assert.That(verdict, Is.InstanceOf<Verdict.Invalid>().With.Property("Reason").Contains("stdout"));
        Assert.That(Judge((mode, times) => Ran(mode == "jit" ? Good with { Stdout = $"{times}" } : Good)), Is.InstanceOf<Verdict>().And.Not.InstanceOf<Verdict.Invalid>());
    }

    [Test]
    public void Difference_in_a_shared_process_only_is_flaky_and_one_that_stays_is_judged_alone()
    {
        var programs = new[] { "x = 1", "x = 2" }.Select((s, i) => TestProgram.FromText(s, (uint)i)).ToList();
        RunResult Differing(string mode) => Ran(mode == "jit" ? Wrong : Good);
        RunResult Crashing(string mode) => Ran(mode == "jit" ? Dead : Good);
        Verdict JudgeBoth(Func<string, RunResult> together, Func<string, RunResult> alone)
        {
            var subject = new ScriptedSubject((mode, _) => alone(mode), "off", "jit") { Together = together };
            using var oracle = new DifferentialOracle(subject, subject.Modes, new());
            return oracle.Judge(programs)[1].Verdict;
        }

        Assert.Multiple(() =>
        {
            Assert.That(JudgeBoth(Differing, _ => Ran(Good)), Is.InstanceOf<Verdict.Flaky>());
            Assert.That(JudgeBoth(Crashing, _ => Ran(Good)), Is.InstanceOf<Verdict.Flaky>());
            Assert.That(JudgeBoth(Differing, Differing), Is.InstanceOf<Verdict.Divergence>());
        });
    }

    [Test]
    public void Equal_runs_agree_only_when_the_site_was_compiled() => Assert.Multiple(() =>
    {
        Assert.That(Judge((_, _) => Ran(Good)), Is.EqualTo(new Verdict.Agree(EvidenceGrade.Entered)));
        Assert.That(Judge((_, _) => Ran(Good, engaged: false)), Is.EqualTo(new Verdict.NotEngaged()));
        Assert.That(JudgeAt("f", (_, _) => Ran(Good)), Is.EqualTo(new Verdict.Agree(EvidenceGrade.Entered)));
        Assert.That(JudgeAt("other", (_, _) => Ran(Good)), Is.EqualTo(new Verdict.NotEngaged()));
    });

    [Test]
    public void Death_of_the_jit_alone_is_a_crash() => Assert.That(
        Judge((mode, _) => Ran(mode == "jit" ? Dead : Good)),
        Is.InstanceOf<Verdict.Crash>().With.Property("Signal").EqualTo(11).And.Property("Repeats").EqualTo(2));

    [Test]
    public void Death_in_every_mode_is_invalid() => Assert.That(Judge((_, _) => Ran(Dead)), Is.InstanceOf<Verdict.Invalid>());

    [Test]
    public void Endless_mode_is_a_hang_when_the_reference_was_quick() => Assert.That(
        Judge((mode, _) => mode == "jit" ? Ran(Late, 10) : Ran(Good, 0.02)),
        Is.InstanceOf<Verdict.Hang>().With.Property("Repeats").EqualTo(DifferentialOracle.HangRepeats));

    [TestCase(4.0, 0.01, Description = "not long enough")]
    [TestCase(10.0, 0.6, Description = "not slow enough in proportion")]
    public void Slow_mode_is_no_hang(double modeSeconds, double referenceSeconds) => Assert.That(
        Judge((mode, _) => mode == "jit" ? Ran(Late, modeSeconds) : Ran(Good, referenceSeconds)), Is.InstanceOf<Verdict.Invalid>());

    [Test]
    public void Hang_that_does_not_come_again_is_flaky() => Assert.That(
        Judge((mode, times) => mode == "jit" && times == 1 ? Ran(Late, 10) : Ran(Good)), Is.InstanceOf<Verdict.Flaky>());

    [Test]
    public void Run_out_of_time_in_both_modes_is_invalid() => Assert.That(
        Judge((mode, _) => Ran(mode == "jit" ? Late : Late with { Ending = Ending.TimedOut, Code = 0 }, 10)), Is.InstanceOf<Verdict.Invalid>());

    [Test]
    public void Lying_worker_makes_the_program_invalid_with_the_reason() => Assert.That(
        Judge((mode, _) => mode == "jit" ? new(new() { Ending = Ending.Lied }, Engagement.None, default, "because") : Ran(Good)),
        Is.EqualTo(new Verdict.Invalid("mode jit: because")));

    [Test]
    public void Source_that_does_not_compile_is_invalid() =>
        Assert.That(Judge((_, _) => Ran(Good with { Compiled = false })), Is.InstanceOf<Verdict.Invalid>());

    [Test]
    public void Flood_in_one_mode_is_a_divergence() => Assert.That(
        Judge((mode, _) => Ran(mode == "jit" ? new() { Ending = Ending.Flooded, Code = 25 } : Good)), Is.InstanceOf<Verdict.Divergence>());

    [Test]
    public void Memory_exhausted_in_every_mode_is_invalid() =>
        Assert.That(Judge((_, _) => Ran(Good with { Budget = "memory" })), Is.InstanceOf<Verdict.Invalid>());

    [Test]
    public void Each_normalising_rule_matches_its_witness()
    {
        foreach (var rule in NormalisingRule.All)
            Assert.That(rule.Pattern.IsMatch(rule.Witness), rule.Name);
    }

    [Test]
    public void Addresses_do_not_diverge_but_other_numbers_do() => Assert.Multiple(() =>
    {
        Assert.That(Judge((mode, _) => Ran(Good with { Stdout = mode == "jit" ? "<C at 0x7f0000001234>" : "<C at 0x7f00000099aa>" })),
            Is.InstanceOf<Verdict.Agree>());
        Assert.That(Judge((mode, _) => Ran(Good with { Stdout = mode == "jit" ? "0x7f0000001234" : "0x7f00000099aa" })),
            Is.InstanceOf<Verdict.Divergence>());
    });

    private static Verdict Judge(Func<string, int, RunResult> script, params string[] modes) => Judge([], script, modes);

    private static Verdict JudgeAt(string site, Func<string, int, RunResult> script) => Judge([site], script, []);

    private static Verdict Judge(string[] sites, Func<string, int, RunResult> script, string[] modes)
    {
        var subject = new ScriptedSubject(script, modes.Length > 0 ? modes : ["interp", "jit"]);
        using var oracle = new DifferentialOracle(subject, subject.Modes, new());
        return oracle.Judge(TestProgram.FromText("", 0, sites)).Verdict;
    }
}
