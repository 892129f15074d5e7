namespace PyJitVerify.Runtime.Objects;

/// <summary>The type <c>super</c>.</summary>
/// <remarks>Source: CPython <c>Objects/typeobject.c</c>: <c>super_getattro</c>, <c>super_init</c>.</remarks>
internal static class SuperType
{
    public static readonly TypeDefinition Definition = new("super", TypeKind.Super)
    {
        Slots = new TypeSlots
        {
            New = static (_, type, _, _) =>
            {
                var super = new PySuper();
                if (type.IsHeap) super.SetClass(type);
                return super;
            },
            Init = Init,
            DescriptorGet = Bind,
            GetAttribute = GetAttribute,
            Repr = static (_, self) =>
            {
                PySuper super = self.Unchecked<PySuper>();
                return (PyStr)(super.ObjectType is null ? $"<super: <class '{super.Start?.Name ?? "NULL"}'>, NULL>" : $"<super: <class '{super.Start!.Name}'>, <{super.ObjectType.Name} object>>");
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
        var super = new PySuper();
        return Set(ts, super, start, self) ? super : null;
    }

    /// <summary>Makes a super object that of a class and what lookups are bound to; None binds it to nothing. False with TypeError pending.</summary>
    private static bool Set(ThreadState ts, PySuper super, PyType start, in Value self)
    {
        PyType? objectType = null;
        if (!self.IsNone)
        {
            if (self.Ref is PyType type && type.IsSubtypeOf(start)) objectType = type;
            else if (ts.TypeOf(self).IsSubtypeOf(start)) objectType = ts.TypeOf(self);
            if (objectType is null)
            {
                return !ts.RaiseTypeError("super(type, obj): obj " + (self.Ref is PyType t ? $"(type {t.Name})" : $"(instance of {ts.TypeOf(self).LayoutName})")
                    + $" is not an instance or subtype of type ({start.Name}).").IsNull;
            }
        }
        super.Start = start;
        super.Self = self.IsNone ? default : self;
        super.ObjectType = objectType;
        return true;
    }

    private static bool Init(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (keywordNames is { Count: > 0 }) return !ts.RaiseTypeError("super() takes no keyword arguments").IsNull;
        if (args.Length > 2) return !ts.RaiseTypeError($"super() expected at most 2 arguments, got {args.Length}").IsNull;
        var super = self.Unchecked<PySuper>();
        if (args.Length == 0) return SetFromFrame(ts, super);
        if (args[0].Ref is not PyType start) return !ts.RaiseTypeError($"super() argument 1 must be a type, not {ts.TypeOf(args[0]).LayoutName}").IsNull;
        return Set(ts, super, start, args.Length > 1 ? args[1] : Value.None);
    }

    /// <summary>An unbound super object that is found on a class is bound to the instance.</summary>
    private static Value Bind(ThreadState ts, Value self, Value instance, Value owner)
    {
        PySuper super = self.Unchecked<PySuper>();
        if (instance.IsNull || instance.IsNone || !super.Self.IsNull) return self;
        if (super.Class is { IsHeap: true } type) return super.Start is { } own ? Operations.Call(ts, type, own, instance) : Operations.Call(ts, type, Value.None, instance);
        return super.Start is { } start && Make(ts, start, instance) is { } bound ? bound : default;
    }

    /// <summary><c>super()</c>: the class cell and the first argument of the calling frame.</summary>
    private static bool SetFromFrame(ThreadState ts, PySuper super)
    {
        if (ts.Frame is not { } frame) return !ts.RaiseRuntimeError("super(): no current frame").IsNull;
        if (frame.Code.ArgCount == 0) return !ts.RaiseRuntimeError("super(): no arguments").IsNull;
        Value self = ts.Interp.Evaluator.ReadLocal(ts, frame, 0);
        if (self.IsNull) return !ts.RaiseRuntimeError("super(): arg[0] deleted").IsNull;
        for (int i = 0; i < frame.Code.LocalCount; i++)
        {
            if ((frame.Code.LocalKinds[i] & LocalKind.Free) == 0 || !frame.Code.LocalNames[i].Equals(Names.Class)) continue;
            Value cell = ts.Interp.Evaluator.ReadLocal(ts, frame, i);
            if (cell.IsNull) return !ts.RaiseRuntimeError("super(): empty __class__ cell").IsNull;
            if (cell.Ref is not PyType start) return !ts.RaiseRuntimeError($"super(): __class__ is not a type ({ts.TypeOf(cell).LayoutName})").IsNull;
            return Set(ts, super, start, self);
        }
        return !ts.RaiseRuntimeError("super(): __class__ cell not found").IsNull;
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
