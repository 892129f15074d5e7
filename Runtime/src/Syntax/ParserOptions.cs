namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// What a parse may use from outside.
/// <para>CharacterNames gives the code point of a Unicode character's name, null for an unknown one; without it each
/// <c>\N{...}</c> escape is rejected as unknown.</para>
/// <para>Warnings collects what is doubtful about the source.</para>
/// <para>IsFlufl: as if the source began with <c>from __future__ import barry_as_FLUFL</c> (PEP 401).</para>
/// </summary>
public sealed record ParserOptions(Func<string, int?>? CharacterNames = null, SyntaxWarnings? Warnings = null, bool IsFlufl = false);
