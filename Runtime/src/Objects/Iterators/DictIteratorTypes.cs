namespace PyJitVerify.Runtime.Objects;

/// <summary>Iterates a dictionary: keys, values or items, forwards or backwards, by its kind.</summary>
public sealed class PyDictIterator : PyObject
{
    /// <summary>Null: exhausted.</summary>
    internal PyDict? Dict;

    /// <summary>The number of items at the start; -1 once it was seen to have changed.</summary>
    internal int Expected;
    internal int Index;
    internal int Remaining;

    internal PyDictIterator(TypeKind kind, PyDict dict) : base(kind)
    {
        Dict = dict;
        Expected = Remaining = dict.Count;
        Index = kind >= TypeKind.DictReverseKeyIterator ? dict.EntryCount - 1 : 0;
    }

    /// <summary>Another iterator at the same place.</summary>
    internal PyDictIterator Copy() => (PyDictIterator)MemberwiseClone();
}

/// <summary>The types of dictionary iterators.</summary>
/// <remarks>Source: CPython <c>Objects/dictobject.c</c>, <c>dictiter_iternextkey</c> and its like.</remarks>
internal static class DictIteratorTypes
{
    public static readonly TypeDefinition[] All =
    [
        Define("dict_keyiterator", TypeKind.DictKeyIterator, NextKey),
        Define("dict_valueiterator", TypeKind.DictValueIterator, static (ThreadState ts, Value self, out Value item) => Next(ts, self, out item, static (in PyDict.Entry e) => e.Value)),
        Define("dict_itemiterator", TypeKind.DictItemIterator, static (ThreadState ts, Value self, out Value item) => Next(ts, self, out item, ItemOf)),
        Define("dict_reversekeyiterator", TypeKind.DictReverseKeyIterator, static (ThreadState ts, Value self, out Value item) => Previous(ts, self, out item, static (in PyDict.Entry e) => e.Key)),
        Define("dict_reversevalueiterator", TypeKind.DictReverseValueIterator, static (ThreadState ts, Value self, out Value item) => Previous(ts, self, out item, static (in PyDict.Entry e) => e.Value)),
        Define("dict_reverseitemiterator", TypeKind.DictReverseItemIterator, static (ThreadState ts, Value self, out Value item) => Previous(ts, self, out item, ItemOf)),
    ];

    private delegate Value Selector(in PyDict.Entry entry);

    public static bool NextKey(ThreadState ts, Value self, out Value item) => Next(ts, self, out item, static (in PyDict.Entry e) => e.Key);

    private static Value ItemOf(in PyDict.Entry entry) => new PyTuple([entry.Key, entry.Value]);

    private static TypeDefinition Define(string name, TypeKind kind, NextSlot next) => new(name, kind)
    {
        IsSubclassable = false,
        Slots = new TypeSlots { Iter = IteratorTypes.Self, Next = next },
        Methods =
        [
            MethodDefinition.NoArgs("__length_hint__", static (_, self) =>
                Value.Int(self.Unchecked<PyDictIterator>() is { Dict: { } dict } i && i.Expected == dict.Count ? i.Remaining : 0)),
            IteratorPickling.Reduce,
        ],
    };

    private static bool Next(ThreadState ts, Value self, out Value item, Selector select)
    {
        PyDictIterator iterator = self.Unchecked<PyDictIterator>();
        item = default;
        if (!CheckSize(ts, iterator, out PyDict dict)) return false;
        while (iterator.Index < dict.EntryCount && dict.EntryAt(iterator.Index).Key.IsNull) iterator.Index++;
        if (iterator.Index >= dict.EntryCount)
        {
            iterator.Dict = null;
            return false;
        }
        if (iterator.Remaining == 0)
        {
            iterator.Dict = null;
            ts.RaiseRuntimeError("dictionary keys changed during iteration");
            return false;
        }
        iterator.Remaining--;
        item = select(dict.EntryAt(iterator.Index++));
        return true;
    }

    private static bool Previous(ThreadState ts, Value self, out Value item, Selector select)
    {
        PyDictIterator iterator = self.Unchecked<PyDictIterator>();
        item = default;
        if (!CheckSize(ts, iterator, out PyDict dict)) return false;
        iterator.Index = Math.Min(iterator.Index, dict.EntryCount - 1);
        while (iterator.Index >= 0 && dict.EntryAt(iterator.Index).Key.IsNull) iterator.Index--;
        if (iterator.Index < 0)
        {
            iterator.Dict = null;
            return false;
        }
        iterator.Remaining--;
        item = select(dict.EntryAt(iterator.Index--));
        return true;
    }

    private static bool CheckSize(ThreadState ts, PyDictIterator iterator, out PyDict dict)
    {
        dict = iterator.Dict!;
        if (dict is null) return false;
        if (iterator.Expected == dict.Count) return true;
        iterator.Expected = -1;
        ts.RaiseRuntimeError("dictionary changed size during iteration");
        return false;
    }
}
