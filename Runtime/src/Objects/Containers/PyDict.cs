namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// A Python dict: entries in insertion order and an open-addressed table of indices into them.
/// <code>
///   _indices   power of two; -1 free, -2 removed, otherwise an index into _entries
///   _entries   [0, _next): live ones, and holes (null key) left by deletions
/// </code>
/// Invariant: <see cref="KeysVersion"/> is dropped whenever the set of keys or their places change, so a cached entry index is
/// valid while the version is equal and not 0.
/// A lookup of a str key in a dict that has only str keys calls no Python code.
/// </summary>
/// <remarks>Source: CPython <c>Objects/dictobject.c</c> (probing, compaction on resize, mutation checks during lookup).</remarks>
public sealed class PyDict : PyObject
{
    private const int Free = -1;
    private const int Removed = -2;
    private const int MinTable = 8;

    private int[] _indices;
    private Entry[] _entries;
    private int _next;
    private int _filled;
    private int _firstHint;

    public PyDict() : base(TypeKind.Dict)
    {
        _indices = [];
        _entries = [];
    }

    internal struct Entry
    {
        public Value Key;
        public Value Value;
        public long Hash;
    }

    public int Count { get; private set; }

    /// <summary>
    /// A serial of the interpreter for "these keys at these places", or 0 when none was asked for since the last change.
    /// </summary>
    internal uint KeysVersion { get; private set; }

    /// <summary>Told of every write, behind it; null when nobody watches.</summary>
    internal DictWatcher? Watcher { get; set; }

    /// <summary>What a subclass that a module defines keeps with the dictionary (a default factory); a null value otherwise.</summary>
    internal Value Companion;

    /// <summary>True until a key that is not exactly a str was stored.</summary>
    internal bool HasOnlyStrKeys { get; private set; } = true;

    /// <summary>True until a key was stored that is not plain: until then a lookup of a plain key calls no Python code.</summary>
    internal bool HasOnlyPlainKeys { get; private set; } = true;

    /// <summary>Exactly an int, a float, a str and the like, or exactly a tuple of those: hashing and comparing such keys runs no Python code.</summary>
    internal static bool IsPlainKey(in Value key) =>
        IsPlainItem(key) || key.Ref is PyTuple { Kind: TypeKind.Tuple } tuple && AreAllPlain(tuple.Items);

    private static bool AreAllPlain(Value[] items)
    {
        foreach (ref Value item in items.AsSpan())
        {
            if (!IsPlainItem(item)) return false;
        }
        return true;
    }

    private static bool IsPlainItem(in Value key) => key.AsObject is null or PyStr { Class: null } or PyInt { Class: null };

    /// <summary>The number of entry places in use, live or not: the bound for <see cref="EntryAt"/>.</summary>
    internal int EntryCount => _next;

    /// <summary>The entry at a place; its key is null where one was removed.</summary>
    internal ref Entry EntryAt(int index) => ref _entries[index];

    /// <summary>The place of the first live entry of a dictionary that is not empty.</summary>
    internal int FirstEntry()
    {
        // Where the last search ended is a hint: popping from the front must not become quadratic.
        if (_firstHint >= _next) _firstHint = 0;
        while (_entries[_firstHint].Key.IsNull) _firstHint++;
        return _firstHint;
    }

    /// <summary>The version of the keys, given now if there is none.</summary>
    internal uint EnsureKeysVersion(InterpreterState interp)
    {
        if (KeysVersion == 0) KeysVersion = interp.NextKeysVersion();
        return KeysVersion;
    }

    /// <summary>Looks up any key. 1 found, 0 absent, -1 failed (unhashable, or a raising <c>__eq__</c>).</summary>
    internal int TryGet(ThreadState ts, in Value key, out Value value)
    {
        value = default;
        if (!Operations.HashKey(ts, key, out long hash)) return -1;
        return TryGet(ts, key, hash, out value);
    }

