using System.Collections.Immutable;

namespace PyJitVerify.Runtime.Syntax;

// The statements (`stmt`) of Python.asdl, 3.14: same names, same fields, same order.
// Each record states its fields once more for the tools (Fields) and for rewriting (RewriteChildren).

/// <summary><c>def name[type_params](args) -&gt; returns: body</c>.</summary>
public sealed record FunctionDef(
    string Name,
    Arguments Args,
    ImmutableArray<Stmt> Body,
    ImmutableArray<Expr> DecoratorList,
    Expr? Returns,
    ImmutableArray<TypeParam> TypeParams) : Stmt
{
    public override string AsdlName => "FunctionDef";

    public override IReadOnlyList<SyntaxField> Fields =>
    [
        new("name", Name),
        new("args", Args),
        new("body", Body),
        new("decorator_list", DecoratorList),
        new("returns", Returns),
        new("type_params", TypeParams),
    ];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var args = rewriter.RewriteRequired(Args);
        var body = rewriter.RewriteBody(Body);
        var decoratorList = rewriter.RewriteList(DecoratorList);
        var returns = rewriter.RewriteOptional(Returns);
        var typeParams = rewriter.RewriteList(TypeParams);
        return ReferenceEquals(args, Args)
            && body == Body
            && decoratorList == DecoratorList
            && ReferenceEquals(returns, Returns)
            && typeParams == TypeParams
            ? this
            : this with { Args = args, Body = body, DecoratorList = decoratorList, Returns = returns, TypeParams = typeParams };
    }
}

/// <summary><c>async def</c>; the fields of <see cref="FunctionDef"/>.</summary>
public sealed record AsyncFunctionDef(
    string Name,
    Arguments Args,
    ImmutableArray<Stmt> Body,
    ImmutableArray<Expr> DecoratorList,
    Expr? Returns,
    ImmutableArray<TypeParam> TypeParams) : Stmt
{
    public override string AsdlName => "AsyncFunctionDef";

    public override IReadOnlyList<SyntaxField> Fields =>
    [
        new("name", Name),
        new("args", Args),
        new("body", Body),
        new("decorator_list", DecoratorList),
        new("returns", Returns),
        new("type_params", TypeParams),
    ];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var args = rewriter.RewriteRequired(Args);
        var body = rewriter.RewriteBody(Body);
        var decoratorList = rewriter.RewriteList(DecoratorList);
        var returns = rewriter.RewriteOptional(Returns);
        var typeParams = rewriter.RewriteList(TypeParams);
        return ReferenceEquals(args, Args)
            && body == Body
            && decoratorList == DecoratorList
            && ReferenceEquals(returns, Returns)
            && typeParams == TypeParams
            ? this
            : this with { Args = args, Body = body, DecoratorList = decoratorList, Returns = returns, TypeParams = typeParams };
    }
}

/// <summary><c>class Name[type_params](bases, keywords): body</c>.</summary>
public sealed record ClassDef(
    string Name,
    ImmutableArray<Expr> Bases,
    ImmutableArray<Keyword> Keywords,
    ImmutableArray<Stmt> Body,
    ImmutableArray<Expr> DecoratorList,
    ImmutableArray<TypeParam> TypeParams) : Stmt
{
    public override string AsdlName => "ClassDef";

    public override IReadOnlyList<SyntaxField> Fields =>
    [
        new("name", Name),
        new("bases", Bases),
        new("keywords", Keywords),
        new("body", Body),
        new("decorator_list", DecoratorList),
        new("type_params", TypeParams),
    ];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var bases = rewriter.RewriteList(Bases);
        var keywords = rewriter.RewriteList(Keywords);
        var body = rewriter.RewriteBody(Body);
        var decoratorList = rewriter.RewriteList(DecoratorList);
        var typeParams = rewriter.RewriteList(TypeParams);
        return bases == Bases
            && keywords == Keywords
            && body == Body
            && decoratorList == DecoratorList
            && typeParams == TypeParams
            ? this
            : this with { Bases = bases, Keywords = keywords, Body = body, DecoratorList = decoratorList, TypeParams = typeParams };
    }
}

/// <summary><c>return value</c>; a null value is a bare <c>return</c>.</summary>
public sealed record Return(Expr? Value) : Stmt
{
    public override string AsdlName => "Return";

    public override IReadOnlyList<SyntaxField> Fields => [new("value", Value)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var value = rewriter.RewriteOptional(Value);
        return ReferenceEquals(value, Value) ? this : this with { Value = value };
    }
}

/// <summary><c>del targets</c>.</summary>
public sealed record Delete(ImmutableArray<Expr> Targets) : Stmt
{
    public override string AsdlName => "Delete";

