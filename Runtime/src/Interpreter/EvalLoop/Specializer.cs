using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Interpreter;

/// <summary>
/// Tier 1: chooses the specialized form of an instruction from the operands that it meets (PEP 659).
/// In: a generic instruction whose counter has run out, its operands on the stack. Out: the instruction rewritten, its cache
/// filled and cooling down; or a longer wait.
/// What every family preserves: the specialized form checks everything that it relies on, and cached facts are valid while
/// the versions in the cache are.
/// The choice per family is virtual: a composition may replace one.
/// </summary>
/// <remarks>
/// Memory: pointers into the pinned code units and data stack of the running frame.
/// Source: CPython <c>Python/specialize.c</c>.
/// </remarks>
internal unsafe class Specializer
{
    /// <summary>Everything a choice may look at.</summary>
    protected readonly ref struct Site(ThreadState ts, Evaluator evaluator, Frame frame, ushort* cache, Value* sp, int oparg)
    {
        public ThreadState Thread { get; } = ts;
        public Evaluator Evaluator { get; } = evaluator;
        public Frame Frame { get; } = frame;
        public int Argument { get; } = oparg;
        public Span<ushort> Cache { get; } = new(cache, 10);

        /// <summary>Operand 1 is the top of the stack.</summary>
        public ref Value Operand(int fromTop) => ref sp[-fromTop];

        public PyStr Name(int index) => Frame.Code.NameTable[index];

        /// <summary>Enters an object into the code object's table; -1 when it is full.</summary>
        public int AddObject(in Value value)
        {
            List<Value> table = Frame.Code.CachedObjects;
            for (int i = 0; i < table.Count; i++)
            {
                if (table[i].Is(value)) return i;
            }
            if (table.Count > ushort.MaxValue) return -1;
            table.Add(value);
            return table.Count - 1;
        }
    }

    /// <summary>Forms that are not chosen.</summary>
    public Switches Off { get; set; } = Switches.None;

    /// <summary>Forms that were chosen.</summary>
    public List<Opcode> Chosen { get; } = [];

    /// <summary>True when the instruction was rewritten.</summary>
    public bool Specialize(ThreadState ts, Evaluator evaluator, Frame frame, ushort* at, ushort* cache, Value* sp, int oparg)
    {
        var site = new Site(ts, evaluator, frame, cache, sp, oparg);
        Opcode chosen = (Opcode)(byte)*at switch
        {
            Opcode.BinaryOp => BinaryOp(site),
            Opcode.ToBool => ToBool(site),
            Opcode.CompareOp => CompareOp(site),
            Opcode.ContainsOp => ContainsOp(site),
            Opcode.LoadGlobal => LoadGlobal(site),
            Opcode.LoadAttr => LoadAttr(site),
            Opcode.StoreAttr => StoreAttr(site),
            Opcode.LoadSuperAttr => LoadSuperAttr(site),
            Opcode.StoreSubscr => StoreSubscr(site),
            Opcode.Call => Call(site),
            Opcode.CallKw => CallKw(site),
            Opcode.UnpackSequence => UnpackSequence(site),
            Opcode.ForIter => ForIter(site),
            _ => Opcode.Cache,
        };
        if (chosen == Opcode.Cache || Off.Has(chosen))
        {
            *cache = BackoffCounter.Restart(*cache);
            return false;
        }
        *at = (ushort)(*at & 0xFF00 | (int)chosen);
        *cache = BackoffCounter.CoolDown;
        if (!Chosen.Contains(chosen)) Chosen.Add(chosen);
        return true;
    }

    protected virtual Opcode BinaryOp(Site site)
    {
        Value left = site.Operand(2), right = site.Operand(1);
        if (site.Argument == 26) return Subscript(site, left, right);
        // In-place operators of immutable operands are the plain ones.
        int op = site.Argument >= 13 ? site.Argument - 13 : site.Argument;
        if (left.IsInt && right.IsInt)
        {
            switch ((BinaryOperator)op)
            {
                case BinaryOperator.Add: return Opcode.BinaryOpAddInt;
                case BinaryOperator.Subtract: return Opcode.BinaryOpSubtractInt;
                case BinaryOperator.Multiply: return Opcode.BinaryOpMultiplyInt;
            }
        }
        if (left.IsFloat && right.IsFloat)
        {
            switch ((BinaryOperator)op)
            {
                case BinaryOperator.Add: return Opcode.BinaryOpAddFloat;
                case BinaryOperator.Subtract: return Opcode.BinaryOpSubtractFloat;
                case BinaryOperator.Multiply: return Opcode.BinaryOpMultiplyFloat;
            }
        }
        if ((BinaryOperator)op == BinaryOperator.Add && left.Ref is PyStr { Kind: TypeKind.Str } && right.Ref is PyStr { Kind: TypeKind.Str }) return Opcode.BinaryOpAddUnicode;
        ExtendedOperation extended = ExtendedOperations.Choose((BinaryOperator)op, left, right);
        if (extended == ExtendedOperation.None) return Opcode.Cache;
        InlineCache.Write32(site.Cache, InlineCache.BinaryDescr, (uint)extended);
        return Opcode.BinaryOpExtend;
    }

