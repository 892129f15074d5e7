using System.Collections.Immutable;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// Statement lists, blocks, and the choice between the kinds of statement.
/// <para>Source: language reference chapters 7 and 8; CPython Grammar/python.gram, <c>statement</c>, <c>block</c>.</para>
/// </summary>
internal sealed class StatementParser
{
    private readonly TokenCursor _c;
    private readonly SimpleStatementParser _simple;
    private readonly CompoundStatementParser _compound;

    public StatementParser(TokenCursor cursor, ExpressionParser expressions)
    {
        _c = cursor;
        _simple = new SimpleStatementParser(cursor, expressions);
        _compound = new CompoundStatementParser(cursor, expressions, this);
    }

    public ImmutableArray<Stmt> File()
    {
        var body = ImmutableArray.CreateBuilder<Stmt>();
        while (!_c.At(TokenKind.EndMarker))
        {
            Statement(body);
        }

        return body.ToImmutable();
    }

    /// <summary>One interactive statement: a line of simple ones, or a compound one.</summary>
    public ImmutableArray<Stmt> Interactive()
    {
        if (_c.Accept(TokenKind.Newline))
        {
            return [new Pass()];
        }

        var body = ImmutableArray.CreateBuilder<Stmt>();
        Statement(body);

        // The block of a compound statement is over only at a line end that somebody typed.
        return body is not [.., var last] || !_c.Source.IsEndImplied || !IsCompound(last) ? body.ToImmutable() : throw _c.Failure();
    }

    private static bool IsCompound(Stmt statement) =>
        statement is If or For or AsyncFor or While or Try or TryStar or With or AsyncWith or Match or FunctionDef or AsyncFunctionDef or ClassDef;

    /// <summary>
    /// What follows the colon: statements on the same line or an indented block.
    /// </summary>
    /// <param name="owner">What the error for a missing block calls the statement, "'if' statement" for instance.</param>
    /// <param name="line">The line of the statement's keyword.</param>
    public ImmutableArray<Stmt> Block(string owner, int line)
    {
        var body = ImmutableArray.CreateBuilder<Stmt>();
        if (!_c.Accept(TokenKind.Newline))
        {
            SimpleStatements(body);
            return body.ToImmutable();
        }

        if (!_c.Accept(TokenKind.Indent))
        {
            throw _c.Diagnosing
                ? _c.ErrorAtLast($"expected an indented block after {owner} on line {line}", SyntaxErrorKind.IndentationError)
                : _c.Failure();
        }

        _c.Enter();
        do
        {
            Statement(body);
        }
        while (_c.Kind is not (TokenKind.Dedent or TokenKind.EndMarker));
        _c.Expect(TokenKind.Dedent);
        _c.Leave();
        return body.ToImmutable();
    }

    private void Statement(ImmutableArray<Stmt>.Builder body)
    {
        if (_compound.TryParse() is { } statement)
        {
            body.Add(statement);
        }
        else
        {
            SimpleStatements(body);
        }
    }

    private void SimpleStatements(ImmutableArray<Stmt>.Builder body)
    {
        do
        {
            body.Add(_simple.Parse());
        }
        while (_c.Accept(TokenKind.Semicolon) && !_c.At(TokenKind.Newline));
        _c.Expect(TokenKind.Newline);
    }
}
