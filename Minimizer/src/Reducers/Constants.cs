using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Minimizer.Reducers;

/// <summary>The constants that stand in for an expression.</summary>
internal static class Constants
{
    /// <summary>One of each type, the simplest first.</summary>
    internal static IReadOnlyList<Expr> Simplest { get; } =
    [
        Of(new ConstantValue.Int(0)), Of(new ConstantValue.Int(1)), Of(ConstantValue.None.Instance),
        Of(new ConstantValue.Str("")), Of(new ConstantValue.Float(0.5)),
    ];

    internal static Expr Of(ConstantValue value) => new Constant(value, null);
}
