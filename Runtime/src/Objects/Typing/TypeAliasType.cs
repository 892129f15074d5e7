namespace PyJitVerify.Runtime.Objects;

/// <summary>The types <c>TypeAliasType</c> and <c>Generic</c>.</summary>
/// <remarks>Source: PEP 695; CPython <c>Objects/typevarobject.c</c>: <c>typealias_new_impl</c>, <c>generic_class_getitem</c>.</remarks>
internal static class TypeAliasType
{
    private static readonly Signature Signature = Objects.Signature.Parse("typealias", "name, value, *, type_params=absent");

    private static readonly TypeDefinition Alias = new("TypeAliasType", TypeKind.TypeAlias)
    {
        Module = "typing",
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            New = New,
            Init = static (_, _, _, _) => true,
            Repr = static (_, self) => Of(self).Name,
            Or = UnionType.Or,
            Subscript = static (ts, self, item) => Of(self).TypeParameters.Count == 0
                ? ts.RaiseTypeError("Only generic type aliases are subscriptable") : new PyGenericAlias(self, item),
            Iter = static (ts, self) => TypingModule.Unpack(ts, self) is { IsNull: false } unpacked ? Operations.GetIterator(ts, new PyTuple([unpacked])) : default,
        },
        Methods = [MethodDefinition.NoArgs("__reduce__", static (_, self) => Of(self).Name)],
        GetSets =
        [
            new("__name__", static (_, self) => Of(self).Name),
            new("__value__", static (ts, self) => Of(self).Content.Get(ts)),
            new("evaluate_value", static (_, self) => Of(self).Content.GetEvaluator()),
            new("__type_params__", static (_, self) => Of(self).TypeParameters),
            new("__parameters__", Parameters),
            new("__module__", static (_, self) => Of(self).Module.IsNull ? Value.None : Of(self).Module),
        ],
    };

    private static readonly TypeDefinition Generic = new("Generic", TypeKind.Generic)
    {
        Module = "typing",
        HasObjectLayout = true,
        Methods =
        [
            MethodDefinition.Fast("__class_getitem__", 0, -1, static (ts, self, args) => TypingModule.Call(ts, "_generic_class_getitem", [self, .. args])).AsClassMethod(),
            MethodDefinition.Keywords("__init_subclass__", static (ts, self, args, keywordNames) =>
            {
                Value function = TypingModule.Get(ts, "_generic_init_subclass");
                Value[] all = [self, .. args];
                return function.IsNull ? default : Operations.Call(ts, function, all, keywordNames);
            }).AsClassMethod(),
        ],
    };

    public static readonly TypeDefinition[] All = [Alias, Generic];

    private static PyTypeAlias Of(in Value value) => value.Unchecked<PyTypeAlias>();

    /// <summary>The type parameters, with <c>*Ts</c> for a TypeVarTuple.</summary>
    private static Value Parameters(ThreadState ts, Value self)
    {
        var result = new List<Value>();
        foreach (Value parameter in Of(self).TypeParameters.Items)
        {
            Value item = parameter.Ref is PyTypeParameter { Kind: TypeKind.TypeVarTuple } ? TypingModule.Unpack(ts, parameter) : parameter;
            if (item.IsNull) return default;
            result.Add(item);
        }
        return new PyTuple([.. result]);
    }

    private static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        Value[]? bound = Signature.Bind(ts, args, keywordNames);
        if (bound is null) return default;
        if (bound[0].Ref is not PyStr name) return ts.RaiseTypeError($"typealias() argument 'name' must be str, not {ts.TypeOf(bound[0]).LayoutName}");
        if (!bound[2].IsNull && bound[2].Ref is not PyTuple) return ts.RaiseTypeError("type_params must be a tuple");
        PyTuple parameters = bound[2].Ref as PyTuple ?? PyTuple.Empty;
        bool hasDefault = false;
        foreach (Value item in parameters.Items)
        {
            if (item.Ref is not PyTypeParameter parameter)
                return Operations.Repr(ts, item) is { } text ? ts.RaiseTypeError($"Expected a type param, got {text}") : default;
            if (hasDefault && parameter.Default.IsAbsent)
                return ts.RaiseTypeError($"non-default type parameter '{parameter.Name}' follows default type parameter");
            hasDefault |= !parameter.Default.IsAbsent;
        }
        var alias = new PyTypeAlias(name, parameters, TypingModule.CallerModule(ts));
        alias.Content.Known = bound[1];
        return alias;
    }
}
