using System.Collections.Immutable;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// The patterns of <c>case</c>.
/// <para>Source: language reference 8.6.4; CPython Grammar/python.gram, <c>patterns</c>, <c>invalid_*_pattern</c>.</para>
/// </summary>
internal sealed class PatternParser(TokenCursor cursor, ExpressionParser expressions)
{
    private readonly TokenCursor _c = cursor;
    private readonly ExpressionParser _expressions = expressions;

    /// <summary><c>patterns</c>: one pattern, or a sequence without brackets.</summary>
    public Pattern Patterns()
    {
        var start = _c.Position;
        var first = StarOrPattern();
        if (!_c.At(TokenKind.Comma))
        {
            return first is MatchStar ? throw _c.Failure() : first;
        }

        var items = Rest(first, TokenKind.Colon, TokenKind.If);
        return new MatchSequence(items) { Span = _c.SpanFrom(start) };
    }

    private Pattern Pattern()
    {
        _c.Enter();
        var start = _c.Position;
        var pattern = OrPattern();
        if (_c.At(TokenKind.As))
        {
            _c.Advance();
            if (_c.Diagnosing)
            {
                CheckAsTarget();
            }

            var name = CaptureName();
            pattern = new MatchAs(pattern, name) { Span = _c.SpanFrom(start) };
        }

        _c.Leave();
        return pattern;
    }

    private void CheckAsTarget()
    {
        if (_c.AtName("_"))
        {
            throw _c.Error("cannot use '_' as a target", _c.Position);
        }

        var start = _c.Position;
        if (_c.At(TokenKind.Name) && _c.PeekKind() is not (TokenKind.Dot or TokenKind.LeftParen or TokenKind.Equal))
        {
            return;
        }

        if (_c.Try(_expressions.Expression) is { } target)
        {
            throw _c.Error($"cannot use {ExpressionNames.Of(target)} as pattern target", target.Span);
        }

        _c.Reset(start);
    }

    private string CaptureName()
    {
        if (_c.AtName("_") || _c.PeekKind() is TokenKind.Dot or TokenKind.LeftParen or TokenKind.Equal)
        {
            throw _c.Failure();
        }

        return _c.ExpectName();
    }

    private Pattern OrPattern()
    {
        var start = _c.Position;
        var first = ClosedPattern();
        if (!_c.At(TokenKind.VBar))
        {
            return first;
        }

        var items = ImmutableArray.CreateBuilder<Pattern>();
        items.Add(first);
        while (_c.Accept(TokenKind.VBar))
        {
            items.Add(ClosedPattern());
        }

        return new MatchOr(items.ToImmutable()) { Span = _c.SpanFrom(start) };
    }

    private Pattern ClosedPattern()
    {
        var start = _c.Position;
        switch (_c.Kind)
        {
            case TokenKind.None or TokenKind.True or TokenKind.False:
                var constant = (Constant)_expressions.Atoms.Atom();
                return new MatchSingleton(constant.Value) { Span = _c.SpanFrom(start) };
            case TokenKind.Number or TokenKind.Minus
                or TokenKind.String or TokenKind.FStringStart or TokenKind.TStringStart:
                var value = LiteralExpression();
                return new MatchValue(value) { Span = _c.SpanFrom(start) };
            case TokenKind.Name:
                return NamePattern(start);
            case TokenKind.LeftParen:
                return Parenthesized(start);
            case TokenKind.LeftBracket:
                _c.Advance();
                var items = _c.At(TokenKind.RightBracket) ? [] : Rest(StarOrPattern(), TokenKind.RightBracket, TokenKind.RightBracket);
                _c.Expect(TokenKind.RightBracket);
                return new MatchSequence(items) { Span = _c.SpanFrom(start) };
            case TokenKind.LeftBrace:
                return Mapping(start);
            default:
                throw _c.Failure();
        }
    }

    /// <summary>A signed number, a complex number, strings, or a singleton (as a mapping key).</summary>
    private Expr LiteralExpression()
    {
        if (_c.Kind is not (TokenKind.Number or TokenKind.Minus))
        {
            return _expressions.Atoms.Atom();
        }

        var start = _c.Position;
        var real = SignedNumber(out var number);
        if (_c.Kind is not (TokenKind.Plus or TokenKind.Minus))
        {
            return real;
        }

        if (number.Value is ConstantValue.Imaginary)
        {
            throw _c.Error("real number required in complex literal", number.Span);
        }

        var operation = _c.At(TokenKind.Plus) ? Operator.Add : Operator.Sub;
        _c.Advance();
        if (!_c.At(TokenKind.Number))
        {
            throw _c.Failure();
        }

        var imaginary = (Constant)_expressions.Atoms.Number();
        return imaginary.Value is ConstantValue.Imaginary
            ? new BinOp(real, operation, imaginary) { Span = _c.SpanFrom(start) }
            : throw _c.Error("imaginary number required in complex literal", imaginary.Span);
    }

