namespace PyJitVerify.Runtime.Objects;

/// <summary><c>isinstance</c> and <c>issubclass</c>: by <c>__instancecheck__</c> and <c>__subclasscheck__</c>, else by what types say, or objects that
/// have a tuple <c>__bases__</c> as a class has. Results: 1, 0, or -1 with an exception pending.</summary>
/// <remarks>Source: CPython <c>Objects/abstract.c</c>: <c>object_recursive_isinstance</c>, <c>object_isinstance</c>, <c>abstract_issubclass</c>.</remarks>
internal static partial class Operations
{
    public static int IsInstance(ThreadState ts, in Value value, in Value type)
    {
        if (type.Ref is PyType exact && ReferenceEquals(ts.TypeOf(value), exact)) return 1;
        if (type.Ref is PyType { Class: null }) return IsInstanceByType(ts, value, type);
        return CheckTypeTree(ts, value, type, Names.InstanceCheck, " in __instancecheck__", static (t, v, c) => IsInstance(t, v, c), IsInstanceByType);
    }

    public static int IsSubclass(ThreadState ts, in Value derived, in Value type)
    {
        if (type.Ref is PyType { Class: null }) return IsSubclassByType(ts, derived, type);
        return CheckTypeTree(ts, derived, type, Names.SubclassCheck, " in __subclasscheck__", static (t, v, c) => IsSubclass(t, v, c), IsSubclassByType);
    }

    /// <summary><c>type.__instancecheck__</c>. An object may claim another class through <c>__class__</c>, as proxies do.</summary>
    public static int IsInstanceByType(ThreadState ts, Value value, Value type)
    {
        if (type.Ref is PyType plain)
        {
            if (IsInstanceByClass(ts, value, plain) is { } isInstance) return isInstance ? 1 : 0;
            int known = TryGetAttribute(ts, value, Names.Class, out Value other);
            return known <= 0 ? known : other.Ref is PyType c && !ReferenceEquals(c, ts.TypeOf(value)) && c.IsSubtypeOf(plain) ? 1 : 0;
        }
        if (!CheckClass(ts, type, "isinstance() arg 2 must be a type, a tuple of types, or a union")) return -1;
        int found = TryGetAttribute(ts, value, Names.Class, out Value claimed);
        return found <= 0 ? found : IsBelow(ts, claimed, type);
    }

    /// <summary>The same for what says nothing of itself. Null: it may claim another class.</summary>
    public static bool? IsInstanceByClass(ThreadState ts, in Value value, PyType type)
    {
        PyType own = ts.TypeOf(value);
        if (own.IsSubtypeOf(type)) return true;
        // Only who defines __class__ or computes attributes claims anything.
        return own.Slots.GetAttribute is null && own.TryLookup(Names.Class, out Value attribute) && attribute.Ref is PyGetSetDescriptor { Owner.Base: null } ? false : null;
    }

    /// <summary><c>type.__subclasscheck__</c>.</summary>
    public static int IsSubclassByType(ThreadState ts, Value derived, Value type)
    {
        if (type.Ref is PyType plain && derived.Ref is PyType d) return d.IsSubtypeOf(plain) ? 1 : 0;
        if (!CheckClass(ts, derived, "issubclass() arg 1 must be a class")
            || (type.Ref is not PyUnion && !CheckClass(ts, type, "issubclass() arg 2 must be a class, a tuple of classes, or a union"))) return -1;
        return IsBelow(ts, derived, type);
    }

    private static int IsBelow(ThreadState ts, Value derived, Value type)
    {
        while (true)
        {
            if (derived.Is(type)) return 1;
            if (BasesOf(ts, derived) is not { } bases) return ts.Pending is null ? 0 : -1;
            if (bases.Count == 0) return 0;
            if (bases.Count > 1) return IsAnyBelow(ts, bases, type);
            derived = bases[0];
            if (!ts.Budget.Charge(ts, 1)) return -1;
        }
    }

    private static int IsAnyBelow(ThreadState ts, PyTuple bases, in Value type)
    {
        if (!ts.EnterNative(" in __issubclass__")) return -1;
        int result = 0;
        for (int i = 0; i < bases.Count && result == 0; i++) result = IsBelow(ts, bases[i], type);
        ts.LeaveNative();
        return result;
    }

    private static bool CheckClass(ThreadState ts, in Value value, string message)
    {
        if (BasesOf(ts, value) is not null) return true;
        if (ts.Pending is null) ts.RaiseTypeError(message);
        return false;
    }

    private static PyTuple? BasesOf(ThreadState ts, in Value value) => TryGetAttribute(ts, value, Names.Bases, out Value bases) > 0 ? bases.Ref as PyTuple : null;

    private static int CheckTypeTree(ThreadState ts, in Value value, in Value type, PyStr dunder, string where, Func<ThreadState, Value, Value, int> check,
        Func<ThreadState, Value, Value, int> otherwise)
    {
        if (type.Ref is PyTuple tuple)
        {
            if (!ts.EnterNative(where)) return -1;
            int result = 0;
            for (int i = 0; i < tuple.Count && result == 0; i++) result = check(ts, value, tuple[i]);
            ts.LeaveNative();
            return result;
        }
        if (ts.TypeOf(type).TryLookup(dunder, out Value plain) && plain.Ref is PyMethodDescriptor { Owner: { } owner } && ReferenceEquals(owner, ts.Interp.Type(TypeKind.Type)))
            return otherwise(ts, value, type);
        int found = LookupSpecial(ts, type, dunder, out Value method);
        if (found <= 0) return found < 0 ? -1 : otherwise(ts, value, type);
        if (!ts.EnterNative(where)) return -1;
        Value answer = Call(ts, method, [value], null);
        ts.LeaveNative();
        return answer.IsNull ? -1 : IsTrue(ts, answer);
    }
}
