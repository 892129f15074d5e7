using System.Collections.Immutable;

namespace PyJitVerify.Runtime.Syntax;

// The patterns (`pattern`) of Python.asdl, 3.14: same names, same fields, same order.
// Each record states its fields once more for the tools (Fields) and for rewriting (RewriteChildren).

/// <summary>A value pattern: compares by <c>==</c>.</summary>
public sealed record MatchValue(Expr Value) : Pattern
{
    public override string AsdlName => "MatchValue";

    public override IReadOnlyList<SyntaxField> Fields => [new("value", Value)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var value = rewriter.RewriteRequired(Value);
        return ReferenceEquals(value, Value) ? this : this with { Value = value };
    }
}

/// <summary><c>None</c>, <c>True</c> or <c>False</c>: compares by <c>is</c>.</summary>
public sealed record MatchSingleton(ConstantValue Value) : Pattern
{
    public override string AsdlName => "MatchSingleton";

    public override IReadOnlyList<SyntaxField> Fields => [new("value", Value)];

    internal override Node RewriteChildren(AstRewriter rewriter) => this;
}

/// <summary><c>[p1, *rest]</c>.</summary>
public sealed record MatchSequence(ImmutableArray<Pattern> Patterns) : Pattern
{
    public override string AsdlName => "MatchSequence";

    public override IReadOnlyList<SyntaxField> Fields => [new("patterns", Patterns)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var patterns = rewriter.RewriteList(Patterns);
        return patterns == Patterns ? this : this with { Patterns = patterns };
    }
}

/// <summary><c>{key: pattern, **rest}</c>; Keys and Patterns have equal length.</summary>
public sealed record MatchMapping(ImmutableArray<Expr> Keys, ImmutableArray<Pattern> Patterns, string? Rest) : Pattern
{
    public override string AsdlName => "MatchMapping";

    public override IReadOnlyList<SyntaxField> Fields =>
    [
        new("keys", Keys),
        new("patterns", Patterns),
        new("rest", Rest),
    ];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var keys = rewriter.RewriteList(Keys);
        var patterns = rewriter.RewriteList(Patterns);
        return keys == Keys && patterns == Patterns ? this : this with { Keys = keys, Patterns = patterns };
    }
}

/// <summary><c>Cls(p1, attr=p2)</c>; KwdAttrs and KwdPatterns have equal length.</summary>
public sealed record MatchClass(
    Expr Cls,
    ImmutableArray<Pattern> Patterns,
    ImmutableArray<string> KwdAttrs,
    ImmutableArray<Pattern> KwdPatterns) : Pattern
{
    public override string AsdlName => "MatchClass";

    public override IReadOnlyList<SyntaxField> Fields =>
    [
        new("cls", Cls),
        new("patterns", Patterns),
        new("kwd_attrs", KwdAttrs),
        new("kwd_patterns", KwdPatterns),
    ];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var cls = rewriter.RewriteRequired(Cls);
        var patterns = rewriter.RewriteList(Patterns);
        var kwdPatterns = rewriter.RewriteList(KwdPatterns);
        return ReferenceEquals(cls, Cls) && patterns == Patterns && kwdPatterns == KwdPatterns
            ? this
            : this with { Cls = cls, Patterns = patterns, KwdPatterns = kwdPatterns };
    }
}

/// <summary><c>*name</c>; a null name is <c>*_</c>.</summary>
public sealed record MatchStar(string? Name) : Pattern
{
    public override string AsdlName => "MatchStar";

    public override IReadOnlyList<SyntaxField> Fields => [new("name", Name)];

    internal override Node RewriteChildren(AstRewriter rewriter) => this;
}

/// <summary><c>pattern as name</c>; without a pattern a capture, without both the wildcard <c>_</c>.</summary>
public sealed record MatchAs(Pattern? Pattern, string? Name) : Pattern
{
    public override string AsdlName => "MatchAs";

    public override IReadOnlyList<SyntaxField> Fields => [new("pattern", Pattern), new("name", Name)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var pattern = rewriter.RewriteOptional(Pattern);
        return ReferenceEquals(pattern, Pattern) ? this : this with { Pattern = pattern };
    }
}

/// <summary><c>p1 | p2</c>.</summary>
public sealed record MatchOr(ImmutableArray<Pattern> Patterns) : Pattern
{
    public override string AsdlName => "MatchOr";

    public override IReadOnlyList<SyntaxField> Fields => [new("patterns", Patterns)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var patterns = rewriter.RewriteList(Patterns);
        return patterns == Patterns ? this : this with { Patterns = patterns };
    }
}
