namespace PyJitVerify.Runtime.Objects;

/// <summary>A builtin function, or a builtin method bound to <see cref="Self"/> (null value: a plain function).</summary>
public sealed class PyBuiltinFunction : PyObject
{
    /// <summary>How messages name the function: with its module unless that is builtins.</summary>
    private readonly string _messageName;

    internal PyBuiltinFunction(MethodDefinition definition, Value self, string? qualifiedName = null, string? module = null) : base(TypeKind.BuiltinFunction)
    {
        Definition = definition;
        Self = self;
        QualifiedName = qualifiedName ?? definition.Name;
        Module = module;
        _messageName = module is null or "builtins" ? QualifiedName : $"{module}.{QualifiedName}";
    }

    internal MethodDefinition Definition { get; }

    internal Value Self { get; }

    /// <summary><c>list.append</c>, or the bare name of a function.</summary>
    internal string QualifiedName { get; }

    /// <summary>Profile functions do not see its calls: it is the host's, not the program's.</summary>
    internal bool IsUnseen { get; init; }

    internal string? Module { get; }

    internal Value Invoke(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? keywordNames) =>
        Definition.Invoke(ts, Self, args, keywordNames, _messageName);
}

/// <summary><c>list.append</c>: a builtin method, unbound.</summary>
public sealed class PyMethodDescriptor : PyObject
{
    internal PyMethodDescriptor(MethodDefinition definition, PyType owner) : base(TypeKind.MethodDescriptor)
    {
        Definition = definition;
        Owner = owner;
        QualifiedName = $"{owner.Name}.{definition.Name}";
    }

    internal MethodDefinition Definition { get; }

    internal PyType Owner { get; }

    internal string QualifiedName { get; }
}

/// <summary><c>dict.fromkeys</c>: a builtin class method, unbound.</summary>
public sealed class PyClassMethodDescriptor : PyObject
{
    internal PyClassMethodDescriptor(MethodDefinition definition, PyType owner) : base(TypeKind.ClassMethodDescriptor)
    {
        Definition = definition;
        Owner = owner;
    }

    internal MethodDefinition Definition { get; }

    internal PyType Owner { get; }
}

/// <summary><c>int.__add__</c>: a slot of a builtin type as a callable.</summary>
public sealed class PyWrapperDescriptor : PyObject
{
    internal PyWrapperDescriptor(string name, PyType owner, Delegate function, KeywordMethod body) : base(TypeKind.WrapperDescriptor)
    {
        Name = name;
        Owner = owner;
        Function = function;
        Body = body;
    }

    internal string Name { get; }

    internal PyType Owner { get; }

    /// <summary>The slot's function, by which a class that inherits the wrapper gets the slot back undisguised.</summary>
    internal Delegate Function { get; }

    internal KeywordMethod Body { get; }

    /// <remarks>Source: CPython <c>Objects/descrobject.c</c>: <c>wrapperdescr_raw_call</c>.</remarks>
    internal Value Invoke(ThreadState ts, in Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames) =>
        keywordNames is { Count: > 0 } && Name is not ("__call__" or "__init__") ? ts.RaiseTypeError($"wrapper {Name}() takes no keyword arguments") : Body(ts, self, args, keywordNames);
}

/// <summary><c>(1).__add__</c>: a wrapper bound to its object.</summary>
public sealed class PyMethodWrapper : PyObject
{
    internal PyMethodWrapper(PyWrapperDescriptor descriptor, Value self) : base(TypeKind.MethodWrapper)
    {
        Descriptor = descriptor;
        Self = self;
    }

    internal PyWrapperDescriptor Descriptor { get; }

    internal Value Self { get; }
}

/// <summary>A computed attribute of a builtin type.</summary>
public sealed class PyGetSetDescriptor : PyObject
{
    internal PyGetSetDescriptor(GetSetDefinition definition, PyType owner) : base(TypeKind.GetSetDescriptor)
    {
        Definition = definition;
        Owner = owner;
    }

    internal GetSetDefinition Definition { get; }

    internal PyType Owner { get; }
}

/// <summary>A <c>__slots__</c> member of a class.</summary>
public sealed class PyMemberDescriptor : PyObject
{
    internal PyMemberDescriptor(PyStr name, PyType owner, int index) : base(TypeKind.MemberDescriptor)
    {
        Name = name;
        Owner = owner;
        Index = index;
    }

    internal PyStr Name { get; }

    internal PyType Owner { get; }

    internal int Index { get; }
}

/// <summary>A function bound to an instance.</summary>
public sealed class PyBoundMethod : PyObject
{
    internal PyBoundMethod(Value function, Value self) : base(TypeKind.BoundMethod)
    {
        Function = function;
        Self = self;
    }

    internal Value Function { get; }

    internal Value Self { get; }
}

public sealed class PyStaticMethod : PyObject
{
    internal PyStaticMethod(Value function) : base(TypeKind.StaticMethod) => Function = function;

    internal Value Function { get; set; }
}

public sealed class PyClassMethod : PyObject
{
    internal PyClassMethod(Value function) : base(TypeKind.ClassMethod) => Function = function;

    internal Value Function { get; set; }
}

public sealed class PyProperty : PyObject
{
    internal PyProperty() : base(TypeKind.Property) { }

    internal Value Getter, Setter, Deleter, Doc;

    /// <summary>The name that <c>__set_name__</c> told, for messages; null value when none.</summary>
    internal Value Name;

    /// <summary>The documentation is the getter's.</summary>
    internal bool HasGetterDoc;
}

/// <summary><c>super()</c>: attribute lookup behind <see cref="Start"/> in the MRO of <see cref="ObjectType"/>.</summary>
public sealed class PySuper : PyObject
{
    internal PySuper() : base(TypeKind.Super) { }

    internal PyType? Start;

    /// <summary>The object or class that lookups are bound to; null value when unbound.</summary>
    internal Value Self;

    internal PyType? ObjectType;
}
