using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The module <c>itertools</c>: constructors. The iterators themselves are in <see cref="InfiniteIterators"/> and the files beside it.</summary>
/// <remarks>Source: CPython <c>Modules/itertoolsmodule.c</c>.</remarks>
internal static class ItertoolsModule
{
    private const string Name = "itertools";

    private static readonly Signature CountArguments = Signature.Parse("count", "start=0, step=1"), RepeatArguments = Signature.Parse("repeat", "object, times=absent"),
        AccumulateArguments = Signature.Parse("accumulate", "iterable, func=None, *, initial=None"), CompressArguments = Signature.Parse("compress", "data, selectors"),
        GroupByArguments = Signature.Parse("groupby", "iterable, key=None"), CombinationsArguments = Signature.Parse("combinations", "iterable, r"),
        ReplacementArguments = Signature.Parse("combinations_with_replacement", "iterable, r"), PermutationsArguments = Signature.Parse("permutations", "iterable, r=None"),
        BatchedArguments = Signature.Parse("batched", "iterable, n, *, strict=False");

    private static readonly TypeDefinition Count = NativeIterator.Define(Name, "count", NewCount,
        MethodDefinition.NoArgs("__reduce__", static (ts, self) => ((CountIterator)self.Ref!).Reduce(ts)));

    private static readonly TypeDefinition Cycle = NativeIterator.Define(Name, "cycle", OfIterable("cycle", static (type, it) => new CycleIterator(type, it)));

    private static readonly TypeDefinition Repeat = NativeIterator.Define(Name, "repeat", NewRepeat,
        MethodDefinition.NoArgs("__length_hint__", static (ts, self) => ((RepeatIterator)self.Ref!) is { Left: >= 0 } r ? Value.Int(r.Left) : ts.RaiseTypeError("len() of unsized object")));

    private static readonly TypeDefinition Chain = NativeIterator.Define(Name, "chain", static (ts, type, args, keywordNames) =>
        NoKeywords(ts, "chain", type, keywordNames) ? new ChainIterator(type, new PyTupleIterator(new PyTuple(args.ToArray()))) : default,
        MethodDefinition.OneArg("from_iterable", static (ts, self, iterable) =>
        {
            Value sources = Operations.GetIterator(ts, iterable);
            return sources.IsNull ? default : new ChainIterator((PyType)self.Ref!, sources);
        }).AsClassMethod());

    private static readonly TypeDefinition Accumulate = NativeIterator.Define(Name, "accumulate", static (ts, type, args, keywordNames) =>
    {
        Value[]? bound = AccumulateArguments.Bind(ts, args, keywordNames);
        Value source = bound is null ? default : Operations.GetIterator(ts, bound[0]);
        return source.IsNull ? default : new AccumulateIterator(type, source, bound![1], bound[2]);
    });

    private static readonly TypeDefinition Compress = NativeIterator.Define(Name, "compress", static (ts, type, args, keywordNames) =>
    {
        Value[]? bound = CompressArguments.Bind(ts, args, keywordNames);
        Value data = bound is null ? default : Operations.GetIterator(ts, bound[0]), selectors = data.IsNull ? default : Operations.GetIterator(ts, bound![1]);
        return selectors.IsNull ? default : new CompressIterator(type, data, selectors);
    });

    private static readonly TypeDefinition DropWhile = NativeIterator.Define(Name, "dropwhile", OfFunction("dropwhile", static (type, f, it) => new DropWhileIterator(type, f, it)));

    private static readonly TypeDefinition TakeWhile = NativeIterator.Define(Name, "takewhile", OfFunction("takewhile", static (type, f, it) => new TakeWhileIterator(type, f, it)));

    private static readonly TypeDefinition FilterFalse = NativeIterator.Define(Name, "filterfalse", OfFunction("filterfalse", static (type, f, it) => new FilterFalseIterator(type, f, it)));

    private static readonly TypeDefinition StarMap = NativeIterator.Define(Name, "starmap", OfFunction("starmap", static (type, f, it) => new StarMapIterator(type, f, it)));

    private static readonly TypeDefinition GroupBy = NativeIterator.Define(Name, "groupby", static (ts, type, args, keywordNames) =>
    {
        Value[]? bound = GroupByArguments.Bind(ts, args, keywordNames);
        Value source = bound is null ? default : Operations.GetIterator(ts, bound[0]);
        return source.IsNull ? default : new GroupByIterator(type, ts.Interp.Defined(Grouper!), source, bound![1]);
    });

    private static readonly TypeDefinition Grouper = NativeIterator.Define(Name, "_grouper", null);

    private static readonly TypeDefinition ISlice = NativeIterator.Define(Name, "islice", NewISlice);

    private static readonly TypeDefinition PairWise = NativeIterator.Define(Name, "pairwise", OfIterable("pairwise", static (type, it) => new PairWiseIterator(type, it)));

