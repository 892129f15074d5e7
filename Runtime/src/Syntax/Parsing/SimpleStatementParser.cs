using System.Collections.Immutable;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// Statements that fit on one line, except assignments and imports.
/// <para>Source: language reference chapter 7; CPython Grammar/python.gram, <c>simple_stmt</c>.</para>
/// </summary>
internal sealed class SimpleStatementParser(TokenCursor cursor, ExpressionParser expressions)
{
    private readonly TokenCursor _c = cursor;
    private readonly ExpressionParser _expressions = expressions;
    private readonly AssignmentParser _assignments = new(cursor, expressions);
    private readonly ImportParser _imports = new(cursor, expressions);

    public Stmt Parse()
    {
        var start = _c.Position;
        switch (_c.Kind)
        {
            case TokenKind.Name when _c.AtName("type") && _c.PeekKind() == TokenKind.Name
                && _c.PeekKind(2) is TokenKind.Equal or TokenKind.LeftBracket:
                return TypeAliasStatement();
            case TokenKind.Import or TokenKind.From:
                return _imports.Parse();
            case TokenKind.Return:
                _c.Advance();
                var value = AtEnd() ? null : _expressions.StarExpressions();
                return new Return(value) { Span = _c.SpanFrom(start) };
            case TokenKind.Raise:
                return RaiseStatement();
            case TokenKind.Pass:
                _c.Advance();
                CheckConditionalStatement(start);
                return new Pass { Span = _c.SpanFrom(start) };
            case TokenKind.Break:
                _c.Advance();
                CheckConditionalStatement(start);
                return new Break { Span = _c.SpanFrom(start) };
            case TokenKind.Continue:
                _c.Advance();
                CheckConditionalStatement(start);
                return new Continue { Span = _c.SpanFrom(start) };
            case TokenKind.Del:
                return DeleteStatement();
            case TokenKind.Assert:
                return AssertStatement();
            case TokenKind.Global:
                var globals = Names();
                return new Global(globals) { Span = _c.SpanFrom(start) };
            case TokenKind.Nonlocal:
                var nonlocals = Names();
                return new Nonlocal(nonlocals) { Span = _c.SpanFrom(start) };
            default:
                return _assignments.Parse();
        }
    }

    private bool AtEnd() => _c.Kind is TokenKind.Newline or TokenKind.Semicolon or TokenKind.EndMarker;

    private void CheckConditionalStatement(int start)
    {
        if (_c.Diagnosing && _c.At(TokenKind.If))
        {
            _c.Reset(start);
            _expressions.Diagnosis.CheckExpression();
            _c.Advance();
        }
    }

    private TypeAlias TypeAliasStatement()
    {
        var start = _c.Position;
        _c.Advance();
        var nameAt = _c.Position;
        var name = new Name(_c.ExpectName(), ExprContext.Store) { Span = _c.SpanFrom(nameAt) };
        var parameters = _expressions.Parameters.OptionalTypeParams();
        _c.Expect(TokenKind.Equal);
        var value = _expressions.Expression();
        return new TypeAlias(name, parameters, value) { Span = _c.SpanFrom(start) };
    }

    private Raise RaiseStatement()
    {
        var start = _c.Position;
        _c.Advance();
        if (AtEnd())
        {
            return new Raise(null, null) { Span = _c.SpanFrom(start) };
        }

        var exception = _expressions.Expression();
        var cause = _c.Accept(TokenKind.From) ? _expressions.Expression() : null;

        return new Raise(exception, cause) { Span = _c.SpanFrom(start) };
    }

    private Delete DeleteStatement()
    {
        var start = _c.Position;
        _c.Advance();
        var targets = ImmutableArray.CreateBuilder<Expr>();
        if (_c.Try(() => TryTargets(targets) ? targets : null) is not null && _c.Kind is TokenKind.Semicolon or TokenKind.Newline)
        {
            return new Delete(targets.ToImmutable()) { Span = _c.SpanFrom(start) };
        }

        if (_c.Diagnosing)
        {
            _c.Reset(start + 1);
            if (_c.Try(_expressions.StarExpressions) is { } value
                && ExpressionNames.InvalidTarget(value, ExpressionNames.TargetUse.Delete) is { } invalid)
            {
                throw _c.Error($"cannot delete {ExpressionNames.Of(invalid)}", invalid.Span);
            }
        }

        throw _c.Failure();
    }

    private bool TryTargets(ImmutableArray<Expr>.Builder targets)
    {
        do
        {
            if (!ExpressionParser.CanStart(_c.Kind))
            {
                return targets.Count > 0;
            }

            if (Targets.ToDelete(_expressions.Primary()) is not { } target)
            {
                return false;
            }

            targets.Add(target);
        }
        while (_c.Accept(TokenKind.Comma));
        return true;
    }

    private Assert AssertStatement()
    {
        var start = _c.Position;
        _c.Advance();
        var test = _expressions.Expression();
        var message = _c.Accept(TokenKind.Comma) ? _expressions.Expression() : null;
        return new Assert(test, message) { Span = _c.SpanFrom(start) };
    }

    private ImmutableArray<string> Names()
    {
        _c.Advance();
        var names = ImmutableArray.CreateBuilder<string>();
        do
        {
            names.Add(_c.ExpectName());
        }
        while (_c.Accept(TokenKind.Comma));
        return names.ToImmutable();
    }
}
