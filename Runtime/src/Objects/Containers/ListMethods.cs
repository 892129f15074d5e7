namespace PyJitVerify.Runtime.Objects;

/// <summary>The methods of list.</summary>
/// <remarks>Source: CPython <c>Objects/listobject.c</c>.</remarks>
internal static class ListMethods
{
    public static readonly MethodDefinition[] All =
    [
        MethodDefinition.OneArg("append", static (ts, self, item) =>
        {
            if (!ts.Budget.Charge(ts, 16)) return default;
            self.Unchecked<PyList>().Append(item);
            return Value.None;
        }),
        MethodDefinition.OneArg("extend", static (ts, self, items) => ListType.Extend(ts, self.Unchecked<PyList>(), items) ? Value.None : default),
        MethodDefinition.Fast("insert", 2, 2, Insert),
        MethodDefinition.Fast("pop", 0, 1, Pop).AsPlain(),
        MethodDefinition.OneArg("remove", Remove),
        MethodDefinition.NoArgs("clear", static (_, self) =>
        {
            self.Unchecked<PyList>().Clear();
            return Value.None;
        }),
        MethodDefinition.Fast("index", 1, 3, Index),
        MethodDefinition.OneArg("count", Count),
        MethodDefinition.NoArgs("reverse", static (_, self) =>
        {
            PyList list = self.Unchecked<PyList>();
            list.Items.AsSpan(0, list.Count).Reverse();
            return Value.None;
        }),
        MethodDefinition.NoArgs("copy", static (ts, self) =>
        {
            PyList list = self.Unchecked<PyList>();
            return ts.Budget.Charge(ts, list.Count * 16L) ? new PyList(list.ToArray()) : default;
        }),
        MethodDefinition.Keywords("sort", Sort),
        MethodDefinition.NoArgs("__reversed__", static (_, self) => new PyListReverseIterator(self.Unchecked<PyList>())),
    ];

    private static readonly Signature SortArguments = Signature.Parse("sort", "*, key=None, reverse=False");

    /// <summary><c>list.sort</c>, to which <c>sorted</c> hands its keyword arguments.</summary>
    public static Value Sort(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (SortArguments.Bind(ts, args, keywordNames) is not { } bound) return default;
        int reverse = Operations.IsTrue(ts, bound[1]);
        return reverse >= 0 && ListSort.Sort(ts, self.Unchecked<PyList>(), bound[0], reverse > 0) ? Value.None : default;
    }

    private static Value Insert(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        Value item = args[1];
        if (!SequenceOps.TryLong(ts, args[0], out long index)) return default;
        PyList list = self.Unchecked<PyList>();
        if (index < 0) index = Math.Max(0, index + list.Count);
        if (!ts.Budget.Charge(ts, 16)) return default;
        list.Insert((int)Math.Min(index, list.Count), item);
        return Value.None;
    }

    private static Value Pop(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        PyList list = self.Unchecked<PyList>();
        long index = -1;
        if (args.Length > 0 && !SequenceOps.TryLong(ts, args[0], out index)) return default;
        if (list.Count == 0) return ts.RaiseIndexError("pop from empty list");
        if (index < 0) index += list.Count;
        if ((ulong)index >= (ulong)list.Count) return ts.RaiseIndexError("pop index out of range");
        Value item = list.Items[index];
        list.RemoveRange((int)index, 1);
        return item;
    }

    private static Value Remove(ThreadState ts, Value self, Value item)
    {
        PyList list = self.Unchecked<PyList>();
        for (int i = 0; i < list.Count; i++)
        {
            int equal = Operations.CompareBool(ts, list.Items[i], item, CompareOp.Eq);
            if (equal < 0) return default;
            if (equal == 0) continue;
            if (i < list.Count) list.RemoveRange(i, 1);
            return Value.None;
        }
        return ts.RaiseValueError("list.remove(x): x not in list");
    }

    private static Value Index(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        PyList list = self.Unchecked<PyList>();
        Value item = args[0];
        if (!SequenceOps.TryBounds(ts, args, list.Count, out long start, out long stop)) return default;
        for (long i = start; i < stop && i < list.Count; i++)
        {
            int equal = Operations.CompareBool(ts, list.Items[i], item, CompareOp.Eq);
            if (equal < 0) return default;
            if (equal > 0) return Value.Int(i);
        }
        return ts.RaiseValueError("list.index(x): x not in list");
    }

    private static Value Count(ThreadState ts, Value self, Value item)
    {
        PyList list = self.Unchecked<PyList>();
        long count = 0;
        for (int i = 0; i < list.Count; i++)
        {
            int equal = Operations.CompareBool(ts, list.Items[i], item, CompareOp.Eq);
            if (equal < 0) return default;
            count += equal;
        }
        return Value.Int(count);
    }
}
