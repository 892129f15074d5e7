namespace PyJitVerify.Runtime.Objects;

/// <summary>The type <c>types.GenericAlias</c>.</summary>
/// <remarks>Source: PEP 585; CPython <c>Objects/genericaliasobject.c</c>.</remarks>
internal static class GenericAliasType
{
    /// <summary>Names that are the alias's own; every other is looked up on the class.</summary>
    private static readonly HashSet<string> OwnNames =
    [
        "__class__", "__origin__", "__args__", "__unpacked__", "__parameters__", "__typing_unpacked_tuple_args__", "__mro_entries__",
        "__reduce_ex__", "__reduce__", "__copy__", "__deepcopy__", "__bases__",
    ];

    public static readonly TypeDefinition Definition = new("GenericAlias", TypeKind.GenericAlias)
    {
        Module = "types",
        Slots = new TypeSlots
        {
            New = static (ts, type, args, keywordNames) =>
            {
                if (keywordNames is { Count: > 0 }) return ts.RaiseTypeError("GenericAlias() takes no keyword arguments");
                if (!MethodDefinition.CheckArgCount(ts, "GenericAlias", args.Length, 2, 2)) return default;
                var alias = new PyGenericAlias(args[0], args[1]);
                if (type.IsHeap) alias.SetClass(type);
                return alias;
            },
            Init = static (_, _, _, _) => true,
            Call = Call,
            Repr = Repr,
            Hash = static (ThreadState ts, Value self, out long hash) =>
            {
                hash = 0;
                if (!Operations.Hash(ts, Alias(self).Origin, out long origin) || !Operations.Hash(ts, Alias(self).Arguments, out long arguments)) return false;
                hash = origin ^ arguments;
                return true;
            },
            Compare = Compare,
            GetAttribute = GetAttribute,
            Subscript = static (ts, self, item) =>
            {
                PyGenericAlias alias = Alias(self);
                PyTuple? parameters = alias.Parameters(ts);
                PyTuple? arguments = parameters is null ? null : TypeArguments.Substitute(ts, self, alias.Arguments, parameters, item);
                return arguments is null ? default : new PyGenericAlias(alias.Origin, arguments, alias.IsUnpacked);
            },
            Iter = static (ts, self) => Operations.GetIterator(ts, new PyTuple([new PyGenericAlias(Alias(self).Origin, Alias(self).Arguments, isUnpacked: true)])),
            Or = UnionType.Or,
        },
        Methods =
        [
            MethodDefinition.OneArg("__mro_entries__", static (_, self, _) => new PyTuple([Alias(self).Origin])),
            MethodDefinition.OneArg("__instancecheck__", static (ts, _, _) => ts.RaiseTypeError("isinstance() argument 2 cannot be a parameterized generic")),
            MethodDefinition.OneArg("__subclasscheck__", static (ts, _, _) => ts.RaiseTypeError("issubclass() argument 2 cannot be a parameterized generic")),
            MethodDefinition.NoArgs("__dir__", static (ts, self) => Introspection.DirOf(ts, Alias(self).Origin)),
            MethodDefinition.NoArgs("__reduce__", static (ts, self) =>
                new PyTuple([ts.Interp.Type(TypeKind.GenericAlias), new PyTuple([Alias(self).Origin, Alias(self).Arguments])])),
        ],
        GetSets =
        [
            GetSetDefinition.Member("__origin__", static (_, self) => Alias(self).Origin),
            new("__args__", static (_, self) => Alias(self).Arguments),
            new("__parameters__", static (ts, self) => Alias(self).Parameters(ts)),
            new("__unpacked__", static (_, self) => Value.Bool(Alias(self).IsUnpacked)),
            new("__typing_unpacked_tuple_args__", static (ts, self) =>
                Alias(self).IsUnpacked && ReferenceEquals(Alias(self).Origin.Ref, ts.Interp.Type(TypeKind.Tuple)) ? Alias(self).Arguments : Value.None),
        ],
    };

    private static PyGenericAlias Alias(in Value value) => value.Unchecked<PyGenericAlias>();

    private static Value GetAttribute(ThreadState ts, Value self, PyStr name) => OwnNames.Contains(name.ToString())
        ? Operations.GenericGetAttribute(ts, self, name) : Operations.GetAttribute(ts, Alias(self).Origin, name);

    private static Value Call(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        Value made = Operations.Call(ts, Alias(self).Origin, args, keywordNames);
        if (made.IsNull || Operations.SetAttribute(ts, made, "__orig_class__", self)) return made;
        if (!ts.PendingMatches(ts.Interp.Exceptions.AttributeError) && !ts.PendingMatches(ts.Interp.Exceptions.TypeError)) return default;
        ts.ClearPending();
        return made;
    }

    private static Value Compare(ThreadState ts, Value left, Value right, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || right.Ref is not PyGenericAlias) return Value.NotImplemented;
        int equal = Alias(left).IsUnpacked != Alias(right).IsUnpacked ? 0 : Operations.CompareBool(ts, Alias(left).Origin, Alias(right).Origin, CompareOp.Eq);
        if (equal > 0) equal = Operations.CompareBool(ts, Alias(left).Arguments, Alias(right).Arguments, CompareOp.Eq);
        return equal < 0 ? default : Value.Bool(equal > 0 == (op == CompareOp.Eq));
    }

    private static Value Repr(ThreadState ts, Value self)
    {
        PyGenericAlias alias = Alias(self);
        PyStr? origin = TypeArguments.ReprOf(ts, alias.Origin);
        if (origin is null) return default;
        var parts = new List<string>();
        foreach (Value argument in alias.Arguments.Items)
        {
            PyStr? text = TypeArguments.ReprOf(ts, argument);
            if (text is null) return default;
            parts.Add(text.ToString());
        }
        return (PyStr)$"{(alias.IsUnpacked ? "*" : "")}{origin}[{(parts.Count == 0 ? "()" : string.Join(", ", parts))}]";
    }
}
