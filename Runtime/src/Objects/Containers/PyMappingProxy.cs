namespace PyJitVerify.Runtime.Objects;

/// <summary>A read-only view of a dictionary: <c>type.__dict__</c>.</summary>
public sealed class PyMappingProxy(Value target) : PyObject(TypeKind.MappingProxy)
{
    internal Value Target { get; } = target;
}