    private static Opcode Subscript(Site site, in Value container, in Value key) => container.Ref switch
    {
        PyList { Kind: TypeKind.List } list when key.IsInt && IsInRange(key, list.Count) => Opcode.BinaryOpSubscrListInt,
        PyList { Kind: TypeKind.List } when key.Ref is PySlice { Kind: TypeKind.Slice } => Opcode.BinaryOpSubscrListSlice,
        PyTuple { Kind: TypeKind.Tuple } tuple when key.IsInt && IsInRange(key, tuple.Count) => Opcode.BinaryOpSubscrTupleInt,
        PyStr { Kind: TypeKind.Str } text when key.IsInt && IsInRange(key, text.Length) => Opcode.BinaryOpSubscrStrInt,
        PyDict { Kind: TypeKind.Dict } => Opcode.BinaryOpSubscrDict,
        _ => GetItem(site, site.Thread.TypeOf(container)),
    };

    private static Opcode GetItem(Site site, PyType type)
    {
        if (!type.IsHeap || !type.TryLookup(Names.GetItem, out Value found) || !Evaluator.IsGetter(found, 2, out _)) return Opcode.Cache;
        int index = site.AddObject(found);
        if (index < 0) return Opcode.Cache;
        InlineCache.Write32(site.Cache, InlineCache.BinaryDescr, type.ObserveVersion());
        site.Cache[InlineCache.BinaryObject] = (ushort)index;
        return Opcode.BinaryOpSubscrGetitem;
    }

    private static bool IsInRange(in Value index, int count) => index.Bits >= -count && index.Bits < count;

    protected virtual Opcode ToBool(Site site)
    {
        Value value = site.Operand(1);
        if (value.IsBool) return Opcode.ToBoolBool;
        if (value.IsInt) return Opcode.ToBoolInt;
        if (value.IsNone) return Opcode.ToBoolNone;
        return value.Ref switch
        {
            PyList { Kind: TypeKind.List } => Opcode.ToBoolList,
            PyStr { Kind: TypeKind.Str } => Opcode.ToBoolStr,
            _ => AlwaysTrue(site, site.Thread.TypeOf(value)),
        };
    }

    private static Opcode AlwaysTrue(Site site, PyType type)
    {
        if (!type.IsHeap || type.Slots.Bool is not null || type.Slots.Length is not null) return Opcode.Cache;
        InlineCache.Write32(site.Cache, InlineCache.Version, type.ObserveVersion());
        return Opcode.ToBoolAlwaysTrue;
    }

    protected virtual Opcode CompareOp(Site site)
    {
        Value left = site.Operand(2), right = site.Operand(1);
        if (left.IsInt && right.IsInt) return Opcode.CompareOpInt;
        if (left.IsFloat && right.IsFloat) return Opcode.CompareOpFloat;
        var op = (CompareOp)(site.Argument >> 5);
        if (op is Objects.CompareOp.Eq or Objects.CompareOp.Ne && left.Ref is PyStr { Kind: TypeKind.Str } && right.Ref is PyStr { Kind: TypeKind.Str }) return Opcode.CompareOpStr;
        return Opcode.Cache;
    }

    protected virtual Opcode ContainsOp(Site site) => site.Operand(1).Ref switch
    {
        PyDict { Kind: TypeKind.Dict } => Opcode.ContainsOpDict,
        PySet { Kind: TypeKind.Set or TypeKind.FrozenSet } => Opcode.ContainsOpSet,
        _ => Opcode.Cache,
    };

    protected virtual Opcode StoreSubscr(Site site) => site.Operand(2).Ref switch
    {
        PyList { Kind: TypeKind.List } list when site.Operand(1).IsInt && IsInRange(site.Operand(1), list.Count) => Opcode.StoreSubscrListInt,
        PyDict { Kind: TypeKind.Dict } => Opcode.StoreSubscrDict,
        _ => Opcode.Cache,
    };

