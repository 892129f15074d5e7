using System.Collections.Immutable;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Tests.Syntax;

/// <summary>Random trees that some source gives, of every kind of expression and many kinds of statement.</summary>
internal sealed class RandomTree(int randomSeed)
{
    private const int MaxDepth = 5;
    private static readonly string[] Names = ["a", "b", "c", "match", "type", "case", "_"];
    private static readonly string[] Texts = ["", "a", "'", "\"", "{", "}", "\\", "\n", "é", "\u2028", "'\"", "{}\\n#", ":!=", "\ud800"];

    private readonly Random _random = new(randomSeed);
    private int _depth;

    public Module Module() => new(Body());

    private ImmutableArray<Stmt> Body() => Some(1, 4, Statement);

    private Stmt Statement()
    {
        if (++_depth > 3)
        {
            _depth--;
            return new ExprStmt(Expression());
        }

        Stmt result = _random.Next(14) switch
        {
            0 => new If(Expression(), Body(), Chance(2) ? Body() : []),
            1 => new For(Target(), Expression(), Body(), Chance(3) ? Body() : []),
            2 => new While(Expression(), Body(), []),
            3 => new FunctionDef(Name(), Parameters(true), Body(), Chance(3) ? [Expression()] : [], Maybe(Expression), []),
            4 => new ClassDef(Name(), Some(0, 2, Expression), [], Body(), [], []),
            5 => new Try(Body(), [new ExceptHandler(Expression(), Chance(2) ? Name() : null, Body())], [], Chance(2) ? Body() : []),
            6 => new With([new WithItem(Expression(), Maybe(Target))], Body()),
            7 => new Match(Expression(), [new MatchCase(Pattern(), Maybe(Expression), Body())]),
            8 => new Assign([Target()], Chance(4) ? new Yield(Maybe(Expression)) : Expression()),
            9 => new AugAssign(new Name(Name(), ExprContext.Store), (Operator)_random.Next(13), Expression()),
            10 => new Return(Maybe(Expression)),
            11 => new PyJitVerify.Runtime.Syntax.Assert(Expression(), Maybe(Expression)),
            12 => new AnnAssign(new Name(Name(), ExprContext.Store), Expression(), Maybe(Expression), Chance(2)),
            _ => new ExprStmt(Expression()),
        };
        _depth--;
        return result;
    }

    private Expr Expression()
    {
        if (++_depth > MaxDepth)
        {
            _depth--;
            return Leaf();
        }

        Expr result = _random.Next(26) switch
        {
            0 => new BoolOp((BoolOperator)_random.Next(2), Some(2, 3, Expression)),
            1 => new NamedExpr(new Name(Name(), ExprContext.Store), Expression()),
            2 or 3 or 4 => new BinOp(Expression(), (Operator)_random.Next(13), Expression()),
            5 or 6 => new UnaryOp((UnaryOperator)_random.Next(4), Expression()),
            7 => new Lambda(Parameters(false), Expression()),
            8 => new IfExp(Expression(), Expression(), Expression()),
            9 => new Dict([Expression(), null], [Expression(), Expression()]),
            10 => new Set(Some(1, 3, Element)),
            11 => new ListComp(Expression(), Some(1, 2, Clause)),
            12 => new DictComp(Expression(), Expression(), Some(1, 2, Clause)),
            13 => new GeneratorExp(Expression(), Some(1, 2, Clause)),
            14 => new Await(Expression()),
            15 => new Yield(Maybe(Expression)),
            16 => new YieldFrom(Expression()),
            17 => new Compare(Expression(), [(CmpOperator)_random.Next(10), (CmpOperator)_random.Next(10)], [Expression(), Expression()]),
            18 => new Call(Expression(), Some(0, 2, Element), Chance(2) ? [new Keyword(Chance(2) ? Name() : null, Expression())] : []),
            19 => FString(),
            20 => new PyJitVerify.Runtime.Syntax.Attribute(Expression(), Name(), ExprContext.Load),
            21 => new Subscript(Expression(), Chance(2) ? new Slice(Maybe(Expression), Maybe(Expression), Maybe(Expression)) : Expression(), ExprContext.Load),
            22 => new List(Some(0, 3, Element), ExprContext.Load),
            23 => new PyJitVerify.Runtime.Syntax.Tuple(Some(0, 3, Element), ExprContext.Load),
            24 => new Subscript(Expression(), new PyJitVerify.Runtime.Syntax.Tuple([new Slice(null, null, null), Element()], ExprContext.Load), ExprContext.Load),
            _ => Leaf(),
        };
        _depth--;
        return result;
    }

