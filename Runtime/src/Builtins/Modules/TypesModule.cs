using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The module <c>_types</c>: names for the types that have none in <c>builtins</c>.</summary>
internal static class TypesModule
{
    private static readonly (string Name, TypeKind Kind)[] Names =
    [
        ("FunctionType", TypeKind.Function), ("LambdaType", TypeKind.Function), ("CodeType", TypeKind.Code), ("MappingProxyType", TypeKind.MappingProxy),
        ("CellType", TypeKind.Cell), ("GeneratorType", TypeKind.Generator), ("CoroutineType", TypeKind.Coroutine), ("AsyncGeneratorType", TypeKind.AsyncGenerator),
        ("MethodType", TypeKind.BoundMethod), ("BuiltinFunctionType", TypeKind.BuiltinFunction), ("BuiltinMethodType", TypeKind.BuiltinFunction),
        ("WrapperDescriptorType", TypeKind.WrapperDescriptor), ("MethodWrapperType", TypeKind.MethodWrapper), ("MethodDescriptorType", TypeKind.MethodDescriptor),
        ("ClassMethodDescriptorType", TypeKind.ClassMethodDescriptor), ("ModuleType", TypeKind.Module), ("TracebackType", TypeKind.Traceback), ("FrameType", TypeKind.Frame),
        ("GetSetDescriptorType", TypeKind.GetSetDescriptor), ("MemberDescriptorType", TypeKind.MemberDescriptor), ("FrameLocalsProxyType", TypeKind.FrameLocalsProxy),
        ("EllipsisType", TypeKind.EllipsisType), ("NoneType", TypeKind.NoneType), ("GenericAlias", TypeKind.GenericAlias), ("UnionType", TypeKind.Union), ("NotImplementedType", TypeKind.NotImplementedType),
    ];

    private static readonly TypeDefinition Capsule = new("PyCapsule", TypeKind.Instance) { IsSubclassable = false };

    public static PyModule Create(InterpreterState interp)
    {
        PyModule module = BuiltinModules.Make(interp, "_types", [], ("SimpleNamespace", interp.Defined(SimpleNamespaceType.Definition)),
            ("CapsuleType", interp.Defined(Capsule)));
        foreach ((string name, TypeKind kind) in Names)
        {
            if (interp.Type(kind) is { } type) module.Members.SetStr(interp.Intern(name), type);
        }
        return module;
    }
}
