namespace PyJitVerify.Runtime.Objects;

/// <summary>The operations of set and frozenset on their storage, in CPython's order of lookups and insertions.</summary>
/// <remarks>Source: CPython <c>Objects/setobject.c</c>.</remarks>
internal static class SetOps
{
    /// <summary>The hash of an element. False with CPython's message for unhashable elements pending.</summary>
    public static bool HashElement(ThreadState ts, in Value key, out long hash)
    {
        if (Operations.Hash(ts, key, out hash)) return true;
        Operations.ExplainUnhashable(ts, key, "set element");
        return false;
    }

    /// <summary>Membership; a set is looked up as the frozenset with its elements. -1 failed.</summary>
    public static int Contains(ThreadState ts, PySet set, in Value key)
    {
        if (HashElement(ts, key, out long hash)) return set.Contains(ts, key, hash);
        return TryAsFrozen(ts, key, out Value frozen, out hash) ? set.Contains(ts, frozen, hash) : -1;
    }

    /// <summary>1 removed, 0 absent, -1 failed.</summary>
    public static int Discard(ThreadState ts, PySet set, in Value key)
    {
        if (HashElement(ts, key, out long hash)) return set.Discard(ts, key, hash);
        return TryAsFrozen(ts, key, out Value frozen, out hash) ? set.Discard(ts, frozen, hash) : -1;
    }

    /// <summary>An empty set of the builtin type that <paramref name="like"/> is or derives from.</summary>
    public static PySet Empty(PySet like) => new(like.IsFrozen);

    public static PySet? Copy(ThreadState ts, PySet set)
    {
        PySet copy = Empty(set);
        return copy.Merge(ts, set) ? copy : null;
    }

    public static bool Update(ThreadState ts, PySet set, in Value iterable)
    {
        if (iterable.Ref is PySet other) return set.Merge(ts, other);
        if (iterable.Ref is PyDict { Class: null } dict)
        {
            set.Reserve(dict.Count);
            for (int i = 0; i < dict.EntryCount; i++)
            {
                PyDict.Entry entry = dict.EntryAt(i);
                if (!entry.Key.IsNull && set.Add(ts, entry.Key, entry.Hash) < 0) return false;
            }
            return true;
        }
        Value iterator = Operations.GetIterator(ts, iterable);
        if (iterator.IsNull) return false;
        while (Operations.Next(ts, iterator, out Value item))
        {
            if (!set.Add(ts, item)) return false;
        }
        return ts.Pending is null;
    }

    public static PySet? Intersection(ThreadState ts, PySet set, in Value iterable)
    {
        if (ReferenceEquals(set, iterable.Ref)) return Copy(ts, set);
        PySet result = Empty(set);
        if (iterable.Ref is PySet other)
        {
            if (other.Count > set.Count) (set, other) = (other, set);
            for (int i = 0; i < other.TableSize; i++)
            {
                if (!other.TryEntryAt(i, out PySet.Entry entry)) continue;
                int found = set.Contains(ts, entry.Key, entry.Hash);
                if (found < 0 || (found > 0 && result.Add(ts, entry.Key, entry.Hash) < 0)) return null;
            }
            return result;
        }
        Value iterator = Operations.GetIterator(ts, iterable);
        if (iterator.IsNull) return null;
        while (Operations.Next(ts, iterator, out Value item))
        {
            if (!Operations.Hash(ts, item, out long hash)) return null;
            int found = set.Contains(ts, item, hash);
            if (found < 0 || (found > 0 && result.Add(ts, item, hash) < 0)) return null;
        }
        return ts.Pending is null ? result : null;
    }

    public static PySet? Difference(ThreadState ts, PySet set, in Value iterable)
    {
        bool isDict = iterable.Ref is PyDict { Class: null };
        if (iterable.Ref is not PySet && !isDict) return CopyAndSubtract(ts, set, iterable);
        int size = isDict ? iterable.Unchecked<PyDict>().Count : iterable.Unchecked<PySet>().Count;
        if (set.Count >> 2 > size) return CopyAndSubtract(ts, set, iterable);
        PySet result = Empty(set);
        for (int i = 0; i < set.TableSize; i++)
        {
            if (!set.TryEntryAt(i, out PySet.Entry entry)) continue;
            int found = isDict ? iterable.Unchecked<PyDict>().TryGet(ts, entry.Key, entry.Hash, out _)
                : iterable.Unchecked<PySet>().Contains(ts, entry.Key, entry.Hash);
            if (found < 0 || (found == 0 && result.Add(ts, entry.Key, entry.Hash) < 0)) return null;
        }
        return result;
    }

