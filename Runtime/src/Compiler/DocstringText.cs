using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Compiler;

/// <summary>
/// A docstring without the indentation of the block that it stands in: tabs become blanks, the first line loses those it begins with,
/// and the others as many as all of them that are not blank have.
/// </summary>
/// <remarks>Source: CPython <c>Python/compile.c</c>: <c>_PyCompile_CleanDoc</c>.</remarks>
internal static class DocstringText
{
    private const int TabSize = 8;

    public static PyText Clean(PyText text)
    {
        List<int> doc = ExpandTabs(text.CodePoints);
        int first = Blanks(doc, 0);
        int margin = int.MaxValue;
        for (int line = NextLine(doc, 0); line < doc.Count; line = NextLine(doc, line))
        {
            int start = line + Blanks(doc, line);
            if (start < doc.Count && doc[start] != '\n') margin = Math.Min(margin, start - line);
        }
        if (margin == int.MaxValue) margin = 0;
        var result = new List<int>(doc.Count);
        for (int line = 0; line < doc.Count; line = NextLine(doc, line))
        {
            int start = line + (line == 0 ? first : Math.Min(margin, Blanks(doc, line)));
            result.AddRange(doc[start..NextLine(doc, line)]);
        }
        return PyText.FromCodePoints(result.ToArray());
    }

    private static List<int> ExpandTabs(ReadOnlySpan<int> text)
    {
        var result = new List<int>(text.Length);
        int column = 0;
        foreach (int c in text)
        {
            if (c == '\t')
            {
                int width = TabSize - column % TabSize;
                result.AddRange(Enumerable.Repeat((int)' ', width));
                column += width;
                continue;
            }
            result.Add(c);
            column = c is '\n' or '\r' ? 0 : column + 1;
        }
        return result;
    }

    private static int Blanks(List<int> text, int start)
    {
        int end = start;
        while (end < text.Count && text[end] == ' ') end++;
        return end - start;
    }

    private static int NextLine(List<int> text, int start)
    {
        int end = text.IndexOf('\n', start);
        return end < 0 ? text.Count : end + 1;
    }
}
