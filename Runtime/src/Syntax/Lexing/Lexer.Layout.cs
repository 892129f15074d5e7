namespace PyJitVerify.Runtime.Syntax;

/// <summary>Lines: indentation, blank lines, comments, joined lines. Source: language reference 2.1.</summary>
internal sealed partial class Lexer
{
    private const int TabSize = 8;

    /// <summary>Measures the blanks that begin a line and emits Indent and Dedent. False for a line that is blank.</summary>
    private bool ReadIndentation()
    {
        var column = 0;
        var alternate = 0;
        var position = _position;
        for (; ; position++)
        {
            var c = At(position);
            if (c == ' ')
            {
                column++;
                alternate++;
            }
            else if (c == '\t')
            {
                // Two measures, tabs to 8 and tabs to 1: where they disagree about the order, the line is ambiguous.
                column = ((column / TabSize) + 1) * TabSize;
                alternate++;
            }
            else if (c == '\f')
            {
                column = 0;
                alternate = 0;
            }
            else if (c == '\\')
            {
                // The indentation of a joined line is that of its first part, unless that has none.
                var (joinedColumn, joinedAlternate) = (column, alternate);
                _position = position;
                JoinLine();
                ReadJoinedIndentation(joinedColumn, joinedAlternate);
                return true;
            }
            else
            {
                break;
            }
        }

        _position = position;
        var first = At(position);
        if (first is '#' or '\n' or -1)
        {
            // A line without tokens says nothing about indentation.
            if (first == '#')
            {
                SkipComment();
            }

            if (At(_position) < 0)
            {
                return true;
            }

            EndBlankLine();
            return false;
        }

        ApplyIndentation(column, alternate);
        return true;
    }

    private void ReadJoinedIndentation(int column, int alternate)
    {
        while (At(_position) is ' ' or '\t' or '\f')
        {
            if (column == 0 && alternate == 0)
            {
                break;
            }

            _position++;
        }

        if (column == 0)
        {
            for (; At(_position) is ' ' or '\t'; _position++)
            {
                column = At(_position) == ' ' ? column + 1 : ((column / TabSize) + 1) * TabSize;
                alternate++;
            }
        }

        if (At(_position) is not ('\n' or '#' or -1))
        {
            ApplyIndentation(column, alternate);
        }
    }

    private void ApplyIndentation(int column, int alternate)
    {
        if (_level > 0)
        {
            return;
        }

        if (column == _indents[_indentDepth])
        {
            if (alternate != _alternateIndents[_indentDepth])
            {
                throw InconsistentTabs();
            }
        }
        else if (column > _indents[_indentDepth])
        {
            if (_indentDepth + 1 >= MaxIndent)
            {
                throw FailLayout(SyntaxErrorKind.IndentationError, "too many levels of indentation", 1);
            }

            if (alternate <= _alternateIndents[_indentDepth])
            {
                throw InconsistentTabs();
            }

            _indents[++_indentDepth] = column;
            _alternateIndents[_indentDepth] = alternate;
            Emit(TokenKind.Indent, _position, _position).Column = -1;
        }
        else
        {
            var depth = _indentDepth;
            while (depth > 0 && column < _indents[depth])
            {
                depth--;
            }

            if (column != _indents[depth])
            {
                var end = _bytes.AsSpan(_lineStart).IndexOf((byte)'\n') + 1;
                throw FailLayout(
                    SyntaxErrorKind.IndentationError,
                    "unindent does not match any outer indentation level",
                    Characters(_lineStart, _lineStart + end - 1) + 1,
                    -1);
            }

            if (alternate != _alternateIndents[depth])
            {
                throw InconsistentTabs();
            }

            for (; _indentDepth > depth; _indentDepth--)
            {
                Emit(TokenKind.Dedent, _position, _position).Column = -1;
            }
        }
    }

    private SyntaxException InconsistentTabs() =>
        FailLayout(SyntaxErrorKind.TabError, "inconsistent use of tabs and spaces in indentation", 1);

    private void SkipBlanks()
    {
        while (true)
        {
            var c = At(_position);
            if (c is ' ' or '\t' or '\f')
            {
                _position++;
            }
            else if (c == '#')
            {
                SkipComment();
            }
            else if (c == '\\')
            {
                JoinLine();
            }
            else
            {
                return;
            }
        }
    }

    private void SkipComment()
    {
        var length = _bytes.AsSpan(_position).IndexOf((byte)'\n');
        var end = length < 0 ? _bytes.Length : _position + length;
        _commentStart = _position;
        if (_keepsLayout)
        {
            Emit(TokenKind.Comment, _position, end);
        }

        _position = end;
    }

    /// <summary>Passes the end of a line that ends no statement.</summary>
    private void EndBlankLine()
    {
        if (_keepsLayout)
        {
            Emit(TokenKind.BlankLineEnd, _position, _position + 1);
            _position--;
        }

        NextLine(_position + 1);
    }

    private void JoinLine()
    {
        if (At(_position + 1) != '\n')
        {
            throw FailLayout(
                SyntaxErrorKind.SyntaxError,
                "unexpected character after line continuation character",
                Characters(_lineStart, _position) + 2);
        }

        if (_position + 2 >= _bytes.Length)
        {
            throw FailLayout(
                SyntaxErrorKind.SyntaxError, "unexpected EOF while parsing", Characters(_lineStart, _position) + 2, -1);
        }

        NextLine(_position + 2);
    }

    /// <summary>An error about lines and indentation.</summary>
    private SyntaxException FailLayout(SyntaxErrorKind kind, string message, int column, int endColumn = 0)
    {
        _isLayoutError = true;
        return FailWith(kind, message, _line, column, endColumn, _source.TextAt(_source.OffsetOfLine(_line)));
    }
}
