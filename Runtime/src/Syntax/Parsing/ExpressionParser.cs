using System.Collections.Immutable;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// Expressions from <c>star_expressions</c> down to <c>primary</c>, by recursive descent with precedence climbing; chains
/// of left-associative operators, calls and attributes are loops.
/// <para>Source: language reference chapter 6; CPython Grammar/python.gram.</para>
/// </summary>
internal sealed class ExpressionParser
{
    /// <summary>The lowest level of <see cref="Binary"/>: <c>|</c>.</summary>
    public const int BitOrLevel = 1;

    private readonly TokenCursor _c;
    private readonly ExpressionDiagnosis _diagnosis;

    public ExpressionParser(TokenCursor cursor)
    {
        _c = cursor;
        Atoms = new AtomParser(cursor, this);
        Arguments = new ArgumentParser(cursor, this);
        Parameters = new ParameterParser(cursor, this);
        _diagnosis = new ExpressionDiagnosis(cursor, this);
    }

    public AtomParser Atoms { get; }

    public ArgumentParser Arguments { get; }

    public ParameterParser Parameters { get; }

    public ExpressionDiagnosis Diagnosis => _diagnosis;

    /// <summary>The longest chain of left-associative operations, which makes a tree deeper than the recursion was.</summary>
    public int LongestChain { get; private set; }

    public static bool CanStart(TokenKind kind) => kind is TokenKind.Name or TokenKind.Number or TokenKind.String
        or TokenKind.FStringStart or TokenKind.TStringStart or TokenKind.LeftParen or TokenKind.LeftBracket
        or TokenKind.LeftBrace or TokenKind.Minus or TokenKind.Plus or TokenKind.Tilde or TokenKind.Not
        or TokenKind.Lambda or TokenKind.Await or TokenKind.None or TokenKind.True or TokenKind.False
        or TokenKind.Ellipsis;

    /// <summary><c>yield_expr | star_expressions</c>.</summary>
    public Expr YieldOrStarExpressions() => _c.At(TokenKind.Yield) ? YieldExpression() : StarExpressions();

    public Expr YieldExpression()
    {
        var start = _c.Position;
        _c.Expect(TokenKind.Yield);
        if (_c.Accept(TokenKind.From))
        {
            var source = Expression();
            return new YieldFrom(source) { Span = _c.SpanFrom(start) };
        }

        var value = CanStart(_c.Kind) || _c.At(TokenKind.Star) ? StarExpressions() : null;
        return new Yield(value) { Span = _c.SpanFrom(start) };
    }

    /// <summary><c>star_expressions</c>: one expression, or a tuple without parentheses.</summary>
    public Expr StarExpressions() => Sequence(StarExpression, allowStar: true);

    /// <summary><c>expressions</c>: the same without stars.</summary>
    public Expr Expressions() => Sequence(Expression, allowStar: false);

    public Expr StarExpression() => _c.At(TokenKind.Star) ? StarredOperand() : Expression();

    /// <summary><c>star_named_expression</c>.</summary>
    public Expr StarNamedExpression() => _c.At(TokenKind.Star) ? StarredOperand() : NamedExpression();

    /// <summary><c>named_expression</c>: an expression or <c>name := expression</c>.</summary>
    public Expr NamedExpression()
    {
        if (_c.At(TokenKind.Name) && _c.PeekKind() == TokenKind.ColonEqual)
        {
            return AssignmentExpression();
        }

        if (_c.Diagnosing)
        {
            _diagnosis.CheckNamedExpression();
        }

        var value = Expression();
        if (_c.At(TokenKind.ColonEqual))
        {
            throw _c.Failure();
        }

        return value;
    }

    public Expr AssignmentExpression()
    {
        var start = _c.Position;
        var name = _c.ExpectName();
        var target = new Name(name, ExprContext.Store) { Span = _c.SpanFrom(start) };
        _c.Expect(TokenKind.ColonEqual);
        var value = Expression();
        return new NamedExpr(target, value) { Span = _c.SpanFrom(start) };
    }

