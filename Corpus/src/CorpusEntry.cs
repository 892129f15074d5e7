namespace PyJitVerify.Corpus;

/// <summary>What stands beside a program of the corpus.</summary>
public sealed record CorpusMetadata
{
    /// <summary>Functions whose traces hold the assumption; empty when any trace counts.</summary>
    public IReadOnlyList<string> Sites { get; init; } = [];

    /// <summary>Where the program comes from: a seed and an index, an issue, a person's idea.</summary>
    public string Origin { get; init; } = "";

    /// <summary>For a divergence the subject that it was found on, such as <c>cpython 3.15.2</c>.</summary>
    public string Subject { get; init; } = "";

    /// <summary>For a divergence its signature.</summary>
    public string Signature { get; init; } = "";

    /// <summary>Tags of the exceptions that the program plans.</summary>
    public IReadOnlyList<string> PlannedTags { get; init; } = [];

    /// <summary>True when it needs the thresholds that users have.</summary>
    public bool UsesDefaultThresholds { get; init; }
}

/// <summary>A program of the corpus.</summary>
/// <param name="Id">SHA-256 of its source, lower-case hexadecimal.</param>
/// <param name="Source">Its text.</param>
/// <param name="Metadata">What stands beside it.</param>
public sealed record CorpusEntry(string Id, string Source, CorpusMetadata Metadata);
