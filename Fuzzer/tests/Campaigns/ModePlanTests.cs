using PyJitVerify.Fuzzer.Campaigns;
using PyJitVerify.Fuzzer.Cli;

namespace PyJitVerify.Fuzzer.Tests.Campaigns;

/// <summary>Which modes a program is looked at in.</summary>
public sealed class ModePlanTests
{
    private static readonly ModePlan Plan = ModePlan.For(Subjects.Open("embedded"));

    [Test]
    public void First_looks_have_the_reference_and_the_leading_mode_and_reach_every_low_mode_in_turn()
    {
        var looks = Enumerable.Range(0, Plan.FirstLooks.Count).Select(k => Plan.FirstLookAt((ulong)(k * ModePlan.Neighbours), usesDefaultThresholds: false)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(looks, Has.All.Matches<Oracle.Modes.ModeSet>(l => l.All.Count == 3 && l.Reference == Plan.Low!.Reference && l.All.Any(m => m.Name == "jit")));
            Assert.That(looks.SelectMany(l => l.All).Distinct(), Is.EquivalentTo(Plan.Low!.All));
        });
    }

    [Test]
    public void Neighbours_are_looked_at_in_the_same_modes() =>
        Assert.That(Plan.FirstLookAt(ModePlan.Neighbours, false), Is.SameAs(Plan.FirstLookAt((2 * ModePlan.Neighbours) - 1, false)));

    [Test]
    public void What_a_first_look_shows_is_judged_in_the_whole_lattice()
    {
        var fault = FaultWorker.List().First(f => f.Name == "opt-second-guard-lost");
        var found = new List<Outcome>();
        var campaign = new Campaign(FaultWorker.Open(fault), new() { Seed = new(1), Count = 400 }, TimeProvider.System)
        {
            OnFinding = (outcome, _) =>
            {
                found.Add(outcome);
                return "";
            },
        };
        campaign.Run(CancellationToken.None);
        Assert.That(found.Select(o => o.Judgement.Runs.Count), Is.Not.Empty.And.All.EqualTo(Plan.Low!.All.Count));
    }
}
