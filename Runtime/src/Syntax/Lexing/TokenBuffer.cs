namespace PyJitVerify.Runtime.Syntax;

/// <summary>The tokens of a source, in order, with what the lexer knows about where it stopped.</summary>
internal sealed class TokenBuffer
{
    private Token[] _tokens;

    public TokenBuffer(int capacity) => _tokens = new Token[Math.Max(16, capacity)];

    public int Count { get; private set; }

    /// <summary>The last entry is EndMarker or UnclosedEnd. Valid once the lexer is done.</summary>
    public Token[] Items => _tokens;

    /// <summary>For a source that ends inside parentheses: the innermost one that is still open.</summary>
    public (byte Bracket, int Line, int Column)? Unclosed { get; set; }

    /// <summary>Why the lexer stopped early, if it did; the last token is then of kind Error.</summary>
    public SyntaxException? Error { get; set; }

    /// <summary>
    /// Whether the lexer's error is reported instead of what the parser found before it. So it is for errors in tokens;
    /// not for those about layout, nor inside an f-string.
    /// </summary>
    public bool ErrorOutranksParser { get; set; }

    public ref Token Add()
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, Count * 2);
        }

        return ref _tokens[Count++];
    }
}
