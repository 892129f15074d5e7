using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Fuzzer.Campaigns;

/// <summary>What decides a run.</summary>
public sealed record CampaignOptions
{
    /// <summary>Decides the programs.</summary>
    public required RandomSeed Seed { get; init; }

    /// <summary>Programs to judge; null for no bound.</summary>
    public int? Count { get; init; }

    /// <summary>Wall time after which no new epoch starts; null for no bound.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>Programs judged at a time. Changes nothing but the speed.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Limits of each run.</summary>
    public RunOptions RunOptions { get; init; } = new();
}
