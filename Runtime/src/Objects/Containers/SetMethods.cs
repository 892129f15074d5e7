namespace PyJitVerify.Runtime.Objects;

/// <summary>The methods of set and frozenset.</summary>
/// <remarks>Source: CPython <c>Objects/setobject.c</c>.</remarks>
internal static class SetMethods
{
    private static readonly MethodDefinition[] Common =
    [
        MethodDefinition.NoArgs("__reduce__", Reduce),
        MethodDefinition.NoArgs("copy", static (ts, self) => self.Ref is PySet { IsFrozen: true, Class: null } ? self : SetOps.Copy(ts, self.Unchecked<PySet>()) is { } copy ? copy : default(Value)),
        // CPython's numbers: 200 bytes with room for eight places, 16 for each place of a larger table.
        MethodDefinition.NoArgs("__sizeof__", static (_, self) =>
            Value.Int(200 + (self.Unchecked<PySet>().TableSize > 8 ? self.Unchecked<PySet>().TableSize * 16L : 0))),
        MethodDefinition.Fast("union", 0, -1, static (ts, self, args) =>
        {
            PySet? result = SetOps.Copy(ts, self.Unchecked<PySet>());
            return result is not null && UpdateAll(ts, result, self, args.ToArray()) ? result : default;
        }),
        MethodDefinition.Fast("intersection", 0, -1, static (ts, self, args) => Intersect(ts, self.Unchecked<PySet>(), args.ToArray())),
        MethodDefinition.Fast("difference", 0, -1, static (ts, self, args) => Subtract(ts, self.Unchecked<PySet>(), args.ToArray())),
        MethodDefinition.OneArg("symmetric_difference", static (ts, self, other) => SetOps.SymmetricDifference(ts, self.Unchecked<PySet>(), other)),
        MethodDefinition.OneArg("issubset", static (ts, self, other) =>
        {
            PySet own = self.Unchecked<PySet>();
            if (other.Ref is not PySet set) return SetOps.Intersection(ts, own, other) is { } common ? Value.Bool(common.Count == own.Count) : default;
            int result = SetOps.IsSubset(ts, own, set);
            return result < 0 ? default : Value.Bool(result > 0);
        }),
        MethodDefinition.OneArg("issuperset", static (ts, self, other) => IsSuperset(ts, self.Unchecked<PySet>(), other)),
        MethodDefinition.OneArg("isdisjoint", static (ts, self, other) => IsDisjoint(ts, self.Unchecked<PySet>(), other)),
    ];

    /// <summary>The class, its elements as a list, and the attributes of an instance of a subclass.</summary>
    private static Value Reduce(ThreadState ts, Value self)
    {
        Value state = Operations.CallMethod(ts, self, "__getstate__", []);
        return state.IsNull ? default : new PyTuple([ts.TypeOf(self), new PyTuple([SetOps.Elements(self.Unchecked<PySet>())]), state]);
    }

    public static readonly MethodDefinition[] Frozen = Common;

    public static readonly MethodDefinition[] Set =
    [
        .. Common,
        MethodDefinition.OneArg("add", static (ts, self, item) => self.Unchecked<PySet>().Add(ts, item) ? Value.None : default),
        MethodDefinition.OneArg("discard", static (ts, self, item) => SetOps.Discard(ts, self.Unchecked<PySet>(), item) < 0 ? default : Value.None),
        MethodDefinition.OneArg("remove", static (ts, self, item) => SetOps.Discard(ts, self.Unchecked<PySet>(), item) switch
        {
            < 0 => default,
            0 => ts.RaiseKeyError(item),
            _ => Value.None,
        }),
        MethodDefinition.NoArgs("pop", static (ts, self) =>
            self.Unchecked<PySet>().Count == 0 ? ts.RaiseKeyError((PyStr)"pop from an empty set") : self.Unchecked<PySet>().Pop()),
        MethodDefinition.NoArgs("clear", static (_, self) =>
        {
            self.Unchecked<PySet>().Clear();
            return Value.None;
        }),
        MethodDefinition.Fast("update", 0, -1, static (ts, self, args) => UpdateAll(ts, self.Unchecked<PySet>(), default, args.ToArray()) ? Value.None : default),
        MethodDefinition.Fast("difference_update", 0, -1, static (ts, self, args) =>
        {
            foreach (Value other in args.ToArray())
            {
                if (!SetOps.DifferenceUpdate(ts, self.Unchecked<PySet>(), other)) return default;
            }
            return Value.None;
        }),
        MethodDefinition.Fast("intersection_update", 0, -1, static (ts, self, args) =>
        {
            Value result = Intersect(ts, self.Unchecked<PySet>(), args.ToArray());
            if (result.IsNull) return default;
            self.Unchecked<PySet>().Swap(result.Unchecked<PySet>());
            return Value.None;
        }),
        MethodDefinition.OneArg("symmetric_difference_update", static (ts, self, other) =>
            SetOps.SymmetricDifferenceUpdate(ts, self.Unchecked<PySet>(), other) ? Value.None : default),
    ];

    private static bool UpdateAll(ThreadState ts, PySet set, in Value skipped, Value[] others)
    {
        foreach (Value other in others)
        {
            if (!other.Is(skipped) && !SetOps.Update(ts, set, other)) return false;
        }
        return true;
    }

    private static Value Intersect(ThreadState ts, PySet set, Value[] others)
    {
        if (others.Length == 0) return SetOps.Copy(ts, set);
        foreach (Value other in others)
        {
            PySet? next = SetOps.Intersection(ts, set, other);
            if (next is null) return default;
            set = next;
        }
        return set;
    }

    private static Value Subtract(ThreadState ts, PySet set, Value[] others)
    {
        if (others.Length == 0) return SetOps.Copy(ts, set);
        PySet? result = SetOps.Difference(ts, set, others[0]);
        for (int i = 1; i < others.Length && result is not null; i++)
        {
            if (!SetOps.DifferenceUpdate(ts, result, others[i])) return default;
        }
        return result;
    }

    private static Value IsSuperset(ThreadState ts, PySet set, in Value other)
    {
        if (other.Ref is PySet sub)
        {
            int result = SetOps.IsSubset(ts, sub, set);
            return result < 0 ? default : Value.Bool(result > 0);
        }
        Value iterator = Operations.GetIterator(ts, other);
        if (iterator.IsNull) return default;
        while (Operations.Next(ts, iterator, out Value item))
        {
            int found = SetOps.Contains(ts, set, item);
            if (found < 0) return default;
            if (found == 0) return Value.False;
        }
        return ts.Pending is null ? Value.True : default;
    }

    private static Value IsDisjoint(ThreadState ts, PySet set, in Value other)
    {
        if (ReferenceEquals(set, other.Ref)) return Value.Bool(set.Count == 0);
        if (other.Ref is PySet second)
        {
            if (second.Count > set.Count) (set, second) = (second, set);
            for (int i = 0; i < second.TableSize; i++)
            {
                if (!second.TryEntryAt(i, out PySet.Entry entry)) continue;
                int found = set.Contains(ts, entry.Key, entry.Hash);
                if (found != 0) return found < 0 ? default : Value.False;
            }
            return Value.True;
        }
        Value iterator = Operations.GetIterator(ts, other);
        if (iterator.IsNull) return default;
        while (Operations.Next(ts, iterator, out Value item))
        {
            int found = SetOps.Contains(ts, set, item);
            if (found != 0) return found < 0 ? default : Value.False;
        }
        return ts.Pending is null ? Value.True : default;
    }
}
