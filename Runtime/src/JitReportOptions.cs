namespace PyJitVerify.Runtime;

/// <summary>How the statistics of the JIT are written.</summary>
public enum StatisticsForm
{
    None, Text, Json,
}

/// <summary>What is shown of each executor.</summary>
[Flags]
public enum JitDumpParts
{
    None = 0,

    /// <summary>Its uops, as they run.</summary>
    Uops = 1,

    /// <summary>Its machine code, with what was patched into it.</summary>
    Asm = 2,

    /// <summary>Where it can be left, and how often it was.</summary>
    Exits = 4,
}

/// <summary>What a run says of its JIT. None of it changes what the program does.</summary>
public sealed record JitReportOptions
{
    /// <summary>Nothing at all.</summary>
    public static readonly JitReportOptions None = new();

    /// <summary>Statistics, on stderr.</summary>
    public StatisticsForm Statistics { get; init; }

    /// <summary>Executors, to <see cref="DumpTo"/>.</summary>
    public JitDumpParts Dump { get; init; }

    /// <summary>Only those of one function; null: all.</summary>
    public string? DumpFunction { get; init; }

    /// <summary>The file for the dump; null: stderr.</summary>
    public string? DumpTo { get; init; }

    /// <summary>Where the files lie that tell perf what machine code is called; null: there are none.</summary>
    public string? PerfFolder { get; init; }
}
