using System.Collections.Immutable;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// Statements that hold blocks, except <c>try</c> and <c>match</c>.
/// <para>Source: language reference chapter 8; CPython Grammar/python.gram, <c>compound_stmt</c>.</para>
/// </summary>
internal sealed class CompoundStatementParser
{
    /// <summary>Branches of one <c>if</c>; each is a level of the tree (<see cref="Parser.MaxTreeDepth"/>).</summary>
    public const int MaxElifs = 4000;

    private readonly TokenCursor _c;
    private readonly ExpressionParser _expressions;
    private readonly StatementParser _statements;
    private readonly TryParser _try;
    private readonly MatchParser _match;

    public CompoundStatementParser(TokenCursor cursor, ExpressionParser expressions, StatementParser statements)
    {
        _c = cursor;
        _expressions = expressions;
        _statements = statements;
        _try = new TryParser(cursor, expressions, statements, this);
        _match = new MatchParser(cursor, expressions, statements);
    }

    /// <summary>The statement, or null if none of these kinds begins here.</summary>
    public Stmt? TryParse()
    {
        switch (_c.Kind)
        {
            case TokenKind.If:
                return IfStatement();
            case TokenKind.While:
                return WhileStatement();
            case TokenKind.For:
                return ForStatement(_c.Position, isAsync: false);
            case TokenKind.With:
                return WithStatement(_c.Position, isAsync: false);
            case TokenKind.Try:
                return _try.Parse();
            case TokenKind.Def:
                return FunctionDefinition(_c.Position, [], isAsync: false);
            case TokenKind.Class:
                return ClassDefinition([]);
            case TokenKind.At:
                return Decorated();
            case TokenKind.Async:
                return AsyncStatement();
            case TokenKind.Name when _c.AtName("match"):
                return _match.TryParse();
            default:
                return null;
        }
    }

    /// <summary>Consumes the colon; a missing one at the end of the line has its own error.</summary>
    public void Colon()
    {
        if (_c.At(TokenKind.Newline) && _c.Diagnosing)
        {
            throw _c.ErrorAtLast("expected ':'");
        }

        _c.Expect(TokenKind.Colon);
    }

    /// <summary>Consumes a colon that nothing else could stand for.</summary>
    public void ForcedColon()
    {
        if (!_c.Accept(TokenKind.Colon))
        {
            throw _c.Error("expected ':'", _c.Position);
        }
    }

    /// <summary>An <c>else</c> block, or nothing.</summary>
    public ImmutableArray<Stmt> OptionalElse()
    {
        if (!_c.At(TokenKind.Else))
        {
            return [];
        }

        var line = _c.Current.Line;
        _c.Advance();
        ForcedColon();
        var body = _statements.Block("'else' statement", line);
        if (_c.At(TokenKind.Elif) && _c.Diagnosing)
        {
            throw _c.ErrorAtLast("'elif' block follows an 'else' block");
        }

        return body;
    }

    private If IfStatement()
    {
        // A chain of elifs is a list here and nests only in the tree, so its length costs no stack.
        var branches = new System.Collections.Generic.List<(int Start, Expr Test, ImmutableArray<Stmt> Body)>();
        do
        {
            var start = _c.Position;
            var owner = _c.At(TokenKind.If) ? "'if' statement" : "'elif' statement";
            var line = _c.Current.Line;
            _c.Advance();
            var test = _expressions.NamedExpression();
            Colon();
            branches.Add((start, test, _statements.Block(owner, line)));
            if (branches.Count > MaxElifs)
            {
                throw _c.TooComplex();
            }
        }
        while (_c.At(TokenKind.Elif));

        var orElse = OptionalElse();
        for (var i = branches.Count - 1; ; i--)
        {
            var (start, test, body) = branches[i];
            var node = new If(test, body, orElse) { Span = _c.BlockSpanFrom(start) };
            if (i == 0)
            {
                return node;
            }

            orElse = [node];
        }
    }

    private While WhileStatement()
    {
        var start = _c.Position;
        var line = _c.Current.Line;
        _c.Advance();
        var test = _expressions.NamedExpression();
        Colon();
        var body = _statements.Block("'while' statement", line);
        var orElse = OptionalElse();
        return new While(test, body, orElse) { Span = _c.BlockSpanFrom(start) };
    }

    private Stmt ForStatement(int start, bool isAsync)
    {
        var line = _c.Current.Line;
        _c.Expect(TokenKind.For);
        var target = _expressions.Atoms.ForTargets();
        _c.Expect(TokenKind.In);
        var source = _expressions.StarExpressions();
        Colon();
        var body = _statements.Block("'for' statement", line);
        var orElse = OptionalElse();
        var span = _c.BlockSpanFrom(start);
        return isAsync
            ? new AsyncFor(target, source, body, orElse) { Span = span }
            : new For(target, source, body, orElse) { Span = span };
    }

    private Stmt WithStatement(int start, bool isAsync)
    {
        var line = _c.Current.Line;
        _c.Expect(TokenKind.With);
        var items = _c.At(TokenKind.LeftParen) && IsParenthesizedList()
            ? _c.Try(() => (object)ParenthesizedItems()) is ImmutableArray<WithItem> list ? list : Items(TokenKind.Colon)
            : Items(TokenKind.Colon);
        Colon();
        var body = _statements.Block("'with' statement", line);
        var span = _c.BlockSpanFrom(start);
        return isAsync ? new AsyncWith(items, body) { Span = span } : new With(items, body) { Span = span };
    }

