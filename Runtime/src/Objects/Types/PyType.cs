namespace PyJitVerify.Runtime.Objects;

[Flags]
public enum TypeFlags
{
    None = 0,
    Heap = 1,
    Subclassable = 2,
    Sequence = 4,
    Mapping = 8,
    MatchSelf = 16,
    InstanceDict = 32,
    Abstract = 64,
    Exception = 128,
}

/// <summary>
/// A Python type.
/// Invariants: <see cref="Mro"/> starts with the type itself; <see cref="Slots"/> agrees with the dunders found along the
/// MRO; whatever changes what a lookup on the type can find goes through <see cref="Modified"/>, which gives the type and
/// those below it new version tags and tells the watchers. Only types that somebody has observed take part: an
/// assumption begins with <see cref="ObserveVersion"/>, and a type is observed on behalf of all classes along its MRO.
/// </summary>
/// <remarks>Source: CPython <c>Objects/typeobject.c</c>.</remarks>
public sealed class PyType : PyObject
{
    private readonly PyDict _lookups = new();
    private HashSet<PyType>? _observed;
    private bool _isObserved;
    private PyDict? _namespace;
    private readonly TypeDefinition? _definition;

    internal PyType(InterpreterState interp, TypeDefinition definition, PyType? baseType) : base(TypeKind.Type)
    {
        Interp = interp;
        _definition = definition;
        Name = definition.Name;
        QualifiedName = Name;
        Base = baseType;
        Bases = baseType is null ? [] : [baseType];
        Mro = baseType is null ? [this] : [this, .. baseType.Mro];
        InstanceKind = definition.HasObjectLayout ? TypeKind.Object : definition.Kind;
        Slots = definition.Slots;
        Flags = (definition.IsSubclassable ? TypeFlags.Subclassable : 0)
            | (definition.IsSequencePattern ? TypeFlags.Sequence : 0)
            | (definition.IsMappingPattern ? TypeFlags.Mapping : 0)
            | (definition.MatchesSelf ? TypeFlags.MatchSelf : 0)
            | (definition.HasInstanceDict || baseType is { HasInstanceDict: true } ? TypeFlags.InstanceDict : 0)
            | (baseType is { IsException: true } ? TypeFlags.Exception : 0);
        Version = interp.NextTypeVersion();
        baseType?.Subclasses.Add(this);
    }

    /// <summary>A class made at run time. The caller fills <see cref="Slots"/> through <see cref="SlotTable"/>.</summary>
    internal PyType(InterpreterState interp, string name, PyType[] bases, PyType bestBase, PyDict members) : base(TypeKind.Type)
    {
        Interp = interp;
        Name = name;
        QualifiedName = name;
        Base = bestBase;
        Bases = bases;
        Mro = [this];
        HasMro = false;
        _namespace = members;
        InstanceKind = bestBase.InstanceKind;
        Slots = new TypeSlots();
        Flags = TypeFlags.Heap | TypeFlags.Subclassable
            | (bestBase.Flags & (TypeFlags.Sequence | TypeFlags.Mapping | TypeFlags.MatchSelf | TypeFlags.InstanceDict | TypeFlags.Exception));
        SlotCount = bestBase.SlotCount;
        interp.HasClasses = true;
        Version = interp.NextTypeVersion();
    }

    internal InterpreterState Interp { get; }

    /// <summary><c>__name__</c>: the last component only.</summary>
    public string Name { get; internal set; }

    public string QualifiedName { get; internal set; }

    public PyType? Base { get; internal set; }

    public PyType[] Bases { get; internal set; }

    public PyType[] Mro
    {
        get;
        internal set
        {
            field = value;
            HasMro = true;
            Renew();
        }
    }

    /// <summary>False while a class is made: its <see cref="Mro"/> is only itself yet.</summary>
    internal bool HasMro { get; private set; }

    /// <summary>The builtin layout that instances have: <see cref="TypeKind.Object"/> for plain classes.</summary>
    internal TypeKind InstanceKind { get; set; }

    /// <summary>Whether instances are as long as what is in them, which leaves no room for slots and weak references (<c>tp_itemsize</c>).</summary>
    internal bool HasVariableSize => InstanceKind is TypeKind.Int or TypeKind.Bytes or TypeKind.Tuple or TypeKind.Type;

    public TypeFlags Flags { get; internal set; }

    public TypeSlots Slots { get; internal set; }

    /// <summary>A serial that is new whenever a lookup on this type may give another result, once it was observed. Never 0, never reused.</summary>
    internal uint Version { get; private set; }

    /// <summary>What <see cref="SlotTable"/> keeps for the classes made from a builtin type.</summary>
    internal TypeSlots? SlotsBelow { get; set; }

