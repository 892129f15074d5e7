namespace PyJitVerify.Runtime.Objects;

/// <summary>The type <c>object</c>.</summary>
internal static class ObjectType
{
    public static readonly TypeDefinition Definition = new("object", TypeKind.Object)
    {
        Doc = "The base class of the class hierarchy.",
        Slots = new TypeSlots
        {
            New = New,
            Init = Init,
            Repr = Operations.DefaultRepr,
            Hash = IdentityHash,
            Compare = CompareIdentity,
        },
        Methods =
        [
            MethodDefinition.OneArg("__format__", static (ts, self, spec) =>
            {
                if (spec.Ref is not PyStr text) return ts.RaiseTypeError($"__format__() argument must be str, not {StrSearch.NameOf(ts, spec)}");
                if (text.Length > 0)
                    return ts.RaiseTypeError($"unsupported format string passed to {ts.TypeOf(self).LayoutName}.__format__");
                return Operations.Str(ts, self);
            }),
            .. ObjectReduction.Methods,
            MethodDefinition.NoArgs("__dir__", static (ts, self) => Introspection.DirOf(ts, self)),
            MethodDefinition.NoArgs("__sizeof__", static (_, _) => Value.Int(16)),
            MethodDefinition.Keywords("__init_subclass__", static (ts, self, args, keywordNames) =>
                keywordNames is not { Count: > 0 } && args.Length > 0 ? ts.RaiseTypeError($"{(self.Ref as PyType)?.QualifiedName}.__init_subclass__() takes no arguments ({args.Length} given)")
                    : keywordNames is { Count: > 0 } ? ts.RaiseTypeError($"{(self.Ref as PyType)?.QualifiedName}.__init_subclass__() takes no keyword arguments")
                    : Value.None).AsClassMethod(),
            MethodDefinition.OneArg("__subclasshook__", static (_, _, _) => Value.NotImplemented).AsClassMethod(),
        ],
        GetSets =
        [
            new GetSetDefinition("__class__", static (ts, self) => ts.TypeOf(self), SetClass),
        ],
    };

    /// <summary>A new instance of a class without builtin layout, or of an exception class.</summary>
    public static Value Allocate(PyType type)
    {
        var instance = new PyInstance(type);
        if (type.SlotCount > 0) instance.Slots = new Value[type.SlotCount];
        if (type.Slots.Finalize is not null) type.Interp.Finalizers.Register(instance);
        return instance;
    }

    private static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (args.Length > 0)
        {
            if (type.Slots.New != New) return ts.RaiseTypeError("object.__new__() takes exactly one argument (the type to instantiate)");
            if (type.Slots.Init == Init) return ts.RaiseTypeError($"{type.Name}() takes no arguments");
        }
        return (type.Flags & TypeFlags.Abstract) != 0 ? Introspection.RaiseAbstract(ts, type) : Allocate(type);
    }

    private static bool Init(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (args.Length == 0) return true;
        PyType type = ts.TypeOf(self);
        if (type.Slots.Init != Init)
        {
            ts.RaiseTypeError("object.__init__() takes exactly one argument (the instance to initialize)");
            return false;
        }
        if (type.Slots.New == New)
        {
            ts.RaiseTypeError($"{type.Name}.__init__() takes exactly one argument (the instance to initialize)");
            return false;
        }
        return true;
    }

    public static bool IdentityHash(ThreadState ts, Value self, out long hash)
    {
        // CPython rotates the address by four bits; ours are serials in steps of 16.
        hash = ts.Interp.IdentityOf(self) >> 4;
        return true;
    }

    private static Value CompareIdentity(ThreadState ts, Value left, Value right, CompareOp op)
    {
        switch (op)
        {
            case CompareOp.Eq:
                return left.Is(right) ? Value.True : Value.NotImplemented;
            case CompareOp.Ne:
                CompareSlot? equal = ts.TypeOf(left).Slots.Compare;
                if (equal is null) return Value.NotImplemented;
                Value result = equal(ts, left, right, CompareOp.Eq);
                if (result.IsNull || result.IsNotImplemented) return result;
                int truth = Operations.IsTrue(ts, result);
                return truth < 0 ? default : Value.Bool(truth == 0);
            default:
                return Value.NotImplemented;
        }
    }

    private static bool SetClass(ThreadState ts, Value self, Value instance, Value value)
    {
        if (value.IsNull)
        {
            ts.RaiseTypeError("can't delete __class__ attribute");
            return false;
        }
        if (value.Ref is not PyType type)
        {
            ts.RaiseTypeError($"__class__ must be set to a class, not '{ts.TypeOf(value).LayoutName}' object");
            return false;
        }
        PyType old = ts.TypeOf(instance);
        bool areModules = type.InstanceKind == TypeKind.Module && old.InstanceKind == TypeKind.Module;
        if ((!type.IsHeap || !old.IsHeap) && !areModules)
        {
            ts.RaiseTypeError("__class__ assignment only supported for mutable types or ModuleType subclasses");
            return false;
        }
        if (!LayoutComparison.AreCompatible(ts, "__class__", type, old)) return false;
        PyObject target = instance.UncheckedObject();
        // A shape belongs to one class; the attributes move into a dictionary rather than keep the old one's shape.
        if (target.ShapeId > 0) Operations.InstanceDict(ts, target);
        target.SetClass(type);
        // Whoever took a name in the module for its attribute is wrong when the class has something to say.
        if (target is PyModule module) module.Members.Watcher?.Written(default);
        return true;
    }
}
