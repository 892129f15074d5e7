using System.Text;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>An exception as CPython prints it: chain, frames with source lines, type and message, notes.</summary>
/// <remarks>Source: CPython <c>Lib/traceback.py</c>.</remarks>
internal static class TracebackText
{
    private const string CauseLine = "\nThe above exception was the direct cause of the following exception:\n\n";
    private const string ContextLine = "\nDuring handling of the above exception, another exception occurred:\n\n";

    public static string Format(ThreadState ts, PyException exception)
    {
        var text = new StringBuilder();
        Append(ts, exception, text, new HashSet<PyException>(ReferenceEqualityComparer.Instance));
        return text.ToString();
    }

    private static void Append(ThreadState ts, PyException exception, StringBuilder text, HashSet<PyException> seen)
    {
        seen.Add(exception);
        PyException? earlier = exception.Cause ?? (exception.SuppressContext ? null : exception.Context);
        if (earlier is not null && !seen.Contains(earlier))
        {
            Append(ts, earlier, text, seen);
            text.Append(exception.Cause is not null ? CauseLine : ContextLine);
        }
        if (exception.Traceback is not null)
        {
            text.Append("Traceback (most recent call last):\n");
            AppendFrames(ts, exception.Traceback, text);
        }
        text.Append(Summary(ts, exception)).Append('\n');
        if (!Operations.TryGetInstanceAttribute(ts, exception, "__notes__", out Value notes) || notes.Ref is not PyList list) return;
        foreach (Value note in list.ToArray()) text.Append(Operations.Str(ts, note)).Append('\n');
    }

    /// <summary>Frames that repeat are counted after three, as CPython does.</summary>
    private static void AppendFrames(ThreadState ts, PyTraceback traceback, StringBuilder text)
    {
        (string, int, string) last = default;
        int repeats = 0;
        for (PyTraceback? entry = traceback; entry is not null; entry = entry.Next)
        {
            PyCode code = entry.Frame.Code;
            (string, int, string) key = (code.FileName, entry.Line, code.Name.ToString());
            repeats = key == last ? repeats + 1 : 0;
            last = key;
            if (repeats >= 3)
            {
                if (entry.Next is null || (entry.Next.Frame.Code.FileName, entry.Next.Line, entry.Next.Frame.Code.Name.ToString()) != key)
                    text.Append($"  [Previous line repeated {repeats - 2} more time{(repeats == 3 ? "" : "s")}]\n");
                continue;
            }
            text.Append($"  File \"{code.FileName}\", line {entry.Line}, in {code.Name}\n");
            if (SourceLines.Of(ts, code.FileName) is { } lines && entry.Line >= 1 && entry.Line <= lines.Length) AppendSource(code.PositionOf(entry.Instruction), lines[entry.Line - 1], text);
        }
    }

    /// <summary>The line, and carets under the part of it that raised unless that is all of it.</summary>
    private static void AppendSource(CodePosition position, string line, StringBuilder text)
    {
        string stripped = line.Trim();
        text.Append("    ").Append(stripped).Append('\n');
        int indent = line.Length - line.TrimStart().Length;
        int start = position.Column - indent;
        int end = position.EndLine == position.Line ? position.EndColumn - indent : stripped.Length;
        if (start < 0 || end <= start || end > stripped.Length || (start == 0 && end == stripped.Length)) return;
        text.Append("    ").Append(' ', start).Append('^', end - start).Append('\n');
    }

    private static string Summary(ThreadState ts, PyException exception)
    {
        PyType type = ts.TypeOf(exception);
        string name = type.FullName.StartsWith("__main__.", StringComparison.Ordinal) ? type.FullName[9..] : type.FullName;
        if (type.IsSubtypeOf(ts.Interp.Exceptions.SyntaxError) && exception.Extra is { Length: >= 8 } extra) return SyntaxSummary(name, extra);
        PyStr? message = Operations.Str(ts, exception);
        if (message is null)
        {
            ts.ClearPending();
            return $"{name}: <exception str() failed>";
        }
        return message.Length == 0 ? name : $"{name}: {message}";
    }

    private static string SyntaxSummary(string name, Value[] extra)
    {
        var text = new StringBuilder($"  File \"{extra[1].Ref}\", line {extra[2].Bits}\n");
        if (extra[4].Ref is PyStr line)
        {
            string source = line.ToString();
            string stripped = source.Trim();
            int indent = source.Length - source.TrimStart().Length;
            long start = extra[3].Bits - 1 - indent, end = extra[6].Bits - 1 - indent;
            text.Append("    ").Append(stripped).Append('\n');
            if (start >= 0) text.Append("    ").Append(' ', (int)start).Append('^', (int)Math.Max(1, Math.Min(end, stripped.Length) - start)).Append('\n');
        }
        return text.Append($"{name}: {extra[0].Ref}").ToString();
    }
}
