using System.Text;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>The frames of a traceback with their source lines and the carets under what raised.</summary>
/// <remarks>Source: CPython <c>Lib/traceback.py</c>: <c>StackSummary.format_frame_summary</c>; PEP 657.</remarks>
internal static class FrameText
{
    /// <summary>A frame that repeats is shown this often before repetitions are counted.</summary>
    private const int RepeatLimit = 3;

    public static string Format(ThreadState ts, PyTraceback traceback)
    {
        var text = new StringBuilder();
        (string, int, string) last = default;
        int count = 0;
        for (PyTraceback? entry = traceback; entry is not null; entry = entry.Next)
        {
            PyCode code = entry.Frame.Code;
            (string, int, string) key = (code.FileName, entry.Line, code.Name.ToString());
            if (key != last)
            {
                AppendRepeats(text, count);
                last = key;
                count = 0;
            }
            if (++count > RepeatLimit) continue;
            text.Append($"  File \"{code.FileName}\", line {(entry.Line > 0 ? entry.Line.ToString() : "None")}, in {code.Name}\n");
            CodePosition position = entry.GivenLine != 0 && entry.GivenLine != code.LineOf(entry.Instruction)
                ? new CodePosition(entry.GivenLine, entry.GivenLine, -1, -1) : code.PositionOf(entry.Instruction);
            if (SourceLines.Of(ts, code.FileName) is { } lines && position.Line >= 1 && position.Line <= lines.Length) AppendSource(position, lines, text);
        }
        AppendRepeats(text, count);
        return text.ToString();
    }

    private static void AppendRepeats(StringBuilder text, int count)
    {
        int more = count - RepeatLimit;
        if (more > 0) text.Append($"  [Previous line repeated {more} more time{(more > 1 ? "s" : "")}]\n");
    }

    private static void AppendSource(CodePosition p, string[] source, StringBuilder text)
    {
        int lastLine = Math.Min(Math.Max(p.EndLine, p.Line), source.Length);
        string[] original = [.. Enumerable.Range(p.Line - 1, lastLine - p.Line + 1).Select(i => source[i].TrimEnd())];
        if (original.All(l => l.Length == 0)) return;
        if (p.Column < 0 || p.EndColumn < 0)
        {
            text.Append("    ").Append(original[0].Trim()).Append('\n');
            return;
        }
        string[] lines = Dedent(original);
        int removed = original[0].Length - lines[0].Length;
        int start = Math.Max(0, CaretAnchors.CharOffset(original[0], p.Column) - removed);
        int end = Math.Max(0, CaretAnchors.CharOffset(original[^1], p.EndColumn) - removed);
        string segment = string.Join('\n', lines);
        int tail = lines[^1].Length - end;
        segment = start <= segment.Length - tail ? segment[start..(segment.Length - Math.Max(0, tail))] : "";
        CaretAnchors? anchors = CaretAnchors.Find(segment);
        bool showsCarets = ShowsCarets(start, end, lines, anchors);
        if (anchors is not null)
        {
            // They were counted from the start of the segment.
            if (anchors.LeftLine == 0) anchors = anchors with { Left = anchors.Left + start };
            if (anchors.RightLine == 0) anchors = anchors with { Right = anchors.Right + start };
        }
        var output = new List<string>();
        int previous = -1;
        foreach (int line in SignificantLines(lines.Length, anchors))
        {
            if (previous >= 0 && line - previous == 2) Output(line - 1);
            else if (previous >= 0 && line - previous > 2) output.Add($"...<{line - previous - 1} lines>...");
            Output(line);
            previous = line;
        }
        foreach (string line in Dedent([.. output])) text.Append("    ").Append(line).Append('\n');

        void Output(int line)
        {
            output.Add(lines[line]);
            if (showsCarets) output.Add(Carets(lines, line, start, end, anchors));
        }
    }

    private static SortedSet<int> SignificantLines(int count, CaretAnchors? anchors)
    {
        var lines = new SortedSet<int> { 0, count - 1 };
        if (anchors is not null)
        {
            for (int d = -1; d <= 1; d++)
            {
                lines.Add(anchors.LeftLine + d);
                lines.Add(anchors.RightLine + d);
            }
        }
        lines.RemoveWhere(l => l < 0 || l >= count);
        return lines;
    }

    private static string Carets(string[] lines, int line, int start, int end, CaretAnchors? anchors)
    {
        int spaces = lines[line].Length - lines[line].TrimStart().Length;
        int width = line == lines.Length - 1 ? DisplayWidth(lines[line], end) : DisplayWidth(lines[line], lines[line].Length);
        int from = DisplayWidth(lines[0], start);
        var carets = new StringBuilder();
        for (int column = 0; column < width; column++)
        {
            bool isBefore = column < spaces || (line == 0 && column < from);
            bool isInside = anchors is not null
                && (line > anchors.LeftLine || (line == anchors.LeftLine && column >= DisplayWidth(lines[line], anchors.Left)))
                && (line < anchors.RightLine || (line == anchors.RightLine && column < DisplayWidth(lines[line], anchors.Right)));
            carets.Append(isBefore ? ' ' : anchors is null || isInside ? '^' : '~');
        }
        return carets.ToString();
    }

    /// <summary>Carets that would underline all there is say nothing, except where anchors tell parts apart; a plain call needs none either.</summary>
    private static bool ShowsCarets(int start, int end, string[] lines, CaretAnchors? anchors)
    {
        if (CaretAnchors.IsWholeCall(lines, start, end)) return false;
        if (anchors is not null) return true;
        return lines[0][..Math.Min(start, lines[0].Length)].TrimStart().Length > 0 || lines[^1][Math.Min(end, lines[^1].Length)..].TrimEnd().Length > 0;
    }

    private static string[] Dedent(string[] lines)
    {
        int margin = lines.Where(l => l.Trim().Length > 0).Select(l => l.Length - l.TrimStart().Length).DefaultIfEmpty(0).Min();
        return [.. lines.Select(l => l.Length >= margin ? l[margin..] : l.TrimStart())];
    }

    /// <summary>Terminal columns of the first characters: wide East Asian ones take two.</summary>
    private static int DisplayWidth(string line, int count)
    {
        int width = 0;
        for (int i = 0; i < Math.Min(count, line.Length); i++)
        {
            char c = line[i];
            if (char.IsLowSurrogate(c)) continue;
            bool isWide = c is >= '\u1100' and <= '\u115F' or >= '\u2E80' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7A3' or >= '\uF900' and <= '\uFAFF'
                or >= '\uFE30' and <= '\uFE6F' or >= '\uFF00' and <= '\uFF60' or >= '\uFFE0' and <= '\uFFE6' || char.IsHighSurrogate(c) && c >= '\uD83C';
            width += isWide ? 2 : 1;
        }
        return width + Math.Max(0, count - line.Length);
    }
}
