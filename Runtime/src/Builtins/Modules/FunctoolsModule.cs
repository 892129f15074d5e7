using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The module <c>_functools</c>: <c>reduce</c>, <c>cmp_to_key</c>, <c>partial</c>, the cache of <c>lru_cache</c>.</summary>
/// <remarks>Source: CPython <c>Modules/_functoolsmodule.c</c>.</remarks>
internal static class FunctoolsModule
{
    /// <summary>A key made by <c>cmp_to_key</c>, with an object or still without.</summary>
    private sealed class PyKey : PyObject
    {
        public PyKey(PyType type, Value compare, Value target) : base(TypeKind.Instance)
        {
            Class = type;
            Compare = compare;
            Target = target;
        }

        public Value Compare { get; }

        public Value Target { get; set; }
    }

    private static readonly Signature KeyArguments = Signature.Parse("K", "obj"), CmpArguments = Signature.Parse("cmp_to_key", "mycmp"),
        ReduceArguments = Signature.Parse("reduce", "function, iterable, /, initial=absent");

    private static readonly TypeDefinition Key = new("KeyWrapper", TypeKind.Instance)
    {
        Module = "functools",
        IsSubclassable = false,
        IsUnhashable = true,
        Slots = new TypeSlots
        {
            Call = static (ts, self, args, keywordNames) =>
            {
                Value[]? bound = KeyArguments.Bind(ts, args, keywordNames);
                return bound is null ? default : new PyKey(ts.TypeOf(self), ((PyKey)self.Ref!).Compare, bound[0]);
            },
            Hash = SlotDispatch.UnhashableSlot,
            Compare = static (ts, left, right, op) =>
            {
                if (left.Ref is not PyKey a || right.Ref is not PyKey b) return ts.RaiseTypeError("other argument must be K instance");
                if (a.Target.IsNull || b.Target.IsNull) return ts.RaiseAttributeError("object", left, "object");
                Value order = Operations.Call(ts, a.Compare, a.Target, b.Target);
                return order.IsNull ? default : Operations.Compare(ts, order, Value.Int(0), op);
            },
        },
        GetSets = [new("obj", static (ts, self) => ((PyKey)self.Ref!).Target is { IsNull: false } t ? t : ts.RaiseAttributeError("object", self, "obj"), static (_, _, self, value) =>
        {
            ((PyKey)self.Ref!).Target = value;
            return true;
        })],
    };

    private static readonly TypeDefinition Placeholder = new("_PlaceholderType", TypeKind.Instance)
    {
        Module = "functools",
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            // There is one, and the module holds it.
            New = static (ts, _, args, _) => args.Length == 0 ? Operations.GetAttribute(ts, ts.Interp.Modules.TryGetStr("_functools", out Value module) ? module : Value.None, "Placeholder")
                : ts.RaiseTypeError("PlaceholderType takes no arguments"),
            Repr = static (_, _) => (PyStr)"Placeholder",
        },
        Methods = [MethodDefinition.NoArgs("__reduce__", static (_, _) => (PyStr)"Placeholder")],
    };

    public static PyModule Create(InterpreterState interp)
    {
        Value placeholder = new PyInstance(interp.Defined(Placeholder));
        return BuiltinModules.Make(interp, "_functools",
        [
            MethodDefinition.Keywords("reduce", Reduce),
            MethodDefinition.Keywords("cmp_to_key", static (ts, _, args, keywordNames) =>
            {
                Value[]? bound = CmpArguments.Bind(ts, args, keywordNames);
                return bound is null ? default : new PyKey(ts.Interp.Defined(Key), bound[0], default);
            }),
        ], [PartialType.Define(placeholder), LruCacheType.Definition], ("Placeholder", placeholder));
    }

    private static Value Reduce(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        Value[]? bound = ReduceArguments.Bind(ts, args, keywordNames);
        if (bound is null) return default;
        Value function = bound[0], result = bound[2];
        Value iterator = Operations.GetIterator(ts, bound[1]);
        if (iterator.IsNull)
        {
            if (!ts.PendingMatches(ts.Interp.Exceptions.TypeError)) return default;
            ts.ClearPending();
            return ts.RaiseTypeError("reduce() arg 2 must support iteration");
        }
        while (Operations.Next(ts, iterator, out Value item))
        {
            result = result.IsNull ? item : Operations.Call(ts, function, result, item);
            if (result.IsNull) return default;
        }
        if (ts.Pending is not null) return default;
        return result.IsNull ? ts.RaiseTypeError("reduce() of empty iterable with no initial value") : result;
    }
}