    /// <summary>Whether a colon follows the parenthesis that closes the one here; else it is part of an expression.</summary>
    private bool IsParenthesizedList()
    {
        var level = _c.Current.Level;
        for (var i = _c.Position + 1; ; i++)
        {
            ref readonly var token = ref _c[i];
            if (token.Kind is TokenKind.EndMarker or TokenKind.UnclosedEnd)
            {
                return false;
            }

            if (token.Kind == TokenKind.RightParen && token.Level == level - 1)
            {
                return _c[i + 1].Kind == TokenKind.Colon || (_c.Diagnosing && _c[i + 1].Kind == TokenKind.Newline);
            }
        }
    }

    private ImmutableArray<WithItem> ParenthesizedItems()
    {
        _c.Expect(TokenKind.LeftParen);
        var items = Items(TokenKind.RightParen);
        _c.Expect(TokenKind.RightParen);
        return _c.At(TokenKind.Colon) || (_c.Diagnosing && _c.At(TokenKind.Newline)) ? items : throw _c.Failure();
    }

    private ImmutableArray<WithItem> Items(TokenKind close)
    {
        var items = ImmutableArray.CreateBuilder<WithItem>(1);
        do
        {
            if (items.Count > 0 && _c.At(close))
            {
                if (close == TokenKind.RightParen)
                {
                    break;
                }

                throw _c.Failure();
            }

            items.Add(Item());
        }
        while (_c.Accept(TokenKind.Comma));
        return items.ToImmutable();
    }

    private WithItem Item()
    {
        var context = _expressions.Expression();
        if (!_c.Accept(TokenKind.As))
        {
            return new WithItem(context, null);
        }

        var start = _c.Position;
        var target = _c.Try(_expressions.Atoms.Target);
        if (target is not null && (_c.Kind is TokenKind.Comma or TokenKind.RightParen or TokenKind.Colon
            || (_c.Diagnosing && _c.At(TokenKind.Newline))))
        {
            return new WithItem(context, target);
        }

        if (_c.Diagnosing)
        {
            _c.Reset(start);
            if (_c.Try(_expressions.Expression) is { } value
                && _c.Kind is TokenKind.Comma or TokenKind.RightParen or TokenKind.Colon
                && ExpressionNames.InvalidTarget(value, ExpressionNames.TargetUse.Assign) is { } invalid)
            {
                throw _c.Error($"cannot assign to {ExpressionNames.Of(invalid)}", invalid.Span);
            }
        }

        throw _c.Failure();
    }

    private Stmt AsyncStatement()
    {
        var start = _c.Position;
        _c.Advance();
        return _c.Kind switch
        {
            TokenKind.Def => FunctionDefinition(start, [], isAsync: true),
            TokenKind.For => ForStatement(start, isAsync: true),
            TokenKind.With => WithStatement(start, isAsync: true),
            _ => throw _c.Failure(),
        };
    }

    private Stmt Decorated()
    {
        var decorators = ImmutableArray.CreateBuilder<Expr>(1);
        while (_c.Accept(TokenKind.At))
        {
            decorators.Add(_expressions.NamedExpression());
            _c.Expect(TokenKind.Newline);
        }

        var start = _c.Position;
        switch (_c.Kind)
        {
            case TokenKind.Class:
                return ClassDefinition(decorators.ToImmutable());
            case TokenKind.Async:
                _c.Advance();
                return FunctionDefinition(start, decorators.ToImmutable(), isAsync: true);
            default:
                return FunctionDefinition(start, decorators.ToImmutable(), isAsync: false);
        }
    }

    private Expr ReturnAnnotation()
    {
        _c.Expect(TokenKind.Arrow);
        return _expressions.Expression();
    }

    private Stmt FunctionDefinition(int start, ImmutableArray<Expr> decorators, bool isAsync)
    {
        var line = _c.Current.Line;
        _c.Expect(TokenKind.Def);
        var name = _c.ExpectName();
        ImmutableArray<TypeParam> typeParams = [];
        _c.Continuation(() =>
        {
            typeParams = _expressions.Parameters.OptionalTypeParams();
            return name;
        });
        if (!_c.At(TokenKind.LeftParen) && _c.Diagnosing)
        {
            throw _c.Error("expected '('", _c.Position);
        }

        _c.Expect(TokenKind.LeftParen);
        var parameters = _expressions.Parameters.FunctionParameters();
        _c.Expect(TokenKind.RightParen);
        var returns = _c.At(TokenKind.Arrow) ? _c.Continuation(ReturnAnnotation) : null;
        if (_c.Diagnosing)
        {
            ForcedColon();
        }
        else
        {
            _c.Expect(TokenKind.Colon);
        }

        var body = _statements.Block("function definition", line);
        var span = _c.BlockSpanFrom(start);
        return isAsync
            ? new AsyncFunctionDef(name, parameters, body, decorators, returns, typeParams) { Span = span }
            : new FunctionDef(name, parameters, body, decorators, returns, typeParams) { Span = span };
    }

    private ClassDef ClassDefinition(ImmutableArray<Expr> decorators)
    {
        var start = _c.Position;
        var line = _c.Current.Line;
        _c.Advance();
        var name = _c.ExpectName();
        var typeParams = _expressions.Parameters.OptionalTypeParams();
        var (bases, keywords) = _c.At(TokenKind.LeftParen)
            ? _expressions.Arguments.CallArguments()
            : (ImmutableArray<Expr>.Empty, ImmutableArray<Keyword>.Empty);
        Colon();
        var body = _statements.Block("class definition", line);
        return new ClassDef(name, bases, keywords, body, decorators, typeParams) { Span = _c.BlockSpanFrom(start) };
    }
}
