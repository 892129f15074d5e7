using PyJitVerify.Fuzzer.Campaigns;
using PyJitVerify.Fuzzer.Findings;
using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Fuzzer.SelfTests;

/// <summary>Runs the fuzzer against a subject with a planted fault, up to the first finding: a harness that misses it is
/// blind there.</summary>
/// <param name="seed">Decides the programs, the same ones for each fault.</param>
/// <param name="maxPrograms">Programs to try before a fault counts as missed.</param>
/// <param name="maxTests">Bound of the reduction of what is found.</param>
/// <param name="clock">Measures.</param>
public sealed class SelfTest(RandomSeed seed, int maxPrograms, int maxTests, TimeProvider clock)
{
    /// <summary>Called with each finding, reduced.</summary>
    public Action<Finding>? OnFinding { get; init; }

    private const int BatchPrograms = 16;

    /// <summary>Tries one fault.</summary>
    public FaultTrial Try(FaultDescription fault, ISubject subject)
    {
        var started = clock.GetTimestamp();
        Outcome? first = null, outcome = null;
        foreach (var found in Findings(subject))
        {
            first ??= found;
            outcome = found;
            if (!IsStressOnly(found))
                break;
        }

        if (first is null || outcome is null)
            return new(fault, null, null, Layer.Unresolved, 0, clock.GetElapsedTime(started));
        var finding = new FindingMaker(subject, maxTests).Make(
            outcome.Judgement, new(), $"planted fault {fault.Name}, program {outcome.Index} of seed {seed}",
            $"pyjitverify selftest --fault {fault.Name} --seed {seed}");
        OnFinding?.Invoke(finding);
        return new(fault, (int)first.Index + 1, finding.Signature, Outcome.LayerOf(finding.Verdict), LinesOf(finding.ReducedSource), clock.GetElapsedTime(started));
    }

    /// <summary>The first finding, or null when all programs agree.</summary>
    public Outcome? FirstFinding(ISubject subject) => Findings(subject).FirstOrDefault();

    private IEnumerable<Outcome> Findings(ISubject subject)
    {
        var plan = ModePlan.For(subject);
        var generator = new ProgramGenerator(plan.LowHotIterations, plan.DefaultHotIterations);
        using var judge = new ProgramJudge(subject, plan, new());
        for (var first = 0; first < maxPrograms; first += BatchPrograms)
        {
            var size = Math.Min(BatchPrograms, maxPrograms - first);
            var programs = Enumerable.Range(first, size).Select(k => generator.Generate(seed, (ulong)k)).ToList();
            foreach (var outcome in judge.Judge((ulong)first, programs).Where(o => o.Verdict.IsFinding))
                yield return outcome;
        }
    }

    /// <summary>A stress schedule is drawn from the program's text, so it names no layer and changes with every edit: such a
    /// finding is reduced only when no other one comes.</summary>
    private static bool IsStressOnly(Outcome outcome) => Outcome.LayerOf(outcome.Verdict) == Layer.StressSchedule;

    /// <summary>Lines with something on them.</summary>
    private static int LinesOf(string source) => source.Split('\n').Count(l => !string.IsNullOrWhiteSpace(l));
}
