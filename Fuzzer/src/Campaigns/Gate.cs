using PyJitVerify.Corpus;
using PyJitVerify.Fuzzer.SelfTests;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Fuzzer.Campaigns;

/// <summary>
/// The check for every change: replays the corpus, then runs a fixed number of programs from a fixed seed, and the first cells of the table. Whatever has
/// a signature that <c>known.json</c> does not hold for this subject fails it. A canary, the embedded runtime with a planted
/// fault, must be found first: a gate that is blind says nothing.
/// </summary>
/// <param name="subject">What is tested.</param>
/// <param name="target">How the command line names it.</param>
/// <param name="corpusFolder">Holds <c>seeds</c>, <c>divergences</c> and <c>known.json</c>.</param>
/// <param name="options">The fixed campaign.</param>
/// <param name="canary">The subject with the planted fault.</param>
public sealed class Gate(ISubject subject, string target, string corpusFolder, CampaignOptions options, ISubject canary)
{
    /// <summary>Share of valid programs that must be engaged, or the gate's silence says nothing.</summary>
    public const double EngagementFloor = 0.70;

    /// <summary>Programs in which the canary must be found.</summary>
    public const int CanaryPrograms = 128;

    /// <summary>Cells of the table that it runs: a few seconds' worth.</summary>
    public const int Cells = 96;

    /// <summary>Runs it.</summary>
    public GateResult Run(Action<CampaignSummary>? onEpoch, CancellationToken cancellation)
    {
        var canaryOutcome = new SelfTest(options.Seed, CanaryPrograms, maxTests: 0, TimeProvider.System).FirstFinding(canary);
        var known = KnownSignatures.Read(Path.Combine(corpusFolder, KnownSignatures.FileName));
        var cases = Replay(known).ToList();
        CampaignSummary Fuzz(CampaignOptions some)
        {
            var summary = new Campaign(subject, some, TimeProvider.System) { Reported = known, OnEpoch = onEpoch }.Run(cancellation);
            cases.AddRange(summary.Findings.Select(f => new GateCase(
                $"{summary.Source} seed {summary.Seed} program {f.FirstIndex}", f.Signature, f.Severity, f.Known,
                some.CommandFor(f.FirstIndex, target))));
            return summary;
        }

        return new(cases, Fuzz(options), Fuzz(options with { Source = SourceChoice.Table, Count = Cells }), canaryOutcome is not null);
    }

    private IEnumerable<GateCase> Replay(KnownSignatures known)
    {
        using var oracle = new DifferentialOracle(subject, subject.Modes, options.RunOptions);
        foreach (var part in new[] { "seeds", "divergences" })
        {
            var store = new CorpusStore(Path.Combine(corpusFolder, part));
            foreach (var entry in store.ReadAll())
            {
                var program = TestProgram.FromText(entry.Source) with { AssumptionSites = new(entry.Metadata.Sites) };
                var verdict = oracle.Judge(program).Verdict;
                var signature = Outcome.SignatureOf(verdict)?.ToString() ?? "";
                var name = $"{part}/{entry.Id[..CorpusStore.NameDigits]}.py";
                yield return new(name, signature, verdict.Severity, known.Find(subject.Name, signature), $"pyjitverify diff Corpus/{name} --target {target}");
            }
        }
    }
}
