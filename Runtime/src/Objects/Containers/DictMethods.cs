namespace PyJitVerify.Runtime.Objects;

/// <summary>The methods of dict.</summary>
/// <remarks>Source: CPython <c>Objects/dictobject.c</c>.</remarks>
internal static class DictMethods
{
    public static readonly MethodDefinition[] All =
    [
        MethodDefinition.Fast("get", 1, 2, static (ts, self, args) =>
        {
            Value fallback = args.Length > 1 ? args[1] : Value.None;
            int found = self.Unchecked<PyDict>().TryGet(ts, args[0], out Value value);
            return found < 0 ? default : found > 0 ? value : fallback;
        }),
        MethodDefinition.Fast("setdefault", 1, 2, static (ts, self, args) =>
        {
            PyDict dict = self.Unchecked<PyDict>();
            Value key = args[0], fallback = args.Length > 1 ? args[1] : Value.None;
            if (!Operations.HashKey(ts, key, out long hash)) return default;
            int found = dict.TryGet(ts, key, hash, out Value value);
            if (found != 0) return found < 0 ? default : value;
            return ts.Budget.Charge(ts, 48) && dict.Set(ts, key, hash, fallback) ? fallback : default;
        }),
        MethodDefinition.Fast("pop", 1, 2, static (ts, self, args) =>
        {
            Value key = args[0], fallback = args.Length > 1 ? args[1] : default;
            // An empty dict does not hash the key.
            Value value = default;
            int removed = self.Unchecked<PyDict>().Count == 0 ? 0 : self.Unchecked<PyDict>().Remove(ts, key, out value);
            if (removed != 0) return removed < 0 ? default : value;
            return fallback.IsNull ? ts.RaiseKeyError(key) : fallback;
        }),
        MethodDefinition.NoArgs("popitem", PopItem),
        MethodDefinition.NoArgs("clear", static (_, self) =>
        {
            self.Unchecked<PyDict>().Clear();
            return Value.None;
        }),
        MethodDefinition.NoArgs("copy", static (ts, self) =>
            ts.Budget.Charge(ts, self.Unchecked<PyDict>().Count * 48L) ? self.Unchecked<PyDict>().Copy() : default),
        MethodDefinition.Keywords("update", static (ts, self, args, keywordNames) =>
            DictType.UpdateFromCall(ts, self.Unchecked<PyDict>(), "update", args.ToArray(), keywordNames) ? Value.None : default),
        MethodDefinition.NoArgs("keys", static (_, self) => new PyDictView(TypeKind.DictKeys, self.Unchecked<PyDict>())).AsPlain(),
        MethodDefinition.NoArgs("values", static (_, self) => new PyDictView(TypeKind.DictValues, self.Unchecked<PyDict>())).AsPlain(),
        MethodDefinition.NoArgs("items", static (_, self) => new PyDictView(TypeKind.DictItems, self.Unchecked<PyDict>())).AsPlain(),
        MethodDefinition.NoArgs("__reversed__", static (_, self) => new PyDictIterator(TypeKind.DictReverseKeyIterator, self.Unchecked<PyDict>())),
        MethodDefinition.Fast("fromkeys", 1, 2, FromKeys).AsClassMethod(),
    ];

    private static Value PopItem(ThreadState ts, Value self)
    {
        PyDict dict = self.Unchecked<PyDict>();
        if (dict.Count == 0) return ts.RaiseKeyError((PyStr)"popitem(): dictionary is empty");
        int last = dict.EntryCount - 1;
        while (dict.EntryAt(last).Key.IsNull) last--;
        PyDict.Entry entry = dict.EntryAt(last);
        dict.RemoveAt(last, trims: true);
        return new PyTuple([entry.Key, entry.Value]);
    }

    private static Value FromKeys(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        Value keys = args[0], value = args.Length > 1 ? args[1] : Value.None;
        Value result = Operations.Call(ts, self, [], null);
        if (result.IsNull) return default;
        Value iterator = Operations.GetIterator(ts, keys);
        if (iterator.IsNull) return default;
        while (Operations.Next(ts, iterator, out Value key))
        {
            bool stored = result.Ref is PyDict { Class: null } dict ? DictOps.Store(ts, dict, key, value) : Operations.SetItem(ts, result, key, value);
            if (!stored) return default;
        }
        return ts.Pending is null ? result : default;
    }
}
