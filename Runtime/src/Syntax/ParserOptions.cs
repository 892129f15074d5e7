namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// What a parse may use from outside.
/// <para>Warnings collects what is doubtful about the source.</para>
/// <para>IsFlufl: as if the source began with <c>from __future__ import barry_as_FLUFL</c> (PEP 401).</para>
/// </summary>
public sealed record ParserOptions(SyntaxWarnings? Warnings = null, bool IsFlufl = false);
