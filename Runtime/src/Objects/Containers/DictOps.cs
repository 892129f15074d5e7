namespace PyJitVerify.Runtime.Objects;

/// <summary>Updating and comparing dictionaries.</summary>
/// <remarks>Source: CPython <c>Objects/dictobject.c</c>: <c>dict_update_arg</c>, <c>dict_merge</c>, <c>PyDict_MergeFromSeq2</c>, <c>dict_equal</c>.</remarks>
internal static class DictOps
{
    /// <summary><c>dict.update(other)</c>: a mapping, or an iterable of pairs. False on failure.</summary>
    public static bool Update(ThreadState ts, PyDict dict, in Value other)
    {
        if (other.Ref is PyDict { Class: null } plain) return MergeDict(ts, dict, plain);
        int found = Operations.TryGetAttribute(ts, other, Names.Keys, out _);
        return found < 0 ? false : found > 0 ? MergeMapping(ts, dict, other) : MergePairs(ts, dict, other);
    }

    /// <summary>Stores what a mapping holds: its <c>keys()</c> and <c>[]</c>, or directly when it is a plain dict. False on failure.</summary>
    public static bool MergeMapping(ThreadState ts, PyDict dict, in Value other)
    {
        if (other.Ref is PyDict source && ts.TypeOf(other).Slots.Iter == DictType.Definition.Slots.Iter) return MergeDict(ts, dict, source);
        if (KeysOf(ts, other) is not { } keys) return false;
        foreach (Value key in keys.ToArray())
        {
            Value value = Operations.GetItem(ts, other, key);
            if (value.IsNull || !Store(ts, dict, key, value)) return false;
        }
        return true;
    }

    /// <summary>What <c>keys()</c> of a mapping gives, all of it; null on failure. Source: CPython <c>PyMapping_Keys</c>.</summary>
    public static PyList? KeysOf(ThreadState ts, in Value mapping)
    {
        Value keys = Operations.CallMethod(ts, mapping, Names.Keys);
        if (keys.IsNull) return null;
        PyType type = ts.TypeOf(keys);
        if (type.Slots.Iter is not null || type.Slots.Subscript is not null) return Operations.ToList(ts, keys);
        ts.RaiseTypeError($"{ts.TypeOf(mapping).Name}.keys() returned a non-iterable (type {type.Name})");
        return null;
    }

    /// <summary>Stores an item, charged to the budget. False on failure.</summary>
    public static bool Store(ThreadState ts, PyDict dict, in Value key, in Value value) =>
        ts.Budget.Charge(ts, 48) && dict.Set(ts, key, value);

    /// <summary>1 equal, 0 not, -1 failed.</summary>
    public static int AreEqual(ThreadState ts, PyDict a, PyDict b)
    {
        if (a.Count != b.Count) return 0;
        for (int i = 0; i < a.EntryCount; i++)
        {
            PyDict.Entry entry = a.EntryAt(i);
            if (entry.Key.IsNull) continue;
            int found = b.TryGet(ts, entry.Key, entry.Hash, out Value other);
            if (found <= 0) return found;
            int equal = Operations.CompareBool(ts, other, entry.Value, CompareOp.Eq);
            if (equal <= 0) return equal;
        }
        return 1;
    }

    private static bool MergeDict(ThreadState ts, PyDict dict, PyDict source)
    {
        if (ReferenceEquals(dict, source) || source.Count == 0) return true;
        if (!ts.Budget.Charge(ts, source.Count * 48L)) return false;
        uint version = source.KeysVersion;
        for (int i = 0; i < source.EntryCount; i++)
        {
            PyDict.Entry entry = source.EntryAt(i);
            if (entry.Key.IsNull) continue;
            if (!dict.Set(ts, entry.Key, entry.Hash, entry.Value)) return false;
            if (version == source.KeysVersion) continue;
            ts.RaiseRuntimeError("dict mutated during update");
            return false;
        }
        return true;
    }

    private static bool MergePairs(ThreadState ts, PyDict dict, in Value other)
    {
        Value iterator = Operations.GetIterator(ts, other);
        if (iterator.IsNull) return false;
        for (int i = 0; Operations.Next(ts, iterator, out Value pair); i++)
        {
            PyList? items = PairOf(ts, pair, i);
            if (items is null) return false;
            if (items.Count != 2)
            {
                ts.RaiseValueError($"dictionary update sequence element #{i} has length {items.Count}; 2 is required");
                return false;
            }
            if (!Store(ts, dict, items.Items[0], items.Items[1])) return false;
        }
        return ts.Pending is null;
    }

    private static PyList? PairOf(ThreadState ts, in Value pair, int index)
    {
        Value iterator = Operations.GetIterator(ts, pair);
        if (iterator.IsNull)
        {
            if (!ts.PendingMatches(ts.Interp.Exceptions.TypeError)) return null;
            ts.ClearPending();
            ts.RaiseTypeError("object is not iterable");
            PyException error = ts.TakePending();
            BaseExceptionType.AddNote(ts, error, $"Cannot convert dictionary update sequence element #{index} to a sequence");
            ts.Restore(error);
            return null;
        }
        return Operations.ToList(ts, iterator);
    }
}