    private static readonly TypeDefinition Batched = NativeIterator.Define(Name, "batched", static (ts, type, args, keywordNames) =>
    {
        Value[]? bound = BatchedArguments.Bind(ts, args, keywordNames);
        if (bound is null || !SequenceOps.TryLong(ts, bound[1], out long size)) return default;
        if (size < 1) return ts.RaiseValueError("n must be at least one");
        int strict = Operations.IsTrue(ts, bound[2]);
        Value source = strict < 0 ? default : Operations.GetIterator(ts, bound[0]);
        return source.IsNull ? default : new BatchedIterator(type, source, size, strict > 0);
    });

    private static readonly TypeDefinition ZipLongest = NativeIterator.Define(Name, "zip_longest", NewZipLongest);

    private static readonly TypeDefinition Product = NativeIterator.Define(Name, "product", NewProduct);

    private static readonly TypeDefinition Combinations = NativeIterator.Define(Name, "combinations", static (ts, type, args, keywordNames) =>
        Pool(ts, CombinationsArguments.Bind(ts, args, keywordNames), out Value[] pool, out int r) ? new CombinationsIterator(type, pool, r) : default);

    private static readonly TypeDefinition Replacement = NativeIterator.Define(Name, "combinations_with_replacement", static (ts, type, args, keywordNames) =>
        Pool(ts, ReplacementArguments.Bind(ts, args, keywordNames), out Value[] pool, out int r) ? new ReplacementIterator(type, pool, r) : default);

    private static readonly TypeDefinition Permutations = NativeIterator.Define(Name, "permutations", static (ts, type, args, keywordNames) =>
        Pool(ts, PermutationsArguments.Bind(ts, args, keywordNames), out Value[] pool, out int r, isOptional: true) ? new PermutationsIterator(type, pool, r) : default);

    private static readonly TypeDefinition Tee = NativeIterator.Define(Name, "_tee", static (ts, type, args, _) =>
    {
        if (!MethodDefinition.CheckArgCount(ts, "_tee", args.Length, 1, 1)) return default;
        if (args[0].Ref is TeeIterator other) return other.Copy();
        Value source = Operations.GetIterator(ts, args[0]);
        return source.IsNull ? default : new TeeIterator(type, new TeeIterator.Link(source));
    },
        MethodDefinition.NoArgs("__copy__", static (_, self) => ((TeeIterator)self.Ref!).Copy()));

    public static PyModule Create(InterpreterState interp) => BuiltinModules.Make(interp, Name,
        [MethodDefinition.Fast("tee", 1, 2, MakeTee)],
        [
            Count, Cycle, Repeat, Chain, Accumulate, Compress, DropWhile, TakeWhile, FilterFalse, StarMap, GroupBy, Grouper, ISlice, PairWise, Batched, ZipLongest,
            Product, Combinations, Replacement, Permutations, Tee,
        ]);

    private static bool NoKeywords(ThreadState ts, string name, PyType type, PyTuple? keywordNames)
    {
        if (keywordNames is not { Count: > 0 } || type.IsHeap) return true;
        ts.RaiseTypeError($"{name}() takes no keyword arguments");
        return false;
    }

    private static NewSlot OfIterable(string name, Func<PyType, Value, NativeIterator> make) => (ts, type, args, keywordNames) =>
    {
        if (!NoKeywords(ts, name, type, keywordNames) || !MethodDefinition.CheckArgCount(ts, name, args.Length, 1, 1)) return default;
        Value source = Operations.GetIterator(ts, args[0]);
        return source.IsNull ? default : make(type, source);
    };

    private static NewSlot OfFunction(string name, Func<PyType, Value, Value, NativeIterator> make) => (ts, type, args, keywordNames) =>
    {
        if (!NoKeywords(ts, name, type, keywordNames) || !MethodDefinition.CheckArgCount(ts, name, args.Length, 2, 2)) return default;
        Value function = args[0], source = Operations.GetIterator(ts, args[1]);
        return source.IsNull ? default : make(type, function, source);
    };

    private static Value NewCount(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        Value[]? bound = CountArguments.Bind(ts, args, keywordNames);
        if (bound is null) return default;
        foreach (Value value in bound)
        {
            TypeSlots slots = ts.TypeOf(value).Slots;
            if (slots.Index is null && slots.Float is null && slots.Int is null && value.Ref is not PyComplex) return ts.RaiseTypeError("a number is required");
        }
        return new CountIterator(type, bound[0], bound[1]);
    }

    private static Value NewRepeat(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        Value[]? bound = RepeatArguments.Bind(ts, args, keywordNames);
        if (bound is null) return default;
        long times = -1;
        if (!bound[1].IsNull && !SequenceOps.TryLong(ts, bound[1], out times)) return default;
        return new RepeatIterator(type, bound[0], bound[1].IsNull ? -1 : Math.Max(0, times));
    }

