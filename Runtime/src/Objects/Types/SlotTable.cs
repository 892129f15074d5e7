using static PyJitVerify.Runtime.Objects.SlotDispatch;

namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// Which dunder belongs to which slot, in both directions: how a builtin's slot becomes a callable
/// <c>wrapper_descriptor</c>, and how a class that defines dunders gets its slots.
/// A slot that serves several dunders (<c>__add__</c> and <c>__radd__</c>; the six comparisons) has one
/// <see cref="Family"/>; its members share reading, writing and dispatch.
/// </summary>
/// <remarks>Source: CPython <c>Objects/typeobject.c</c>: <c>slotdefs</c>, <c>update_one_slot</c>, <c>SLOT1BINFULL</c>.</remarks>
internal static class SlotTable
{
    /// <summary>One slot: how to read it, write it, and the function that a class gets which defines one of its dunders.</summary>
    private sealed class Family(Func<TypeSlots, Delegate?> get, Action<TypeSlots, Delegate?> set, Delegate dispatch)
    {
        public Func<TypeSlots, Delegate?> Get { get; } = get;

        public Action<TypeSlots, Delegate?> Set { get; } = set;

        public Delegate Dispatch { get; } = dispatch;

        /// <summary>The dunders that share the slot, in the order of the table.</summary>
        public List<Entry> Members { get; } = [];
    }

    /// <summary>One dunder: its slot, and how a call of the wrapper calls the slot's function.</summary>
    private sealed record Entry(PyStr Name, Family Family, Func<Delegate, KeywordMethod> Wrap);

    private static readonly List<Family> Families = [];

    private static readonly Entry[] Entries = MakeEntries();

    private static readonly ILookup<PyStr, Entry> ByName = Entries.ToLookup(e => e.Name);

    private static Entry[] MakeEntries()
    {
        Entry[] entries = [.. BuildEntries()];
        foreach (Entry entry in entries)
        {
            if (entry.Family.Members.Count == 0) Families.Add(entry.Family);
            entry.Family.Members.Add(entry);
        }
        return entries;
    }

    /// <summary>All dunders that belong to a slot.</summary>
    public static IEnumerable<PyStr> Dunders() => ByName.Select(static g => g.Key);

    public static bool IsSlotName(PyStr name) => ByName.Contains(name) || name.Equals(Names.New);

    /// <summary>Adds a wrapper for each dunder whose slot the builtin type itself defines.</summary>
    public static void AddWrappers(PyType type, PyDict members)
    {
        TypeSlots own = type.Definition!.Slots;
        foreach (Entry entry in Entries)
        {
            Delegate? function = entry.Family.Get(own);
            if (function is null || members.TryGetStr(entry.Name, out _)) continue;
            if (entry.Name.Equals(Names.Hash) && type.Definition.IsUnhashable) continue;
            members.SetStr(type.Interp.Intern(entry.Name), new PyWrapperDescriptor(entry.Name.ToString(), type, function, entry.Wrap(function)));
        }
    }

    /// <summary>
    /// What <c>object</c> does where a slot is empty, as wrappers of its own: an empty slot stays the fast way to say
    /// "as object does".
    /// </summary>
    public static void AddDefaults(PyType type, PyDict members)
    {
        Add(Names.Str, (UnarySlot)ObjectStr, Wrap.Unary(ObjectStr));
        Add(Names.GetAttribute, (GetAttributeSlot)Operations.GenericGetAttribute, Wrap.GetAttribute(Operations.GenericGetAttribute));
        Add(Names.SetAttr, (SetAttributeSlot)Operations.GenericSetAttribute, Wrap.SetAttribute(Operations.GenericSetAttribute));
        Add(Names.DelAttr, (SetAttributeSlot)Operations.GenericSetAttribute, Wrap.DelAttribute(Operations.GenericSetAttribute));

        void Add(PyStr name, Delegate function, KeywordMethod body) =>
            members.SetStr(type.Interp.Intern(name), new PyWrapperDescriptor(name.ToString(), type, function, body));
    }

    private static Value ObjectStr(ThreadState ts, Value self) => Operations.Repr(ts, self);

