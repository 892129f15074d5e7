using System.Numerics;

namespace PyJitVerify.Runtime.Objects;

/// <summary>The type <c>tuple</c>.</summary>
/// <remarks>Source: CPython <c>Objects/tupleobject.c</c>.</remarks>
internal static class TupleType
{
    private const ulong Prime1 = 11400714785074694791, Prime2 = 14029467366897019727, Prime5 = 2870177450012600261;

    public static readonly TypeDefinition Definition = new("tuple", TypeKind.Tuple)
    {
        IsGeneric = true,
        IsSequencePattern = true,
        MatchesSelf = true,
        Slots = new TypeSlots
        {
            New = New,
            Repr = Repr,
            Hash = static (ThreadState ts, Value self, out long hash) => HashItems(ts, self.Unchecked<PyTuple>().Items, withLength: true, out hash),
            Compare = Compare,
            Iter = static (_, self) => new PyTupleIterator(self.Unchecked<PyTuple>()),
            Length = static (_, self) => self.Unchecked<PyTuple>().Count,
            Contains = static (ts, self, item) => SequenceOps.Contains(ts, self.Unchecked<PyTuple>(), item),
            Subscript = Subscript,
            Concat = Concat,
            Repeat = Repeat,
        },
        Methods =
        [
            MethodDefinition.Fast("index", 1, 3, Index),
            MethodDefinition.OneArg("count", static (ts, self, item) =>
            {
                long count = 0;
                foreach (Value candidate in self.Unchecked<PyTuple>().Items)
                {
                    int equal = Operations.CompareBool(ts, candidate, item, CompareOp.Eq);
                    if (equal < 0) return default;
                    count += equal;
                }
                return Value.Int(count);
            }),
            MethodDefinition.NoArgs("__getnewargs__", static (_, self) => new PyTuple([new PyTuple(self.Unchecked<PyTuple>().Items)])),
        ],
    };

    public static PyTuple Of(Value[] items) => items.Length == 0 ? PyTuple.Empty : new PyTuple(items);

    /// <summary>A tuple of what an iterable gives. Null on failure.</summary>
    public static PyTuple? From(ThreadState ts, in Value iterable)
    {
        if (iterable.Ref is PyTuple { Class: null } same) return same;
        var list = new PyList();
        return ListType.Extend(ts, list, iterable) ? Of(list.ToArray()) : null;
    }

    /// <summary>The hash of a sequence of items, by a variant of xxHash.</summary>
    public static bool HashItems(ThreadState ts, Value[] items, bool withLength, out long hash)
    {
        hash = 0;
        ulong state = Prime5;
        if (!ts.EnterNative()) return false;
        foreach (Value item in items)
        {
            if (!Operations.Hash(ts, item, out long lane))
            {
                ts.LeaveNative();
                return false;
            }
            state += (ulong)lane * Prime2;
            state = BitOperations.RotateLeft(state, 31) * Prime1;
        }
        ts.LeaveNative();
        if (withLength) state += (ulong)items.Length ^ (Prime5 ^ 3527539);
        hash = state == ulong.MaxValue ? 1546275796 : (long)state;
        return true;
    }

    public static Value Compare(ThreadState ts, Value left, Value right, CompareOp op)
    {
        if (left.Ref is not PyTuple a || right.Ref is not PyTuple b) return Value.NotImplemented;
        int common = Math.Min(a.Count, b.Count), i = 0;
        for (; i < common; i++)
        {
            int equal = Operations.CompareBool(ts, a[i], b[i], CompareOp.Eq);
            if (equal < 0) return default;
            if (equal == 0) break;
        }
        if (i == common) return Value.Bool(Operations.CompareLongs(a.Count, b.Count, op));
        if (op is CompareOp.Eq or CompareOp.Ne) return Value.Bool(op == CompareOp.Ne);
        return Operations.Compare(ts, a[i], b[i], op);
    }

    private static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (keywordNames is { Count: > 0 } && !type.IsHeap) return ts.RaiseTypeError("tuple() takes no keyword arguments");
        if (!MethodDefinition.CheckArgCount(ts, "tuple", args.Length - (keywordNames?.Count ?? 0), 0, 1)) return default;
        PyTuple? tuple = args.Length == 0 ? PyTuple.Empty : From(ts, args[0]);
        if (tuple is null) return default;
        return type.IsHeap ? Instances.Adopt(new PyTuple(tuple.Items), type) : tuple;
    }

    private static Value Repr(ThreadState ts, Value self)
    {
        PyTuple tuple = self.Unchecked<PyTuple>();
        if (tuple.Count == 0) return (PyStr)"()";
        if (!ts.EnterRepr(tuple)) return (PyStr)"(...)";
        PyStr? text = SequenceOps.JoinReprs(ts, i => tuple[i], () => tuple.Count, "(", tuple.Count == 1 ? ",)" : ")");
        ts.LeaveRepr();
        return text;
    }

    private static Value Subscript(ThreadState ts, Value self, Value key)
    {
        PyTuple tuple = self.Unchecked<PyTuple>();
        if (key.Ref is not PySlice slice)
            return SequenceOps.TryIndex(ts, key, tuple.Count, "tuple", out long index) ? tuple.Items[index] : default;
        if (!slice.TryResolve(ts, tuple.Count, out long start, out long step, out long count)) return default;
        if (start == 0 && step == 1 && count == tuple.Count && tuple.Class is null) return tuple;
        return ts.Budget.Charge(ts, count * 16) ? Of(SequenceOps.Slice(tuple.Items, start, step, count)) : default;
    }

    private static Value Concat(ThreadState ts, Value left, Value right)
    {
        if (right.Ref is not PyTuple b) return ts.RaiseTypeError($"can only concatenate tuple (not \"{ts.TypeOf(right).LayoutName}\") to tuple");
        PyTuple a = left.Unchecked<PyTuple>();
        if (a.Count == 0 && b.Class is null) return b;
        if (b.Count == 0 && a.Class is null) return a;
        return ts.Budget.Charge(ts, (a.Count + (long)b.Count) * 16) ? Of([.. a.Items, .. b.Items]) : default;
    }

    private static Value Repeat(ThreadState ts, Value self, Value factor)
    {
        PyTuple tuple = self.Unchecked<PyTuple>();
        if (!SequenceOps.TryRepeatCount(ts, factor, out long count)) return default;
        if (tuple.Class is null && (count == 1 || tuple.Count == 0)) return tuple;
        Value[]? items = SequenceOps.Repeat(ts, tuple.Items, count);
        return items is null ? default : Of(items);
    }

    private static Value Index(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        PyTuple tuple = self.Unchecked<PyTuple>();
        if (!SequenceOps.TryBounds(ts, args, tuple.Count, out long start, out long stop)) return default;
        for (long i = start; i < stop && i < tuple.Count; i++)
        {
            int equal = Operations.CompareBool(ts, tuple.Items[i], args[0], CompareOp.Eq);
            if (equal < 0) return default;
            if (equal > 0) return Value.Int(i);
        }
        return ts.RaiseValueError("tuple.index(x): x not in tuple");
    }
}
