namespace PyJitVerify.Runtime.Syntax;

/// <summary>The operators and delimiters. Source: language reference 2.5 and 2.6.</summary>
internal static class OperatorTable
{
    /// <summary>The longest operator that starts with these bytes; EndMarker if none does.</summary>
    public static (TokenKind Kind, int Length) Match(int c, int c2, int c3)
    {
        switch (c)
        {
            case '(': return (TokenKind.LeftParen, 1);
            case ')': return (TokenKind.RightParen, 1);
            case '[': return (TokenKind.LeftBracket, 1);
            case ']': return (TokenKind.RightBracket, 1);
            case '{': return (TokenKind.LeftBrace, 1);
            case '}': return (TokenKind.RightBrace, 1);
            case ',': return (TokenKind.Comma, 1);
            case ';': return (TokenKind.Semicolon, 1);
            case '~': return (TokenKind.Tilde, 1);
            case ':': return WithEqual(c2, TokenKind.Colon, TokenKind.ColonEqual);
            case '+': return WithEqual(c2, TokenKind.Plus, TokenKind.PlusEqual);
            case '%': return WithEqual(c2, TokenKind.Percent, TokenKind.PercentEqual);
            case '&': return WithEqual(c2, TokenKind.Ampersand, TokenKind.AmpersandEqual);
            case '|': return WithEqual(c2, TokenKind.VBar, TokenKind.VBarEqual);
            case '^': return WithEqual(c2, TokenKind.Circumflex, TokenKind.CircumflexEqual);
            case '@': return WithEqual(c2, TokenKind.At, TokenKind.AtEqual);
            case '=': return WithEqual(c2, TokenKind.Equal, TokenKind.EqEqual);
            case '!': return WithEqual(c2, TokenKind.Exclamation, TokenKind.NotEqual);
            case '.': return c2 == '.' && c3 == '.' ? (TokenKind.Ellipsis, 3) : (TokenKind.Dot, 1);
            case '-': return c2 == '>' ? (TokenKind.Arrow, 2) : WithEqual(c2, TokenKind.Minus, TokenKind.MinusEqual);
            case '*':
                return Doubled(c, c2, c3, (TokenKind.Star, TokenKind.StarEqual), (TokenKind.DoubleStar, TokenKind.DoubleStarEqual));
            case '/':
                return Doubled(c, c2, c3, (TokenKind.Slash, TokenKind.SlashEqual), (TokenKind.DoubleSlash, TokenKind.DoubleSlashEqual));
            case '<' when c2 == '>':
                return (TokenKind.NotEqual, 2);
            case '<':
                return Doubled(c, c2, c3, (TokenKind.Less, TokenKind.LessEqual), (TokenKind.LeftShift, TokenKind.LeftShiftEqual));
            case '>':
                return Doubled(c, c2, c3, (TokenKind.Greater, TokenKind.GreaterEqual), (TokenKind.RightShift, TokenKind.RightShiftEqual));
            default:
                return (TokenKind.EndMarker, 0);
        }
    }

    private static (TokenKind Kind, int Length) WithEqual(int next, TokenKind plain, TokenKind assigning) =>
        next == '=' ? (assigning, 2) : (plain, 1);

    private static (TokenKind Kind, int Length) Doubled(
        int c,
        int c2,
        int c3,
        (TokenKind Plain, TokenKind Assigning) single,
        (TokenKind Plain, TokenKind Assigning) twice)
    {
        if (c2 != c)
        {
            return WithEqual(c2, single.Plain, single.Assigning);
        }

        return c3 == '=' ? (twice.Assigning, 3) : (twice.Plain, 2);
    }
}
