namespace PyJitVerify.Runtime.Objects;

/// <summary>The types of functions, descriptors and other objects that the interpreter itself works with.</summary>
internal static class CoreTypes
{
    public static readonly TypeDefinition[] All =
    [
        FunctionType.Definition, .. CallableTypes.All, .. DescriptorTypes.All, PropertyType.Definition, SuperType.Definition,
        GeneratorMethods.Definition, .. CoroutineTypes.All, .. AsyncGeneratorTypes.All, AnextAwaitable.Definition,
        GenericAliasType.Definition, UnionType.Definition, .. TypeParameterTypes.All, .. TypeAliasType.All, .. TemplateTypes.All, .. IntrospectionTypes.All,
    ];
}
