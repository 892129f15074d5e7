namespace PyJitVerify.Runtime.Objects;

/// <summary>The type <c>FrameLocalsProxy</c>.</summary>
/// <remarks>Source: PEP 667; CPython <c>Objects/frameobject.c</c>.</remarks>
internal static class FrameLocalsProxyType
{
    public static readonly TypeDefinition Definition = new("FrameLocalsProxy", TypeKind.FrameLocalsProxy)
    {
        IsSubclassable = false,
        IsMappingPattern = true,
        IsUnhashable = true,
        Slots = new TypeSlots
        {
            New = static (ts, _, args, _) =>
            {
                if (args.Length != 1) return ts.RaiseTypeError($"FrameLocalsProxy expected 1 argument, got {args.Length}");
                return args[0].Ref is PyFrame frame ? new PyFrameLocalsProxy(frame) : ts.RaiseTypeError($"expect frame, not {ts.TypeOf(args[0]).LayoutName}");
            },
            Init = static (_, _, _, _) => true,
            Subscript = static (ts, self, key) =>
            {
                int found = TryGet(ts, Proxy(self), key, out Value value);
                if (found > 0) return value;
                if (found == 0 && Operations.Repr(ts, key) is { } shown) ts.Raise(ts.Interp.Exceptions.KeyError, $"local variable '{shown}' is not defined");
                return default;
            },
            StoreSubscript = Store,
            Contains = static (ts, self, key) => TryGet(ts, Proxy(self), key, out _),
            Length = static (ts, self) => Proxy(self).ToDict(ts).Count,
            Iter = static (ts, self) => Operations.GetIterator(ts, Proxy(self).ToDict(ts)),
            Hash = SlotDispatch.UnhashableSlot,
            Repr = static (ts, self) =>
            {
                if (!ts.EnterRepr(Proxy(self))) return (PyStr)"{...}";
                Value text = Operations.Repr(ts, Proxy(self).ToDict(ts));
                ts.LeaveRepr();
                return text;
            },
            Compare = static (ts, left, right, op) => op is not (CompareOp.Eq or CompareOp.Ne) ? Value.NotImplemented
                : right.Ref is PyFrameLocalsProxy other ? Value.Bool(ReferenceEquals(Proxy(left).Frame, other.Frame) == (op == CompareOp.Eq))
                : right.Ref is PyDict ? Operations.Compare(ts, Proxy(left).ToDict(ts), right, op) : Value.NotImplemented,
            Or = static (ts, left, right) =>
            {
                var result = new PyDict();
                return Merge(ts, result, left) && Merge(ts, result, right) ? result : ts.Pending is null ? Value.NotImplemented : default;
            },
            InplaceOr = static (ts, left, right) => Update(ts, Proxy(left), right) ? left : ts.Pending is null ? Value.NotImplemented : default,
        },
        Methods =
        [
            .. new[] { "keys", "values", "items" }.Select(name => MethodDefinition.NoArgs(name, (ts, self) =>
            {
                Value view = Operations.CallMethod(ts, Proxy(self).ToDict(ts), name);
                PyList? list = view.IsNull ? null : Operations.ToList(ts, view);
                return list;
            })),
            MethodDefinition.NoArgs("copy", static (ts, self) => Proxy(self).ToDict(ts)),
            MethodDefinition.NoArgs("__reversed__", static (ts, self) => Operations.CallMethod(ts, Proxy(self).ToDict(ts), Names.Reversed)),
            MethodDefinition.Fast("get", 1, 2, static (ts, self, args) =>
            {
                Value fallback = args.Length > 1 ? args[1] : Value.None;
                int found = TryGet(ts, Proxy(self), args[0], out Value value);
                return found < 0 ? default : found > 0 ? value : fallback;
            }),
            MethodDefinition.Fast("setdefault", 1, 2, static (ts, self, args) =>
            {
                Value key = args[0], fallback = args.Length > 1 ? args[1] : Value.None;
                int found = TryGet(ts, Proxy(self), key, out Value value);
                if (found != 0) return found < 0 ? default : value;
                return Store(ts, self, key, fallback) ? fallback : default;
            }),
            MethodDefinition.Fast("pop", 1, 2, static (ts, self, args) => Pop(ts, Proxy(self), args[0], args.Length > 1 ? args[1] : default)),
            MethodDefinition.OneArg("update", static (ts, self, other) =>
            {
                if (Update(ts, Proxy(self), other)) return Value.None;
                return ts.Pending is null ? ts.RaiseTypeError("update() argument must be dict or another FrameLocalsProxy") : default;
            }),
        ],
    };

    private static PyFrameLocalsProxy Proxy(in Value value) => value.Unchecked<PyFrameLocalsProxy>();

    /// <summary>1 found, 0 absent, -1 failed.</summary>
    private static int TryGet(ThreadState ts, PyFrameLocalsProxy proxy, in Value key, out Value value)
    {
        if (key.Ref is PyStr name && proxy.IndexOf(name) is >= 0 and var index)
        {
            value = proxy.Read(ts, index);
            if (!value.IsNull) return 1;
        }
        value = default;
        if (!Operations.Hash(ts, key, out _)) return -1;
        return proxy.Frame.ExtraLocals is { } extra ? extra.TryGet(ts, key, out value) : 0;
    }

    private static bool Store(ThreadState ts, Value self, Value key, Value value)
    {
        PyFrameLocalsProxy proxy = Proxy(self);
        if (key.Ref is PyStr name && proxy.IndexOf(name) is >= 0 and var index)
        {
            if (!value.IsNull)
            {
                proxy.Write(ts, index, value);
                return true;
            }
            ts.RaiseValueError("cannot remove local variables from FrameLocalsProxy");
            return false;
        }
        if (!value.IsNull) return (proxy.Frame.ExtraLocals ??= new PyDict()).Set(ts, key, value);
        int removed = proxy.Frame.ExtraLocals is { } extra ? extra.Remove(ts, key, out _) : 0;
        if (removed == 0) ts.RaiseKeyError(key);
        return removed > 0;
    }

    private static Value Pop(ThreadState ts, PyFrameLocalsProxy proxy, in Value key, in Value fallback)
    {
        if (key.Ref is PyStr name && proxy.IndexOf(name) >= 0) return ts.RaiseValueError("cannot remove local variables from FrameLocalsProxy");
        Value value = default;
        int removed = proxy.Frame.ExtraLocals is { } extra ? extra.Remove(ts, key, out value) : 0;
        return removed < 0 ? default : removed > 0 ? value : fallback.IsNull ? ts.RaiseKeyError(key) : fallback;
    }

    private static PyDict? Source(ThreadState ts, in Value other) => other.Ref is PyFrameLocalsProxy proxy ? proxy.ToDict(ts) : other.Ref as PyDict;

    private static bool Merge(ThreadState ts, PyDict target, in Value other) => Source(ts, other) is { } source && DictOps.Update(ts, target, source);

    private static bool Update(ThreadState ts, PyFrameLocalsProxy proxy, in Value other)
    {
        if (Source(ts, other) is not { } source) return false;
        for (int i = 0; i < source.EntryCount; i++)
        {
            PyDict.Entry entry = source.EntryAt(i);
            if (!entry.Key.IsNull && !Store(ts, proxy, entry.Key, entry.Value)) return false;
        }
        return true;
    }
}