    /// <summary>How many <c>__slots__</c> members instances hold, inherited ones included.</summary>
    internal int SlotCount { get; set; }

    /// <summary>The direct subclasses in the order of their creation; dead ones until the next <c>gc.collect()</c>.</summary>
    internal List<PyType> Subclasses { get; } = [];

    internal bool IsHeap => (Flags & TypeFlags.Heap) != 0;

    internal bool IsException => (Flags & TypeFlags.Exception) != 0;

    internal bool HasInstanceDict => (Flags & TypeFlags.InstanceDict) != 0;

    internal Shape RootShape => field ??= Shape.Root(Interp, this);

    internal TypeDefinition? Definition => _definition;

    /// <summary>The type's own namespace. A builtin type's is filled when it is first asked for.</summary>
    internal PyDict Namespace => _namespace ??= BuiltinNamespace.Build(this);

    /// <summary>Finds a name along the MRO, without binding it.</summary>
    internal bool TryLookup(PyStr name, out Value value)
    {
        if (_lookups.TryGetStr(name, out value)) return !value.IsNull;
        bool found = TryFind(name, out value);
        ObserveVersion();
        _lookups.SetStr(name, value);
        return found;
    }

    /// <summary><see cref="TryLookup"/> for a name that is not asked for again: what it finds is not kept.</summary>
    internal bool TryFind(PyStr name, out Value value)
    {
        foreach (PyType type in Mro)
        {
            if (type.Namespace.TryGetStr(name, out value)) return true;
        }
        value = default;
        return false;
    }

    /// <summary>The version, for whoever assumes what lookups find while it stays the same.</summary>
    /// <remarks>Source: CPython <c>Objects/typeobject.c</c>, <c>assign_version_tag</c>.</remarks>
    internal uint ObserveVersion()
    {
        if (_isObserved) return Version;
        _isObserved = true;
        foreach (PyType type in Mro)
        {
            if (type.IsHeap && !ReferenceEquals(type, this)) (type._observed ??= []).Add(this);
        }
        return Version;
    }

    internal bool IsSubtypeOf(PyType other)
    {
        if (ReferenceEquals(this, other)) return true;
        foreach (PyType type in Mro)
        {
            if (ReferenceEquals(type, other)) return true;
        }
        return false;
    }

    /// <summary>Stores (or with a null value deletes) a class attribute. False when there was nothing to delete.</summary>
    internal bool StoreMember(PyStr name, in Value value)
    {
        if (value.IsNull)
        {
            if (!Namespace.RemoveStr(name)) return false;
        }
        else
        {
            Namespace.SetStr(name, value);
        }
        Modified();
        if (SlotTable.IsSlotName(name) || name.Equals(Names.New)) SlotTable.Update(this, name);
        return true;
    }

    /// <summary>What a lookup finds may have changed, here and below.</summary>
    internal void Modified()
    {
        System.Diagnostics.Debug.Assert(IsHeap, "what a builtin type finds never changes: nobody is told");
        Renew();
        if (_observed is not { Count: > 0 } observed) return;
        _observed = null;
        foreach (PyType type in observed) type.Renew();
    }

    private void Renew()
    {
        if (!_isObserved) return;
        _isObserved = false;
        _lookups.Clear();
        Version = Interp.NextTypeVersion();
        Interp.Watchers.OnTypeModified(this);
    }

    /// <summary>The name as CPython prints it in <c>repr</c>: with the module unless that is builtins.</summary>
    internal string FullName
    {
        get
        {
            if (!IsHeap) return _definition!.Module == "builtins" ? Name : $"{_definition.Module}.{Name}";
            bool hasModule = Namespace.TryGetStr(Names.Module, out Value module) && module.Ref is PyStr;
            string text = hasModule ? module.Ref!.ToString()! : "builtins";
            return text == "builtins" ? QualifiedName : $"{text}.{QualifiedName}";
        }
    }

    /// <summary>The name as most of CPython's messages have it: a builtin type of a module with the module, a class of the program without.</summary>
    /// <remarks>Source: CPython's <c>tp_name</c>.</remarks>
    internal string LayoutName => IsHeap ? Name : FullName;

    /// <summary>How an error message that names a class in full writes it: like <see cref="FullName"/>, but without the module of the program itself.</summary>
    /// <remarks>Source: CPython's <c>PyType_GetFullyQualifiedName</c>.</remarks>
    internal string MessageName => FullName.StartsWith("__main__.", StringComparison.Ordinal) ? FullName["__main__.".Length..] : FullName;

    public override string ToString() => $"<class '{FullName}'>";
}
