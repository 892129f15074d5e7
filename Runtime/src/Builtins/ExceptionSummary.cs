using System.Text;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>The last lines of a traceback: type and message with "did you mean", the place of a syntax error, notes.</summary>
/// <remarks>Source: CPython <c>Lib/traceback.py</c>: <c>format_exception_only</c>, <c>_compute_suggestion_error</c>.</remarks>
internal static class ExceptionSummary
{
    public static string Of(ThreadState ts, PyException exception)
    {
        PyType type = ts.TypeOf(exception);
        string name = type.MessageName;
        var text = new StringBuilder();
        if (type.IsSubtypeOf(ts.Interp.Exceptions.SyntaxError) && exception.Extra is { Length: >= 8 } extra)
        {
            AppendSyntaxError(ts, name, extra, text);
        }
        else
        {
            PyStr? message = Operations.Str(ts, exception);
            if (message is null) ts.ClearPending();
            string shown = message is null ? "<exception str() failed>" : message.ToString() + Suggestion(ts, exception, type);
            text.Append(shown.Length == 0 ? name : $"{name}: {shown}").Append('\n');
        }
        AppendNotes(ts, exception, text);
        return text.ToString();
    }

    private static void AppendNotes(ThreadState ts, PyException exception, StringBuilder text)
    {
        if (!Operations.TryGetInstanceAttribute(ts, exception, "__notes__", out Value notes) || notes.IsNone) return;
        PyList? list = notes.Ref is PyList or PyTuple ? Operations.ToList(ts, notes) : null;
        if (list is null)
        {
            PyStr? shown = Operations.Repr(ts, notes);
            if (shown is null) ts.ClearPending();
            text.Append(shown?.ToString() ?? "<__notes__ repr() failed>").Append('\n');
            return;
        }
        foreach (Value note in list.ToArray())
        {
            PyStr? shown = Operations.Str(ts, note);
            if (shown is null) ts.ClearPending();
            text.Append(shown?.ToString() ?? "<note str() failed>").Append('\n');
        }
    }

    /// <param name="extra">msg, filename, lineno, offset, text, end_lineno, end_offset.</param>
    private static void AppendSyntaxError(ThreadState ts, string name, Value[] extra, StringBuilder text)
    {
        string suffix = "";
        if (extra[2].IsInt) text.Append($"  File \"{(extra[1].Ref is PyStr file ? file : "<string>")}\", line {extra[2].Bits}\n");
        else if (extra[1].Ref is PyStr place) suffix = $" ({place})";
        if (extra[4].Ref is PyStr source)
        {
            string raw = source.ToString(), line = raw.TrimEnd('\n'), shown = line.TrimStart(' ', '\n', '\f');
            int spaces = line.Length - shown.Length;
            text.Append("    ").Append(shown).Append('\n');
            if (extra[3].IsInt && extra[2].IsInt)
            {
                long start = extra[3].Bits;
                long end = !extra[5].IsInt || extra[5].Bits == extra[2].Bits ? extra[6].IsInt && extra[6].Bits != 0 ? extra[6].Bits : start : line.Length + 1;
                if (raw.Length > 0 && start > raw.Length) start = line.Length + 1;
                if (raw.Length > 0 && end > raw.Length) end = line.Length + 1;
                if (start >= end || end < 0) end = start + 1;
                long from = start - 1 - spaces, to = end - 1 - spaces;
                if (from >= 0)
                {
                    text.Append("    ");
                    for (int i = 0; i < from; i++) text.Append(i < shown.Length && char.IsWhiteSpace(shown[i]) ? shown[i] : ' ');
                    text.Append('^', (int)(to - from)).Append('\n');
                }
            }
        }
        PyStr? message = extra[0].IsNone || extra[0].IsNull ? "<no detail available>" : Operations.Str(ts, extra[0]);
        if (message is null) ts.ClearPending();
        text.Append($"{name}: {message}{suffix}\n");
    }

