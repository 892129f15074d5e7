using PyJitVerify.Oracle;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Programs;

namespace PyJitVerify.Fuzzer.Generation;

/// <summary>A program and what its maker knows about it.</summary>
/// <param name="Source">Its text. Tests hold that it parses; a campaign counts one that does not as invalid.</param>
/// <param name="Shape">Name of its shape.</param>
/// <param name="Layer">The layer that it aims at.</param>
/// <param name="Sites">Functions whose traces hold the assumption.</param>
/// <param name="PlannedTags">Tags of the exceptions that it plans.</param>
/// <param name="UsesDefaultThresholds">True when it is to run at the thresholds that users run.</param>
public sealed record GeneratedProgram(
    string Source, string Shape, string Layer, EquatableList<string> Sites,
    EquatableList<string> PlannedTags, bool UsesDefaultThresholds)
{
    /// <summary>The coordinates of a cell of the table; empty for a program that is drawn otherwise.</summary>
    public string Cell { get; init; } = "";

    /// <summary>True when it shows at which moment something is finalized that nothing reaches any more.</summary>
    public bool ShowsFinalization { get; init; }

    /// <summary>Programs with less in them that may show the same: those to look at first when this one shows something.</summary>
    public Func<IReadOnlyList<GeneratedProgram>> Simpler { get; init; } = () => [];

    /// <summary>Names of all shapes that it holds.</summary>
    public IEnumerable<string> Shapes => Simpler() is { Count: > 0 } parts ? parts.Select(p => p.Shape) : [Shape];

    /// <summary>What the oracle takes.</summary>
    public TestProgram ToTestProgram(uint id) => TestProgram.FromText(Source, id, [.. Sites]);

    /// <summary>False when the reference ended in an exception that no site planned.</summary>
    public bool IsValidRun(Observation reference) =>
        reference.Compiled && reference.Ending == Ending.Completed
        && (reference.Exception is not { } error
            || PlannedTags.Any(t => error.Arguments.Contains("'" + t + "'", StringComparison.Ordinal)));
}
