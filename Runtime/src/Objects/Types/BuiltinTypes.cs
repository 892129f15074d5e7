namespace PyJitVerify.Runtime.Objects;

/// <summary>The definitions of all builtin types that have a <see cref="TypeKind"/>; a base stands before its subtypes.</summary>
internal static class BuiltinTypes
{
    public static readonly TypeDefinition[] All =
    [
        ObjectType.Definition, TypeType.Definition,
        .. CoreTypes.All,
        .. SingletonTypes.All, .. NumberTypes.All, .. TextTypes.All, .. ContainerTypes.All, .. IteratorTypes.All,
    ];
}
