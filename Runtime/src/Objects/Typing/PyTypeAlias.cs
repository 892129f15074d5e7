namespace PyJitVerify.Runtime.Objects;

/// <summary>What a <c>type</c> statement makes.</summary>
public sealed class PyTypeAlias : PyObject
{
    internal PyTypeAlias(PyStr name, PyTuple parameters, Value module) : base(TypeKind.TypeAlias)
    {
        Name = name;
        TypeParameters = parameters;
        Module = module;
    }

    internal PyStr Name { get; }

    internal PyTuple TypeParameters { get; }

    internal Value Module { get; }

    internal LazyValue Content { get; } = new();
}
