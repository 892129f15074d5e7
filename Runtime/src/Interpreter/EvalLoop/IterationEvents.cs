using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Interpreter;

/// <summary>
/// The events of exceptions that are made only to be seen: an iteration that ends, and what is thrown into a generator. False: a function raised,
/// its exception is pending.
/// </summary>
/// <remarks>Source: PEP 669; CPython <c>Python/ceval.c</c>: <c>_PyEval_MonitorRaise</c>, <c>monitor_stop_iteration</c>, <c>monitor_throw</c>.</remarks>
internal static class IterationEvents
{
    /// <summary>FOR_ITER or SEND has asked an iterator that is exhausted, and that is no generator.</summary>
    public static bool Exhausted(ThreadState ts, Frame frame)
    {
        if (!ts.WasStopRaised) return true;
        PyFrame seen = frame.Object ??= new PyFrame(frame);
        ts.RaiseStopIteration();
        PyException stop = ts.Pending!;
        MonitoringReporter.Exceptional(ts, seen, frame.Instruction, MonitoringEvents.Raise);
        return Trace(ts, seen, stop);
    }

    /// <summary>The generator that a for-loop goes over has returned. As in a function of CPython that is traced, where nothing is specialized, a trace
    /// function does not hear of None.</summary>
    public static bool Returned(ThreadState ts, Frame frame, in Value value)
    {
        PyFrame seen = frame.Object ??= new PyFrame(frame);
        if (!MonitoringReporter.Stopped(ts, seen, frame.FinishTo - 1, value)) return false;
        return value.IsNone || Show(ts, seen, PyException.Create(ts.Interp.Exceptions.StopIteration, [value]));
    }

    /// <summary>The generator that END_SEND drops has returned.</summary>
    public static bool Delegated(ThreadState ts, PyFrame seen, in Value value) => Show(ts, seen, Stop(ts, value));

    /// <summary>The pending exception is about to come up in a generator that waits, or has not begun; it may be replaced by one that a function raises.</summary>
    public static void Thrown(ThreadState ts, Frame frame, int unit)
    {
        PyFrame seen = frame.Object ??= new PyFrame(frame);
        MonitoringReporter.Exceptional(ts, seen, unit, MonitoringEvents.PyThrow);
        PyException exception = ts.TakePending();
        if (TraceEvents.Enter(ts, seen)) ts.Restore(exception);
    }

    /// <summary>StopIteration as C code sets it: a tuple is its arguments.</summary>
    public static PyException Stop(ThreadState ts, in Value value) =>
        PyException.Create(ts.Interp.Exceptions.StopIteration, value.IsNone ? [] : value.Ref is PyTuple { Class: null } tuple ? tuple.Items : [value]);

    private static bool Show(ThreadState ts, PyFrame seen, PyException stop)
    {
        ts.Restore(stop);
        return Trace(ts, seen, stop);
    }

    /// <summary>The trace function is told of what is pending, which then goes away unless a function has replaced it.</summary>
    private static bool Trace(ThreadState ts, PyFrame seen, PyException stop)
    {
        TraceEvents.Raised(ts, seen);
        if (!ReferenceEquals(ts.Pending, stop)) return false;
        ts.ClearPending();
        return true;
    }
}
