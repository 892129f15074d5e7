namespace PyJitVerify.Oracle.Observations;

/// <summary>What kind of thing differs. The order is the severity: a low class never hides a higher one.</summary>
public enum DifferenceKind
{
    /// <summary>Another exception type, arguments, chain or none at all.</summary>
    Exception,

    /// <summary>A probed value or a final global.</summary>
    Value,

    /// <summary>A side effect is missing, doubled or out of order: number of probes, stdout.</summary>
    Effect,

    /// <summary>One run used up a logical budget.</summary>
    Budget,

    /// <summary>How the process ended.</summary>
    Exit,

    /// <summary>Notes of exceptions, or stderr.</summary>
    Diagnostics,

    /// <summary>A line or column of a traceback.</summary>
    Position,

    /// <summary>Only <c>tb_lasti</c>.</summary>
    InstructionOffset,
}

/// <summary>Where two observations part.</summary>
/// <param name="Kind">Its class.</param>
/// <param name="Path">Which field, in dotted form, such as <c>globals.x</c> or <c>exception.cause.type</c>.</param>
/// <param name="Left">Text of the first one's value; cut to a readable length.</param>
/// <param name="Right">Text of the second one's.</param>
public sealed record Difference(DifferenceKind Kind, string Path, string Left, string Right)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind} at {Path}: {Left} / {Right}";
}
