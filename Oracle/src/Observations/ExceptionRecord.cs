namespace PyJitVerify.Oracle.Observations;

/// <summary>An exception as data. Nothing in it was produced by code of the program.</summary>
/// <param name="TypeName">Qualified name; builtins and the program's own classes without a module.</param>
/// <param name="Arguments">Canonical text of <c>args</c>.</param>
/// <param name="Notes">Canonical text of each note.</param>
/// <param name="SuppressContext"><c>__suppress_context__</c>.</param>
/// <param name="TracebackDepth">Number of entries; <paramref name="Traceback"/> may leave out some in the
/// middle.</param>
/// <param name="Traceback">Outermost first.</param>
/// <param name="Cause"><c>__cause__</c>, or null.</param>
/// <param name="Context"><c>__context__</c>, or null.</param>
/// <param name="Members">Members of an exception group.</param>
public sealed record ExceptionRecord(
    string TypeName,
    string Arguments,
    EquatableList<string> Notes,
    bool SuppressContext,
    uint TracebackDepth,
    EquatableList<TracebackEntry> Traceback,
    ExceptionRecord? Cause,
    ExceptionRecord? Context,
    EquatableList<ExceptionRecord> Members)
{
    /// <summary>The record with a change made to it and to each that it leads to.</summary>
    internal ExceptionRecord Each(Func<ExceptionRecord, ExceptionRecord> change) => change(this) with
    {
        Cause = Cause?.Each(change),
        Context = Context?.Each(change),
        Members = new(Members.Select(m => m.Each(change))),
    };
}

/// <summary>One entry of a traceback. -1 means that the code object does not say.</summary>
/// <param name="File">Base name of the file.</param>
/// <param name="Function">Qualified name of the code object.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">First byte, from 0.</param>
/// <param name="EndLine">Line of the end.</param>
/// <param name="EndColumn">Byte after the last.</param>
/// <param name="InstructionBytes"><c>tb_lasti</c>. Legally unstable between modes of stock builds: lowest
/// severity.</param>
public sealed record TracebackEntry(
    string File, string Function, int Line, int Column, int EndLine, int EndColumn, int InstructionBytes);