    protected virtual Opcode UnpackSequence(Site site) => site.Operand(1).Ref switch
    {
        PyTuple { Kind: TypeKind.Tuple } tuple when tuple.Count == site.Argument =>
            site.Argument == 2 ? Opcode.UnpackSequenceTwoTuple : Opcode.UnpackSequenceTuple,
        PyList { Kind: TypeKind.List } list when list.Count == site.Argument => Opcode.UnpackSequenceList,
        _ => Opcode.Cache,
    };

    protected virtual Opcode ForIter(Site site) => site.Operand(1).Ref switch
    {
        PyRangeIterator => Opcode.ForIterRange,
        PyListIterator => Opcode.ForIterList,
        PyTupleIterator => Opcode.ForIterTuple,
        PyGenerator { Kind: TypeKind.Generator } => Opcode.ForIterGen,
        _ => Opcode.Cache,
    };

    protected virtual Opcode LoadGlobal(Site site)
    {
        if (site.Frame.Globals.Kind != TypeKind.Dict || site.Frame.Builtins.Kind != TypeKind.Dict) return Opcode.Cache;
        PyStr name = site.Name(site.Argument >> 1);
        PyDict globals = site.Frame.Globals, builtins = site.Frame.Builtins;
        int index = globals.FindStr(name);
        bool isModule = index >= 0;
        if (!isModule) index = builtins.FindStr(name);
        if (index is < 0 or > ushort.MaxValue) return Opcode.Cache;
        uint moduleKeys = globals.EnsureKeysVersion(site.Thread.Interp);
        uint builtinKeys = isModule ? 0 : builtins.EnsureKeysVersion(site.Thread.Interp);
        if (moduleKeys > ushort.MaxValue || builtinKeys > ushort.MaxValue) return Opcode.Cache;
        site.Cache[InlineCache.GlobalIndex] = (ushort)index;
        site.Cache[InlineCache.ModuleKeys] = (ushort)moduleKeys;
        site.Cache[InlineCache.BuiltinKeys] = (ushort)builtinKeys;
        return isModule ? Opcode.LoadGlobalModule : Opcode.LoadGlobalBuiltin;
    }

    protected virtual Opcode LoadAttr(Site site)
    {
        Value owner = site.Operand(1);
        PyStr name = site.Name(site.Argument >> 1);
        bool isMethod = (site.Argument & 1) != 0;
        return owner.Ref switch
        {
            PyModule { Kind: TypeKind.Module } module => LoadModuleAttr(site, module, name),
            PyType type => LoadClassAttr(site, type, name),
            _ => LoadInstanceAttr(site, owner, name, isMethod),
        };
    }

    private static Opcode LoadModuleAttr(Site site, PyModule module, PyStr name)
    {
        if (site.Thread.TypeOf(module).TryLookup(name, out _)) return Opcode.Cache;
        int index = module.Members.FindStr(name);
        if (index is < 0 or > ushort.MaxValue) return Opcode.Cache;
        InlineCache.Write32(site.Cache, InlineCache.Version, module.Members.EnsureKeysVersion(site.Thread.Interp));
        InlineCache.Write32(site.Cache, InlineCache.Descr, (uint)index);
        return Opcode.LoadAttrModule;
    }

    private static Opcode LoadClassAttr(Site site, PyType type, PyStr name)
    {
        PyType metatype = site.Thread.TypeOf(type);
        if (metatype.Slots.GetAttribute != site.Evaluator.TypeObject.Slots.GetAttribute) return Opcode.Cache;
        if (metatype.TryLookup(name, out _) || !type.TryLookup(name, out Value found)) return Opcode.Cache;
        if (site.Thread.TypeOf(found).Slots.DescriptorGet is not null && found.Ref is not PyFunction) return Opcode.Cache;
        int index = site.AddObject(found);
        if (index < 0) return Opcode.Cache;
        InlineCache.Write32(site.Cache, InlineCache.Version, type.ObserveVersion());
        InlineCache.Write32(site.Cache, InlineCache.Descr, (uint)index);
        // Without a metaclass of its own, only type's data descriptors come first, and those never change.
        if (ReferenceEquals(metatype, site.Evaluator.TypeObject)) return Opcode.LoadAttrClass;
        InlineCache.Write32(site.Cache, InlineCache.Keys, metatype.ObserveVersion());
        return Opcode.LoadAttrClassWithMetaclassCheck;
    }

