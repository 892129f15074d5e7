using System.Text;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// Turns a source into tokens, all at once.
/// <para>Why all at once: most tokenizer errors outrank every parser error, as in CPython, which reads on to the end of the
/// source for that reason before it reports what its parser found.</para>
/// <para>Invariant: time is linear in the length of the source; nesting is bounded by the constants below.</para>
/// <para>Errors: the last token is of kind Error and the buffer holds the reason.</para>
/// <para>Source: language reference chapter 2; CPython Parser/lexer/lexer.c.</para>
/// </summary>
internal sealed partial class Lexer
{
    /// <summary>Levels of indentation, including the outermost.</summary>
    public const int MaxIndent = 100;

    /// <summary>Parentheses open at one time.</summary>
    public const int MaxLevel = 200;

    /// <summary>f-strings inside f-strings.</summary>
    public const int MaxFStringLevel = 150;

    /// <summary>Replacement fields inside the format specifications of one f-string.</summary>
    public const int MaxExpressionNesting = 3;

    private readonly SourceText _source;
    private readonly byte[] _bytes;
    private readonly TokenBuffer _tokens;
    private readonly NameTable _names = new();
    private readonly int[] _indents = new int[MaxIndent];
    private readonly int[] _alternateIndents = new int[MaxIndent];
    private readonly (byte Bracket, int Line, int Column)[] _brackets = new (byte, int, int)[MaxLevel];
    private readonly Stack<FStringMode> _outerModes = new();
    private FStringMode? _mode;
    private int _indentDepth;
    private int _level;
    private int _position;
    private int _line = 1;
    private int _lineStart;
    private int _commentStart = -1;
    private bool _lineHasTokens;
    private bool _isLayoutError;

    /// <summary>The tokens are for a program to look at: comments and line ends that mean nothing to the parser are among them.</summary>
    private readonly bool _keepsLayout;

    private readonly SyntaxWarnings? _warnings;

    private Lexer(SourceText source, bool keepsLayout, SyntaxWarnings? warnings)
    {
        _warnings = warnings;
        _source = source;
        _keepsLayout = keepsLayout;
        _bytes = source.Bytes;
        _tokens = new TokenBuffer((_bytes.Length / 4) + 16);
    }
    public static TokenBuffer Tokenize(SourceText source, bool keepsLayout = false, SyntaxWarnings? warnings = null)
    {
        var lexer = new Lexer(source, keepsLayout, warnings);
        try
        {
            lexer.Run();
        }
        catch (SyntaxException problem)
        {
            lexer._tokens.Error = problem;
            lexer._tokens.ErrorOutranksParser = !lexer._isLayoutError && lexer._mode is null;
            lexer.Emit(TokenKind.Error, lexer._position, lexer._position);
        }

        return lexer._tokens;
    }

    private void Warn(string message, int position)
    {
        var column = position - _lineStart;
        _warnings!.Add(new SyntaxWarningInfo(message, new SourceSpan(_line, column - 1, _line, column)));
    }

    private void Run()
    {
        var atLineStart = true;
        while (true)
        {
            if (_mode is { InText: true } mode)
            {
                ReadFStringText(mode);
                continue;
            }

            if (atLineStart)
            {
                atLineStart = false;
                if (!ReadIndentation())
                {
                    atLineStart = true;
                    continue;
                }
            }

            SkipBlanks();
            var c = At(_position);
            if (c < 0)
            {
                Finish();
                return;
            }

            if (c == '\n')
            {
                if (_level > 0 || !_lineHasTokens)
                {
                    EndBlankLine();
                    atLineStart = _level == 0;
                    continue;
                }

                EmitLineEnd();
                NextLine(_position);
                _lineHasTokens = false;
                atLineStart = true;
                continue;
            }

            _lineHasTokens = true;
            ReadToken(c);
        }
    }

    private int At(int position) => (uint)position < (uint)_bytes.Length ? _bytes[position] : -1;

    private void NextLine(int position)
    {
        _position = position;
        _line++;
        _lineStart = position;
    }

    private ref Token Emit(TokenKind kind, int start, int end)
    {
        ref var token = ref _tokens.Add();
        token.Kind = kind;
        token.Level = (byte)_level;
        token.Start = start;
        token.End = end;
        token.Line = _line;
        token.EndLine = _line;
        token.Column = start - _lineStart;
        token.EndColumn = end - _lineStart;
        _position = end;
        return ref token;
    }

