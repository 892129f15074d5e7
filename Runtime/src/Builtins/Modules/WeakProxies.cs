using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The types of <c>weakref.proxy</c>: every operation is the target's.</summary>
/// <remarks>Source: CPython <c>Objects/weakrefobject.c</c>.</remarks>
internal static class WeakProxies
{
    public static readonly TypeDefinition Plain = Define("ProxyType", isCallable: false);

    public static readonly TypeDefinition Callable = Define("CallableProxyType", isCallable: true);

    private static TypeDefinition Define(string name, bool isCallable) => new(name, TypeKind.Instance)
    {
        Module = "weakref",
        IsSubclassable = false,
        IsUnhashable = true,
        Slots = Forward(new TypeSlots
        {
            Call = isCallable ? static (ts, self, args, keywordNames) => Target(ts, self) is { } t ? Operations.Call(ts, t, args, keywordNames) : default : null,
            GetAttribute = static (ts, self, attribute) => Target(ts, self) is { } t ? Operations.GetAttribute(ts, t, attribute) : default,
            SetAttribute = static (ts, self, attribute, value) => Target(ts, self) is { } t && Operations.SetAttribute(ts, t, attribute, value),
            Repr = static (ts, self) => WeakrefModule.Repr(ts, self, "weakproxy"),
            Str = static (ts, self) => Target(ts, self) is { } t ? Operations.Str(ts, t) : default,
            Hash = SlotDispatch.UnhashableSlot,
            Compare = static (ts, left, right, op) => Unwrap(ts, ref left) && Unwrap(ts, ref right) ? Operations.Compare(ts, left, right, op) : default,
            Iter = static (ts, self) => Target(ts, self) is { } t ? Operations.GetIterator(ts, t) : default,
            Next = static (ThreadState ts, Value self, out Value item) =>
            {
                item = default;
                return Target(ts, self) is { } t && Operations.Next(ts, t, out item);
            },
            Bool = static (ts, self) => Target(ts, self) is { } t ? Operations.IsTrue(ts, t) : -1,
            Length = static (ts, self) => Target(ts, self) is { } t ? Operations.Length(ts, t) : -1,
            Contains = static (ts, self, item) => Target(ts, self) is { } t ? Operations.Contains(ts, t, item) : -1,
            Subscript = static (ts, self, key) => Target(ts, self) is { } t ? Operations.GetItem(ts, t, key) : default,
            StoreSubscript = static (ts, self, key, value) => Target(ts, self) is { } t && Operations.SetItem(ts, t, key, value),
            Negative = static (ts, self) => Target(ts, self) is { } t ? Operations.Negative(ts, t) : default,
            Positive = static (ts, self) => Target(ts, self) is { } t ? Operations.Positive(ts, t) : default,
            Invert = static (ts, self) => Target(ts, self) is { } t ? Operations.Invert(ts, t) : default,
            Absolute = static (ts, self) => Target(ts, self) is { } t ? Operations.CallMethod(ts, t, Names.Abs) : default,
            Int = static (ts, self) => Target(ts, self) is { } t ? Operations.CallMethod(ts, t, Names.Int) : default,
            Float = static (ts, self) => Target(ts, self) is { } t ? Operations.CallMethod(ts, t, Names.Float) : default,
            Index = static (ts, self) => Target(ts, self) is { } t ? Operations.CallMethod(ts, t, Names.Index) : default,
            DivMod = static (ts, left, right) => Unwrap(ts, ref left) && Unwrap(ts, ref right) ? Operations.DivMod(ts, left, right) : default,
            Power = static (ts, left, right, modulus) => Unwrap(ts, ref left) && Unwrap(ts, ref right) && Unwrap(ts, ref modulus) ? Operations.Power(ts, left, right, modulus) : default,
        }),
        Methods =
        [
            MethodDefinition.NoArgs("__bytes__", static (ts, self) => Target(ts, self) is { } t ? Operations.CallMethod(ts, t, Names.Bytes) : default),
            MethodDefinition.NoArgs("__reversed__", static (ts, self) => Target(ts, self) is { } t ? Operations.CallMethod(ts, t, Names.Reversed) : default),
        ],
    };

    /// <summary>Adds the binary operators, which differ in nothing but their number.</summary>
    private static TypeSlots Forward(TypeSlots slots)
    {
        for (int i = 0; i < slots.Binary.Length; i++)
        {
            var op = (BinaryOperator)i;
            if (op == BinaryOperator.Power) continue;
            slots.Binary[i] = (ts, left, right) => Unwrap(ts, ref left) && Unwrap(ts, ref right) ? Operations.Binary(ts, op, left, right) : default;
            slots.Inplace[i] = (ts, left, right) => Unwrap(ts, ref left) && Unwrap(ts, ref right) ? Operations.Inplace(ts, op, left, right) : default;
        }
        return slots;
    }

    private static PyObject? Target(ThreadState ts, in Value self)
    {
        if (WeakrefModule.TargetOf(self) is { } target) return target;
        ts.Raise(ts.Interp.Exceptions["ReferenceError"], "weakly-referenced object no longer exists");
        return null;
    }

    /// <summary>A proxy becomes its target; anything else stays. False: the target is dead.</summary>
    private static bool Unwrap(ThreadState ts, ref Value value)
    {
        if (value.Ref is not PyWeakReference { Class: { } type } || (type != ts.Interp.Defined(Plain) && type != ts.Interp.Defined(Callable))) return true;
        PyObject? target = Target(ts, value);
        value = target;
        return target is not null;
    }
}
