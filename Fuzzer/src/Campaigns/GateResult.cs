using PyJitVerify.Corpus;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Fuzzer.Campaigns;

/// <summary>One thing that a gate looked at.</summary>
/// <param name="Name">A program of the corpus, or a finding of the campaign.</param>
/// <param name="Signature">What is wrong, or empty.</param>
/// <param name="Severity">How bad that is, or null.</param>
/// <param name="Known">The entry that excuses it, or null.</param>
/// <param name="Command">The command that shows it again.</param>
public sealed record GateCase(string Name, string Signature, Severity? Severity, KnownSignature? Known, string Command)
{
    /// <summary>True for what fails the gate.</summary>
    public bool IsFailure => Signature.Length > 0 && Known is null;
}

/// <summary>What a gate found.</summary>
/// <param name="Cases">All that it looked at, the corpus first.</param>
/// <param name="Campaign">The fixed campaign.</param>
/// <param name="Sweep">The cells of the table.</param>
/// <param name="IsCanaryFound">False when the gate missed the planted fault.</param>
public sealed record GateResult(IReadOnlyList<GateCase> Cases, CampaignSummary Campaign, CampaignSummary Sweep, bool IsCanaryFound)
{
    /// <summary>Share of the valid programs that were engaged, in that of both which has less.</summary>
    public double Engagement => Math.Min(Campaign.Engagement, Sweep.Engagement);
}
