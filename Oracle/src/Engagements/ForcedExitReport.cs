namespace PyJitVerify.Oracle.Engagements;

/// <summary>What a run with forced exits showed, from subjects that can force them.</summary>
/// <param name="Points">Places at which traces could be left, when they were asked for.</param>
/// <param name="States">What tier 1 went on with after each exit, or, in a reference run, what it had at those points of time.</param>
public sealed record ForcedExitReport(EquatableList<ExitPoint> Points, EquatableList<StateSighting> States);

/// <summary>A place at which a trace can be left.</summary>
/// <param name="Trace">Number of the trace in the order of making, from 0.</param>
/// <param name="Uop">Index of the uop.</param>
/// <param name="Reached">How often it was reached.</param>
/// <param name="Place">The uop and where in the program it is, for people.</param>
public sealed record ExitPoint(uint Trace, uint Uop, ulong Reached, string Place);

/// <summary>The state of the running frames before an instruction.</summary>
/// <param name="Moment">Code units spent, code unit, depth, first line and name of the code object: the same in every mode. A generator may be there
/// several times.</param>
/// <param name="Text">Frames with their lines, locals and stacks, and the exception being handled.</param>
public sealed record StateSighting(string Moment, string Text);
