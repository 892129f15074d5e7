using System.Collections.Immutable;

namespace PyJitVerify.Runtime.Syntax;

// The parts of statements and expressions (`comprehension`, `arguments`, ...) of Python.asdl, 3.14: same names, same fields, same order.
// Each record states its fields once more for the tools (Fields) and for rewriting (RewriteChildren).

/// <summary><c>for target in iter if ifs</c> of a comprehension.</summary>
public sealed record Comprehension(Expr Target, Expr Iter, ImmutableArray<Expr> Ifs, bool IsAsync) : Node
{
    public override string AsdlName => "comprehension";

    public override IReadOnlyList<SyntaxField> Fields =>
    [
        new("target", Target),
        new("iter", Iter),
        new("ifs", Ifs),
        new("is_async", IsAsync),
    ];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var target = rewriter.RewriteRequired(Target);
        var iter = rewriter.RewriteRequired(Iter);
        var ifs = rewriter.RewriteList(Ifs);
        return ReferenceEquals(target, Target) && ReferenceEquals(iter, Iter) && ifs == Ifs
            ? this
            : this with { Target = target, Iter = iter, Ifs = ifs };
    }
}

/// <summary><c>except type as name: body</c>; a null type catches everything.</summary>
public sealed record ExceptHandler(Expr? Type, string? Name, ImmutableArray<Stmt> Body) : Node
{
    public override string AsdlName => "ExceptHandler";

    public override IReadOnlyList<SyntaxField> Fields => [new("type", Type), new("name", Name), new("body", Body)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var type = rewriter.RewriteOptional(Type);
        var body = rewriter.RewriteBody(Body);
        return ReferenceEquals(type, Type) && body == Body ? this : this with { Type = type, Body = body };
    }
}

/// <summary>The parameters of a function. KwDefaults has the length of KwOnlyArgs with null where there is no default; Defaults belong to the last of PosOnlyArgs and Args.</summary>
public sealed record Arguments(
    ImmutableArray<Arg> PosOnlyArgs,
    ImmutableArray<Arg> Args,
    Arg? VarArg,
    ImmutableArray<Arg> KwOnlyArgs,
    ImmutableArray<Expr?> KwDefaults,
    Arg? KwArg,
    ImmutableArray<Expr> Defaults) : Node
{
    public override string AsdlName => "arguments";

    public override IReadOnlyList<SyntaxField> Fields =>
    [
        new("posonlyargs", PosOnlyArgs),
        new("args", Args),
        new("vararg", VarArg),
        new("kwonlyargs", KwOnlyArgs),
        new("kw_defaults", KwDefaults),
        new("kwarg", KwArg),
        new("defaults", Defaults),
    ];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var posOnlyArgs = rewriter.RewriteList(PosOnlyArgs);
        var args = rewriter.RewriteList(Args);
        var varArg = rewriter.RewriteOptional(VarArg);
        var kwOnlyArgs = rewriter.RewriteList(KwOnlyArgs);
        var kwDefaults = rewriter.RewriteOptionalList(KwDefaults);
        var kwArg = rewriter.RewriteOptional(KwArg);
        var defaults = rewriter.RewriteList(Defaults);
        return posOnlyArgs == PosOnlyArgs
            && args == Args
            && ReferenceEquals(varArg, VarArg)
            && kwOnlyArgs == KwOnlyArgs
            && kwDefaults == KwDefaults
            && ReferenceEquals(kwArg, KwArg)
            && defaults == Defaults
            ? this
            : this with { PosOnlyArgs = posOnlyArgs, Args = args, VarArg = varArg, KwOnlyArgs = kwOnlyArgs, KwDefaults = kwDefaults, KwArg = kwArg, Defaults = defaults };
    }
}

/// <summary>A parameter. Name is the ASDL field <c>arg</c> (a C# member cannot bear its type's name).</summary>
public sealed record Arg(string Name, Expr? Annotation) : Node
{
    public override string AsdlName => "arg";

    public override IReadOnlyList<SyntaxField> Fields => [new("arg", Name), new("annotation", Annotation)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var annotation = rewriter.RewriteOptional(Annotation);
        return ReferenceEquals(annotation, Annotation) ? this : this with { Annotation = annotation };
    }
}

/// <summary><c>arg=value</c> of a call; a null Arg is <c>**value</c>.</summary>
public sealed record Keyword(string? Arg, Expr Value) : Node
{
    public override string AsdlName => "keyword";

    public override IReadOnlyList<SyntaxField> Fields => [new("arg", Arg), new("value", Value)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var value = rewriter.RewriteRequired(Value);
        return ReferenceEquals(value, Value) ? this : this with { Value = value };
    }
}

/// <summary><c>name as asname</c> of an import.</summary>
public sealed record Alias(string Name, string? AsName) : Node
{
    public override string AsdlName => "alias";

    public override IReadOnlyList<SyntaxField> Fields => [new("name", Name), new("asname", AsName)];

    internal override Node RewriteChildren(AstRewriter rewriter) => this;
}

/// <summary><c>context_expr as optional_vars</c>.</summary>
public sealed record WithItem(Expr ContextExpr, Expr? OptionalVars) : Node
{
    public override string AsdlName => "withitem";

    public override IReadOnlyList<SyntaxField> Fields =>
    [
        new("context_expr", ContextExpr),
        new("optional_vars", OptionalVars),
    ];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var contextExpr = rewriter.RewriteRequired(ContextExpr);
        var optionalVars = rewriter.RewriteOptional(OptionalVars);
        return ReferenceEquals(contextExpr, ContextExpr) && ReferenceEquals(optionalVars, OptionalVars)
            ? this
            : this with { ContextExpr = contextExpr, OptionalVars = optionalVars };
    }
}

/// <summary><c>case pattern if guard: body</c>.</summary>
public sealed record MatchCase(Pattern Pattern, Expr? Guard, ImmutableArray<Stmt> Body) : Node
{
    public override string AsdlName => "match_case";

    public override IReadOnlyList<SyntaxField> Fields =>
    [
        new("pattern", Pattern),
        new("guard", Guard),
        new("body", Body),
    ];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var pattern = rewriter.RewriteRequired(Pattern);
        var guard = rewriter.RewriteOptional(Guard);
        var body = rewriter.RewriteBody(Body);
        return ReferenceEquals(pattern, Pattern) && ReferenceEquals(guard, Guard) && body == Body
            ? this
            : this with { Pattern = pattern, Guard = guard, Body = body };
    }
}
