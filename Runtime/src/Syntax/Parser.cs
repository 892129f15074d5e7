namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// The way from source to tree.
/// <para>Errors: none is thrown for a bad source; the result carries it, worded and placed as CPython 3.14 does.</para>
/// <para>Invariant: nesting is bounded (200 parentheses, 100 indents, <see cref="TokenCursor.MaxDepth"/> levels of
/// recursion, <see cref="MaxTreeDepth"/> levels of tree), so no source can exhaust the stack.</para>
/// <para>Source: language reference chapters 2, 6, 7, 8, 9; CPython Parser/pegen.c <c>_PyPegen_run_parser</c>.</para>
/// </summary>
public static class Parser
{
    /// <summary>Levels of a finished tree; chains such as <c>a+b+...</c> cost one level for each link.</summary>
    public const int MaxTreeDepth = 6000;

    public static ParseResult<Module> ParseModule(ReadOnlySpan<byte> source, string fileName, ParserOptions? options = null)
    {
        try
        {
            return Run(SourceText.FromBytes(source, fileName), options, FileInput);
        }
        catch (SyntaxException problem)
        {
            return new ParseResult<Module>(problem.Error);
        }
    }

    public static ParseResult<Module> ParseModule(string source, string fileName, ParserOptions? options = null) =>
        Parse(source, fileName, options, FileInput);

    /// <summary>A single expression.</summary>
    public static ParseResult<Expression> ParseExpression(string source, string fileName, ParserOptions? options = null) =>
        Parse(source, fileName, options, EvalInput);

    /// <summary>One interactive statement.</summary>
    public static ParseResult<Interactive> ParseInteractive(string source, string fileName, ParserOptions? options = null) =>
        Parse(source, fileName, options, SingleInput);

    private static ParseResult<T> Parse<T>(
        string source, string fileName, ParserOptions? options, Func<TokenCursor, ExpressionParser, T> rule)
        where T : Mod
    {
        try
        {
            return Run(SourceText.FromString(source, fileName, isFile: typeof(T) == typeof(Module)), options, rule);
        }
        catch (SyntaxException problem)
        {
            return new ParseResult<T>(problem.Error);
        }
    }

    private static Module FileInput(TokenCursor cursor, ExpressionParser expressions) =>
        new(new StatementParser(cursor, expressions).File());

    private static Interactive SingleInput(TokenCursor cursor, ExpressionParser expressions)
    {
        var body = new StatementParser(cursor, expressions).Interactive();
        while (cursor.Accept(TokenKind.Newline))
        {
            // Blank lines may follow.
        }

        if (!cursor.At(TokenKind.EndMarker))
        {
            throw cursor.Error("multiple statements found while compiling a single statement", cursor.Position - 1);
        }

        return new Interactive(body);
    }

    private static Expression EvalInput(TokenCursor cursor, ExpressionParser expressions)
    {
        var body = expressions.Expressions();
        while (cursor.Accept(TokenKind.Newline))
        {
            // Blank lines may follow.
        }

        cursor.Expect(TokenKind.EndMarker);
        return new Expression(body);
    }

    private static ParseResult<T> Run<T>(SourceText source, ParserOptions? options, Func<TokenCursor, ExpressionParser, T> rule)
        where T : Mod
    {
        var cursor = new TokenCursor(source, Lexer.Tokenize(source, warnings: options?.Warnings)) { IsFlufl = options?.IsFlufl == true };
        try
        {
            if (FirstPass(cursor, options, rule) is { } result)
            {
                return result;
            }
        }
        catch (DepthExceeded)
        {
            var deep = LargeStack.Run(() =>
            {
                cursor.Restart(diagnosing: false);
                return FirstPass(cursor, options, rule);
            });
            if (deep is { } result)
            {
                return result;
            }
        }

        var last = cursor.Furthest;
        return LargeStack.Run(() => SecondPass(cursor, options, rule, last));
    }

    /// <summary>A tree, or an error that needs no second pass; null if the source is not in the grammar.</summary>
    private static ParseResult<T>? FirstPass<T>(
        TokenCursor cursor, ParserOptions? options, Func<TokenCursor, ExpressionParser, T> rule)
        where T : Mod
    {
        try
        {
            var tree = RunPass(cursor, options, rule, out var chain);
            var isTooDeep = chain + cursor.DepthLimit > MaxTreeDepth && TreeDepth.Exceeds(tree, MaxTreeDepth);
            return isTooDeep ? new ParseResult<T>(cursor.TooComplex().Error) : new ParseResult<T>(tree);
        }
        catch (ParseFailure)
        {
            return null;
        }
        catch (SyntaxException problem)
        {
            return new ParseResult<T>(cursor.PreferLexer(problem).Error);
        }
    }

    /// <summary>The error of a source that the first pass rejected at a token.</summary>
    private static ParseResult<T> SecondPass<T>(
        TokenCursor cursor, ParserOptions? options, Func<TokenCursor, ExpressionParser, T> rule, int lastToken)
        where T : Mod
    {
        cursor.Restart(diagnosing: true);
        try
        {
            RunPass(cursor, options, rule, out _);
        }
        catch (ParseFailure)
        {
            // Nothing better than the generic error.
        }
        catch (SyntaxException problem)
        {
            return new ParseResult<T>(cursor.PreferLexer(problem).Error);
        }

        return new ParseResult<T>(cursor.GenericError(lastToken).Error);
    }

    private static T RunPass<T>(
        TokenCursor cursor, ParserOptions? options, Func<TokenCursor, ExpressionParser, T> rule, out int longestChain)
        where T : Mod
    {
        var expressions = new ExpressionParser(cursor);
        expressions.Atoms.Strings.Warnings = options?.Warnings;
        var tree = rule(cursor, expressions);
        longestChain = expressions.LongestChain;
        return tree;
    }
}
