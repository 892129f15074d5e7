using System.Collections.Immutable;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// Names, literals, displays and comprehensions.
/// <para>Source: language reference 6.2; CPython Grammar/python.gram, <c>atom</c>.</para>
/// </summary>
internal sealed class AtomParser(TokenCursor cursor, ExpressionParser expressions)
{
    private readonly TokenCursor _c = cursor;
    private readonly ExpressionParser _expressions = expressions;
    private readonly DisplayDiagnosis _diagnosis = new(cursor, expressions);

    public StringParser Strings { get; } = new(cursor, expressions);

    public Expr Atom()
    {
        var start = _c.Position;
        switch (_c.Kind)
        {
            case TokenKind.Name:
                var name = _c.Current.Name!;
                _c.Advance();
                return new Name(name, ExprContext.Load) { Span = _c.SpanFrom(start) };
            case TokenKind.Number:
                return Number();
            case TokenKind.String or TokenKind.FStringStart or TokenKind.TStringStart:
                return Strings.Strings();
            case TokenKind.None:
                return Constant(ConstantValue.None.Instance);
            case TokenKind.True:
                return Constant(ConstantValue.Bool.True);
            case TokenKind.False:
                return Constant(ConstantValue.Bool.False);
            case TokenKind.Ellipsis:
                return Constant(ConstantValue.Ellipsis.Instance);
            case TokenKind.LeftParen:
                return Nested(Parenthesized);
            case TokenKind.LeftBracket:
                return Nested(ListDisplay);
            case TokenKind.LeftBrace:
                return Nested(BraceDisplay);
            default:
                throw _c.Failure();
        }
    }

    public Expr Number()
    {
        var value = NumberLiteral.Parse(_c, _c.Position);
        return Constant(value);
    }

    public Expr Constant(ConstantValue value)
    {
        _c.Advance();
        return new Constant(value, null) { Span = _c.SpanFrom(_c.Position - 1) };
    }

    /// <summary>One or more <c>for ... in ... if ...</c>.</summary>
    public ImmutableArray<Comprehension> ForIfClauses()
    {
        var clauses = ImmutableArray.CreateBuilder<Comprehension>(1);
        while (AtComprehension())
        {
            clauses.Add(ForIfClause());
        }

        return clauses.Count > 0 ? clauses.ToImmutable() : throw _c.Failure();
    }

    public bool AtComprehension() =>
        _c.At(TokenKind.For) || (_c.At(TokenKind.Async) && _c.PeekKind() == TokenKind.For);

    /// <summary>The same behind a first element, where the token after <c>async</c> is read whatever it is.</summary>
    public bool BeginsComprehension()
    {
        if (_c.At(TokenKind.Async))
        {
            _c.TouchNext();
        }

        return AtComprehension();
    }

    /// <summary>The targets between <c>for</c> and <c>in</c>.</summary>
    public Expr ForTargets()
    {
        var forToken = _c.Position - 1;
        var start = _c.Position;
        var targets = _c.Diagnosing ? _c.Try(TargetList) : TargetList();
        if (targets is not null && _c.At(TokenKind.In))
        {
            return targets;
        }

        if (_c.Diagnosing)
        {
            _c.Reset(start);
            _diagnosis.CheckForTargets(forToken);
        }

        throw _c.Failure();
    }

    /// <summary><c>star_targets</c>.</summary>
    public Expr? TargetList()
    {
        var start = _c.Position;
        var first = Target();
        if (first is null || !_c.At(TokenKind.Comma))
        {
            return first;
        }

        var items = ImmutableArray.CreateBuilder<Expr>();
        items.Add(first);
        while (_c.Accept(TokenKind.Comma))
        {
            if (!ExpressionParser.CanStart(_c.Kind) && !_c.At(TokenKind.Star))
            {
                break;
            }

            if (Target() is not { } next)
            {
                return null;
            }

            items.Add(next);
        }

        return new Tuple(items.ToImmutable(), ExprContext.Store) { Span = _c.SpanFrom(start) };
    }

    /// <summary><c>star_target</c>; null if what stands here is an expression but no target.</summary>
    public Expr? Target()
    {
        var start = _c.Position;
        if (!_c.Accept(TokenKind.Star))
        {
            return Targets.ToStore(_expressions.Primary());
        }

        return Targets.ToStore(_expressions.Primary()) is { } value
            ? new Starred(value, ExprContext.Store) { Span = _c.SpanFrom(start) }
            : null;
    }

    private Comprehension ForIfClause()
    {
        var isAsync = _c.Accept(TokenKind.Async);
        _c.Advance();
        var target = ForTargets();
        _c.Expect(TokenKind.In);
        var source = _expressions.Disjunction();
        var conditions = ImmutableArray<Expr>.Empty;
        while (_c.Accept(TokenKind.If))
        {
            conditions = conditions.Add(_expressions.Disjunction());
        }

        return new Comprehension(target, source, conditions, isAsync);
    }

    private Expr Nested(Func<Expr> display)
    {
        _c.Enter();
        var result = display();
        _c.Leave();
        return result;
    }