    private Expr SignedNumber(out Constant number)
    {
        var start = _c.Position;
        var isNegative = _c.Accept(TokenKind.Minus);

        if (!_c.At(TokenKind.Number))
        {
            throw _c.Failure();
        }

        number = (Constant)_expressions.Atoms.Number();
        return isNegative ? new UnaryOp(UnaryOperator.USub, number) { Span = _c.SpanFrom(start) } : number;
    }

    private Pattern NamePattern(int start)
    {
        if (_c.PeekKind() is not (TokenKind.Dot or TokenKind.LeftParen or TokenKind.Equal))
        {
            var name = _c.ExpectName();
            return new MatchAs(null, name == "_" ? null : name) { Span = _c.SpanFrom(start) };
        }

        var value = DottedName();
        if (_c.At(TokenKind.LeftParen))
        {
            return ClassPattern(start, value);
        }

        return value is Attribute && !_c.At(TokenKind.Equal)
            ? new MatchValue(value) { Span = _c.SpanFrom(start) }
            : throw _c.Failure();
    }

    private Expr DottedName()
    {
        var start = _c.Position;
        Expr value = new Name(_c.ExpectName(), ExprContext.Load) { Span = _c.SpanFrom(start) };
        while (_c.Accept(TokenKind.Dot))
        {
            var attribute = _c.ExpectName();
            value = new Attribute(value, attribute, ExprContext.Load) { Span = _c.SpanFrom(start) };
        }

        return value;
    }

    private MatchClass ClassPattern(int start, Expr cls)
    {
        _c.Advance();
        var positional = ImmutableArray.CreateBuilder<Pattern>();
        var names = ImmutableArray.CreateBuilder<string>();
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        while (!_c.At(TokenKind.RightParen))
        {
            if (_c.At(TokenKind.Name) && _c.PeekKind() == TokenKind.Equal)
            {
                names.Add(_c.ExpectName());
                _c.Advance();
                patterns.Add(Pattern());
            }
            else
            {
                positional.Add(Pattern());
                if (names.Count > 0)
                {
                    throw PositionalAfterKeyword(positional[^1]);
                }
            }

            if (!_c.Accept(TokenKind.Comma))
            {
                break;
            }
        }

        _c.Expect(TokenKind.RightParen);
        return new MatchClass(cls, positional.ToImmutable(), names.ToImmutable(), patterns.ToImmutable())
        {
            Span = _c.SpanFrom(start),
        };
    }

    private Exception PositionalAfterKeyword(Pattern first)
    {
        if (!_c.Diagnosing)
        {
            return _c.Failure();
        }

        var last = first;
        while (_c.Accept(TokenKind.Comma) && _c.PeekKind() != TokenKind.Equal && _c.Try(Pattern) is { } next)
        {
            last = next;
        }

        return _c.Error("positional patterns follow keyword patterns", first.Span, last.Span);
    }

    private Pattern Parenthesized(int start)
    {
        _c.Advance();
        if (_c.Accept(TokenKind.RightParen))
        {
            return new MatchSequence([]) { Span = _c.SpanFrom(start) };
        }

        var first = StarOrPattern();
        if (_c.At(TokenKind.Comma))
        {
            var items = Rest(first, TokenKind.RightParen, TokenKind.RightParen);
            _c.Expect(TokenKind.RightParen);
            return new MatchSequence(items) { Span = _c.SpanFrom(start) };
        }

        _c.Expect(TokenKind.RightParen);
        return first is MatchStar ? throw _c.Failure() : first;
    }

    private MatchMapping Mapping(int start)
    {
        _c.Advance();
        var keys = ImmutableArray.CreateBuilder<Expr>();
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        string? rest = null;
        while (!_c.At(TokenKind.RightBrace))
        {
            if (_c.Accept(TokenKind.DoubleStar))
            {
                rest = CaptureName();
                _c.Accept(TokenKind.Comma);
                break;
            }

            var key = _c.At(TokenKind.Name) ? DottedName() : LiteralExpression();
            if (key is Name)
            {
                throw _c.Failure();
            }

            keys.Add(key);
            _c.Expect(TokenKind.Colon);
            patterns.Add(Pattern());
            if (!_c.Accept(TokenKind.Comma))
            {
                break;
            }
        }

        _c.Expect(TokenKind.RightBrace);
        return new MatchMapping(keys.ToImmutable(), patterns.ToImmutable(), rest) { Span = _c.SpanFrom(start) };
    }

    private Pattern StarOrPattern()
    {
        if (!_c.At(TokenKind.Star))
        {
            return Pattern();
        }

        var start = _c.Position;
        _c.Advance();
        var name = _c.AtName("_") ? null : CaptureName();
        if (name is null)
        {
            _c.Advance();
        }

        return new MatchStar(name) { Span = _c.SpanFrom(start) };
    }

    private ImmutableArray<Pattern> Rest(Pattern first, TokenKind close, TokenKind otherClose)
    {
        var items = ImmutableArray.CreateBuilder<Pattern>();
        items.Add(first);
        while (_c.Accept(TokenKind.Comma) && !_c.At(close) && !_c.At(otherClose))
        {
            items.Add(StarOrPattern());
        }

        return items.ToImmutable();
    }
}
