namespace PyJitVerify.Runtime.Objects;

/// <summary>The type <c>str</c>: slots.</summary>
/// <remarks>Source: CPython <c>Objects/unicodeobject.c</c>.</remarks>
internal static class StrType
{
    public static readonly TypeDefinition Definition = new("str", TypeKind.Str)
    {
        MatchesSelf = true,
        Slots = new TypeSlots
        {
            New = New,
            Repr = static (ts, self) => ts.Budget.Charge(ts, self.Unchecked<PyStr>().Length) ? StrRepr.Of(self.Unchecked<PyStr>()) : default,
            Str = static (_, self) => PyStr.ExactOf(self.Unchecked<PyStr>()),
            Hash = static (ThreadState _, Value self, out long hash) =>
            {
                hash = self.Unchecked<PyStr>().PyHash;
                return true;
            },
            Compare = Compare,
            Iter = static (_, self) => new PyStrIterator(self.Unchecked<PyStr>()),
            Length = static (_, self) => self.Unchecked<PyStr>().Length,
            Contains = static (ts, self, item) =>
            {
                if (item.Ref is PyStr part) return self.Unchecked<PyStr>().IndexOf(part, 0, self.Unchecked<PyStr>().Length) >= 0 ? 1 : 0;
                ts.RaiseTypeError($"'in <string>' requires string as left operand, not {ts.TypeOf(item).LayoutName}");
                return -1;
            },
            Subscript = StrOps.Subscript,
            Concat = static (ts, left, right) => right.Ref is PyStr other
                ? StrOps.Concat(ts, left.Unchecked<PyStr>(), other)
                : ts.RaiseTypeError($"can only concatenate str (not \"{ts.TypeOf(right).LayoutName}\") to str"),
            Remainder = PercentFormat.Remainder,
            Repeat = static (ts, self, factor) => SequenceOps.TryRepeatCount(ts, factor, out long count)
                ? StrOps.Repeat(ts, self.Unchecked<PyStr>(), count) : default,
        },
        // What handles an error of encoding may be a Python function.
        Methods = [.. StrMethods.All.Select(m => m.Name == "encode" ? m : m.AsPlain())],
    };

    private static readonly Signature NewSignature = Signature.Parse("str", "object=absent, encoding=absent, errors=absent");

    private static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (args.Length > 3) return ts.RaiseTypeError($"str expected at most 3 arguments, got {args.Length}");
        Value[]? bound = NewSignature.Bind(ts, args, keywordNames);
        if (bound is null) return default;
        PyStr? text = PyStr.Empty;
        if (!bound[0].IsNull)
        {
            bool decodes = !bound[1].IsNull || !bound[2].IsNull;
            if (decodes && !BytesMethods.CheckNames(ts, [bound[1], bound[2]], "str")) return default;
            if (decodes && bound[0].Ref is PyStr) return ts.RaiseTypeError("decoding str is not supported");
            ReadOnlySpan<byte> bytes = default;
            if (decodes && !Buffers.TryBytes(bound[0], out bytes)) return ts.RaiseTypeError($"decoding to str: need a bytes-like object, {ts.TypeOf(bound[0]).LayoutName} found");
            text = decodes ? BytesMethods.Decode(ts, bound[0].Ref as PyBytes ?? new PyBytes(bytes.ToArray()), [bound[1], bound[2]], "str") : Operations.Str(ts, bound[0]);
        }
        if (text is null) return default;
        return type.IsHeap ? PyStr.OfClass(type, text) : text;
    }

    private static Value Compare(ThreadState ts, Value left, Value right, CompareOp op)
    {
        if (left.Ref is not PyStr a || right.Ref is not PyStr b) return Value.NotImplemented;
        if (op is CompareOp.Eq or CompareOp.Ne) return Value.Bool(a.Equals(b) == (op == CompareOp.Eq));
        return Value.Bool(Operations.CompareLongs(PyStr.Compare(a, b), 0, op));
    }
}
