namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// The state of one f-string or t-string that is being read; nested ones form a stack.
/// <para>Invariant: BracketDepth counts the brackets open inside the string; ExpressionDepth is the BracketDepth at which
/// the innermost replacement field began, minus one, and -1 outside of all fields.</para>
/// <para>Source: CPython Parser/lexer/state.h, <c>tokenizer_mode</c>.</para>
/// </summary>
internal sealed class FStringMode
{
    public required byte Quote { get; init; }

    public required int QuoteSize { get; init; }

    public required bool IsRaw { get; init; }

    public required bool IsTemplate { get; init; }

    public required int Start { get; init; }

    public required int FirstLine { get; init; }

    public required int FirstLineStart { get; init; }

    /// <summary>Whether the next bytes are text of the string, not of an expression in it.</summary>
    public bool InText { get; set; } = true;

    public int BracketDepth { get; set; }

    public int ExpressionDepth { get; set; } = -1;

    public bool InFormatSpec { get; set; }

    public string Letter => IsTemplate ? "t" : "f";
}
