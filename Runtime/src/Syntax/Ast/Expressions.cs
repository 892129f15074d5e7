using System.Collections.Immutable;

namespace PyJitVerify.Runtime.Syntax;

// The expressions (`expr`) of Python.asdl, 3.14: same names, same fields, same order.
// Each record states its fields once more for the tools (Fields) and for rewriting (RewriteChildren).

/// <summary><c>a and b and c</c>: two or more values under one operator.</summary>
public sealed record BoolOp(BoolOperator Op, ImmutableArray<Expr> Values) : Expr
{
    public override string AsdlName => "BoolOp";

    public override IReadOnlyList<SyntaxField> Fields => [new("op", Op), new("values", Values)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var values = rewriter.RewriteList(Values);
        return values == Values ? this : this with { Values = values };
    }
}

/// <summary><c>(target := value)</c>; Target is a <see cref="Name"/>.</summary>
public sealed record NamedExpr(Expr Target, Expr Value) : Expr
{
    public override string AsdlName => "NamedExpr";

    public override IReadOnlyList<SyntaxField> Fields => [new("target", Target), new("value", Value)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var target = rewriter.RewriteRequired(Target);
        var value = rewriter.RewriteRequired(Value);
        return ReferenceEquals(target, Target) && ReferenceEquals(value, Value)
            ? this
            : this with { Target = target, Value = value };
    }
}

/// <summary><c>left op right</c>.</summary>
public sealed record BinOp(Expr Left, Operator Op, Expr Right) : Expr
{
    public override string AsdlName => "BinOp";

    public override IReadOnlyList<SyntaxField> Fields => [new("left", Left), new("op", Op), new("right", Right)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var left = rewriter.RewriteRequired(Left);
        var right = rewriter.RewriteRequired(Right);
        return ReferenceEquals(left, Left) && ReferenceEquals(right, Right)
            ? this
            : this with { Left = left, Right = right };
    }
}

/// <summary><c>op operand</c>.</summary>
public sealed record UnaryOp(UnaryOperator Op, Expr Operand) : Expr
{
    public override string AsdlName => "UnaryOp";

    public override IReadOnlyList<SyntaxField> Fields => [new("op", Op), new("operand", Operand)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var operand = rewriter.RewriteRequired(Operand);
        return ReferenceEquals(operand, Operand) ? this : this with { Operand = operand };
    }
}

/// <summary><c>lambda args: body</c>.</summary>
public sealed record Lambda(Arguments Args, Expr Body) : Expr
{
    public override string AsdlName => "Lambda";

    public override IReadOnlyList<SyntaxField> Fields => [new("args", Args), new("body", Body)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var args = rewriter.RewriteRequired(Args);
        var body = rewriter.RewriteRequired(Body);
        return ReferenceEquals(args, Args) && ReferenceEquals(body, Body)
            ? this
            : this with { Args = args, Body = body };
    }
}

/// <summary><c>body if test else orelse</c>.</summary>
public sealed record IfExp(Expr Test, Expr Body, Expr OrElse) : Expr
{
    public override string AsdlName => "IfExp";

    public override IReadOnlyList<SyntaxField> Fields =>
    [
        new("test", Test),
        new("body", Body),
        new("orelse", OrElse),
    ];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var test = rewriter.RewriteRequired(Test);
        var body = rewriter.RewriteRequired(Body);
        var orElse = rewriter.RewriteRequired(OrElse);
        return ReferenceEquals(test, Test) && ReferenceEquals(body, Body) && ReferenceEquals(orElse, OrElse)
            ? this
            : this with { Test = test, Body = body, OrElse = orElse };
    }
}

/// <summary><c>{key: value, **other}</c>; a null key marks a <c>**</c> entry. Keys and Values have equal length.</summary>
public sealed record Dict(ImmutableArray<Expr?> Keys, ImmutableArray<Expr> Values) : Expr
{
    public override string AsdlName => "Dict";

