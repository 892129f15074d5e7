using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>What <c>_abc</c> keeps of an abstract base class.</summary>
internal sealed class PyAbcData : PyObject
{
    public PyAbcData(PyType type) : base(TypeKind.Instance) => Class = type;

    public List<PyType> Registry { get; } = [];

    public HashSet<PyType> Known { get; } = new(ReferenceEqualityComparer.Instance);

    public HashSet<PyType> Refused { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The registration count at which <see cref="Refused"/> was filled.</summary>
    public long Version { get; set; }
}

/// <summary>The module <c>_abc</c>: abstract base classes.</summary>
/// <remarks>Source: CPython <c>Modules/_abc.c</c>.</remarks>
internal static class AbcModule
{
    private static readonly PyStr Impl = "_abc_impl", AbstractMethods = "__abstractmethods__", IsAbstract = "__isabstractmethod__", Hook = "__subclasshook__", Flags = "__abc_tpflags__";

    private static readonly TypeDefinition Data = new("_abc_data", TypeKind.Instance) { Module = "_abc" };

    public static PyModule Create(InterpreterState interp)
    {
        var counter = new Counter();
        return BuiltinModules.Make(interp, "_abc",
        [
            MethodDefinition.NoArgs("get_cache_token", (_, _) => Value.Int(counter.Registrations)),
            MethodDefinition.OneArg("_abc_init", (ts, _, type) => Init(ts, type, counter)),
            MethodDefinition.Fast("_abc_register", 2, 2, (ts, _, args) => Register(ts, args[0], args[1], counter)),
            MethodDefinition.Fast("_abc_instancecheck", 2, 2, (ts, _, args) => InstanceCheck(ts, args[0], args[1], counter)),
            MethodDefinition.Fast("_abc_subclasscheck", 2, 2, (ts, _, args) => SubclassCheck(ts, args[0], args[1], counter) switch { < 0 => default, var r => Value.Bool(r > 0) }),
            MethodDefinition.OneArg("_reset_registry", static (ts, _, type) => DataOf(ts, type) is { } d ? Clear(d.Registry.Clear) : default),
            MethodDefinition.OneArg("_reset_caches", static (ts, _, type) => DataOf(ts, type) is { } d ? Clear(d.Known.Clear, d.Refused.Clear) : default),
            MethodDefinition.OneArg("_get_dump", static (ts, _, type) => DataOf(ts, type) is { } d
                ? new PyTuple([SetOf(ts, d.Registry), SetOf(ts, d.Known), SetOf(ts, d.Refused), Value.Int(d.Version)]) : default),
        ]);
    }

    private sealed class Counter
    {
        public long Registrations;
    }

    private static Value Clear(params Action[] actions)
    {
        foreach (Action action in actions) action();
        return Value.None;
    }

    private static PySet SetOf(ThreadState ts, IEnumerable<PyType> types)
    {
        var set = new PySet();
        foreach (PyType type in types) set.Add(ts, type);
        return set;
    }

    private static PyAbcData? DataOf(ThreadState ts, in Value type)
    {
        Value found = Operations.GetAttribute(ts, type, Impl);
        if (found.Ref is PyAbcData data) return data;
        if (!found.IsNull) ts.RaiseTypeError("_abc_impl is set to a wrong type");
        return null;
    }

    private static Value Init(ThreadState ts, Value type, Counter counter)
    {
        if (type.Ref is not PyType cls) return ts.RaiseTypeError("_abc_init() argument must be a class");
        var abstracts = new PySet(isFrozen: true);
        PyDict members = cls.Namespace.Copy();
        for (int i = 0; i < members.EntryCount; i++)
        {
            if (members.EntryAt(i).Key.IsNull) continue;
            int isAbstract = IsAbstractMethod(ts, members.EntryAt(i).Value);
            if (isAbstract < 0 || (isAbstract > 0 && !abstracts.Add(ts, members.EntryAt(i).Key))) return default;
        }
        foreach (PyType parent in cls.Bases)
        {
            if (Operations.TryGetAttribute(ts, parent, AbstractMethods, out Value inherited) is var found and <= 0)
            {
                if (found < 0) return default;
                continue;
            }
            PyList? names = Operations.ToList(ts, inherited);
            if (names is null) return default;
            foreach (Value name in names.ToArray())
            {
                if (name.Ref is not PyStr text) continue;
                int has = Operations.TryGetAttribute(ts, type, text, out Value value);
                int isAbstract = has > 0 ? IsAbstractMethod(ts, value) : has;
                if (isAbstract < 0 || (isAbstract > 0 && !abstracts.Add(ts, name))) return default;
            }
        }
        if (!Operations.SetAttribute(ts, type, AbstractMethods, abstracts)) return default;
        if (cls.Namespace.TryGetStr(Flags, out Value flags) && flags.IsInt)
        {
            if ((flags.Bits & 32) != 0) cls.Flags = (cls.Flags & ~TypeFlags.Mapping) | TypeFlags.Sequence;
            if ((flags.Bits & 64) != 0) cls.Flags = (cls.Flags & ~TypeFlags.Sequence) | TypeFlags.Mapping;
            cls.StoreMember(Flags, default);
        }
        var data = new PyAbcData(ts.Interp.Defined(Data)) { Version = counter.Registrations };
        return cls.StoreMember(Impl, data) ? Value.None : default;
    }