    private static string Suggestion(ThreadState ts, PyException exception, PyType type)
    {
        ExceptionTypes types = ts.Interp.Exceptions;
        bool isName = type.IsSubtypeOf(types.NameError), isImport = type.IsSubtypeOf(types.ImportError);
        if (exception.Extra is not { } extra || (!isName && !isImport && !type.IsSubtypeOf(types.AttributeError))) return "";
        Value wrong = isImport ? extra.Length > 2 ? extra[2] : default : extra.Length > 0 ? extra[0] : default;
        if (wrong.Ref is not PyStr name) return "";
        string? best = isName ? ForName(ts, exception, name) : isImport ? ForImport(ts, extra[0], name) : ForAttribute(ts, exception, extra[1], name);
        if (ts.Pending is not null) ts.ClearPending();
        string text = best is null ? "" : $". Did you mean: '{best}'?";
        if (isName && StandardModuleNames.All.Contains(name.ToString()))
            text += best is null ? $". Did you forget to import '{name}'?" : $" Or did you forget to import '{name}'?";
        return text;
    }

    private static PyFrame? LastFrame(PyException exception)
    {
        PyTraceback? entry = exception.Traceback;
        while (entry?.Next is not null) entry = entry.Next;
        return entry?.Frame;
    }

    private static string? ForName(ThreadState ts, PyException exception, PyStr name)
    {
        if (LastFrame(exception) is not { } frame) return null;
        PyDict locals = LocalsOf(ts, frame);
        if (locals.TryGetStr(Names.Self, out Value self) && Operations.TryGetAttribute(ts, self, name, out _) > 0) return $"self.{name}";
        return NameSuggestion.Closest(name.ToString(), [.. Keys(locals), .. Keys(frame.Globals), .. Keys(frame.Builtins)]);
    }

    private static PyDict LocalsOf(ThreadState ts, PyFrame frame)
    {
        Value mapping = frame.Live?.LocalsMapping ?? frame.SavedLocalsMapping;
        return mapping.Ref as PyDict ?? (mapping.IsNull ? new PyFrameLocalsProxy(frame).ToDict(ts) : new PyDict());
    }

    private static string? ForImport(ThreadState ts, in Value module, PyStr name)
    {
        if (module.Ref is not PyStr moduleName || !ts.Interp.Modules.TryGetStr(moduleName, out Value loaded)) return null;
        return Closest(ts, loaded, name, hidesPrivate: name.Length == 0 || name[0] != '_');
    }

    private static string? ForAttribute(ThreadState ts, PyException exception, in Value target, PyStr name)
    {
        if (target.IsNull) return null;
        bool hidesPrivate = name.Length == 0 || name[0] != '_';
        if (hidesPrivate && LastFrame(exception) is { } frame && LocalsOf(ts, frame).TryGetStr(Names.Self, out Value self) && self.Is(target)) hidesPrivate = false;
        return Closest(ts, target, name, hidesPrivate);
    }

    /// <summary>Among what <c>dir()</c> gives.</summary>
    private static string? Closest(ThreadState ts, in Value target, PyStr name, bool hidesPrivate)
    {
        if (Operations.LookupSpecial(ts, target, Names.Dir, out Value method) <= 0) return null;
        Value names = Operations.Call(ts, method, [], null);
        PyList? list = names.IsNull ? null : Operations.ToList(ts, names);
        if (list is null) return null;
        IEnumerable<string> candidates = list.ToArray().Select(v => v.Ref).OfType<PyStr>().Select(s => s.ToString()).Order(StringComparer.Ordinal);
        return NameSuggestion.Closest(name.ToString(), hidesPrivate ? candidates.Where(c => !c.StartsWith('_')) : candidates);
    }

    private static IEnumerable<string> Keys(PyDict dict)
    {
        for (int i = 0; i < dict.EntryCount; i++)
        {
            if (dict.EntryAt(i).Key.Ref is PyStr name) yield return name.ToString();
        }
    }
}