    /// <summary>A line end stands where its comment begins; one that nobody wrote stands nowhere.</summary>
    private void EmitLineEnd()
    {
        ref var token = ref Emit(TokenKind.Newline, _position, _position + 1);
        if (_commentStart >= _lineStart && !_keepsLayout) token.Column = _commentStart - _lineStart;
        if (_source.IsEndImplied && token.End == _bytes.Length) token.Column = -1;
    }

    private void Finish()
    {
        if (_level > 0)
        {
            _tokens.Unclosed = _brackets[_level - 1];
            Emit(TokenKind.UnclosedEnd, _position, _position);
            return;
        }

        if (_lineHasTokens)
        {
            Emit(TokenKind.Newline, _position, _position);
            NextLine(_position);
        }

        // The tokenizer never reads a line after the last one, so its last tokens stand on that line.
        for (; _indentDepth > 0; _indentDepth--)
        {
            EmitAtEnd(TokenKind.Dedent);
        }

        EmitAtEnd(TokenKind.EndMarker);
    }

    private void EmitAtEnd(TokenKind kind)
    {
        ref var token = ref Emit(kind, _position, _position);
        token.Line = LastLine();
        token.EndLine = token.Line;
        token.Column = -1;
    }

    private void ReadToken(int c)
    {
        if (Identifier.IsAsciiStart(c) || c >= 128)
        {
            ReadName();
        }
        else if ((uint)(c - '0') < 10 || (c == '.' && (uint)(At(_position + 1) - '0') < 10))
        {
            var end = new NumberScanner(_bytes, _position, Fail, _keepsLayout, _warnings is null ? null : Warn).Scan();
            Emit(TokenKind.Number, _position, end);
        }
        else if (c is '"' or '\'')
        {
            ReadString(_position, _position);
        }
        else
        {
            ReadOperator(c);
        }
    }

    private void ReadName()
    {
        var start = _position;
        var position = start;
        var prefix = StringPrefix.None;
        var ascii = true;
        while (true)
        {
            var c = At(position);
            if (c >= 128)
            {
                ascii = false;
            }
            else if (!Identifier.IsAsciiPart(c))
            {
                break;
            }

            position++;
        }

        var quote = At(position);
        if (quote is '"' or '\'' && position - start <= StringPrefixes.MaxLength
            && StringPrefixes.Conflict(_bytes.AsSpan(start, position - start)) is { } conflict)
        {
            throw Fail(
                SyntaxErrorKind.SyntaxError,
                conflict,
                _line,
                Characters(_lineStart, start) + 1,
                Characters(_lineStart, position) + 1);
        }

        if (quote is '"' or '\'' && position - start <= 2 && StringPrefixes.TryRead(_bytes.AsSpan(start, position - start), out prefix))
        {
            if ((prefix & (StringPrefix.Format | StringPrefix.Template)) != 0)
            {
                StartFString(start, position, prefix);
            }
            else
            {
                ReadString(start, position);
            }

            return;
        }

        if (!ascii && !_keepsLayout)
        {
            VerifyIdentifier(start, position);
        }

        var (text, kind) = _names.Lookup(_bytes.AsSpan(start, position - start));
        Emit(kind, start, position).Name = kind == TokenKind.Name ? text : null;
    }

    private void VerifyIdentifier(int start, int end)
    {
        var position = start;
        while (position < end)
        {
            Rune.DecodeFromUtf8(_bytes.AsSpan(position, end - position), out var rune, out var length);
            if (position == start ? !Identifier.IsStart(rune.Value) : !Identifier.IsPart(rune.Value))
            {
                var column = Characters(_lineStart, position) + 1;
                var code = rune.Value.ToString("X4", System.Globalization.CultureInfo.InvariantCulture);
                throw Fail(
                    SyntaxErrorKind.SyntaxError,
                    PythonRepr.IsPrintable(rune.Value)
                        ? $"invalid character '{rune}' (U+{code})"
                        : $"invalid non-printable character U+{code}",
                    _line,
                    column,
                    column);
            }

            position += length;
        }
    }

    /// <summary>The number of the last line that has any byte.</summary>
    private int LastLine() => _bytes.Length > 0 && _lineStart == _bytes.Length ? _line - 1 : _line;

