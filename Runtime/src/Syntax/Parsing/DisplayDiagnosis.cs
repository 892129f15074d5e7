using System.Collections.Immutable;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// The second pass over displays, comprehensions and <c>for</c> targets.
/// <para>Source: CPython Grammar/python.gram, <c>invalid_comprehension</c>, <c>invalid_group</c>,
/// <c>invalid_double_starred_kvpairs</c>, <c>invalid_for_target</c>.</para>
/// </summary>
internal sealed class DisplayDiagnosis(TokenCursor cursor, ExpressionParser expressions)
{
    private readonly TokenCursor _c = cursor;
    private readonly ExpressionParser _expressions = expressions;

    /// <summary>Stars right after the opening bracket, where they may not stand.</summary>
    public void CheckOpening(int open)
    {
        var start = _c.Position;
        if (_c.At(TokenKind.DoubleStar))
        {
            _c.Advance();
            var value = _c.Try(_expressions.Expression);
            if (value is not null && _c.At(TokenKind.RightParen) && _c[open].Kind == TokenKind.LeftParen)
            {
                throw _c.Error("cannot use double starred expression here", start);
            }
        }
        else if (_c.At(TokenKind.Star))
        {
            _c.Advance();
            if (!ExpressionParser.CanStart(_c.Kind))
            {
                throw _c.Error("Invalid star expression", _c.Position);
            }

            var value = _c.Try(() => _expressions.Binary(ExpressionParser.BitOrLevel));
            if (value is not null && _expressions.Atoms.AtComprehension() && _c.Try(() => Boxed(_expressions.Atoms.ForIfClauses())) is not null)
            {
                throw _c.Error("iterable unpacking cannot be used in comprehension", _c.SpanOf(start), value.Span);
            }
        }

        _c.Reset(start);
    }

    /// <summary>A tuple without parentheses as the element of a comprehension.</summary>
    public void CheckTupleTarget(ImmutableArray<Expr> items)
    {
        if (!_c.Diagnosing || !_expressions.Atoms.AtComprehension())
        {
            return;
        }

        var comma = _c.Position - 1;
        if (_c.Try(() => Boxed(_expressions.Atoms.ForIfClauses())) is null)
        {
            return;
        }

        const string Message = "did you forget parentheses around the comprehension target?";
        throw items.Length == 1
            ? _c.Error(Message, items[0].Span, _c.SpanOf(comma))
            : _c.Error(Message, items[0].Span, items[^1].Span);
    }

    public SyntaxException MissingDictColon(Expr key)
    {
        var span = key.Span;
        return _c.Error("':' expected after dictionary key", new SourceSpan(span.Line, span.EndColumn - 1, span.EndLine, -1));
    }

    public void CheckDictValue(int colon)
    {
        if (_c.Kind is TokenKind.RightBrace or TokenKind.Comma)
        {
            throw _c.Error("expression expected after dictionary key and ':'", colon);
        }

        var star = _c.Position;
        if (_c.Accept(TokenKind.Star) && _expressions.Diagnosis.TryBitOr() is not null)
        {
            throw _c.ErrorFrom("cannot use a starred expression in a dictionary value", star);
        }

        _c.Reset(star);
    }

    public void CheckForTargets(int forToken)
    {
        var start = _c.Position;
        var part = _c.Try(() => _expressions.Binary(ExpressionParser.BitOrLevel));
        while (part is not null && _c.Accept(TokenKind.Comma))
        {
            if (!ExpressionParser.CanStart(_c.Kind))
            {
                break;
            }

            part = _c.Try(() => _expressions.Binary(ExpressionParser.BitOrLevel));
        }

        if (part is not null && !_c.At(TokenKind.In) && _c[forToken].Level > 0)
        {
            throw _c.ErrorAtLast("'in' expected after for-loop variables");
        }

        _c.Reset(start);
        if (_c.Try(_expressions.StarExpressions) is { } whole
            && ExpressionNames.InvalidTarget(whole, ExpressionNames.TargetUse.For) is { } invalid)
        {
            throw _c.Error($"cannot assign to {ExpressionNames.Of(invalid)}", invalid.Span);
        }

        _c.Reset(start);
    }

    private static object Boxed(ImmutableArray<Comprehension> clauses) => clauses;
}
