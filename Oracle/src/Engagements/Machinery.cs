namespace PyJitVerify.Oracle.Engagements;

/// <summary>What of a subject's tiers took part in a run, from subjects whose parts can be switched off one by one; with
/// <c>RunFlags.Machinery</c>.</summary>
/// <param name="Switches">Parts that did something, as the switch that turns them off: <c>pass:cleanup</c>.</param>
/// <param name="Traces">Traces that were made.</param>
/// <param name="LastTrace">The last one, for people; empty when there was none.</param>
/// <param name="Instructions">Bytecode instructions of the last trace.</param>
/// <param name="LastInstruction">The last one of them, for people.</param>
/// <param name="Rewrites">Rewrites that the optimizer did.</param>
/// <param name="LastRewrite">The last one, for people; empty when there was none.</param>
public sealed record Machinery(
    EquatableList<string> Switches, ulong Traces, string LastTrace, ulong Instructions, string LastInstruction, ulong Rewrites, string LastRewrite);
