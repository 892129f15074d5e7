namespace PyJitVerify.Runtime.Objects;

/// <summary>The type <c>list</c>: slots.</summary>
/// <remarks>Source: CPython <c>Objects/listobject.c</c>.</remarks>
internal static class ListType
{
    public static readonly TypeDefinition Definition = new("list", TypeKind.List)
    {
        IsGeneric = true,
        IsSequencePattern = true,
        MatchesSelf = true,
        IsUnhashable = true,
        Slots = new TypeSlots
        {
            New = static (_, type, _, _) => Instances.Adopt(new PyList(), type),
            Init = Init,
            Repr = Repr,
            Hash = SlotDispatch.UnhashableSlot,
            Compare = Compare,
            Iter = static (_, self) => new PyListIterator(self.Unchecked<PyList>()),
            Length = static (_, self) => self.Unchecked<PyList>().Count,
            Contains = static (ts, self, item) => SequenceOps.Contains(ts, self.Unchecked<PyList>(), item),
            Subscript = Subscript,
            StoreSubscript = ListSlices.Store,
            Concat = Concat,
            Repeat = Repeat,
            InplaceConcat = static (ts, self, other) => Extend(ts, self.Unchecked<PyList>(), other) ? self : default,
            InplaceRepeat = InplaceRepeat,
        },
        Methods = ListMethods.All,
    };

    /// <summary>Appends everything that an iterable gives. False on failure; what was appended until then stays.</summary>
    public static bool Extend(ThreadState ts, PyList list, in Value iterable)
    {
        if (iterable.Ref is PyList { Class: null } other)
        {
            if (!ts.Budget.Charge(ts, other.Count * 16L)) return false;
            list.AddRange(other.ToArray());
            return true;
        }
        if (iterable.Ref is PyTuple { Class: null } tuple)
        {
            if (!ts.Budget.Charge(ts, tuple.Count * 16L)) return false;
            list.AddRange(tuple.Items);
            return true;
        }
        Value iterator = Operations.GetIterator(ts, iterable);
        if (iterator.IsNull || !Operations.AskLengthHint(ts, iterable)) return false;
        NextSlot next = ts.TypeOf(iterator).Slots.Next!;
        while (next(ts, iterator, out Value item))
        {
            if (!ts.Budget.Charge(ts, 16)) return false;
            list.Append(item);
        }
        return ts.Pending is null;
    }

    private static bool Init(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (keywordNames is { Count: > 0 })
        {
            ts.RaiseTypeError("list() takes no keyword arguments");
            return false;
        }
        if (!MethodDefinition.CheckArgCount(ts, "list", args.Length, 0, 1)) return false;
        PyList list = self.Unchecked<PyList>();
        list.Clear();
        return args.Length == 0 || Extend(ts, list, args[0]);
    }

    private static Value Repr(ThreadState ts, Value self)
    {
        PyList list = self.Unchecked<PyList>();
        if (list.Count == 0) return (PyStr)"[]";
        if (!ts.EnterRepr(list)) return (PyStr)"[...]";
        PyStr? text = SequenceOps.JoinReprs(ts, i => list.Items[i], () => list.Count, "[", "]");
        ts.LeaveRepr();
        return text;
    }

    private static Value Compare(ThreadState ts, Value left, Value right, CompareOp op)
    {
        if (left.Ref is not PyList a || right.Ref is not PyList b) return Value.NotImplemented;
        if (a.Count != b.Count && op is CompareOp.Eq or CompareOp.Ne) return Value.Bool((a.Count != b.Count) == (op == CompareOp.Ne));
        int i = 0;
        for (; i < a.Count && i < b.Count; i++)
        {
            int equal = Operations.CompareBool(ts, a.Items[i], b.Items[i], CompareOp.Eq);
            if (equal < 0) return default;
            if (equal == 0) break;
        }
        if (i >= a.Count || i >= b.Count) return Value.Bool(Operations.CompareLongs(a.Count, b.Count, op));
        if (op is CompareOp.Eq or CompareOp.Ne) return Value.Bool(op == CompareOp.Ne);
        return Operations.Compare(ts, a.Items[i], b.Items[i], op);
    }

    private static Value Subscript(ThreadState ts, Value self, Value key)
    {
        PyList list = self.Unchecked<PyList>();
        if (key.Ref is PySlice slice)
        {
            if (!slice.TryResolve(ts, list.Count, out long start, out long step, out long count)) return default;
            return ts.Budget.Charge(ts, count * 16) ? new PyList(SequenceOps.Slice(list.Span, start, step, count)) : default;
        }
        if (!SequenceOps.TryOffset(ts, key, "list", out long index)) return default;
        // An __index__ method may have changed the list.
        if (index < 0) index += list.Count;
        return (ulong)index < (ulong)list.Count ? list.Items[index] : ts.RaiseIndexError("list index out of range");
    }

    private static Value Concat(ThreadState ts, Value left, Value right)
    {
        if (right.Ref is not PyList b) return ts.RaiseTypeError($"can only concatenate list (not \"{ts.TypeOf(right).LayoutName}\") to list");
        PyList a = left.Unchecked<PyList>();
        if (!ts.Budget.Charge(ts, (a.Count + (long)b.Count) * 16)) return default;
        return new PyList([.. a.Span, .. b.Span]);
    }

    private static Value Repeat(ThreadState ts, Value self, Value factor)
    {
        if (!SequenceOps.TryRepeatCount(ts, factor, out long count)) return default;
        Value[]? items = SequenceOps.Repeat(ts, self.Unchecked<PyList>().Span, count);
        return items is null ? default : new PyList(items);
    }

    private static Value InplaceRepeat(ThreadState ts, Value self, Value factor)
    {
        PyList list = self.Unchecked<PyList>();
        if (!SequenceOps.TryRepeatCount(ts, factor, out long count)) return default;
        Value[]? items = SequenceOps.Repeat(ts, list.Span, count);
        if (items is null) return default;
        list.Items = items;
        list.Count = items.Length;
        return self;
    }
}
