using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Interpreter;

/// <summary>
/// Sees every instruction before it runs: the second dispatch. The loop is compiled once per observer type, so the one without
/// an observer pays nothing.
/// </summary>
internal interface IInstructionObserver
{
    static abstract bool IsActive { get; }

    /// <summary>Tier 2 goes on as without it: it sees what runs in tier 1. Otherwise everything runs there, without new traces.</summary>
    static virtual bool EntersTraces => false;

    /// <summary>Reports events to trace functions: a loop without such an observer is left when tracing is switched on, and the other way round.</summary>
    static virtual bool IsTracer => false;

    /// <summary>
    /// Called before the instruction at <paramref name="unit"/> of the frame runs, the stack top stored.
    /// False: stop observing; the loop is left with the instruction not yet run.
    /// </summary>
    bool Before(ThreadState ts, Frame frame, int unit);
}

/// <summary>Nobody looks.</summary>
internal readonly struct NoObserver : IInstructionObserver
{
    public static bool IsActive => false;

    public static bool EntersTraces => true;

    public bool Before(ThreadState ts, Frame frame, int unit) => true;
}

/// <summary>How the interpreter loop was left.</summary>
internal enum LoopExit
{
    /// <summary>The entry frame returned or yielded: <c>ts.Returned</c>.</summary>
    Returned,

    /// <summary>The entry frame was left by an exception, which is pending.</summary>
    Raised,

    /// <summary>A back edge, call or exit is hot: start recording at the current instruction of <c>ts.Frame</c>.</summary>
    Hot,

    /// <summary>The observer stopped, or tracing was switched: go on with the observer that is right now.</summary>
    ObserverDone,
}

/// <summary>What the interpreter loop needs of tier 2, which lies to the right of it.</summary>
internal interface ITierTwo
{
    /// <summary>
    /// Runs the executor that an ENTER_EXECUTOR names. On return <c>ts.Frame</c>, its <c>Instruction</c> (the next to run) and the
    /// stack top say where to go on. False: an exception is pending, raised by <c>Instruction</c>.
    /// </summary>
    bool Enter(ThreadState ts, Frame frame, int executor, out bool wantsRecording);

    /// <summary>The opcode and argument that an ENTER_EXECUTOR stands in for.</summary>
    ushort OriginalUnit(PyCode code, int executor);

    /// <summary>A back edge was taken and its counter has run out. True: record a trace now.</summary>
    bool IsHot(ThreadState ts, Frame frame, int unit, int target);

    /// <summary>Whether the topmost Python frame runs in a trace.</summary>
    bool IsActive(ThreadState ts);

    /// <summary>Drops every executor: tracing or monitoring was switched.</summary>
    void InvalidateAll();

    /// <summary>Records from the current instruction and goes on in the loop until the entry frame is left.</summary>
    LoopExit Record(ThreadState ts);
}
