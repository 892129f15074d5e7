namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// How iterators are pickled: those over a sequence as <c>iter</c> of it and the place; those over a table as <c>iter</c> of a list of what is
/// left; the others as their type and its arguments.
/// </summary>
/// <remarks>Source: CPython's <c>*_reduce</c> and <c>*_setstate</c> in <c>Objects/listobject.c</c>, <c>iterobject.c</c>, <c>enumobject.c</c> and their
/// like, <c>Python/bltinmodule.c</c>.</remarks>
internal static class IteratorPickling
{
    public static readonly MethodDefinition Reduce = MethodDefinition.NoArgs("__reduce__", static (ts, self) => self.Ref switch
    {
        PyListIterator i => Of(ts, i.List, i.Index, new PyList()),
        PyListReverseIterator { List: { } list } i => new PyTuple([Builtin(ts, "reversed"), new PyTuple([list]), Value.Int(i.Index)]),
        PyListReverseIterator => new PyTuple([Builtin(ts, "reversed"), new PyTuple([new PyList()])]),
        PyTupleIterator i => Of(ts, i.Tuple, i.Index, PyTuple.Empty),
        PyStrIterator i => Of(ts, i.Text, i.Index, PyStr.Empty),
        PyBytesIterator i => Of(ts, i.Source, i.Index, PyTuple.Empty),
        PyByteArrayIterator i => Of(ts, i.Source, i.Index, PyTuple.Empty),
        PySequenceIterator { Sequence: { IsNull: false } sequence } i => new PyTuple([Builtin(ts, "iter"), new PyTuple([sequence]), Value.Int(i.Index)]),
        PyCallableIterator { Callable: { IsNull: false } callable } i => new PyTuple([Builtin(ts, "iter"), new PyTuple([callable, i.Sentinel])]),
        PySequenceIterator or PyCallableIterator => Of(ts, null, 0, PyTuple.Empty),
        PyRangeIterator i => OfRange(ts, Value.Int(i.Next), PyInt.Normalize(i.Next + ((System.Numerics.BigInteger)i.Remaining * i.Step)), Value.Int(i.Step)),
        PyLongRangeIterator i => OfRange(ts, PyInt.Normalize(i.Next), PyInt.Normalize(i.Next + (i.Remaining * i.Step)), PyInt.Normalize(i.Step)),
        PyDictIterator i => OfRest(ts, i.Copy()),
        PySetIterator i => OfRest(ts, i.Copy()),
        PyReversed { Sequence: { IsNull: false } sequence } i => new PyTuple([ts.TypeOf(self), new PyTuple([sequence]), Value.Int(i.Index)]),
        PyReversed => new PyTuple([ts.TypeOf(self), new PyTuple([PyTuple.Empty])]),
        PyEnumerate i => new PyTuple([ts.TypeOf(self), new PyTuple([i.Iterator, i.BigIndex is { } big ? PyInt.Normalize(big) : Value.Int(i.Index)])]),
        PyZip i => OfStrict(ts, self, new PyTuple(i.Iterators), i.IsStrict),
        PyMap i => OfStrict(ts, self, new PyTuple([i.Function, .. i.Iterators]), i.IsStrict),
        PyFilter i => new PyTuple([ts.TypeOf(self), new PyTuple([i.Function, i.Iterator])]),
        _ => throw new InvalidOperationException("an iterator that is not pickled"),
    });

    public static readonly MethodDefinition SetState = MethodDefinition.OneArg("__setstate__", static (ts, self, state) =>
    {
        if (self.Ref is PyZip or PyMap) return SetStrict(ts, self, state);
        if (self.Ref is not (PyRangeIterator or PyLongRangeIterator) && !Operations.TryGetIntegral(state, out _)) return ts.RaiseTypeError("an integer is required");
        if (!SequenceOps.TryLong(ts, state, out long place)) return default;
        int index = (int)Math.Clamp(place, -1, int.MaxValue), fromStart = Math.Max(0, index);
        switch (self.Ref)
        {
            case PyListIterator { List: { } list } i:
                i.Index = Math.Min(fromStart, list.Count);
                if (index < 0) i.List = null;
                break;
            case PyListReverseIterator { List: { } list } i:
                i.Index = Math.Min(index, list.Count - 1);
                break;
            case PyTupleIterator { Tuple: { } tuple } i:
                i.Index = Math.Min(fromStart, tuple.Count);
                break;
            case PyStrIterator { Text: { } text } i:
                i.Index = Math.Min(fromStart, text.Length);
                break;
            case PyBytesIterator { Source: { } bytes } i:
                i.Index = Math.Min(fromStart, bytes.Length);
                break;
            case PyByteArrayIterator { Source: { } array } i:
                i.Index = Math.Min(fromStart, array.Count);
                if (index < 0) i.Source = null;
                break;
            case PySequenceIterator { Sequence.IsNull: false } i:
                i.Index = fromStart;
                break;
            case PyReversed { Sequence: { IsNull: false } sequence } i:
                long length = Operations.Length(ts, sequence);
                if (length < 0) return default;
                i.Index = Math.Min(index, length - 1);
                break;
            case PyRangeIterator i:
                long skipped = Math.Min(fromStart, i.Remaining);
                i.Next += skipped * i.Step;
                i.Remaining -= skipped;
                break;
            case PyLongRangeIterator i:
                var passed = System.Numerics.BigInteger.Min(fromStart, i.Remaining);
                i.Next += passed * i.Step;
                i.Remaining -= passed;
                break;
        }
        return Value.None;
    });

    private static Value SetStrict(ThreadState ts, in Value self, in Value state)
    {
        int truth = Operations.IsTrue(ts, state);
        if (truth < 0) return default;
        if (self.Ref is PyZip zip) zip.IsStrict = truth > 0;
        else self.Unchecked<PyMap>().IsStrict = truth > 0;
        return Value.None;
    }

    private static Value Builtin(ThreadState ts, string name) => ts.Interp.Builtins.TryGetStr(name, out Value found) ? found : Value.None;

    private static PyTuple Of(ThreadState ts, PyObject? sequence, int index, PyObject empty) => sequence is null
        ? new PyTuple([Builtin(ts, "iter"), new PyTuple([empty])]) : new PyTuple([Builtin(ts, "iter"), new PyTuple([sequence]), Value.Int(index)]);

    private static PyTuple OfRange(ThreadState ts, in Value start, in Value stop, in Value step) =>
        new([Builtin(ts, "iter"), new PyTuple([new PyRange(start, stop, step)]), Value.None]);

    private static Value OfRest(ThreadState ts, PyObject copy) =>
        Operations.ToList(ts, copy) is { } rest ? new PyTuple([Builtin(ts, "iter"), new PyTuple([rest])]) : default;

    private static PyTuple OfStrict(ThreadState ts, in Value self, PyTuple args, bool isStrict) =>
        isStrict ? new PyTuple([ts.TypeOf(self), args, Value.True]) : new PyTuple([ts.TypeOf(self), args]);
}
