namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// Something doubtful in a source that is accepted all the same: a <c>SyntaxWarning</c>.
/// <para>Units: those of <see cref="SourceSpan"/>.</para>
/// <para>ErrorMessage is what is said when warnings are errors, where CPython then words it differently.</para>
/// </summary>
public sealed record SyntaxWarningInfo(string Message, SourceSpan Span, string? ErrorMessage = null)
{
    /// <summary>Of a backslash and what follows it, which mean nothing together.</summary>
    public static SyntaxWarningInfo InvalidEscape(string escape, SourceSpan span)
    {
        var what = escape.Length == 4 ? "octal escape sequence" : "escape sequence";
        var advice = $"Did you mean \"\\{escape}\"? A raw string is also an option.";
        return new SyntaxWarningInfo(
            $"\"{escape}\" is an invalid {what}. Such sequences will not work in the future. {advice}",
            span,
            $"\"{escape}\" is an invalid {what}. {advice}");
    }
}

/// <summary>The warnings of one compilation, each once although parts of a source are read more than once.</summary>
public sealed class SyntaxWarnings
{
    private readonly System.Collections.Generic.List<SyntaxWarningInfo> _all = [];
    private readonly HashSet<SyntaxWarningInfo> _seen = [];

    /// <summary>In the order in which they were found.</summary>
    public IReadOnlyList<SyntaxWarningInfo> All => _all;

    public void Add(SyntaxWarningInfo warning)
    {
        if (_seen.Add(warning))
        {
            _all.Add(warning);
        }
    }
}
