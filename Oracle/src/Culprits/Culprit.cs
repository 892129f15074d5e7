namespace PyJitVerify.Oracle.Culprits;

/// <summary>What inside a layer makes a program go wrong: turned off, or stopped one step earlier, the program goes right.</summary>
/// <param name="Mode">The mode in which it was looked for.</param>
/// <param name="Parts">Each part of the layer without which it goes right, as its switch: specialized forms, passes, native uops, each kind
/// in the order in which they first took part. What comes last is nearest to the fault, what comes before may only have led to it.</param>
/// <param name="Trace">Number of the first trace, from 1, with which it goes wrong; 0 when no number is such.</param>
/// <param name="TraceText">That trace, for people.</param>
/// <param name="Instruction">Number of the first bytecode instruction of that trace, from 1, with which it goes wrong when the trace is
/// cut off behind it; 0 when no number is such.</param>
/// <param name="InstructionText">That instruction, for people.</param>
/// <param name="Rewrite">Number of the first rewrite, from 1, with which it goes wrong; 0 when no number is such.</param>
/// <param name="RewriteText">That rewrite, for people.</param>
public sealed record Culprit(
    string Mode, EquatableList<string> Parts, ulong Trace, string TraceText, ulong Instruction, string InstructionText, ulong Rewrite, string RewriteText)
{
    /// <summary>The part that is most likely at fault; empty when none is known.</summary>
    public string Part => Parts.Count == 0 ? "" : Parts[^1];

    /// <summary>What was found, one clause each: "the program goes right ...".</summary>
    public IEnumerable<string> Clauses()
    {
        if (Parts.Count > 0)
            yield return $"without {string.Join(", or without ", Parts.Reverse().Select(p => $"`{p}`"))}";
        if (Rewrite > 0)
            yield return $"with {Count(Rewrite - 1, "rewrite")}, not with the next one: `{RewriteText}`";
        if (Trace > 0)
            yield return $"with {Count(Trace - 1, "trace")}, not with the next one: {TraceText}";
        if (Instruction > 0)
            yield return $"with that trace cut off after {Count(Instruction - 1, "instruction")}, not after the next one: {InstructionText}";
    }

    private static string Count(ulong n, string what) => n switch
    {
        0 => "no " + what,
        1 => "1 " + what,
        _ => $"{n} {what}s",
    };
}
