using System.Text;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// The position in the tokens, shared by the parsers, and the place where errors are made.
/// <para>Two passes, as in CPython: the first only accepts or rejects; after a rejection the second one runs with
/// <see cref="Diagnosing"/> set and looks for a better message than "invalid syntax".</para>
/// <para>Invariant: Position never passes the last token. Furthest is the last token that was looked at in any attempt.</para>
/// </summary>
internal sealed class TokenCursor(SourceText source, TokenBuffer buffer)
{
    /// <summary>Recursion of the parsers into each other; enough for any program that CPython accepts and people write.</summary>
    public const int MaxDepth = 1500;

    /// <summary>The part of <see cref="MaxDepth"/> that is used on the stack of whoever calls the parser.</summary>
    private const int CallerDepth = 100;

    private readonly Token[] _tokens = buffer.Items;
    private readonly int _last = buffer.Count - 1;
    private int _furthest;
    private int _depth;

    public SourceText Source { get; } = source;

    public int Position { get; private set; }

    public int Furthest => Math.Max(_furthest, Position);

    public bool Diagnosing { get; set; }

    /// <summary>True from the start of the second pass, also while <see cref="Diagnosing"/> is off for a part.</summary>
    public bool IsSecondPass { get; private set; }

    /// <summary>Whether the parse has a stack of its own (<see cref="LargeStack"/>) or stands on its caller's.</summary>
    public int DepthLimit { get; private set; } = CallerDepth;

    public TokenKind Kind => _tokens[Position].Kind;

    public ref readonly Token Current => ref _tokens[Position];

    public ref readonly Token Previous => ref _tokens[Position - 1];

    public ref readonly Token this[int index] => ref _tokens[index];

    public TokenKind PeekKind(int ahead = 1) => _tokens[Math.Min(Position + ahead, _last)].Kind;

    public ReadOnlySpan<byte> BytesOf(in Token token) => Source.Bytes.AsSpan(token.Start, token.End - token.Start);

    public bool At(TokenKind kind) => Kind == kind;

    public bool AtName(string name) => Current.Name is { } text && text == name;

    /// <summary>Moves to the next token. Errors: coming to where the tokenizer gave up ends the parse with its error.</summary>
    public void Advance()
    {
        if (Position < _last)
        {
            Position++;
            if (Kind is TokenKind.Error or TokenKind.UnclosedEnd)
            {
                throw Error("invalid syntax", Position);
            }
        }
    }

    /// <summary>Notes that a rule has looked at the token after the current one.</summary>
    public void TouchNext() => _furthest = Math.Max(_furthest, Math.Min(Position + 1, _last));

