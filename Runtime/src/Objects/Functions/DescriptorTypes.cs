namespace PyJitVerify.Runtime.Objects;

/// <summary>The types of the descriptors that builtin types and classes consist of.</summary>
/// <remarks>Source: CPython <c>Objects/descrobject.c</c>, <c>Objects/funcobject.c</c>.</remarks>
internal static class DescriptorTypes
{
    private static readonly TypeDefinition MethodDescriptor = new("method_descriptor", TypeKind.MethodDescriptor)
    {
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            Call = CallMethodDescriptor,
            DescriptorGet = static (ts, self, instance, _) =>
            {
                if (instance.IsNull) return self;
                PyMethodDescriptor d = self.Unchecked<PyMethodDescriptor>();
                return CheckOwner(ts, d.Definition.Name, d.Owner, instance) ? new PyBuiltinFunction(d.Definition, instance, d.QualifiedName) : default;
            },
            Repr = static (_, self) => (PyStr)$"<method '{self.Unchecked<PyMethodDescriptor>().Definition.Name}' of '{self.Unchecked<PyMethodDescriptor>().Owner.Name}' objects>",
        },
        Methods = [Reduce<PyMethodDescriptor>(static d => d.Definition.Name, static d => d.Owner)],
        GetSets = Describe<PyMethodDescriptor>(static d => d.Definition.Name, static d => d.Owner),
    };

    private static readonly TypeDefinition ClassMethodDescriptor = new("classmethod_descriptor", TypeKind.ClassMethodDescriptor)
    {
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            DescriptorGet = static (ts, self, instance, owner) =>
            {
                PyClassMethodDescriptor d = self.Unchecked<PyClassMethodDescriptor>();
                Value target = owner.IsNull ? ts.TypeOf(instance) : owner;
                return new PyBuiltinFunction(d.Definition, target, $"{d.Owner.Name}.{d.Definition.Name}");
            },
            Repr = static (_, self) => (PyStr)$"<method '{self.Unchecked<PyClassMethodDescriptor>().Definition.Name}' of '{self.Unchecked<PyClassMethodDescriptor>().Owner.Name}' objects>",
        },
        Methods = [Reduce<PyClassMethodDescriptor>(static d => d.Definition.Name, static d => d.Owner)],
        GetSets = Describe<PyClassMethodDescriptor>(static d => d.Definition.Name, static d => d.Owner),
    };

    private static readonly TypeDefinition WrapperDescriptor = new("wrapper_descriptor", TypeKind.WrapperDescriptor)
    {
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            Call = static (ts, self, args, keywordNames) =>
            {
                PyWrapperDescriptor d = self.Unchecked<PyWrapperDescriptor>();
                if (args.Length - (keywordNames?.Count ?? 0) < 1)
                    return ts.RaiseTypeError($"descriptor '{d.Name}' of '{d.Owner.Name}' object needs an argument");
                return CheckSlotReceiver(ts, d.Name, d.Owner, args[0]) ? d.Invoke(ts, args[0], args[1..], keywordNames) : default;
            },
            DescriptorGet = static (ts, self, instance, _) =>
            {
                if (instance.IsNull) return self;
                PyWrapperDescriptor d = self.Unchecked<PyWrapperDescriptor>();
                return CheckOwner(ts, d.Name, d.Owner, instance) ? new PyMethodWrapper(d, instance) : default;
            },
            Repr = static (_, self) => (PyStr)$"<slot wrapper '{self.Unchecked<PyWrapperDescriptor>().Name}' of '{self.Unchecked<PyWrapperDescriptor>().Owner.Name}' objects>",
        },
        Methods = [Reduce<PyWrapperDescriptor>(static d => d.Name, static d => d.Owner)],
        GetSets = Describe<PyWrapperDescriptor>(static d => d.Name, static d => d.Owner),
    };

    private static readonly TypeDefinition MethodWrapper = new("method-wrapper", TypeKind.MethodWrapper)
    {
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            Call = static (ts, self, args, keywordNames) => self.Unchecked<PyMethodWrapper>().Descriptor.Invoke(ts, self.Unchecked<PyMethodWrapper>().Self, args, keywordNames),
            Repr = static (ts, self) =>
            {
                PyMethodWrapper w = self.Unchecked<PyMethodWrapper>();
                return (PyStr)$"<method-wrapper '{w.Descriptor.Name}' of {ts.TypeOf(w.Self).Name} object at 0x{ts.Interp.IdentityOf(w.Self):x}>";
            },
        },
        Methods =
        [
            MethodDefinition.NoArgs("__reduce__", static (ts, self) =>
                CallableTypes.ReduceToAttribute(ts, self.Unchecked<PyMethodWrapper>().Self, (PyStr)self.Unchecked<PyMethodWrapper>().Descriptor.Name)),
        ],
        GetSets =
        [
            new("__self__", static (_, self) => self.Unchecked<PyMethodWrapper>().Self),
            new("__name__", static (_, self) => (PyStr)self.Unchecked<PyMethodWrapper>().Descriptor.Name),
            new("__qualname__", static (_, self) => (PyStr)$"{self.Unchecked<PyMethodWrapper>().Descriptor.Owner.Name}.{self.Unchecked<PyMethodWrapper>().Descriptor.Name}"),
            new("__objclass__", static (_, self) => self.Unchecked<PyMethodWrapper>().Descriptor.Owner),
            new("__doc__", static (_, _) => Value.None),
        ],
    };

    private static readonly TypeDefinition GetSetDescriptor = new("getset_descriptor", TypeKind.GetSetDescriptor)
    {
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            DescriptorGet = static (ts, self, instance, _) =>
            {
                if (instance.IsNull) return self;
                PyGetSetDescriptor d = self.Unchecked<PyGetSetDescriptor>();
                return CheckOwner(ts, d.Definition.Name, d.Owner, instance) ? d.Definition.Get(ts, instance) : default;
            },
            DescriptorSet = static (ts, self, instance, value) =>
            {
                PyGetSetDescriptor d = self.Unchecked<PyGetSetDescriptor>();
                if (!CheckOwner(ts, d.Definition.Name, d.Owner, instance)) return false;
                if (d.Definition.Set is { } set) return set(ts, self, instance, value);
                ts.RaiseAttributeError($"attribute '{d.Definition.Name}' of '{d.Owner.LayoutName}' objects is not writable", instance, d.Definition.Name);
                return false;
            },
            Repr = static (_, self) => (PyStr)$"<attribute '{self.Unchecked<PyGetSetDescriptor>().Definition.Name}' of '{self.Unchecked<PyGetSetDescriptor>().Owner.Name}' objects>",
        },
        GetSets = Describe<PyGetSetDescriptor>(static d => d.Definition.Name, static d => d.Owner),
    };

    private static readonly TypeDefinition MemberDescriptor = new("member_descriptor", TypeKind.MemberDescriptor)
    {
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            DescriptorGet = static (ts, self, instance, _) =>
            {
                if (instance.IsNull) return self;
                PyMemberDescriptor d = self.Unchecked<PyMemberDescriptor>();
                if (!CheckOwner(ts, d.Name.ToString(), d.Owner, instance)) return default;
                Value value = ts.Interp.SlotsOf(instance.UncheckedObject())[d.Index];
                return value.IsNull ? Operations.RaiseNoAttribute(ts, instance, d.Name) : value;
            },
            DescriptorSet = static (ts, self, instance, value) =>
            {
                PyMemberDescriptor d = self.Unchecked<PyMemberDescriptor>();
                if (!CheckOwner(ts, d.Name.ToString(), d.Owner, instance)) return false;
                ref Value slot = ref ts.Interp.SlotsOf(instance.UncheckedObject())[d.Index];
                if (value.IsNull && slot.IsNull)
                {
                    ts.Raise(ts.Interp.Exceptions.AttributeError, d.Name.ToString());
                    return false;
                }
                slot = value;
                return true;
            },
            Repr = static (_, self) => (PyStr)$"<member '{self.Unchecked<PyMemberDescriptor>().Name}' of '{self.Unchecked<PyMemberDescriptor>().Owner.Name}' objects>",
        },
        Methods = [Reduce<PyMemberDescriptor>(static d => d.Name.ToString(), static d => d.Owner)],
        GetSets = Describe<PyMemberDescriptor>(static d => d.Name.ToString(), static d => d.Owner),
    };

    public static readonly TypeDefinition[] All =
        [MethodDescriptor, ClassMethodDescriptor, WrapperDescriptor, MethodWrapper, GetSetDescriptor, MemberDescriptor, MethodWrappers.Static, MethodWrappers.Class];

    private static Value CallMethodDescriptor(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        PyMethodDescriptor d = self.Unchecked<PyMethodDescriptor>();
        if (args.Length - (keywordNames?.Count ?? 0) < 1)
            return ts.RaiseTypeError($"unbound method {d.Owner.Name}.{d.Definition.Name}() needs an argument");
        return CheckReceiver(ts, d.Definition.Name, d.Owner, args[0]) ? d.Definition.Invoke(ts, args[0], args[1..], keywordNames, d.QualifiedName) : default;
    }

    private static bool CheckSlotReceiver(ThreadState ts, string name, PyType owner, in Value receiver)
    {
        if (ts.TypeOf(receiver).IsSubtypeOf(owner)) return true;
        ts.RaiseTypeError($"descriptor '{name}' requires a '{owner.Name}' object but received a '{ts.TypeOf(receiver).LayoutName}'");
        return false;
    }

    private static bool CheckReceiver(ThreadState ts, string name, PyType owner, in Value receiver)
    {
        if (ts.TypeOf(receiver).IsSubtypeOf(owner)) return true;
        ts.RaiseTypeError($"descriptor '{name}' for '{owner.LayoutName}' objects doesn't apply to a '{ts.TypeOf(receiver).LayoutName}' object");
        return false;
    }

    private static bool CheckOwner(ThreadState ts, string name, PyType owner, in Value instance) => CheckReceiver(ts, name, owner, instance);

    private static MethodDefinition Reduce<T>(Func<T, string> name, Func<T, PyType> owner) where T : PyObject =>
        MethodDefinition.NoArgs("__reduce__", (ts, self) => CallableTypes.ReduceToAttribute(ts, owner(self.Unchecked<T>()), (PyStr)name(self.Unchecked<T>())));

    private static GetSetDefinition[] Describe<T>(Func<T, string> name, Func<T, PyType> owner) where T : PyObject =>
    [
        new("__name__", (_, self) => (PyStr)name(self.Unchecked<T>())),
        new("__qualname__", (_, self) => (PyStr)$"{owner(self.Unchecked<T>()).Name}.{name(self.Unchecked<T>())}"),
        new("__objclass__", (_, self) => owner(self.Unchecked<T>())),
        new("__doc__", (_, _) => Value.None),
    ];
}