    /// <summary>The slots of a builtin type: its own, and its base's where those are null. They do not change, so all interpreters share them.</summary>
    /// <param name="inheritsNew">False: what the base makes is not laid out like an instance of the type, which then cannot be called unless it says how.</param>
    public static TypeSlots Inherit(TypeSlots own, TypeSlots parent, bool inheritsNew = true)
    {
        if (own.LastMerge is not { } last || last.Parent != parent || last.InheritsNew != inheritsNew)
            own.LastMerge = last = new SlotMerge(parent, inheritsNew, Merge(own, parent, inheritsNew));
        return last.Result;
    }

    private static TypeSlots Merge(TypeSlots own, TypeSlots parent, bool inheritsNew)
    {
        var merged = new TypeSlots();
        foreach (Entry entry in Entries)
        {
            Delegate? function = entry.Family.Get(own);
            // __eq__ without __hash__ and the reverse are inherited together, as in CPython's inherit_slots.
            entry.Family.Set(merged, function ?? entry.Family.Get(parent));
        }
        merged.New = own.New ?? (inheritsNew ? parent.New : null);
        merged.Finalize = own.Finalize ?? parent.Finalize;
        return merged;
    }

    /// <summary>Sets every slot of a class from what its MRO holds: what the next class has, unless the MRO is not simply longer by one.</summary>
    public static void UpdateAll(PyType type)
    {
        if (type.Mro.Length > 1 && type.Mro.AsSpan(1).SequenceEqual(type.Mro[1].Mro))
        {
            type.Slots = SlotsBelow(type.Mro[1]).Copy();
            for (int i = 0; i < type.Namespace.EntryCount; i++)
            {
                if (type.Namespace.EntryAt(i).Key.Ref is not PyStr name) continue;
                foreach (Entry entry in ByName[name]) UpdateSlot(type, entry.Family);
            }
        }
        else
        {
            foreach (Family family in Families) UpdateSlot(type, family);
        }
        UpdateNew(type);
    }

    /// <summary>The slots of a class with this one base and no dunders of its own.</summary>
    private static TypeSlots SlotsBelow(PyType type)
    {
        if (type.IsHeap) return type.Slots;
        if (type.SlotsBelow is { } known) return known;
        var slots = new TypeSlots();
        foreach (Family family in Families) family.Set(slots, SlotOf(type, family));
        return type.SlotsBelow = slots;
    }

    /// <summary>Sets the slots that a dunder feeds, here and in the subclasses.</summary>
    public static void Update(PyType type, PyStr name)
    {
        foreach (Entry entry in ByName[name]) UpdateSlot(type, entry.Family);
        if (name.Equals(Names.New) && type.Slots.New != (NewSlot)DispatchNew) UpdateNew(type);
        foreach (PyType subclass in type.Subclasses) Update(subclass, name);
    }

    private static void UpdateNew(PyType type)
    {
        if (!type.IsHeap || !type.TryFind(Names.New, out Value found)) return;
        type.Slots.New = found.Ref is PyBuiltinFunction { Self.Ref: PyType owner } ? owner.Slots.New : DispatchNew;
    }

    private static void UpdateSlot(PyType type, Family family)
    {
        if (type.IsHeap) family.Set(type.Slots, SlotOf(type, family));
    }

    /// <summary>What a class whose MRO is this type's, or begins with one class more, has in a slot.</summary>
    private static Delegate? SlotOf(PyType type, Family family)
    {
        Delegate? native = null;
        bool dispatch = false;
        foreach (Entry entry in family.Members)
        {
            if (!type.TryFind(entry.Name, out Value found)) continue;
            // The wrapper of an empty slot of object: as good as none.
            if (found.Ref is PyWrapperDescriptor { Owner.Base: null } root && family.Get(root.Owner.Slots) is null) continue;
            if (found.Ref is PyWrapperDescriptor wrapper && ReferenceEquals(family.Get(wrapper.Owner.Slots), wrapper.Function)
                && type.IsSubtypeOf(wrapper.Owner) && (native is null || ReferenceEquals(native, wrapper.Function)))
            {
                native = wrapper.Function;
            }
            else if (found.IsNone && entry.Name.Equals(Names.Hash))
            {
                native = (HashSlot)UnhashableSlot;
            }
            else
            {
                dispatch = true;
            }
        }
        return dispatch ? family.Dispatch : native;
    }

