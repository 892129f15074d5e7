namespace PyJitVerify.Runtime.Objects;

/// <summary>The type <c>typing.Union</c>, which is also <c>types.UnionType</c>.</summary>
/// <remarks>Source: PEP 604; CPython <c>Objects/unionobject.c</c>.</remarks>
internal static class UnionType
{
    public static readonly TypeDefinition Definition = new("Union", TypeKind.Union)
    {
        IsSubclassable = false,
        Module = "typing",
        Slots = new TypeSlots
        {
            Repr = Repr,
            Or = Or,
            Compare = static (ts, left, right, op) =>
            {
                if (op is not (CompareOp.Eq or CompareOp.Ne) || right.Ref is not PyUnion) return Value.NotImplemented;
                int equal = SameMembers(ts, Union(left).Arguments, Union(right).Arguments);
                return equal < 0 ? default : Value.Bool(equal > 0 == (op == CompareOp.Eq));
            },
            Hash = static (ThreadState ts, Value self, out long hash) =>
            {
                hash = 0;
                var members = new PySet(isFrozen: true);
                foreach (Value argument in Union(self).Arguments.Items)
                {
                    if (!members.Add(ts, argument)) return false;
                }
                return Operations.Hash(ts, members, out hash);
            },
            Subscript = static (ts, self, item) =>
            {
                PyTuple? parameters = Union(self).Parameters(ts);
                PyTuple? arguments = parameters is null ? null : TypeArguments.Substitute(ts, self, Union(self).Arguments, parameters, item);
                return arguments is null ? default : Make(ts, arguments.Items);
            },
        },
        Methods =
        [
            MethodDefinition.OneArg("__class_getitem__", static (ts, _, item) =>
            {
                if (item.Ref is PyTuple { Count: 0 }) return ts.RaiseTypeError("Cannot take a Union of no types.");
                return Make(ts, item.Ref is PyTuple tuple ? tuple.Items : [item]);
            }).AsClassMethod(),
            MethodDefinition.OneArg("__instancecheck__", static (ts, self, value) => Check(ts, self, value, static (t, v, type) => Operations.IsInstance(t, v, type))),
            MethodDefinition.OneArg("__subclasscheck__", static (ts, self, value) => value.Ref is not PyType ? ts.RaiseTypeError("issubclass() arg 1 must be a class")
                : Check(ts, self, value, static (t, v, type) => Operations.IsSubclass(t, v, type))),
            MethodDefinition.OneArg("__mro_entries__", static (ts, self, _) =>
                Operations.Repr(ts, self) is { } text ? ts.RaiseTypeError($"Cannot subclass {text}") : default),
        ],
        GetSets =
        [
            new("__args__", static (_, self) => Union(self).Arguments),
            new("__parameters__", static (ts, self) => Union(self).Parameters(ts)),
            new("__origin__", static (ts, _) => ts.Interp.Type(TypeKind.Union)),
            new("__name__", static (_, _) => (PyStr)"Union"),
            new("__qualname__", static (_, _) => (PyStr)"Union"),
        ],
    };

    private static PyUnion Union(in Value value) => value.Unchecked<PyUnion>();

    /// <summary>The operator <c>|</c> on types.</summary>
    public static Value Or(ThreadState ts, Value left, Value right) =>
        IsUnionable(ts, left) && IsUnionable(ts, right) ? Make(ts, [left, right]) : Value.NotImplemented;

    private static bool IsUnionable(ThreadState ts, in Value value) =>
        value.IsNone || value.Ref is PyType or PyGenericAlias or PyUnion || ts.TypeOf(value).InstanceKind == TypeKind.TypeAlias;

    /// <summary>The union of types: nested ones spread out, each member once, a single one not a union at all.</summary>
    public static Value Make(ThreadState ts, ReadOnlySpan<Value> types)
    {
        var members = new List<Value>();
        foreach (Value type in types)
        {
            Value member = type.IsNone ? ts.Interp.Type(TypeKind.NoneType) : type;
            if (member.Ref is PyStr text)
            {
                member = ForwardReference(ts, text);
                if (member.IsNull) return default;
            }
            foreach (Value item in member.Ref is PyUnion union ? union.Arguments.Items : [member])
            {
                int known = Contains(ts, members, item);
                if (known < 0) return default;
                if (known == 0) members.Add(item);
            }
        }
        return members.Count == 1 ? members[0] : new PyUnion(new PyTuple([.. members]));
    }

    private static Value ForwardReference(ThreadState ts, PyStr text)
    {
        Value module = ts.Interp.Evaluator.Import(ts, "annotationlib", null, new PyTuple([(PyStr)"ForwardRef"]), 0);
        Value type = module.IsNull ? default : Operations.GetAttribute(ts, module, "ForwardRef");
        return type.IsNull ? default : Operations.Call(ts, type, text);
    }

    private static int Contains(ThreadState ts, List<Value> members, in Value item)
    {
        foreach (Value member in members)
        {
            int equal = Operations.CompareBool(ts, member, item, CompareOp.Eq);
            if (equal != 0) return equal;
        }
        return 0;
    }

    private static int SameMembers(ThreadState ts, PyTuple left, PyTuple right)
    {
        if (left.Count != right.Count) return 0;
        foreach (Value item in left.Items)
        {
            int found = Contains(ts, [.. right.Items], item);
            if (found <= 0) return found;
        }
        return 1;
    }

    private static Value Check(ThreadState ts, in Value self, in Value value, Func<ThreadState, Value, Value, int> check)
    {
        foreach (Value type in Union(self).Arguments.Items)
        {
            int result = check(ts, value, type);
            if (result != 0) return result < 0 ? default : Value.True;
        }
        return Value.False;
    }

    private static Value Repr(ThreadState ts, Value self)
    {
        var parts = new List<string>();
        foreach (Value argument in Union(self).Arguments.Items)
        {
            PyStr? text = ReferenceEquals(argument.Ref, ts.Interp.Type(TypeKind.NoneType)) ? "None" : TypeArguments.ReprOf(ts, argument);
            if (text is null) return default;
            parts.Add(text.ToString());
        }
        return (PyStr)string.Join(" | ", parts);
    }
}