    private Expr Parenthesized()
    {
        var start = _c.Position;
        _c.Advance();
        if (_c.Accept(TokenKind.RightParen))
        {
            return new Tuple([], ExprContext.Load) { Span = _c.SpanFrom(start) };
        }

        if (_c.At(TokenKind.Yield))
        {
            var yielded = _expressions.YieldExpression();
            _c.Expect(TokenKind.RightParen);
            return yielded;
        }

        if (_c.Diagnosing)
        {
            _diagnosis.CheckOpening(start);
        }

        var first = _expressions.StarNamedExpression();
        if (BeginsComprehension())
        {
            var generators = ForIfClauses();
            _c.Expect(TokenKind.RightParen);
            return first is Starred
                ? throw _c.Failure()
                : new GeneratorExp(first, generators) { Span = _c.SpanFrom(start) };
        }

        if (_c.At(TokenKind.Comma))
        {
            var items = Rest(first, TokenKind.RightParen);
            _c.Expect(TokenKind.RightParen);
            return new Tuple(items, ExprContext.Load) { Span = _c.SpanFrom(start) };
        }

        if (first is Starred && _c.At(TokenKind.RightParen))
        {
            throw _c.Diagnosing ? _c.Error("cannot use starred expression here", first.Span) : _c.Failure();
        }

        _c.Expect(TokenKind.RightParen);
        return first;
    }

    private Expr ListDisplay()
    {
        var start = _c.Position;
        _c.Advance();
        if (_c.Accept(TokenKind.RightBracket))
        {
            return new List([], ExprContext.Load) { Span = _c.SpanFrom(start) };
        }

        if (_c.Diagnosing)
        {
            _diagnosis.CheckOpening(start);
        }

        var first = _expressions.StarNamedExpression();
        if (BeginsComprehension())
        {
            var generators = ForIfClauses();
            RejectStarredElement(first, "iterable unpacking cannot be used in comprehension");
            _c.Expect(TokenKind.RightBracket);
            return new ListComp(first, generators) { Span = _c.SpanFrom(start) };
        }

        var items = Rest(first, TokenKind.RightBracket);
        _diagnosis.CheckTupleTarget(items);
        _c.Expect(TokenKind.RightBracket);
        return new List(items, ExprContext.Load) { Span = _c.SpanFrom(start) };
    }

    private void RejectStarredElement(Expr element, string message)
    {
        if (element is Starred)
        {
            throw _c.Diagnosing ? _c.Error(message, element.Span) : _c.Failure();
        }
    }

    private Expr BraceDisplay()
    {
        var start = _c.Position;
        _c.Advance();
        if (_c.Accept(TokenKind.RightBrace))
        {
            return new Dict([], []) { Span = _c.SpanFrom(start) };
        }

        if (_c.At(TokenKind.DoubleStar))
        {
            return DictDisplay(start, null);
        }

        if (_c.Diagnosing)
        {
            _diagnosis.CheckOpening(start);
        }

        var first = _expressions.StarNamedExpression();
        if (_c.At(TokenKind.Colon) && !(first is NamedExpr && _c[start + 1].Kind == TokenKind.Name) && first is not Starred)
        {
            return DictDisplay(start, first);
        }

        if (BeginsComprehension())
        {
            var generators = ForIfClauses();
            RejectStarredElement(first, "iterable unpacking cannot be used in comprehension");
            _c.Expect(TokenKind.RightBrace);
            return new SetComp(first, generators) { Span = _c.SpanFrom(start) };
        }

        var items = Rest(first, TokenKind.RightBrace);
        _diagnosis.CheckTupleTarget(items);
        _c.Expect(TokenKind.RightBrace);
        return new Set(items) { Span = _c.SpanFrom(start) };
    }

    private Expr DictDisplay(int start, Expr? firstKey)
    {
        var keys = ImmutableArray.CreateBuilder<Expr?>();
        var values = ImmutableArray.CreateBuilder<Expr>();
        while (true)
        {
            if (firstKey is null && _c.At(TokenKind.DoubleStar))
            {
                var stars = _c.Position;
                _c.Advance();
                keys.Add(null);
                values.Add(_expressions.Binary(ExpressionParser.BitOrLevel));
                if (AtComprehension() && _c.Diagnosing)
                {
                    throw _c.Error("dict unpacking cannot be used in dict comprehension", stars);
                }
            }
            else
            {
                var key = firstKey ?? LaterKey();
                firstKey = null;
                if (!_c.At(TokenKind.Colon) && _c.Diagnosing)
                {
                    throw _diagnosis.MissingDictColon(key);
                }

                _c.Expect(TokenKind.Colon);
                if (_c.Diagnosing)
                {
                    _diagnosis.CheckDictValue(_c.Position - 1);
                }

                var value = _expressions.Expression();
                if (keys.Count == 0 && AtComprehension())
                {
                    var generators = ForIfClauses();
                    _c.Expect(TokenKind.RightBrace);
                    return new DictComp(key, value, generators) { Span = _c.SpanFrom(start) };
                }

                keys.Add(key);
                values.Add(value);
            }

            if (!_c.Accept(TokenKind.Comma) || _c.At(TokenKind.RightBrace))
            {
                _c.Expect(TokenKind.RightBrace);
                return new Dict(keys.ToImmutable(), values.ToImmutable()) { Span = _c.SpanFrom(start) };
            }
        }
    }

    /// <summary>A key behind others: what CPython says about it is that its colon is missing, whatever else is wrong.</summary>
    private Expr LaterKey()
    {
        var diagnosing = _c.Diagnosing;
        try
        {
            _c.Diagnosing = false;
            return _expressions.Expression();
        }
        finally
        {
            _c.Diagnosing = diagnosing;
        }
    }

    private ImmutableArray<Expr> Rest(Expr first, TokenKind close)
    {
        var items = ImmutableArray.CreateBuilder<Expr>();
        items.Add(first);
        while (_c.Accept(TokenKind.Comma) && !_c.At(close))
        {
            if (AtComprehension() && _c.Diagnosing)
            {
                break;
            }

            items.Add(_expressions.StarNamedExpression());
        }

        return items.ToImmutable();
    }
}
