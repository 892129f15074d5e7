using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The module <c>_collections</c>.</summary>
/// <remarks>Source: CPython <c>Modules/_collectionsmodule.c</c>, <c>Objects/odictobject.c</c>.</remarks>
internal static class CollectionsModule
{
    /// <summary>A field of a named tuple: <c>_tuplegetter</c>.</summary>
    private sealed class PyTupleGetter : PyObject
    {
        public PyTupleGetter(PyType type, long index, Value doc) : base(TypeKind.Instance)
        {
            Class = type;
            Index = index;
            Doc = doc;
        }

        public long Index { get; }

        public Value Doc { get; set; }
    }

    private static readonly TypeDefinition TupleGetter = new("_tuplegetter", TypeKind.Instance)
    {
        Module = "_collections",
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            New = static (ts, type, args, _) =>
            {
                if (!MethodDefinition.CheckArgCount(ts, "_tuplegetter", args.Length, 2, 2)) return default;
                Value doc = args[1];
                return SequenceOps.TryLong(ts, args[0], out long index) ? new PyTupleGetter(type, index, doc) : default;
            },
            Repr = static (ts, self) => Operations.Repr(ts, ((PyTupleGetter)self.Ref!).Doc) is { } doc ? (PyStr)$"_tuplegetter({((PyTupleGetter)self.Ref!).Index}, {doc})" : default,
            DescriptorGet = static (ts, self, instance, _) =>
            {
                var getter = (PyTupleGetter)self.Ref!;
                if (instance.IsNull || instance.IsNone) return self;
                if (instance.Ref is not PyTuple tuple)
                    return ts.RaiseTypeError($"descriptor for index '{getter.Index}' for tuple subclasses doesn't apply to '{ts.TypeOf(instance).LayoutName}' object");
                return getter.Index < tuple.Count ? tuple.Items[getter.Index] : ts.RaiseIndexError("tuple index out of range");
            },
            DescriptorSet = static (ts, _, _, value) =>
            {
                ts.Raise(ts.Interp.Exceptions.AttributeError, value.IsNull ? "can't delete attribute" : "can't set attribute");
                return false;
            },
        },
        Methods = [MethodDefinition.NoArgs("__reduce__", static (ts, self) =>
            new PyTuple([ts.TypeOf(self), new PyTuple([Value.Int(((PyTupleGetter)self.Ref!).Index), ((PyTupleGetter)self.Ref!).Doc])]))],
        GetSets = [new("__doc__", static (_, self) => ((PyTupleGetter)self.Ref!).Doc, static (_, _, self, value) =>
        {
            ((PyTupleGetter)self.Ref!).Doc = value;
            return true;
        })],
    };

    public static PyModule Create(InterpreterState interp) => BuiltinModules.Make(interp, "_collections",
        [MethodDefinition.Fast("_count_elements", 2, 2, static (ts, _, args) => CountElements(ts, args[0], args[1]))],
        [DequeType.Definition, DequeType.Iterator, DequeType.ReverseIterator, DefaultDictType.Definition, OrderedDictType.Definition, TupleGetter]);

    private static Value CountElements(ThreadState ts, Value mapping, Value iterable)
    {
        Value iterator = Operations.GetIterator(ts, iterable);
        if (iterator.IsNull) return default;
        var dict = mapping.Ref as PyDict;
        bool isPlain = dict is not null && (dict.Class is null || !Overrides(ts, dict.Class));
        while (Operations.Next(ts, iterator, out Value key))
        {
            if (isPlain)
            {
                if (!Operations.Hash(ts, key, out long hash)) return default;
                int found = dict!.TryGet(ts, key, hash, out Value old);
                Value next = found < 0 ? default : found == 0 ? Value.Int(1) : Operations.Binary(ts, BinaryOperator.Add, old, Value.Int(1));
                if (next.IsNull || !ts.Budget.Charge(ts, 16) || !dict.Set(ts, key, hash, next)) return default;
                continue;
            }
            Value count = Operations.CallMethod(ts, mapping, "get", key, Value.Int(0));
            count = count.IsNull ? default : Operations.Binary(ts, BinaryOperator.Add, count, Value.Int(1));
            if (count.IsNull || !Operations.SetItem(ts, mapping, key, count)) return default;
        }
        return ts.Pending is null ? Value.None : default;
    }

    private static bool Overrides(ThreadState ts, PyType type) =>
        (type.TryLookup("get", out Value get) && get.Ref is not PyMethodDescriptor)
        || (type.TryLookup(Names.SetItem, out Value set) && ts.Interp.Type(TypeKind.Dict).TryLookup(Names.SetItem, out Value own) && !set.Is(own));
}
