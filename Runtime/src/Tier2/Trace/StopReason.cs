namespace PyJitVerify.Runtime.Tier2.Trace;

/// <summary>Why a recording ended. Each is counted, so that a run can say what it did not compile.</summary>
internal enum StopReason
{
    /// <summary>Came back to its start: a loop.</summary>
    LoopClosed,

    /// <summary>A back edge to another place, or an executor there: the trace ends with an exit to it.</summary>
    BackEdge, ReachedExecutor,

    /// <summary>An instruction that no trace can contain.</summary>
    UnsupportedOpcode,

    /// <summary>A frame came or went in a way that no uop follows.</summary>
    FrameChange,

    /// <summary>Returned, yielded or unwound out of the frame in which it began.</summary>
    LeftRootFrame,

    /// <summary>An inner loop ended.</summary>
    IteratorExhausted,

    TooLong, TooDeep,

    /// <summary>An exception came up.</summary>
    Raised,

    /// <summary>Fewer uops than make a trace worthwhile.</summary>
    NoProgress,

    /// <summary>The path left the loop whose back edge was hot: another one is waited for.</summary>
    LeftLoop,

    /// <summary>The optimizer found a contradiction.</summary>
    OptimizerGaveUp,
}
