namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// What error messages call an expression, and which part of one cannot be assigned to.
/// <para>Source: CPython Parser/pegen.c <c>_PyPegen_get_expr_name</c>, action_helpers.c <c>_PyPegen_get_invalid_target</c>.</para>
/// </summary>
internal static class ExpressionNames
{
    internal enum TargetUse
    {
        Assign,
        Delete,
        For,
    }

    public static string Of(Expr expression) => expression switch
    {
        Attribute => "attribute",
        Subscript => "subscript",
        Starred => "starred",
        Name => "name",
        List => "list",
        Tuple => "tuple",
        Lambda => "lambda",
        Call => "function call",
        BoolOp or BinOp or UnaryOp => "expression",
        GeneratorExp => "generator expression",
        Yield or YieldFrom => "yield expression",
        Await => "await expression",
        ListComp => "list comprehension",
        SetComp => "set comprehension",
        DictComp => "dict comprehension",
        Dict => "dict literal",
        Set => "set display",
        JoinedStr or FormattedValue => "f-string expression",
        TemplateStr or Interpolation => "t-string expression",
        Constant { Value: ConstantValue.None } => "None",
        Constant { Value: ConstantValue.Bool { Value: true } } => "True",
        Constant { Value: ConstantValue.Bool } => "False",
        Constant { Value: ConstantValue.Ellipsis } => "ellipsis",
        Constant => "literal",
        Compare => "comparison",
        IfExp => "conditional expression",
        NamedExpr => "named expression",
        _ => "expression",
    };

    /// <summary>The first part that cannot be a target; null if all of it can.</summary>
    public static Expr? InvalidTarget(Expr expression, TargetUse use)
    {
        switch (expression)
        {
            case List list:
                return FirstInvalid(list.Elts, use);
            case Tuple tuple:
                return FirstInvalid(tuple.Elts, use);
            case Starred starred:
                return use == TargetUse.Delete ? starred : InvalidTarget(starred.Value, use);
            case Compare compare when use == TargetUse.For:
                // `for a in b` was read as the comparison `a in b`.
                return compare.Ops[0] == CmpOperator.In ? InvalidTarget(compare.Left, use) : null;
            case Name or Subscript or Attribute:
                return null;
            default:
                return expression;
        }
    }

    private static Expr? FirstInvalid(System.Collections.Immutable.ImmutableArray<Expr> elements, TargetUse use)
    {
        foreach (var element in elements)
        {
            if (InvalidTarget(element, use) is { } invalid)
            {
                return invalid;
            }
        }

        return null;
    }
}
