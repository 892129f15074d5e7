using System.Collections.Immutable;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// <c>try</c> with <c>except</c>, <c>except*</c>, <c>else</c> and <c>finally</c>.
/// <para>Source: language reference 8.4, PEP 758; CPython Grammar/python.gram, <c>try_stmt</c>, <c>invalid_try_stmt</c>.</para>
/// </summary>
internal sealed class TryParser(
    TokenCursor cursor, ExpressionParser expressions, StatementParser statements, CompoundStatementParser compound)
{
    private readonly TokenCursor _c = cursor;
    private readonly ExpressionParser _expressions = expressions;
    private readonly StatementParser _statements = statements;
    private readonly CompoundStatementParser _compound = compound;

    public Stmt Parse()
    {
        var start = _c.Position;
        var line = _c.Current.Line;
        _c.Advance();
        _compound.ForcedColon();
        var body = _statements.Block("'try' statement", line);
        if (_c.Kind is not (TokenKind.Except or TokenKind.Finally))
        {
            throw _c.Diagnosing ? _c.ErrorAtLast("expected 'except' or 'finally' block") : _c.Failure();
        }

        var handlers = ImmutableArray.CreateBuilder<ExceptHandler>();
        var isGroup = _c.At(TokenKind.Except) && _c.PeekKind() == TokenKind.Star;
        while (_c.At(TokenKind.Except))
        {
            CheckMixed(isGroup);
            handlers.Add(Handler(isGroup));
        }

        var orElse = handlers.Count > 0 ? _compound.OptionalElse() : [];
        var finalBody = Finally();
        var span = _c.BlockSpanFrom(start);
        return isGroup
            ? new TryStar(body, handlers.ToImmutable(), orElse, finalBody) { Span = span }
            : new Try(body, handlers.ToImmutable(), orElse, finalBody) { Span = span };
    }

    private ImmutableArray<Stmt> Finally()
    {
        if (!_c.At(TokenKind.Finally))
        {
            return [];
        }

        var line = _c.Current.Line;
        _c.Advance();
        _compound.ForcedColon();
        return _statements.Block("'finally' statement", line);
    }

    private void CheckMixed(bool isGroup)
    {
        if (_c.PeekKind() == TokenKind.Star == isGroup)
        {
            return;
        }

        if (!_c.Diagnosing || (!isGroup && _c.PeekKind(2) == TokenKind.Colon))
        {
            throw _c.Failure();
        }

        const string Message = "cannot have both 'except' and 'except*' on the same 'try'";
        throw isGroup
            ? _c.Error(Message, _c.Position)
            : _c.Error(Message, _c.SpanOf(_c.Position), _c.SpanOf(_c.Position + 1));
    }

    private ExceptHandler Handler(bool isGroup)
    {
        var start = _c.Position;
        var line = _c.Current.Line;
        _c.Advance();
        var owner = isGroup ? "'except*' statement" : "'except' statement";
        Expr? type = null;
        string? name = null;
        if (isGroup)
        {
            _c.Advance();
            if (_c.Kind is TokenKind.Colon or TokenKind.Newline && _c.Diagnosing)
            {
                throw _c.ErrorAtLast("expected one or more exception types");
            }
        }

        if (isGroup || _c.Kind is not (TokenKind.Colon or TokenKind.Newline))
        {
            var typeAt = _c.Position;
            type = _expressions.Expressions();
            if (_c.Accept(TokenKind.As))
            {
                name = HandlerName(typeAt, type, isGroup);
            }
        }

        if (IsBareTuple(type) && !_c.At(TokenKind.Colon))
        {
            throw _c.Failure();
        }

        _compound.Colon();
        var body = _statements.Block(owner, line);
        return new ExceptHandler(type, name, body) { Span = _c.BlockSpanFrom(start) };
    }

    private string HandlerName(int typeAt, Expr type, bool isGroup)
    {
        if (IsBareTuple(type))
        {
            throw _c.Diagnosing && _c.At(TokenKind.Name) && _c.PeekKind() == TokenKind.Colon
                ? MultipleTypes(typeAt)
                : _c.Failure();
        }

        if (_c.At(TokenKind.Name) && _c.PeekKind() is TokenKind.Colon or TokenKind.Newline)
        {
            return _c.ExpectName();
        }

        if (_c.At(TokenKind.Name))
        {
            _c.TouchNext();
        }

        if (_c.Diagnosing && _c.Try(_expressions.Expression) is { } target && _c.At(TokenKind.Colon))
        {
            throw _c.Error(
                $"cannot use except{(isGroup ? "*" : string.Empty)} statement with {ExpressionNames.Of(target)}", target.Span);
        }

        if (_c.At(TokenKind.Name))
        {
            _c.Advance();
        }

        throw _c.Failure();
    }

    /// <summary>A tuple that starts at its first element has no parentheses of its own.</summary>
    private static bool IsBareTuple(Expr? type) =>
        type is Tuple { Elts.Length: > 0 } tuple && tuple.Span.Line == tuple.Elts[0].Span.Line && tuple.Span.Column == tuple.Elts[0].Span.Column;

    private SyntaxException MultipleTypes(int typeAt)
    {
        _c.Advance();
        return _c.ErrorFrom("multiple exception types must be parenthesized when using 'as'", typeAt);
    }
}