    public override IReadOnlyList<SyntaxField> Fields => [new("keys", Keys), new("values", Values)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var keys = rewriter.RewriteOptionalList(Keys);
        var values = rewriter.RewriteList(Values);
        return keys == Keys && values == Values ? this : this with { Keys = keys, Values = values };
    }
}

/// <summary><c>{a, b}</c>.</summary>
public sealed record Set(ImmutableArray<Expr> Elts) : Expr
{
    public override string AsdlName => "Set";

    public override IReadOnlyList<SyntaxField> Fields => [new("elts", Elts)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var elts = rewriter.RewriteList(Elts);
        return elts == Elts ? this : this with { Elts = elts };
    }
}

/// <summary><c>[elt for ...]</c>.</summary>
public sealed record ListComp(Expr Elt, ImmutableArray<Comprehension> Generators) : Expr
{
    public override string AsdlName => "ListComp";

    public override IReadOnlyList<SyntaxField> Fields => [new("elt", Elt), new("generators", Generators)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var elt = rewriter.RewriteRequired(Elt);
        var generators = rewriter.RewriteList(Generators);
        return ReferenceEquals(elt, Elt) && generators == Generators
            ? this
            : this with { Elt = elt, Generators = generators };
    }
}

/// <summary><c>{elt for ...}</c>.</summary>
public sealed record SetComp(Expr Elt, ImmutableArray<Comprehension> Generators) : Expr
{
    public override string AsdlName => "SetComp";

    public override IReadOnlyList<SyntaxField> Fields => [new("elt", Elt), new("generators", Generators)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var elt = rewriter.RewriteRequired(Elt);
        var generators = rewriter.RewriteList(Generators);
        return ReferenceEquals(elt, Elt) && generators == Generators
            ? this
            : this with { Elt = elt, Generators = generators };
    }
}

/// <summary><c>{key: value for ...}</c>.</summary>
public sealed record DictComp(Expr Key, Expr Value, ImmutableArray<Comprehension> Generators) : Expr
{
    public override string AsdlName => "DictComp";

    public override IReadOnlyList<SyntaxField> Fields =>
    [
        new("key", Key),
        new("value", Value),
        new("generators", Generators),
    ];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var key = rewriter.RewriteRequired(Key);
        var value = rewriter.RewriteRequired(Value);
        var generators = rewriter.RewriteList(Generators);
        return ReferenceEquals(key, Key) && ReferenceEquals(value, Value) && generators == Generators
            ? this
            : this with { Key = key, Value = value, Generators = generators };
    }
}

/// <summary><c>(elt for ...)</c>.</summary>
public sealed record GeneratorExp(Expr Elt, ImmutableArray<Comprehension> Generators) : Expr
{
    public override string AsdlName => "GeneratorExp";

    public override IReadOnlyList<SyntaxField> Fields => [new("elt", Elt), new("generators", Generators)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var elt = rewriter.RewriteRequired(Elt);
        var generators = rewriter.RewriteList(Generators);
        return ReferenceEquals(elt, Elt) && generators == Generators
            ? this
            : this with { Elt = elt, Generators = generators };
    }
}

/// <summary><c>await value</c>.</summary>
public sealed record Await(Expr Value) : Expr
{
    public override string AsdlName => "Await";

    public override IReadOnlyList<SyntaxField> Fields => [new("value", Value)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var value = rewriter.RewriteRequired(Value);
        return ReferenceEquals(value, Value) ? this : this with { Value = value };
    }
}

/// <summary><c>yield value</c>.</summary>
public sealed record Yield(Expr? Value) : Expr
{
    public override string AsdlName => "Yield";

    public override IReadOnlyList<SyntaxField> Fields => [new("value", Value)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var value = rewriter.RewriteOptional(Value);
        return ReferenceEquals(value, Value) ? this : this with { Value = value };
    }
}

/// <summary><c>yield from value</c>.</summary>
public sealed record YieldFrom(Expr Value) : Expr
{
    public override string AsdlName => "YieldFrom";

    public override IReadOnlyList<SyntaxField> Fields => [new("value", Value)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var value = rewriter.RewriteRequired(Value);
        return ReferenceEquals(value, Value) ? this : this with { Value = value };
    }
}

