using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// The part of an expression that is underlined by <c>^</c> within <c>~</c>: an operator, the brackets of a subscription, the parentheses
/// of a call.
/// </summary>
/// <param name="LeftLine">Lines from 0; the places are indices of characters, the right one exclusive.</param>
/// <remarks>Source: CPython <c>Lib/traceback.py</c>: <c>_extract_caret_anchors_from_line_segment</c>.</remarks>
internal sealed record CaretAnchors(int LeftLine, int Left, int RightLine, int Right)
{
    /// <summary>The anchors of a piece of source, or null when it is no such expression.</summary>
    public static CaretAnchors? Find(string segment)
    {
        // Parenthesised, an expression may span lines; line 2 of that is line 0 of the segment.
        ParseResult<Module> parsed = Parser.ParseModule($"(\n{segment}\n)", "<segment>");
        if (!parsed.Success || parsed.Tree.Body is not [ExprStmt { Value: var expression }]) return null;
        var text = new Segment(segment.Split('\n'));
        switch (expression)
        {
            case BinOp b: return Operator(b, text);
            case Subscript s: return text.Bracketed(s.Value.Span, s.Span, '[');
            case Call c: return text.Bracketed(c.Func.Span, c.Span, '(');
            default: return null;
        }
    }

    /// <summary>True for <c>return f(...)</c> or <c>x = f(...)</c> of which the call to the end of the line is what raised.</summary>
    public static bool IsWholeCall(string[] lines, int start, int end)
    {
        ParseResult<Module> parsed = Parser.ParseModule(string.Join('\n', lines) + "\n", "<segment>");
        // A return stands outside a function here, which parses all the same.
        if (!parsed.Success || parsed.Tree.Body.Length == 0) return false;
        Call? call = parsed.Tree.Body[0] switch
        {
            Return { Value: Call { Func: Name } c } => c,
            Assign { Value: Call c } => c,
            _ => null,
        };
        return call is not null && call.Span.Line == 1 && call.Span.EndLine == lines.Length && call.Span.Column == start && call.Span.EndColumn == end;
    }

    /// <summary>A column in UTF-8 bytes as an index into the line.</summary>
    public static int CharOffset(string line, int bytes)
    {
        int used = 0;
        for (int i = 0; i < line.Length; i++)
        {
            if (used >= bytes) return i;
            char c = line[i];
            used += c < 0x80 ? 1 : c < 0x800 ? 2 : char.IsHighSurrogate(c) ? 4 : char.IsLowSurrogate(c) ? 0 : 3;
        }
        return line.Length;
    }

    private static CaretAnchors? Operator(BinOp b, Segment text)
    {
        if (!text.TryPlace(b.Left.Span, out int line, out int column)) return null;
        if (!text.Advance(ref line, ref column, static c => !char.IsWhiteSpace(c) && c != ')')) return null;
        int right = column + 1;
        string source = text.Lines[line];
        int rightLine = b.Right.Span.Line - 2;
        bool isTwo = right < source.Length && (rightLine > line || right < CharOffset(text.Lines[rightLine], b.Right.Span.Column))
            && !char.IsWhiteSpace(source[right]) && source[right] is not ('\\' or '#');
        return new CaretAnchors(line, column, line, isTwo ? right + 1 : right);
    }

    private sealed class Segment(string[] lines)
    {
        public string[] Lines { get; } = lines;

        public CaretAnchors? Bracketed(SourceSpan before, SourceSpan whole, char bracket)
        {
            if (!TryPlace(before, out int line, out int column) || !Advance(ref line, ref column, c => c == bracket)) return null;
            int rightLine = whole.EndLine - 2;
            if (rightLine < 0 || rightLine >= Lines.Length) return null;
            return new CaretAnchors(line, column, rightLine, CharOffset(Lines[rightLine], whole.EndColumn));
        }

        /// <summary>The first place behind a subexpression.</summary>
        public bool TryPlace(SourceSpan span, out int line, out int column)
        {
            line = span.EndLine - 2;
            column = 0;
            if (line < 0 || line >= Lines.Length) return false;
            column = CharOffset(Lines[line], span.EndColumn);
            return Normalize(ref line, ref column);
        }

        /// <summary>Goes on to a character; comments and line continuations are skipped.</summary>
        public bool Advance(ref int line, ref int column, Func<char, bool> stop)
        {
            while (true)
            {
                char c = Lines[line][column];
                if (c is '\\' or '#')
                {
                    line++;
                    column = 0;
                }
                else if (stop(c))
                {
                    return true;
                }
                else
                {
                    column++;
                }
                if (!Normalize(ref line, ref column)) return false;
            }
        }

        private bool Normalize(ref int line, ref int column)
        {
            while (line < Lines.Length && column >= Lines[line].Length)
            {
                column = 0;
                line++;
            }
            return line < Lines.Length;
        }
    }
}