    /// <summary><c>expression</c>: conditional, disjunction or lambda.</summary>
    public Expr Expression()
    {
        if (_c.Diagnosing)
        {
            if (_diagnosis.TryRecall(out var known))
            {
                return known;
            }

            var position = _c.Position;
            _diagnosis.CheckExpression();
            return _diagnosis.Remember(position, PlainExpression);
        }

        return PlainExpression();
    }

    /// <summary><c>disjunction</c>.</summary>
    public Expr Disjunction()
    {
        var start = _c.Position;
        var first = Conjunction();
        return _c.At(TokenKind.Or) ? BooleanChain(start, first, TokenKind.Or, BoolOperator.Or, Conjunction) : first;
    }

    /// <summary>The binary operators from <c>|</c> (1) to <c>*</c> (6); each level takes only tighter ones to its right.</summary>
    public Expr Binary(int level)
    {
        var start = _c.Position;
        var left = Factor();
        var links = 0;
        while (true)
        {
            var (operation, binding) = BinaryOperator(_c.Kind);
            if (binding < level)
            {
                NoteChain(links);
                return left;
            }

            var before = _c.Position;
            _c.Advance();
            if (_c.At(TokenKind.Not) && _c.Diagnosing && binding >= 5)
            {
                _diagnosis.CheckNotAfterOperator();
            }

            if (_c.Continuation(() => Binary(binding + 1)) is not { } right)
            {
                _c.Reset(before);
                return left;
            }

            left = new BinOp(left, operation, right) { Span = _c.SpanFrom(start) };
            links++;
        }
    }

    /// <summary><c>primary</c> with its calls, subscripts and attributes.</summary>
    public Expr Primary()
    {
        var start = _c.Position;
        var value = Atoms.Atom();
        var links = 0;
        while (true)
        {
            if (_c.Kind is not (TokenKind.Dot or TokenKind.LeftParen or TokenKind.LeftBracket) || _c.Continuation(() => Trailer(start, value)) is not { } longer)
            {
                NoteChain(links);
                return value;
            }

            value = longer;
            links++;
        }
    }

    /// <summary>An attribute, a call or a subscript of a value.</summary>
    private Expr Trailer(int start, Expr value)
    {
        switch (_c.Kind)
        {
            case TokenKind.Dot:
                _c.Advance();
                var attribute = _c.ExpectName();
                return new Attribute(value, attribute, ExprContext.Load) { Span = _c.SpanFrom(start) };
            case TokenKind.LeftParen:
                var (args, keywords) = Arguments.CallArguments();
                return new Call(value, args, keywords) { Span = _c.SpanFrom(start) };
            default:
                _c.Advance();
                var slice = Slices();
                _c.Expect(TokenKind.RightBracket);
                return new Subscript(value, slice, ExprContext.Load) { Span = _c.SpanFrom(start) };
        }
    }

    private void NoteChain(int links)
    {
        if (links > LongestChain)
        {
            LongestChain = links;
        }
    }

    private Expr PlainExpression()
    {
        _c.Enter();
        Expr result;
        if (_c.At(TokenKind.Lambda))
        {
            result = LambdaExpression();
        }
        else
        {
            var start = _c.Position;
            result = Disjunction();
            if (_c.At(TokenKind.If))
            {
                result = Conditional(start, result);
            }
        }

        _c.Leave();
        return result;
    }

    /// <summary>Reads <c>if b else c</c>; leaves the <c>if</c> alone when there is no else, as in a comprehension.</summary>
    private Expr Conditional(int start, Expr body)
    {
        var before = _c.Position;
        _c.Advance();
        var test = Disjunction();
        if (!_c.Accept(TokenKind.Else))
        {
            _c.Reset(before);
            return body;
        }

        var orElse = Expression();
        return new IfExp(test, body, orElse) { Span = _c.SpanFrom(start) };
    }

    private Expr LambdaExpression()
    {
        var start = _c.Position;
        _c.Advance();
        var parameters = Parameters.LambdaParameters();
        _c.Expect(TokenKind.Colon);
        var body = Expression();
        return new Lambda(parameters, body) { Span = _c.SpanFrom(start) };
    }

