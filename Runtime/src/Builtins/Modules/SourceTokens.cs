using System.Text;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>
/// The tokens of a source one by one, as tuples of type, text, start, end and line.
/// Units: lines from 1, columns in characters from 0. The lexer works on lines that end in one line feed; text and line are those of the
/// source as it was given.
/// </summary>
internal sealed class SourceTokens
{
    private const string FileName = "<string>";

    /// <summary>The numbers of CPython's <c>token</c>, in the order of <see cref="TokenKind"/> from LeftParen to AtEqual.</summary>
    private static readonly int[] OperatorNumbers =
    [
        7, 8, 9, 10, 25, 26, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 31, 32, 49, 54, 27, 28, 29, 30, 33, 34, 35, 47, 51, 52, 53,
        36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 48, 50,
    ];

    private const int NameToken = 1, OperatorToken = 55;

    private readonly bool _extra;
    private readonly byte[][] _lines;
    private readonly int[] _starts;
    private readonly SourceText? _source;
    private readonly TokenBuffer? _tokens;
    private readonly SyntaxErrorInfo? _rejected;
    private int _next;

    public SourceTokens(string source, bool extra)
    {
        _extra = extra;
        var lines = new List<byte[]>();
        for (int at = 0; at < source.Length;)
        {
            int end = source.AsSpan(at).IndexOfAny('\n', '\r');
            end = end < 0 ? source.Length : at + end + 1;
            if (source[end - 1] == '\r' && end < source.Length && source[end] == '\n') end++;
            lines.Add(Encoding.UTF8.GetBytes(source[at..end]));
            at = end;
        }
        _lines = [.. lines];
        try
        {
            _source = SourceText.FromString(source, FileName, isFile: true);
            _tokens = Lexer.Tokenize(_source, extra);
        }
        catch (SyntaxException problem)
        {
            _rejected = problem.Error;
        }
        _starts = new int[_lines.Length + 2];
        for (int i = 0; i < _lines.Length; i++) _starts[i + 1] = _starts[i] + BareLength(_lines[i]) + 1;
    }

    public bool Next(ThreadState ts, out Value item)
    {
        item = default;
        if (_rejected is not null)
        {
            SourceCompiler.RaiseSyntaxError(ts, _rejected);
            return false;
        }
        if (_next >= _tokens!.Count || (!_extra && _lines.Length == 0)) return false;
        Token token = _tokens.Items[_next++];
        if (token.Kind is TokenKind.Error or TokenKind.UnclosedEnd)
        {
            Fail(ts, token);
            _next = _tokens.Count;
            return false;
        }
        item = _extra ? Extra(token) : Plain(token);
        return true;
    }

    private static int BareLength(byte[] line) => line.AsSpan().TrimEnd("\r\n"u8).Length;

    private static int TypeOf(in Token token) => token.Kind switch
    {
        TokenKind.EndMarker => 0,
        TokenKind.Number => 2,
        TokenKind.String => 3,
        TokenKind.Newline => 4,
        TokenKind.Indent => 5,
        TokenKind.Dedent => 6,
        >= TokenKind.FStringStart and <= TokenKind.TStringEnd => 59 + (token.Kind - TokenKind.FStringStart),
        TokenKind.Comment => 65,
        TokenKind.BlankLineEnd => 66,
        TokenKind.Unknown => OperatorToken,
        >= TokenKind.LeftParen and <= TokenKind.AtEqual => OperatorNumbers[token.Kind - TokenKind.LeftParen],
        _ => NameToken,
    };

    private byte[] Line(int line) => line >= 1 && line <= _lines.Length ? _lines[line - 1] : [];

    private int ColumnOf(int line, int byteColumn)
    {
        byte[] bytes = Line(line);
        return Encoding.UTF8.GetCharCount(bytes, 0, Math.Min(byteColumn, bytes.Length)) - Surrogates(bytes.AsSpan(0, Math.Min(byteColumn, bytes.Length)));
    }

    /// <summary>Characters beyond the first plane are two UTF-16 units and one character.</summary>
    private static int Surrogates(ReadOnlySpan<byte> bytes)
    {
        int count = 0;
        foreach (byte b in bytes) count += b >= 0xf0 ? 1 : 0;
        return count;
    }

    /// <summary>The text between two places, line ends as they were given.</summary>
    private string Text(int line, int column, int endLine, int endColumn)
    {
        if (line == endLine) return Encoding.UTF8.GetString(Line(line).AsSpan()[Math.Min(column, Line(line).Length)..Math.Min(endColumn, Line(line).Length)]);
        var text = new StringBuilder(Encoding.UTF8.GetString(Line(line).AsSpan(column)));
        for (int i = line + 1; i < endLine; i++) text.Append(Encoding.UTF8.GetString(Line(i)));
        return text.Append(Encoding.UTF8.GetString(Line(endLine).AsSpan(0, Math.Min(endColumn, Line(endLine).Length)))).ToString();
    }

    private string Lines(int first, int last)
    {
        var text = new StringBuilder();
        for (int i = first; i <= last; i++) text.Append(Encoding.UTF8.GetString(Line(i)));
        return text.ToString();
    }

    private static PyTuple Tuple(int type, string text, int line, int column, int endLine, int endColumn, string source) => new(
    [
        Value.Int(type), (PyStr)text, new PyTuple([Value.Int(line), Value.Int(column)]), new PyTuple([Value.Int(endLine), Value.Int(endColumn)]), (PyStr)source,
    ]);