    private Expr Leaf() => _random.Next(8) switch
    {
        0 => new Constant(new ConstantValue.Int(_random.Next(100)), null),
        1 => new Constant(new ConstantValue.Float(_random.NextDouble() * Math.Pow(10, _random.Next(-20, 20))), null),
        2 => new Constant(new ConstantValue.Imaginary(_random.Next(10)), null),
        3 => new Constant(new ConstantValue.Str(Text()), null),
        4 => new Constant(new ConstantValue.Bytes([.. Enumerable.Range(0, 3).Select(_ => (byte)_random.Next(256))]), null),
        5 => new Constant(ConstantValue.None.Instance, null),
        _ => new Name(Name(), ExprContext.Load),
    };

    private Expr FString()
    {
        var parts = ImmutableArray.CreateBuilder<Expr>();
        if (Text() is { Length: > 0 } text)
        {
            parts.Add(new Constant(new ConstantValue.Str(text), null));
        }

        JoinedStr? spec = Chance(2) ? new JoinedStr(Chance(2) ? [new Constant(new ConstantValue.Str(">3"), null)] : [new FormattedValue(Leaf(), -1, null)]) : null;
        parts.Add(new FormattedValue(Expression(), Chance(2) ? -1 : 'r', spec));
        return new JoinedStr(parts.ToImmutable());
    }

    private Expr Element() => Chance(4) ? new Starred(Expression(), ExprContext.Load) : Expression();

    private Comprehension Clause() => new(Target(), Expression(), Some(0, 2, Expression), Chance(4));

    private Expr Target() => _random.Next(4) switch
    {
        0 => new PyJitVerify.Runtime.Syntax.Attribute(Leaf(), Name(), ExprContext.Store),
        1 => new PyJitVerify.Runtime.Syntax.Tuple([new Name(Name(), ExprContext.Store), new Starred(new Name(Name(), ExprContext.Store), ExprContext.Store)], ExprContext.Store),
        _ => new Name(Name(), ExprContext.Store),
    };

    private Arguments Parameters(bool annotated)
    {
        Arg Parameter() => new(Name(), annotated && Chance(3) ? Expression() : null);
        var keywordOnly = Some(0, 2, Parameter);
        return new Arguments(
            Some(0, 2, Parameter),
            [Parameter()],
            Maybe(Parameter),
            keywordOnly,
            [.. keywordOnly.Select(_ => Maybe(Expression))],
            Maybe(Parameter),
            Some(0, 1, Expression));
    }

    private Pattern Pattern() => ++_depth > MaxDepth ? Stop(new MatchAs(null, "x")) : Stop(_random.Next(8) switch
    {
        0 => new MatchOr([Pattern(), Pattern()]),
        1 => new MatchAs(Pattern(), "y"),
        2 => new MatchSequence([Pattern(), new MatchStar(Chance(2) ? "z" : null)]),
        3 => new MatchMapping([new Constant(new ConstantValue.Str("k"), null)], [Pattern()], Chance(2) ? "rest" : null),
        4 => new MatchClass(new Name("C", ExprContext.Load), [Pattern()], ["k"], [Pattern()]),
        5 => new MatchSingleton(ConstantValue.Bool.True),
        6 => new MatchValue(new UnaryOp(UnaryOperator.USub, new Constant(new ConstantValue.Int(1), null))),
        _ => new MatchAs(null, null),
    });

    private Pattern Stop(Pattern pattern)
    {
        _depth--;
        return pattern;
    }

    private PyText Text() => PyText.FromString(Texts[_random.Next(Texts.Length)]);

    private string Name() => Names[_random.Next(Names.Length)];

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private T? Maybe<T>(Func<T> make)
        where T : class => Chance(2) ? make() : null;

    private ImmutableArray<T> Some<T>(int least, int most, Func<T> make) =>
        [.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => make())];
}
