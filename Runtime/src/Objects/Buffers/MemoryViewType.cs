namespace PyJitVerify.Runtime.Objects;

/// <summary>The type <c>memoryview</c>.</summary>
/// <remarks>Source: CPython <c>Objects/memoryobject.c</c>.</remarks>
internal static class MemoryViewType
{
    private static readonly Signature NewArguments = Signature.Parse("memoryview", "object"), CastArguments = Signature.Parse("cast", "format, shape=absent"),
        BytesArguments = Signature.Parse("tobytes", "order=None"), HexArguments = Signature.Parse("hex", "sep=absent, bytes_per_sep=1");

    /// <summary>The method <c>__buffer__</c> of every builtin type with a buffer (PEP 688).</summary>
    public static readonly MethodDefinition GetBuffer = MethodDefinition.OneArg("__buffer__", static (ts, self, flags) =>
        SequenceOps.TryLong(ts, flags, out _) ? Make(ts, ts.Interp.Defined(Definition!), self) : default);

    public static readonly TypeDefinition Definition = new("memoryview", TypeKind.Instance)
    {
        IsGeneric = true,
        IsSubclassable = false,
        IsSequencePattern = true,
        HasWeakReferences = true,
        Slots = new TypeSlots
        {
            New = static (ts, type, args, keywordNames) =>
            {
                Value[]? bound = NewArguments.Bind(ts, args, keywordNames);
                return bound is null ? default : Make(ts, type, bound[0]);
            },
            Repr = static (ts, self) => (PyStr)$"<{(Of(self).IsReleased ? "released memory" : "memory")} at 0x{ts.Interp.IdentityOf(self):x}>",
            Hash = Hash,
            Compare = Compare,
            Length = static (ts, self) => !Check(ts, self) ? -1 : Of(self).Shape.Length == 0 ? RaiseScalar(ts) : Of(self).Shape[0],
            Iter = static (ts, self) => !Check(ts, self) ? default : Of(self).Shape.Length switch
            {
                0 => ts.RaiseTypeError("invalid indexing of 0-dim memory"),
                1 => new PySequenceIterator(self),
                _ => ts.Raise(ts.Interp.Exceptions.NotImplementedError, "multi-dimensional sub-views are not implemented"),
            },
            Subscript = MemoryViewItems.Get,
            StoreSubscript = MemoryViewItems.Set,
        },
        Methods =
        [
            GetBuffer,
            MethodDefinition.NoArgs("release", static (ts, self) => Release(ts, self)),
            MethodDefinition.NoArgs("__enter__", static (ts, self) => Check(ts, self) ? self : default),
            MethodDefinition.Fast("__exit__", 0, 3, static (ts, self, _) => Release(ts, self)),
            MethodDefinition.Keywords("tobytes", static (ts, self, args, keywordNames) =>
                BytesArguments.Bind(ts, args, keywordNames) is { } bound && Check(ts, self) ? ToBytes(ts, Of(self), bound[0]) : default),
            MethodDefinition.Keywords("hex", static (ts, self, args, keywordNames) =>
                HexArguments.Bind(ts, args, keywordNames) is { } bound && Check(ts, self) ? HexText.Of(ts, Of(self).ToArray(), bound[0], bound[1]) : default),
            MethodDefinition.NoArgs("tolist", static (ts, self) => Check(ts, self) && MemoryViewItems.CheckFormat(ts, Of(self)) ? MemoryViewItems.ToList(Of(self), 0, Of(self).Offset) : default),
            MethodDefinition.NoArgs("toreadonly", static (ts, self) => Check(ts, self) ? View(Of(self), Of(self).Offset, Of(self).Format, Of(self).ItemBytes, Of(self).Shape, Of(self).Strides, isReadOnly: true) : default),
            MethodDefinition.Keywords("cast", static (ts, self, args, keywordNames) =>
                CastArguments.Bind(ts, args, keywordNames) is { } bound && Check(ts, self) ? MemoryViewCast.Run(ts, Of(self), bound[0], bound[1]) : default),
            MethodDefinition.OneArg("count", static (ts, self, item) =>
            {
                long count = 0;
                return MemoryViewItems.Each(ts, self, value =>
                {
                    int equal = Operations.CompareBool(ts, value, item, CompareOp.Eq);
                    count += Math.Max(equal, 0);
                    return equal >= 0;
                }) ? Value.Int(count) : default;
            }),
            MethodDefinition.Fast("index", 1, 3, static (ts, self, args) =>
            {
                Value item = args[0];
                if (Check(ts, self) && Of(self).Shape.Length > 1) return ts.Raise(ts.Interp.Exceptions.NotImplementedError, "multi-dimensional lookup is not implemented");
                if (Check(ts, self) && Of(self).Shape.Length == 0) return ts.RaiseTypeError("invalid lookup on 0-dim memory");
                if (!Check(ts, self) || !SequenceOps.TryBounds(ts, args, Of(self).Shape.Length > 0 ? Of(self).Shape[0] : 0, out long start, out long stop)) return default;
                for (long i = start; i < stop && i < Of(self).Shape[0]; i++)
                {
                    Value candidate = MemoryViewItems.Get(ts, self, Value.Int(i));
                    int equal = candidate.IsNull ? -1 : Operations.CompareBool(ts, candidate, item, CompareOp.Eq);
                    if (equal != 0) return equal < 0 ? default : Value.Int(i);
                }
                return ts.RaiseValueError("memoryview.index(x): x not found");
            }),
        ],
        GetSets =
        [
            Member("obj", static v => v.Owner), Member("nbytes", static v => Value.Int(v.Count * v.ItemBytes)), Member("itemsize", static v => Value.Int(v.ItemBytes)),
            Member("format", static v => (PyStr)v.Format), Member("ndim", static v => Value.Int(v.Shape.Length)), Member("readonly", static v => Value.Bool(v.IsReadOnly)),
            Member("shape", static v => new PyTuple([.. v.Shape.Select(n => Value.Int(n))])), Member("strides", static v => new PyTuple([.. v.Strides.Select(n => Value.Int(n))])),
            Member("suboffsets", static _ => PyTuple.Empty), Member("c_contiguous", static v => Value.Bool(v.IsContiguous)),
            Member("f_contiguous", static v => Value.Bool(v.Shape.Length <= 1 && v.IsContiguous)), Member("contiguous", static v => Value.Bool(v.IsContiguous)),
        ],
    };

