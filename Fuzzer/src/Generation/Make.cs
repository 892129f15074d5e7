using System.Numerics;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Generation;

/// <summary>Short constructors of trees; negative numbers become a minus sign and a literal, as the parser has
/// them.</summary>
internal static class Make
{
    internal static Expr Int(BigInteger value) => value < 0
        ? new UnaryOp(UnaryOperator.USub, Literal(new ConstantValue.Int(-value)))
        : Literal(new ConstantValue.Int(value));

    internal static Expr Float(double value) => double.IsNegative(value)
        ? new UnaryOp(UnaryOperator.USub, Literal(new ConstantValue.Float(-value)))
        : Literal(new ConstantValue.Float(value));

    internal static Expr Str(string text) => Literal(new ConstantValue.Str(text));

    internal static Expr Bool(bool value) => Literal(value ? ConstantValue.Bool.True : ConstantValue.Bool.False);

    internal static Expr Load(string name) => new Name(name, ExprContext.Load);

    internal static Expr Store(string name) => new Name(name, ExprContext.Store);

    internal static Expr Binary(Expr left, Operator op, Expr right) => new BinOp(left, op, right);

    internal static Expr Compare(Expr left, CmpOperator op, Expr right) => new Compare(left, [op], [right]);

    internal static Expr Call(string function, params ReadOnlySpan<Expr> arguments) =>
        new Call(Load(function), [.. arguments], []);

    internal static Expr Method(Expr value, string name, params ReadOnlySpan<Expr> arguments) =>
        new Call(new PyJitVerify.Runtime.Syntax.Attribute(value, name, ExprContext.Load), [.. arguments], []);

    internal static Expr Item(Expr value, Expr index) => new Subscript(value, index, ExprContext.Load);

    internal static Expr TupleOf(params ReadOnlySpan<Expr> items) =>
        new PyJitVerify.Runtime.Syntax.Tuple([.. items], ExprContext.Load);

    internal static Expr ListOf(params ReadOnlySpan<Expr> items) => new List([.. items], ExprContext.Load);

    internal static Comprehension ForIn(string name, Expr items, params ReadOnlySpan<Expr> conditions) =>
        new(Store(name), items, [.. conditions], IsAsync: false);

    private static Constant Literal(ConstantValue value) => new(value, null);
}
