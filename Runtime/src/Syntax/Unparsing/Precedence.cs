namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// How tightly an expression binds, loosest first. An expression is put in parentheses where its own level is lower than
/// the place wants. Source: language reference 6.17.
/// </summary>
internal enum Precedence
{
    /// <summary>Where a tuple may stand without parentheses, or a yield.</summary>
    Tuple,
    Yield,
    Named,
    Test,
    Or,
    And,
    Not,
    Compare,
    BitOr,
    BitXor,
    BitAnd,
    Shift,
    Arithmetic,
    Term,
    Factor,
    Power,
    Await,
    Atom,
}
