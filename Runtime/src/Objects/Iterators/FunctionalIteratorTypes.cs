using System.Numerics;

namespace PyJitVerify.Runtime.Objects;

/// <summary>The types <c>enumerate</c>, <c>zip</c>, <c>map</c> and <c>filter</c>.</summary>
/// <remarks>Source: CPython <c>Objects/enumobject.c</c>, <c>Python/bltinmodule.c</c>.</remarks>
internal static class FunctionalIteratorTypes
{
    public static readonly TypeDefinition[] All =
    [
        Define("enumerate", TypeKind.Enumerate, NewEnumerate, NextOfEnumerate),
        Define("zip", TypeKind.Zip, NewZip, NextOfZip),
        Define("map", TypeKind.Map, NewMap, NextOfMap),
        Define("filter", TypeKind.Filter, NewFilter, NextOfFilter),
    ];

    private static readonly Signature EnumerateSignature = Signature.Parse("enumerate", "iterable, start=0");

    private static TypeDefinition Define(string name, TypeKind kind, NewSlot create, NextSlot next) =>
        new(name, kind)
        {
            Slots = new TypeSlots { New = create, Iter = IteratorTypes.Self, Next = next },
            Methods = kind is TypeKind.Zip or TypeKind.Map ? [IteratorPickling.Reduce, IteratorPickling.SetState] : [IteratorPickling.Reduce],
            IsGeneric = kind == TypeKind.Enumerate,
        };

    private static Value NewEnumerate(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        // CPython reads these arguments without the Argument Clinic, and has its own words for them.
        for (int k = 0; k < (keywordNames?.Count ?? 0); k++)
        {
            if (keywordNames![k].Unchecked<PyStr>().ToString() is not ("iterable" or "start"))
                return ts.RaiseTypeError($"'{keywordNames[k].Ref}' is an invalid keyword argument for enumerate()");
        }
        if (args.Length == 0) return ts.RaiseTypeError("enumerate() missing required argument 'iterable'");
        Value[]? bound = EnumerateSignature.Bind(ts, args, keywordNames);
        if (bound is null) return default;
        Value start = bound[1];
        if (!Operations.ToIndex(ts, ref start)) return default;
        Value iterator = Operations.GetIterator(ts, bound[0]);
        if (iterator.IsNull) return default;
        var result = new PyEnumerate(iterator) { Index = start.Bits };
        if (start.Ref is PyInt big) result.BigIndex = big.Number;
        return Instances.Adopt(result, type);
    }

    private static bool NextOfEnumerate(ThreadState ts, Value self, out Value item)
    {
        PyEnumerate iterator = self.Unchecked<PyEnumerate>();
        item = default;
        if (!Operations.Next(ts, iterator.Iterator, out Value value)) return false;
        Value index;
        if (iterator.BigIndex is { } big)
        {
            index = PyInt.Normalize(big);
            iterator.BigIndex = big + 1;
        }
        else
        {
            index = Value.Int(iterator.Index);
            if (iterator.Index == long.MaxValue) iterator.BigIndex = (BigInteger)long.MaxValue + 1;
            else iterator.Index++;
        }
        item = new PyTuple([index, value]);
        return true;
    }

    /// <summary>Takes the keyword <c>strict</c> off the arguments. False with TypeError pending.</summary>
    private static bool TryStrict(ThreadState ts, string function, ref ReadOnlySpan<Value> args, PyTuple? keywordNames, out bool strict)
    {
        strict = false;
        if (keywordNames is not { Count: > 0 }) return true;
        int given = args.Length - keywordNames.Count;
        for (int i = 0; i < keywordNames.Count; i++)
        {
            string name = keywordNames[i].Ref!.ToString()!;
            if (name != "strict")
            {
                ts.RaiseTypeError($"{function}() got an unexpected keyword argument '{name}'{NameSuggestion.DidYouMean(name, ["strict"])}");
                return false;
            }
            int truth = Operations.IsTrue(ts, args[given + i]);
            if (truth < 0) return false;
            strict = truth > 0;
        }
        args = args[..given];
        return true;
    }

    private static Value[]? Iterators(ThreadState ts, ReadOnlySpan<Value> iterables)
    {
        var iterators = new Value[iterables.Length];
        for (int i = 0; i < iterators.Length; i++)
        {
            iterators[i] = Operations.GetIterator(ts, iterables[i]);
            if (iterators[i].IsNull) return null;
        }
        return iterators;
    }