    private static Opcode LoadInstanceAttr(Site site, in Value owner, PyStr name, bool isMethod)
    {
        PyType type = site.Thread.TypeOf(owner);
        if (type.Slots.GetAttribute is not null) return Opcode.Cache;
        InlineCache.Write32(site.Cache, InlineCache.Version, type.ObserveVersion());
        bool isInstance = owner.Ref is PyInstance;
        if (!type.TryLookup(name, out Value found)) return isInstance ? LoadInstanceValue(site, owner, name) : Opcode.Cache;
        TypeSlots slots = site.Thread.TypeOf(found).Slots;
        if (slots.DescriptorSet is not null)
        {
            if (found.Ref is PyProperty { Class: null } property) return isMethod ? Opcode.Cache : LoadProperty(site, property);
            if (found.Ref is not PyMemberDescriptor member || !isInstance || member.Index > ushort.MaxValue) return Opcode.Cache;
            InlineCache.Write32(site.Cache, InlineCache.Descr, (uint)member.Index);
            return Opcode.LoadAttrSlot;
        }
        if (Operations.TryGetInstanceAttribute(site.Thread, owner, name, out _)) return isInstance ? LoadInstanceValue(site, owner, name) : Opcode.Cache;
        bool callable = found.Ref is PyFunction or PyMethodDescriptor or PyWrapperDescriptor;
        if (isMethod ? !callable : slots.DescriptorGet is not null) return Opcode.Cache;
        int index = site.AddObject(found);
        if (index < 0) return Opcode.Cache;
        InlineCache.Write32(site.Cache, InlineCache.Descr, (uint)index);
        if (!type.HasInstanceDict) return isMethod ? Opcode.LoadAttrMethodNoDict : Opcode.LoadAttrNondescriptorNoDict;
        // An instance in dictionary mode may hide the name at any time; a shape says that it does not.
        if (!isInstance || owner.UncheckedObject().ShapeId < 0) return Opcode.Cache;
        InlineCache.Write32(site.Cache, InlineCache.Keys, (uint)owner.UncheckedObject().ShapeId);
        return isMethod ? Opcode.LoadAttrMethodWithValues : Opcode.LoadAttrNondescriptorWithValues;
    }

    private static Opcode LoadProperty(Site site, PyProperty property)
    {
        int index = Evaluator.IsGetter(property.Getter, 1, out _) ? site.AddObject(property) : -1;
        if (index < 0) return Opcode.Cache;
        InlineCache.Write32(site.Cache, InlineCache.Descr, (uint)index);
        return Opcode.LoadAttrProperty;
    }

    private static Opcode LoadInstanceValue(Site site, in Value owner, PyStr name)
    {
        PyObject instance = owner.UncheckedObject();
        if (instance.ShapeId <= 0) return Opcode.Cache;
        int field = site.Thread.Interp.ShapeOf(instance.ShapeId).IndexOf(name);
        if (field < 0) return Opcode.Cache;
        InlineCache.Write32(site.Cache, InlineCache.Keys, (uint)instance.ShapeId);
        InlineCache.Write32(site.Cache, InlineCache.Descr, (uint)field);
        return Opcode.LoadAttrInstanceValue;
    }

    protected virtual Opcode StoreAttr(Site site)
    {
        Value owner = site.Operand(1);
        PyStr name = site.Name(site.Argument);
        PyType type = site.Thread.TypeOf(owner);
        if (owner.Ref is not PyInstance instance || type.Slots.SetAttribute is not null) return Opcode.Cache;
        InlineCache.Write32(site.Cache, InlineCache.Version, type.ObserveVersion());
        if (type.TryLookup(name, out Value found) && site.Thread.TypeOf(found).Slots.DescriptorSet is not null)
        {
            if (found.Ref is not PyMemberDescriptor member || member.Index > ushort.MaxValue) return Opcode.Cache;
            site.Cache[InlineCache.StoreIndex] = (ushort)member.Index;
            return Opcode.StoreAttrSlot;
        }
        if (!type.HasInstanceDict || instance.ShapeId < 0) return Opcode.Cache;
        InterpreterState interp = site.Thread.Interp;
        Shape shape = instance.ShapeId == 0 ? type.RootShape : interp.ShapeOf(instance.ShapeId);
        int field = shape.IndexOf(name);
        int after = instance.ShapeId;
        if (field < 0)
        {
            if (shape.Names.Length == Shape.MaxAttributes) return Opcode.Cache;
            field = shape.Names.Length;
            after = shape.Extend(interp, name).Id;
        }
        int plan = InstanceStore.Add(site.Frame.Code, instance.ShapeId, after, field);
        if (plan < 0) return Opcode.Cache;
        site.Cache[InlineCache.StoreIndex] = (ushort)plan;
        return Opcode.StoreAttrInstanceValue;
    }

