namespace PyJitVerify.Runtime.Objects;

/// <summary>Iterates a set in the order of its table.</summary>
public sealed class PySetIterator : PyObject
{
    /// <summary>Null: exhausted.</summary>
    internal PySet? Set;

    /// <summary>The number of elements at the start; -1 once it was seen to have changed.</summary>
    internal int Expected;
    internal int Index;
    internal int Remaining;

    internal PySetIterator(PySet set) : base(TypeKind.SetIterator)
    {
        Set = set;
        Expected = Remaining = set.Count;
    }

    /// <summary>Another iterator at the same place.</summary>
    internal PySetIterator Copy() => (PySetIterator)MemberwiseClone();
}

/// <summary>The type of set iterators.</summary>
/// <remarks>Source: CPython <c>Objects/setobject.c</c>, <c>setiter_iternext</c>.</remarks>
internal static class SetIteratorType
{
    public static readonly TypeDefinition Definition = new("set_iterator", TypeKind.SetIterator)
    {
        IsSubclassable = false,
        Slots = new TypeSlots { Iter = IteratorTypes.Self, Next = Next },
        Methods = [MethodDefinition.NoArgs("__length_hint__", static (_, self) => Value.Int(self.Unchecked<PySetIterator>() is { Set: { } set } i && i.Expected == set.Count ? i.Remaining : 0)), IteratorPickling.Reduce],
    };

    private static bool Next(ThreadState ts, Value self, out Value item)
    {
        PySetIterator iterator = self.Unchecked<PySetIterator>();
        item = default;
        if (iterator.Set is not { } set) return false;
        if (iterator.Expected != set.Count)
        {
            iterator.Expected = -1;
            ts.RaiseRuntimeError("Set changed size during iteration");
            return false;
        }
        while (iterator.Index < set.TableSize)
        {
            if (!set.TryEntryAt(iterator.Index++, out PySet.Entry entry)) continue;
            iterator.Remaining--;
            item = entry.Key;
            return true;
        }
        iterator.Set = null;
        return false;
    }
}
