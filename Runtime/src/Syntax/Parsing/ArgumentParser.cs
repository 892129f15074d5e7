using System.Collections.Immutable;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// The arguments of a call or a class statement.
/// <para>Source: language reference 6.3.4; CPython Grammar/python.gram, <c>arguments</c>, <c>invalid_arguments</c>,
/// <c>invalid_kwarg</c>.</para>
/// </summary>
internal sealed class ArgumentParser(TokenCursor cursor, ExpressionParser expressions)
{
    private readonly TokenCursor _c = cursor;
    private readonly ExpressionParser _expressions = expressions;

    /// <summary>Reads from the opening to the closing parenthesis.</summary>
    public (ImmutableArray<Expr> Args, ImmutableArray<Keyword> Keywords) CallArguments()
    {
        var open = _c.Position;
        _c.Expect(TokenKind.LeftParen);
        if (_c.Accept(TokenKind.RightParen))
        {
            return ([], []);
        }

        _c.Enter();
        var args = ImmutableArray.CreateBuilder<Expr>();
        var keywords = ImmutableArray<Keyword>.Empty;
        while (!_c.At(TokenKind.RightParen))
        {
            var start = _c.Position;
            if (_c.Accept(TokenKind.DoubleStar))
            {
                var mapping = _expressions.Expression();
                keywords = keywords.Add(new Keyword(null, mapping) { Span = _c.SpanFrom(start) });
                if (_c.At(TokenKind.Equal) && _c.Diagnosing)
                {
                    throw AssignmentToUnpacking(start, "cannot assign to keyword argument unpacking");
                }
            }
            else if (_c.At(TokenKind.Name) && _c.PeekKind() == TokenKind.Equal)
            {
                keywords = keywords.Add(KeywordArgument());
            }
            else if (_c.At(TokenKind.Star))
            {
                args.Add(StarredArgument());
                if (HasUnpacking(keywords))
                {
                    throw _c.Diagnosing
                        ? _c.ErrorFrom("iterable argument unpacking follows keyword argument unpacking", PrecedingComma(start))
                        : _c.Failure();
                }
            }
            else
            {
                args.Add(Positional(open, start, args.Count + keywords.Length));
                if (keywords.Length > 0)
                {
                    throw _c.Diagnosing ? PositionalAfterKeyword(keywords) : _c.Failure();
                }
            }

            if (!_c.Accept(TokenKind.Comma))
            {
                break;
            }
        }

        _c.Expect(TokenKind.RightParen);
        _c.Leave();
        return (args.ToImmutable(), keywords);
    }

    /// <summary><c>*expression</c>.</summary>
    public Expr StarredArgument()
    {
        var start = _c.Position;
        _c.Advance();
        if (_c.Diagnosing && !ExpressionParser.CanStart(_c.Kind))
        {
            throw _c.ErrorAtLast("Invalid star expression");
        }

        var value = _expressions.Expression();
        if (_c.At(TokenKind.Equal) && _c.Diagnosing)
        {
            throw AssignmentToUnpacking(start, "cannot assign to iterable argument unpacking");
        }

        return new Starred(value, ExprContext.Load) { Span = _c.SpanFrom(start) };
    }

    private static bool HasUnpacking(ImmutableArray<Keyword> keywords)
    {
        foreach (var keyword in keywords)
        {
            if (keyword.Arg is null)
            {
                return true;
            }
        }

        return false;
    }

    private static int PrecedingComma(int start) => start - 1;

    private SyntaxException AssignmentToUnpacking(int start, string message)
    {
        _c.Advance();
        return _c.Try(_expressions.Expression) is { } value
            ? _c.Error(message, _c.SpanOf(start), value.Span)
            : _c.Error("invalid syntax", _c.Position - 1);
    }

    private SyntaxException PositionalAfterKeyword(ImmutableArray<Keyword> keywords)
    {
        // The rule reads the remaining arguments first; the error stands where it stopped.
        while (_c.Accept(TokenKind.Comma) && !_c.At(TokenKind.RightParen))
        {
            if (_c.Kind is TokenKind.Star or TokenKind.DoubleStar)
            {
                _c.Advance();
            }

            if (_c.At(TokenKind.Name) && _c.PeekKind() == TokenKind.Equal)
            {
                _c.Advance();
                _c.Advance();
            }

            if (_c.Try(_expressions.Expression) is null)
            {
                break;
            }
        }

        return _c.ErrorAtLast(
            HasUnpacking(keywords)
                ? "positional argument follows keyword argument unpacking"
                : "positional argument follows keyword argument");
    }

    private Keyword KeywordArgument()
    {
        var start = _c.Position;
        var name = _c.ExpectName();
        _c.Advance();
        if (_c.Diagnosing && _c.Kind is TokenKind.Comma or TokenKind.RightParen)
        {
            if (_c.Diagnosing)
            {
                throw _c.Error("expected argument value expression", _c.SpanOf(start), _c.SpanOf(start + 1));
            }
        }

        var value = _expressions.Expression();
        if (_c.Diagnosing && _expressions.Atoms.AtComprehension())
        {
            throw _c.Error(
                "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", _c.SpanOf(start), _c.SpanOf(start + 1));
        }

        return new Keyword(name, value) { Span = _c.SpanFrom(start) };
    }

    private Expr Positional(int open, int start, int before)
    {
        if (_c.Diagnosing && _c.Kind is TokenKind.True or TokenKind.False or TokenKind.None
            && _c.PeekKind() == TokenKind.Equal)
        {
            throw _c.Error(
                $"cannot assign to {_c.Kind}", _c.SpanOf(start), _c.SpanOf(start + 1));
        }

        var value = _c.At(TokenKind.Name) && _c.PeekKind() == TokenKind.ColonEqual
            ? _expressions.AssignmentExpression()
            : _expressions.Expression();
        if (before == 0 ? _expressions.Atoms.BeginsComprehension() : _expressions.Atoms.AtComprehension())
        {
            return GeneratorArgument(open, value, before);
        }

        if (_c.At(TokenKind.Equal) && _c.Diagnosing)
        {
            throw _c.Error(
                "expression cannot contain assignment, perhaps you meant \"==\"?", value.Span, _c.SpanOf(_c.Position));
        }

        return value;
    }

    /// <summary>A generator may stand alone, sharing the parentheses of the call; beside others it needs its own.</summary>
    private Expr GeneratorArgument(int open, Expr element, int before)
    {
        var generators = _expressions.Atoms.ForIfClauses();
        var closes = _c.At(TokenKind.RightParen);
        if (before == 0 && closes)
        {
            _c.Advance();
            var span = _c.SpanFrom(open);
            _c.Reset(_c.Position - 1);
            return new GeneratorExp(element, generators) { Span = span };
        }

        if (!_c.Diagnosing || (before == 0 && !_c.At(TokenKind.Comma)))
        {
            throw _c.Failure();
        }

        var last = generators[^1];
        var end = last.Ifs.Length > 0 ? last.Ifs[^1].Span : last.Iter.Span;
        throw _c.Error("Generator expression must be parenthesized", element.Span, end);
    }
}
