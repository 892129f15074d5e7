namespace PyJitVerify.Runtime.Objects;

/// <summary>The definitions of the numeric types.</summary>
internal static class NumberTypes
{
    public static readonly TypeDefinition[] All = [IntType.Int, IntType.Bool, FloatType.Definition, ComplexType.Definition];
}
