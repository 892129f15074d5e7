namespace PyJitVerify.Runtime.Objects;

/// <summary>The methods of float.</summary>
internal static class FloatMethods
{
    public static readonly MethodDefinition[] All =
    [
        MethodDefinition.NoArgs("conjugate", FloatType.Exact),
        MethodDefinition.NoArgs("__trunc__", FloatType.ToInt),
        MethodDefinition.NoArgs("__floor__", static (ts, self) => FloatType.ToInt(ts, Math.Floor(FloatOps.Of(self)))),
        MethodDefinition.NoArgs("__ceil__", static (ts, self) => FloatType.ToInt(ts, Math.Ceiling(FloatOps.Of(self)))),
        MethodDefinition.NoArgs("is_integer", static (_, self) => Value.Bool(double.IsFinite(FloatOps.Of(self)) && Math.Floor(FloatOps.Of(self)) == FloatOps.Of(self))),
    ];
}
