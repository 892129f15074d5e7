using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>What happens when a program has ended: functions of <c>atexit</c>, finalizers of the objects that are left, flushed streams.</summary>
internal static class Finalization
{
    /// <summary>False when a stream could not be flushed.</summary>
    public static bool Run(ThreadState ts)
    {
        if (ts.Budget.Exhausted != BudgetKind.None) return true;
        if (ts.Interp.Modules.TryGetStr("threading", out Value threading) && Operations.TryGetAttribute(ts, threading, "_shutdown", out Value shutdown) > 0
            && Operations.Call(ts, shutdown, [], null).IsNull)
        {
            SysHooks.ReportUnraisable(ts, null, threading);
        }
        ts.ClearPending();
        foreach (Func<ThreadState, bool> action in ((IEnumerable<Func<ThreadState, bool>>)[.. ts.Interp.AtExit]).Reverse()) action(ts);
        ts.Interp.Finalizers.RunAll(ts);
        bool flushed = true;
        foreach (PyStr name in new PyStr[] { "stdout", "stderr" })
        {
            Value stream = SysHooks.Member(ts, name);
            if (stream.IsNull || stream.IsNone || stream.Ref is PyTextStream) continue;
            if (!Operations.CallMethod(ts, stream, Names.Flush).IsNull) continue;
            flushed &= ts.PendingMatches(ts.Interp.Exceptions.ValueError) || ts.PendingMatches(ts.Interp.Exceptions.AttributeError);
            ts.ClearPending();
        }
        return flushed;
    }
}
