using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Sre;

/// <summary>Case and categories of single characters, as patterns see them.</summary>
/// <remarks>Source: CPython <c>Modules/_sre/sre.c</c>.</remarks>
internal static class SreCharacters
{
    public static int LowerAscii(int c) => c is >= 'A' and <= 'Z' ? c + 32 : c;

    public static int UpperAscii(int c) => c is >= 'a' and <= 'z' ? c - 32 : c;

    public static int LowerUnicode(int c) => c < 0x80 ? LowerAscii(c) : UnicodeData.SimpleLower(c);

    public static int UpperUnicode(int c) => c < 0x80 ? UpperAscii(c) : UnicodeData.SimpleUpper(c);

    public static bool IsCasedUnicode(int c) => LowerUnicode(c) != c || UpperUnicode(c) != c;

    public static bool IsCasedAscii(int c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z';

    /// <summary>A category by its number in <c>CHCODES</c>: pairs of a class and its complement.</summary>
    public static bool InCategory(int category, int c)
    {
        bool inClass = (category >> 1) switch
        {
            0 => c is >= '0' and <= '9',
            1 => c is ' ' or >= '\t' and <= '\r',
            2 or 4 => IsAsciiWord(c),
            3 => c == '\n',
            5 => UnicodeData.IsDecimal(c),
            6 => CharacterClass.IsSpace(c),
            7 => c < 0x80 ? IsAsciiWord(c) : UnicodeData.IsAlphaNumeric(c),
            8 => CharacterClass.IsLineBreak(c),
            _ => false,
        };
        return inClass == ((category & 1) == 0);
    }

    public static bool IsWord(bool isUnicode, int c) => isUnicode ? InCategory(14, c) : IsAsciiWord(c);

    private static bool IsAsciiWord(int c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_';
}
