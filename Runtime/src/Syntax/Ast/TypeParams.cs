using System.Collections.Immutable;

namespace PyJitVerify.Runtime.Syntax;

// The type parameters (`type_param`) of Python.asdl, 3.14: same names, same fields, same order.
// Each record states its fields once more for the tools (Fields) and for rewriting (RewriteChildren).

/// <summary><c>T: bound = default</c>.</summary>
public sealed record TypeVar(string Name, Expr? Bound, Expr? DefaultValue) : TypeParam
{
    public override string AsdlName => "TypeVar";

    public override IReadOnlyList<SyntaxField> Fields =>
    [
        new("name", Name),
        new("bound", Bound),
        new("default_value", DefaultValue),
    ];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var bound = rewriter.RewriteOptional(Bound);
        var defaultValue = rewriter.RewriteOptional(DefaultValue);
        return ReferenceEquals(bound, Bound) && ReferenceEquals(defaultValue, DefaultValue)
            ? this
            : this with { Bound = bound, DefaultValue = defaultValue };
    }
}

/// <summary><c>**P = default</c>.</summary>
public sealed record ParamSpec(string Name, Expr? DefaultValue) : TypeParam
{
    public override string AsdlName => "ParamSpec";

    public override IReadOnlyList<SyntaxField> Fields => [new("name", Name), new("default_value", DefaultValue)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var defaultValue = rewriter.RewriteOptional(DefaultValue);
        return ReferenceEquals(defaultValue, DefaultValue) ? this : this with { DefaultValue = defaultValue };
    }
}

/// <summary><c>*Ts = default</c>.</summary>
public sealed record TypeVarTuple(string Name, Expr? DefaultValue) : TypeParam
{
    public override string AsdlName => "TypeVarTuple";

    public override IReadOnlyList<SyntaxField> Fields => [new("name", Name), new("default_value", DefaultValue)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var defaultValue = rewriter.RewriteOptional(DefaultValue);
        return ReferenceEquals(defaultValue, DefaultValue) ? this : this with { DefaultValue = defaultValue };
    }
}
