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
        if (super.ObjectType is not { } objectType || !TryFind(super.Start, objectType, name, out Value found)) return Operations.GenericGetAttribute(ts, self, name);
        DescriptorGetSlot? get = ts.TypeOf(found).Slots.DescriptorGet;
        if (get is null) return found;
        // Called on the class itself, the descriptor sees no instance.
        return get(ts, found, super.Self.Is(objectType) ? default : super.Self, objectType);
    }

    /// <summary>What the classes behind <paramref name="start"/> in the order of <paramref name="objectType"/> have by a name, not bound to anything.</summary>
    private static bool TryFind(PyType? start, PyType objectType, PyStr name, out Value found)
    {
        found = default;
        if (name.Equals(Names.Class)) return false;
        for (int i = Array.IndexOf(objectType.Mro, start) + 1; i < objectType.Mro.Length; i++)
        {
            if (objectType.Mro[i].Namespace.TryGetStr(name, out found)) return true;
        }
        return false;
    }

    /// <summary>
    /// <c>super(start, self).name</c>, told from classes alone: nothing is called, and while <paramref name="objectType"/> has its version, what is found
    /// is the same. False: it takes more.
    /// </summary>
    /// <param name="objectType">The class of <paramref name="self"/>, or <paramref name="self"/> itself when it is a class below <paramref name="start"/>.</param>
    /// <param name="isMethod">What was found is a function that is to be called with <paramref name="self"/> in front.</param>
    public static bool TryLoad(ThreadState ts, PyType start, in Value self, PyStr name, out PyType objectType, out Value found, out bool isMethod)
    {
        isMethod = false;
        bool isClass = self.Ref is PyType type && type.IsSubtypeOf(start);
        objectType = isClass ? (PyType)self.Ref! : ts.TypeOf(self);
        found = default;
        if (Array.IndexOf(objectType.Mro, start) < 0 || !TryFind(start, objectType, name, out found)) return false;
        if (ts.TypeOf(found).Slots.DescriptorGet is null) return true;
        isMethod = !isClass && objectType.Slots.GetAttribute is null && found.Ref is PyFunction or PyMethodDescriptor or PyWrapperDescriptor;
        return isMethod;
    }

    /// <summary>
    /// <c>super(start, self).name</c> without the super object where that cannot be told. False: an exception is pending.
    /// </summary>
    /// <param name="isCalled">A call follows, which may do the binding.</param>
    /// <param name="bound">What the call is to put in front of its arguments, or null.</param>
    public static bool Load(ThreadState ts, PyType start, in Value self, PyStr name, bool isCalled, out Value attribute, out Value bound)
    {
        bound = default;
        if (TryLoad(ts, start, self, name, out _, out attribute, out bool isMethod) && (isCalled || !isMethod))
        {
            if (isMethod) bound = self;
            return true;
        }
        attribute = Make(ts, start, self) is { } super ? Operations.GetAttribute(ts, super, name) : default;
        return !attribute.IsNull;
    }
}
