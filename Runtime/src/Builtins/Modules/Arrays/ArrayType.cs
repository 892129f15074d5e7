using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Arrays;

/// <summary>The type <c>array.array</c>: slots.</summary>
/// <remarks>Source: CPython <c>Modules/arraymodule.c</c>.</remarks>
internal static class ArrayType
{
    public static readonly TypeDefinition Iterator = NativeIterator.Define("array", "arrayiterator", null,
        MethodDefinition.NoArgs("__reduce__", static (ts, self) => ((ItemIterator)self.Ref!).Reduce(ts)),
        MethodDefinition.OneArg("__setstate__", static (ts, self, state) => SequenceOps.TryLong(ts, state, out long index) ? ((ItemIterator)self.Ref!).Restart(index) : default));

    public static readonly TypeDefinition Definition = new("array", TypeKind.Instance)
    {
        Module = "array",
        IsGeneric = true,
        IsUnhashable = true,
        HasWeakReferences = true,
        IsSequencePattern = true,
        Slots = new TypeSlots
        {
            Hash = SlotDispatch.UnhashableSlot,
            New = New,
            Repr = Repr,
            Compare = Compare,
            Length = static (_, self) => Of(self).Count,
            Iter = static (ts, self) => new ItemIterator(ts.Interp.Defined(Iterator), Of(self)),
            Contains = static (ts, self, item) => ArrayMethods.IndexOf(ts, Of(self), item, 0, long.MaxValue) is var at && at >= 0 ? 1 : at == ArrayMethods.Absent ? 0 : -1,
            Subscript = Subscript,
            StoreSubscript = Store,
            Concat = static (ts, left, right) =>
            {
                if (right.Ref is not PyArray other) return ts.RaiseTypeError($"can only append array (not \"{ts.TypeOf(right).LayoutName}\") to array");
                if (other.Code != Of(left).Code) return ts.RaiseTypeError("bad argument type for built-in operation");
                PyArray result = Like(ts, Of(left));
                return result.Splice(ts, 0, 0, Of(left).Bytes) && result.Splice(ts, result.Count, 0, other.Bytes) ? result : default(Value);
            },
            Repeat = static (ts, self, count) => Like(ts, Of(self)) is var result && Repeated(ts, self, count) is { } data && result.Splice(ts, 0, 0, data) ? result : default(Value),
            InplaceConcat = static (ts, self, other) =>
            {
                if (other.Ref is not PyArray) return ts.RaiseTypeError($"can only extend array with array (not \"{ts.TypeOf(other).LayoutName}\")");
                return ArrayMethods.Extend(ts, Of(self), other) ? self : default;
            },
            InplaceRepeat = static (ts, self, count) => Repeated(ts, self, count) is { } data && Of(self).Splice(ts, 0, Of(self).Count, data) ? self : default,
        },
        Methods = ArrayMethods.All,
        GetSets =
        [
            new("typecode", static (_, self) => (PyStr)Of(self).Code.ToString()),
            new("itemsize", static (_, self) => Value.Int(Of(self).ItemBytes)),
        ],
    };

    /// <summary>An empty array of the same item type, of this very class.</summary>
    public static PyArray Like(ThreadState ts, PyArray model) => new(ts.Interp.Defined(Definition), model.Code);

    private static PyArray Of(in Value value) => value.Unchecked<PyArray>();

    private sealed class ItemIterator(PyType type, PyArray source) : NativeIterator(type)
    {
        private PyArray? _source = source;
        private int _index;

        public override bool TryNext(ThreadState ts, out Value item)
        {
            bool more = _source is not null && _index < _source.Count;
            item = more ? _source![_index++] : default;
            if (!more) _source = null;
            return more;
        }

        public Value Reduce(ThreadState ts)
        {
            ts.Interp.Builtins.TryGetStr("iter", out Value iter);
            return _source is null ? new PyTuple([iter, new PyTuple([PyTuple.Empty])]) : new PyTuple([iter, new PyTuple([_source]), Value.Int(_index)]);
        }

        public Value Restart(long index)
        {
            _index = (int)Math.Clamp(index, 0, _source?.Count ?? 0);
            return Value.None;
        }
    }

