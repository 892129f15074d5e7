using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The type <c>collections.defaultdict</c>: a dict whose companion is the factory.</summary>
/// <remarks>Source: CPython <c>Modules/_collectionsmodule.c</c>.</remarks>
internal static class DefaultDictType
{
    public static readonly TypeDefinition Definition = new("defaultdict", TypeKind.Dict)
    {
        Base = TypeKind.Dict,
        Module = "collections",
        IsMappingPattern = true,
        Slots = new TypeSlots
        {
            New = static (_, type, _, _) =>
            {
                var dict = new PyDict();
                dict.SetClass(type);
                return dict;
            },
            Init = static (ts, self, args, keywordNames) =>
            {
                Value[] given = args.ToArray();
                int count = given.Length - (keywordNames?.Count ?? 0);
                Value factory = count > 0 ? given[0] : Value.None;
                if (!factory.IsNone && !Operations.IsCallable(ts, factory))
                {
                    ts.RaiseTypeError("first argument must be callable or None");
                    return false;
                }
                self.Unchecked<PyDict>().Companion = factory;
                return DictType.UpdateFromCall(ts, self.Unchecked<PyDict>(), "dict", count > 0 ? given[1..] : given, keywordNames);
            },
            Repr = Repr,
            Or = static (ts, left, right) =>
            {
                if (left.Ref is not PyDict || right.Ref is not PyDict) return Value.NotImplemented;
                Value result = IsDefault(ts, left) ? Copy(ts, left) : Operations.Call(ts, ts.TypeOf(right), FactoryOf(right), left);
                return result.IsNull || !DictOps.Update(ts, result.Unchecked<PyDict>(), right) ? default : result;
            },
        },
        Methods =
        [
            MethodDefinition.OneArg("__missing__", static (ts, self, key) =>
            {
                Value factory = FactoryOf(self);
                if (factory.IsNone) return ts.RaiseKeyError(key);
                Value value = Operations.Call(ts, factory, [], null);
                return value.IsNull || !Operations.SetItem(ts, self, key, value) ? default : value;
            }),
            MethodDefinition.NoArgs("copy", static (ts, self) => Copy(ts, self)),
            MethodDefinition.NoArgs("__copy__", static (ts, self) => Copy(ts, self)),
            MethodDefinition.NoArgs("__reduce__", static (ts, self) =>
            {
                PyTuple args = FactoryOf(self).IsNone ? PyTuple.Empty : new PyTuple([FactoryOf(self)]);
                Value items = Operations.CallMethod(ts, self, "items");
                items = items.IsNull ? default : Operations.GetIterator(ts, items);
                return items.IsNull ? default : new PyTuple([ts.TypeOf(self), args, Value.None, Value.None, items]);
            }),
        ],
        GetSets = [new("default_factory", static (_, self) => FactoryOf(self), static (_, _, self, value) =>
        {
            self.Unchecked<PyDict>().Companion = value.IsNull ? Value.None : value;
            return true;
        })],
    };

    private static Value FactoryOf(in Value self) => self.Unchecked<PyDict>().Companion is { IsNull: false } factory ? factory : Value.None;

    private static bool IsDefault(ThreadState ts, in Value value) => ts.TypeOf(value).IsSubtypeOf(ts.Interp.Defined(Definition));

    private static Value Copy(ThreadState ts, in Value self) => Operations.Call(ts, ts.TypeOf(self), FactoryOf(self), self);

    private static Value Repr(ThreadState ts, Value self)
    {
        PyStr? items = DictType.ReprOf(ts, self.Unchecked<PyDict>());
        if (items is null) return default;
        Value factory = FactoryOf(self);
        if (factory.IsNull) return default;
        PyStr? shown = "...";
        if (factory.AsObject is null || ts.EnterRepr(factory.AsObject))
        {
            shown = Operations.Repr(ts, factory);
            if (factory.AsObject is not null) ts.LeaveRepr();
        }
        return shown is null ? default : (PyStr)$"{ts.TypeOf(self).Name}({shown}, {items})";
    }
}
