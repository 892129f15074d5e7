using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Fuzzer.Campaigns;

/// <summary>What decides a run.</summary>
public sealed record CampaignOptions
{
    /// <summary>Decides the programs.</summary>
    public required RandomSeed Seed { get; init; }

    /// <summary>Where the programs come from.</summary>
    public SourceChoice Source { get; init; } = SourceChoice.Composition;

    /// <summary>Number of the first program: 0, or where an earlier run ended.</summary>
    public ulong Start { get; init; }

    /// <summary>What the earlier run found; it is not announced again.</summary>
    public IReadOnlyList<FindingSummary> Earlier { get; init; } = [];

    /// <summary>Programs to judge; null for no bound.</summary>
    public int? Count { get; init; }

    /// <summary>Wall time after which no new epoch starts; null for no bound.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>Programs judged at a time. Changes nothing but the speed.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Every program in all modes, and not only what shows something at the first look.</summary>
    public bool AllModes { get; init; }

    /// <summary>Limits of each run.</summary>
    public RunOptions RunOptions { get; init; } = new();

    /// <summary>The command that makes one program again.</summary>
    public string CommandFor(ulong index, string target) =>
        $"pyjitverify fuzz {Source.Option}{(AllModes ? "--all-modes " : "")}--seed {Seed} --start {index} --count 1 --target {target}";
}
