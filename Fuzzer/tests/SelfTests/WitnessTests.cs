using PyJitVerify.Fuzzer.Campaigns;
using PyJitVerify.Fuzzer.Cli;
using PyJitVerify.Fuzzer.Findings;
using PyJitVerify.Fuzzer.SelfTests;
using PyJitVerify.Oracle.Culprits;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Fuzzer.Tests.SelfTests;

/// <summary>A program for each planted fault, <c>Witnesses/NAME.py</c>, proves that the fault can be seen at all, and from which layer.
/// It is the reduced program of a finding.</summary>
public sealed class WitnessTests
{
    private static readonly IReadOnlyList<FaultDescription> All = FaultWorker.List();

    private IReadOnlyList<ISession> _sessions = [];

    /// <summary>Two workers serve all faults: to warm up one takes longer than all witnesses do.</summary>
    [OneTimeSetUp]
    public void Open() => _sessions = FaultWorker.Open(All[0]).Open(new ModeSet(All.SelectMany(f => FaultWorker.Open(f).Modes.All)));

    [OneTimeTearDown]
    public void Close()
    {
        foreach (var session in _sessions)
            session.Dispose();
    }

    [TestCaseSource(nameof(All))]
    public void Witness_shows_the_fault_and_names_its_layer(FaultDescription fault)
    {
        var (subject, program) = (FaultWorker.Open(fault), Witness(fault.Name));
        var runs = subject.Modes.All.Select(m => (m, _sessions.First(s => s.Mode == m).Run([program], new())[0])).ToList();
        var verdict = Comparer.Judge(program, subject.Layers, runs);
        var trial = new FaultTrial(fault, 1, Outcome.SignatureOf(verdict), Outcome.LayerOf(verdict), 0, TimeSpan.Zero);
        Assert.That((verdict.IsFinding, trial.IsLayerRight), Is.EqualTo((true, true)), $"{verdict}");
    }

    [Test]
    public void Witness_names_the_part_at_fault_and_no_two_have_one_signature() => Assert.Multiple(() =>
    {
        var trials = new List<FaultTrial>();
        foreach (var fault in All)
        {
            var (subject, program) = (FaultWorker.Open(fault), Witness(fault.Name));
            ISession SessionOf(Mode mode) => _sessions.First(s => s.Mode == mode);
            var divergence = (Verdict.Divergence)Comparer.Judge(program, subject.Layers, [.. subject.Modes.All.Select(m => (m, SessionOf(m).Run([program], new())[0]))]);
            var mode = CulpritFinder.ModeOf(subject.Modes, divergence.Modes);
            var culprit = new CulpritFinder(SessionOf(subject.Modes.Reference), SessionOf(mode), new()).Find(program, divergence.Layer)!;
            var named = divergence.At(culprit);
            trials.Add(new(fault, 1, named.Signature, named.Layer, 0, TimeSpan.Zero) { Culprit = culprit });
        }

        Assert.That(trials.Where(t => t.Fault.Part.Length > 0 && !t.IsPartRight).Select(t => $"{t.Fault.Name}: {t.Signature}"), Is.Empty);
        Assert.That(SelfTestResult.Of(trials).SharedSignatures.Select(s => string.Join(' ', s.Faults)), Is.Empty);
    });

    /// <summary>The trace is dropped before the program ends, so a report on what is left says nothing of it.</summary>
    [Test]
    public void What_was_recorded_wrong_is_at_fault_where_machine_code_shows_it()
    {
        var subject = FaultWorker.Open(All.Single(f => f.Name == "trace-mixed-operands-unchecked"));
        ISession SessionOf(string name) => _sessions.First(s => s.Mode == subject.Modes.All.Single(m => m.Name == name));
        var program = TestProgram.FromText("""
            class Kind:
                x = 1
            kind = Kind()
            def site(n, number):
                for i in range(n):
                    __probe__(number - 2 + kind.x)
            site(48, 2.5)
            site(48, 5)
            Kind.x = 2
            """);
        var culprit = new CulpritFinder(SessionOf(subject.Modes.Reference.Name), SessionOf("native"), new()).Find(program, Layer.Backend)!;
        Assert.That((culprit.LayerOf(Layer.Backend), culprit.Name), Is.EqualTo((Layer.Tracing, "BINARY_OP without _GUARD_BINARY_OP_EXTEND")));
    }

    [Test]
    public void Whole_runtime_shows_no_witness_anything()
    {
        using var oracle = new DifferentialOracle(Subjects.Open("embedded"), Subjects.Open("embedded").Modes, new());
        var verdicts = oracle.Judge([.. All.Select(f => Witness(f.Name))]).Select(j => j.Verdict);
        Assert.That(verdicts.Where(v => v.IsFinding), Is.Empty);
    }

    [Test]
    public void Fifty_faults_or_more_in_eight_areas_or_more_of_four_or_more_have_names_of_their_own() => Assert.Multiple(() =>
    {
        Assert.That(All.Select(f => f.Name), Is.Unique);
        Assert.That(All, Has.Count.GreaterThanOrEqualTo(50));
        Assert.That(All.CountBy(f => f.Area).Where(a => a.Value >= 4).ToList(), Has.Count.GreaterThanOrEqualTo(8));
        Assert.That(All.Select(f => f.Layer).Distinct(), Is.EquivalentTo((string[])["specializer", "trace", "optimizer", "native"]));
    });

    [Test]
    public void Documentation_has_a_row_for_every_fault()
    {
        var table = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "SelfTests", "selftest.md")).SkipWhile(l => l != "## The faults").Skip(1).TakeWhile(l => !l.StartsWith('#'));
        var rows = table.Where(l => l.StartsWith("| `", StringComparison.Ordinal));
        Assert.That(rows.Select(r => r.Split('`')[1]), Is.EqualTo(All.Select(f => f.Name)));
    }

    private static TestProgram Witness(string fault)
    {
        var source = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "SelfTests", "Witnesses", fault + ".py"));
        return TestProgram.FromText(source) with { AssumptionSites = new(ProgramHeader.Read(source)) };
    }
}
