namespace PyJitVerify.Runtime.Objects;

/// <summary>The methods of bytearray: those that change it, and those of bytes on a copy of its content.</summary>
/// <remarks>Source: CPython <c>Objects/bytearrayobject.c</c>.</remarks>
internal static class ByteArrayMethods
{
    private static readonly HashSet<string> Own = ["__buffer__", "__bytes__", "__getnewargs__", "fromhex", "maketrans", "join"];

    public static readonly MethodDefinition[] All =
    [
        .. BytesMethods.All.Where(static m => !Own.Contains(m.Name)).Select(OnCopy),
        Array.Find(BytesMethods.All, static m => m.Name == "maketrans")!,
        MemoryViewType.GetBuffer,
        MethodDefinition.OneArg("join", static (ts, self, iterable) => Convert(Array.Find(BytesMethods.All, static m => m.Name == "join")!.Invoke(ts, new PyBytes(Of(self).Span.ToArray()), [iterable], null, "join"))),
        MethodDefinition.OneArg("fromhex", static (ts, self, text) =>
        {
            Value bytes = Array.Find(BytesMethods.All, static m => m.Name == "fromhex")!.Invoke(ts, ts.Interp.Type(TypeKind.Bytes), [text], null, "fromhex");
            if (bytes.Ref is not PyBytes b) return default;
            return ReferenceEquals(self.Ref, ts.Interp.Type(TypeKind.ByteArray)) ? new PyByteArray(b.Data) : Operations.Call(ts, self, bytes);
        }).AsClassMethod(),
        MethodDefinition.OneArg("append", static (ts, self, item) => ToByte(ts, item) is var b and >= 0 && Of(self).Splice(ts, Of(self).Count, 0, [(byte)b]) ? Value.None : default),
        MethodDefinition.OneArg("extend", static (ts, self, items) =>
        {
            if (items.Ref is PyStr) return ts.RaiseTypeError("expected iterable of integers; got: 'str'");
            byte[]? data = SequenceOps.IsIndex(ts, items) ? NotIterable(ts, items) : BytesType.From(ts, items, default, default, "bytearray", out _);
            return data is not null && Of(self).Splice(ts, Of(self).Count, 0, data) ? Value.None : default;
        }),
        MethodDefinition.Fast("insert", 2, 2, static (ts, self, args) =>
        {
            if (!SequenceOps.TryLong(ts, args[0], out long index)) return default;
            int item = ToByte(ts, args[1]);
            if (index < 0) index = Math.Max(0, index + Of(self).Count);
            return item >= 0 && Of(self).Splice(ts, (int)Math.Min(index, Of(self).Count), 0, [(byte)item]) ? Value.None : default;
        }),
        MethodDefinition.Fast("pop", 0, 1, static (ts, self, args) =>
        {
            long index = -1;
            if (args.Length > 0 && !SequenceOps.TryLong(ts, args[0], out index)) return default;
            if (Of(self).Count == 0) return ts.RaiseIndexError("pop from empty bytearray");
            if (index < 0) index += Of(self).Count;
            if (index < 0 || index >= Of(self).Count) return ts.RaiseIndexError("pop index out of range");
            byte item = Of(self).Span[(int)index];
            return Of(self).Splice(ts, (int)index, 1, []) ? Value.Int(item) : default;
        }),
        MethodDefinition.OneArg("remove", static (ts, self, item) =>
        {
            int b = ToByte(ts, item);
            if (b < 0) return default;
            int at = Of(self).Span.IndexOf((byte)b);
            return at < 0 ? ts.RaiseValueError("value not found in bytearray") : Of(self).Splice(ts, at, 1, []) ? Value.None : default;
        }),
        MethodDefinition.NoArgs("reverse", static (_, self) =>
        {
            Of(self).Span.Reverse();
            return Value.None;
        }),
        MethodDefinition.NoArgs("clear", static (ts, self) => Of(self).Splice(ts, 0, Of(self).Count, []) ? Value.None : default),
        MethodDefinition.NoArgs("copy", static (_, self) => new PyByteArray(Of(self).Span.ToArray())),
        MethodDefinition.OneArg("resize", static (ts, self, size) =>
        {
            if (!SequenceOps.TryLong(ts, size, out long count)) return default;
            if (count < 0) return ts.RaiseValueError($"Can only resize to positive sizes, got {count}");
            int have = Of(self).Count;
            if (count > have && !ts.Budget.Charge(ts, count - have)) return default;
            return (count > have ? Of(self).Splice(ts, have, 0, new byte[count - have]) : Of(self).Splice(ts, (int)count, have - (int)count, [])) ? Value.None : default;
        }),
        MethodDefinition.NoArgs("__alloc__", static (_, self) => Value.Int(Of(self).Count + 1)),
        MethodDefinition.NoArgs("__sizeof__", static (_, self) => Value.Int(57 + Of(self).Count)),
        MethodDefinition.NoArgs("__reduce__", static (ts, self) => Reduce(ts, self)),
        MethodDefinition.OneArg("__reduce_ex__", static (ts, self, _) => Reduce(ts, self)),
    ];

    /// <summary>A value as a byte, or -1 with an exception pending.</summary>
    public static int ToByte(ThreadState ts, Value item)
    {
        if (!Operations.ToIndex(ts, ref item)) return -1;
        if (item is { IsInt: true, Bits: >= 0 and < 256 }) return (int)item.Bits;
        ts.RaiseValueError("byte must be in range(0, 256)");
        return -1;
    }

    private static PyByteArray Of(in Value value) => value.Unchecked<PyByteArray>();

    private static byte[]? NotIterable(ThreadState ts, in Value items)
    {
        ts.RaiseTypeError($"can't extend bytearray with {ts.TypeOf(items).LayoutName}");
        return null;
    }

    private static MethodDefinition OnCopy(MethodDefinition method) => MethodDefinition.Keywords(method.Name, (ts, self, args, keywordNames) =>
        Convert(method.Invoke(ts, new PyBytes(Of(self).Span.ToArray()), args, keywordNames, $"bytearray.{method.Name}")));

    /// <summary>What a bytes method gave, with bytearrays instead of bytes.</summary>
    private static Value Convert(Value result) => result.Ref switch
    {
        PyBytes bytes => new PyByteArray([.. bytes.Data]),
        PyList list => new PyList(Array.ConvertAll(list.ToArray(), Convert)),
        PyTuple tuple => new PyTuple(Array.ConvertAll(tuple.Items, Convert)),
        _ => result,
    };

    private static Value Reduce(ThreadState ts, in Value self)
    {
        Value state = Of(self).Attributes is null ? Value.None : Operations.InstanceDict(ts, Of(self));
        PyTuple args = Of(self).Count == 0 ? PyTuple.Empty : new PyTuple([new PyBytes(Of(self).Span.ToArray())]);
        return new PyTuple([ts.TypeOf(self), args, state]);
    }
}
