namespace PyJitVerify.Runtime.Builtins;

/// <summary>
/// A clock that only moves when it is read or slept on, so that a program sees the same times in every run.
/// Units: ticks of 100 ns; each reading advances by one microsecond.
/// </summary>
public sealed class VirtualClock : TimeProvider
{
    private const long TicksPerReading = 10;
    private static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Start.AddTicks(_ticks += TicksPerReading);

    public override long GetTimestamp() => _ticks += TicksPerReading;

    /// <summary>What sleeping does to this clock.</summary>
    public void Advance(TimeSpan duration) => _ticks += duration.Ticks;
}
