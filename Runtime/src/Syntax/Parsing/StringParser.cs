using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// Literals of strings and bytes, f-strings and t-strings, and their implicit concatenation.
/// <para>Source: language reference 2.4.1 to 2.4.3, PEP 701, PEP 750; CPython Parser/action_helpers.c
/// <c>_PyPegen_concatenate_strings</c>.</para>
/// </summary>
internal sealed class StringParser
{
    private readonly TokenCursor _c;
    private readonly FStringParser _fstrings;
    private readonly System.Collections.Generic.List<int> _codePoints = [];

    public StringParser(TokenCursor cursor, ExpressionParser expressions)
    {
        _c = cursor;
        _fstrings = new FStringParser(cursor, expressions, this);
    }

    /// <summary>Where escapes that mean nothing are noted; null: nowhere.</summary>
    public SyntaxWarnings? Warnings { get; set; }

    /// <summary>One or more literals side by side.</summary>
    public Expr Strings()
    {
        var start = _c.Position;
        var first = Part();
        if (_c.Kind is not (TokenKind.String or TokenKind.FStringStart or TokenKind.TStringStart))
        {
            return first is JoinedStr joined ? joined with { Values = Fold(joined.Values) }
                : first is TemplateStr template ? template with { Values = Fold(template.Values) }
                : first;
        }

        var parts = new System.Collections.Generic.List<Expr> { first };
        while (_c.Kind is TokenKind.String or TokenKind.FStringStart or TokenKind.TStringStart)
        {
            var previous = parts[^1];
            var next = Part();
            if (previous is TemplateStr != next is TemplateStr)
            {
                throw _c.Diagnosing
                    ? _c.Error("cannot mix t-string literals with string or bytes literals", previous.Span, next.Span)
                    : _c.Failure();
            }

            parts.Add(next);
        }

        return Concatenate(start, parts);
    }

    /// <summary>Decodes the text of a literal; throws at the given token where an escape is wrong.</summary>
    public PyText Decode(ReadOnlySpan<byte> body, bool isRaw, int token)
    {
        _codePoints.Clear();
        CheckEscapes(body, isRaw, isBytes: false, token);
        return StringEscapes.Decode(body, isRaw, _codePoints) is { } error
            ? throw _c.Error(error, token)
            : PyText.FromCodePoints(CollectionsMarshal.AsSpan(_codePoints));
    }

    /// <summary>Notes the first escape of a literal that means nothing, at its line.</summary>
    private void CheckEscapes(ReadOnlySpan<byte> body, bool isRaw, bool isBytes, int token)
    {
        if (Warnings is null || isRaw || StringEscapes.FirstInvalid(body, isBytes) is not { Length: > 0 } escape)
        {
            return;
        }

        var at = body.IndexOf(System.Text.Encoding.UTF8.GetBytes(escape));
        var line = _c[token].Line + body[..Math.Max(0, at)].Count((byte)'\n');
        var start = _c.Source.Bytes.AsSpan(0, _c[token].End).LastIndexOf(body) + at;
        var column = start - _c.Source.OffsetOfLine(line);
        var span = new SourceSpan(line, column, line, column + escape.Length);
        Warnings.Add(SyntaxWarningInfo.InvalidEscape(escape, span));
    }

    /// <summary>Joins neighbouring constants and drops empty ones.</summary>
    public static ImmutableArray<Expr> Fold(ImmutableArray<Expr> parts)
    {
        var result = ImmutableArray.CreateBuilder<Expr>(parts.Length);
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] is not Constant { Value: ConstantValue.Str } constant)
            {
                result.Add(parts[i]);
                continue;
            }

            var end = i;
            while (end + 1 < parts.Length && parts[end + 1] is Constant)
            {
                end++;
            }

            var text = end == i ? ((ConstantValue.Str)constant.Value).Value : Join(parts.AsSpan()[i..(end + 1)]);
            if (text.Length > 0)
            {
                var (first, last) = (constant.Span, parts[end].Span);
                result.Add(new Constant(new ConstantValue.Str(text), constant.Kind)
                {
                    Span = new SourceSpan(first.Line, first.Column, last.EndLine, last.EndColumn),
                });
            }

            i = end;
        }

        return result.ToImmutable();
    }

    private static PyText Join(ReadOnlySpan<Expr> constants)
    {
        var all = new System.Collections.Generic.List<int>();
        foreach (var part in constants)
        {
            all.AddRange(((ConstantValue.Str)((Constant)part).Value).Value.CodePoints);
        }

        return PyText.FromCodePoints(CollectionsMarshal.AsSpan(all));
    }

    private Expr Part() => _c.At(TokenKind.String) ? Plain() : _fstrings.FString();

    private Constant Plain()
    {
        var index = _c.Position;
        var bytes = _c.BytesOf(_c.Current);
        _c.Advance();
        var quoteAt = bytes.IndexOfAny((byte)'"', (byte)'\'');
        StringPrefixes.TryRead(bytes[..quoteAt], out var prefix);
        var quote = bytes[quoteAt];
        var size = bytes.Length >= quoteAt + 6 && bytes[quoteAt + 1] == quote && bytes[quoteAt + 2] == quote ? 3 : 1;
        var body = bytes[(quoteAt + size)..^size];
        var isRaw = (prefix & StringPrefix.Raw) != 0;
        if ((prefix & StringPrefix.Bytes) == 0)
        {
            var kind = prefix == StringPrefix.Unicode && bytes[0] == 'u' ? "u" : null;
            return new Constant(new ConstantValue.Str(Decode(body, isRaw, index)), kind) { Span = _c.SpanFrom(index) };
        }

        if (body.IndexOfAnyExceptInRange((byte)0, (byte)127) >= 0)
        {
            throw _c.Error("bytes can only contain ASCII literal characters", index);
        }

        var output = new System.Collections.Generic.List<byte>(body.Length);
        CheckEscapes(body, isRaw, isBytes: true, index);
        return StringEscapes.DecodeBytes(body, isRaw, output) is { } error
            ? throw _c.Error(error, index)
            : new Constant(new ConstantValue.Bytes([.. output]), null) { Span = _c.SpanFrom(index) };
    }

    private Expr Concatenate(int start, System.Collections.Generic.List<Expr> parts)
    {
        var span = _c.SpanFrom(start);
        var bytesCount = parts.Count(part => part is Constant { Value: ConstantValue.Bytes });
        if (bytesCount > 0 && bytesCount < parts.Count)
        {
            throw _c.ErrorAtLast("cannot mix bytes and nonbytes literals");
        }

        if (bytesCount > 0)
        {
            var all = parts.SelectMany(part => ((ConstantValue.Bytes)((Constant)part).Value).Value).ToImmutableArray();
            return new Constant(new ConstantValue.Bytes(all), null) { Span = span };
        }

        if (parts.TrueForAll(part => part is Constant))
        {
            var text = Join(CollectionsMarshal.AsSpan(parts));
            return new Constant(new ConstantValue.Str(text), ((Constant)parts[0]).Kind) { Span = span };
        }

        var flat = ImmutableArray.CreateBuilder<Expr>();
        foreach (var part in parts)
        {
            flat.AddRange(part switch
            {
                JoinedStr joined => joined.Values,
                TemplateStr template => template.Values,
                _ => [part],
            });
        }

        var values = Fold(flat.ToImmutable());
        return parts[0] is TemplateStr
            ? new TemplateStr(values) { Span = span }
            : new JoinedStr(values) { Span = span };
    }
}
