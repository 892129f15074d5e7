namespace PyJitVerify.Runtime.Objects;

internal static partial class Operations
{
    /// <summary>
    /// Calls <c>__len__</c> or <c>__length_hint__</c> where CPython does before it collects an iterable, since Python code
    /// sees the call. The number itself is not used. False on failure.
    /// </summary>
    /// <remarks>Source: CPython <c>Objects/abstract.c</c>, <c>PyObject_LengthHint</c>.</remarks>
    public static bool AskLengthHint(ThreadState ts, in Value iterable)
    {
        PyType type = ts.TypeOf(iterable);
        if (!type.IsHeap) return true;
        if (type.Slots.Length is not null)
        {
            if (type.Slots.Length(ts, iterable) >= 0) return true;
            if (!ts.PendingMatches(ts.Interp.Exceptions.TypeError)) return false;
            ts.ClearPending();
        }
        if (!type.TryLookup(Names.LengthHint, out Value method)) return true;
        Value result = SlotDispatch.CallFound(ts, method, iterable, []);
        if (result.IsNull)
        {
            if (!ts.PendingMatches(ts.Interp.Exceptions.TypeError)) return false;
            ts.ClearPending();
            return true;
        }
        if (result.IsNotImplemented) return true;
        if (!TryGetIntegral(result, out System.Numerics.BigInteger number))
        {
            ts.RaiseTypeError($"__length_hint__ must be an integer, not {ts.TypeOf(result).LayoutName}");
            return false;
        }
        if (number.Sign >= 0) return number <= long.MaxValue || !ts.RaiseOverflowError("Python int too large to convert to C ssize_t").IsNull;
        ts.RaiseValueError("__length_hint__() should return >= 0");
        return false;
    }
}
