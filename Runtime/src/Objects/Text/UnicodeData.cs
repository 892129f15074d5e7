using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace PyJitVerify.Runtime.Objects;

/// <summary>Case mappings and properties of single code points in full, from .NET's tables and <see cref="UnicodeExceptions"/>.</summary>
/// <remarks>Source: CPython <c>Objects/unicodectype.c</c>; Unicode 16.0, sections 3.13 and 4.6.</remarks>
internal static class UnicodeData
{
    private const int Sigma = 0x3a3;

    private static readonly FrozenDictionary<int, int[]> UpperExceptions = Mappings(UnicodeExceptions.Upper);
    private static readonly FrozenDictionary<int, int[]> TitleExceptions = Mappings(UnicodeExceptions.Title);
    private static readonly FrozenDictionary<int, int[]> FoldExceptions = Mappings(UnicodeExceptions.Fold);
    private static readonly FrozenSet<int> OtherLowercase = Points(UnicodeExceptions.OtherLowercase);
    private static readonly FrozenSet<int> OtherUppercase = Points(UnicodeExceptions.OtherUppercase);
    private static readonly FrozenSet<int> Ideographs = Points(UnicodeExceptions.Ideographs);

    public static bool IsLower(int c) => c < 0x80 ? c is >= 'a' and <= 'z' : Category(c) == UnicodeCategory.LowercaseLetter || OtherLowercase.Contains(c);

    public static bool IsUpper(int c) => c < 0x80 ? c is >= 'A' and <= 'Z' : Category(c) == UnicodeCategory.UppercaseLetter || OtherUppercase.Contains(c);

    public static bool IsTitle(int c) => c >= 0x80 && Category(c) == UnicodeCategory.TitlecaseLetter;

    public static bool IsCased(int c) => IsLower(c) || IsUpper(c) || IsTitle(c);

    public static bool IsAlpha(int c) => Category(c) <= UnicodeCategory.OtherLetter;

    public static bool IsDecimal(int c) => Category(c) == UnicodeCategory.DecimalDigitNumber;

    public static bool IsDigit(int c) => Rune.TryCreate(c, out Rune rune) && CharUnicodeInfo.GetDigitValue(rune.ToString(), 0) >= 0;

    // -1 is what .NET answers for "none"; no character has that value.
    public static bool IsNumeric(int c) =>
        Rune.TryCreate(c, out Rune rune) && (CharUnicodeInfo.GetNumericValue(rune.ToString(), 0) >= 0 || c == TibetanMinusHalf || Ideographs.Contains(c));

    public static bool IsAlphaNumeric(int c) => IsAlpha(c) || IsNumeric(c);

    public static void AppendUpper(List<int> output, int c) => AppendMapped(output, c, UpperExceptions, static r => Rune.ToUpperInvariant(r));

    public static void AppendTitle(List<int> output, int c)
    {
        if (c is >= 0x10d0 and <= 0x10ff) output.Add(c);
        else if (TitleExceptions.TryGetValue(c, out int[]? mapped)) output.AddRange(mapped);
        else AppendUpper(output, c);
    }

    public static void AppendFold(List<int> output, int c)
    {
        // Cherokee folds to its uppercase letters, which are the older ones.
        if (c is >= 0x13a0 and <= 0x13f5) output.Add(c);
        else if (c is >= 0x13f8 and <= 0x13fd) output.Add(c - 8);
        else if (c is >= 0xab70 and <= 0xabbf) output.Add(c - 0xab70 + 0x13a0);
        else if (FoldExceptions.TryGetValue(c, out int[]? mapped)) output.AddRange(mapped);
        else AppendLower(output, c);
    }

    /// <summary>Lowercase of a character in its text: a sigma that ends a word has a form of its own.</summary>
    public static void AppendLower(List<int> output, PyStr text, int at)
    {
        if (text[at] == Sigma) output.Add(IsFinal(text, at) ? 0x3c2 : 0x3c3);
        else AppendLower(output, text[at]);
    }

    /// <summary>The first character of the full lowercase.</summary>
    public static int SimpleLower(int c) => c == 0x130 ? 0x69 : Rune.TryCreate(c, out Rune rune) ? Rune.ToLowerInvariant(rune).Value : c;

    /// <summary>The first character of the full uppercase.</summary>
    public static int SimpleUpper(int c) => UpperExceptions.TryGetValue(c, out int[]? mapped) ? mapped[0] : Rune.TryCreate(c, out Rune rune) ? Rune.ToUpperInvariant(rune).Value : c;

    private const int TibetanMinusHalf = 0xf33;

    private static void AppendLower(List<int> output, int c)
    {
        if (c == 0x130) output.AddRange([0x69, 0x307]);
        else output.Add(Rune.TryCreate(c, out Rune rune) ? Rune.ToLowerInvariant(rune).Value : c);
    }

    private static bool IsFinal(PyStr text, int at)
    {
        int before = at - 1, after = at + 1;
        while (before >= 0 && IsCaseIgnorable(text[before])) before--;
        if (before < 0 || !IsCased(text[before])) return false;
        while (after < text.Length && IsCaseIgnorable(text[after])) after++;
        return after == text.Length || !IsCased(text[after]);
    }

    private static bool IsCaseIgnorable(int c) => Category(c) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.ModifierLetter
            or UnicodeCategory.ModifierSymbol => true,
        _ => c is '\'' or '.' or ':' or 0xb7 or 0x387 or 0x55f or 0x5f4 or 0x2018 or 0x2019 or 0x2024 or 0x2027 or 0xfe13 or 0xfe52 or 0xfe55
            or 0xff07 or 0xff0e or 0xff1a,
    };

    private static UnicodeCategory Category(int c) => CharUnicodeInfo.GetUnicodeCategory(c);

    private static void AppendMapped(List<int> output, int c, FrozenDictionary<int, int[]> exceptions, Func<Rune, Rune> simple)
    {
        if (c >= 0x80 && exceptions.TryGetValue(c, out int[]? mapped)) output.AddRange(mapped);
        else output.Add(Rune.TryCreate(c, out Rune rune) ? simple(rune).Value : c);
    }

    private static FrozenDictionary<int, int[]> Mappings(string text) => text.Split(' ').Select(entry => entry.Split('=')).ToFrozenDictionary(
        halves => Hex(halves[0]), halves => halves[1].Split('+').Select(Hex).ToArray());

    private static FrozenSet<int> Points(string text) => text.Split(' ').Select(entry => entry.Split('-'))
        .SelectMany(ends => Enumerable.Range(Hex(ends[0]), Hex(ends[^1]) - Hex(ends[0]) + 1)).ToFrozenSet();

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
