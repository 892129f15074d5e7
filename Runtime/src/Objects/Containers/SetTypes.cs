namespace PyJitVerify.Runtime.Objects;

/// <summary>The types <c>set</c> and <c>frozenset</c>: slots.</summary>
/// <remarks>Source: CPython <c>Objects/setobject.c</c>.</remarks>
internal static class SetTypes
{
    public static readonly TypeDefinition Set = new("set", TypeKind.Set)
    {
        IsGeneric = true,
        IsUnhashable = true,
        MatchesSelf = true,
        Slots = new TypeSlots
        {
            New = static (_, type, _, _) => Instances.Adopt(new PySet(isFrozen: false), type),
            Init = Init,
            Repr = Repr,
            Hash = SlotDispatch.UnhashableSlot,
            Compare = Compare,
            Iter = static (_, self) => new PySetIterator(self.Unchecked<PySet>()),
            Length = static (_, self) => self.Unchecked<PySet>().Count,
            Contains = static (ts, self, item) => SetOps.Contains(ts, self.Unchecked<PySet>(), item),
            And = And,
            Or = Or,
            Subtract = Subtract,
            Xor = Xor,
            InplaceOr = static (ts, self, other) => other.Ref is not PySet ? Value.NotImplemented
                : SetOps.Update(ts, self.Unchecked<PySet>(), other) ? self : default,
            InplaceAnd = static (ts, self, other) =>
            {
                if (other.Ref is not PySet) return Value.NotImplemented;
                PySet? result = SetOps.Intersection(ts, self.Unchecked<PySet>(), other);
                if (result is null) return default;
                self.Unchecked<PySet>().Swap(result);
                return self;
            },
            InplaceSubtract = static (ts, self, other) => other.Ref is not PySet ? Value.NotImplemented
                : SetOps.DifferenceUpdate(ts, self.Unchecked<PySet>(), other) ? self : default,
            InplaceXor = static (ts, self, other) => other.Ref is not PySet ? Value.NotImplemented
                : SetOps.SymmetricDifferenceUpdate(ts, self.Unchecked<PySet>(), other) ? self : default,
        },
        Methods = SetMethods.Set,
    };

    public static readonly TypeDefinition FrozenSet = new("frozenset", TypeKind.FrozenSet)
    {
        IsGeneric = true,
        MatchesSelf = true,
        Slots = new TypeSlots
        {
            New = NewFrozen,
            Repr = Repr,
            Hash = static (ThreadState _, Value self, out long hash) =>
            {
                hash = self.Unchecked<PySet>().FrozenHash;
                return true;
            },
            Compare = Compare,
            Iter = static (_, self) => new PySetIterator(self.Unchecked<PySet>()),
            Length = static (_, self) => self.Unchecked<PySet>().Count,
            Contains = static (ts, self, item) => SetOps.Contains(ts, self.Unchecked<PySet>(), item),
            And = And,
            Or = Or,
            Subtract = Subtract,
            Xor = Xor,
        },
        Methods = SetMethods.Frozen,
    };

    private static Value And(ThreadState ts, Value left, Value right) =>
        left.Ref is PySet a && right.Ref is PySet ? SetOps.Intersection(ts, a, right) : Value.NotImplemented;

    private static Value Or(ThreadState ts, Value left, Value right)
    {
        if (left.Ref is not PySet a || right.Ref is not PySet b) return Value.NotImplemented;
        PySet? result = SetOps.Copy(ts, a);
        return result is not null && (ReferenceEquals(a, b) || SetOps.Update(ts, result, b)) ? result : default;
    }

    private static Value Subtract(ThreadState ts, Value left, Value right) =>
        left.Ref is PySet a && right.Ref is PySet ? SetOps.Difference(ts, a, right) : Value.NotImplemented;

    private static Value Xor(ThreadState ts, Value left, Value right) =>
        left.Ref is PySet a && right.Ref is PySet ? SetOps.SymmetricDifference(ts, a, right) : Value.NotImplemented;

    private static bool Init(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (keywordNames is { Count: > 0 })
        {
            ts.RaiseTypeError("set() takes no keyword arguments");
            return false;
        }
        if (!MethodDefinition.CheckArgCount(ts, "set", args.Length, 0, 1)) return false;
        PySet set = self.Unchecked<PySet>();
        if (set.Count > 0) set.Clear();
        return args.Length == 0 || SetOps.Update(ts, set, args[0]);
    }

    private static Value NewFrozen(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (keywordNames is { Count: > 0 } && !type.IsHeap) return ts.RaiseTypeError("frozenset() takes no keyword arguments");
        if (!MethodDefinition.CheckArgCount(ts, "frozenset", args.Length - (keywordNames?.Count ?? 0), 0, 1)) return default;
        if (args.Length > 0 && !type.IsHeap && args[0].Ref is PySet { Class: null, IsFrozen: true }) return args[0];
        var set = new PySet(isFrozen: true);
        Instances.Adopt(set, type);
        return args.Length == 0 || SetOps.Update(ts, set, args[0]) ? set : default;
    }

    private static Value Repr(ThreadState ts, Value self)
    {
        PySet set = self.Unchecked<PySet>();
        string name = ts.TypeOf(self).Name;
        if (set.Count == 0) return (PyStr)$"{name}()";
        if (!ts.EnterRepr(set)) return (PyStr)$"{name}(...)";
        PyList elements = SetOps.Elements(set);
        bool plain = set.Class is null && !set.IsFrozen;
        PyStr? text = SequenceOps.JoinReprs(ts, i => elements.Items[i], () => elements.Count, plain ? "{" : $"{name}({{", plain ? "}" : "})");
        ts.LeaveRepr();
        return text;
    }

    private static Value Compare(ThreadState ts, Value left, Value right, CompareOp op)
    {
        if (left.Ref is not PySet a || right.Ref is not PySet b) return Value.NotImplemented;
        int result = op switch
        {
            CompareOp.Eq or CompareOp.Ne => a.Count != b.Count || (a.IsFrozen && b.IsFrozen && a.FrozenHash != b.FrozenHash) ? 0 : SetOps.IsSubset(ts, a, b),
            CompareOp.Le => SetOps.IsSubset(ts, a, b),
            CompareOp.Ge => SetOps.IsSubset(ts, b, a),
            CompareOp.Lt => a.Count >= b.Count ? 0 : SetOps.IsSubset(ts, a, b),
            _ => a.Count <= b.Count ? 0 : SetOps.IsSubset(ts, b, a),
        };
        return result < 0 ? default : Value.Bool(result > 0 != (op == CompareOp.Ne));
    }
}
