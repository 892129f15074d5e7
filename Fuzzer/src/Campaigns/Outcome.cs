using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Oracle;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Fuzzer.Campaigns;

/// <summary>What came of one program.</summary>
/// <param name="Index">Its number in the run.</param>
/// <param name="Program">The program.</param>
/// <param name="Judgement">The oracle's judgement, with the runs.</param>
/// <param name="Verdict">The verdict; the oracle's, unless the program ended in an exception that it did not
/// plan.</param>
public sealed record Outcome(ulong Index, GeneratedProgram Program, Judgement Judgement, Verdict Verdict)
{
    /// <summary>Name of the verdict's kind, as summaries and digests have it.</summary>
    public static string KindOf(Verdict verdict) => verdict.Match(
        _ => "agree", _ => "divergence", _ => "crash", _ => "hang", _ => "invalid", _ => "flaky", _ => "not-engaged");

    /// <summary>The signature of a finding, else null.</summary>
    public static Signature? SignatureOf(Verdict verdict) => (verdict as Verdict.Finding)?.Signature;

    /// <summary>The layer that a finding names.</summary>
    public static Layer LayerOf(Verdict verdict) => (verdict as Verdict.Finding)?.Layer ?? Layer.Unresolved;

    /// <summary>Names of the modes in which a finding shows; none for other verdicts.</summary>
    public static EquatableList<string> ModesOf(Verdict verdict) => (verdict as Verdict.Finding)?.Modes ?? EquatableList<string>.Empty;
}
