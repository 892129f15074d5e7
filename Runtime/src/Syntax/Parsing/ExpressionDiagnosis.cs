using System.Diagnostics.CodeAnalysis;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// The second pass over expressions: recognises common mistakes and words the error. Each check either throws
/// <see cref="SyntaxException"/> or leaves the position as it was.
/// <para>Expressions are remembered by position, since the checks read each one several times and nesting would make the
/// cost exponential.</para>
/// <para>Source: CPython Grammar/python.gram, the rules <c>invalid_*</c>.</para>
/// </summary>
internal sealed class ExpressionDiagnosis(TokenCursor cursor, ExpressionParser expressions)
{
    private readonly TokenCursor _c = cursor;
    private readonly ExpressionParser _expressions = expressions;
    private readonly Dictionary<int, (Expr? Value, int End)> _known = [];
    private readonly Dictionary<int, (Expr? Value, int End)> _disjunctions = [];

    public bool TryRecall([NotNullWhen(true)] out Expr? value)
    {
        value = null;
        if (!_known.TryGetValue(_c.Position, out var entry))
        {
            return false;
        }

        _c.Reset(entry.End);
        value = entry.Value;
        return value is not null ? true : throw _c.Failure();
    }

    public Expr Remember(int position, Func<Expr> parse)
    {
        Expr? value = null;
        try
        {
            return value = parse();
        }
        finally
        {
            // Not a catch that throws again: nested ones would pile up on the stack.
            _known[position] = (value, _c.Position);
        }
    }

    /// <summary>Rules <c>invalid_expression</c> and <c>invalid_legacy_expression</c>.</summary>
    public void CheckExpression()
    {
        var start = _c.Position;
        CheckStatementAsValue(start);
        if (!ExpressionParser.CanStart(_c.Kind))
        {
            return;
        }

        if (_c.At(TokenKind.Lambda))
        {
            CheckLambdaInFString(start);
            return;
        }

        CheckBrokenString(start);

        if (TryDisjunction() is not { } first)
        {
            return;
        }

        CheckMissingComma(start, first);
        if (_c.At(TokenKind.If))
        {
            CheckConditional(first);
        }

        _c.Reset(start);
        CheckLegacyCall(start);
        _c.Reset(start);
    }

    /// <summary>Rule <c>invalid_named_expression</c>.</summary>
    public void CheckNamedExpression()
    {
        var start = _c.Position;
        if (_c.Try(_expressions.Expression) is { } whole && _c.At(TokenKind.ColonEqual))
        {
            _c.Advance();
            if (_c.Try(_expressions.Expression) is not null)
            {
                throw _c.Error($"cannot use assignment expressions with {ExpressionNames.Of(whole)}", whole.Span);
            }
        }

        _c.Reset(start);
        if (_c.At(TokenKind.Name) && _c.PeekKind() == TokenKind.Equal)
        {
            _c.Advance();
            _c.Advance();
            if (TryBitOr() is { } value && !AtAssignment())
            {
                throw _c.Error(
                    "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", _c.SpanOf(start), value.Span);
            }
        }

        _c.Reset(start);
        if (_c.Kind is not (TokenKind.True or TokenKind.None or TokenKind.False)
            && TryBitOr() is { } target && _c.At(TokenKind.Equal) && !StartsWithDisplay(start))
        {
            _c.Advance();
            if (TryBitOr() is not null && !AtAssignment())
            {
                throw _c.Error(
                    $"cannot assign to {ExpressionNames.Of(target)} here. Maybe you meant '==' instead of '='?",
                    target.Span);
            }
        }

        _c.Reset(start);
    }

    /// <summary>Rules <c>invalid_arithmetic</c> and <c>invalid_factor</c>, standing at the <c>not</c>.</summary>
    public void CheckNotAfterOperator()
    {
        var start = _c.Position;
        if (_c.Try(_expressions.Inversion) is { } operand)
        {
            throw _c.Error("'not' after an operator must be parenthesized", _c.SpanOf(start), operand.Span);
        }
    }

    public Expr? TryBitOr() =>
        ExpressionParser.CanStart(_c.Kind) ? _c.Try(() => _expressions.Binary(ExpressionParser.BitOrLevel)) : null;

    private bool AtAssignment() => _c.Kind is TokenKind.Equal or TokenKind.ColonEqual;

    /// <summary>Whether a list, tuple or generator display begins here (<c>!(list|tuple|genexp)</c>).</summary>
    private bool StartsWithDisplay(int start)
    {
        var end = _c.Position;
        _c.Reset(start);
        var atom = _c.Kind is TokenKind.LeftBracket or TokenKind.LeftParen ? _c.Try(_expressions.Atoms.Atom) : null;
        var isDisplay = atom is List || (atom is Tuple or GeneratorExp && atom.Span.Column == _c[start].Column
            && atom.Span.Line == _c[start].Line);
        _c.Reset(end);
        return isDisplay;
    }