    private static int IsAbstractMethod(ThreadState ts, in Value value)
    {
        if (value.Ref is PyFunction { Attributes: null } or PyStr) return 0;
        int found = Operations.TryGetAttribute(ts, value, IsAbstract, out Value flag);
        return found <= 0 ? found : Operations.IsTrue(ts, flag);
    }

    private static Value Register(ThreadState ts, Value self, Value subclass, Counter counter)
    {
        if (subclass.Ref is not PyType cls) return ts.RaiseTypeError("Can only register classes");
        int known = Operations.IsSubclass(ts, subclass, self);
        if (known != 0) return known < 0 ? default : subclass;
        int cycle = Operations.IsSubclass(ts, self, subclass);
        if (cycle != 0) return cycle < 0 ? default : ts.RaiseRuntimeError("Refusing to create an inheritance cycle");
        PyAbcData? data = DataOf(ts, self);
        if (data is null) return default;
        if (!data.Registry.Contains(cls)) data.Registry.Add(cls);
        counter.Registrations++;
        if (self.Ref is PyType abc && (abc.Flags & (TypeFlags.Sequence | TypeFlags.Mapping)) is var patterns and not 0) SetPatterns(cls, patterns);
        return subclass;
    }

    private static void SetPatterns(PyType type, TypeFlags patterns)
    {
        if (!type.IsHeap) return;
        type.Flags = (type.Flags & ~(TypeFlags.Sequence | TypeFlags.Mapping)) | patterns;
        foreach (PyType subclass in type.Subclasses) SetPatterns(subclass, patterns);
    }

    private static Value InstanceCheck(ThreadState ts, Value self, Value instance, Counter counter)
    {
        PyAbcData? data = DataOf(ts, self);
        Value subclass = data is null ? default : Operations.GetAttribute(ts, instance, Names.Class);
        if (subclass.IsNull) return default;
        PyType type = ts.TypeOf(instance);
        if (subclass.Ref is PyType cls)
        {
            if (data!.Known.Contains(cls)) return Value.True;
            if (ReferenceEquals(cls, type))
            {
                if (data.Version == counter.Registrations && data.Refused.Contains(cls)) return Value.False;
                return Ask(ts, self, subclass);
            }
        }
        Value first = Ask(ts, self, subclass);
        if (first.IsNull || Operations.IsTrue(ts, first) != 0) return first;
        return Ask(ts, self, type);
    }

    private static Value Ask(ThreadState ts, in Value self, in Value subclass) => Operations.CallMethod(ts, self, Names.SubclassCheck, subclass);

    private static int SubclassCheck(ThreadState ts, Value self, Value subclass, Counter counter)
    {
        if (subclass.Ref is not PyType cls)
        {
            ts.RaiseTypeError("issubclass() arg 1 must be a class");
            return -1;
        }
        PyAbcData? data = DataOf(ts, self);
        if (data is null) return -1;
        if (data.Known.Contains(cls)) return 1;
        if (data.Version < counter.Registrations)
        {
            data.Refused.Clear();
            data.Version = counter.Registrations;
        }
        else if (data.Refused.Contains(cls))
        {
            return 0;
        }
        Value answer = Operations.CallMethod(ts, self, Hook, subclass);
        if (answer.IsNull) return -1;
        if (!answer.IsNotImplemented)
        {
            if (!answer.IsBool)
            {
                ts.Raise(ts.Interp.Exceptions.AssertionError, "__subclasshook__ must return either False, True, or NotImplemented");
                return -1;
            }
            return Remember(data, cls, answer.IsTrueSingleton);
        }
        if (self.Ref is PyType abc && cls.IsSubtypeOf(abc)) return Remember(data, cls, true);
        foreach (PyType registered in data.Registry.ToArray())
        {
            int found = Operations.IsSubclass(ts, subclass, registered);
            if (found != 0) return found < 0 ? -1 : Remember(data, cls, true);
        }
        Value children = Operations.CallMethod(ts, self, Names.Subclasses);
        PyList? list = children.IsNull ? null : Operations.ToList(ts, children);
        if (list is null) return -1;
        foreach (Value child in list.ToArray())
        {
            int found = Operations.IsSubclass(ts, subclass, child);
            if (found != 0) return found < 0 ? -1 : Remember(data, cls, true);
        }
        return Remember(data, cls, false);
    }

    private static int Remember(PyAbcData data, PyType type, bool isSubclass)
    {
        (isSubclass ? data.Known : data.Refused).Add(type);
        return isSubclass ? 1 : 0;
    }
}
