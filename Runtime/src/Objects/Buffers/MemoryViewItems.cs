namespace PyJitVerify.Runtime.Objects;

/// <summary>Items and slices of a memoryview.</summary>
/// <remarks>Source: CPython <c>Objects/memoryobject.c</c>: <c>unpack_single</c>, <c>memory_subscript</c>, <c>memory_ass_sub</c>.</remarks>
internal static class MemoryViewItems
{
    /// <summary>The one character of a native format, or '\0'.</summary>
    public static char CodeOf(string format)
    {
        string bare = format.StartsWith('@') ? format[1..] : format;
        return bare.Length == 1 && ItemCodec.NativeBytes(bare[0]) > 0 && bare[0] is not ('s' or 'p' or 'x') ? bare[0] : '\0';
    }

    public static bool CheckFormat(ThreadState ts, PyMemoryView view)
    {
        if (CodeOf(view.Format) != '\0') return true;
        ts.Raise(ts.Interp.Exceptions.NotImplementedError, $"memoryview: format {view.Format} not supported");
        return false;
    }

    public static Value Get(ThreadState ts, Value self, Value key)
    {
        var view = (PyMemoryView)self.Ref!;
        if (!MemoryViewType.Check(ts, self)) return default;
        if (view.Shape.Length == 0)
        {
            if (key.Ref is PyTuple { Count: 0 }) return CheckFormat(ts, view) ? ItemAt(view, view.Offset) : default;
            return key.IsEllipsis ? self : ts.RaiseTypeError("invalid indexing of 0-dim memory");
        }
        if (key.Ref is PySlice slice) return Slice(ts, view, slice);
        if (key.Ref is PyTuple places) return TryPlace(ts, view, places, "multi-dimensional slicing is not implemented", out long at) && CheckFormat(ts, view) ? ItemAt(view, at) : default;
        if (!SequenceOps.IsIndex(ts, key)) return ts.RaiseTypeError("memoryview: invalid slice key");
        if (!TryIndex(ts, view, 0, key, out long index)) return default;
        if (view.Shape.Length == 1) return CheckFormat(ts, view) ? ItemAt(view, view.Offset + (index * view.Strides[0])) : default;
        return ts.Raise(ts.Interp.Exceptions.NotImplementedError, "multi-dimensional sub-views are not implemented");
    }

    /// <summary>A null <paramref name="value"/> would delete, which memory does not allow.</summary>
    public static bool Set(ThreadState ts, Value self, Value key, Value value)
    {
        var view = (PyMemoryView)self.Ref!;
        if (!MemoryViewType.Check(ts, self)) return false;
        if (view.IsReadOnly) return !ts.RaiseTypeError("cannot modify read-only memory").IsNull;
        if (value.IsNull) return !ts.RaiseTypeError("cannot delete memory").IsNull;
        if (key.Ref is PySlice slice && view.Shape.Length == 1) return SetSlice(ts, view, slice, value);
        long at = view.Offset;
        if (view.Shape.Length == 0)
        {
            if (!key.IsEllipsis && key.Ref is not PyTuple { Count: 0 }) return !ts.RaiseTypeError("invalid indexing of 0-dim memory").IsNull;
        }
        else if (key.Ref is PyTuple places)
        {
            if (!TryPlace(ts, view, places, "memoryview slice assignments are currently restricted to ndim = 1", out at)) return false;
        }
        else
        {
            if (!SequenceOps.IsIndex(ts, key)) return !ts.RaiseTypeError("memoryview: invalid slice key").IsNull;
            if (view.Shape.Length > 1) return !ts.Raise(ts.Interp.Exceptions.NotImplementedError, "sub-views are not implemented").IsNull;
            if (!TryIndex(ts, view, 0, key, out long index)) return false;
            at += index * view.Strides[0];
        }
        if (!CheckFormat(ts, view)) return false;
        var item = new byte[view.ItemBytes];
        switch (ItemCodec.Pack(ts, CodeOf(view.Format), value, item, bigEndian: false))
        {
            case PackResult.WrongType:
                return !ts.RaiseTypeError($"memoryview: invalid type for format '{view.Format}'").IsNull;
            case PackResult.OutOfRange:
                return !ts.RaiseValueError($"memoryview: invalid value for format '{view.Format}'").IsNull;
            case PackResult.Failed:
                return false;
        }
        if (!MemoryViewType.Check(ts, self)) return false;
        item.CopyTo(view.Writable[(int)at..]);
        return true;
    }

    /// <summary>Calls a function with each item of the first dimension. False when it or an item fails.</summary>
    public static bool Each(ThreadState ts, Value self, Func<Value, bool> body)
    {
        var view = (PyMemoryView)self.Ref!;
        if (!MemoryViewType.Check(ts, self)) return false;
        for (long i = 0; i < view.Shape[0]; i++)
        {
            Value item = Get(ts, self, Value.Int(i));
            if (item.IsNull || !body(item)) return false;
        }
        return true;
    }

