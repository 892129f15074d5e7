namespace PyJitVerify.Runtime.Syntax;

/// <summary>How a name, attribute, subscript, list, tuple or star is used.</summary>
public enum ExprContext
{
    Load,
    Store,
    Del,
}

/// <summary>The operator of a <see cref="BoolOp"/>.</summary>
public enum BoolOperator
{
    And,
    Or,
}

/// <summary>A binary arithmetic operator, in ASDL order.</summary>
public enum Operator
{
    Add,
    Sub,
    Mult,
    MatMult,
    Div,
    Mod,
    Pow,
    LShift,
    RShift,
    BitOr,
    BitXor,
    BitAnd,
    FloorDiv,
}

/// <summary>A prefix operator.</summary>
public enum UnaryOperator
{
    Invert,
    Not,
    UAdd,
    USub,
}

/// <summary>A comparison operator, in ASDL order.</summary>
public enum CmpOperator
{
    Eq,
    NotEq,
    Lt,
    LtE,
    Gt,
    GtE,
    Is,
    IsNot,
    In,
    NotIn,
}
