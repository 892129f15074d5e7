namespace PyJitVerify.Runtime;

/// <summary>How the statistics of the JIT are written.</summary>
public enum StatisticsForm
{
    None, Text, Json,
}

/// <summary>What a run says of its JIT when the program has ended. None of it changes what the program does.</summary>
public sealed record JitReportOptions
{
    /// <summary>Nothing at all.</summary>
    public static readonly JitReportOptions None = new();

    /// <summary>Statistics, on stderr.</summary>
    public StatisticsForm Statistics { get; init; }
}
