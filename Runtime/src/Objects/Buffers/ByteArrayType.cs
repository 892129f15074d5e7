namespace PyJitVerify.Runtime.Objects;

/// <summary>The type <c>bytearray</c>: slots.</summary>
/// <remarks>Source: CPython <c>Objects/bytearrayobject.c</c>.</remarks>
internal static class ByteArrayType
{
    private static readonly Signature InitSignature = Signature.Parse("bytearray", "source=absent, encoding=absent, errors=absent");

    public static readonly TypeDefinition Definition = new("bytearray", TypeKind.ByteArray)
    {
        MatchesSelf = true,
        IsUnhashable = true,
        Slots = new TypeSlots
        {
            New = static (_, type, _, _) => Instances.Adopt(new PyByteArray([]), type),
            Init = Init,
            Repr = static (ts, self) => ts.Budget.Charge(ts, Of(self).Count * 4L) ? (PyStr)$"{ts.TypeOf(self).Name}({BytesType.Repr(Of(self).Span.ToArray(), escapesEveryApostrophe: true)})" : default,
            Str = static (ts, self) => Operations.Repr(ts, self),
            Hash = SlotDispatch.UnhashableSlot,
            Compare = static (_, left, right, op) => Buffers.TryBytes(left, out ReadOnlySpan<byte> a) && Buffers.TryBytes(right, out ReadOnlySpan<byte> b)
                ? Value.Bool(Operations.CompareLongs(a.SequenceCompareTo(b), 0, op)) : Value.NotImplemented,
            Iter = static (ts, self) => new PyByteArrayIterator(Of(self)),
            Length = static (_, self) => Of(self).Count,
            Contains = static (ts, self, item) => BytesType.Contains(ts, Of(self).Span, item),
            Subscript = Subscript,
            StoreSubscript = Store,
            Concat = static (ts, left, right) =>
            {
                if (!Buffers.TryBytes(right, out ReadOnlySpan<byte> other)) return ts.RaiseTypeError($"can't concat {ts.TypeOf(right).LayoutName} to {ts.TypeOf(left).LayoutName}");
                return ts.Budget.Charge(ts, (long)Of(left).Count + other.Length) ? new PyByteArray([.. Of(left).Span, .. other]) : default;
            },
            Repeat = static (ts, self, factor) => Repeated(ts, self, factor) is { } data ? new PyByteArray(data) : default,
            InplaceConcat = static (ts, self, other) =>
            {
                if (!Buffers.TryBytes(other, out ReadOnlySpan<byte> bytes)) return ts.RaiseTypeError($"can't concat {ts.TypeOf(other).LayoutName} to {ts.TypeOf(self).LayoutName}");
                return Of(self).Splice(ts, Of(self).Count, 0, bytes.ToArray()) ? self : default;
            },
            InplaceRepeat = static (ts, self, factor) => Repeated(ts, self, factor) is { } data && Of(self).Splice(ts, 0, Of(self).Count, data) ? self : default,
            Remainder = static (ts, left, right) =>
            {
                if (left.Ref is not PyByteArray self) return Value.NotImplemented;
                Value result = BytesPercentFormat.Format(ts, self.Span.ToArray(), right);
                return result.Ref is PyBytes bytes ? new PyByteArray(bytes.Data) : result;
            },
        },
        Methods = ByteArrayMethods.All,
    };

