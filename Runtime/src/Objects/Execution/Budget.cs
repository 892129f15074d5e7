namespace PyJitVerify.Runtime.Objects;

/// <summary>Which logical budget ran out.</summary>
public enum BudgetKind
{
    None, Instructions, Memory, Output,
}

/// <summary>
/// Logical limits on a run. They are spent at the same points in every tier, so running out is an observation that can be
/// compared, not an accident of timing.
/// Units: <see cref="Instructions"/> in code units, spent at taken back edges (the length of the loop body) and at calls
/// (<see cref="CallCost"/>); <see cref="MemoryBytes"/> in bytes asked for since the start, never given back;
/// <see cref="OutputBytes"/> in bytes written to stdout and stderr.
/// </summary>
public sealed class Budget
{
    /// <summary>What one Python call costs, in code units.</summary>
    public const int CallCost = 8;

    /// <summary>Code units left. Negative: exhausted. Machine code decrements the copy in its context.</summary>
    public long Instructions = long.MaxValue;

    public long MemoryBytes = long.MaxValue;

    public long OutputBytes = long.MaxValue;

    /// <summary>One request above this is refused with MemoryError, as an allocator would.</summary>
    public long LargestRequestBytes = 1L << 32;

    /// <summary>The first budget that ran out.</summary>
    public BudgetKind Exhausted { get; private set; }

    /// <summary>Charges a request for memory. False: MemoryError or the end of the budget is pending.</summary>
    internal bool Charge(ThreadState ts, long bytes)
    {
        if (bytes > LargestRequestBytes)
        {
            ts.RaiseMemoryError();
            return false;
        }
        MemoryBytes -= bytes;
        return MemoryBytes >= 0 || Exhaust(ts, BudgetKind.Memory);
    }

    /// <summary>Ends the run: raises the one exception that no Python handler catches.</summary>
    internal bool Exhaust(ThreadState ts, BudgetKind kind)
    {
        if (Exhausted == BudgetKind.None) Exhausted = kind;
        ts.Raise(ts.Interp.Exceptions.BudgetExhausted, $"{kind} budget exhausted");
        return false;
    }
}
