using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The type <c>collections.OrderedDict</c>: a dict with comparison by order, and ways to reorder it.</summary>
/// <remarks>Source: CPython <c>Objects/odictobject.c</c>.</remarks>
internal static class OrderedDictType
{
    private static readonly Signature PopItemArguments = Signature.Parse("popitem", "last=True"), MoveArguments = Signature.Parse("move_to_end", "key, last=True"),
        PopArguments = Signature.Parse("pop", "key, default=absent"), SetDefaultArguments = Signature.Parse("setdefault", "key, default=None"),
        FromKeysArguments = Signature.Parse("fromkeys", "iterable, value=None");

    public static readonly TypeDefinition Definition = new("OrderedDict", TypeKind.Dict)
    {
        Base = TypeKind.Dict,
        Module = "collections",
        HasInstanceDict = true,
        HasWeakReferences = true,
        IsMappingPattern = true,
        Slots = new TypeSlots
        {
            New = static (_, type, _, _) =>
            {
                var dict = new PyDict();
                dict.SetClass(type);
                return dict;
            },
            Init = static (ts, self, args, keywordNames) => !Update(ts, self, args.ToArray(), keywordNames).IsNull,
            Repr = static (ts, self) =>
            {
                PyDict dict = self.Unchecked<PyDict>();
                string name = ts.TypeOf(self).Name;
                if (dict.Count == 0) return (PyStr)$"{name}()";
                if (!ts.EnterRepr(dict)) return (PyStr)"...";
                PyStr? text;
                if (!ts.TypeOf(self).IsHeap)
                {
                    text = Operations.Repr(ts, dict.Copy());
                }
                else
                {
                    Value items = Operations.CallMethod(ts, self, "items");
                    PyList? list = items.IsNull ? null : Operations.ToList(ts, items);
                    var copy = new PyDict();
                    text = list is not null && DictOps.Update(ts, copy, list) ? Operations.Repr(ts, copy) : null;
                }
                ts.LeaveRepr();
                return text is null ? default : (PyStr)$"{name}({text})";
            },
            Compare = static (ts, left, right, op) =>
            {
                if (op is not (CompareOp.Eq or CompareOp.Ne) || left.Ref is not PyDict a || right.Ref is not PyDict b) return Value.NotImplemented;
                int equal = DictOps.AreEqual(ts, a, b);
                if (equal > 0 && IsOrdered(ts, left) && IsOrdered(ts, right)) equal = HaveSameOrder(ts, a, b);
                return equal < 0 ? default : Value.Bool(equal > 0 == (op == CompareOp.Eq));
            },
            Or = static (ts, left, right) =>
            {
                if (left.Ref is not PyDict || right.Ref is not PyDict) return Value.NotImplemented;
                Value result = Operations.Call(ts, ts.TypeOf(IsOrdered(ts, left) ? left : right), left);
                return result.IsNull || Update(ts, result, [right], null).IsNull ? default : result;
            },
            InplaceOr = static (ts, self, other) => Update(ts, self, [other], null).IsNull ? default : self,
            Iter = static (ts, self) => ts.Interp.Type(TypeKind.Dict).Slots.Iter!(ts, self),
        },
        Methods =
        [
            MethodDefinition.Keywords("update", static (ts, self, args, keywordNames) => Update(ts, self, args.ToArray(), keywordNames)),
            MethodDefinition.Keywords("popitem", static (ts, self, args, keywordNames) =>
            {
                Value[]? bound = PopItemArguments.Bind(ts, args, keywordNames);
                int last = bound is null ? -1 : Operations.IsTrue(ts, bound[0]);
                if (last < 0) return default;
                PyDict dict = self.Unchecked<PyDict>();
                if (dict.Count == 0) return ts.Raise(ts.Interp.Exceptions.KeyError, "dictionary is empty");
                int at = last > 0 ? dict.EntryCount - 1 : dict.FirstEntry();
                while (dict.EntryAt(at).Key.IsNull) at--;
                PyDict.Entry entry = dict.EntryAt(at);
                dict.RemoveAt(at, trims: true);
                return new PyTuple([entry.Key, entry.Value]);
            }),
            MethodDefinition.Keywords("move_to_end", static (ts, self, args, keywordNames) =>
            {
                Value[]? bound = MoveArguments.Bind(ts, args, keywordNames);
                int last = bound is null ? -1 : Operations.IsTrue(ts, bound[1]);
                if (last < 0) return default;
                PyDict dict = self.Unchecked<PyDict>();
                int found = dict.Remove(ts, bound![0], out Value value);
                if (found <= 0) return found < 0 ? default : ts.RaiseKeyError(bound[0]);
                if (last > 0) return dict.Set(ts, bound[0], value) ? Value.None : default;
                PyDict rest = dict.Copy();
                dict.Clear();
                return dict.Set(ts, bound[0], value) && DictOps.Update(ts, dict, rest) ? Value.None : default;
            }),
            MethodDefinition.Keywords("pop", static (ts, self, args, keywordNames) =>
            {
                Value[]? bound = PopArguments.Bind(ts, args, keywordNames);
                if (bound is null) return default;
                PyDict dict = self.Unchecked<PyDict>();
                int found = dict.TryGet(ts, bound[0], out Value value);
                if (found > 0) return !ts.TypeOf(self).IsHeap ? (dict.Remove(ts, bound[0], out _) < 0 ? default : value) : Operations.SetItem(ts, self, bound[0], default) ? value : default;
                if (found < 0) return default;
                if (!bound[1].IsNull) return bound[1];
                if (ts.TypeOf(self).TryLookup(Names.Missing, out Value missing)) return SlotDispatch.CallFound(ts, missing, self, [bound[0]]);
                return ts.RaiseKeyError(bound[0]);
            }),
            MethodDefinition.Keywords("setdefault", static (ts, self, args, keywordNames) =>
            {
                Value[]? bound = SetDefaultArguments.Bind(ts, args, keywordNames);
                if (bound is null) return default;
                int found = self.Unchecked<PyDict>().TryGet(ts, bound[0], out Value value);
                if (found != 0) return found < 0 ? default : value;
                return Operations.SetItem(ts, self, bound[0], bound[1]) ? bound[1] : default;
            }),
            MethodDefinition.NoArgs("copy", static (ts, self) => Copy(ts, self)),
            MethodDefinition.NoArgs("__copy__", static (ts, self) => Copy(ts, self)),
            MethodDefinition.Keywords("fromkeys", static (ts, self, args, keywordNames) =>
            {
                Value[]? bound = FromKeysArguments.Bind(ts, args, keywordNames);
                Value result = bound is null ? default : Operations.Call(ts, self, [], null);
                PyList? keys = result.IsNull ? null : Operations.ToList(ts, bound![0]);
                if (keys is null) return default;
                foreach (Value key in keys.ToArray())
                {
                    if (!Operations.SetItem(ts, result, key, bound![1])) return default;
                }
                return result;
            }).AsClassMethod(),
            MethodDefinition.NoArgs("__reduce__", static (ts, self) =>
            {
                Value state = self.Unchecked<PyDict>().Attributes is null ? Value.None : Operations.InstanceDict(ts, self.UncheckedObject());
                Value items = Operations.CallMethod(ts, self, "items");
                items = items.IsNull ? default : Operations.GetIterator(ts, items);
                return items.IsNull ? default : new PyTuple([ts.TypeOf(self), PyTuple.Empty, state, Value.None, items]);
            }),
        ],
        GetSets = [ClassBuilder.DictAttribute],
    };

