using System.Collections.Immutable;

namespace PyJitVerify.Runtime.Syntax;

// The roots (`mod`) of Python.asdl, 3.14: same names, same fields, same order.
// Each record states its fields once more for the tools (Fields) and for rewriting (RewriteChildren).

/// <summary>A whole file.</summary>
public sealed record Module(ImmutableArray<Stmt> Body) : Mod
{
    public override string AsdlName => "Module";

    public override IReadOnlyList<SyntaxField> Fields => [new("body", Body)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var body = rewriter.RewriteBody(Body);
        return body == Body ? this : this with { Body = body };
    }
}

/// <summary>One interactive statement.</summary>
public sealed record Interactive(ImmutableArray<Stmt> Body) : Mod
{
    public override string AsdlName => "Interactive";

    public override IReadOnlyList<SyntaxField> Fields => [new("body", Body)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var body = rewriter.RewriteBody(Body);
        return body == Body ? this : this with { Body = body };
    }
}

/// <summary>A single expression (eval mode).</summary>
public sealed record Expression(Expr Body) : Mod
{
    public override string AsdlName => "Expression";

    public override IReadOnlyList<SyntaxField> Fields => [new("body", Body)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var body = rewriter.RewriteRequired(Body);
        return ReferenceEquals(body, Body) ? this : this with { Body = body };
    }
}