    private Expr Conjunction()
    {
        var start = _c.Position;
        var first = Inversion();
        return _c.At(TokenKind.And) ? BooleanChain(start, first, TokenKind.And, BoolOperator.And, Inversion) : first;
    }

    private Expr BooleanChain(int start, Expr first, TokenKind token, BoolOperator operation, Func<Expr> operand)
    {
        var values = ImmutableArray.CreateBuilder<Expr>();
        values.Add(first);
        while (_c.At(token))
        {
            var before = _c.Position;
            _c.Advance();
            if (_c.Continuation(operand) is not { } next)
            {
                _c.Reset(before);
                break;
            }

            values.Add(next);
        }

        return values.Count == 1 ? first : new BoolOp(operation, values.ToImmutable()) { Span = _c.SpanFrom(start) };
    }

    public Expr Inversion()
    {
        if (!_c.At(TokenKind.Not))
        {
            return Comparison();
        }

        _c.Enter();
        var start = _c.Position;
        _c.Advance();
        var operand = Inversion();
        _c.Leave();
        return new UnaryOp(UnaryOperator.Not, operand) { Span = _c.SpanFrom(start) };
    }

    private Expr Comparison()
    {
        var start = _c.Position;
        var left = Binary(BitOrLevel);
        var before = _c.Position;
        if (!TryComparisonOperator(out var operation))
        {
            return left;
        }

        var operators = ImmutableArray.CreateBuilder<CmpOperator>(1);
        var comparators = ImmutableArray.CreateBuilder<Expr>(1);
        do
        {
            if (_c.Continuation(() => Binary(BitOrLevel)) is not { } right)
            {
                _c.Reset(before);
                break;
            }

            operators.Add(operation);
            comparators.Add(right);
            before = _c.Position;
        }
        while (TryComparisonOperator(out operation));

        return comparators.Count == 0 ? left : new Compare(left, operators.ToImmutable(), comparators.ToImmutable()) { Span = _c.SpanFrom(start) };
    }

    private bool TryComparisonOperator(out CmpOperator operation)
    {
        operation = default;
        switch (_c.Kind)
        {
            case TokenKind.EqEqual:
                operation = CmpOperator.Eq;
                break;
            case TokenKind.NotEqual:
                var isFlufl = _c.Source.Bytes[_c.Current.Start] == '<';
                if (_c.IsFlufl && !isFlufl)
                {
                    throw _c.Error("with Barry as BDFL, use '<>' instead of '!='", _c.Position);
                }

                if (isFlufl && !_c.IsFlufl)
                {
                    return _c.Diagnosing
                        ? throw _c.Error("invalid syntax.  Maybe you meant '!=' instead of '<>'?", _c.Position)
                        : false;
                }

                operation = CmpOperator.NotEq;
                break;
            case TokenKind.Less:
                operation = CmpOperator.Lt;
                break;
            case TokenKind.LessEqual:
                operation = CmpOperator.LtE;
                break;
            case TokenKind.Greater:
                operation = CmpOperator.Gt;
                break;
            case TokenKind.GreaterEqual:
                operation = CmpOperator.GtE;
                break;
            case TokenKind.In:
                operation = CmpOperator.In;
                break;
            case TokenKind.Not when _c.PeekKind() == TokenKind.In:
                _c.Advance();
                operation = CmpOperator.NotIn;
                break;
            case TokenKind.Not:
                _c.TouchNext();
                return false;
            case TokenKind.Is:
                operation = CmpOperator.Is;
                if (_c.PeekKind() == TokenKind.Not)
                {
                    _c.Advance();
                    operation = CmpOperator.IsNot;
                }

                break;
            default:
                return false;
        }

        _c.Advance();
        return true;
    }

