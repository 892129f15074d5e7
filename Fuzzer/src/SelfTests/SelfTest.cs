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

    /// <summary>A reduced program of more lines than this shows its fault badly: another shape may show it better.</summary>
    private const int EnoughLines = 15;

    /// <summary>Findings of different shapes that are reduced, to keep the shortest program.</summary>
    private const int MaxReduced = 3;

    /// <summary>Tries one fault.</summary>
    public FaultTrial Try(FaultDescription fault, ISubject subject)
    {
        var started = clock.GetTimestamp();
        var (first, best, shapes) = (default(ulong?), default(Finding), new HashSet<string>(StringComparer.Ordinal));
        Outcome? underStress = null;
        foreach (var found in Findings(subject))
        {
            first ??= found.Index;
            if (IsStressOnly(found))
                underStress ??= found;
            else if (shapes.Add(found.Program.Shape))
                best = Shorter(best, Reduced(fault, subject, found));
            if (shapes.Count == MaxReduced || (best is not null && LinesOf(best) <= EnoughLines))
                break;
        }

        if (best is null && underStress is not null)
            best = Reduced(fault, subject, underStress);
        if (best is null || first is null)
            return new(fault, null, null, Layer.Unresolved, 0, clock.GetElapsedTime(started));
        OnFinding?.Invoke(best);
        return new(fault, (int)first + 1, best.Signature, Outcome.LayerOf(best.Verdict), LinesOf(best), clock.GetElapsedTime(started));
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

    private Finding Reduced(FaultDescription fault, ISubject subject, Outcome outcome) => new FindingMaker(subject, maxTests).Make(
        outcome.Judgement, new(), $"planted fault {fault.Name}, program {outcome.Index} of seed {seed}",
        $"pyjitverify selftest --fault {fault.Name} --seed {seed}");

    private static Finding Shorter(Finding? one, Finding other) => one is not null && LinesOf(one) <= LinesOf(other) ? one : other;

    /// <summary>Lines with something on them.</summary>
    private static int LinesOf(Finding finding) => finding.ReducedSource.Split('\n').Count(l => !string.IsNullOrWhiteSpace(l));
}