    private static Value NewISlice(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (!NoKeywords(ts, "islice", type, keywordNames) || !MethodDefinition.CheckArgCount(ts, "islice", args.Length, 2, 4)) return default;
        long start = 0, stop = -1, step = 1;
        Value stopValue = args.Length == 2 ? args[1] : args[2], startValue = args.Length > 2 ? args[1] : Value.None, stepValue = args.Length > 3 ? args[3] : Value.None;
        Value source = args[0];
        bool isStop = TryBound(ts, stopValue, ref stop);
        if (!isStop || (!stopValue.IsNone && stop < 0))
        {
            ts.ClearPending();
            // CPython converts first, and takes the -1 that it gets for a failure.
            return ts.RaiseValueError(!isStop || stop == -1 ? "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."
                : "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        }
        if (!TryBound(ts, startValue, ref start) || start < 0)
        {
            ts.ClearPending();
            return ts.RaiseValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        }
        if (!TryBound(ts, stepValue, ref step) || step < 1)
        {
            ts.ClearPending();
            return ts.RaiseValueError("Step for islice() must be a positive integer or None.");
        }
        source = Operations.GetIterator(ts, source);
        return source.IsNull ? default : new ISliceIterator(type, source, start, stop, step);
    }

    private static bool TryBound(ThreadState ts, in Value value, ref long bound) => value.IsNone || SequenceOps.TryLong(ts, value, out bound);

    private static Value NewZipLongest(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        Value fill = Value.None;
        int given = args.Length - (keywordNames?.Count ?? 0);
        if (keywordNames is { Count: > 0 })
        {
            if (keywordNames.Count > 1 || keywordNames[0].Ref!.ToString() != "fillvalue") return ts.RaiseTypeError("zip_longest() got an unexpected keyword argument");
            fill = args[given];
        }
        var sources = new Value[given];
        Value[] iterables = args[..given].ToArray();
        for (int i = 0; i < given; i++)
        {
            sources[i] = Operations.GetIterator(ts, iterables[i]);
            if (sources[i].IsNull) return default;
        }
        return new ZipLongestIterator(type, sources, fill);
    }

    private static Value NewProduct(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        long repeat = 1;
        int given = args.Length - (keywordNames?.Count ?? 0);
        if (keywordNames is { Count: > 0 })
        {
            if (keywordNames.Count > 1) return ts.RaiseTypeError($"product() takes at most 1 keyword argument ({keywordNames.Count} given)");
            if (keywordNames[0].Ref!.ToString() != "repeat")
                return ts.RaiseTypeError($"product() got an unexpected keyword argument '{keywordNames[0].Ref}'");
            if (!SequenceOps.TryLong(ts, args[given], out repeat)) return default;
            if (repeat < 0) return ts.RaiseValueError("repeat argument cannot be negative");
        }
        if (given > 0 && repeat * given > 1 << 24) return ts.RaiseOverflowError("repeat argument too large");
        Value[] iterables = args[..given].ToArray();
        var pools = new List<Value[]>();
        foreach (Value iterable in iterables)
        {
            PyTuple? pool = TupleType.From(ts, iterable);
            if (pool is null) return default;
            pools.Add(pool.Items);
        }
        return new ProductIterator(type, [.. Enumerable.Repeat(pools, given == 0 ? 0 : (int)repeat).SelectMany(p => p)]);
    }

    private static bool Pool(ThreadState ts, Value[]? bound, out Value[] pool, out int r, bool isOptional = false)
    {
        pool = [];
        r = 0;
        PyTuple? tuple = bound is null ? null : TupleType.From(ts, bound[0]);
        if (tuple is null) return false;
        pool = tuple.Items;
        r = pool.Length;
        if (bound![1].IsNone && isOptional) return true;
        if (isOptional && !Operations.TryGetIntegral(bound[1], out _))
        {
            ts.RaiseTypeError("Expected int as r");
            return false;
        }
        if (!SequenceOps.TryLong(ts, bound[1], out long length)) return false;
        if (length < 0) ts.RaiseValueError("r must be non-negative");
        r = (int)Math.Min(length, int.MaxValue);
        return length >= 0;
    }

    private static Value MakeTee(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        long count = 2;
        if (args.Length > 1 && !SequenceOps.TryLong(ts, args[1], out count)) return default;
        if (count < 0) return ts.RaiseValueError("n must be >= 0");
        if (count == 0) return PyTuple.Empty;
        Value source = Operations.GetIterator(ts, args[0]);
        if (source.IsNull) return default;
        TeeIterator first = source.Ref as TeeIterator ?? new TeeIterator(ts.Interp.Defined(Tee), new TeeIterator.Link(source));
        var result = new Value[count];
        for (int i = 0; i < count; i++) result[i] = i == 0 && source.Ref is not TeeIterator ? first : first.Copy();
        return new PyTuple(result);
    }
}
