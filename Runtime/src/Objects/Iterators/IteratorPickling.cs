namespace PyJitVerify.Runtime.Objects;

/// <summary>How iterators over sequences are pickled: <c>iter</c> of the sequence and the place, or of an empty one when exhausted.</summary>
/// <remarks>Source: CPython <c>Objects/listobject.c</c>, <c>listiter_reduce_general</c>, and its like in <c>tupleobject.c</c>, <c>unicodeobject.c</c>, <c>rangeobject.c</c>.</remarks>
internal static class IteratorPickling
{
    public static readonly MethodDefinition Reduce = MethodDefinition.NoArgs("__reduce__", static (ts, self) => self.Ref switch
    {
        PyListIterator i => Of(ts, i.List, i.Index, new PyList()),
        PyTupleIterator i => Of(ts, i.Tuple, i.Index, PyTuple.Empty),
        PyStrIterator i => Of(ts, i.Text, i.Index, PyStr.Empty),
        PyRangeIterator i => new PyTuple([Iter(ts), new PyTuple([new PyRange(Value.Int(i.Next), Value.Int(i.Next + (i.Remaining * i.Step)), Value.Int(i.Step))]), Value.None]),
        _ => throw new InvalidOperationException("an iterator that is not pickled by place"),
    });

    public static readonly MethodDefinition SetState = MethodDefinition.OneArg("__setstate__", static (ts, self, state) =>
    {
        if (!SequenceOps.TryLong(ts, state, out long place)) return default;
        int index = (int)Math.Clamp(place, 0, int.MaxValue);
        switch (self.Ref)
        {
            case PyListIterator { List: { } list } i:
                i.Index = Math.Min(index, list.Count);
                break;
            case PyTupleIterator { Tuple: { } tuple } i:
                i.Index = Math.Min(index, tuple.Count);
                break;
            case PyStrIterator { Text: { } text } i:
                i.Index = Math.Min(index, text.Length);
                break;
            case PyRangeIterator i:
                long skipped = Math.Min(index, i.Remaining);
                i.Next += skipped * i.Step;
                i.Remaining -= skipped;
                break;
        }
        return Value.None;
    });

    private static Value Iter(ThreadState ts) => ts.Interp.Builtins.TryGetStr("iter", out Value iter) ? iter : Value.None;

    private static PyTuple Of(ThreadState ts, PyObject? sequence, int index, PyObject empty) => sequence is null
        ? new PyTuple([Iter(ts), new PyTuple([empty])]) : new PyTuple([Iter(ts), new PyTuple([sequence]), Value.Int(index)]);
}
