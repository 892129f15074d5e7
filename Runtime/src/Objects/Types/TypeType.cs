namespace PyJitVerify.Runtime.Objects;

/// <summary>The type <c>type</c>: attribute access on classes, calls, and the attributes of classes.</summary>
/// <remarks>Source: CPython <c>Objects/typeobject.c</c>.</remarks>
internal static class TypeType
{
    public static readonly TypeDefinition Definition = new("type", TypeKind.Type)
    {
        Slots = new TypeSlots
        {
            New = ClassBuilder.New,
            Init = static (_, _, _, _) => true,
            Call = Call,
            GetAttribute = GetAttribute,
            SetAttribute = SetAttribute,
            Repr = static (_, self) => (PyStr)self.Unchecked<PyType>().ToString(),
            Or = UnionType.Or,
        },
        Methods =
        [
            MethodDefinition.OneArg("__instancecheck__", static (ts, self, value) => Truth(Operations.IsInstanceByType(ts, value, self))),
            MethodDefinition.OneArg("__subclasscheck__", static (ts, self, derived) => Truth(Operations.IsSubclassByType(ts, derived, self))),
            MethodDefinition.NoArgs("mro", static (ts, self) => MroBuilder.Linearize(ts, self.Unchecked<PyType>()) is { } order ? new PyList([.. order.Select(t => (Value)t)]) : default),
            MethodDefinition.NoArgs("__subclasses__", static (_, self) => new PyList([.. self.Unchecked<PyType>().Subclasses.Select(t => (Value)t)])),
            MethodDefinition.NoArgs("__dir__", static (ts, self) => Introspection.DirOf(ts, self)),
            MethodDefinition.Keywords("__prepare__", static (_, _, _, _) => new PyDict()).AsClassMethod(),
        ],
        GetSets =
        [
            new("__name__", static (_, self) => (PyStr)self.Unchecked<PyType>().Name, SetName),
            new("__qualname__", static (_, self) => (PyStr)self.Unchecked<PyType>().QualifiedName, SetQualifiedName),
            new("__module__", ModuleOf, SetNamespaceMember(Names.Module)),
            new("__bases__", static (_, self) => new PyTuple([.. self.Unchecked<PyType>().Bases.Select(t => (Value)t)]), BasesAssignment.SetBases),
            new("__base__", static (_, self) => self.Unchecked<PyType>().Base is { } b ? b : Value.None),
            new("__mro__", static (_, self) => !self.Unchecked<PyType>().HasMro ? Value.None : new PyTuple([.. self.Unchecked<PyType>().Mro.Select(t => (Value)t)])),
            new("__dict__", static (_, self) => new PyMappingProxy(self.Unchecked<PyType>().Namespace)),
            new("__doc__", DocOf, SetNamespaceMember(Names.Doc)),
            new("__flags__", static (_, self) => Value.Int(TypeFlagBits.Of(self.Unchecked<PyType>()))),
            new("__abstractmethods__", static (ts, self) => self.Unchecked<PyType>().Namespace.TryGetStr("__abstractmethods__", out Value v)
                ? v : ts.RaiseAttributeError("__abstractmethods__", self, "__abstractmethods__"), SetAbstractMethods),
            new("__annotations__", Annotations, SetAnnotations),
            new("__annotate__", Annotate, SetAnnotate),
            new("__type_params__", static (_, self) => self.Unchecked<PyType>().Namespace.TryGetStr(Names.TypeParams, out Value found) ? found : PyTuple.Empty,
                SetNamespaceMember(Names.TypeParams)),
        ],
    };

    /// <summary><c>type.__call__</c>: <c>__new__</c>, then <c>__init__</c> when the result is an instance.</summary>
    public static Value Call(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        PyType type = self.Unchecked<PyType>();
        if (args.Length == 1 && keywordNames is null)
        {
            if (ReferenceEquals(type, ts.Interp.Type(TypeKind.Type))) return ts.TypeOf(args[0]);
            if (ReferenceEquals(type, ts.Interp.Type(TypeKind.Str))) return Operations.Str(ts, args[0]);
        }
        if (type.Slots.New is null) return ts.RaiseTypeError($"cannot create '{type.FullName}' instances");
        Value instance = type.Slots.New(ts, type, args, keywordNames);
        if (instance.IsNull) return default;
        PyType created = ts.TypeOf(instance);
        if (!created.IsSubtypeOf(type)) return instance;
        // object.__init__ of a builtin type only looks at arguments, which the type's own __new__ has taken.
        if (!created.IsHeap && ReferenceEquals(created.Slots.Init, ts.Interp.Type(TypeKind.Object).Slots.Init)) return instance;
        return created.Slots.Init is null || created.Slots.Init(ts, instance, args, keywordNames) ? instance : default;
    }

