namespace PyJitVerify.Runtime.Syntax;

/// <summary>String literals, f-strings and t-strings; these two are read in modes (<see cref="FStringMode"/>) that replacement fields leave
/// and enter again. Source: language reference 2.4; PEP 701, PEP 750.</summary>
internal sealed partial class Lexer
{
    private void ReadString(int start, int quoteAt)
    {
        var quote = _bytes[quoteAt];
        var firstLine = _line;
        var firstLineStart = _lineStart;
        var position = quoteAt + 1;
        var size = 1;
        if (At(position) == quote)
        {
            if (At(position + 1) != quote)
            {
                Emit(TokenKind.String, start, position + 1);
                return;
            }

            size = 3;
            position += 2;
        }

        var escapedQuote = false;
        var seen = 0;
        while (seen < size)
        {
            var c = At(position);
            if (c < 0 || (size == 1 && c == '\n'))
            {
                throw UnterminatedString(start, firstLine, firstLineStart, quote, size, escapedQuote);
            }

            position++;
            if (c == quote)
            {
                seen++;
                continue;
            }

            seen = 0;
            if (c == '\\')
            {
                c = At(position);
                escapedQuote |= c == quote;
                position++;
            }

            if (c == '\n')
            {
                NextLine(position);
            }
        }

        ref var token = ref Emit(TokenKind.String, start, position);
        token.Line = firstLine;
        token.Column = start - firstLineStart;
    }

    private SyntaxException UnterminatedString(
        int start, int firstLine, int firstLineStart, byte quote, int size, bool escapedQuote)
    {
        if (_mode is { } mode && mode.Quote == quote && mode.QuoteSize == size)
        {
            return FailAt(start, firstLine, firstLineStart, $"{mode.Letter}-string: expecting '}}'");
        }

        var hint = escapedQuote && size == 1 ? "; perhaps you escaped the end quote?" : string.Empty;
        return FailAt(
            start,
            firstLine,
            firstLineStart,
            size == 3
                ? $"unterminated triple-quoted string literal (detected at line {LastLine()})"
                : $"unterminated string literal (detected at line {LastLine()}){hint}");
    }

    private void StartFString(int start, int quoteAt, StringPrefix prefix)
    {
        if (_outerModes.Count + 2 >= MaxFStringLevel)
        {
            throw FailHere("too many nested f-strings or t-strings", quoteAt + 1);
        }

        var quote = _bytes[quoteAt];
        var size = At(quoteAt + 1) == quote && At(quoteAt + 2) == quote ? 3 : 1;
        if (_mode is not null)
        {
            _outerModes.Push(_mode);
        }

        var isTemplate = (prefix & StringPrefix.Template) != 0;
        _mode = new FStringMode
        {
            Quote = quote,
            QuoteSize = size,
            IsRaw = (prefix & StringPrefix.Raw) != 0,
            IsTemplate = isTemplate,
            Start = start,
            FirstLine = _line,
            FirstLineStart = _lineStart,
        };
        Emit(isTemplate ? TokenKind.TStringStart : TokenKind.FStringStart, start, quoteAt + size);
    }

    /// <summary>Reads text of an f-string up to its end or to the next replacement field.</summary>
    private void ReadFStringText(FStringMode mode)
    {
        if (IsClosingQuote(mode, _position))
        {
            Emit(mode.IsTemplate ? TokenKind.TStringEnd : TokenKind.FStringEnd, _position, _position + mode.QuoteSize);
            _mode = _outerModes.Count > 0 ? _outerModes.Pop() : null;
            return;
        }

        if (At(_position) == '{' && (At(_position + 1) != '{' || IsInSpec(mode)))
        {
            OpenField(mode);
            return;
        }

        var start = _position;
        var firstLine = _line;
        var firstLineStart = _lineStart;
        var position = _position;
        var inNameEscape = false;
        while (true)
        {
            var c = At(position);
            if (c == mode.Quote && IsClosingQuote(mode, position))
            {
                EmitText(mode, start, position, position, firstLine, firstLineStart);
                return;
            }

            if (c < 0 || (mode.QuoteSize == 1 && c == '\n'))
            {
                if (c == '\n' && IsInSpec(mode))
                {
                    throw FailHere(
                        $"{mode.Letter}-string: newlines are not allowed in format specifiers for single quoted {mode.Letter}-strings",
                        position + 1);
                }

                throw FailAt(
                    mode.Start,
                    mode.FirstLine,
                    mode.FirstLineStart,
                    mode.QuoteSize == 3
                        ? $"unterminated triple-quoted {mode.Letter}-string literal (detected at line {LastLine()})"
                        : $"unterminated {mode.Letter}-string literal (detected at line {_line})");
            }

            position++;
            if (c == '\n')
            {
                NextLine(position);
            }
            else if (c == '{')
            {
                if (inNameEscape)
                {
                    continue;
                }

                if (At(position) == '{' && !IsInSpec(mode))
                {
                    EmitText(mode, start, position, position + 1, firstLine, firstLineStart);
                    return;
                }

                EmitText(mode, start, position - 1, position - 1, firstLine, firstLineStart);
                return;
            }
            else if (c == '}')
            {
                if (inNameEscape)
                {
                    EmitText(mode, start, position, position, firstLine, firstLineStart);
                    return;
                }

                if (At(position) == '}' && !IsInSpec(mode) && mode.BracketDepth == 0)
                {
                    EmitText(mode, start, position, position + 1, firstLine, firstLineStart);
                    return;
                }

                EmitText(mode, start, position - 1, position - 1, firstLine, firstLineStart);
                mode.InText = false;
                return;
            }
            else if (c == '\\')
            {
                var next = At(position);
                if (next is '{' or '}')
                {
                    if (!mode.IsRaw)
                    {
                        var column = position - 1 - _lineStart;
                        _warnings?.Add(SyntaxWarningInfo.InvalidEscape($"\\{(char)next}", new SourceSpan(_line, column, _line, column + 2)));
                    }

                    continue;
                }

                if (next == '\n')
                {
                    NextLine(position + 1);
                }
                else if (next == 'N' && !mode.IsRaw && At(position + 1) == '{')
                {
                    inNameEscape = true;
                    position++;
                }

                position = Math.Min(position + 1, _bytes.Length);
            }
        }
    }

    private static bool IsInSpec(FStringMode mode) => mode.InFormatSpec && mode.ExpressionDepth >= 0;

    private bool IsClosingQuote(FStringMode mode, int position) =>
        At(position) == mode.Quote
        && (mode.QuoteSize == 1 || (At(position + 1) == mode.Quote && At(position + 2) == mode.Quote));

    private void EmitText(FStringMode mode, int start, int end, int resume, int firstLine, int firstLineStart)
    {
        ref var token = ref Emit(mode.IsTemplate ? TokenKind.TStringMiddle : TokenKind.FStringMiddle, start, end);
        token.Line = firstLine;
        token.Column = start - firstLineStart;

        // A doubled brace counts with both its characters in the position, with one in the text.
        token.EndColumn += resume - end;
        _position = resume;
    }

    private void OpenField(FStringMode mode)
    {
        if (++mode.ExpressionDepth >= MaxExpressionNesting)
        {
            throw FailHere($"{mode.Letter}-string: expressions nested too deeply", _position);
        }

        mode.InText = false;
    }
}
