using System.Collections.Concurrent;
using PyJitVerify.Fuzzer.Campaigns;
using PyJitVerify.Fuzzer.Findings;
using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Oracle;
using PyJitVerify.Oracle.Culprits;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Fuzzer.SelfTests;

/// <summary>Runs the fuzzer against a subject with a planted fault, up to the first finding: a harness that misses it is
/// blind there.</summary>
/// <param name="seed">Decides the programs, the same ones for each fault.</param>
/// <param name="maxPrograms">Programs to try before a fault counts as missed.</param>
/// <param name="maxTests">Bound of the reduction of what is found; 0: nothing is reduced, and the first finding that names a layer is enough.</param>
/// <param name="clock">Measures.</param>
public sealed class SelfTest(RandomSeed seed, int maxPrograms, int maxTests, TimeProvider clock)
{
    /// <summary>How long a fault is searched for before it counts as missed.</summary>
    public TimeSpan MaxSearch { get; init; } = TimeSpan.MaxValue;

    /// <summary>Called with each finding, reduced.</summary>
    public Action<Finding>? OnFinding { get; init; }

    private const int BatchPrograms = 16;

    private readonly ConcurrentDictionary<ulong, Observation> _references = [];

    /// <summary>A reduced program of more lines than this shows its fault badly: another shape may show it better.</summary>
    private const int EnoughLines = 15;

    /// <summary>Findings of different shapes that are reduced, to keep the shortest program.</summary>
    private const int MaxReduced = 3;

    /// <summary>Tries one fault.</summary>
    public FaultTrial Try(FaultDescription fault, ISubject subject)
    {
        var started = clock.GetTimestamp();
        TimeSpan? search = null;
        var tried = 0;
        var findings = new List<Outcome>();
        Finding? best = null;
        foreach (var found in Findings(subject, n => tried = n).DistinctBy(f => (f.Program.Shape, IsStressOnly(f))))
        {
            search ??= clock.GetElapsedTime(started);
            findings.Add(found);
            if (IsStressOnly(found))
                continue;
            if (maxTests == 0)
                break;
            best = Shorter(best, Reduced(fault, subject, found));
            if (LinesOf(best) <= EnoughLines || findings.Count(f => !IsStressOnly(f)) == MaxReduced)
                break;
        }

        if (findings.Count == 0)
            return new(fault, null, null, Layer.Unresolved, 0, clock.GetElapsedTime(started)) { Search = clock.GetElapsedTime(started), Tried = tried };
        var (first, last) = (findings[0], findings[^1]);
        FaultTrial Found(Verdict verdict, int lines, Culprit? culprit) =>
            new(fault, (int)first.Index + 1, Outcome.SignatureOf(verdict), Outcome.LayerOf(verdict), lines, clock.GetElapsedTime(started))
            {
                Search = search ?? default,
                Tried = tried,
                Modes = Outcome.ModesOf(first.Verdict),
                Culprit = culprit,
            };
        if (maxTests == 0)
            return Found(last.Verdict, 0, last.Judgement.Culprit);
        best ??= Reduced(fault, subject, first);
        OnFinding?.Invoke(best);
        return Found(best.Verdict, LinesOf(best), best.Culprit);
    }

    /// <summary>The first finding, or null when all programs agree.</summary>
    public Outcome? FirstFinding(ISubject subject) => Findings(subject, _ => { }).FirstOrDefault();

    /// <param name="subject">The embedded runtime with a fault.</param>
    /// <param name="tried">Told how many programs were, behind each batch of them.</param>
    private IEnumerable<Outcome> Findings(ISubject subject, Action<int> tried)
    {
        var started = clock.GetTimestamp();
        var plan = ModePlan.For(subject);
        var generator = plan.Generator;
        using var screen = new Screen(subject, plan, _references);
        using var judge = new ProgramJudge(subject, plan, new());
        for (var first = 0; first < maxPrograms && clock.GetElapsedTime(started) < MaxSearch; first += BatchPrograms)
        {
            var size = Math.Min(BatchPrograms, maxPrograms - first);
            var programs = Enumerable.Range(first, size).Select(k => generator.Generate(seed, (ulong)k)).ToList();
            tried(first + size);
            foreach (var place in screen.Differing((ulong)first, programs))
            {
                if (judge.Judge((ulong)(first + place), [programs[place]], inAllModes: true, (_, _) => false)[0] is { Verdict.IsFinding: true } outcome)
                    yield return outcome;
            }
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
