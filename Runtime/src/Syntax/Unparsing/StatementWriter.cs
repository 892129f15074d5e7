using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>Prints statements, one on a line, with blank lines around definitions as PEP 8 has them.</summary>
internal sealed class StatementWriter
{
    private readonly SourceWriter _w;
    private readonly ExpressionWriter _e;
    private readonly PatternWriter _patterns;
    private readonly SimpleStatementWriter _simple;

    public StatementWriter(SourceWriter writer, ExpressionWriter expressions, PatternWriter patterns)
    {
        _w = writer;
        _e = expressions;
        _patterns = patterns;
        _simple = new SimpleStatementWriter(writer, expressions);
    }

    public void TopLevel(ImmutableArray<Stmt> body) => Statements(body, blankLines: 2);

    private static bool IsDefinition(Stmt statement) => statement is FunctionDef or AsyncFunctionDef or ClassDef;

    private void Statements(ImmutableArray<Stmt> body, int blankLines)
    {
        for (var i = 0; i < body.Length; i++)
        {
            if (i > 0 && (IsDefinition(body[i]) || IsDefinition(body[i - 1])))
            {
                for (var j = 0; j < blankLines; j++)
                {
                    _w.EndLine();
                }
            }

            Statement(body[i]);
        }
    }

    private void Block(ImmutableArray<Stmt> body)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _w.Write(':');
        _w.EndLine();
        _w.Indent();
        Statements(body.IsEmpty ? [new Pass()] : body, blankLines: 1);
        _w.Dedent();
    }

    private void Statement(Stmt statement)
    {
        switch (statement)
        {
            case FunctionDef function:
                Decorators(function.DecoratorList);
                Function("def ", function.Name, function.TypeParams, function.Args, function.Returns, function.Body);
                break;
            case AsyncFunctionDef function:
                Decorators(function.DecoratorList);
                Function("async def ", function.Name, function.TypeParams, function.Args, function.Returns, function.Body);
                break;
            case ClassDef cls:
                Class(cls);
                break;
            case For loop:
                Loop("for ", loop.Target, loop.Iter, loop.Body, loop.OrElse);
                break;
            case AsyncFor loop:
                Loop("async for ", loop.Target, loop.Iter, loop.Body, loop.OrElse);
                break;
            case While loop:
                Header("while ", loop.Test);
                Block(loop.Body);
                Optional("else", loop.OrElse);
                break;
            case If conditional:
                Conditional(conditional);
                break;
            case With with:
                WithBlock("with ", with.Items, with.Body);
                break;
            case AsyncWith with:
                WithBlock("async with ", with.Items, with.Body);
                break;
            case Match match:
                MatchBlock(match);
                break;
            case Try attempt:
                TryBlock(attempt.Body, attempt.Handlers, "except", attempt.OrElse, attempt.FinalBody);
                break;
            case TryStar attempt:
                TryBlock(attempt.Body, attempt.Handlers, "except*", attempt.OrElse, attempt.FinalBody);
                break;
            default:
                _w.StartLine();
                _simple.Write(statement);
                _w.EndLine();
                break;
        }
    }

    private void Header(string keyword, Expr expression)
    {
        _w.StartLine();
        _w.Write(keyword);
        _e.Write(expression, Precedence.Named);
    }

    private void Decorators(ImmutableArray<Expr> decorators)
    {
        foreach (var decorator in decorators)
        {
            Header("@", decorator);
            _w.EndLine();
        }
    }

    private void Function(
        string keyword,
        string name,
        ImmutableArray<TypeParam> typeParams,
        Arguments parameters,
        Expr? returns,
        ImmutableArray<Stmt> body)
    {
        _w.StartLine();
        _w.Write(keyword);
        _w.Write(name);
        _simple.TypeParams(typeParams);
        _w.Write('(');
        _e.Parameters(parameters);
        _w.Write(')');
        if (returns is not null)
        {
            _w.Write(" -> ");
            _e.Write(returns, Precedence.Test);
        }

        Block(body);
    }

    private void Class(ClassDef cls)
    {
        Decorators(cls.DecoratorList);
        _w.StartLine();
        _w.Write("class ");
        _w.Write(cls.Name);
        _simple.TypeParams(cls.TypeParams);
        if (!cls.Bases.IsEmpty || !cls.Keywords.IsEmpty)
        {
            _e.Arguments(cls.Bases, cls.Keywords);
        }

        Block(cls.Body);
    }

    private void Loop(string keyword, Expr target, Expr source, ImmutableArray<Stmt> body, ImmutableArray<Stmt> orElse)
    {
        _w.StartLine();
        _w.Write(keyword);
        _e.Target(target);
        _w.Write(" in ");
        _e.Write(source, source is Tuple ? Precedence.Tuple : Precedence.Test);
        Block(body);
        Optional("else", orElse);
    }

    private void Conditional(If conditional)
    {
        // An If alone in OrElse prints as elif; the loop keeps a long chain from costing stack.
        Header("if ", conditional.Test);
        Block(conditional.Body);
        while (conditional.OrElse is [If next])
        {
            conditional = next;
            Header("elif ", conditional.Test);
            Block(conditional.Body);
        }

        Optional("else", conditional.OrElse);
    }

    private void Optional(string keyword, ImmutableArray<Stmt> body)
    {
        if (!body.IsEmpty)
        {
            _w.StartLine();
            _w.Write(keyword);
            Block(body);
        }
    }

    private void WithBlock(string keyword, ImmutableArray<WithItem> items, ImmutableArray<Stmt> body)
    {
        _w.StartLine();
        _w.Write(keyword);

        // A lone tuple in parentheses would be read as several items.
        var isTuple = items is [{ ContextExpr: Tuple { Elts.Length: > 0 }, OptionalVars: null }];
        for (var i = 0; i < items.Length; i++)
        {
            _w.Write(i > 0 ? ", " : string.Empty);
            _w.Write(isTuple ? "(" : string.Empty);
            _e.Write(items[i].ContextExpr, Precedence.Test);
            _w.Write(isTuple ? ")" : string.Empty);
            if (items[i].OptionalVars is { } target)
            {
                _w.Write(" as ");
                _e.Write(target, Precedence.Test);
            }
        }

        Block(body);
    }

    private void MatchBlock(Match match)
    {
        _w.StartLine();
        _w.Write("match ");
        _e.Write(match.Subject, match.Subject is Tuple ? Precedence.Tuple : Precedence.Named);
        _w.Write(':');
        _w.EndLine();
        _w.Indent();
        foreach (var branch in match.Cases)
        {
            _w.StartLine();
            _w.Write("case ");
            _patterns.Write(branch.Pattern, PatternWriter.Level.Open);
            if (branch.Guard is { } guard)
            {
                _w.Write(" if ");
                _e.Write(guard, Precedence.Named);
            }

            Block(branch.Body);
        }

        _w.Dedent();
    }

    private void TryBlock(
        ImmutableArray<Stmt> body,
        ImmutableArray<ExceptHandler> handlers,
        string keyword,
        ImmutableArray<Stmt> orElse,
        ImmutableArray<Stmt> finalBody)
    {
        _w.StartLine();
        _w.Write("try");
        Block(body);
        foreach (var handler in handlers)
        {
            _w.StartLine();
            _w.Write(keyword);
            if (handler.Type is { } type)
            {
                _w.Write(' ');
                _e.Write(type, Precedence.Test);
            }

            if (handler.Name is { } name)
            {
                _w.Write(" as ");
                _w.Write(name);
            }

            Block(handler.Body);
        }

        Optional("else", orElse);
        Optional("finally", finalBody);
    }
}