    private static bool IsOrdered(ThreadState ts, in Value value) => ts.TypeOf(value).IsSubtypeOf(ts.Interp.Defined(Definition));

    private static int HaveSameOrder(ThreadState ts, PyDict a, PyDict b)
    {
        int j = 0;
        for (int i = 0; i < a.EntryCount; i++)
        {
            if (a.EntryAt(i).Key.IsNull) continue;
            while (j < b.EntryCount && b.EntryAt(j).Key.IsNull) j++;
            if (j >= b.EntryCount) return 0;
            int equal = Operations.CompareBool(ts, a.EntryAt(i).Key, b.EntryAt(j++).Key, CompareOp.Eq);
            if (equal <= 0) return equal;
        }
        return 1;
    }

    private static Value Copy(ThreadState ts, in Value self)
    {
        Value copy = Operations.Call(ts, ts.TypeOf(self), [], null);
        if (copy.IsNull) return default;
        PyDict source = self.Unchecked<PyDict>();
        for (int i = 0; i < source.EntryCount; i++)
        {
            PyDict.Entry entry = source.EntryAt(i);
            if (!entry.Key.IsNull && !Operations.SetItem(ts, copy, entry.Key, entry.Value)) return default;
        }
        if (source.Attributes is not null && !DictOps.Update(ts, Operations.InstanceDict(ts, copy.UncheckedObject()), Operations.InstanceDict(ts, source))) return default;
        return copy;
    }

    /// <summary>MutableMapping's update, which goes through <c>__setitem__</c>.</summary>
    private static Value Update(ThreadState ts, in Value self, Value[] args, PyTuple? keywordNames)
    {
        int given = args.Length - (keywordNames?.Count ?? 0);
        if (given > 1) return ts.RaiseTypeError($"expected at most 1 argument, got {given}");
        if (given == 1 && args[0].Ref is not PyDict)
        {
            int hasKeys = Operations.TryGetAttribute(ts, args[0], Names.Keys, out _);
            if (hasKeys < 0 || (hasKeys == 0 && Operations.GetIterator(ts, args[0]).IsNull)) return default;
        }
        var items = new PyDict();
        if (!DictType.UpdateFromCall(ts, items, "update", args, keywordNames)) return default;
        for (int i = 0; i < items.EntryCount; i++)
        {
            PyDict.Entry entry = items.EntryAt(i);
            if (!entry.Key.IsNull && !Operations.SetItem(ts, self, entry.Key, entry.Value)) return default;
        }
        return Value.None;
    }
}
