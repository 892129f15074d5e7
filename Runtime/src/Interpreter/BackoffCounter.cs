namespace PyJitVerify.Runtime.Interpreter;

/// <summary>
/// A 16-bit counter with exponential backoff, as CPython 3.15 lays it out.
/// <code>
///   15            3 2    0
///  +---------------+------+
///  |     value     | back |   triggers when value is 0 and backoff is not 7
///  +---------------+------+
/// </code>
/// </summary>
/// <remarks>Source: CPython <c>Include/internal/pycore_backoff.h</c>.</remarks>
internal static class BackoffCounter
{
    private const int BackoffBits = 3;
    private const int BackoffMask = (1 << BackoffBits) - 1;
    private const int Never = 7;

    /// <summary>Restart values by backoff: one less than a prime, growing about fourfold.</summary>
    private static ReadOnlySpan<ushort> RestartValues => [1, 6, 30, 126, 508, 2052, 8190];

    /// <summary>First attempt at the second execution.</summary>
    public static readonly ushort WarmUp = Make(1, 1);

    /// <summary>After a success: tolerate 52 misses before specializing anew.</summary>
    public static readonly ushort CoolDown = Make(52, 0);

    public static ushort Make(int value, int backoff) => (ushort)(value << BackoffBits | backoff);

    /// <summary>Counts one execution down; true when the counter triggers now (it is left at 0).</summary>
    public static bool Tick(ref ushort counter)
    {
        if (counter >> BackoffBits != 0)
        {
            counter -= 1 << BackoffBits;
            return false;
        }
        return (counter & BackoffMask) != Never;
    }

    /// <summary>After a failure: the next longer wait.</summary>
    public static ushort Restart(ushort counter)
    {
        int backoff = Math.Min((counter & BackoffMask) + 1, RestartValues.Length - 1);
        return Make(RestartValues[backoff], backoff);
    }
}
