using System.Collections.Immutable;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// The <c>match</c> statement. <c>match</c> is a name too, so this is an attempt that may find something else.
/// <para>Source: language reference 8.6; CPython Grammar/python.gram, <c>match_stmt</c>, <c>invalid_match_stmt</c>.</para>
/// </summary>
internal sealed class MatchParser(TokenCursor cursor, ExpressionParser expressions, StatementParser statements)
{
    private readonly TokenCursor _c = cursor;
    private readonly ExpressionParser _expressions = expressions;
    private readonly StatementParser _statements = statements;
    private readonly PatternParser _patterns = new(cursor, expressions);

    /// <summary>The statement, or null if the name begins an ordinary statement.</summary>
    public Match? TryParse()
    {
        if (!ExpressionParser.CanStart(_c.PeekKind()) && _c.PeekKind() != TokenKind.Star)
        {
            return null;
        }

        var start = _c.Position;
        _c.Advance();
        var subject = _c.Try(Subject);
        if (subject is null)
        {
            _c.Reset(start);
            return null;
        }

        if (!_c.At(TokenKind.Colon))
        {
            var isHeader = _c.At(TokenKind.Newline);
            return isHeader && _c.Diagnosing && !IsExpression(start)
                ? throw _c.ErrorAtLast("expected ':'")
                : Abandon(start);
        }

        _c.Advance();
        if (!_c.Accept(TokenKind.Newline))
        {
            return Abandon(start);
        }

        if (!_c.Accept(TokenKind.Indent))
        {
            throw _c.Diagnosing
                ? _c.ErrorAtLast(
                    $"expected an indented block after 'match' statement on line {_c[start].Line}",
                    SyntaxErrorKind.IndentationError)
                : _c.Failure();
        }

        _c.Enter();
        var cases = ImmutableArray.CreateBuilder<MatchCase>();
        do
        {
            cases.Add(Case());
        }
        while (_c.AtName("case"));
        _c.Expect(TokenKind.Dedent);
        _c.Leave();
        return new Match(subject, cases.ToImmutable()) { Span = _c.BlockSpanFrom(start) };
    }

    private Match? Abandon(int start)
    {
        _c.Reset(start);
        return null;
    }

    /// <summary>Whether the whole line is a valid expression statement, such as a call of a function named match.</summary>
    private bool IsExpression(int start)
    {
        var end = _c.Position;
        _c.Reset(start);
        var diagnosing = _c.Diagnosing;
        _c.Diagnosing = false;
        var isExpression = _c.Try(_expressions.StarExpressions) is not null && _c.At(TokenKind.Newline);
        _c.Diagnosing = diagnosing;
        _c.Reset(end);
        return isExpression;
    }

    private Expr Subject()
    {
        var start = _c.Position;
        var first = _expressions.StarNamedExpression();
        if (!_c.At(TokenKind.Comma))
        {
            return first is Starred ? throw _c.Failure() : first;
        }

        var items = ImmutableArray.CreateBuilder<Expr>();
        items.Add(first);
        while (_c.Accept(TokenKind.Comma) && !_c.At(TokenKind.Colon))
        {
            items.Add(_expressions.StarNamedExpression());
        }

        return new Tuple(items.ToImmutable(), ExprContext.Load) { Span = _c.SpanFrom(start) };
    }

    private MatchCase Case()
    {
        var line = _c.Current.Line;
        if (!_c.AtName("case"))
        {
            throw _c.Failure();
        }

        _c.Advance();
        var pattern = _patterns.Patterns();
        var guard = _c.Accept(TokenKind.If) ? _expressions.NamedExpression() : null;
        if (_c.At(TokenKind.Newline) && _c.Diagnosing)
        {
            throw _c.ErrorAtLast("expected ':'");
        }

        _c.Expect(TokenKind.Colon);
        return new MatchCase(pattern, guard, _statements.Block("'case' statement", line));
    }
}
