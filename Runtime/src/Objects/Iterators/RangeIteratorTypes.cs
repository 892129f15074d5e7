namespace PyJitVerify.Runtime.Objects;

/// <summary>The types of the iterators over ranges.</summary>
/// <remarks>Source: CPython <c>Objects/rangeobject.c</c>.</remarks>
internal static class RangeIteratorTypes
{
    public static readonly TypeDefinition[] All =
    [
        new("range_iterator", TypeKind.RangeIterator)
        {
            IsSubclassable = false,
            Slots = new TypeSlots { Iter = IteratorTypes.Self, Next = NextOfRange },
            Methods = [MethodDefinition.NoArgs("__length_hint__", static (_, self) => Value.Int(self.Unchecked<PyRangeIterator>().Remaining)), IteratorPickling.Reduce, IteratorPickling.SetState],
        },
        new("longrange_iterator", TypeKind.LongRangeIterator)
        {
            IsSubclassable = false,
            Slots = new TypeSlots { Iter = IteratorTypes.Self, Next = NextOfLongRange },
            Methods = [MethodDefinition.NoArgs("__length_hint__", static (_, self) => PyInt.Normalize(self.Unchecked<PyLongRangeIterator>().Remaining)), IteratorPickling.Reduce, IteratorPickling.SetState],
        },
    ];

    public static bool NextOfRange(ThreadState ts, Value self, out Value item)
    {
        PyRangeIterator iterator = self.Unchecked<PyRangeIterator>();
        if (iterator.Remaining <= 0)
        {
            item = default;
            return false;
        }
        item = Value.Int(iterator.Next);
        iterator.Next = unchecked(iterator.Next + iterator.Step);
        iterator.Remaining--;
        return true;
    }

    private static bool NextOfLongRange(ThreadState ts, Value self, out Value item)
    {
        PyLongRangeIterator iterator = self.Unchecked<PyLongRangeIterator>();
        item = default;
        if (iterator.Remaining.Sign <= 0) return false;
        item = PyInt.Normalize(iterator.Next);
        iterator.Next += iterator.Step;
        iterator.Remaining -= 1;
        return true;
    }
}
