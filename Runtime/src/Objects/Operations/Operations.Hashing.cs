namespace PyJitVerify.Runtime.Objects;

internal static partial class Operations
{
    /// <summary>ascii(): repr() with everything beyond ASCII escaped. Null on failure.</summary>
    public static PyStr? Ascii(ThreadState ts, in Value value) => Repr(ts, value) is { } text ? StrRepr.Ascii(text) : null;

    /// <summary>The hash of a dict key. False with CPython's message for unhashable keys pending.</summary>
    public static bool HashKey(ThreadState ts, in Value key, out long hash)
    {
        if (Hash(ts, key, out hash)) return true;
        ExplainUnhashable(ts, key, "dict key");
        return false;
    }

    /// <summary>Wraps a pending TypeError in what the container says about it.</summary>
    /// <remarks>Source: CPython <c>Objects/dictobject.c</c>, <c>dict_unhashable_type</c>.</remarks>
    public static void ExplainUnhashable(ThreadState ts, in Value key, string role)
    {
        if (ts.Pending is null || !ReferenceEquals(ts.TypeOf(ts.Pending), ts.Interp.Exceptions.TypeError)) return;
        PyException cause = ts.TakePending();
        PyStr? text = Str(ts, cause);
        if (text is not null) ts.RaiseTypeError($"cannot use '{ts.TypeOf(key).MessageName}' as a {role} ({text})");
    }
}