    public bool Accept(TokenKind kind)
    {
        if (Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    public void Expect(TokenKind kind)
    {
        if (!Accept(kind))
        {
            throw Failure();
        }
    }

    public string ExpectName()
    {
        if (Current.Name is not { } name)
        {
            throw Failure();
        }

        Advance();
        return name;
    }

    /// <summary>Goes back to an earlier position, remembering how far this attempt came.</summary>
    public void Reset(int position)
    {
        _furthest = Math.Max(_furthest, Position);
        Position = position;
    }

    /// <summary>Whether unequal is spelt <c>&lt;&gt;</c> and not <c>!=</c>.</summary>
    public bool IsFlufl { get; set; }

    /// <summary>Begins again, now on a stack that can take the full depth.</summary>
    public void Restart(bool diagnosing)
    {
        Reset(0);
        _depth = 0;
        DepthLimit = MaxDepth;
        Diagnosing = IsSecondPass = diagnosing;
    }

    public SourceSpan SpanFrom(int start)
    {
        ref readonly var first = ref _tokens[start];
        ref readonly var last = ref _tokens[Position - 1];
        return new SourceSpan(first.Line, first.Column, last.EndLine, last.EndColumn);
    }

    /// <summary>The same, with line ends and dedents before the position left out: the span of a compound statement.</summary>
    public SourceSpan BlockSpanFrom(int start)
    {
        var end = Position - 1;
        while (_tokens[end].Kind is TokenKind.Newline or TokenKind.Indent or TokenKind.Dedent or TokenKind.EndMarker)
        {
            end--;
        }

        ref readonly var first = ref _tokens[start];
        ref readonly var last = ref _tokens[end];
        return new SourceSpan(first.Line, first.Column, last.EndLine, last.EndColumn);
    }

    public void Enter()
    {
        if (++_depth > DepthLimit)
        {
            throw DepthLimit < MaxDepth ? DepthExceeded.Instance : TooComplex();
        }
    }

    public void Leave() => _depth--;

    public ParseFailure Failure() => ParseFailure.Instance;

    /// <summary>Runs an attempt; on a failure the position is what it was before and the result is null.</summary>
    public T? Try<T>(Func<T?> attempt)
        where T : class
    {
        var position = Position;
        var depth = _depth;
        try
        {
            if (attempt() is { } result)
            {
                return result;
            }
        }
        catch (ParseFailure)
        {
            // The alternative does not match; the caller tries the next one.
        }

        _depth = depth;
        Reset(position);
        return null;
    }

    /// <summary>
    /// What may follow a part that is complete without it. The second pass takes the longest part that is well-formed, as a PEG
    /// parser does: null, and the position unchanged, when it does not match. The first pass fails at once.
    /// </summary>
    public T? Continuation<T>(Func<T> parse)
        where T : class => IsSecondPass ? Try(parse) : parse();

    public SyntaxException TooComplex() =>
        Error(SyntaxErrorKind.TooComplex, "Parser stack overflowed - Python source too complex to parse", Furthest);

    /// <summary>An error at the last token that was read.</summary>
    public SyntaxException ErrorAtLast(string message, SyntaxErrorKind kind = SyntaxErrorKind.SyntaxError) =>
        Error(kind, message, Furthest);

    /// <summary>An error at one token.</summary>
    public SyntaxException Error(string message, int token) => Error(SyntaxErrorKind.SyntaxError, message, token);

    public SyntaxException Error(SyntaxErrorKind kind, string message, int index)
    {
        ref readonly var token = ref _tokens[index];
        if (token.Kind == TokenKind.UnclosedEnd)
        {
            return Unclosed();
        }

        if (token.Kind == TokenKind.Error && kind != SyntaxErrorKind.TooComplex)
        {
            return buffer.Error!;
        }

        if (token.Column < 0)
        {
            var lineStart = Source.OffsetOfLine(token.Line);
            var column = Utf8.CountCharacters(Source.Bytes.AsSpan(lineStart, token.Start - lineStart));
            return new SyntaxException(new SyntaxErrorInfo(
                kind, message, Source.FileName, token.Line, column, token.Line, -1, Source.TextAt(lineStart)));
        }

        return Error(kind, message, new SourceSpan(token.Line, token.Column, token.EndLine, token.EndColumn));
    }

    /// <summary>From the start of one token to the end of the last one read.</summary>
    public SyntaxException ErrorFrom(string message, int token)
    {
        ref readonly var last = ref _tokens[Furthest];
        return Error(
            message, new SourceSpan(_tokens[token].Line, _tokens[token].Column, last.EndLine, Math.Max(0, last.EndColumn - 1)));
    }

    public SyntaxException Error(string message, SourceSpan span) => Error(SyntaxErrorKind.SyntaxError, message, span);

    public SyntaxException Error(string message, SourceSpan first, SourceSpan last) =>
        Error(message, new SourceSpan(first.Line, first.Column, last.EndLine, last.EndColumn));

    public SourceSpan SpanOf(int token)
    {
        ref readonly var t = ref _tokens[token];
        return new SourceSpan(t.Line, t.Column, t.EndLine, t.EndColumn);
    }

    /// <summary>The error for the parenthesis that the end of the source left open.</summary>
    public SyntaxException Unclosed()
    {
        var (bracket, line, column) = buffer.Unclosed ?? throw new InvalidOperationException("no parenthesis is open");
        return Error(
            SyntaxErrorKind.SyntaxError,
            $"'{(char)bracket}' was never closed",
            new SourceSpan(line, column, line, -1));
    }

    /// <summary>What is reported when neither pass found a special message.</summary>
    public SyntaxException GenericError(int lastToken)
    {
        ref readonly var token = ref _tokens[lastToken];
        return token.Kind switch
        {
            TokenKind.UnclosedEnd => Unclosed(),
            TokenKind.Error => buffer.Error!,
            TokenKind.Indent => Error(SyntaxErrorKind.IndentationError, "unexpected indent", lastToken),
            TokenKind.Dedent => Error(SyntaxErrorKind.IndentationError, "unexpected unindent", lastToken),
            _ when token.Column < 0 => PreferLexer(AtNoPlace("invalid syntax", token)),
            _ => PreferLexer(Error("invalid syntax", lastToken)),
        };
    }

    /// <summary>The end of a source without a line end is nowhere in its last line; an empty source has not even that line.</summary>
    private SyntaxException AtNoPlace(string message, in Token token)
    {
        var line = Source.Bytes.Length == 0 ? 0 : token.Line;
        return new SyntaxException(new SyntaxErrorInfo(
            SyntaxErrorKind.SyntaxError, message, Source.FileName, line, 0, line, 0, Source.TextAt(Source.OffsetOfLine(line))));
    }

    /// <summary>
    /// A bad token anywhere, and a parenthesis left open on an earlier line than the last token read, explain more than
    /// what the parser found.
    /// </summary>
    public SyntaxException PreferLexer(SyntaxException error)
    {
        if (error.Error.Kind == SyntaxErrorKind.TooComplex)
        {
            return error;
        }

        if (buffer.Error is { } lexical && buffer.ErrorOutranksParser)
        {
            return lexical;
        }

        return buffer.Unclosed is { } open && _tokens[Furthest].Line > open.Line ? Unclosed() : error;
    }

    private SyntaxException Error(SyntaxErrorKind kind, string message, SourceSpan span)
    {
        var text = Source.LineAt(Source.OffsetOfLine(span.Line));
        var endText = span.EndLine == span.Line ? text : Source.LineAt(Source.OffsetOfLine(span.EndLine));
        return new SyntaxException(new SyntaxErrorInfo(
            kind,
            message,
            Source.FileName,
            span.Line,
            Column(text, span.Column),
            span.EndLine,
            span.EndColumn < 0 ? 0 : Column(endText, span.EndColumn),
            Source.TextAt(Source.OffsetOfLine(span.Line))));
    }

    /// <summary>Turns a byte column from 0 into a character column from 1.</summary>
    private static int Column(string line, int byteColumn)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        var extra = Math.Max(0, byteColumn - bytes.Length);
        return Utf8.CountCharacters(bytes.AsSpan(0, Math.Min(byteColumn, bytes.Length))) + extra + 1;
    }
}