    internal int TryGet(ThreadState ts, in Value key, long hash, out Value value)
    {
        int index = Find(ts, key, hash, out bool failed);
        value = index >= 0 ? _entries[index].Value : default;
        return failed ? -1 : index >= 0 ? 1 : 0;
    }

    /// <summary>Looks up a str; calls Python code only when the dictionary has keys that are not str.</summary>
    internal bool TryGetStr(PyStr key, out Value value)
    {
        int index = FindStr(key);
        value = index >= 0 ? _entries[index].Value : default;
        return index >= 0;
    }

    /// <summary>The place of a str key, or -1. Keys that are not str are never equal to an exact str here.</summary>
    internal int FindStr(PyStr key)
    {
        if (Count == 0) return -1;
        long hash = key.PyHash;
        int mask = _indices.Length - 1;
        ulong perturb = (ulong)hash;
        int slot = (int)hash & mask;
        while (true)
        {
            int index = _indices[slot];
            if (index == Free) return -1;
            if (index >= 0)
            {
                ref Entry entry = ref _entries[index];
                if (ReferenceEquals(entry.Key.Ref, key)) return index;
                if (entry.Hash == hash && entry.Key.Ref is PyStr other && other.Equals(key)) return index;
            }
            perturb >>= 5;
            slot = (int)((ulong)slot * 5 + perturb + 1) & mask;
        }
    }

    /// <summary>Stores. False when hashing or comparing failed.</summary>
    internal bool Set(ThreadState ts, in Value key, in Value value)
    {
        return Operations.HashKey(ts, key, out long hash) && Set(ts, key, hash, value);
    }

    internal bool Set(ThreadState ts, in Value key, long hash, in Value value)
    {
        int index = Find(ts, key, hash, out bool failed);
        if (failed) return false;
        if (index >= 0) Overwrite(index, value);
        else Insert(key, hash, value);
        return true;
    }

    internal void SetStr(PyStr key, in Value value)
    {
        int index = FindStr(key);
        if (index >= 0) Overwrite(index, value);
        else Insert(key, key.PyHash, value);
    }

    /// <summary>Overwrites the value at a place that holds a live entry.</summary>
    internal void Overwrite(int index, in Value value)
    {
        ref Entry entry = ref _entries[index];
        entry.Value = value;
        Watcher?.Written(entry.Key);
    }

    /// <summary>1 removed, 0 absent, -1 failed.</summary>
    internal int Remove(ThreadState ts, in Value key, out Value value)
    {
        value = default;
        if (!Operations.HashKey(ts, key, out long hash)) return -1;
        int index = Find(ts, key, hash, out bool failed);
        if (failed) return -1;
        if (index < 0) return 0;
        value = _entries[index].Value;
        RemoveAt(index);
        return 1;
    }

    internal bool RemoveStr(PyStr key)
    {
        int index = FindStr(key);
        if (index < 0) return false;
        RemoveAt(index);
        return true;
    }

    /// <param name="trims">Whether places at the end become free again: without that, popping from the end would search ever further. An
    /// iteration that deletes and inserts must not meet the same place again, so only <c>popitem()</c> does.</param>
    internal void RemoveAt(int index, bool trims = false)
    {
        Value key = _entries[index].Key;
        long hash = _entries[index].Hash;
        int mask = _indices.Length - 1;
        ulong perturb = (ulong)hash;
        int slot = (int)hash & mask;
        while (_indices[slot] != index)
        {
            perturb >>= 5;
            slot = (int)((ulong)slot * 5 + perturb + 1) & mask;
        }
        _indices[slot] = Removed;
        _entries[index] = default;
        Count--;
        while (trims && _next > 0 && _entries[_next - 1].Key.IsNull) _next--;
        KeysVersion = 0;
        Watcher?.Written(key);
    }

    internal void Clear()
    {
        _indices = [];
        _entries = [];
        _next = _filled = Count = _firstHint = 0;
        HasOnlyStrKeys = HasOnlyPlainKeys = true;
        KeysVersion = 0;
        Watcher?.Written(default);
    }