/// <summary><c>left op1 c1 op2 c2</c>; Ops and Comparators have equal length, at least one.</summary>
public sealed record Compare(Expr Left, ImmutableArray<CmpOperator> Ops, ImmutableArray<Expr> Comparators) : Expr
{
    public override string AsdlName => "Compare";

    public override IReadOnlyList<SyntaxField> Fields =>
    [
        new("left", Left),
        new("ops", Ops),
        new("comparators", Comparators),
    ];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var left = rewriter.RewriteRequired(Left);
        var comparators = rewriter.RewriteList(Comparators);
        return ReferenceEquals(left, Left) && comparators == Comparators
            ? this
            : this with { Left = left, Comparators = comparators };
    }
}

/// <summary><c>func(args, keywords)</c>; a <c>*x</c> argument is a <see cref="Starred"/>, a <c>**x</c> a keyword without name.</summary>
public sealed record Call(Expr Func, ImmutableArray<Expr> Args, ImmutableArray<Keyword> Keywords) : Expr
{
    public override string AsdlName => "Call";

    public override IReadOnlyList<SyntaxField> Fields =>
    [
        new("func", Func),
        new("args", Args),
        new("keywords", Keywords),
    ];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var func = rewriter.RewriteRequired(Func);
        var args = rewriter.RewriteList(Args);
        var keywords = rewriter.RewriteList(Keywords);
        return ReferenceEquals(func, Func) && args == Args && keywords == Keywords
            ? this
            : this with { Func = func, Args = args, Keywords = keywords };
    }
}

/// <summary><c>{value!conversion:format_spec}</c> of an f-string. Conversion is -1 or the code of 's', 'r', 'a'; FormatSpec a <see cref="JoinedStr"/>.</summary>
public sealed record FormattedValue(Expr Value, int Conversion, Expr? FormatSpec) : Expr
{
    public override string AsdlName => "FormattedValue";

    public override IReadOnlyList<SyntaxField> Fields =>
    [
        new("value", Value),
        new("conversion", Conversion),
        new("format_spec", FormatSpec),
    ];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var value = rewriter.RewriteRequired(Value);
        var formatSpec = rewriter.RewriteOptional(FormatSpec);
        return ReferenceEquals(value, Value) && ReferenceEquals(formatSpec, FormatSpec)
            ? this
            : this with { Value = value, FormatSpec = formatSpec };
    }
}

/// <summary><c>{value!conversion:format_spec}</c> of a t-string; Str is the source text of the expression (null when unknown).</summary>
public sealed record Interpolation(Expr Value, string? Str, int Conversion, Expr? FormatSpec) : Expr
{
    public override string AsdlName => "Interpolation";

    public override IReadOnlyList<SyntaxField> Fields =>
    [
        new("value", Value),
        new("str", Str),
        new("conversion", Conversion),
        new("format_spec", FormatSpec),
    ];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var value = rewriter.RewriteRequired(Value);
        var formatSpec = rewriter.RewriteOptional(FormatSpec);
        return ReferenceEquals(value, Value) && ReferenceEquals(formatSpec, FormatSpec)
            ? this
            : this with { Value = value, FormatSpec = formatSpec };
    }
}

/// <summary>An f-string: <see cref="Constant"/> and <see cref="FormattedValue"/> parts in order.</summary>
public sealed record JoinedStr(ImmutableArray<Expr> Values) : Expr
{
    public override string AsdlName => "JoinedStr";

    public override IReadOnlyList<SyntaxField> Fields => [new("values", Values)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var values = rewriter.RewriteList(Values);
        return values == Values ? this : this with { Values = values };
    }
}

/// <summary>A t-string: <see cref="Constant"/> and <see cref="Interpolation"/> parts in order.</summary>
public sealed record TemplateStr(ImmutableArray<Expr> Values) : Expr
{
    public override string AsdlName => "TemplateStr";

    public override IReadOnlyList<SyntaxField> Fields => [new("values", Values)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var values = rewriter.RewriteList(Values);
        return values == Values ? this : this with { Values = values };
    }
}

