using System.Numerics;

namespace PyJitVerify.Runtime.Objects;

/// <summary>What list, tuple and str do alike: indices, slices, repetition counts, comparison item by item.</summary>
internal static class SequenceOps
{
    /// <summary>A subscript that is not a slice, normalised to [0, length). False with an exception pending.</summary>
    /// <param name="kind">For messages: <c>list</c>, <c>tuple</c>, <c>string</c>, <c>range object</c>.</param>
    public static bool TryIndex(ThreadState ts, Value key, long length, string kind, out long index, string suffix = "")
    {
        if (!TryOffset(ts, key, kind, out index)) return false;
        if (index < 0) index += length;
        if (index >= 0 && index < length) return true;
        ts.RaiseIndexError($"{kind}{suffix} index out of range");
        return false;
    }

    /// <summary>A subscript that is not a slice as a number, negative ones as they are.</summary>
    public static bool TryOffset(ThreadState ts, Value key, string kind, out long index)
    {
        index = key.Bits;
        if (key.IsInt) return true;
        if (!IsIndex(ts, key))
        {
            ts.RaiseTypeError(kind == "string" ? $"string indices must be integers, not '{ts.TypeOf(key).LayoutName}'"
                : $"{kind} indices must be integers or slices, not {ts.TypeOf(key).Name}");
            return false;
        }
        if (!Operations.ToIndex(ts, ref key)) return false;
        index = key.Bits;
        if (key.IsInt) return true;
        ts.RaiseIndexError("cannot fit 'int' into an index-sized integer");
        return false;
    }

    /// <summary>An argument that must be an integer of 64 bits. False with TypeError or OverflowError pending.</summary>
    public static bool TryLong(ThreadState ts, Value value, out long number)
    {
        number = value.Bits;
        if (value.IsInt) return true;
        if (!Operations.ToIndex(ts, ref value)) return false;
        number = value.Bits;
        if (value.IsInt) return true;
        ts.RaiseOverflowError("Python int too large to convert to C ssize_t");
        return false;
    }

    /// <summary>The factor of <c>sequence * n</c>: not negative.</summary>
    public static bool TryRepeatCount(ThreadState ts, Value value, out long count)
    {
        count = value.Bits;
        if (!value.IsInt)
        {
            if (!IsIndex(ts, value))
            {
                ts.RaiseTypeError($"can't multiply sequence by non-int of type '{ts.TypeOf(value).LayoutName}'");
                return false;
            }
            if (!Operations.ToIndex(ts, ref value)) return false;
            if (!value.IsInt)
            {
                ts.RaiseOverflowError("cannot fit 'int' into an index-sized integer");
                return false;
            }
            count = value.Bits;
        }
        count = Math.Max(count, 0);
        return true;
    }

    /// <summary>The items of <c>sequence * n</c>, charged to the budget. Null with MemoryError pending.</summary>
    public static Value[]? Repeat(ThreadState ts, ReadOnlySpan<Value> items, long count)
    {
        if (items.Length == 0 || count == 0) return [];
        Int128 bytes = (Int128)items.Length * count * 16;
        if (!ts.Budget.Charge(ts, (long)Int128.Min(bytes, long.MaxValue))) return null;
        var result = new Value[items.Length * count];
        for (int i = 0; i < result.Length; i += items.Length) items.CopyTo(result.AsSpan(i));
        return result;
    }

    /// <summary>The items that a resolved slice names.</summary>
    public static Value[] Slice(ReadOnlySpan<Value> items, long start, long step, long count)
    {
        if (step == 1) return ValueCopy.ToArray(items.Slice((int)(count == 0 ? 0 : start), (int)count));
        var result = new Value[count];
        for (int i = 0, at = (int)start; i < result.Length; i++, at += (int)step) ValueCopy.Copy(ref result[i], in items[at]);
        return result;
    }

    /// <summary>-1 failed. The items are read anew for each comparison, which may run Python code that changes the sequence.</summary>
    public static int Contains(ThreadState ts, PyList list, in Value item)
    {
        for (int i = 0; i < list.Count; i++)
        {
            int equal = Operations.CompareBool(ts, list.Items[i], item, CompareOp.Eq);
            if (equal != 0) return equal;
        }
        return 0;
    }

    public static int Contains(ThreadState ts, PyTuple tuple, in Value item)
    {
        foreach (Value candidate in tuple.Items)
        {
            int equal = Operations.CompareBool(ts, candidate, item, CompareOp.Eq);
            if (equal != 0) return equal;
        }
        return 0;
    }

    /// <summary>Joins the reprs of items with ", ". Null on failure.</summary>
    public static PyStr? JoinReprs(ThreadState ts, Func<int, Value> itemAt, Func<int> count, string open, string close)
    {
        var text = new StrBuilder();
        text.Append(open);
        for (int i = 0; i < count(); i++)
        {
            if (i > 0) text.Append(Separator);
            PyStr? item = Operations.Repr(ts, itemAt(i));
            if (item is null) return null;
            text.Append(item);
        }
        text.Append(close);
        return text.ToStr(ts);
    }

    public static bool IsIndex(ThreadState ts, in Value value) =>
        value.IsInt || value.IsBool || value.Ref is PyInt || ts.TypeOf(value).Slots.Index is not null;

    /// <summary>Optional start and stop of <c>index()</c>: clamped as a slice's.</summary>
    public static bool TryBounds(ThreadState ts, ReadOnlySpan<Value> args, long length, out long start, out long stop)
    {
        start = 0;
        stop = long.MaxValue;
        if (args.Length > 1 && !TryBound(ts, args[1], length, out start)) return false;
        return args.Length <= 2 || TryBound(ts, args[2], length, out stop);
    }

    private static bool TryBound(ThreadState ts, Value value, long length, out long bound)
    {
        bound = 0;
        if (!IsIndex(ts, value))
        {
            ts.RaiseTypeError("slice indices must be integers or have an __index__ method");
            return false;
        }
        if (!PySlice.TryIndex(ts, value, out bound)) return false;
        if (bound < 0) bound = Math.Max(0, bound + length);
        return true;
    }

    internal static readonly PyStr Separator = ", ";
}
