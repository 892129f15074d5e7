namespace PyJitVerify.Runtime.Objects;

/// <summary>The types of the iterators over sequences.</summary>
/// <remarks>Source: CPython <c>Objects/listobject.c</c>, <c>tupleobject.c</c>, <c>iterobject.c</c>.</remarks>
internal static class SequenceIteratorTypes
{
    public static readonly TypeDefinition[] All =
    [
        Iterator("list_iterator", TypeKind.ListIterator, NextOfList,
            static (_, self) => Hint(self.Unchecked<PyListIterator>() is { List: { } list } i ? list.Count - i.Index : 0)),
        Iterator("list_reverseiterator", TypeKind.ListReverseIterator, NextOfReversedList,
            static (_, self) => Hint(self.Unchecked<PyListReverseIterator>() is { List: { } list } i && i.Index < list.Count ? i.Index + 1 : 0)),
        Iterator("tuple_iterator", TypeKind.TupleIterator, NextOfTuple,
            static (_, self) => Hint(self.Unchecked<PyTupleIterator>() is { Tuple: { } tuple } i ? tuple.Count - i.Index : 0)),
        Iterator("str_ascii_iterator", TypeKind.StrIterator, NextOfStr,
            static (_, self) => Hint(self.Unchecked<PyStrIterator>() is { Text: { } text } i ? text.Length - i.Index : 0)),
        Iterator("iterator", TypeKind.SequenceIterator, NextOfSequence, HintOfSequence),
        Iterator("callable_iterator", TypeKind.CallableIterator, NextOfCallable, null),
        new TypeDefinition("reversed", TypeKind.Reversed)
        {
            Slots = new TypeSlots { New = NewReversed, Iter = IteratorTypes.Self, Next = NextOfReversed },
            Methods = [MethodDefinition.NoArgs("__length_hint__", HintOfReversed), IteratorPickling.Reduce, IteratorPickling.SetState],
        },
    ];

    public static bool NextOfList(ThreadState ts, Value self, out Value item)
    {
        PyListIterator iterator = self.Unchecked<PyListIterator>();
        item = default;
        if (iterator.List is not { } list) return false;
        if (iterator.Index < list.Count)
        {
            item = list.Items[iterator.Index++];
            return true;
        }
        iterator.List = null;
        return false;
    }

    public static bool NextOfTuple(ThreadState ts, Value self, out Value item)
    {
        PyTupleIterator iterator = self.Unchecked<PyTupleIterator>();
        item = default;
        if (iterator.Tuple is not { } tuple) return false;
        if (iterator.Index < tuple.Items.Length)
        {
            item = tuple.Items[iterator.Index++];
            return true;
        }
        iterator.Tuple = null;
        return false;
    }

    private static TypeDefinition Iterator(string name, TypeKind kind, NextSlot next, NoArgsMethod? hint) => new(name, kind)
    {
        IsSubclassable = false,
        Slots = new TypeSlots { Iter = IteratorTypes.Self, Next = next },
        Methods = hint is null ? [IteratorPickling.Reduce] : [MethodDefinition.NoArgs("__length_hint__", hint), IteratorPickling.Reduce, IteratorPickling.SetState],
    };

    private static Value Hint(long count) => Value.Int(Math.Max(0, count));

    private static bool NextOfReversedList(ThreadState ts, Value self, out Value item)
    {
        PyListReverseIterator iterator = self.Unchecked<PyListReverseIterator>();
        item = default;
        if (iterator.List is { } list && iterator.Index >= 0 && iterator.Index < list.Count)
        {
            item = list.Items[iterator.Index--];
            return true;
        }
        iterator.Index = -1;
        iterator.List = null;
        return false;
    }

    private static bool NextOfStr(ThreadState ts, Value self, out Value item)
    {
        PyStrIterator iterator = self.Unchecked<PyStrIterator>();
        item = default;
        if (iterator.Text is not { } text) return false;
        if (iterator.Index < text.Length)
        {
            item = StrOps.CharAt(text, iterator.Index++);
            return true;
        }
        iterator.Text = null;
        return false;
    }