    public static readonly TypeDefinition Iterator = new("bytearray_iterator", TypeKind.ByteArrayIterator)
    {
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            Iter = static (_, self) => self,
            Next = static (ThreadState _, Value self, out Value item) =>
            {
                PyByteArrayIterator iterator = self.Unchecked<PyByteArrayIterator>();
                bool more = iterator.Source is { } source && iterator.Index < source.Count;
                item = more ? Value.Int(iterator.Source!.Span[iterator.Index++]) : default;
                if (!more) iterator.Source = null;
                return more;
            },
        },
        Methods =
        [
            MethodDefinition.NoArgs("__length_hint__", static (_, self) => Value.Int(self.Unchecked<PyByteArrayIterator>() is { Source: { } source } it ? Math.Max(0, source.Count - it.Index) : 0)),
            IteratorPickling.Reduce, IteratorPickling.SetState,
        ],
    };

    private static PyByteArray Of(in Value value) => value.Unchecked<PyByteArray>();

    private static bool Init(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        Value[]? bound = InitSignature.Bind(ts, args, keywordNames);
        if (bound is null || !Of(self).Splice(ts, 0, Of(self).Count, [])) return false;
        byte[]? data = BytesType.From(ts, bound[0], bound[1], bound[2], "bytearray", out _);
        return data is not null && Of(self).Splice(ts, 0, Of(self).Count, data);
    }

    private static byte[]? Repeated(ThreadState ts, in Value self, in Value factor)
    {
        if (!SequenceOps.TryRepeatCount(ts, factor, out long count)) return null;
        byte[] data = Of(self).Span.ToArray();
        Int128 size = (Int128)data.Length * count;
        if (!ts.Budget.Charge(ts, (long)Int128.Min(size, long.MaxValue))) return null;
        if (size > Array.MaxLength)
        {
            ts.RaiseMemoryError();
            return null;
        }
        var result = new byte[(long)size];
        for (int i = 0; i < result.Length; i += data.Length) data.CopyTo(result, i);
        return result;
    }

    private static bool TryIndex(ThreadState ts, in Value self, in Value key, out int index)
    {
        index = 0;
        if (!SequenceOps.IsIndex(ts, key))
        {
            ts.RaiseTypeError($"bytearray indices must be integers or slices, not {ts.TypeOf(key).LayoutName}");
            return false;
        }
        if (!SequenceOps.TryOffset(ts, key, "bytearray", out long at)) return false;
        if (at < 0) at += Of(self).Count;
        index = (int)at;
        if (at >= 0 && at < Of(self).Count) return true;
        ts.RaiseIndexError("bytearray index out of range");
        return false;
    }

    private static Value Subscript(ThreadState ts, Value self, Value key)
    {
        if (key.Ref is not PySlice slice) return TryIndex(ts, self, key, out int index) ? Value.Int(Of(self).Span[index]) : default;
        if (!slice.TryUnpack(ts, out long start, out long stop, out long step)) return default;
        Span<byte> data = Of(self).Span;
        PySlice.Adjust(data.Length, ref start, ref stop, step, out long count);
        if (!ts.Budget.Charge(ts, count)) return default;
        var part = new byte[count];
        for (long i = 0; i < count; i++) part[i] = data[(int)(start + i * step)];
        return new PyByteArray(part);
    }

    private static bool Store(ThreadState ts, Value self, Value key, Value value)
    {
        PyByteArray target = Of(self);
        if (key.Ref is not PySlice slice)
        {
            int item = value.IsNull ? 0 : ByteArrayMethods.ToByte(ts, value);
            if (item < 0 || !TryIndex(ts, self, key, out int index)) return false;
            if (value.IsNull) return target.Splice(ts, index, 1, []);
            target.Span[index] = (byte)item;
            return true;
        }
        byte[] source = [];
        if (!value.IsNull)
        {
            if (SequenceOps.IsIndex(ts, value) || value.Ref is PyStr)
            {
                ts.RaiseTypeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
                return false;
            }
            byte[]? given = BytesType.From(ts, value, default, default, "bytearray", out _);
            if (given is null) return false;
            source = given;
        }
        if (!slice.TryUnpack(ts, out long start, out long stop, out long step)) return false;
        PySlice.Adjust(target.Count, ref start, ref stop, step, out long count);
        if (step == 1) return target.Splice(ts, (int)start, (int)Math.Max(0, stop - start), source);
        if (value.IsNull)
        {
            int[] places = [.. Enumerable.Range(0, (int)count).Select(i => (int)(start + i * step)).OrderDescending()];
            return Array.TrueForAll(places, i => target.Splice(ts, i, 1, []));
        }
        if (source.Length != count)
        {
            ts.RaiseValueError($"attempt to assign bytes of size {source.Length} to extended slice of size {count}");
            return false;
        }
        for (int i = 0; i < source.Length; i++) target.Span[(int)(start + i * step)] = source[i];
        return true;
    }
}

/// <summary>An iterator over a bytearray; exhausted when the source is gone.</summary>
public sealed class PyByteArrayIterator(PyByteArray source) : PyObject(TypeKind.ByteArrayIterator)
{
    internal PyByteArray? Source = source;
    internal int Index;
}