    private static IEnumerable<Entry> BuildEntries()
    {
        foreach (Entry entry in UnaryEntries()) yield return entry;
        for (int i = 0; i < BinaryOperators.Count; i++)
        {
            int index = i;
            PyStr forward = BinaryOperators.Forward[i], reflected = BinaryOperators.Reflected[i], inplace = BinaryOperators.Inplace[i];
            if (index == (int)BinaryOperator.Power)
            {
                var power = new Family(s => s.Power, (s, f) => s.Power = (TernarySlot?)f, DispatchPower);
                yield return new Entry(forward, power, f => Wrap.Ternary((TernarySlot)f));
                yield return new Entry(reflected, power, f => Wrap.TernaryReflected((TernarySlot)f));
            }
            else
            {
                var family = new Family(s => s.Binary[index], (s, f) => s.Binary[index] = (BinarySlot?)f, DispatchBinary(index, forward, reflected));
                yield return new Entry(forward, family, f => Wrap.Binary((BinarySlot)f));
                yield return new Entry(reflected, family, f => Wrap.BinaryReflected((BinarySlot)f));
            }
            yield return new Entry(inplace, new Family(s => s.Inplace[index], (s, f) => s.Inplace[index] = (BinarySlot?)f, DispatchMethod1(inplace)),
                f => Wrap.Binary((BinarySlot)f));
        }
        var divMod = new Family(s => s.DivMod, (s, f) => s.DivMod = (BinarySlot?)f, DispatchBinary(-1, Names.DivMod, "__rdivmod__"));
        yield return new Entry(Names.DivMod, divMod, f => Wrap.Binary((BinarySlot)f));
        yield return new Entry("__rdivmod__", divMod, f => Wrap.BinaryReflected((BinarySlot)f));

        // A builtin sequence shows + and * through its sequence slots; a class fills only the number slots.
        yield return Hidden("__add__", s => s.Concat, (s, f) => s.Concat = f);
        yield return Hidden("__mul__", s => s.Repeat, (s, f) => s.Repeat = f, Wrap.Repeat);
        yield return Hidden("__rmul__", s => s.Repeat, (s, f) => s.Repeat = f, Wrap.Repeat);
        yield return Hidden("__iadd__", s => s.InplaceConcat, (s, f) => s.InplaceConcat = f);
        yield return Hidden("__imul__", s => s.InplaceRepeat, (s, f) => s.InplaceRepeat = f, Wrap.Repeat);

        var compare = new Family(s => s.Compare, (s, f) => s.Compare = (CompareSlot?)f, (CompareSlot)DispatchCompare);
        for (int i = 0; i < CompareNames.Length; i++)
        {
            var op = (CompareOp)i;
            yield return new Entry(CompareNames[i], compare, f => Wrap.Compare((CompareSlot)f, op));
        }
        var attribute = new Family(s => s.GetAttribute, (s, f) => s.GetAttribute = (GetAttributeSlot?)f, (GetAttributeSlot)DispatchGetAttribute);
        yield return new Entry(Names.GetAttribute, attribute, f => Wrap.GetAttribute((GetAttributeSlot)f));
        yield return new Entry(Names.GetAttr, attribute, f => Wrap.GetAttribute((GetAttributeSlot)f));
        var setAttribute = new Family(s => s.SetAttribute, (s, f) => s.SetAttribute = (SetAttributeSlot?)f, (SetAttributeSlot)DispatchSetAttribute);
        yield return new Entry(Names.SetAttr, setAttribute, f => Wrap.SetAttribute((SetAttributeSlot)f));
        yield return new Entry(Names.DelAttr, setAttribute, f => Wrap.DelAttribute((SetAttributeSlot)f));
        var store = new Family(s => s.StoreSubscript, (s, f) => s.StoreSubscript = (StoreSlot?)f, (StoreSlot)DispatchStoreSubscript);
        yield return new Entry(Names.SetItem, store, f => Wrap.SetItem((StoreSlot)f));
        yield return new Entry(Names.DelItem, store, f => Wrap.DelItem((StoreSlot)f));
        var set = new Family(s => s.DescriptorSet, (s, f) => s.DescriptorSet = (DescriptorSetSlot?)f, (DescriptorSetSlot)DispatchDescriptorSet);
        yield return new Entry(Names.Set, set, f => Wrap.DescriptorSet((DescriptorSetSlot)f));
        yield return new Entry(Names.Delete, set, f => Wrap.DescriptorDelete((DescriptorSetSlot)f));
        yield return new Entry(Names.Get, new Family(s => s.DescriptorGet, (s, f) => s.DescriptorGet = (DescriptorGetSlot?)f, (DescriptorGetSlot)DispatchDescriptorGet),
            f => Wrap.DescriptorGet((DescriptorGetSlot)f));
        yield return new Entry(Names.GetItem, new Family(s => s.Subscript, (s, f) => s.Subscript = (BinarySlot?)f, DispatchMethod1(Names.GetItem)),
            f => Wrap.Binary((BinarySlot)f));
        yield return new Entry(Names.Contains, new Family(s => s.Contains, (s, f) => s.Contains = (ContainsSlot?)f, (ContainsSlot)DispatchContains),
            f => Wrap.Contains((ContainsSlot)f));
        yield return new Entry(Names.Len, new Family(s => s.Length, (s, f) => s.Length = (LengthSlot?)f, (LengthSlot)DispatchLength), f => Wrap.Length((LengthSlot)f));
        yield return new Entry(Names.Bool, new Family(s => s.Bool, (s, f) => s.Bool = (PredicateSlot?)f, (PredicateSlot)DispatchBool), f => Wrap.Bool((PredicateSlot)f));
        yield return new Entry(Names.Hash, new Family(s => s.Hash, (s, f) => s.Hash = (HashSlot?)f, (HashSlot)DispatchHash), f => Wrap.Hash((HashSlot)f));
        yield return new Entry(Names.Next, new Family(s => s.Next, (s, f) => s.Next = (NextSlot?)f, (NextSlot)DispatchNext), f => Wrap.Next((NextSlot)f));
        yield return new Entry(Names.Call, new Family(s => s.Call, (s, f) => s.Call = (CallSlot?)f, (CallSlot)DispatchCall), f => Wrap.Call((CallSlot)f));
        yield return new Entry(Names.Init, new Family(s => s.Init, (s, f) => s.Init = (InitSlot?)f, (InitSlot)DispatchInit), f => Wrap.Init((InitSlot)f));
    }