    private static bool NextOfSequence(ThreadState ts, Value self, out Value item)
    {
        PySequenceIterator iterator = self.Unchecked<PySequenceIterator>();
        item = default;
        if (iterator.Sequence.IsNull) return false;
        item = Operations.GetItem(ts, iterator.Sequence, Value.Int(iterator.Index));
        if (!item.IsNull)
        {
            iterator.Index++;
            return true;
        }
        if (!ts.PendingMatches(ts.Interp.Exceptions.IndexError) && !ts.PendingMatches(ts.Interp.Exceptions.StopIteration)) return false;
        ts.ClearPending();
        iterator.Sequence = default;
        return false;
    }

    private static Value HintOfSequence(ThreadState ts, Value self)
    {
        PySequenceIterator iterator = self.Unchecked<PySequenceIterator>();
        if (iterator.Sequence.IsNull) return Value.Int(0);
        if (ts.TypeOf(iterator.Sequence).Slots.Length is null) return Value.NotImplemented;
        long length = Operations.Length(ts, iterator.Sequence);
        return length < 0 ? default : Hint(length - iterator.Index);
    }

    private static bool NextOfCallable(ThreadState ts, Value self, out Value item)
    {
        PyCallableIterator iterator = self.Unchecked<PyCallableIterator>();
        item = default;
        if (iterator.Callable.IsNull) return false;
        Value result = Operations.Call(ts, iterator.Callable, [], null);
        if (result.IsNull)
        {
            if (!ts.PendingMatches(ts.Interp.Exceptions.StopIteration)) return false;
            ts.ClearPending();
            iterator.Callable = iterator.Sentinel = default;
            return false;
        }
        // The call may have exhausted the iterator itself.
        if (iterator.Callable.IsNull) return false;
        int isEnd = Operations.CompareBool(ts, iterator.Sentinel, result, CompareOp.Eq);
        if (isEnd == 0)
        {
            item = result;
            return true;
        }
        if (isEnd > 0) iterator.Callable = iterator.Sentinel = default;
        return false;
    }

    private static Value NewReversed(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (keywordNames is { Count: > 0 }) return ts.RaiseTypeError("reversed() takes no keyword arguments");
        if (!MethodDefinition.CheckArgCount(ts, "reversed", args.Length, 1, 1)) return default;
        Value sequence = args[0];
        if (ts.TypeOf(sequence).TryLookup(Names.Reversed, out Value method))
        {
            return method.IsNone ? ts.RaiseTypeError($"'{ts.TypeOf(sequence).LayoutName}' object is not reversible")
                : SlotDispatch.CallFound(ts, method, sequence, []);
        }
        if (ts.TypeOf(sequence).Slots.Subscript is null || sequence.Ref is PyDict)
            return ts.RaiseTypeError($"'{ts.TypeOf(sequence).LayoutName}' object is not reversible");
        long length = Operations.Length(ts, sequence);
        return length < 0 ? default : Instances.Adopt(new PyReversed(sequence, length - 1), type);
    }

    private static bool NextOfReversed(ThreadState ts, Value self, out Value item)
    {
        PyReversed iterator = self.Unchecked<PyReversed>();
        item = default;
        if (iterator.Index >= 0)
        {
            item = Operations.GetItem(ts, iterator.Sequence, Value.Int(iterator.Index));
            if (!item.IsNull)
            {
                iterator.Index--;
                return true;
            }
            if (ts.PendingMatches(ts.Interp.Exceptions.IndexError) || ts.PendingMatches(ts.Interp.Exceptions.StopIteration)) ts.ClearPending();
        }
        iterator.Index = -1;
        iterator.Sequence = default;
        return false;
    }

    private static Value HintOfReversed(ThreadState ts, Value self)
    {
        PyReversed iterator = self.Unchecked<PyReversed>();
        if (iterator.Sequence.IsNull) return Value.Int(0);
        long length = Operations.Length(ts, iterator.Sequence);
        if (length < 0) return default;
        return Value.Int(length < iterator.Index + 1 ? 0 : iterator.Index + 1);
    }
}
