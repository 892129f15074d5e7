namespace PyJitVerify.Oracle.Engagements;

/// <summary>What of a subject's tiers took part in a run, from subjects whose parts can be switched off one by one; with
/// <c>RunFlags.Machinery</c>.</summary>
/// <param name="Switches">Parts that did something, as the switch that turns them off: <c>pass:cleanup</c>.</param>
/// <param name="Traces">Traces that were made.</param>
/// <param name="LastTrace">The last one, for people; empty when there was none.</param>
/// <param name="Instructions">Bytecode instructions of the last trace.</param>
/// <param name="LastInstruction">The last one of them, when a trace was cut off behind it.</param>
/// <param name="Rewrites">Rewrites that the optimizer did.</param>
/// <param name="LastRewrite">The last one, when there is a limit.</param>
/// <param name="Facts">Uops from which the optimizer learned, as the switch that keeps it from that; when there is a limit.</param>
/// <param name="Oddity">Name of the first instruction that was recorded otherwise than any form of it is, in the trace of that rewrite, or in any where
/// there was no rewrite; empty: all is as it should.</param>
/// <param name="DeepestRefusal">The largest depth from which a call was refused, since the limit of recursion was reached; 0: none was.</param>
public sealed record Machinery(
    EquatableList<string> Switches, ulong Traces, string LastTrace, ulong Instructions, Landmark LastInstruction, ulong Rewrites, Landmark LastRewrite,
    EquatableList<string> Facts, string Oddity, ulong DeepestRefusal);