    public static bool DifferenceUpdate(ThreadState ts, PySet set, in Value iterable)
    {
        if (ReferenceEquals(set, iterable.Ref))
        {
            set.Clear();
            return true;
        }
        if (iterable.Ref is PySet other)
        {
            if (other.Count >> 3 > set.Count)
            {
                PySet? common = Intersection(ts, set, other);
                if (common is null) return false;
                other = common;
            }
            for (int i = 0; i < other.TableSize; i++)
            {
                if (other.TryEntryAt(i, out PySet.Entry entry) && set.Discard(ts, entry.Key, entry.Hash) < 0) return false;
            }
        }
        else
        {
            Value iterator = Operations.GetIterator(ts, iterable);
            if (iterator.IsNull) return false;
            while (Operations.Next(ts, iterator, out Value item))
            {
                if (!HashElement(ts, item, out long hash) || set.Discard(ts, item, hash) < 0) return false;
            }
            if (ts.Pending is not null) return false;
        }
        set.Compact();
        return true;
    }

    public static bool SymmetricDifferenceUpdate(ThreadState ts, PySet set, in Value iterable)
    {
        if (ReferenceEquals(set, iterable.Ref))
        {
            set.Clear();
            return true;
        }
        if (iterable.Ref is PyDict { Class: null } dict)
        {
            for (int i = 0; i < dict.EntryCount; i++)
            {
                PyDict.Entry entry = dict.EntryAt(i);
                if (!entry.Key.IsNull && !Toggle(ts, set, entry.Key, entry.Hash)) return false;
            }
            return true;
        }
        if (iterable.Ref is not PySet other)
        {
            other = Empty(set);
            if (!Update(ts, other, iterable)) return false;
        }
        for (int i = 0; i < other.TableSize; i++)
        {
            if (other.TryEntryAt(i, out PySet.Entry entry) && !Toggle(ts, set, entry.Key, entry.Hash)) return false;
        }
        return true;
    }

    public static PySet? SymmetricDifference(ThreadState ts, PySet set, in Value iterable)
    {
        PySet result = Empty(set);
        return Update(ts, result, iterable) && SymmetricDifferenceUpdate(ts, result, set) ? result : null;
    }

    /// <summary>-1 failed.</summary>
    public static int IsSubset(ThreadState ts, PySet set, PySet other)
    {
        if (set.Count > other.Count) return 0;
        for (int i = 0; i < set.TableSize; i++)
        {
            if (!set.TryEntryAt(i, out PySet.Entry entry)) continue;
            int found = other.Contains(ts, entry.Key, entry.Hash);
            if (found <= 0) return found;
        }
        return 1;
    }

    /// <summary>The elements as a list, in the order of iteration.</summary>
    public static PyList Elements(PySet set)
    {
        var list = new PyList(set.Count);
        for (int i = 0; i < set.TableSize; i++)
        {
            if (set.TryEntryAt(i, out PySet.Entry entry)) list.Append(entry.Key);
        }
        return list;
    }

    private static PySet? CopyAndSubtract(ThreadState ts, PySet set, in Value iterable)
    {
        PySet? copy = Copy(ts, set);
        return copy is not null && DifferenceUpdate(ts, copy, iterable) ? copy : null;
    }

    private static bool Toggle(ThreadState ts, PySet set, in Value key, long hash)
    {
        int removed = set.Discard(ts, key, hash);
        return removed > 0 || (removed == 0 && set.Add(ts, key, hash) >= 0);
    }

    private static bool TryAsFrozen(ThreadState ts, in Value key, out Value frozen, out long hash)
    {
        frozen = default;
        hash = 0;
        if (key.Ref is not PySet { IsFrozen: false } set || !ts.PendingMatches(ts.Interp.Exceptions.TypeError)) return false;
        ts.ClearPending();
        var copy = new PySet(isFrozen: true);
        if (!copy.Merge(ts, set)) return false;
        frozen = copy;
        hash = copy.FrozenHash;
        return true;
    }
}
