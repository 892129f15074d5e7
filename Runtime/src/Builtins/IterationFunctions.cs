using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>The builtin functions that walk iterables.</summary>
/// <remarks>Source: CPython <c>Python/bltinmodule.c</c>.</remarks>
internal static class IterationFunctions
{
    public static readonly MethodDefinition[] All =
    [
        MethodDefinition.OneArg("len", static (ts, _, value) =>
        {
            long length = Operations.Length(ts, value);
            return length < 0 ? default : Value.Int(length);
        }),
        MethodDefinition.OneArg("all", static (ts, _, iterable) => FirstWithTruth(ts, iterable, 0) switch { < 0 => default, var found => Value.Bool(found == 0) }),
        MethodDefinition.OneArg("any", static (ts, _, iterable) => FirstWithTruth(ts, iterable, 1) switch { < 0 => default, var found => Value.Bool(found > 0) }),
        MethodDefinition.Fast("iter", 1, 2, static (ts, _, args) => args.Length == 1 ? Operations.GetIterator(ts, args[0])
            : Operations.IsCallable(ts, args[0]) ? new PyCallableIterator(args[0], args[1]) : ts.RaiseTypeError("iter(v, w): v must be callable")),
        MethodDefinition.Fast("next", 1, 2, Next),
        MethodDefinition.Keywords("min", static (ts, _, args, keywordNames) => Extreme(ts, "min", CompareOp.Lt, args, keywordNames)).AsPlain(),
        MethodDefinition.Keywords("max", static (ts, _, args, keywordNames) => Extreme(ts, "max", CompareOp.Gt, args, keywordNames)).AsPlain(),
        MethodDefinition.Keywords("sorted", static (ts, _, args, keywordNames) =>
        {
            if (!MethodDefinition.CheckArgCount(ts, "sorted", args.Length - (keywordNames?.Count ?? 0), 1, 1)) return default;
            var list = new PyList();
            return ListType.Extend(ts, list, args[0]) && !ListMethods.Sort(ts, list, args[1..], keywordNames).IsNull ? list : default;
        }),
        MethodDefinition.OneArg("aiter", static (ts, _, iterable) =>
        {
            UnarySlot? slot = ts.TypeOf(iterable).Slots.AsyncIter;
            if (slot is null) return ts.RaiseTypeError($"'{ts.TypeOf(iterable).LayoutName}' object is not an async iterable");
            Value iterator = slot(ts, iterable);
            if (iterator.IsNull || ts.TypeOf(iterator).Slots.AsyncNext is not null) return iterator;
            return ts.RaiseTypeError($"aiter() returned not an async iterator of type '{ts.TypeOf(iterator).Name}'");
        }),
        MethodDefinition.Fast("anext", 1, 2, static (ts, _, args) =>
        {
            UnarySlot? slot = ts.TypeOf(args[0]).Slots.AsyncNext;
            if (slot is null) return ts.RaiseTypeError($"'{ts.TypeOf(args[0]).LayoutName}' object is not an async iterator");
            Value fallback = args.Length > 1 ? args[1] : default;
            Value awaitable = slot(ts, args[0]);
            return awaitable.IsNull || fallback.IsNull ? awaitable : new PyAnextAwaitable(awaitable, fallback);
        }),
    ];

    /// <summary>1: an item has this truth; 0: none; -1 failed.</summary>
    private static int FirstWithTruth(ThreadState ts, in Value iterable, int wanted)
    {
        Value iterator = Operations.GetIterator(ts, iterable);
        if (iterator.IsNull) return -1;
        NextSlot next = ts.TypeOf(iterator).Slots.Next!;
        while (next(ts, iterator, out Value item))
        {
            int truth = Operations.IsTrue(ts, item);
            if (truth < 0) return -1;
            if (truth == wanted) return 1;
        }
        return ts.Pending is null ? 0 : -1;
    }

    private static Value Next(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        Value fallback = args.Length > 1 ? args[1] : default;
        if (Operations.Next(ts, args[0], out Value item)) return item;
        if (ts.Pending is null) return fallback.IsNull ? ts.RaiseStopIteration() : fallback;
        if (fallback.IsNull || !ts.PendingMatches(ts.Interp.Exceptions.StopIteration)) return default;
        ts.ClearPending();
        return fallback;
    }

    private static Value Extreme(ThreadState ts, string function, CompareOp op, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        Value key = Value.None, fallback = default;
        int given = args.Length - (keywordNames?.Count ?? 0);
        if (given == 0) return ts.RaiseTypeError($"{function} expected at least 1 argument, got 0");
        for (int i = given; i < args.Length; i++)
        {
            string name = keywordNames![i - given].Ref!.ToString()!;
            if (name == "key") key = args[i];
            else if (name == "default") fallback = args[i];
            else return ts.RaiseTypeError($"{function}() got an unexpected keyword argument '{name}'");
        }
        if (given > 1 && !fallback.IsNull)
            return ts.RaiseTypeError($"Cannot specify a default for {function}() with multiple positional arguments");
        Value iterator = given > 1 ? new PyTupleIterator(new PyTuple(args[..given].ToArray())) : Operations.GetIterator(ts, args[0]);
        if (iterator.IsNull) return default;
        NextSlot next = ts.TypeOf(iterator).Slots.Next!;
        Value best = default, bestRank = default;
        while (next(ts, iterator, out Value item))
        {
            Value rank = key.IsNone ? item : Operations.Call(ts, key, [item], null);
            if (rank.IsNull) return default;
            int better = best.IsNull ? 1 : Operations.CompareBool(ts, rank, bestRank, op);
            if (better < 0) return default;
            if (better == 0) continue;
            best = item;
            bestRank = rank;
        }
        if (ts.Pending is not null) return default;
        if (!best.IsNull) return best;
        return fallback.IsNull ? ts.RaiseValueError($"{function}() iterable argument is empty") : fallback;
    }
}
