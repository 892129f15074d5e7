namespace PyJitVerify.Runtime.Tier2.Executors;

/// <summary>
/// What is remembered of a back edge whose traces were not worth it, so that it does not cost more and more.
/// All of it follows from counts that every tier agrees on, so all of them make the same traces.
/// </summary>
internal sealed class LoopSite
{
    /// <summary>Recordings of a way out of the loop that are thrown away, in the hope for one round it.</summary>
    private const int MaxWaysOut = 2;

    /// <summary>Units: runs from the bytecode, after which a trace is judged.</summary>
    public const int MinRunsPerJudgement = 1024;

    /// <summary>Units: uops per run. To enter and leave a trace costs about as much as interpreting so many.</summary>
    public const int MinWorkPerRun = 64;

    /// <summary>Units: uops, after which a trace is judged too that runs rarely but long.</summary>
    public const int WorkPerJudgement = 1 << 16;

    /// <summary>Units: uops. What C# does with the frame of an inlined generator costs about what so many uops save.</summary>
    private const int WorkPerResumption = 16;

    private const int MaxDrops = 6;

    private int _waysOut, _drops, _skips;

    /// <summary>Whether what was seen of an executor says that it is faster than the interpreter.</summary>
    public static bool IsWorthIt(Executor executor, int runsPerJudgement) =>
        (executor.Runs < runsPerJudgement || executor.Work >= (long)MinWorkPerRun * executor.Runs) && executor.Resumptions * WorkPerResumption < executor.Trace.Length;

    /// <summary>The recorded path left the loop. True: record again soon.</summary>
    public bool TryAgain() => _waysOut++ < MaxWaysOut;

    /// <summary>A trace was dropped because its runs were too short: each time the wait grows sixteenfold.</summary>
    public void Drop()
    {
        _drops = Math.Min(_drops + 1, MaxDrops);
        _skips = 1 << 4 * _drops;
    }

    /// <summary>The back edge's counter ran out. True: not yet.</summary>
    public bool Waits() => _skips > 0 && _skips-- > 0;
}
