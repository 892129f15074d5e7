using System.Collections.Immutable;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// Assignments of all kinds, and expressions as statements. The left side is read as a value and then turned into a
/// target, since which of the two it is shows only at the <c>=</c>.
/// <para>Source: language reference 7.1 and 7.2; CPython Grammar/python.gram, <c>assignment</c>, <c>invalid_assignment</c>.</para>
/// </summary>
internal sealed class AssignmentParser(TokenCursor cursor, ExpressionParser expressions)
{
    private readonly TokenCursor _c = cursor;
    private readonly ExpressionParser _expressions = expressions;

    public Stmt Parse()
    {
        var start = _c.Position;
        var first = _expressions.YieldOrStarExpressions();
        switch (_c.Kind)
        {
            case TokenKind.Equal:
                return Assignment(start, first);
            case TokenKind.Colon:
                return Annotation(start, first);
            default:
                return AugmentedOperator(_c.Kind) is { } operation
                    ? Augmented(start, first, operation)
                    : new ExprStmt(first) { Span = _c.SpanFrom(start) };
        }
    }

    private static Operator? AugmentedOperator(TokenKind kind) => kind switch
    {
        TokenKind.PlusEqual => Operator.Add,
        TokenKind.MinusEqual => Operator.Sub,
        TokenKind.StarEqual => Operator.Mult,
        TokenKind.AtEqual => Operator.MatMult,
        TokenKind.SlashEqual => Operator.Div,
        TokenKind.PercentEqual => Operator.Mod,
        TokenKind.AmpersandEqual => Operator.BitAnd,
        TokenKind.VBarEqual => Operator.BitOr,
        TokenKind.CircumflexEqual => Operator.BitXor,
        TokenKind.LeftShiftEqual => Operator.LShift,
        TokenKind.RightShiftEqual => Operator.RShift,
        TokenKind.DoubleStarEqual => Operator.Pow,
        TokenKind.DoubleSlashEqual => Operator.FloorDiv,
        _ => null,
    };

    private Assign Assignment(int start, Expr first)
    {
        var targets = ImmutableArray.CreateBuilder<Expr>(1);
        var value = first;
        while (_c.At(TokenKind.Equal))
        {
            if (Targets.ToStore(value) is not { } target)
            {
                throw InvalidAssignment(start, value);
            }

            targets.Add(target);
            _c.Advance();
            value = _expressions.YieldOrStarExpressions();
        }

        return new Assign(targets.ToImmutable(), value) { Span = _c.SpanFrom(start) };
    }

    private Exception InvalidAssignment(int start, Expr value)
    {
        if (!_c.Diagnosing)
        {
            return _c.Failure();
        }

        var equals = _c.Position;
        _c.Reset(start);
        if (!_c.At(TokenKind.Yield))
        {
            // Looks for a comparison that lacks its second equals sign, in each part of a tuple.
            do
            {
                if (!ExpressionParser.CanStart(_c.Kind) && !_c.At(TokenKind.Star))
                {
                    break;
                }
            }
            while (_c.Try(_expressions.StarNamedExpression) is not null && _c.Accept(TokenKind.Comma));
        }

        _c.Reset(equals);
        if (value is Yield or YieldFrom && _c[equals - 1].Kind != TokenKind.RightParen)
        {
            return _c.Error("assignment to yield expression not possible", value.Span);
        }

        return ExpressionNames.InvalidTarget(value, ExpressionNames.TargetUse.Assign) is { } invalid
            ? _c.Error($"cannot assign to {ExpressionNames.Of(invalid)}", invalid.Span)
            : _c.Failure();
    }

    private AnnAssign Annotation(int start, Expr first)
    {
        var isName = _c[start].Kind == TokenKind.Name && first is Name;
        var target = first switch
        {
            Name or Attribute or Subscript => Targets.ToStore(first),
            _ => null,
        };
        if (target is null)
        {
            throw InvalidAnnotation(start, first);
        }

        _c.Advance();

        var annotation = _expressions.Expression();
        var value = _c.Accept(TokenKind.Equal) ? _expressions.YieldOrStarExpressions() : null;
        return new AnnAssign(target, annotation, value, isName) { Span = _c.SpanFrom(start) };
    }

    private Exception InvalidAnnotation(int start, Expr first)
    {
        if (!_c.Diagnosing)
        {
            return _c.Failure();
        }

        _c.Advance();
        if (_c.Try(_expressions.Expression) is null)
        {
            return _c.Failure();
        }

        return first switch
        {
            List => _c.Error("only single target (not list) can be annotated", first.Span),
            Tuple tuple when _c[start].Kind != TokenKind.LeftParen && tuple.Elts.Length > 0 =>
                _c.Error("only single target (not tuple) can be annotated", tuple.Elts[0].Span),
            Tuple => _c.Error("only single target (not tuple) can be annotated", first.Span),
            Starred or Yield or YieldFrom => _c.Failure(),
            _ => _c.Error("illegal target for annotation", first.Span),
        };
    }

    private AugAssign Augmented(int start, Expr first, Operator operation)
    {
        var target = first is Name or Attribute or Subscript ? Targets.ToStore(first) : null;
        if (target is null)
        {
            if (!_c.Diagnosing || _c[start].Kind == TokenKind.Yield)
            {
                throw _c.Failure();
            }

            _c.Advance();
            if (_c.Try(_expressions.YieldOrStarExpressions) is null)
            {
                throw _c.Failure();
            }

            throw _c.Error(
                $"'{ExpressionNames.Of(first)}' is an illegal expression for augmented assignment", first.Span);
        }

        _c.Advance();
        var value = _expressions.YieldOrStarExpressions();
        return new AugAssign(target, operation, value) { Span = _c.SpanFrom(start) };
    }
}
