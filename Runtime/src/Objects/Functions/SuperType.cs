namespace PyJitVerify.Runtime.Objects;

/// <summary>The type <c>super</c>.</summary>
/// <remarks>Source: CPython <c>Objects/typeobject.c</c>: <c>super_getattro</c>, <c>super_init</c>.</remarks>
internal static class SuperType
{
    public static readonly TypeDefinition Definition = new("super", TypeKind.Super)
    {
        Slots = new TypeSlots
        {
            New = New,
            Init = static (_, _, _, _) => true,
            GetAttribute = GetAttribute,
            DescriptorGet = static (ts, self, instance, _) => instance.IsNull || self.Unchecked<PySuper>() is not { Self.IsNull: true, Start: { } start } ? self
                : Make(ts, start, instance) is { } bound ? bound : default(Value),
            Repr = static (_, self) =>
            {
                PySuper super = self.Unchecked<PySuper>();
                return (PyStr)(super.ObjectType is null ? $"<super: <class '{super.Start!.Name}'>, NULL>" : $"<super: <class '{super.Start!.Name}'>, <{super.ObjectType.Name} object>>");
            },
        },
        GetSets =
        [
            new("__thisclass__", static (_, self) => self.Unchecked<PySuper>().Start is { } t ? t : Value.None),
            new("__self__", static (_, self) => self.Unchecked<PySuper>().Self.IsNull ? Value.None : self.Unchecked<PySuper>().Self),
            new("__self_class__", static (_, self) => self.Unchecked<PySuper>().ObjectType is { } t ? t : Value.None),
        ],
    };

    /// <summary><c>super(start, self)</c>. Null with TypeError pending.</summary>
    public static PySuper? Make(ThreadState ts, PyType start, in Value self)
    {
        if (self.IsNone) return new PySuper { Start = start };
        PyType? objectType = null;
        if (self.Ref is PyType type && type.IsSubtypeOf(start)) objectType = type;
        else if (ts.TypeOf(self).IsSubtypeOf(start)) objectType = ts.TypeOf(self);
        if (objectType is not null) return new PySuper { Start = start, Self = self, ObjectType = objectType };
        ts.RaiseTypeError("super(type, obj): obj " + (self.Ref is PyType t ? $"(type {t.Name})" : $"(instance of {ts.TypeOf(self).LayoutName})")
            + $" is not an instance or subtype of type ({start.Name}).");
        return null;
    }

    private static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (keywordNames is { Count: > 0 }) return ts.RaiseTypeError("super() takes no keyword arguments");
        if (args.Length > 2) return ts.RaiseTypeError($"super() expected at most 2 arguments, got {args.Length}");
        if (args.Length == 0) return FromFrame(ts);
        if (args[0].Ref is not PyType start) return ts.RaiseTypeError($"super() argument 1 must be a type, not {ts.TypeOf(args[0]).LayoutName}");
        return Make(ts, start, args.Length > 1 ? args[1] : Value.None);
    }

    /// <summary><c>super()</c>: the class cell and the first argument of the calling frame.</summary>
    private static Value FromFrame(ThreadState ts)
    {
        if (ts.Frame is not { } frame) return ts.RaiseRuntimeError("super(): no current frame");
        if (frame.Code.ArgCount == 0) return ts.RaiseRuntimeError("super(): no arguments");
        Value self = ts.Interp.Evaluator.ReadLocal(ts, frame, 0);
        if (self.IsNull) return ts.RaiseRuntimeError("super(): arg[0] deleted");
        for (int i = 0; i < frame.Code.LocalCount; i++)
        {
            if ((frame.Code.LocalKinds[i] & LocalKind.Free) == 0 || !frame.Code.LocalNames[i].Equals(Names.Class)) continue;
            Value cell = ts.Interp.Evaluator.ReadLocal(ts, frame, i);
            if (cell.IsNull) return ts.RaiseRuntimeError("super(): empty __class__ cell");
            if (cell.Ref is not PyType start) return ts.RaiseRuntimeError($"super(): __class__ is not a type ({ts.TypeOf(cell).LayoutName})");
            return Make(ts, start, self);
        }
        return ts.RaiseRuntimeError("super(): __class__ cell not found");
    }

    private static Value GetAttribute(ThreadState ts, Value self, PyStr name)
    {
        PySuper super = self.Unchecked<PySuper>();
        if (super.ObjectType is not { } objectType || name.Equals(Names.Class)) return Operations.GenericGetAttribute(ts, self, name);
        int start = Array.IndexOf(objectType.Mro, super.Start) + 1;
        for (int i = start; i < objectType.Mro.Length; i++)
        {
            if (!objectType.Mro[i].Namespace.TryGetStr(name, out Value found)) continue;
            DescriptorGetSlot? get = ts.TypeOf(found).Slots.DescriptorGet;
            if (get is null) return found;
            // Called on the class itself, the descriptor sees no instance.
            return get(ts, found, super.Self.Is(objectType) ? default : super.Self, objectType);
        }
        return Operations.GenericGetAttribute(ts, self, name);
    }
}