    private Expr? TryDisjunction()
    {
        if (_disjunctions.TryGetValue(_c.Position, out var entry))
        {
            _c.Reset(entry.End);
            return entry.Value;
        }

        var start = _c.Position;
        var value = _c.Try(_expressions.Disjunction);
        _disjunctions[start] = (value, _c.Position);
        return value;
    }

    /// <summary>Expressions between two strings: a quote inside a string that ended it early.</summary>
    private void CheckBrokenString(int start)
    {
        if (!_c.At(TokenKind.String))
        {
            return;
        }

        _c.Advance();
        Expr? first = null;
        Expr? last = null;
        _c.Diagnosing = false;
        while (!_c.At(TokenKind.String) && ExpressionParser.CanStart(_c.Kind) && _c.Try(_expressions.Expression) is { } part)
        {
            first ??= part;
            last = part;
        }

        _c.Diagnosing = true;
        if (first is not null && last is not null && _c.At(TokenKind.String))
        {
            throw _c.Error("invalid syntax. Is this intended to be part of the string?", first.Span, last.Span);
        }

        _c.Reset(start);
    }

    private void CheckMissingComma(int start, Expr first)
    {
        var end = _c.Position;
        if (!ExpressionParser.CanStart(_c.Kind) || IsSoftKeyword(_c[start].Name)
            || (_c[start].Kind == TokenKind.Name && _c[start + 1].Kind == TokenKind.String))
        {
            return;
        }

        _c.Diagnosing = false;
        var second = _c.Try(_expressions.Expression);
        _c.Diagnosing = true;
        if (second is not null && first is not Name { Id: "print" or "exec" } && _c.Previous.Level > 0)
        {
            throw _c.Error("invalid syntax. Perhaps you forgot a comma?", first.Span, second.Span);
        }

        _c.Reset(end);
    }

    private void CheckConditional(Expr body)
    {
        _c.Advance();
        if (TryDisjunction() is not { } test)
        {
            return;
        }

        if (_c.Kind is not (TokenKind.Else or TokenKind.Colon))
        {
            throw _c.Error("expected 'else' after 'if' expression", body.Span, test.Span);
        }

        if (_c.Accept(TokenKind.Else) && _c.Kind is not TokenKind.Newline)
        {
            var next = _c.Position;
            if (_c.Try(_expressions.Expression) is null)
            {
                throw _c.Error("expected expression after 'else', but statement is given", next);
            }
        }
        else if (_c.Previous.Kind == TokenKind.Else)
        {
            throw _c.Error("expected expression after 'else', but statement is given", _c.Position);
        }
    }

    private void CheckStatementAsValue(int start)
    {
        if (_c.Kind is not (TokenKind.Pass or TokenKind.Break or TokenKind.Continue) || _c.PeekKind() != TokenKind.If)
        {
            return;
        }

        _c.Advance();
        _c.Advance();
        var test = TryDisjunction();
        if (test is not null && _c.At(TokenKind.Else))
        {
            throw _c.Error("expected expression before 'if', but statement is given", start);
        }

        _c.Reset(start);
    }

    private void CheckLambdaInFString(int start)
    {
        _c.Advance();
        var parameters = _c.Try(_expressions.Parameters.LambdaParameters);
        if (parameters is not null && _c.At(TokenKind.Colon)
            && _c.PeekKind() is TokenKind.FStringMiddle or TokenKind.TStringMiddle)
        {
            var letter = _c.PeekKind() == TokenKind.FStringMiddle ? 'f' : 't';
            throw _c.Error(
                $"{letter}-string: lambda expressions are not allowed without parentheses",
                _c.SpanOf(start),
                _c.SpanOf(_c.Position));
        }

        _c.Reset(start);
    }

    private void CheckLegacyCall(int start)
    {
        if (!_c.At(TokenKind.Name) || _c.PeekKind() == TokenKind.LeftParen)
        {
            return;
        }

        // Whatever the name, CPython reads on and reports what is wrong with what it reads.
        var name = _c[start].Name;
        _c.Advance();
        if ((ExpressionParser.CanStart(_c.Kind) || _c.At(TokenKind.Star)) && _c.Try(_expressions.StarExpressions) is { } value && name is "print" or "exec")
        {
            throw _c.Error(
                $"Missing parentheses in call to '{name}'. Did you mean {name}(...)?", _c.SpanOf(start), value.Span);
        }
    }

    private static bool IsSoftKeyword(string? name) => name is "_" or "case" or "match" or "type";
}
