namespace PyJitVerify.Runtime.Tier2.Executors;

/// <summary>What is done to make a trace.</summary>
internal enum TracePhase
{
    /// <summary>The interpreter runs with the recorder as its observer; the program goes on meanwhile.</summary>
    Recording,

    Optimizing,

    /// <summary>Machine code is made.</summary>
    Compiling,
}

/// <summary>Adds up what making traces costs, for reports: nothing is decided by it.</summary>
/// <param name="clock">Null: nothing is measured, and every sum stays 0.</param>
internal sealed class TraceStopwatch(TimeProvider? clock)
{
    private readonly TimeSpan[] _spent = new TimeSpan[Enum.GetValues<TracePhase>().Length];

    public TimeSpan Spent(TracePhase phase) => _spent[(int)phase];

    /// <summary>The moment at which a phase begins, for <see cref="Stop"/>.</summary>
    public long Start() => clock?.GetTimestamp() ?? 0;

    public void Stop(TracePhase phase, long start)
    {
        if (clock is not null) _spent[(int)phase] += clock.GetElapsedTime(start);
    }
}
