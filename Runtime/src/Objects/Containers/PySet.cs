namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// The storage of set and frozenset: an open-addressed table of keys and hashes, in whose order the set iterates.
/// <code>
///   free      null key, hash 0
///   removed   the marker as key, hash -1 (no key has it)
/// </code>
/// Invariants: a power of two of places; <see cref="Fill"/> counts the live and the removed ones and stays below 60 %.
/// The order of insertions and probes is CPython's, so that a printed set is the same text.
/// </summary>
/// <remarks>Source: CPython 3.14 <c>Objects/setobject.c</c>: <c>set_add_entry</c>, <c>set_lookkey</c>, <c>set_table_resize</c>, <c>set_merge_lock_held</c>.</remarks>
public sealed class PySet : PyObject
{
    private const int MinTable = 8;
    private const int LinearProbes = 9;
    private const int PerturbShift = 5;
    private static readonly object RemovedMarker = "<removed>";

    private Entry[] _table = new Entry[MinTable];
    private int _finger;
    private long _hash = -1;

    internal PySet(bool isFrozen = false) : base(isFrozen ? TypeKind.FrozenSet : TypeKind.Set) => IsFrozen = isFrozen;

    internal struct Entry
    {
        public Value Key;
        public long Hash;
    }

    internal bool IsFrozen { get; }

    internal int Count { get; private set; }

    /// <summary>The number of places of the table: the bound for <see cref="TryEntryAt"/>.</summary>
    internal int TableSize => _table.Length;

    private int Mask => _table.Length - 1;

    private int Fill { get; set; }

    /// <summary>As of a dictionary.</summary>
    /// <seealso cref="PyDict.HasOnlyPlainKeys"/>
    internal bool HasOnlyPlainKeys { get; private set; } = true;

    internal bool TryEntryAt(int index, out Entry entry)
    {
        entry = _table[index];
        return IsLive(entry);
    }

    /// <summary>1 found, 0 absent, -1 failed.</summary>
    internal int Contains(ThreadState ts, in Value key, long hash)
    {
        int index = Find(ts, key, hash, out bool failed);
        return failed ? -1 : index >= 0 ? 1 : 0;
    }

    /// <summary>1 added, 0 was there, -1 failed.</summary>
    internal int Add(ThreadState ts, in Value key, long hash)
    {
        int index = Find(ts, key, hash, out bool failed, out int free);
        if (failed) return -1;
        if (index >= 0) return 0;
        if (!ts.Budget.Charge(ts, 24)) return -1;
        if (HasOnlyPlainKeys && !PyDict.IsPlainKey(key)) HasOnlyPlainKeys = false;
        bool reuses = !_table[free].Key.IsNull;
        _table[free] = new Entry { Key = key, Hash = hash };
        Count++;
        if (reuses) return 1;
        Fill++;
        if (Fill * 5L >= Mask * 3L) Resize(Grown);
        return 1;
    }

    /// <summary>Adds an element that is hashed first. False on failure.</summary>
    internal bool Add(ThreadState ts, in Value key) => SetOps.HashElement(ts, key, out long hash) && Add(ts, key, hash) >= 0;

    /// <summary>1 removed, 0 absent, -1 failed.</summary>
    internal int Discard(ThreadState ts, in Value key, long hash)
    {
        int index = Find(ts, key, hash, out bool failed);
        if (failed) return -1;
        if (index < 0) return 0;
        RemoveAt(index);
        return 1;
    }

    /// <summary>Removes some element; the caller has checked that there is one.</summary>
    internal Value Pop()
    {
        int index = _finger & Mask;
        while (!IsLive(_table[index])) index = (index + 1) & Mask;
        Value key = _table[index].Key;
        RemoveAt(index);
        _finger = index + 1;
        return key;
    }

    internal void Clear()
    {
        _table = new Entry[MinTable];
        Fill = Count = 0;
        HasOnlyPlainKeys = true;
    }

    /// <summary>Adds all elements of another set. False on failure.</summary>
    internal bool Merge(ThreadState ts, PySet other)
    {
        if (ReferenceEquals(other, this) || other.Count == 0) return true;
        if (!ts.Budget.Charge(ts, other.Count * 24L)) return false;
        HasOnlyPlainKeys &= other.HasOnlyPlainKeys;
        Reserve(other.Count);
        if (Fill == 0 && _table.Length == other._table.Length && other.Fill == other.Count)
        {
            _table = (Entry[])other._table.Clone();
            Fill = Count = other.Count;
            return true;
        }
        if (Fill == 0)
        {
            InsertClean(_table, other._table);
            Fill = Count = other.Count;
            return true;
        }
        Entry[] entries = other._table;
        for (int i = 0; i < entries.Length && ReferenceEquals(entries, other._table); i++)
        {
            Entry entry = entries[i];
            if (IsLive(entry) && Add(ts, entry.Key, entry.Hash) < 0) return false;
        }
        return true;
    }