    private int EndColumnOf(in Token token) => token.EndLine >= 1 && token.EndLine < _starts.Length ? token.End - _starts[token.EndLine - 1] : token.EndColumn;

    private PyTuple Extra(in Token token)
    {
        int type = TypeOf(token);
        switch (token.Kind)
        {
            case TokenKind.EndMarker:
                return Tuple(type, "", _lines.Length + 1, 0, _lines.Length + 1, 0, "");
            case TokenKind.Dedent:
                int line = IsAtEnd(token) ? _lines.Length + 1 : token.Line;
                int column = IsAtEnd(token) ? 0 : ColumnOf(line, token.Start - _starts[line - 1]);
                return Tuple(type, "", line, column, line, column, Lines(line, line));
            case TokenKind.Indent:
                int width = token.Start - _starts[token.Line - 1];
                return Tuple(type, Text(token.Line, 0, token.Line, width), token.Line, 0, token.Line, ColumnOf(token.Line, width), Lines(token.Line, token.Line));
            case TokenKind.Newline or TokenKind.BlankLineEnd:
                int start = ColumnOf(token.Line, token.Column);
                byte[] own = Line(token.Line);
                string end = Encoding.UTF8.GetString(own.AsSpan(BareLength(own)));
                return Tuple(type, end, token.Line, start, token.Line, start + Math.Max(1, end.Length), Lines(token.Line, token.Line));
        }
        int endColumn = EndColumnOf(token);
        if (type is >= 7 and <= 54) type = OperatorToken;
        return Tuple(type, Text(token.Line, token.Column, token.EndLine, endColumn), token.Line, ColumnOf(token.Line, token.Column), token.EndLine,
            ColumnOf(token.EndLine, endColumn), Lines(token.Line, token.EndLine));
    }

    private PyTuple Plain(in Token token)
    {
        int type = TypeOf(token);
        int last = Math.Max(1, _lines.Length);
        if (token.Kind is TokenKind.EndMarker || (token.Kind is TokenKind.Dedent && IsAtEnd(token))) return Tuple(type, "", last, -1, last, -1, _tokens!.Count == 1 ? "" : Lines(last, last));
        if (token.Kind is TokenKind.Indent or TokenKind.Dedent) return Tuple(type, "", token.Line, -1, token.Line, -1, Lines(token.Line, token.Line));
        if (token.Kind is TokenKind.Newline)
        {
            int at = ColumnOf(token.Line, token.Column);
            byte[] own = Line(token.Line);
            // A comment before the end of the line belongs to this token.
            int lineEnd = token.EndColumn - 1;
            if (token.Column < lineEnd)
                return Tuple(type, Text(token.Line, token.Column, token.Line, lineEnd), token.Line, at, token.Line, ColumnOf(token.Line, lineEnd), Lines(token.Line, token.Line));
            bool isCarriage = own.AsSpan(BareLength(own)).StartsWith("\r"u8);
            return Tuple(type, isCarriage ? "\r" : "", token.Line, at, token.Line, isCarriage ? at + 1 : at, Lines(token.Line, token.Line));
        }
        int endColumn = EndColumnOf(token);
        return Tuple(type, Text(token.Line, token.Column, token.EndLine, endColumn), token.Line, ColumnOf(token.Line, token.Column), token.EndLine,
            ColumnOf(token.EndLine, endColumn), Lines(token.Line, token.EndLine));
    }

    private bool IsAtEnd(in Token token) => token.Start >= _source!.Bytes.Length;

    private void Fail(ThreadState ts, in Token token)
    {
        const string UnfinishedStatement = "unexpected EOF in multi-line statement";
        SyntaxErrorInfo? error = _tokens!.Error?.Error;
        if (error is null || error.Message == "unexpected EOF while parsing")
        {
            int last = Math.Max(1, _lines.Length);
            PyException unfinished = PyException.Create(ts.Interp.Exceptions.SyntaxError, [(PyStr)UnfinishedStatement]);
            Value column = Value.Int(error is null ? 0 : BareLength(Line(last)) + 1);
            unfinished.Extra = [(PyStr)UnfinishedStatement, (PyStr)FileName, Value.Int(last), column, Value.None, Value.Int(last), column, Value.None];
            ts.Raise(unfinished);
            return;
        }
        bool isLayout = error.Kind is not SyntaxErrorKind.SyntaxError || error.Message.StartsWith("unexpected character after", StringComparison.Ordinal);
        string text = error.Text?.TrimEnd('\n') ?? "";
        Value end = isLayout ? Value.None : Value.Int(error.EndColumn), offset = Value.Int(error.Kind != SyntaxErrorKind.SyntaxError ? text.Length + 1 : isLayout ? error.Column + 1 : error.Column);
        Value[] location = [(PyStr)FileName, Value.Int(error.Line), offset, (PyStr)text, isLayout ? Value.None : Value.Int(error.EndLine), end];
        PyException exception = PyException.Create(ts.Interp.Exceptions[error.Kind.ToString()], [(PyStr)error.Message, new PyTuple(location)]);
        exception.Extra = [(PyStr)error.Message, .. location, Value.None];
        ts.Raise(exception);
    }
}