    /// <summary>Metatype data descriptor, then the class's own MRO, then the metatype.</summary>
    private static Value GetAttribute(ThreadState ts, Value self, PyStr name)
    {
        PyType type = self.Unchecked<PyType>();
        PyType metatype = ts.TypeOf(self);
        DescriptorGetSlot? metaGet = null;
        if (metatype.TryLookup(name, out Value metaFound))
        {
            TypeSlots slots = ts.TypeOf(metaFound).Slots;
            metaGet = slots.DescriptorGet;
            if (metaGet is not null && slots.DescriptorSet is not null) return metaGet(ts, metaFound, self, metatype);
        }
        if (type.TryLookup(name, out Value found))
        {
            DescriptorGetSlot? get = ts.TypeOf(found).Slots.DescriptorGet;
            return get is null ? found : get(ts, found, default, self);
        }
        if (metaGet is not null) return metaGet(ts, metaFound, self, metatype);
        if (!metaFound.IsNull) return metaFound;
        return ts.RaiseAttributeError($"type object '{type.Name}' has no attribute '{name}'", self, name);
    }

    private static bool SetAttribute(ThreadState ts, Value self, PyStr name, Value value)
    {
        PyType type = self.Unchecked<PyType>();
        if (!type.IsHeap)
        {
            ts.RaiseTypeError($"cannot set '{name}' attribute of immutable type '{type.FullName}'");
            return false;
        }
        if (ts.TypeOf(self).TryLookup(name, out Value metaFound) && ts.TypeOf(metaFound).Slots.DescriptorSet is { } set)
            return set(ts, metaFound, self, value);
        if (type.StoreMember(ts.Interp.Intern(name), value)) return true;
        ts.RaiseAttributeError($"type object '{type.Name}' has no attribute '{name}'", self, name);
        return false;
    }

    private static Value ModuleOf(ThreadState ts, Value self)
    {
        PyType type = self.Unchecked<PyType>();
        if (type.IsHeap) return type.Namespace.TryGetStr(Names.Module, out Value module) ? module : ts.RaiseAttributeError("__module__", self, Names.Module);
        return (PyStr)(type.Definition?.Module ?? "builtins");
    }

    private static Value DocOf(ThreadState ts, Value self)
    {
        if (!self.Unchecked<PyType>().Namespace.TryGetStr(Names.Doc, out Value doc)) return Value.None;
        DescriptorGetSlot? get = ts.TypeOf(doc).Slots.DescriptorGet;
        return get is null ? doc : get(ts, doc, default, self);
    }

    /// <summary>The class's own annotations, computed by <c>__annotate__</c> at the first request (PEP 649).</summary>
    private static Value Annotations(ThreadState ts, Value self)
    {
        PyType type = self.Unchecked<PyType>();
        if (!type.IsHeap) return ts.RaiseAttributeError($"type object '{type.Name}' has no attribute '__annotations__'", self, Names.Annotations);
        if (type.Namespace.TryGetStr(Names.Annotations, out Value known) || type.Namespace.TryGetStr(AnnotationsCache, out known)) return known;
        Value result = new PyDict();
        if (type.Namespace.TryGetStr(Names.AnnotateFunc, out Value annotate) && !annotate.IsNone)
        {
            result = Operations.Call(ts, annotate, Value.Int(1));
            if (result.IsNull) return default;
            if (result.Ref is not PyDict) return ts.RaiseTypeError($"__annotate__ returned non-dict of type '{ts.TypeOf(result).Name}'");
        }
        type.Namespace.SetStr(AnnotationsCache, result);
        return result;
    }

    private static readonly PyStr AnnotationsCache = "__annotations_cache__";

