using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Compiler;

/// <summary>What compiles but cannot be meant: the messages of compile-time warnings. Null: nothing is wrong.</summary>
/// <remarks>Source: CPython <c>Python/codegen.c</c>: <c>check_compare</c>, <c>check_caller</c>, <c>check_subscripter</c>, <c>check_index</c>.</remarks>
internal static class DoubtfulCode
{
    private const string MissedComma = "perhaps you missed a comma?";

    /// <summary>A comparison of identity with a literal.</summary>
    public static string? Identity(Expr left, CmpOperator op, Expr right)
    {
        if (op is not (CmpOperator.Is or CmpOperator.IsNot)) return null;
        Expr? literal = IsLiteral(left) ? left : IsLiteral(right) ? right : null;
        if (literal is null) return null;
        return op == CmpOperator.Is ? $"\"is\" with '{TypeName(literal)}' literal. Did you mean \"==\"?" : $"\"is not\" with '{TypeName(literal)}' literal. Did you mean \"!=\"?";
    }

    public static string? Called(Expr function) => function is Constant or Syntax.Tuple or List or ListComp or Dict or DictComp or Set or SetComp or GeneratorExp or JoinedStr or FormattedValue
        or TemplateStr or Interpolation ? $"'{TypeName(function)}' object is not callable; {MissedComma}" : null;

    public static string? Subscripted(Expr value) => value is Set or SetComp or GeneratorExp or TemplateStr or Interpolation or Lambda
        or Constant { Value: not (ConstantValue.Str or ConstantValue.Bytes or ConstantValue.Tuple) } ? $"'{TypeName(value)}' object is not subscriptable; {MissedComma}" : null;

    public static string? Index(Expr value, Expr index)
    {
        if (index is Syntax.Slice or Constant { Value: ConstantValue.Int or ConstantValue.Bool } || TypeName(index) is not { } type) return null;
        return value is Constant { Value: ConstantValue.Str or ConstantValue.Bytes or ConstantValue.Tuple } or Syntax.Tuple or List or ListComp or JoinedStr or FormattedValue
            ? $"{TypeName(value)} indices must be integers or slices, not {type}; {MissedComma}" : null;
    }

    private static bool IsLiteral(Expr e) => e is Constant { Value: not (ConstantValue.None or ConstantValue.Bool or ConstantValue.Ellipsis) }
        || (e is Syntax.Tuple tuple && tuple.Elts.All(static item => item is Constant));

    /// <summary>The type that the value of an expression certainly has, or null.</summary>
    private static string? TypeName(Expr e) => e switch
    {
        Syntax.Tuple => "tuple",
        List or ListComp => "list",
        Dict or DictComp => "dict",
        Set or SetComp => "set",
        GeneratorExp => "generator",
        Lambda => "function",
        JoinedStr or FormattedValue => "str",
        TemplateStr => "string.templatelib.Template",
        Interpolation => "string.templatelib.Interpolation",
        Constant c => c.Value switch
        {
            ConstantValue.None => "NoneType",
            ConstantValue.Ellipsis => "ellipsis",
            ConstantValue.Bool => "bool",
            ConstantValue.Int => "int",
            ConstantValue.Float => "float",
            ConstantValue.Imaginary or ConstantValue.Complex => "complex",
            ConstantValue.Str => "str",
            ConstantValue.Bytes => "bytes",
            ConstantValue.Tuple => "tuple",
            _ => "frozenset",
        },
        _ => null,
    };
}