    private void ReadOperator(int c)
    {
        var mode = _mode;
        if (mode is not null && mode.ExpressionDepth >= 0 && c == ':' && mode.BracketDepth == mode.ExpressionDepth + 1)
        {
            mode.InText = true;
            mode.InFormatSpec = true;
            Emit(TokenKind.Colon, _position, _position + 1);
            return;
        }

        var (kind, length) = OperatorTable.Match(c, At(_position + 1), At(_position + 2));
        switch (kind)
        {
            case TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace:
                OpenBracket(kind, mode);
                return;
            case TokenKind.RightParen or TokenKind.RightBracket or TokenKind.RightBrace:
                CloseBracket(c, kind, mode);
                return;
            case TokenKind.EndMarker:
                if (c is < ' ' or 127)
                {
                    var code = c.ToString("X4", System.Globalization.CultureInfo.InvariantCulture);
                    throw FailHere($"invalid non-printable character U+{code}", _position + 1);
                }

                Emit(TokenKind.Unknown, _position, _position + 1);
                return;
            default:
                Emit(kind, _position, _position + length);
                return;
        }
    }

    private void OpenBracket(TokenKind kind, FStringMode? mode)
    {
        if (_level >= MaxLevel)
        {
            throw FailHere("too many nested parentheses", _position + 1);
        }

        _brackets[_level++] = (_bytes[_position], _line, _position - _lineStart);
        if (mode is not null)
        {
            mode.BracketDepth++;
        }

        Emit(kind, _position, _position + 1);
    }

    private void CloseBracket(int c, TokenKind kind, FStringMode? mode)
    {
        var closing = (char)c;
        if (mode is { BracketDepth: 0 } && c == '}')
        {
            throw FailHere($"{mode.Letter}-string: single '}}' is not allowed", _position + 1);
        }

        if (_level == 0)
        {
            throw FailHere($"unmatched '{closing}'", _position + 1);
        }

        var (opening, line, _) = _brackets[--_level];
        if (closing != (opening switch { (byte)'(' => ')', (byte)'[' => ']', _ => '}' }))
        {
            if (mode is not null && opening == '{' && mode.BracketDepth - 1 == mode.ExpressionDepth)
            {
                throw FailHere($"{mode.Letter}-string: unmatched '{closing}'", _position + 1);
            }

            var where = line == _line ? string.Empty : $" on line {line}";
            throw FailHere(
                $"closing parenthesis '{closing}' does not match opening parenthesis '{(char)opening}'{where}",
                _position + 1);
        }

        if (mode is not null)
        {
            mode.BracketDepth--;
            if (c == '}' && mode.BracketDepth == mode.ExpressionDepth)
            {
                mode.ExpressionDepth--;
                mode.InText = true;
                mode.InFormatSpec = mode.ExpressionDepth >= 0;
            }
        }

        Emit(kind, _position, _position + 1);
    }

    private int Characters(int start, int end) => Utf8.CountCharacters(_bytes.AsSpan(start, Math.Max(0, end - start)));

    /// <summary>An error whose column is the last character before a byte offset on the current line.</summary>
    private SyntaxException FailHere(string message, int end) =>
        Fail(SyntaxErrorKind.SyntaxError, message, _line, Characters(_lineStart, end), Characters(_lineStart, end));

    /// <summary>An error on the first character of a literal.</summary>
    private SyntaxException FailAt(int start, int line, int lineStart, string message) =>
        Fail(SyntaxErrorKind.SyntaxError, message, line, Characters(lineStart, start) + 1, Characters(lineStart, start) + 1);

    private SyntaxException Fail(string message, int start, int end) =>
        Fail(
            SyntaxErrorKind.SyntaxError,
            message,
            _line,
            Characters(_lineStart, start),
            Characters(_lineStart, end < 0 ? start : end));

    private SyntaxException Fail(SyntaxErrorKind kind, string message, int line, int column, int endColumn) =>
        FailWith(kind, message, line, column, endColumn, _source.LineAt(_source.OffsetOfLine(line)));

    private SyntaxException FailWith(SyntaxErrorKind kind, string message, int line, int column, int endColumn, string text) =>
        new(new SyntaxErrorInfo(
            kind,
            message,
            _source.FileName,
            line,
            column,
            line,
            endColumn,
            text));
}
