using PyJitVerify.Corpus;
using PyJitVerify.Fuzzer.Campaigns;
using PyJitVerify.Fuzzer.Cli;
using PyJitVerify.Fuzzer.SelfTests;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Fuzzer.Tests.Campaigns;

/// <summary>The fuzzer against the embedded runtime, whole and with a planted fault.</summary>
public sealed class EmbeddedCampaignTests
{
    [Test]
    public void Runtime_agrees_with_itself_in_every_mode_for_any_number_of_jobs()
    {
        var (one, two) = (Run(jobs: 1), Run(jobs: 2));
        Assert.Multiple(() =>
        {
            Assert.That(one.Digest, Is.EqualTo(two.Digest));
            Assert.That(one.Findings, Is.Empty);
            Assert.That(one.Validity, Is.GreaterThanOrEqualTo(0.95), string.Join('\n', one.FirstInvalid));
            Assert.That(one.Engagement, Is.GreaterThanOrEqualTo(0.9));
            Assert.That(one.Coverage!.Executed, Is.EqualTo(two.Coverage!.Executed));
            Assert.That(one.Coverage.Share, Is.GreaterThanOrEqualTo(0.5), string.Join(' ', one.Coverage.Missing));
            Assert.That(one.Coverage.Unexpected, Is.Empty);
        });
    }

    [Test]
    public void Canary_is_found_within_the_programs_of_a_gate()
    {
        var test = new SelfTest(new(20_250_101), Gate.CanaryPrograms, maxTests: 0, TimeProvider.System);
        Assert.That(test.FirstFinding(FaultWorker.OpenCanary()), Is.Not.Null);
    }

    [Test]
    public void Finding_that_is_reported_already_says_where()
    {
        var subject = FaultWorker.OpenCanary();
        var index = new SelfTest(new(1), Gate.CanaryPrograms, maxTests: 0, TimeProvider.System).FirstFinding(subject)!.Index;
        FindingSummary Find(string reported, params string[] shapes) => new Campaign(subject, new() { Seed = new(1), Start = index, Count = 1 }, TimeProvider.System)
        {
            Reported = new([new("embedded", reported, "tracker 1") { Shapes = shapes }]),
        }.Run(CancellationToken.None).Findings.Single();
        var found = Find("another signature");
        Assert.That((found.Known?.Reference, Find(found.Signature).Known?.Reference), Is.EqualTo(((string?)null, "tracker 1")));
        Assert.That(new[] { found, Find(found.Signature), Find(found.Signature, found.Shape), Find(found.Signature, "another") }.Select(f => f.IsUnexplained), Is.EqualTo(new[] { false, false, false, true }));
    }

    [Test]
    public void What_shows_again_is_counted_without_being_confirmed_again()
    {
        var subject = FaultWorker.OpenCanary();
        var first = new SelfTest(new(1), Gate.CanaryPrograms, maxTests: 0, TimeProvider.System).FirstFinding(subject)!;
        using var judge = new ProgramJudge(subject, ModePlan.For(subject), new());
        Verdict.Finding Judged(bool settled)
        {
            var found = (Verdict.Finding)judge.Judge(first.Index, [first.Program], inAllModes: true, (signature, shape) =>
                settled && signature == Outcome.SignatureOf(first.Verdict) && shape == first.Program.Shape)[0].Verdict;
            Assert.That(found.Signature, Is.EqualTo(Outcome.SignatureOf(first.Verdict)));
            return found;
        }

        Assert.That((Judged(settled: true).Repeats, Judged(settled: false).Repeats), Is.EqualTo((0, DifferentialOracle.Repeats)));
    }

    [Test]
    public void Fault_of_the_optimizer_is_found_and_its_layer_named()
    {
        var fault = FaultWorker.List().First(f => f.Name == "opt-second-guard-lost");
        var trial = new SelfTest(new(1), maxPrograms: 400, maxTests: 400, TimeProvider.System).Try(fault, FaultWorker.Open(fault));
        Assert.That((trial.FoundAt is not null, trial.IsLayerRight), Is.EqualTo((true, true)));
    }

    private static CampaignSummary Run(int jobs) => new Campaign(
        Subjects.Open("embedded"), new() { Seed = new(5), Count = 80, Jobs = jobs }, TimeProvider.System).Run(CancellationToken.None);
}