    private static bool SetAnnotations(ThreadState ts, Value self, Value instance, Value value)
    {
        PyType type = instance.Unchecked<PyType>();
        if (!type.IsHeap)
        {
            ts.RaiseTypeError($"cannot set '__annotations__' attribute of immutable type '{type.FullName}'");
            return false;
        }
        PyStr stored = type.Namespace.TryGetStr(Names.Annotations, out _) ? Names.Annotations : AnnotationsCache;
        if (!type.StoreMember(stored, value) && value.IsNull)
        {
            ts.RaiseAttributeError("__annotations__", instance, Names.Annotations);
            return false;
        }
        if (ReferenceEquals(stored, Names.Annotations) && type.Namespace.TryGetStr(AnnotationsCache, out _)) type.StoreMember(AnnotationsCache, default);
        if (value.IsNull || type.Namespace.TryGetStr(Names.AnnotateFunc, out _)) type.StoreMember(Names.AnnotateFunc, Value.None);
        return true;
    }

    private static Value Annotate(ThreadState ts, Value self)
    {
        PyType type = self.Unchecked<PyType>();
        if (!type.IsHeap) return ts.RaiseAttributeError($"type object '{type.Name}' has no attribute '__annotate__'", self, Names.Annotate);
        if (!type.Namespace.TryGetStr(Names.AnnotateFunc, out Value found) && !type.Namespace.TryGetStr(Names.Annotate, out found)) return Value.None;
        DescriptorGetSlot? get = ts.TypeOf(found).Slots.DescriptorGet;
        return get is null ? found : get(ts, found, default, self);
    }

    private static bool SetAnnotate(ThreadState ts, Value self, Value instance, Value value)
    {
        PyType type = instance.Unchecked<PyType>();
        if (value.IsNull) ts.RaiseTypeError("cannot delete __annotate__ attribute");
        else if (!type.IsHeap) ts.RaiseTypeError($"cannot set '__annotate__' attribute of immutable type '{type.FullName}'");
        else if (!value.IsNone && !Operations.IsCallable(ts, value)) ts.RaiseTypeError("__annotate__ must be callable or None");
        else
        {
            type.StoreMember(Names.AnnotateFunc, value);
            if (!value.IsNone) type.StoreMember(AnnotationsCache, default);
            return true;
        }
        return false;
    }

    private static bool SetName(ThreadState ts, Value self, Value instance, Value value)
    {
        if (!CheckName(ts, instance, "__name__", value)) return false;
        instance.Unchecked<PyType>().Name = value.Ref!.ToString()!;
        return true;
    }

    private static bool SetQualifiedName(ThreadState ts, Value self, Value instance, Value value)
    {
        if (!CheckName(ts, instance, "__qualname__", value)) return false;
        instance.Unchecked<PyType>().QualifiedName = value.Ref!.ToString()!;
        return true;
    }

    private static bool CheckName(ThreadState ts, Value instance, string attribute, Value value)
    {
        PyType type = instance.Unchecked<PyType>();
        if (!type.IsHeap) ts.RaiseTypeError($"cannot set '{attribute}' attribute of immutable type '{type.Name}'");
        else if (value.IsNull) ts.RaiseTypeError($"cannot delete '{attribute}' attribute of immutable type '{type.Name}'");
        else if (value.Ref is not PyStr) ts.RaiseTypeError($"can only assign string to {type.Name}.{attribute}, not '{ts.TypeOf(value).LayoutName}'");
        else return true;
        return false;
    }

    private static Value Truth(int result) => result < 0 ? default : Value.Bool(result > 0);

    private static DescriptorSetSlot SetNamespaceMember(PyStr name) => (ts, self, instance, value) =>
    {
        if (value.IsNull)
        {
            ts.RaiseTypeError($"cannot delete '{name}' attribute of immutable type '{instance.Unchecked<PyType>().Name}'");
            return false;
        }
        if (instance.Unchecked<PyType>().StoreMember(name, value)) return true;
        ts.RaiseAttributeError(name.ToString(), instance, name);
        return false;
    };

    private static bool SetAbstractMethods(ThreadState ts, Value self, Value instance, Value value)
    {
        PyType type = instance.Unchecked<PyType>();
        int truth = value.IsNull ? 0 : Operations.IsTrue(ts, value);
        if (truth < 0) return false;
        type.StoreMember("__abstractmethods__", value);
        type.Flags = truth > 0 ? type.Flags | TypeFlags.Abstract : type.Flags & ~TypeFlags.Abstract;
        return true;
    }
}
