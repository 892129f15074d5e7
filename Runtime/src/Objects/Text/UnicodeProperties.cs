using System.Globalization;
using System.IO.Compression;

namespace PyJitVerify.Runtime.Objects;

/// <summary>What the module <c>unicodedata</c> knows of a character beside its name.</summary>
internal readonly record struct CharacterRecord(string Category, string Bidirectional, int Combining, string EastAsianWidth, bool IsMirrored);

/// <summary>
/// The properties of Unicode 16.0's characters, from a compressed list that is unpacked when one is first asked for.
/// Shape: four sections of lines, each ended by an empty one: runs of code points with the same properties, decompositions, pairs that compose,
/// numeric values.
/// </summary>
/// <remarks>Source: Unicode Character Database, by <c>ci/unicode-tables</c>; Unicode annex 15.</remarks>
internal sealed class UnicodeProperties
{
    private const int HangulBase = 0xac00, HangulCount = 11172, LeadBase = 0x1100, VowelBase = 0x1161, TrailBase = 0x11a7, LeadCount = 19, VowelCount = 21, TrailCount = 28;

    private static readonly Lazy<UnicodeProperties> Loaded = new(static () => new UnicodeProperties());

    private readonly List<int> _starts = [];
    private readonly List<CharacterRecord> _records = [];
    private readonly Dictionary<int, string> _decompositions = [];
    private readonly Dictionary<(int, int), int> _compositions = [];
    private readonly Dictionary<int, (double Numeric, int Digit, int Decimal)> _numbers = [];

    private UnicodeProperties()
    {
        using Stream packed = typeof(UnicodeProperties).Assembly.GetManifestResourceStream("UnicodeProperties.z")!;
        using var reader = new StreamReader(new ZLibStream(packed, CompressionMode.Decompress));
        foreach (string[] words in Section(reader))
        {
            _starts.Add(Hex(words[0]));
            _records.Add(new CharacterRecord(words[1], words[2] == "-" ? "" : words[2], int.Parse(words[3], CultureInfo.InvariantCulture), words[4], words[5] == "1"));
        }
        foreach (string[] words in Section(reader)) _decompositions[Hex(words[0])] = string.Join(' ', words[1..]);
        foreach (string[] words in Section(reader)) _compositions[(Hex(words[0]), Hex(words[1]))] = Hex(words[2]);
        foreach (string[] words in Section(reader))
            _numbers[Hex(words[0])] = (double.Parse(words[1], CultureInfo.InvariantCulture), Small(words[2]), Small(words[3]));
    }

    public static UnicodeProperties Table => Loaded.Value;

    private static IEnumerable<string[]> Section(StreamReader reader)
    {
        while (reader.ReadLine() is { Length: > 0 } line) yield return line.Split(' ');
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static int Small(string digits) => digits == "-" ? -1 : int.Parse(digits, CultureInfo.InvariantCulture);

    public CharacterRecord this[int point]
    {
        get
        {
            int index = _starts.BinarySearch(point);
            return _records[index >= 0 ? index : ~index - 1];
        }
    }

    /// <summary>The numeric value, the digit and the decimal digit; the latter two -1 where there are none. Null: no number at all.</summary>
    public (double Numeric, int Digit, int Decimal)? NumberOf(int point) => _numbers.TryGetValue(point, out var number) ? number : null;

    /// <summary>One step of decomposition as the database writes it, a tag in angle brackets first where it is one of compatibility. Empty: none.</summary>
    public string DecompositionOf(int point)
    {
        if ((uint)(point - HangulBase) >= HangulCount) return _decompositions.GetValueOrDefault(point, "");
        var parts = new List<int>();
        Decompose(point, compatible: false, parts);
        return string.Join(' ', parts.Select(static p => p.ToString("X4", CultureInfo.InvariantCulture)));
    }

    /// <summary>One of the four normalisation forms.</summary>
    public int[] Normalize(ReadOnlySpan<int> text, bool compatible, bool composes)
    {
        var points = new List<int>(text.Length);
        foreach (int point in text) Decompose(point, compatible, points);
        for (int i = 1; i < points.Count; i++)
        {
            int mark = this[points[i]].Combining;
            for (int j = i; mark > 0 && j > 0 && this[points[j - 1]].Combining > mark; j--) (points[j - 1], points[j]) = (points[j], points[j - 1]);
        }
        return composes ? Compose(points) : [.. points];
    }

    private void Decompose(int point, bool compatible, List<int> output)
    {
        int syllable = point - HangulBase;
        if ((uint)syllable < HangulCount)
        {
            output.Add(LeadBase + (syllable / (VowelCount * TrailCount)));
            output.Add(VowelBase + (syllable % (VowelCount * TrailCount) / TrailCount));
            if (syllable % TrailCount > 0) output.Add(TrailBase + (syllable % TrailCount));
            return;
        }
        if (point < 0xa0 || !_decompositions.TryGetValue(point, out string? parts) || (parts[0] == '<' && !compatible))
        {
            output.Add(point);
            return;
        }
        foreach (string part in parts.Split(' '))
        {
            if (part[0] != '<') Decompose(Hex(part), compatible, output);
        }
    }

    private int[] Compose(List<int> points)
    {
        var result = new List<int>(points.Count);
        int starter = -1, lastMark = 0;
        foreach (int point in points)
        {
            int mark = this[point].Combining;
            bool isBlocked = starter >= 0 && result.Count - 1 > starter && lastMark >= mark;
            if (starter >= 0 && !isBlocked && Pair(result[starter], point) is { } composite)
            {
                result[starter] = composite;
                continue;
            }
            if (mark == 0) starter = result.Count;
            lastMark = mark;
            result.Add(point);
        }
        return [.. result];
    }

    private int? Pair(int first, int second)
    {
        if ((uint)(first - LeadBase) < LeadCount && (uint)(second - VowelBase) < VowelCount)
            return HangulBase + ((((first - LeadBase) * VowelCount) + second - VowelBase) * TrailCount);
        if ((uint)(first - HangulBase) < HangulCount && (first - HangulBase) % TrailCount == 0 && second > TrailBase && second < TrailBase + TrailCount)
            return first + second - TrailBase;
        return _compositions.TryGetValue((first, second), out int composite) ? composite : null;
    }
}
