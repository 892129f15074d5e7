using System.Globalization;
using System.Text;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// Which characters an identifier may hold, and its normal form.
/// <para>Source: language reference 2.3.1, Unicode TR31 (XID_Start, XID_Continue).</para>
/// </summary>
internal static class Identifier
{
    public static bool IsAsciiStart(int c) => (uint)((c | 0x20) - 'a') < 26 || c == '_';

    public static bool IsAsciiPart(int c) => (uint)((c | 0x20) - 'a') < 26 || (uint)(c - '0') < 10 || c == '_';

    /// <summary>The identifier as the compiler sees it, in normalisation form KC.</summary>
    public static string Normalize(string name) =>
        Ascii.IsValid(name) ? name : CompatibilityNormalizer.Normalize(name);

    public static bool IsStart(int codePoint) =>
        codePoint < 128
            ? IsAsciiStart(codePoint)
            : (IsStartCategory(CharUnicodeInfo.GetUnicodeCategory(codePoint)) && !IsStartExcluded(codePoint))
                || codePoint is 0x1885 or 0x1886 or 0x2118 or 0x212E;

    public static bool IsPart(int codePoint)
    {
        if (codePoint < 128)
        {
            return IsAsciiPart(codePoint);
        }

        if (codePoint is 0xB7 or 0x387 or (>= 0x1369 and <= 0x1371) or 0x19DA or 0x200C or 0x200D or 0x30FB or 0xFF65)
        {
            return codePoint is not (0x200C or 0x200D);
        }

        // The letters that may continue but not start a name are Thai, Lao and half-width vowel signs.
        return CharUnicodeInfo.GetUnicodeCategory(codePoint) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation => true,
            _ => IsStart(codePoint) || codePoint is 0xE33 or 0xEB3 or 0xFF9E or 0xFF9F,
        };
    }

    private static bool IsStartCategory(UnicodeCategory category) =>
        category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    /// <summary>Letters whose compatibility form does not start with a letter.</summary>
    private static bool IsStartExcluded(int codePoint) =>
        codePoint is 0x37A or 0xE33 or 0xEB3 or 0x2E2F or (>= 0xFC5E and <= 0xFC63) or 0xFDFA or 0xFDFB
            or 0xFE70 or 0xFE72 or 0xFE74 or 0xFE76 or 0xFE78 or 0xFE7A or 0xFE7C or 0xFE7E or 0xFF9E or 0xFF9F;
}