    public override IReadOnlyList<SyntaxField> Fields => [new("targets", Targets)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var targets = rewriter.RewriteList(Targets);
        return targets == Targets ? this : this with { Targets = targets };
    }
}

/// <summary><c>t1 = t2 = value</c>; one entry in Targets for each <c>=</c>.</summary>
public sealed record Assign(ImmutableArray<Expr> Targets, Expr Value) : Stmt
{
    public override string AsdlName => "Assign";

    public override IReadOnlyList<SyntaxField> Fields => [new("targets", Targets), new("value", Value)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var targets = rewriter.RewriteList(Targets);
        var value = rewriter.RewriteRequired(Value);
        return targets == Targets && ReferenceEquals(value, Value)
            ? this
            : this with { Targets = targets, Value = value };
    }
}

/// <summary><c>type Name[type_params] = value</c>; Name is a <see cref="Name"/> in store context.</summary>
public sealed record TypeAlias(Expr Name, ImmutableArray<TypeParam> TypeParams, Expr Value) : Stmt
{
    public override string AsdlName => "TypeAlias";

    public override IReadOnlyList<SyntaxField> Fields =>
    [
        new("name", Name),
        new("type_params", TypeParams),
        new("value", Value),
    ];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var name = rewriter.RewriteRequired(Name);
        var typeParams = rewriter.RewriteList(TypeParams);
        var value = rewriter.RewriteRequired(Value);
        return ReferenceEquals(name, Name) && typeParams == TypeParams && ReferenceEquals(value, Value)
            ? this
            : this with { Name = name, TypeParams = typeParams, Value = value };
    }
}

/// <summary><c>target op= value</c>.</summary>
public sealed record AugAssign(Expr Target, Operator Op, Expr Value) : Stmt
{
    public override string AsdlName => "AugAssign";

    public override IReadOnlyList<SyntaxField> Fields => [new("target", Target), new("op", Op), new("value", Value)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var target = rewriter.RewriteRequired(Target);
        var value = rewriter.RewriteRequired(Value);
        return ReferenceEquals(target, Target) && ReferenceEquals(value, Value)
            ? this
            : this with { Target = target, Value = value };
    }
}

/// <summary><c>target: annotation = value</c>. Simple is true for a bare name without parentheses.</summary>
public sealed record AnnAssign(Expr Target, Expr Annotation, Expr? Value, bool Simple) : Stmt
{
    public override string AsdlName => "AnnAssign";

    public override IReadOnlyList<SyntaxField> Fields =>
    [
        new("target", Target),
        new("annotation", Annotation),
        new("value", Value),
        new("simple", Simple),
    ];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var target = rewriter.RewriteRequired(Target);
        var annotation = rewriter.RewriteRequired(Annotation);
        var value = rewriter.RewriteOptional(Value);
        return ReferenceEquals(target, Target)
            && ReferenceEquals(annotation, Annotation)
            && ReferenceEquals(value, Value)
            ? this
            : this with { Target = target, Annotation = annotation, Value = value };
    }
}

/// <summary><c>for target in iter: body else: orelse</c>.</summary>
public sealed record For(Expr Target, Expr Iter, ImmutableArray<Stmt> Body, ImmutableArray<Stmt> OrElse) : Stmt
{
    public override string AsdlName => "For";

    public override IReadOnlyList<SyntaxField> Fields =>
    [
        new("target", Target),
        new("iter", Iter),
        new("body", Body),
        new("orelse", OrElse),
    ];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var target = rewriter.RewriteRequired(Target);
        var iter = rewriter.RewriteRequired(Iter);
        var body = rewriter.RewriteBody(Body);
        var orElse = rewriter.RewriteBody(OrElse);
        return ReferenceEquals(target, Target) && ReferenceEquals(iter, Iter) && body == Body && orElse == OrElse
            ? this
            : this with { Target = target, Iter = iter, Body = body, OrElse = orElse };
    }
}

/// <summary><c>async for</c>; the fields of <see cref="For"/>.</summary>
public sealed record AsyncFor(Expr Target, Expr Iter, ImmutableArray<Stmt> Body, ImmutableArray<Stmt> OrElse) : Stmt
{
    public override string AsdlName => "AsyncFor";

    public override IReadOnlyList<SyntaxField> Fields =>
    [
        new("target", Target),
        new("iter", Iter),
        new("body", Body),
        new("orelse", OrElse),
    ];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var target = rewriter.RewriteRequired(Target);
        var iter = rewriter.RewriteRequired(Iter);
        var body = rewriter.RewriteBody(Body);
        var orElse = rewriter.RewriteBody(OrElse);
        return ReferenceEquals(target, Target) && ReferenceEquals(iter, Iter) && body == Body && orElse == OrElse
            ? this
            : this with { Target = target, Iter = iter, Body = body, OrElse = orElse };
    }
}

