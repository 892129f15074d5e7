using PyJitVerify.Oracle.Observations;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Oracle.Worker;

/// <summary>An exception of the embedded runtime as data.</summary>
internal sealed class ExceptionDescriber(Describer describer, ThreadState ts)
{
    private const int MaxNodes = 32, FirstEntries = 16, LastEntries = 48;

    private int _nodes;

    public ExceptionRecord? Describe(PyException? exception)
    {
        if (exception is null || ++_nodes > MaxNodes) return null;
        var notes = new List<string>();
        if (Operations.TryGetInstanceAttribute(ts, exception, "__notes__", out Value found) && found.Ref is PyList list)
            notes.AddRange(list.ToArray().Select(n => describer.Describe(n)));
        List<TracebackEntry> entries = Entries(exception.Traceback);
        int total = entries.Count;
        if (total > FirstEntries + LastEntries) entries.RemoveRange(FirstEntries, total - FirstEntries - LastEntries);
        return new ExceptionRecord(
            describer.TypeName(ts.TypeOf(exception)), describer.Describe(exception.Args), new(notes), exception.SuppressContext,
            (uint)total, new(entries), Describe(exception.Cause), Describe(exception.Context), EquatableList<ExceptionRecord>.Empty);
    }

    private static List<TracebackEntry> Entries(PyTraceback? traceback)
    {
        var entries = new List<TracebackEntry>();
        for (; traceback is not null; traceback = traceback.Next)
        {
            PyCode code = traceback.Frame.Code;
            CodePosition at = code.PositionOf(traceback.Instruction);
            entries.Add(new TracebackEntry(
                Path.GetFileName(code.FileName), code.QualifiedName.ToString(), at.Line, at.Column, at.EndLine, at.EndColumn, 2 * traceback.Instruction));
        }
        return entries;
    }
}
