using System.Globalization;
using System.Text;

namespace PyJitVerify.Runtime.Objects;

/// <summary>What Python asks about single code points.</summary>
/// <remarks>Source: CPython <c>Objects/unicodectype.c</c>; the data are .NET's Unicode tables.</remarks>
internal static class CharacterClass
{
    /// <summary>False for what <c>repr</c> escapes: controls, formats, surrogates, private use, unassigned, separators but the space.</summary>
    public static bool IsPrintable(int codePoint)
    {
        if (codePoint < 0x7f) return codePoint >= 0x20;
        return CharUnicodeInfo.GetUnicodeCategory(codePoint) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.SpaceSeparator => false,
            _ => true,
        };
    }

    /// <summary>Where <c>str.splitlines</c> cuts.</summary>
    public static bool IsLineBreak(int codePoint) => codePoint is (>= 0x0a and <= 0x0d) or (>= 0x1c and <= 0x1e) or 0x85 or 0x2028 or 0x2029;

    /// <summary>The value of a decimal digit of any script, or -1.</summary>
    public static int DecimalValue(int codePoint)
    {
        if (codePoint < 0x80) return codePoint is >= '0' and <= '9' ? codePoint - '0' : -1;
        if (!Rune.TryCreate(codePoint, out Rune rune) || Rune.GetUnicodeCategory(rune) != UnicodeCategory.DecimalDigitNumber) return -1;
        return (int)Rune.GetNumericValue(rune);
    }

    /// <summary><c>str.isspace</c> of one code point.</summary>
    public static bool IsSpace(int codePoint) => codePoint switch
    {
        ' ' or (>= 0x09 and <= 0x0d) or (>= 0x1c and <= 0x1f) or 0x85 or 0xa0 or 0x1680 or (>= 0x2000 and <= 0x200a)
            or 0x2028 or 0x2029 or 0x202f or 0x205f or 0x3000 => true,
        _ => false,
    };
}
