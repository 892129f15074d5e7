using System.Text;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>An exception as CPython prints it: chain, groups with their members, frames, last line and notes.</summary>
/// <remarks>Source: CPython <c>Lib/traceback.py</c>: <c>TracebackException.format</c>.</remarks>
internal sealed class TracebackText
{
    private const string CauseLine = "\nThe above exception was the direct cause of the following exception:\n\n";
    private const string ContextLine = "\nDuring handling of the above exception, another exception occurred:\n\n";

    /// <summary>Members of a group that are shown, and how deep groups in groups are.</summary>
    private const int MaxGroupWidth = 15, MaxGroupDepth = 10;

    private readonly ThreadState _ts;
    private readonly StringBuilder _text = new();
    private readonly HashSet<PyException> _seen = new(ReferenceEqualityComparer.Instance);
    private int _depth;
    private bool _needsClose;

    private TracebackText(ThreadState ts) => _ts = ts;

    public static string Format(ThreadState ts, PyException exception)
    {
        var writer = new TracebackText(ts);
        writer.Append(exception);
        return writer._text.ToString();
    }

    private string Indent => new(' ', 2 * _depth);

    private void Emit(string text, char margin = '|')
    {
        string prefix = _depth > 0 ? $"{Indent}{margin} " : "";
        foreach (string line in (text.EndsWith('\n') ? text[..^1] : text).Split('\n')) _text.Append(prefix).Append(line).Append('\n');
    }

    /// <summary>The chain from its beginning; an exception that is in it twice is shown once.</summary>
    private void Append(PyException exception)
    {
        var chain = new List<(string? Before, PyException Exception)>();
        for (PyException? next = exception; next is not null;)
        {
            _seen.Add(next);
            bool hasCause = next.Cause is { } cause && !_seen.Contains(cause);
            bool hasContext = next.Cause is null && !next.SuppressContext && next.Context is { } context && !_seen.Contains(context);
            chain.Add((hasCause ? CauseLine : hasContext ? ContextLine : null, next));
            next = hasCause ? next.Cause : hasContext ? next.Context : null;
        }
        for (int i = chain.Count - 1; i >= 0; i--)
        {
            if (chain[i].Before is { } line) Emit(line);
            AppendOne(chain[i].Exception);
        }
    }

    private void AppendOne(PyException exception)
    {
        if (ExceptionGroupType.IsGroup(_ts, exception))
        {
            AppendGroup(exception);
            return;
        }
        if (exception.Traceback is not null)
        {
            Emit("Traceback (most recent call last):\n");
            Emit(FrameText.Format(_ts, exception.Traceback));
        }
        Emit(ExceptionSummary.Of(_ts, exception));
    }

    private void AppendGroup(PyException group)
    {
        if (_depth > MaxGroupDepth)
        {
            Emit($"... (max_group_depth is {MaxGroupDepth})\n");
            return;
        }
        bool isOutermost = _depth == 0;
        if (isOutermost) _depth++;
        if (group.Traceback is not null)
        {
            Emit("Exception Group Traceback (most recent call last):\n", isOutermost ? '+' : '|');
            Emit(FrameText.Format(_ts, group.Traceback));
        }
        Emit(ExceptionSummary.Of(_ts, group));
        PyTuple members = ExceptionGroupType.ExceptionsOf(group);
        int shown = members.Count <= MaxGroupWidth ? members.Count : MaxGroupWidth + 1;
        _needsClose = false;
        for (int i = 0; i < shown; i++)
        {
            bool isLast = i == shown - 1, isTruncated = i >= MaxGroupWidth;
            // The closing line may be drawn by a group inside.
            if (isLast) _needsClose = true;
            _text.Append(Indent).Append(i == 0 ? "+-" : "  ").Append($"+---------------- {(isTruncated ? "..." : (i + 1).ToString())} ----------------\n");
            _depth++;
            if (isTruncated)
            {
                int remaining = members.Count - MaxGroupWidth;
                Emit($"and {remaining} more exception{(remaining > 1 ? "s" : "")}\n");
            }
            else
            {
                Append(members[i].Unchecked<PyException>());
            }
            if (isLast && _needsClose)
            {
                _text.Append(Indent).Append("+------------------------------------\n");
                _needsClose = false;
            }
            _depth--;
        }
        if (isOutermost) _depth = 0;
    }
}
