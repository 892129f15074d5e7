namespace PyJitVerify.Runtime.Objects;

/// <summary><c>dict.keys()</c>, <c>values()</c> or <c>items()</c>, by its kind.</summary>
public sealed class PyDictView : PyObject
{
    internal PyDictView(TypeKind kind, PyDict dict) : base(kind) => Dict = dict;

    internal PyDict Dict { get; }
}

/// <summary>The types of dictionary views.</summary>
/// <remarks>Source: CPython <c>Objects/dictobject.c</c>, "View objects".</remarks>
internal static class DictViewTypes
{
    public static readonly TypeDefinition[] All =
    [
        Define("dict_keys", TypeKind.DictKeys, TypeKind.DictKeyIterator, TypeKind.DictReverseKeyIterator,
            static (ts, self, key) => Dict(self).TryGet(ts, key, out _)),
        Define("dict_values", TypeKind.DictValues, TypeKind.DictValueIterator, TypeKind.DictReverseValueIterator, null),
        Define("dict_items", TypeKind.DictItems, TypeKind.DictItemIterator, TypeKind.DictReverseItemIterator, ContainsItem),
    ];

    private static PyDict Dict(in Value view) => view.Unchecked<PyDictView>().Dict;

    private static bool IsSetLike(in Value value) => value.Ref is PySet or PyDictView { Kind: TypeKind.DictKeys or TypeKind.DictItems };

    private static TypeDefinition Define(string name, TypeKind kind, TypeKind iterator, TypeKind reversed, ContainsSlot? contains)
    {
        bool isSet = contains is not null;
        return new TypeDefinition(name, kind)
        {
            IsSubclassable = false,
            IsUnhashable = isSet,
            Slots = new TypeSlots
            {
                Repr = Repr,
                Iter = (_, self) => new PyDictIterator(iterator, Dict(self)),
                Length = static (_, self) => Dict(self).Count,
                Contains = contains,
                Hash = isSet ? SlotDispatch.UnhashableSlot : null,
                Compare = isSet ? Compare : null,
                And = isSet ? And : null,
                Or = isSet ? static (ts, left, right) => Combine(ts, left, right, SetOps.Update) : null,
                Subtract = isSet ? static (ts, left, right) => Combine(ts, left, right, SetOps.DifferenceUpdate) : null,
                Xor = isSet ? static (ts, left, right) => Combine(ts, left, right, SetOps.SymmetricDifferenceUpdate) : null,
            },
            Methods =
            [
                MethodDefinition.NoArgs("__reversed__", (_, self) => new PyDictIterator(reversed, Dict(self))),
                .. isSet ? new[] { MethodDefinition.OneArg("isdisjoint", IsDisjoint) } : [],
            ],
            GetSets = [new("mapping", static (_, self) => new PyMappingProxy(Dict(self)))],
        };
    }

    private static int ContainsItem(ThreadState ts, Value self, Value item)
    {
        if (item.Ref is not PyTuple { Count: 2 } pair) return 0;
        int found = Dict(self).TryGet(ts, pair[0], out Value value);
        return found <= 0 ? found : Operations.CompareBool(ts, value, pair[1], CompareOp.Eq);
    }

    private static Value Repr(ThreadState ts, Value self)
    {
        PyDictView view = self.Unchecked<PyDictView>();
        string name = ts.TypeOf(self).Name;
        if (!ts.EnterRepr(view)) return (PyStr)"...";
        PyList? items = Operations.ToList(ts, self);
        PyStr? text = items is null ? null : SequenceOps.JoinReprs(ts, i => items.Items[i], () => items.Count, $"{name}([", "])");
        ts.LeaveRepr();
        return text;
    }

    private static Value Compare(ThreadState ts, Value left, Value right, CompareOp op)
    {
        if (!IsSetLike(right)) return Value.NotImplemented;
        long a = Operations.Length(ts, left), b = Operations.Length(ts, right);
        if (a < 0 || b < 0) return default;
        int result = op switch
        {
            CompareOp.Eq or CompareOp.Ne => a == b ? AllContained(ts, left, right) : 0,
            CompareOp.Lt => a < b ? AllContained(ts, left, right) : 0,
            CompareOp.Le => a <= b ? AllContained(ts, left, right) : 0,
            CompareOp.Gt => a > b ? AllContained(ts, right, left) : 0,
            _ => a >= b ? AllContained(ts, right, left) : 0,
        };
        return result < 0 ? default : Value.Bool(result > 0 != (op == CompareOp.Ne));
    }

    private static int AllContained(ThreadState ts, in Value items, in Value container)
    {
        Value iterator = Operations.GetIterator(ts, items);
        if (iterator.IsNull) return -1;
        while (Operations.Next(ts, iterator, out Value item))
        {
            int found = Operations.Contains(ts, container, item);
            if (found <= 0) return found;
        }
        return ts.Pending is null ? 1 : -1;
    }

    private static Value Combine(ThreadState ts, in Value left, in Value right, UpdateOperation operation)
    {
        var result = new PySet(isFrozen: false);
        return SetOps.Update(ts, result, left) && operation(ts, result, right) ? result : default;
    }

    private delegate bool UpdateOperation(ThreadState ts, PySet set, in Value iterable);

    private static Value And(ThreadState ts, Value left, Value right)
    {
        // The operator also runs reflected; the view may be the right one.
        if (!IsSetLike(left) || left.Ref is PySet) (left, right) = (right, left);
        if (right.Ref is PySet { Class: null, IsFrozen: false } set && Dict(left).Count <= set.Count)
            return SetOps.Intersection(ts, set, left) is { } common ? common : default(Value);
        if (right.Ref is PyDictView { Kind: not TypeKind.DictValues } other && other.Dict.Count > Dict(left).Count) (left, right) = (right, left);
        var result = new PySet(isFrozen: false);
        Value iterator = Operations.GetIterator(ts, right);
        if (iterator.IsNull) return default;
        while (Operations.Next(ts, iterator, out Value item))
        {
            int found = Operations.Contains(ts, left, item);
            if (found < 0 || (found > 0 && !result.Add(ts, item))) return default;
        }
        return ts.Pending is null ? result : default;
    }

    private static Value IsDisjoint(ThreadState ts, Value self, Value other)
    {
        if (ReferenceEquals(self.Ref, other.Ref)) return Value.Bool(Dict(self).Count == 0);
        Value container = self, items = other;
        if (IsSetLike(other) && Operations.Length(ts, other) > Dict(self).Count) (container, items) = (other, self);
        Value iterator = Operations.GetIterator(ts, items);
        if (iterator.IsNull) return default;
        while (Operations.Next(ts, iterator, out Value item))
        {
            int found = Operations.Contains(ts, container, item);
            if (found != 0) return found < 0 ? default : Value.False;
        }
        return ts.Pending is null ? Value.True : default;
    }
}