    private static (Operator Operation, int Binding) BinaryOperator(TokenKind kind) => kind switch
    {
        TokenKind.VBar => (Operator.BitOr, 1),
        TokenKind.Circumflex => (Operator.BitXor, 2),
        TokenKind.Ampersand => (Operator.BitAnd, 3),
        TokenKind.LeftShift => (Operator.LShift, 4),
        TokenKind.RightShift => (Operator.RShift, 4),
        TokenKind.Plus => (Operator.Add, 5),
        TokenKind.Minus => (Operator.Sub, 5),
        TokenKind.Star => (Operator.Mult, 6),
        TokenKind.Slash => (Operator.Div, 6),
        TokenKind.DoubleSlash => (Operator.FloorDiv, 6),
        TokenKind.Percent => (Operator.Mod, 6),
        TokenKind.At => (Operator.MatMult, 6),
        _ => (default, 0),
    };

    private Expr Factor()
    {
        var operation = _c.Kind switch
        {
            TokenKind.Plus => UnaryOperator.UAdd,
            TokenKind.Minus => UnaryOperator.USub,
            TokenKind.Tilde => UnaryOperator.Invert,
            _ => UnaryOperator.Not,
        };
        if (operation == UnaryOperator.Not)
        {
            return Power();
        }

        _c.Enter();
        var start = _c.Position;
        _c.Advance();
        if (_c.At(TokenKind.Not) && _c.Diagnosing)
        {
            _diagnosis.CheckNotAfterOperator();
        }

        var operand = Factor();
        _c.Leave();
        return new UnaryOp(operation, operand) { Span = _c.SpanFrom(start) };
    }

    private Expr Power()
    {
        var start = _c.Position;
        Expr left;
        if (_c.Accept(TokenKind.Await))
        {
            var awaited = Primary();
            left = new Await(awaited) { Span = _c.SpanFrom(start) };
        }
        else
        {
            left = Primary();
        }

        if (!_c.At(TokenKind.DoubleStar))
        {
            return left;
        }

        _c.Enter();
        var right = _c.Continuation(() =>
        {
            _c.Advance();
            return Factor();
        });
        _c.Leave();
        return right is null ? left : new BinOp(left, Operator.Pow, right) { Span = _c.SpanFrom(start) };
    }

    private Expr StarredOperand()
    {
        var start = _c.Position;
        _c.Advance();
        var value = Binary(BitOrLevel);
        return new Starred(value, ExprContext.Load) { Span = _c.SpanFrom(start) };
    }

    private Expr Sequence(Func<Expr> item, bool allowStar)
    {
        var start = _c.Position;
        var first = item();
        if (!_c.At(TokenKind.Comma))
        {
            return first;
        }

        var items = ImmutableArray.CreateBuilder<Expr>();
        items.Add(first);
        while (_c.Accept(TokenKind.Comma))
        {
            if (!CanStart(_c.Kind) && !(allowStar && _c.At(TokenKind.Star)))
            {
                break;
            }

            items.Add(item());
        }

        return new Tuple(items.ToImmutable(), ExprContext.Load) { Span = _c.SpanFrom(start) };
    }

    private Expr Slices()
    {
        var start = _c.Position;
        var first = SliceItem();
        if (!_c.At(TokenKind.Comma) && first is not Starred)
        {
            return first;
        }

        var items = ImmutableArray.CreateBuilder<Expr>();
        items.Add(first);
        while (_c.Accept(TokenKind.Comma) && !_c.At(TokenKind.RightBracket))
        {
            items.Add(SliceItem());
        }

        return new Tuple(items.ToImmutable(), ExprContext.Load) { Span = _c.SpanFrom(start) };
    }

    private Expr SliceItem()
    {
        if (_c.At(TokenKind.Star))
        {
            return Arguments.StarredArgument();
        }

        var start = _c.Position;
        Expr? lower = null;
        if (!_c.At(TokenKind.Colon))
        {
            lower = NamedExpression();
            if (!_c.At(TokenKind.Colon) || lower is NamedExpr && _c[start].Kind == TokenKind.Name)
            {
                return lower;
            }
        }

        _c.Expect(TokenKind.Colon);
        var upper = OptionalBound();
        var step = _c.Accept(TokenKind.Colon) ? OptionalBound() : null;
        return new Slice(lower, upper, step) { Span = _c.SpanFrom(start) };
    }

    private Expr? OptionalBound() =>
        _c.Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.RightBracket ? null : Expression();
}