/// <summary>A literal. Kind is "u" for a string written with that prefix, else null.</summary>
public sealed record Constant(ConstantValue Value, string? Kind) : Expr
{
    public override string AsdlName => "Constant";

    public override IReadOnlyList<SyntaxField> Fields => [new("value", Value), new("kind", Kind)];

    internal override Node RewriteChildren(AstRewriter rewriter) => this;
}

/// <summary><c>value.attr</c>.</summary>
public sealed record Attribute(Expr Value, string Attr, ExprContext Ctx) : Expr
{
    public override string AsdlName => "Attribute";

    public override IReadOnlyList<SyntaxField> Fields => [new("value", Value), new("attr", Attr), new("ctx", Ctx)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var value = rewriter.RewriteRequired(Value);
        return ReferenceEquals(value, Value) ? this : this with { Value = value };
    }
}

/// <summary><c>value[slice]</c>.</summary>
public sealed record Subscript(Expr Value, Expr Slice, ExprContext Ctx) : Expr
{
    public override string AsdlName => "Subscript";

    public override IReadOnlyList<SyntaxField> Fields => [new("value", Value), new("slice", Slice), new("ctx", Ctx)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var value = rewriter.RewriteRequired(Value);
        var slice = rewriter.RewriteRequired(Slice);
        return ReferenceEquals(value, Value) && ReferenceEquals(slice, Slice)
            ? this
            : this with { Value = value, Slice = slice };
    }
}

/// <summary><c>*value</c>.</summary>
public sealed record Starred(Expr Value, ExprContext Ctx) : Expr
{
    public override string AsdlName => "Starred";

    public override IReadOnlyList<SyntaxField> Fields => [new("value", Value), new("ctx", Ctx)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var value = rewriter.RewriteRequired(Value);
        return ReferenceEquals(value, Value) ? this : this with { Value = value };
    }
}

/// <summary>An identifier, NFKC-normalised.</summary>
public sealed record Name(string Id, ExprContext Ctx) : Expr
{
    public override string AsdlName => "Name";

    public override IReadOnlyList<SyntaxField> Fields => [new("id", Id), new("ctx", Ctx)];

    internal override Node RewriteChildren(AstRewriter rewriter) => this;
}

/// <summary><c>[a, b]</c>.</summary>
public sealed record List(ImmutableArray<Expr> Elts, ExprContext Ctx) : Expr
{
    public override string AsdlName => "List";

    public override IReadOnlyList<SyntaxField> Fields => [new("elts", Elts), new("ctx", Ctx)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var elts = rewriter.RewriteList(Elts);
        return elts == Elts ? this : this with { Elts = elts };
    }
}

/// <summary><c>(a, b)</c>.</summary>
public sealed record Tuple(ImmutableArray<Expr> Elts, ExprContext Ctx) : Expr
{
    public override string AsdlName => "Tuple";

    public override IReadOnlyList<SyntaxField> Fields => [new("elts", Elts), new("ctx", Ctx)];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var elts = rewriter.RewriteList(Elts);
        return elts == Elts ? this : this with { Elts = elts };
    }
}

/// <summary><c>lower:upper:step</c>; only inside a <see cref="Subscript"/>.</summary>
public sealed record Slice(Expr? Lower, Expr? Upper, Expr? Step) : Expr
{
    public override string AsdlName => "Slice";

    public override IReadOnlyList<SyntaxField> Fields =>
    [
        new("lower", Lower),
        new("upper", Upper),
        new("step", Step),
    ];

    internal override Node RewriteChildren(AstRewriter rewriter)
    {
        var lower = rewriter.RewriteOptional(Lower);
        var upper = rewriter.RewriteOptional(Upper);
        var step = rewriter.RewriteOptional(Step);
        return ReferenceEquals(lower, Lower) && ReferenceEquals(upper, Upper) && ReferenceEquals(step, Step)
            ? this
            : this with { Lower = lower, Upper = upper, Step = step };
    }
}
