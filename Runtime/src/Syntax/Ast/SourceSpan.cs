namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// A range of source text.
/// <para>Units: lines count from 1; columns count UTF-8 bytes from 0, as <c>col_offset</c> does. The end is exclusive.
/// The default value means "no position".</para>
/// </summary>
public readonly record struct SourceSpan(int Line, int Column, int EndLine, int EndColumn);
