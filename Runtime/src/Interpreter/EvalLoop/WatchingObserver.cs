using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Interpreter;

/// <summary>Shows every instruction of tier 1 to a watcher before it runs; while tracing is on, <see cref="TracingObserver"/> does.</summary>
/// <param name="watch">Gets the thread, the frame and the code unit.</param>
internal readonly struct WatchingObserver(Action<ThreadState, Frame, int> watch) : IInstructionObserver
{
    public static bool IsActive => true;

    public static bool EntersTraces => true;

    public bool Before(ThreadState ts, Frame frame, int unit)
    {
        watch(ts, frame, unit);
        return true;
    }
}
