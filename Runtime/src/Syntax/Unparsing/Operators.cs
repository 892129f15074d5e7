namespace PyJitVerify.Runtime.Syntax;

/// <summary>The spelling of operators.</summary>
internal static class Operators
{
    /// <summary>Without blanks, as it stands before the <c>=</c> of an augmented assignment.</summary>
    public static string Symbol(Operator operation) => operation switch
    {
        Operator.Add => "+",
        Operator.Sub => "-",
        Operator.Mult => "*",
        Operator.MatMult => "@",
        Operator.Div => "/",
        Operator.Mod => "%",
        Operator.Pow => "**",
        Operator.LShift => "<<",
        Operator.RShift => ">>",
        Operator.BitOr => "|",
        Operator.BitXor => "^",
        Operator.BitAnd => "&",
        Operator.FloorDiv => "//",
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    public static string Text(Operator operation) => $" {Symbol(operation)} ";

    public static string Text(CmpOperator operation) => operation switch
    {
        CmpOperator.Eq => " == ",
        CmpOperator.NotEq => " != ",
        CmpOperator.Lt => " < ",
        CmpOperator.LtE => " <= ",
        CmpOperator.Gt => " > ",
        CmpOperator.GtE => " >= ",
        CmpOperator.Is => " is ",
        CmpOperator.IsNot => " is not ",
        CmpOperator.In => " in ",
        CmpOperator.NotIn => " not in ",
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };
}