/// <summary><c>while test: body else: orelse</c>.</summary>
public sealed record While(Expr Test, ImmutableArray<Stmt> Body, ImmutableArray<Stmt> OrElse) : Stmt
{
    public override string AsdlName => "While";

    public override IReadOnlyList<SyntaxField> Fields =>
    [
        new("test", Test),
        new("body", Body),
        new("orelse", OrElse),
    ];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var test = rewriter.RewriteRequired(Test);
        var body = rewriter.RewriteBody(Body);
        var orElse = rewriter.RewriteBody(OrElse);
        return ReferenceEquals(test, Test) && body == Body && orElse == OrElse
            ? this
            : this with { Test = test, Body = body, OrElse = orElse };
    }
}

/// <summary><c>if test: body else: orelse</c>; an <c>elif</c> is an If alone in OrElse.</summary>
public sealed record If(Expr Test, ImmutableArray<Stmt> Body, ImmutableArray<Stmt> OrElse) : Stmt
{
    public override string AsdlName => "If";

    public override IReadOnlyList<SyntaxField> Fields =>
    [
        new("test", Test),
        new("body", Body),
        new("orelse", OrElse),
    ];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var test = rewriter.RewriteRequired(Test);
        var body = rewriter.RewriteBody(Body);
        var orElse = rewriter.RewriteBody(OrElse);
        return ReferenceEquals(test, Test) && body == Body && orElse == OrElse
            ? this
            : this with { Test = test, Body = body, OrElse = orElse };
    }
}

/// <summary><c>with items: body</c>.</summary>
public sealed record With(ImmutableArray<WithItem> Items, ImmutableArray<Stmt> Body) : Stmt
{
    public override string AsdlName => "With";

    public override IReadOnlyList<SyntaxField> Fields => [new("items", Items), new("body", Body)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var items = rewriter.RewriteList(Items);
        var body = rewriter.RewriteBody(Body);
        return items == Items && body == Body ? this : this with { Items = items, Body = body };
    }
}

/// <summary><c>async with items: body</c>.</summary>
public sealed record AsyncWith(ImmutableArray<WithItem> Items, ImmutableArray<Stmt> Body) : Stmt
{
    public override string AsdlName => "AsyncWith";

    public override IReadOnlyList<SyntaxField> Fields => [new("items", Items), new("body", Body)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var items = rewriter.RewriteList(Items);
        var body = rewriter.RewriteBody(Body);
        return items == Items && body == Body ? this : this with { Items = items, Body = body };
    }
}

/// <summary><c>match subject: cases</c>.</summary>
public sealed record Match(Expr Subject, ImmutableArray<MatchCase> Cases) : Stmt
{
    public override string AsdlName => "Match";

    public override IReadOnlyList<SyntaxField> Fields => [new("subject", Subject), new("cases", Cases)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var subject = rewriter.RewriteRequired(Subject);
        var cases = rewriter.RewriteList(Cases);
        return ReferenceEquals(subject, Subject) && cases == Cases
            ? this
            : this with { Subject = subject, Cases = cases };
    }
}

/// <summary><c>raise exc from cause</c>.</summary>
public sealed record Raise(Expr? Exc, Expr? Cause) : Stmt
{
    public override string AsdlName => "Raise";

    public override IReadOnlyList<SyntaxField> Fields => [new("exc", Exc), new("cause", Cause)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var exc = rewriter.RewriteOptional(Exc);
        var cause = rewriter.RewriteOptional(Cause);
        return ReferenceEquals(exc, Exc) && ReferenceEquals(cause, Cause)
            ? this
            : this with { Exc = exc, Cause = cause };
    }
}

/// <summary><c>try: body except ...: handlers else: orelse finally: finalbody</c>.</summary>
public sealed record Try(
    ImmutableArray<Stmt> Body,
    ImmutableArray<ExceptHandler> Handlers,
    ImmutableArray<Stmt> OrElse,
    ImmutableArray<Stmt> FinalBody) : Stmt
{
    public override string AsdlName => "Try";

    public override IReadOnlyList<SyntaxField> Fields =>
    [
        new("body", Body),
        new("handlers", Handlers),
        new("orelse", OrElse),
        new("finalbody", FinalBody),
    ];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var body = rewriter.RewriteBody(Body);
        var handlers = rewriter.RewriteList(Handlers);
        var orElse = rewriter.RewriteBody(OrElse);
        var finalBody = rewriter.RewriteBody(FinalBody);
        return body == Body && handlers == Handlers && orElse == OrElse && finalBody == FinalBody
            ? this
            : this with { Body = body, Handlers = handlers, OrElse = orElse, FinalBody = finalBody };
    }
}

