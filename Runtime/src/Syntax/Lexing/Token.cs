namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// One token.
/// <para>Units: Start and End are byte offsets into the normalised source, End exclusive; lines count from 1; columns
/// are bytes from 0. Level is the number of parentheses open after the token. Column is -1 for Indent and Dedent, whose
/// Start is where the line's first character stands.</para>
/// <para>Name is the interned identifier of a Name token, else null.</para>
/// </summary>
internal struct Token
{
    public TokenKind Kind;
    public byte Level;
    public int Start;
    public int End;
    public int Line;
    public int Column;
    public int EndLine;
    public int EndColumn;
    public string? Name;
}
