namespace PyJitVerify.Runtime.Objects;

/// <summary>The types of functions, descriptors and other objects that the interpreter itself works with.</summary>
internal static class CoreTypes
{
    public static readonly TypeDefinition[] All = [];
}
