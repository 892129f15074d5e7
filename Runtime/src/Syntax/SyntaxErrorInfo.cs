namespace PyJitVerify.Runtime.Syntax;

/// <summary>The class of exception that a rejected source raises in Python.</summary>
public enum SyntaxErrorKind
{
    SyntaxError,
    IndentationError,
    TabError,

    /// <summary>The source nests deeper than the parser follows (CPython raises MemoryError or RecursionError here).</summary>
    TooComplex,
}

/// <summary>
/// Why a source was rejected, with the fields of Python's <c>SyntaxError</c>.
/// <para>Units: lines from 1; columns are <c>offset</c> and <c>end_offset</c>, characters from 1. Zero or -1 means that
/// CPython reports no such position. Text is the offending line with its line end (a file's last line always has one), null where there is none.</para>
/// </summary>
public sealed record SyntaxErrorInfo(
    SyntaxErrorKind Kind,
    string Message,
    string FileName,
    int Line,
    int Column,
    int EndLine,
    int EndColumn,
    string? Text)
{
    public override string ToString() => $"{FileName}:{Line}:{Column}: {Kind}: {Message}";
}