    internal PyDict Copy()
    {
        var copy = new PyDict { HasOnlyStrKeys = HasOnlyStrKeys, HasOnlyPlainKeys = HasOnlyPlainKeys };
        if (Count == 0) return copy;
        copy.Rebuild(this, Count);
        return copy;
    }

    private int Find(ThreadState ts, in Value key, long hash, out bool failed)
    {
        failed = false;
        if (key.Ref is PyStr { Class: null } text && HasOnlyStrKeys) return FindStr(text);
        while (true)
        {
            int index = FindOnce(ts, key, hash, out failed, out bool restart);
            if (!restart) return index;
        }
    }

    private int FindOnce(ThreadState ts, in Value key, long hash, out bool failed, out bool restart)
    {
        failed = restart = false;
        if (Count == 0) return -1;
        Entry[] entries = _entries;
        int[] indices = _indices;
        int mask = indices.Length - 1;
        ulong perturb = (ulong)hash;
        int slot = (int)hash & mask;
        while (true)
        {
            int index = indices[slot];
            if (index == Free) return -1;
            if (index >= 0)
            {
                Value candidate = entries[index].Key;
                if (candidate.Is(key)) return index;
                if (entries[index].Hash == hash)
                {
                    int equal = Operations.EqualKeys(ts, candidate, key);
                    if (equal < 0)
                    {
                        failed = true;
                        return -1;
                    }
                    // Python code ran and may have rebuilt the table: start again, as CPython does.
                    if (!ReferenceEquals(entries, _entries) || !ReferenceEquals(indices, _indices) || !entries[index].Key.Is(candidate))
                    {
                        restart = true;
                        return -1;
                    }
                    if (equal > 0) return index;
                }
            }
            perturb >>= 5;
            slot = (int)((ulong)slot * 5 + perturb + 1) & mask;
        }
    }

    private void Insert(in Value key, long hash, in Value value)
    {
        if (_next == _entries.Length || (_filled + 1) * 3 > _indices.Length * 2) Rebuild(this, Math.Max(Count * 2, Count + 4));
        int mask = _indices.Length - 1;
        ulong perturb = (ulong)hash;
        int slot = (int)hash & mask;
        while (_indices[slot] >= 0)
        {
            perturb >>= 5;
            slot = (int)((ulong)slot * 5 + perturb + 1) & mask;
        }
        if (_indices[slot] == Free) _filled++;
        _indices[slot] = _next;
        _entries[_next++] = new Entry { Key = key, Value = value, Hash = hash };
        Count++;
        if (HasOnlyStrKeys && key.Ref is not PyStr { Class: null }) HasOnlyStrKeys = false;
        if (HasOnlyPlainKeys && !IsPlainKey(key)) HasOnlyPlainKeys = false;
        KeysVersion = 0;
        Watcher?.Written(key);
    }

    /// <summary>Makes new tables with room for <paramref name="capacity"/> entries and the live entries of <paramref name="source"/>.</summary>
    private void Rebuild(PyDict source, int capacity)
    {
        int table = MinTable;
        while (table * 2 < capacity * 3 + 3) table *= 2;
        var indices = new int[table];
        Array.Fill(indices, Free);
        var entries = new Entry[table * 2 / 3 + 1];
        int mask = table - 1, count = 0;
        for (int i = 0; i < source._next; i++)
        {
            ref Entry entry = ref source._entries[i];
            if (entry.Key.IsNull) continue;
            ulong perturb = (ulong)entry.Hash;
            int slot = (int)entry.Hash & mask;
            while (indices[slot] != Free)
            {
                perturb >>= 5;
                slot = (int)((ulong)slot * 5 + perturb + 1) & mask;
            }
            indices[slot] = count;
            entries[count++] = entry;
        }
        _indices = indices;
        _entries = entries;
        _next = _filled = count;
        _firstHint = 0;
        Count = count;
        KeysVersion = 0;
    }
}