    private static Value NewZip(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (!TryStrict(ts, "zip", ref args, keywordNames, out bool strict)) return default;
        Value[]? iterators = Iterators(ts, args.ToArray());
        return iterators is null ? default : Instances.Adopt(new PyZip(iterators, strict), type);
    }

    private static bool NextOfZip(ThreadState ts, Value self, out Value item)
    {
        PyZip zip = self.Unchecked<PyZip>();
        item = default;
        Value[]? items = NextOfAll(ts, zip.Iterators, zip.IsStrict, "zip");
        if (items is null) return false;
        item = new PyTuple(items);
        return true;
    }

    /// <summary>One item of each iterator. Null when one is exhausted or failed.</summary>
    private static Value[]? NextOfAll(ThreadState ts, Value[] iterators, bool strict, string function)
    {
        if (iterators.Length == 0) return null;
        var items = new Value[iterators.Length];
        for (int i = 0; i < iterators.Length; i++)
        {
            if (Operations.Next(ts, iterators[i], out items[i])) continue;
            if (ts.Pending is null && strict) CheckLengths(ts, iterators, i, function);
            return null;
        }
        return items;
    }

    private static void CheckLengths(ThreadState ts, Value[] iterators, int ended, string function)
    {
        if (ended > 0)
        {
            RaiseLength(ts, function, ended + 1, "shorter");
            return;
        }
        for (int i = 1; i < iterators.Length; i++)
        {
            if (Operations.Next(ts, iterators[i], out _))
            {
                RaiseLength(ts, function, i + 1, "longer");
                return;
            }
            if (ts.Pending is not null) return;
        }
    }

    private static void RaiseLength(ThreadState ts, string function, int argument, string relation)
    {
        string others = argument == 2 ? "argument 1" : $"arguments 1-{argument - 1}";
        ts.RaiseValueError($"{function}() argument {argument} is {relation} than {others}");
    }

    private static Value NewMap(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (!TryStrict(ts, "map", ref args, keywordNames, out bool strict)) return default;
        if (args.Length < 2) return ts.RaiseTypeError("map() must have at least two arguments.");
        Value function = args[0];
        Value[]? iterators = Iterators(ts, args[1..].ToArray());
        return iterators is null ? default : Instances.Adopt(new PyMap(function, iterators, strict), type);
    }

    private static bool NextOfMap(ThreadState ts, Value self, out Value item)
    {
        PyMap map = self.Unchecked<PyMap>();
        item = default;
        Value[]? items = NextOfAll(ts, map.Iterators, map.IsStrict, "map");
        if (items is null) return false;
        item = Operations.Call(ts, map.Function, items, null);
        return StopIsEnd(ts, item);
    }

    private static Value NewFilter(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (keywordNames is { Count: > 0 } && !type.IsHeap) return ts.RaiseTypeError("filter() takes no keyword arguments");
        if (!MethodDefinition.CheckArgCount(ts, "filter", args.Length - (keywordNames?.Count ?? 0), 2, 2)) return default;
        Value function = args[0];
        Value iterator = Operations.GetIterator(ts, args[1]);
        return iterator.IsNull ? default : Instances.Adopt(new PyFilter(function, iterator), type);
    }

    private static bool NextOfFilter(ThreadState ts, Value self, out Value item)
    {
        PyFilter filter = self.Unchecked<PyFilter>();
        bool isTruth = filter.Function.IsNone || ReferenceEquals(filter.Function.Ref, ts.Interp.Type(TypeKind.Bool));
        while (Operations.Next(ts, filter.Iterator, out item))
        {
            Value verdict = isTruth ? item : Operations.Call(ts, filter.Function, [item], null);
            if (verdict.IsNull) return StopIsEnd(ts, verdict);
            int truth = Operations.IsTrue(ts, verdict);
            if (truth > 0) return true;
            if (truth < 0) return StopIsEnd(ts, default);
        }
        return false;
    }

    /// <summary>A StopIteration that the called function raised ends the iteration, as it does in CPython.</summary>
    private static bool StopIsEnd(ThreadState ts, in Value result)
    {
        if (!result.IsNull) return true;
        if (ts.PendingMatches(ts.Interp.Exceptions.StopIteration)) ts.ClearPending();
        return false;
    }
}
