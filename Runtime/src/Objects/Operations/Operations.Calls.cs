namespace PyJitVerify.Runtime.Objects;

internal static partial class Operations
{
    /// <summary>Calls anything callable. The last values of <paramref name="args"/> belong to <paramref name="keywordNames"/>.</summary>
    public static Value Call(ThreadState ts, in Value callable, ReadOnlySpan<Value> args, PyTuple? keywordNames = null)
    {
        if (callable.Ref is PyMethodDescriptor method && args.Length > 0 && keywordNames is null && ReferenceEquals(ts.TypeOf(args[0]), method.Owner))
            return method.Definition.Invoke(ts, args[0], args[1..], null, method.QualifiedName);
        if (callable.Ref is PyFunction function) return ts.Interp.Evaluator.Call(ts, function, args, keywordNames);
        if (callable.Ref is PyBuiltinFunction builtin) return builtin.Invoke(ts, args, keywordNames);
        return CallOther(ts, callable, args, keywordNames);
    }

    private static Value CallOther(ThreadState ts, in Value callable, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (callable.Ref is PyBoundMethod method)
        {
            Value[] all = [method.Self, .. args];
            return Call(ts, method.Function, all, keywordNames);
        }
        CallSlot? slot = ts.TypeOf(callable).Slots.Call;
        if (slot is null) return ts.RaiseTypeError($"'{ts.TypeOf(callable).Name}' object is not callable");
        return slot(ts, callable, args, keywordNames);
    }

    public static Value Call(ThreadState ts, in Value callable, params Value[] args) => Call(ts, callable, args, null);

    public static bool IsCallable(ThreadState ts, in Value value) => ts.TypeOf(value).Slots.Call is not null;

    /// <summary><c>isinstance</c>. -1 failed.</summary>
    public static int IsInstance(ThreadState ts, in Value value, in Value type)
    {
        if (type.Ref is PyType exact && ReferenceEquals(ts.TypeOf(value), exact)) return 1;
        if (type.Ref is PyType { Class: null } plain)
        {
            if (ts.TypeOf(value).IsSubtypeOf(plain)) return 1;
            // An object may claim another class through __class__ (proxies, mocks).
            if (ts.TypeOf(value).Slots.GetAttribute is null) return 0;
            int found = TryGetAttribute(ts, value, Names.Class, out Value claimed);
            return found < 0 ? -1 : found > 0 && claimed.Ref is PyType c && c.IsSubtypeOf(plain) ? 1 : 0;
        }
        return CheckTypeTree(ts, value, type, Names.InstanceCheck, static (t, v, c) => IsInstance(t, v, c),
            "isinstance() arg 2 must be a type, a tuple of types, or a union");
    }

    /// <summary><c>issubclass</c>. -1 failed.</summary>
    public static int IsSubclass(ThreadState ts, in Value derived, in Value type)
    {
        if (type.Ref is PyType { Class: null } plain)
        {
            if (derived.Ref is PyType d) return d.IsSubtypeOf(plain) ? 1 : 0;
            ts.RaiseTypeError("issubclass() arg 1 must be a class");
            return -1;
        }
        return CheckTypeTree(ts, derived, type, Names.SubclassCheck, static (t, v, c) => IsSubclass(t, v, c),
            "issubclass() arg 2 must be a class, a tuple of classes, or a union");
    }

    private static int CheckTypeTree(ThreadState ts, in Value value, in Value type, PyStr dunder, Func<ThreadState, Value, Value, int> check, string message)
    {
        if (type.Ref is PyTuple tuple)
        {
            if (!ts.EnterNative(" in __instancecheck__")) return -1;
            int result = 0;
            foreach (Value item in tuple.Items)
            {
                result = check(ts, value, item);
                if (result != 0) break;
            }
            ts.LeaveNative();
            return result;
        }
        int found = LookupSpecial(ts, type, dunder, out Value method);
        if (found < 0) return -1;
        if (found > 0)
        {
            Value answer = Call(ts, method, [value], null);
            return answer.IsNull ? -1 : IsTrue(ts, answer);
        }
        ts.RaiseTypeError(message);
        return -1;
    }
}
