namespace PyJitVerify.Runtime.Objects;

/// <summary>The methods of int.</summary>
internal static class IntMethods
{
    public static readonly MethodDefinition[] All =
    [
        MethodDefinition.NoArgs("conjugate", IntOps.Exact),
        MethodDefinition.NoArgs("__trunc__", IntOps.Exact),
        MethodDefinition.NoArgs("__floor__", IntOps.Exact),
        MethodDefinition.NoArgs("__ceil__", IntOps.Exact),
    ];
}
