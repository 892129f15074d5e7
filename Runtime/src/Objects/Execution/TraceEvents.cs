namespace PyJitVerify.Runtime.Objects;

/// <summary>Calls the functions of <c>sys.settrace</c> and <c>sys.setprofile</c>. False: one failed, its exception is pending.</summary>
/// <remarks>Source: library reference, <c>sys.settrace</c>; CPython <c>Python/sysmodule.c</c>: <c>trace_trampoline</c>.</remarks>
internal static class TraceEvents
{
    /// <summary>A function begins or a generator goes on.</summary>
    public static bool Enter(ThreadState ts, PyFrame frame)
    {
        if (!ts.TraceFunction.IsNull)
        {
            Value local = Run(ts, ts.TraceFunction, frame, "call", Value.None);
            if (local.IsNull) return StopTracing(ts, frame);
            if (!local.IsNone) frame.Trace = local;
        }
        return Profile(ts, frame, "call", Value.None);
    }

    /// <summary>A function returns, a generator yields, or (value None) an exception leaves.</summary>
    public static bool Leave(ThreadState ts, PyFrame frame, in Value value) => Local(ts, frame, "return", value) && Profile(ts, frame, "return", value);

    /// <summary>An event for the frame's own trace function.</summary>
    public static bool Local(ThreadState ts, PyFrame frame, string what, in Value arg)
    {
        if (ts.TraceFunction.IsNull || frame.Trace.IsNone) return true;
        Value next = Run(ts, frame.Trace, frame, what, arg);
        if (next.IsNull) return StopTracing(ts, frame);
        if (!next.IsNone) frame.Trace = next;
        return true;
    }

    /// <summary>The pending exception arrives in a frame; it may be replaced by one that the trace function raises.</summary>
    public static void Raised(ThreadState ts, PyFrame frame)
    {
        if (!ts.IsTraced) return;
        PyException exception = ts.TakePending();
        bool ok = frame.ProfiledCall.IsNull || FinishCall(ts, frame, "c_exception");
        if (ok && !frame.Trace.IsNone)
            ok = Local(ts, frame, "exception", new PyTuple([ts.TypeOf(exception), exception, exception.Traceback is { } t ? t : Value.None]));
        if (ok) ts.Restore(exception);
    }

    /// <summary>An exception leaves a frame.</summary>
    public static void Unwound(ThreadState ts, PyFrame frame)
    {
        if (!ts.IsTraced) return;
        PyException exception = ts.TakePending();
        if (Leave(ts, frame, Value.None)) ts.Restore(exception);
    }

    public static bool StartCall(ThreadState ts, PyFrame frame, in Value callable)
    {
        if (callable.Ref is not PyBuiltinFunction { IsUnseen: false }) return true;
        frame.ProfiledCall = callable;
        return Profile(ts, frame, "c_call", callable);
    }

    /// <summary>The builtin that the frame called has returned or raised.</summary>
    public static bool FinishCall(ThreadState ts, PyFrame frame, string what)
    {
        Value callable = frame.ProfiledCall;
        frame.ProfiledCall = default;
        return frame.At(frame.TracedUnit, () => Profile(ts, frame, what, callable));
    }

    private static bool Profile(ThreadState ts, PyFrame frame, string what, in Value arg)
    {
        if (ts.ProfileFunction.IsNull) return true;
        if (!Run(ts, ts.ProfileFunction, frame, what, arg).IsNull) return true;
        ts.ProfileFunction = default;
        return false;
    }

    private static bool StopTracing(ThreadState ts, PyFrame frame)
    {
        ts.TraceFunction = default;
        frame.Trace = Value.None;
        return false;
    }

    /// <summary>While the function runs, nothing is traced.</summary>
    private static Value Run(ThreadState ts, in Value function, PyFrame frame, string what, in Value arg)
    {
        ts.TraceDepth++;
        Value result = Operations.Call(ts, function, frame, ts.Interp.Intern(what), arg);
        ts.TraceDepth--;
        return result;
    }
}