/// <summary><c>try</c> with <c>except*</c> handlers.</summary>
public sealed record TryStar(
    ImmutableArray<Stmt> Body,
    ImmutableArray<ExceptHandler> Handlers,
    ImmutableArray<Stmt> OrElse,
    ImmutableArray<Stmt> FinalBody) : Stmt
{
    public override string AsdlName => "TryStar";

    public override IReadOnlyList<SyntaxField> Fields =>
    [
        new("body", Body),
        new("handlers", Handlers),
        new("orelse", OrElse),
        new("finalbody", FinalBody),
    ];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var body = rewriter.RewriteBody(Body);
        var handlers = rewriter.RewriteList(Handlers);
        var orElse = rewriter.RewriteBody(OrElse);
        var finalBody = rewriter.RewriteBody(FinalBody);
        return body == Body && handlers == Handlers && orElse == OrElse && finalBody == FinalBody
            ? this
            : this with { Body = body, Handlers = handlers, OrElse = orElse, FinalBody = finalBody };
    }
}

/// <summary><c>assert test, msg</c>.</summary>
public sealed record Assert(Expr Test, Expr? Msg) : Stmt
{
    public override string AsdlName => "Assert";

    public override IReadOnlyList<SyntaxField> Fields => [new("test", Test), new("msg", Msg)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var test = rewriter.RewriteRequired(Test);
        var msg = rewriter.RewriteOptional(Msg);
        return ReferenceEquals(test, Test) && ReferenceEquals(msg, Msg) ? this : this with { Test = test, Msg = msg };
    }
}

/// <summary><c>import names</c>.</summary>
public sealed record Import(ImmutableArray<Alias> Names) : Stmt
{
    public override string AsdlName => "Import";

    public override IReadOnlyList<SyntaxField> Fields => [new("names", Names)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var names = rewriter.RewriteList(Names);
        return names == Names ? this : this with { Names = names };
    }
}

/// <summary><c>from module import names</c>; Level counts the leading dots, Module is null for dots alone.</summary>
public sealed record ImportFrom(string? Module, ImmutableArray<Alias> Names, int Level) : Stmt
{
    public override string AsdlName => "ImportFrom";

    public override IReadOnlyList<SyntaxField> Fields =>
    [
        new("module", Module),
        new("names", Names),
        new("level", Level),
    ];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var names = rewriter.RewriteList(Names);
        return names == Names ? this : this with { Names = names };
    }
}

/// <summary><c>global names</c>.</summary>
public sealed record Global(ImmutableArray<string> Names) : Stmt
{
    public override string AsdlName => "Global";

    public override IReadOnlyList<SyntaxField> Fields => [new("names", Names)];

    internal override Node RewriteChildren(AstRewriter rewriter) => this;
}

/// <summary><c>nonlocal names</c>.</summary>
public sealed record Nonlocal(ImmutableArray<string> Names) : Stmt
{
    public override string AsdlName => "Nonlocal";

    public override IReadOnlyList<SyntaxField> Fields => [new("names", Names)];

    internal override Node RewriteChildren(AstRewriter rewriter) => this;
}

/// <summary>An expression evaluated for its effect (the ASDL statement <c>Expr</c>).</summary>
public sealed record ExprStmt(Expr Value) : Stmt
{
    public override string AsdlName => "Expr";

    public override IReadOnlyList<SyntaxField> Fields => [new("value", Value)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var value = rewriter.RewriteRequired(Value);
        return ReferenceEquals(value, Value) ? this : this with { Value = value };
    }
}

/// <summary><c>pass</c>.</summary>
public sealed record Pass() : Stmt
{
    public override string AsdlName => "Pass";

    public override IReadOnlyList<SyntaxField> Fields => [];

    internal override Node RewriteChildren(AstRewriter rewriter) => this;
}

/// <summary><c>break</c>.</summary>
public sealed record Break() : Stmt
{
    public override string AsdlName => "Break";

    public override IReadOnlyList<SyntaxField> Fields => [];

    internal override Node RewriteChildren(AstRewriter rewriter) => this;
}

/// <summary><c>continue</c>.</summary>
public sealed record Continue() : Stmt
{
    public override string AsdlName => "Continue";

    public override IReadOnlyList<SyntaxField> Fields => [];

    internal override Node RewriteChildren(AstRewriter rewriter) => this;
}
