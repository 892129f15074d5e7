using PyJitVerify.Fuzzer.Campaigns;

namespace PyJitVerify.Fuzzer.Tests.Campaigns;

/// <summary>Campaigns on a real interpreter. Skipped when <c>ci/get-cpython</c> has installed none.</summary>
[Platform("Linux")]
public sealed class CampaignTests
{
    private const double ValidityFloor = 0.95;
    private const double EngagementFloor = 0.70;

    [Test]
    public void Sample_is_valid_and_engaged()
    {
        var summary = Run(count: 128, jobs: 2);
        Assert.Multiple(() =>
        {
            Assert.That(summary.Validity, Is.GreaterThanOrEqualTo(ValidityFloor), string.Join('\n', summary.FirstInvalid));
            Assert.That(summary.Engagement, Is.GreaterThanOrEqualTo(EngagementFloor));
            Assert.That(summary.Programs, Is.EqualTo(128));
        });
    }

    [Test]
    public void Number_of_jobs_changes_nothing() =>
        Assert.That(Run(count: 80, jobs: 2).Digest, Is.EqualTo(Run(count: 80, jobs: 1).Digest));

    [Test]
    public void Cancelled_campaign_has_a_summary()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var summary = new Campaign(Interpreters.Require("3.15"), new() { Seed = new(7) }, TimeProvider.System).Run(cancelled.Token);
        Assert.That((summary.Programs, summary.WasCancelled), Is.EqualTo((0, true)));
    }

    private static CampaignSummary Run(int count, int jobs)
    {
        var subject = Interpreters.Require("3.15");
        var options = new CampaignOptions { Seed = new(5), Count = count, Jobs = jobs };
        return new Campaign(subject, options, TimeProvider.System).Run(CancellationToken.None);
    }
}