    protected virtual Opcode LoadSuperAttr(Site site)
    {
        if (!ReferenceEquals(site.Operand(3).Ref, site.Thread.Interp.Type(TypeKind.Super)) || site.Operand(2).Ref is not PyType) return Opcode.Cache;
        return (site.Argument & 1) != 0 ? Opcode.LoadSuperAttrMethod : Opcode.LoadSuperAttrAttr;
    }

    protected virtual Opcode Call(Site site)
    {
        int count = site.Argument;
        Value callable = site.Operand(count + 2), self = site.Operand(count + 1);
        int all = count + (self.IsNull ? 0 : 1);
        switch (callable.Ref)
        {
            case PyFunction function:
                if (!ArgumentBinder.IsExact(function, all)) return Opcode.CallPyGeneral;
                InlineCache.Write32(site.Cache, InlineCache.Version, function.Version);
                return Opcode.CallPyExactArgs;
            case PyBoundMethod { Function.Ref: PyFunction function } when self.IsNull:
                InlineCache.Write32(site.Cache, InlineCache.Version, function.Version);
                return ArgumentBinder.IsExact(function, count + 1) ? Opcode.CallBoundMethodExactArgs : Opcode.CallBoundMethodGeneral;
            case PyType type when count == 1 && self.IsNull && ReferenceEquals(type, site.Evaluator.TypeObject):
                return Opcode.CallType1;
            case PyType type when count == 1 && self.IsNull && ReferenceEquals(type, site.Evaluator.StrObject):
                return Opcode.CallStr1;
            case PyType type when count == 1 && self.IsNull && ReferenceEquals(type, site.Evaluator.TupleObject):
                return Opcode.CallTuple1;
            case PyType { IsHeap: false } when self.IsNull: return Opcode.CallBuiltinClass;
            // A metaclass may get a __call__ of its own, which no version of the class tells of.
            case PyType { IsHeap: true, Class: null } type when self.IsNull && site.Evaluator.IsPlainInit(type, out _):
                return Opcode.CallAllocAndEnterInit;
            case PyBuiltinFunction when count == 1 && self.IsNull && site.Evaluator.IsBuiltin(callable, WellKnownBuiltin.Len):
                return Opcode.CallLen;
            case PyBuiltinFunction when count == 2 && self.IsNull && site.Evaluator.IsBuiltin(callable, WellKnownBuiltin.IsInstance):
                return Opcode.CallIsinstance;
            case PyMethodDescriptor when count == 1 && self.Ref is PyList { Kind: TypeKind.List } && site.Evaluator.IsBuiltin(callable, WellKnownBuiltin.ListAppend) && FollowedByPop(site):
                return Opcode.CallListAppend;
            case PyBuiltinFunction { Definition.Convention: CallConvention.OneArg }: return Opcode.CallBuiltinO;
            case PyBuiltinFunction { Definition.Convention: CallConvention.Fast }: return Opcode.CallBuiltinFast;
            case PyBuiltinFunction { Definition.Convention: CallConvention.Keywords }: return Opcode.CallBuiltinFastWithKeywords;
            case PyMethodDescriptor { Definition.Convention: CallConvention.NoArgs }: return Opcode.CallMethodDescriptorNoargs;
            case PyMethodDescriptor { Definition.Convention: CallConvention.OneArg }: return Opcode.CallMethodDescriptorO;
            case PyMethodDescriptor { Definition.Convention: CallConvention.Fast }: return Opcode.CallMethodDescriptorFast;
            case PyMethodDescriptor { Definition.Convention: CallConvention.Keywords }: return Opcode.CallMethodDescriptorFastWithKeywords;
            case PyBoundMethod: return Opcode.Cache;
            default: return Opcode.CallNonPyGeneral;
        }
    }

    /// <summary>Classes are called by the form for what is no Python function, as in CPython, also those whose <c>__init__</c> is one.</summary>
    protected virtual Opcode CallKw(Site site)
    {
        Value callable = site.Operand(site.Argument + 3), self = site.Operand(site.Argument + 2);
        switch (callable.Ref)
        {
            case PyFunction function:
                InlineCache.Write32(site.Cache, InlineCache.Version, function.Version);
                return Opcode.CallKwPy;
            case PyBoundMethod { Function.Ref: PyFunction function } when self.IsNull:
                InlineCache.Write32(site.Cache, InlineCache.Version, function.Version);
                return Opcode.CallKwBoundMethod;
            case PyBoundMethod: return Opcode.Cache;
            default: return Opcode.CallKwNonPy;
        }
    }

    /// <summary>The value of <c>list.append()</c> must be dropped for its specialization, which does not make it.</summary>
    private static bool FollowedByPop(Site site) => (Opcode)(byte)site.Cache[3] == Opcode.PopTop;
}
