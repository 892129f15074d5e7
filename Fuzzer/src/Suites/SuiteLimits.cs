namespace PyJitVerify.Fuzzer.Suites;

/// <summary>What time a run may take.</summary>
/// <param name="Cpu">Processor time.</param>
/// <param name="Elapsed">Wall time: for a run that waits for ever.</param>
public sealed record SuiteLimits(TimeSpan Cpu, TimeSpan Elapsed)
{
    /// <summary>More than this many times what the reference took is a hang, where it is also more than <see cref="Least"/>. Traces cost time
    /// to make; under low thresholds suites were seen to take three times as long.</summary>
    private const int Ratio = 10;

    private static readonly TimeSpan Least = TimeSpan.FromSeconds(60);

    /// <summary>As long as it takes: of the first run nothing is known.</summary>
    internal static SuiteLimits None { get; } = new(TimeSpan.MaxValue, TimeSpan.MaxValue);

    /// <summary>For a run that does what another one did.</summary>
    internal static SuiteLimits After(SuiteRun reference) => new(Stretch(reference.Cpu), Stretch(reference.Elapsed));

    private static TimeSpan Stretch(TimeSpan seen) => seen * Ratio > Least ? seen * Ratio : Least;
}