    private static Entry Hidden(PyStr name, Func<TypeSlots, BinarySlot?> get, Action<TypeSlots, BinarySlot?> set, Func<BinarySlot, KeywordMethod>? wrap = null) =>
        // Dispatch through the number slot of the same name is enough, so an overriding class leaves this slot empty.
        new(name, new Family(get, (s, f) => set(s, ReferenceEquals(f, NoDispatch) ? null : (BinarySlot?)f), NoDispatch),
            f => (wrap ?? Wrap.Binary)((BinarySlot)f));

    private static readonly BinarySlot NoDispatch = static (_, _, _) => Value.NotImplemented;

    private static IEnumerable<Entry> UnaryEntries()
    {
        Entry Unary(PyStr name, Func<TypeSlots, UnarySlot?> get, Action<TypeSlots, UnarySlot?> set) =>
            new(name, new Family(get, (s, f) => set(s, (UnarySlot?)f), DispatchMethod0(name)), f => Wrap.Unary((UnarySlot)f));
        yield return Unary(Names.Repr, s => s.Repr, (s, f) => s.Repr = f);
        yield return Unary(Names.Str, s => s.Str, (s, f) => s.Str = f);
        yield return new Entry(Names.Iter, new Family(s => s.Iter, (s, f) => s.Iter = (UnarySlot?)f, DispatchIter), f => Wrap.Unary((UnarySlot)f));
        yield return Unary("__neg__", s => s.Negative, (s, f) => s.Negative = f);
        yield return Unary("__pos__", s => s.Positive, (s, f) => s.Positive = f);
        yield return Unary(Names.Abs, s => s.Absolute, (s, f) => s.Absolute = f);
        yield return Unary("__invert__", s => s.Invert, (s, f) => s.Invert = f);
        yield return Unary(Names.Int, s => s.Int, (s, f) => s.Int = f);
        yield return Unary(Names.Float, s => s.Float, (s, f) => s.Float = f);
        yield return Unary(Names.Index, s => s.Index, (s, f) => s.Index = f);
        yield return Unary(Names.Await, s => s.Await, (s, f) => s.Await = f);
        yield return Unary(Names.Aiter, s => s.AsyncIter, (s, f) => s.AsyncIter = f);
        yield return Unary(Names.Anext, s => s.AsyncNext, (s, f) => s.AsyncNext = f);
        yield return Unary(Names.Del, s => s.Finalize, (s, f) => s.Finalize = f);
    }
}
