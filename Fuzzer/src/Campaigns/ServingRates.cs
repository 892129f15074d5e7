using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Fuzzer.Campaigns;

/// <summary>What fork servers are worth: program pairs a second against starting the interpreter twice per program, on the
/// programs that a seed begins with.</summary>
/// <param name="Low">At low thresholds; null where the subject has none.</param>
/// <param name="Default">At the thresholds that users run.</param>
public sealed record ServingRates(PairRateResult? Low, PairRateResult Default)
{
    private const int LowPrograms = 48, DefaultPrograms = 16;

    /// <summary>Measures both, a few seconds each.</summary>
    public static ServingRates Measure(StockSubject subject, RandomSeed seed)
    {
        var plan = ModePlan.For(subject);
        var generator = plan.Generator;
        PairRateResult Rate(ModeSet modes, bool usesDefaults, int count) => PairRate.Measure(subject, modes.All.First(m => m.UsesJit),
            [.. Enumerable.Range(0, int.MaxValue).Select(k => generator.Generate(seed, (ulong)k))
                .Where(p => p.UsesDefaultThresholds == usesDefaults).Take(count).Select((p, k) => p.ToTestProgram((uint)k))]);
        return new(
            plan.Low is { } low ? Rate(low, usesDefaults: false, LowPrograms) : null,
            Rate(plan.Default, usesDefaults: true, DefaultPrograms));
    }
}
