using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Interpreter;

/// <summary>Unpacking of iterables that are neither tuple nor list.</summary>
internal static class Unpacking
{
    /// <summary>Takes exactly <paramref name="count"/> items, and one step more to see the end. Null on failure.</summary>
    public static Value[]? Collect(ThreadState ts, in Value iterable, int count)
    {
        PyType type = ts.TypeOf(iterable);
        if (type.Slots.Iter is null && type.Slots.Subscript is null)
        {
            ts.RaiseTypeError($"cannot unpack non-iterable {type.Name} object");
            return null;
        }
        Value iterator = Operations.GetIterator(ts, iterable);
        if (iterator.IsNull) return null;
        var items = new Value[count];
        for (int i = 0; i < count; i++)
        {
            if (Operations.Next(ts, iterator, out items[i])) continue;
            if (ts.Pending is null) ts.RaiseValueError($"not enough values to unpack (expected {count}, got {i})");
            return null;
        }
        if (!Operations.Next(ts, iterator, out _)) return ts.Pending is null ? items : null;
        ts.RaiseValueError(iterable.Ref is PyDict { Class: null } dict
            ? $"too many values to unpack (expected {count}, got {dict.Count})"
            : $"too many values to unpack (expected {count})");
        return null;
    }

    public static void RaiseWrongCount(ThreadState ts, int given, int expected)
    {
        if (given < expected) ts.RaiseValueError($"not enough values to unpack (expected {expected}, got {given})");
        else ts.RaiseValueError($"too many values to unpack (expected {expected}, got {given})");
    }
}
