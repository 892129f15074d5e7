using System.Text;

namespace PyJitVerify.Runtime.Objects;

/// <summary><c>int | str</c>.</summary>
internal sealed class PyUnion : PyObject
{
    public PyUnion(PyType type, PyTuple args) : base(TypeKind.Instance)
    {
        Class = type;
        Args = args;
    }

    /// <summary>The members: flat, each once, in the order written.</summary>
    public PyTuple Args { get; }

    public PyTuple? Parameters { get; set; }
}

/// <summary>The type <c>typing.Union</c>, which is also <c>types.UnionType</c>.</summary>
/// <remarks>Source: CPython <c>Objects/unionobject.c</c>.</remarks>
internal static class UnionType
{
    public static readonly TypeDefinition Definition = new("Union", TypeKind.Instance)
    {
        Module = "typing",
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            New = static (ts, _, _, _) => ts.RaiseTypeError("cannot create 'typing.Union' instances"),
            Or = static (ts, left, right) => Or(ts, left, right),
            Repr = static (ts, self) =>
            {
                var text = new StringBuilder();
                foreach (Value arg in ((PyUnion)self.Ref!).Args.Items)
                {
                    PyStr? item = arg.Ref is PyType { Name: "NoneType" } ? (PyStr)"None" : GenericAliasType.ShowArgument(ts, arg);
                    if (item is null) return default;
                    text.Append(text.Length > 0 ? " | " : "").Append(item);
                }
                return (PyStr)text.ToString();
            },
            Compare = static (ts, left, right, op) =>
            {
                if (op is not (CompareOp.Eq or CompareOp.Ne) || left.Ref is not PyUnion a || right.Ref is not PyUnion b) return Value.NotImplemented;
                int equal = a.Args.Count == b.Args.Count ? 1 : 0;
                foreach (Value arg in a.Args.Items)
                {
                    if (equal > 0) equal = SequenceOps.Contains(ts, b.Args, arg);
                }
                return equal < 0 ? default : Value.Bool(equal > 0 == (op == CompareOp.Eq));
            },
            Hash = static (ThreadState ts, Value self, out long hash) =>
            {
                var set = new PySet(isFrozen: true);
                hash = 0;
                foreach (Value arg in ((PyUnion)self.Ref!).Args.Items)
                {
                    if (!set.Add(ts, arg)) return false;
                }
                hash = set.FrozenHash;
                return true;
            },
            Subscript = static (ts, self, item) =>
            {
                var union = (PyUnion)self.Ref!;
                PyTuple? parameters = union.Parameters ??= GenericAliasType.CollectParameters(ts, union.Args);
                PyTuple? args = parameters is null ? null : GenericAliasType.Substitute(ts, self, union.Args, parameters, item);
                return args is null ? default : Of(ts, args.Items);
            },
        },
        Methods =
        [
            MethodDefinition.OneArg("__instancecheck__", static (ts, self, value) => Check(ts, self, value, isInstance: true)),
            MethodDefinition.OneArg("__subclasscheck__", static (ts, self, value) => value.Ref is not PyType
                ? ts.RaiseTypeError("issubclass() arg 1 must be a class") : Check(ts, self, value, isInstance: false)),
            MethodDefinition.OneArg("__mro_entries__", static (ts, self, _) => Operations.Repr(ts, self) is { } text ? ts.RaiseTypeError($"Cannot subclass {text}") : default),
            MethodDefinition.OneArg("__class_getitem__", static (ts, _, args) => Of(ts, args.Ref is PyTuple { Class: null } many ? many.Items : [args])).AsClassMethod(),
        ],
        GetSets =
        [
            new("__args__", static (_, self) => ((PyUnion)self.Ref!).Args),
            new("__origin__", static (ts, _) => ts.Interp.Defined(Definition!)),
            new("__parameters__", static (ts, self) => (((PyUnion)self.Ref!).Parameters ??= GenericAliasType.CollectParameters(ts, ((PyUnion)self.Ref!).Args)) is { } p ? p : default),
            new("__name__", static (_, _) => (PyStr)"Union"),
            new("__qualname__", static (_, _) => (PyStr)"Union"),
        ],
    };

    /// <summary><c>X | Y</c> of types; NotImplemented when one is none.</summary>
    public static Value Or(ThreadState ts, in Value left, in Value right) =>
        IsMember(ts, left) && IsMember(ts, right) ? Of(ts, [left, right]) : Value.NotImplemented;

    /// <summary>The union of the members, flattened and without repetitions; one member alone is itself.</summary>
    public static Value Of(ThreadState ts, ReadOnlySpan<Value> members)
    {
        var unique = new PyList();
        foreach (Value member in members.ToArray())
        {
            Value[] parts = member.Ref is PyUnion union ? union.Args.Items : [member.IsNone ? ts.Interp.Type(TypeKind.NoneType) : member];
            foreach (Value part in parts)
            {
                int known = SequenceOps.Contains(ts, unique, part);
                if (known < 0) return default;
                if (known == 0) unique.Append(part);
            }
        }
        if (unique.Count == 0) return ts.RaiseTypeError("Cannot take a Union of no types.");
        return unique.Count == 1 ? unique.Items[0] : new PyUnion(ts.Interp.Defined(Definition), new PyTuple(unique.ToArray()));
    }

    private static bool IsMember(ThreadState ts, in Value value) => value.IsNone || value.Ref is PyType or PyGenericAlias or PyUnion || ts.TypeOf(value).Name is "TypeAliasType";

    private static Value Check(ThreadState ts, in Value self, in Value value, bool isInstance)
    {
        foreach (Value arg in ((PyUnion)self.Ref!).Args.Items)
        {
            if (arg.Ref is not PyGenericAlias) continue;
            return ts.RaiseTypeError(isInstance ? "isinstance() argument 2 cannot be a parameterized generic" : "issubclass() argument 2 cannot be a parameterized generic");
        }
        foreach (Value arg in ((PyUnion)self.Ref!).Args.Items)
        {
            int matches = isInstance ? Operations.IsInstance(ts, value, arg) : Operations.IsSubclass(ts, value, arg);
            if (matches != 0) return matches < 0 ? default : Value.True;
        }
        return Value.False;
    }
}
