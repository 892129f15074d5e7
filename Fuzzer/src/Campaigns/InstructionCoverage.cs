namespace PyJitVerify.Fuzzer.Campaigns;

/// <summary>Which opcodes and uops a campaign's programs executed, of those that programs can (<c>docs/instructions.md</c> says why they cannot the others). One
/// program in some says so (<see cref="ModePlan.SaysWhatRan"/>); what the others ran besides is not counted.</summary>
/// <param name="Executed">Names of those that ran.</param>
/// <param name="Missing">Names of the others.</param>
/// <param name="Unexpected">Names of those that ran though the table says that they cannot.</param>
public sealed record InstructionCoverage(IReadOnlyList<string> Executed, IReadOnlyList<string> Missing, IReadOnlyList<string> Unexpected)
{
    /// <summary>From 0 to 1.</summary>
    public double Share => (double)Executed.Count / Math.Max(1, Executed.Count + Missing.Count);
}
