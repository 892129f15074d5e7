using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>A function with a cache. The dictionary's order is the order of use, the oldest first.</summary>
internal sealed class PyLruCache : PyObject
{
    public PyLruCache(PyType type, Value function, long maxSize, bool typed, Value info) : base(TypeKind.Instance)
    {
        Class = type;
        Function = function;
        MaxSize = maxSize;
        IsTyped = typed;
        InfoType = info;
    }

    public Value Function { get; }

    /// <summary>-1: no bound; 0: nothing is kept.</summary>
    public long MaxSize { get; }

    public bool IsTyped { get; }

    public Value InfoType { get; }

    public PyDict Cache { get; set; } = new();

    public long Hits, Misses;
}

/// <summary>The type behind <c>functools.lru_cache</c>.</summary>
/// <remarks>Source: CPython <c>Modules/_functoolsmodule.c</c>.</remarks>
internal static class LruCacheType
{
    private static readonly Signature NewArguments = Signature.Parse("_lru_cache_wrapper", "user_function, maxsize, typed, cache_info_type");

    public static readonly TypeDefinition Definition = new("_lru_cache_wrapper", TypeKind.Instance)
    {
        Module = "functools",
        HasInstanceDict = true,
        HasWeakReferences = true,
        Slots = new TypeSlots
        {
            New = static (ts, type, args, keywordNames) =>
            {
                Value[]? bound = NewArguments.Bind(ts, args, keywordNames);
                if (bound is null) return default;
                if (!Operations.IsCallable(ts, bound[0])) return ts.RaiseTypeError("the first argument must be callable");
                long maxSize = -1;
                if (!bound[1].IsNone && !SequenceOps.TryLong(ts, bound[1], out maxSize))
                {
                    ts.ClearPending();
                    return ts.RaiseTypeError("maxsize should be integer or None");
                }
                if (!bound[1].IsNone && maxSize < 0) maxSize = 0;
                int typed = Operations.IsTrue(ts, bound[2]);
                return typed < 0 ? default : new PyLruCache(type, bound[0], maxSize, typed > 0, bound[3]);
            },
            Call = Call,
            DescriptorGet = static (_, self, instance, _) => instance.IsNull || instance.IsNone ? self : new PyBoundMethod(self, instance),
        },
        Methods =
        [
            MethodDefinition.NoArgs("cache_info", static (ts, self) =>
            {
                var c = (PyLruCache)self.Ref!;
                return Operations.Call(ts, c.InfoType, Value.Int(c.Hits), Value.Int(c.Misses), c.MaxSize < 0 ? Value.None : Value.Int(c.MaxSize), Value.Int(c.Cache.Count));
            }),
            MethodDefinition.NoArgs("cache_clear", static (_, self) =>
            {
                var c = (PyLruCache)self.Ref!;
                c.Hits = c.Misses = 0;
                c.Cache = new PyDict();
                return Value.None;
            }),
            MethodDefinition.NoArgs("__reduce__", static (ts, self) => Operations.GetAttribute(ts, self, Names.QualName)),
            MethodDefinition.NoArgs("__copy__", static (_, self) => self),
            MethodDefinition.OneArg("__deepcopy__", static (_, self, _) => self),
        ],
        GetSets = [ClassBuilder.DictAttribute],
    };

    /// <summary>What separates positional from keyword arguments in a key; no program sees it.</summary>
    private static readonly PyTuple Mark = new([Value.Ellipsis, Value.NotImplemented]);

    private static Value Call(ThreadState ts, Value self, ReadOnlySpan<Value> span, PyTuple? keywordNames)
    {
        var cache = (PyLruCache)self.Ref!;
        Value[] args = span.ToArray();
        if (cache.MaxSize == 0)
        {
            cache.Misses++;
            return Operations.Call(ts, cache.Function, args, keywordNames);
        }
        Value key = KeyOf(ts, cache, args, keywordNames);
        if (!Operations.Hash(ts, key, out long hash)) return default;
        int found = cache.Cache.TryGet(ts, key, hash, out Value result);
        if (found < 0) return default;
        if (found > 0)
        {
            cache.Hits++;
            // Used last, so it goes to the end.
            if (cache.MaxSize > 0 && (cache.Cache.Remove(ts, key, out _) < 0 || !cache.Cache.Set(ts, key, hash, result))) return default;
            return result;
        }
        cache.Misses++;
        result = Operations.Call(ts, cache.Function, args, keywordNames);
        if (result.IsNull) return default;
        // The call may have filled this place, or others.
        found = cache.Cache.TryGet(ts, key, hash, out _);
        if (found != 0) return found < 0 ? default : result;
        if (cache.MaxSize > 0 && cache.Cache.Count >= cache.MaxSize)
        {
            int oldest = 0;
            while (cache.Cache.EntryAt(oldest).Key.IsNull) oldest++;
            cache.Cache.RemoveAt(oldest);
        }
        return cache.Cache.Set(ts, key, hash, result) ? result : default;
    }

    private static Value KeyOf(ThreadState ts, PyLruCache cache, Value[] args, PyTuple? keywordNames)
    {
        int given = args.Length - (keywordNames?.Count ?? 0);
        if (!cache.IsTyped && keywordNames is null && args.Length == 1 && (args[0].IsInt || args[0].Ref is PyStr { Class: null })) return args[0];
        var parts = new List<Value>(args[..given]);
        if (given < args.Length) parts.Add(Mark);
        for (int i = given; i < args.Length; i++)
        {
            parts.Add(keywordNames![i - given]);
            parts.Add(args[i]);
        }
        if (cache.IsTyped) parts.AddRange(args.Select(a => (Value)ts.TypeOf(a)));
        return new PyTuple([.. parts]);
    }
}
