namespace PyJitVerify.Runtime.Objects;

/// <summary>Assignment to and deletion of list items and slices.</summary>
/// <remarks>Source: CPython <c>Objects/listobject.c</c>, <c>list_ass_subscript</c>.</remarks>
internal static class ListSlices
{
    /// <summary>A null <paramref name="value"/> deletes.</summary>
    public static bool Store(ThreadState ts, Value self, Value key, Value value)
    {
        PyList list = self.Unchecked<PyList>();
        if (key.Ref is PySlice slice) return StoreSlice(ts, list, slice, value);
        if (!SequenceOps.TryOffset(ts, key, "list", out long index)) return false;
        if (index < 0) index += list.Count;
        if ((ulong)index >= (ulong)list.Count)
        {
            ts.RaiseIndexError("list assignment index out of range");
            return false;
        }
        if (value.IsNull) list.RemoveRange((int)index, 1);
        else list.Items[index] = value;
        return true;
    }

    /// <summary>The items of an exact list or tuple, where they are.</summary>
    public static bool TryItems(in Value value, out ReadOnlySpan<Value> items)
    {
        items = value.Ref switch
        {
            PyList { Kind: TypeKind.List } list => list.Span,
            PyTuple { Kind: TypeKind.Tuple } tuple => tuple.Items,
            _ => default,
        };
        return value.Ref is PyList { Kind: TypeKind.List } or PyTuple { Kind: TypeKind.Tuple };
    }

    /// <summary>Replaces <paramref name="removed"/> items from <paramref name="start"/> on.</summary>
    public static bool Splice(ThreadState ts, PyList list, int start, int removed, ReadOnlySpan<Value> items)
    {
        if (items.Length > removed && !ts.Budget.Charge(ts, (items.Length - (long)removed) * 16)) return false;
        int tail = list.Count - start - removed, count = list.Count - removed + items.Length;
        if (count > list.Items.Length) Array.Resize(ref list.Items, Math.Max(count, list.Count + (list.Count >> 1)));
        if (items.Length != removed) Array.Copy(list.Items, start + removed, list.Items, start + items.Length, tail);
        ValueCopy.Copy(items, list.Items.AsSpan(start));
        if (count < list.Count) Array.Clear(list.Items, count, list.Count - count);
        list.Count = count;
        return true;
    }

    private static bool StoreSlice(ThreadState ts, PyList list, PySlice slice, in Value value)
    {
        if (!slice.TryUnpack(ts, out long start, out long stop, out long step)) return false;
        PySlice.Adjust(list.Count, ref start, ref stop, step, out long count);
        if (value.IsNull) return DeleteSlice(list, start, step, count);
        PyList? items = ToItems(ts, value, step == 1 ? "must assign iterable to extended slice" : "must assign iterable to extended slice");
        if (items is null) return false;
        // Taking the items may have run Python code.
        if (!slice.TryUnpack(ts, out start, out stop, out step)) return false;
        PySlice.Adjust(list.Count, ref start, ref stop, step, out count);
        if (step == 1)
        {
            if (stop < start) stop = start;
            return Splice(ts, list, (int)start, (int)(stop - start), items.Span);
        }
        if (items.Count != count)
        {
            ts.RaiseValueError($"attempt to assign sequence of size {items.Count} to extended slice of size {count}");
            return false;
        }
        for (int i = 0; i < count; i++) list.Items[start + i * step] = items.Items[i];
        return true;
    }

    private static PyList? ToItems(ThreadState ts, in Value value, string message)
    {
        Value iterator = value.Ref is PyList or PyTuple ? Value.None : Operations.GetIterator(ts, value);
        if (iterator.IsNull)
        {
            if (!ts.PendingMatches(ts.Interp.Exceptions.TypeError)) return null;
            ts.ClearPending();
            ts.RaiseTypeError(message);
            return null;
        }
        var items = new PyList();
        return ListType.Extend(ts, items, iterator.IsNone ? value : iterator) ? items : null;
    }

    private static bool DeleteSlice(PyList list, long start, long step, long count)
    {
        if (count == 0) return true;
        if (step < 0)
        {
            start += step * (count - 1);
            step = -step;
        }
        int write = (int)start;
        for (int read = (int)start; read < list.Count; read++)
        {
            long offset = read - start;
            if (offset % step == 0 && offset / step < count) continue;
            list.Items[write++] = list.Items[read];
        }
        Array.Clear(list.Items, write, list.Count - write);
        list.Count = write;
        return true;
    }
}