    /// <summary>A view of an object. Null with TypeError pending when it has no buffer.</summary>
    public static Value Make(ThreadState ts, PyType type, Value source)
    {
        switch (source.Ref)
        {
            case PyBytes bytes:
                return new PyMemoryView(type, source, null, 0, "B", 1, [bytes.Length], [1], isReadOnly: true);
            case PyMemoryView view:
                return Check(ts, source) ? View(view, view.Offset, view.Format, view.ItemBytes, view.Shape, view.Strides, view.IsReadOnly) : default;
            case IBuffer buffer:
                long count = buffer.Bytes.Length / buffer.ItemBytes;
                return new PyMemoryView(type, source, buffer, 0, buffer.ItemFormat, buffer.ItemBytes, [count], [buffer.ItemBytes], buffer.IsReadOnly);
            default:
                return ts.RaiseTypeError($"memoryview: a bytes-like object is required, not '{ts.TypeOf(source).LayoutName}'");
        }
    }

    /// <param name="order">C, F (the first index fastest) or A (F when the memory is laid out so); None is C.</param>
    private static Value ToBytes(ThreadState ts, PyMemoryView view, in Value order)
    {
        string name = "C";
        if (order.Ref is PyStr given) name = given.ToString();
        else if (!order.IsNone) return ts.RaiseTypeError($"tobytes() argument 'order' must be str or None, not {ts.TypeOf(order).LayoutName}");
        if (name is not ("C" or "F" or "A")) return ts.RaiseValueError("order must be 'C', 'F' or 'A'");
        if (!ts.Budget.Charge(ts, view.Count * view.ItemBytes)) return default;
        // Only one dimension is ever contiguous in the order of Fortran, and there the orders agree.
        return new PyBytes(view.ToArray(firstIndexFastest: name == "F"));
    }

    /// <summary>Another view of the same memory.</summary>
    public static PyMemoryView View(PyMemoryView of, int offset, string format, int itemBytes, long[] shape, long[] strides, bool isReadOnly) =>
        new(of.Class!, of.Owner, of.Buffer, offset, format, itemBytes, shape, strides, isReadOnly);

    public static bool Check(ThreadState ts, in Value self)
    {
        if (!Of(self).IsReleased) return true;
        ts.RaiseValueError("operation forbidden on released memoryview object");
        return false;
    }

    private static PyMemoryView Of(in Value value) => (PyMemoryView)value.Ref!;

    private static GetSetDefinition Member(string name, Func<PyMemoryView, Value> get) => new(name, (ts, self) => Check(ts, self) ? get(Of(self)) : default);

    private static long RaiseScalar(ThreadState ts)
    {
        ts.RaiseTypeError("0-dim memory has no length");
        return -1;
    }

    private static Value Release(ThreadState ts, in Value self)
    {
        if (Of(self).Exports > 0) return ts.Raise(ts.Interp.Exceptions["BufferError"], $"memoryview has {Of(self).Exports} exported buffer{(Of(self).Exports == 1 ? "" : "s")}");
        Of(self).Release();
        return Value.None;
    }

    private static bool Hash(ThreadState ts, Value self, out long hash)
    {
        PyMemoryView view = Of(self);
        hash = view.Hash ?? 0;
        if (view.Hash is not null) return true;
        if (!Check(ts, self)) return false;
        if (!view.IsReadOnly) return !ts.RaiseValueError("cannot hash writable memoryview object").IsNull;
        if (view.Format is not ("B" or "b" or "c")) return !ts.RaiseValueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'").IsNull;
        if (view.Buffer is PyObject)
        {
            // The owner's __hash__ must not take the memory away.
            view.Buffer.Export();
            bool hashed = Operations.Hash(ts, view.Owner, out _);
            view.Buffer.Release();
            if (!hashed) return false;
        }
        hash = new PyBytes(view.ToArray()).PyHash;
        view.Hash = hash;
        return true;
    }

    private static Value Compare(ThreadState ts, Value left, Value right, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne)) return Value.NotImplemented;
        PyMemoryView a = Of(left);
        Value other = right.Ref is PyMemoryView ? right : right.Ref is PyBytes or IBuffer ? Make(ts, a.Class!, right) : default;
        if (other.IsNull) return Value.NotImplemented;
        PyMemoryView b = Of(other);
        int equal = ReferenceEquals(a, b) ? 1 : a.IsReleased || b.IsReleased || !a.Shape.AsSpan().SequenceEqual(b.Shape) ? 0 : MemoryViewItems.AreEqual(ts, a, b);
        if (!ReferenceEquals(other.Ref, right.Ref)) b.Release();
        return equal < 0 ? default : Value.Bool(equal > 0 == (op == CompareOp.Eq));
    }
}