    /// <summary>Makes room for so many more elements, as CPython does before it adds a dict or a set.</summary>
    internal void Reserve(int more)
    {
        if ((Fill + (long)more) * 5 >= Mask * 3L) Resize((Count + more) * 2);
    }

    /// <summary>Drops removed places when they are many.</summary>
    internal void Compact()
    {
        if (Fill - Count > Mask / 4) Resize(Grown);
    }

    /// <summary>Exchanges the contents of two sets, as the in-place operations do.</summary>
    internal void Swap(PySet other)
    {
        (_table, other._table) = (other._table, _table);
        (Fill, other.Fill) = (other.Fill, Fill);
        (Count, other.Count) = (other.Count, Count);
        (HasOnlyPlainKeys, other.HasOnlyPlainKeys) = (other.HasOnlyPlainKeys, HasOnlyPlainKeys);
        _hash = other._hash = -1;
    }

    /// <summary>The hash of a frozenset: independent of the order.</summary>
    /// <remarks>Source: CPython <c>frozenset_hash_impl</c>.</remarks>
    internal long FrozenHash
    {
        get
        {
            if (_hash != -1) return _hash;
            ulong hash = 0;
            foreach (Entry entry in _table)
            {
                if (IsLive(entry)) hash ^= Shuffle((ulong)entry.Hash);
            }
            hash ^= ((ulong)Count + 1) * 1927868237;
            hash ^= (hash >> 11) ^ (hash >> 25);
            hash = hash * 69069 + 907133923;
            if (hash == ulong.MaxValue) hash = 590923713;
            return _hash = (long)hash;
        }
    }

    private int Grown => Count > 50000 ? Count * 2 : Count * 4;

    private static ulong Shuffle(ulong hash) => ((hash ^ 89869747) ^ (hash << 16)) * 3644798167;

    private static bool IsLive(in Entry entry) => entry.Key.Ref is not null && !ReferenceEquals(entry.Key.Ref, RemovedMarker);

    private void RemoveAt(int index)
    {
        Value removed = default;
        removed.Ref = RemovedMarker;
        _table[index] = new Entry { Key = removed, Hash = -1 };
        Count--;
    }

    private int Find(ThreadState ts, in Value key, long hash, out bool failed) => Find(ts, key, hash, out failed, out _);

    /// <summary>The place of a key, or -1 and the place for it: the last removed one on the way, or the free one at the end.</summary>
    private int Find(ThreadState ts, in Value key, long hash, out bool failed, out int free)
    {
        failed = false;
    restart:
        free = -1;
        Entry[] table = _table;
        int mask = table.Length - 1, i = (int)hash & mask;
        ulong perturb = (ulong)hash;
        while (true)
        {
            int last = i + LinearProbes <= mask ? i + LinearProbes : i;
            for (int index = i; index <= last; index++)
            {
                Value candidate = table[index].Key;
                if (candidate.IsNull)
                {
                    if (free < 0) free = index;
                    return -1;
                }
                if (table[index].Hash == -1) free = index;
                if (table[index].Hash != hash) continue;
                if (candidate.Is(key)) return index;
                int equal = Operations.EqualKeys(ts, candidate, key);
                if (equal < 0)
                {
                    failed = true;
                    return -1;
                }
                // Python code may have changed the set: search again.
                if (!ReferenceEquals(table, _table) || !table[index].Key.Is(candidate)) goto restart;
                if (equal > 0) return index;
            }
            perturb >>= PerturbShift;
            i = (int)((ulong)i * 5 + 1 + perturb) & mask;
        }
    }

    private void Resize(int minimum)
    {
        int size = MinTable;
        while (size <= minimum) size <<= 1;
        var table = new Entry[size];
        InsertClean(table, _table);
        _table = table;
        Fill = Count;
    }

    private static void InsertClean(Entry[] table, Entry[] source)
    {
        int mask = table.Length - 1;
        foreach (Entry entry in source)
        {
            if (!IsLive(entry)) continue;
            int i = (int)entry.Hash & mask;
            ulong perturb = (ulong)entry.Hash;
            while (true)
            {
                int last = i + LinearProbes <= mask ? i + LinearProbes : i, index = i;
                while (index <= last && !table[index].Key.IsNull) index++;
                if (index <= last)
                {
                    table[index] = entry;
                    break;
                }
                perturb >>= PerturbShift;
                i = (int)((ulong)i * 5 + 1 + perturb) & mask;
            }
        }
    }
}
