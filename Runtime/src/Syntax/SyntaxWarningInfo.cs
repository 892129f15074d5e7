namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// Something doubtful in a source that is accepted all the same: a <c>SyntaxWarning</c>.
/// <para>Units: those of <see cref="SourceSpan"/>.</para>
/// <para>ErrorMessage is what is said when warnings are errors, where CPython then words it differently.</para>
/// </summary>
public sealed record SyntaxWarningInfo(string Message, SourceSpan Span, string? ErrorMessage = null);

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
