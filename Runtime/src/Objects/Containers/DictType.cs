namespace PyJitVerify.Runtime.Objects;

/// <summary>The type <c>dict</c>: slots.</summary>
/// <remarks>Source: CPython <c>Objects/dictobject.c</c>.</remarks>
internal static class DictType
{
    public static readonly TypeDefinition Definition = new("dict", TypeKind.Dict)
    {
        IsGeneric = true,
        IsMappingPattern = true,
        MatchesSelf = true,
        IsUnhashable = true,
        Slots = new TypeSlots
        {
            New = static (_, type, _, _) => Instances.Adopt(new PyDict(), type),
            Init = Init,
            Repr = Repr,
            Hash = SlotDispatch.UnhashableSlot,
            Compare = Compare,
            Iter = static (_, self) => new PyDictIterator(TypeKind.DictKeyIterator, self.Unchecked<PyDict>()),
            Length = static (_, self) => self.Unchecked<PyDict>().Count,
            Contains = static (ts, self, key) => self.Unchecked<PyDict>().TryGet(ts, key, out _),
            Subscript = Subscript,
            StoreSubscript = Store,
            Or = static (ts, left, right) =>
            {
                if (left.Ref is not PyDict a || right.Ref is not PyDict) return Value.NotImplemented;
                PyDict result = a.Copy();
                return DictOps.Update(ts, result, right) ? result : default;
            },
            InplaceOr = static (ts, self, other) => DictOps.Update(ts, self.Unchecked<PyDict>(), other) ? self : default,
        },
        Methods = DictMethods.All,
    };

    public static Value Subscript(ThreadState ts, Value self, Value key)
    {
        PyDict dict = self.Unchecked<PyDict>();
        int found = dict.TryGet(ts, key, out Value value);
        if (found != 0) return found < 0 ? default : value;
        if (dict.Class is not null && dict.Class.TryLookup(Names.Missing, out Value missing)) return SlotDispatch.CallFound(ts, missing, self, [key]);
        return ts.RaiseKeyError(key);
    }

    /// <summary>A null <paramref name="value"/> deletes.</summary>
    public static bool Store(ThreadState ts, Value self, Value key, Value value)
    {
        PyDict dict = self.Unchecked<PyDict>();
        if (!value.IsNull) return DictOps.Store(ts, dict, key, value);
        int removed = dict.Remove(ts, key, out _);
        if (removed == 0) ts.RaiseKeyError(key);
        return removed > 0;
    }

    private static bool Init(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames) =>
        UpdateFromCall(ts, self.Unchecked<PyDict>(), "dict", args.ToArray(), keywordNames);

    /// <summary>What <c>dict()</c> and <c>dict.update()</c> do with their arguments.</summary>
    public static bool UpdateFromCall(ThreadState ts, PyDict dict, string name, Value[] args, PyTuple? keywordNames)
    {
        int keywordCount = keywordNames?.Count ?? 0, given = args.Length - keywordCount;
        if (!MethodDefinition.CheckArgCount(ts, name, given, 0, 1)) return false;
        if (given == 1 && !DictOps.Update(ts, dict, args[0])) return false;
        for (int i = 0; i < keywordCount; i++)
        {
            if (!DictOps.Store(ts, dict, keywordNames![i], args[given + i])) return false;
        }
        return true;
    }

    private static Value Repr(ThreadState ts, Value self) => ReprOf(ts, self.Unchecked<PyDict>());

    /// <summary>The items as a display. Null on failure.</summary>
    public static PyStr? ReprOf(ThreadState ts, PyDict dict)
    {
        if (dict.Count == 0) return (PyStr)"{}";
        if (!ts.EnterRepr(dict)) return (PyStr)"{...}";
        PyStr? text = ReprItems(ts, dict);
        ts.LeaveRepr();
        return text;
    }

    private static PyStr? ReprItems(ThreadState ts, PyDict dict)
    {
        var text = new StrBuilder();
        text.Append("{");
        bool first = true;
        for (int i = 0; i < dict.EntryCount; i++)
        {
            PyDict.Entry entry = dict.EntryAt(i);
            if (entry.Key.IsNull) continue;
            if (!first) text.Append(SequenceOps.Separator);
            first = false;
            PyStr? key = Operations.Repr(ts, entry.Key);
            if (key is null) return null;
            text.Append(key);
            text.Append(": ");
            PyStr? value = Operations.Repr(ts, entry.Value);
            if (value is null) return null;
            text.Append(value);
        }
        text.Append("}");
        return text.ToStr(ts);
    }

    private static Value Compare(ThreadState ts, Value left, Value right, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || left.Ref is not PyDict a || right.Ref is not PyDict b) return Value.NotImplemented;
        int equal = DictOps.AreEqual(ts, a, b);
        return equal < 0 ? default : Value.Bool(equal > 0 == (op == CompareOp.Eq));
    }
}