    public static Value ToList(PyMemoryView view, int dimension, long at)
    {
        if (dimension == view.Shape.Length) return ItemAt(view, at);
        var items = new Value[view.Shape[dimension]];
        for (int i = 0; i < items.Length; i++) items[i] = ToList(view, dimension + 1, at + (i * view.Strides[dimension]));
        return new PyList(items);
    }

    public static int AreEqual(ThreadState ts, PyMemoryView a, PyMemoryView b)
    {
        if (a.Format == b.Format && a.Format is "B" or "b" or "c" && a.Format == b.Format) return a.ToArray().AsSpan().SequenceEqual(b.ToArray()) ? 1 : 0;
        if (CodeOf(a.Format) == '\0' || CodeOf(b.Format) == '\0') return 0;
        foreach ((long x, long y) in a.Places().Zip(b.Places()))
        {
            int equal = Operations.CompareBool(ts, ItemAt(a, x), ItemAt(b, y), CompareOp.Eq);
            if (equal <= 0) return equal;
        }
        return 1;
    }

    private static Value ItemAt(PyMemoryView view, long at) => ItemCodec.Unpack(CodeOf(view.Format), view.Memory.Slice((int)at, view.ItemBytes), bigEndian: false);

    private static bool TryIndex(ThreadState ts, PyMemoryView view, int dimension, Value key, out long index)
    {
        if (!SequenceOps.TryOffset(ts, key, "memoryview", out index)) return false;
        if (index < 0) index += view.Shape[dimension];
        if (index >= 0 && index < view.Shape[dimension]) return true;
        ts.RaiseIndexError($"index out of bounds on dimension {dimension + 1}");
        return false;
    }

    private static bool TryPlace(ThreadState ts, PyMemoryView view, PyTuple places, string onSlices, out long at)
    {
        at = view.Offset;
        if (places.Count > 0 && Array.TrueForAll(places.Items, static p => p.Ref is PySlice))
            return !ts.Raise(ts.Interp.Exceptions.NotImplementedError, onSlices).IsNull;
        if (places.Count > 0 && !Array.TrueForAll(places.Items, p => SequenceOps.IsIndex(ts, p))) return !ts.RaiseTypeError("memoryview: invalid slice key").IsNull;
        if (places.Count != view.Shape.Length)
        {
            if (places.Count > view.Shape.Length) ts.RaiseTypeError($"cannot index {view.Shape.Length}-dimension view with {places.Count}-element tuple");
            else ts.Raise(ts.Interp.Exceptions.NotImplementedError, "sub-views are not implemented");
            return false;
        }
        for (int i = 0; i < places.Count; i++)
        {
            if (!SequenceOps.IsIndex(ts, places[i])) return !ts.RaiseTypeError("memoryview: invalid slice key").IsNull;
            if (!TryIndex(ts, view, i, places[i], out long index)) return false;
            at += index * view.Strides[i];
        }
        return true;
    }

    private static Value Slice(ThreadState ts, PyMemoryView view, PySlice slice)
    {
        if (!slice.TryResolve(ts, view.Shape[0], out long start, out long step, out long count)) return default;
        long[] shape = [count, .. view.Shape[1..]], strides = [view.Strides[0] * step, .. view.Strides[1..]];
        return MemoryViewType.View(view, (int)(view.Offset + (start * view.Strides[0])), view.Format, view.ItemBytes, shape, strides, view.IsReadOnly);
    }

    private static bool SetSlice(ThreadState ts, PyMemoryView view, PySlice slice, Value value)
    {
        if (value.Ref is not (PyBytes or IBuffer)) return !ts.RaiseTypeError($"a bytes-like object is required, not '{ts.TypeOf(value).LayoutName}'").IsNull;
        Value source = value.Ref is PyMemoryView ? value : MemoryViewType.Make(ts, view.Class!, value);
        if (source.IsNull || !MemoryViewType.Check(ts, source)) return false;
        var given = (PyMemoryView)source.Ref!;
        if (!slice.TryResolve(ts, view.Shape[0], out long start, out long step, out long count)) return false;
        if (given.Shape.Length != 1 || given.Format.TrimStart('@') != view.Format.TrimStart('@') || given.Shape[0] != count)
            return !ts.RaiseValueError("memoryview assignment: lvalue and rvalue have different structures").IsNull;
        byte[] bytes = given.ToArray();
        Span<byte> target = view.Writable;
        for (int i = 0; i < count; i++)
            bytes.AsSpan(i * view.ItemBytes, view.ItemBytes).CopyTo(target[(int)(view.Offset + ((start + (i * step)) * view.Strides[0]))..]);
        if (!ReferenceEquals(source.Ref, value.Ref)) given.Release();
        return true;
    }
}
