using System.Collections.Frozen;
using System.Globalization;
using System.IO.Compression;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>The names of Unicode 16.0's characters, from a compressed list that is unpacked when one is first asked for.</summary>
/// <remarks>Source: Unicode Character Database, UnicodeData.txt, by <c>ci/unicode-tables</c>; the names of ideographs and Hangul syllables follow rules (section 4.8).</remarks>
internal static class UnicodeNames
{
    private const string Ideograph = "CJK UNIFIED IDEOGRAPH-", Compatibility = "CJK COMPATIBILITY IDEOGRAPH-", Syllable = "HANGUL SYLLABLE ";

    private static readonly (int First, int Last)[] Ideographs =
    [
        (0x3400, 0x4dbf), (0x4e00, 0x9fff), (0x20000, 0x2a6df), (0x2a700, 0x2b739), (0x2b740, 0x2b81d), (0x2b820, 0x2cea1), (0x2ceb0, 0x2ebe0), (0x2ebf0, 0x2ee5d),
        (0x30000, 0x3134a), (0x31350, 0x323af),
    ];

    private static readonly (int First, int Last)[] CompatibilityIdeographs = [(0xf900, 0xfa6d), (0xfa70, 0xfad9), (0x2f800, 0x2fa1d)];

    private static readonly string[] Leading = ["G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"];

    private static readonly string[] Vowels = ["A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I"];

    private static readonly string[] Trailing =
        ["", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H"];

    private static readonly Lazy<FrozenDictionary<int, string>> ByPoint = new(Load);

    private static readonly Lazy<FrozenDictionary<string, int>> ByName = new(static () => ByPoint.Value.ToFrozenDictionary(static p => p.Value, static p => p.Key, StringComparer.Ordinal));

    /// <summary>The name, or null.</summary>
    public static string? NameOf(int c)
    {
        if (Within(Ideographs, c)) return Ideograph + c.ToString("X4", CultureInfo.InvariantCulture);
        if (Within(CompatibilityIdeographs, c)) return Compatibility + c.ToString("X4", CultureInfo.InvariantCulture);
        if (c is >= 0xac00 and <= 0xd7a3)
        {
            int index = c - 0xac00;
            return Syllable + Leading[index / 588] + Vowels[index % 588 / 28] + Trailing[index % 28];
        }
        return ByPoint.Value.GetValueOrDefault(c);
    }

    /// <summary>The character of a name in any case, or null.</summary>
    public static int? Find(string name)
    {
        string wanted = name.ToUpperInvariant();
        if (ByName.Value.TryGetValue(wanted, out int found)) return found;
        foreach ((string prefix, (int, int)[] ranges) in new[] { (Ideograph, Ideographs), (Compatibility, CompatibilityIdeographs) })
        {
            if (!wanted.StartsWith(prefix, StringComparison.Ordinal)) continue;
            string digits = wanted[prefix.Length..];
            bool isNumber = digits.Length is 4 or 5 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out found);
            return isNumber && Within(ranges, found) ? found : null;
        }
        if (!wanted.StartsWith(Syllable, StringComparison.Ordinal)) return null;
        for (int c = 0xac00; c <= 0xd7a3; c++)
        {
            if (NameOf(c) == wanted) return c;
        }
        return null;
    }

    private static bool Within((int First, int Last)[] ranges, int c) => Array.Exists(ranges, r => c >= r.First && c <= r.Last);

    /// <summary>Each line: how far the code point is from the one before, in hexadecimal and left out when 1, a space, the name.</summary>
    private static FrozenDictionary<int, string> Load()
    {
        using Stream packed = typeof(UnicodeNames).Assembly.GetManifestResourceStream("UnicodeNames.z")!;
        using var reader = new StreamReader(new ZLibStream(packed, CompressionMode.Decompress));
        var names = new Dictionary<int, string>(40000);
        int c = -1;
        while (reader.ReadLine() is { } line)
        {
            int space = line.IndexOf(' ');
            c += space == 0 ? 1 : int.Parse(line.AsSpan(0, space), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            names.Add(c, line[(space + 1)..]);
        }
        return names.ToFrozenDictionary();
    }
}
