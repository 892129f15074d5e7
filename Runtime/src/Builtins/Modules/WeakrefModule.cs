using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The module <c>_weakref</c>. A reference is cleared by a collection only, never between two.</summary>
/// <remarks>Source: CPython <c>Modules/_weakref.c</c>, <c>Objects/weakrefobject.c</c>.</remarks>
internal static class WeakrefModule
{
    public static readonly TypeDefinition Reference = new("ReferenceType", TypeKind.Instance)
    {
        IsGeneric = true,
        Module = "weakref",
        Slots = new TypeSlots
        {
            New = New,
            Init = static (ts, _, args, keywordNames) =>
            {
                if (keywordNames is not { Count: > 0 } || args.Length > 0) return true;
                ts.RaiseTypeError("ref() takes no keyword arguments");
                return false;
            },
            Call = static (ts, self, args, _) => args.Length > 0 ? ts.RaiseTypeError($"weakref expected 0 arguments, got {args.Length}") : TargetOf(self) is { } target ? target : Value.None,
            Repr = static (ts, self) => Repr(ts, self, "weakref"),
            Hash = static (ThreadState ts, Value self, out long hash) =>
            {
                var reference = (PyWeakReference)self.Ref!;
                hash = reference.Hash ?? 0;
                if (reference.Hash is not null) return true;
                if (reference.Target is null)
                {
                    ts.RaiseTypeError("weak object has gone away");
                    return false;
                }
                if (!Operations.Hash(ts, reference.Target, out hash)) return false;
                reference.Hash = hash;
                return true;
            },
            Compare = static (ts, left, right, op) =>
            {
                if (op is not (CompareOp.Eq or CompareOp.Ne) || left.Ref is not PyWeakReference a || right.Ref is not PyWeakReference b) return Value.NotImplemented;
                if (a.Target is null || b.Target is null) return Value.Bool(ReferenceEquals(a, b) == (op == CompareOp.Eq));
                return Operations.Compare(ts, a.Target, b.Target, op);
            },
        },

        GetSets = [new("__callback__", static (_, self) => ((PyWeakReference)self.Ref!) is { Target: not null, Callback.IsNull: false } r ? r.Callback : Value.None)],
    };

    private static readonly MethodDefinition[] Functions =
    [
        MethodDefinition.OneArg("getweakrefcount", static (ts, _, target) => Value.Int(target.AsObject is { } o ? ts.Interp.Finalizers.ReferencesTo(o).Count : 0)),
        MethodDefinition.OneArg("getweakrefs", static (ts, _, target) =>
            new PyList(target.AsObject is { } o ? [.. ts.Interp.Finalizers.ReferencesTo(o).Select(r => (Value)r)] : [])),
        MethodDefinition.Fast("proxy", 1, 2, static (ts, _, args) =>
        {
            if (!IsReferable(ts, args[0])) return RaiseNotReferable(ts, args[0]);
            PyType type = ts.Interp.Defined(Operations.IsCallable(ts, args[0]) ? WeakProxies.Callable : WeakProxies.Plain);
            return Make(ts, type, args[0].UncheckedObject(), args.Length > 1 ? args[1] : Value.None);
        }),
        MethodDefinition.Fast("_remove_dead_weakref", 2, 2, static (ts, _, args) =>
        {
            if (args[0].Ref is not PyDict dict) return ts.RaiseTypeError("_remove_dead_weakref() argument 1 must be dict");
            int found = dict.TryGet(ts, args[1], out Value value);
            if (found < 0) return default;
            if (found > 0 && value.Ref is PyWeakReference { Target: null } && dict.Remove(ts, args[1], out _) < 0) return default;
            return Value.None;
        }),
    ];

    public static PyModule Create(InterpreterState interp)
    {
        PyType reference = interp.Defined(Reference);
        return BuiltinModules.Make(interp, "_weakref", Functions, ("ref", reference), ("ReferenceType", reference),
            ("ProxyType", interp.Defined(WeakProxies.Plain)), ("CallableProxyType", interp.Defined(WeakProxies.Callable)));
    }

    public static PyObject? TargetOf(in Value reference) => ((PyWeakReference)reference.Ref!).Target;

    public static Value Repr(ThreadState ts, in Value self, string kind)
    {
        string address = $"<{kind} at 0x{ts.Interp.IdentityOf(self):x}; ";
        if (TargetOf(self) is not { } target) return (PyStr)(address + "dead>");
        string suffix = Operations.TryGetAttribute(ts, target, Names.Name, out Value name) > 0 && name.Ref is PyStr text ? $" ({text})" : "";
        ts.ClearPending();
        return (PyStr)$"{address}to '{ts.TypeOf(target).FullName}' at 0x{ts.Interp.IdentityOf(target):x}{suffix}>";
    }

    /// <summary>Whether CPython gives instances of this type a place for weak references.</summary>
    public static bool IsReferable(ThreadState ts, in Value target)
    {
        if (target.AsObject is not { } o) return false;
        PyType type = ts.TypeOf(target);
        if (o.Kind is TypeKind.Function or TypeKind.BuiltinFunction or TypeKind.BoundMethod or TypeKind.Generator or TypeKind.Coroutine or TypeKind.AsyncGenerator
            or TypeKind.Type or TypeKind.Module or TypeKind.Set or TypeKind.FrozenSet or TypeKind.Code or TypeKind.StaticMethod or TypeKind.ClassMethod) return true;
        foreach (PyType ancestor in type.Mro)
        {
            if (ancestor.Definition is { HasWeakReferences: true }) return true;
            if (ancestor.InstanceKind is TypeKind.Set or TypeKind.FrozenSet or TypeKind.Type or TypeKind.Module && !ancestor.IsHeap) return true;
        }
        return type.IsHeap && type.TryLookup(Names.Weakref, out _);
    }

    private static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        int given = args.Length - (keywordNames?.Count ?? 0);
        if (!type.IsHeap && given < args.Length) return ts.RaiseTypeError("ref() takes no keyword arguments");
        if (given is < 1 or > 2) return ts.RaiseTypeError($"{(given < 1 ? "__new__ expected at least 1 argument, got 0" : $"__new__ expected at most 2 arguments, got {given}")}");
        return IsReferable(ts, args[0]) ? Make(ts, type, args[0].UncheckedObject(), given > 1 ? args[1] : Value.None) : RaiseNotReferable(ts, args[0]);
    }

    private static Value RaiseNotReferable(ThreadState ts, in Value target) => ts.RaiseTypeError($"cannot create weak reference to '{ts.TypeOf(target).LayoutName}' object");

    /// <summary>A reference without a callback is made once for an object.</summary>
    private static PyWeakReference Make(ThreadState ts, PyType type, PyObject target, Value callback)
    {
        Finalizers finalizers = ts.Interp.Finalizers;
        if (callback.IsNone && !type.IsHeap)
        {
            foreach (PyWeakReference known in finalizers.ReferencesTo(target))
            {
                if (known.Callback.IsNull && ReferenceEquals(known.Class, type)) return known;
            }
        }
        var reference = new PyWeakReference(type, target, callback.IsNone ? default : callback);
        finalizers.Register(reference);
        return reference;
    }
}