    private static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (keywordNames is { Count: > 0 } && !type.IsHeap) return ts.RaiseTypeError("array.array() takes no keyword arguments");
        Value[] given = args[..(args.Length - (keywordNames?.Count ?? 0))].ToArray();
        if (given.Length is < 1 or > 2)
            return ts.RaiseTypeError($"array() takes at {(given.Length < 1 ? "least 1 argument" : "most 2 arguments")} ({given.Length} given)");
        if (given[0].Ref is not PyStr { Length: 1 } code)
            return ts.RaiseTypeError($"array() argument 1 must be a unicode character, not {(given[0].Ref is PyStr s ? $"a string of length {s.Length}" : ts.TypeOf(given[0]).Name)}");
        char letter = code.ToString()[0];
        Value initial = given.Length > 1 ? given[1] : default;
        if (initial.Ref is PyStr && letter is not ('u' or 'w')) return ts.RaiseTypeError($"cannot use a str to initialize an array with typecode '{letter}'");
        if (initial.Ref is PyArray { IsText: true } && letter is not ('u' or 'w')) return ts.RaiseTypeError($"cannot use a unicode array to initialize an array with typecode '{letter}'");
        if (!PyArray.TypeCodes.Contains(letter, StringComparison.Ordinal)) return ts.RaiseValueError("bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)");
        if (letter == 'u' && !Warnings.Issue(ts, ts.Interp.Exceptions["DeprecationWarning"], "The 'u' type code is deprecated and will be removed in Python 3.16")) return default;
        var made = new PyArray(type, letter);
        if (initial.IsNull) return made;
        bool filled = initial.Ref switch
        {
            PyStr text => ArrayMethods.AppendText(ts, made, text),
            PyBytes or PyByteArray => ArrayMethods.AppendBytes(ts, made, initial),
            _ => ArrayMethods.AppendItems(ts, made, initial),
        };
        return filled ? made : default(Value);
    }

    private static Value Repr(ThreadState ts, Value self)
    {
        PyArray array = Of(self);
        string name = ts.TypeOf(self).Name;
        if (array.Count == 0) return (PyStr)$"{name}('{array.Code}')";
        PyStr? items = array.IsText ? Operations.Repr(ts, ArrayMethods.TextOf(array)) : Operations.Repr(ts, ArrayMethods.ToList(array));
        return items is null ? default : (Value)(PyStr)$"{name}('{array.Code}', {items})";
    }

    private static Value Compare(ThreadState ts, Value left, Value right, CompareOp op)
    {
        if (left.Ref is not PyArray a || right.Ref is not PyArray b) return Value.NotImplemented;
        if (a.Count != b.Count && (op is CompareOp.Eq or CompareOp.Ne)) return Value.Bool(op == CompareOp.Ne);
        for (int i = 0; i < a.Count && i < b.Count; i++)
        {
            Value x = a[i], y = b[i];
            int equal = Operations.CompareBool(ts, x, y, CompareOp.Eq);
            if (equal < 0) return default;
            if (equal == 0) return op switch { CompareOp.Eq => Value.False, CompareOp.Ne => Value.True, _ => Operations.Compare(ts, x, y, op) };
        }
        return Value.Bool(Operations.CompareLongs(a.Count, b.Count, op));
    }

    private static byte[]? Repeated(ThreadState ts, in Value self, in Value factor)
    {
        if (!SequenceOps.TryRepeatCount(ts, factor, out long count)) return null;
        byte[] data = Of(self).Bytes.ToArray();
        Int128 size = (Int128)data.Length * count;
        if (size > Array.MaxLength || !ts.Budget.Charge(ts, (long)size))
        {
            if (ts.Pending is null) ts.RaiseMemoryError();
            return null;
        }
        var result = new byte[(long)size];
        for (int i = 0; i < result.Length; i += data.Length) data.CopyTo(result, i);
        return result;
    }

    private static bool TryIndex(ThreadState ts, PyArray array, in Value key, string what, out int index)
    {
        index = 0;
        if (!SequenceOps.IsIndex(ts, key)) return !ts.RaiseTypeError("array indices must be integers").IsNull;
        if (!SequenceOps.TryOffset(ts, key, "array", out long at)) return false;
        if (at < 0) at += array.Count;
        if (at < 0 || at >= array.Count) return !ts.RaiseIndexError($"array {what}index out of range").IsNull;
        index = (int)at;
        return true;
    }

    private static Value Subscript(ThreadState ts, Value self, Value key)
    {
        PyArray array = Of(self);
        if (key.Ref is not PySlice slice) return TryIndex(ts, array, key, "", out int index) ? array[index] : default;
        if (!slice.TryUnpack(ts, out long start, out long stop, out long step)) return default;
        PySlice.Adjust(array.Count, ref start, ref stop, step, out long count);
        var part = new byte[count * array.ItemBytes];
        for (long i = 0; i < count; i++) array.Slot((int)(start + (i * step))).CopyTo(part.AsSpan((int)i * array.ItemBytes));
        PyArray result = Like(ts, array);
        return result.Splice(ts, 0, 0, part) ? result : default(Value);
    }

    private static bool Store(ThreadState ts, Value self, Value key, Value value)
    {
        PyArray array = Of(self);
        if (key.Ref is not PySlice slice)
        {
            if (!TryIndex(ts, array, key, "assignment ", out int index)) return false;
            if (value.IsNull) return array.Splice(ts, index, 1, []);
            var item = new byte[array.ItemBytes];
            if (!array.Encode(ts, value, item)) return false;
            if (index < array.Count) item.CopyTo(array.Slot(index));
            return true;
        }
        byte[] source = [];
        if (!value.IsNull)
        {
            if (value.Ref is not PyArray other) return !ts.RaiseTypeError($"can only assign array (not \"{ts.TypeOf(value).LayoutName}\") to array slice").IsNull;
            if (other.Code != array.Code) return !ts.RaiseTypeError("bad argument type for built-in operation").IsNull;
            source = other.Bytes.ToArray();
        }
        if (!slice.TryUnpack(ts, out long start, out long stop, out long step)) return false;
        PySlice.Adjust(array.Count, ref start, ref stop, step, out long count);
        if (step == 1) return array.Splice(ts, (int)start, (int)Math.Max(0, stop - start), source);
        if (value.IsNull)
        {
            // From the last one on, so that the places before stay.
            for (long i = 0; i < count; i++)
            {
                if (!array.Splice(ts, (int)(step > 0 ? start + ((count - 1 - i) * step) : start + (i * step)), 1, [])) return false;
            }
            return true;
        }
        int given = source.Length / array.ItemBytes;
        if (given != count) return !ts.RaiseValueError($"attempt to assign array of size {given} to extended slice of size {count}").IsNull;
        for (int i = 0; i < given; i++) source.AsSpan(i * array.ItemBytes, array.ItemBytes).CopyTo(array.Slot((int)(start + (i * step))));
        return true;
    }
}
