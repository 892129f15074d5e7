using System.Runtime.InteropServices;
using System.Text;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// Normalisation form KC of identifiers. .NET does not normalise when globalization is invariant, as it is here so that
/// every machine gives the same answer, hence this table-driven one.
/// <para>Errors: none; a character that no identifier may hold is left as it is.</para>
/// <para>Source: Unicode annex 15; the tables are of version 16, as CPython 3.14 has them.</para>
/// </summary>
internal static class CompatibilityNormalizer
{
    private const int HangulBase = 0xAC00;
    private const int HangulCount = 11172;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TrailBase = 0x11A7;
    private const int VowelCount = 21;
    private const int TrailCount = 28;

    private static readonly Lazy<Tables> Data = new(() => new Tables());

    public static string Normalize(string text)
    {
        var points = new System.Collections.Generic.List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            Decompose(rune.Value, points);
        }

        var span = CollectionsMarshal.AsSpan(points);
        Order(span);
        return Compose(span);
    }

    private static void Decompose(int point, System.Collections.Generic.List<int> output)
    {
        var syllable = point - HangulBase;
        if ((uint)syllable < HangulCount)
        {
            output.Add(LeadBase + (syllable / (VowelCount * TrailCount)));
            output.Add(VowelBase + (syllable % (VowelCount * TrailCount) / TrailCount));
            if (syllable % TrailCount > 0)
            {
                output.Add(TrailBase + (syllable % TrailCount));
            }
        }
        else if (Data.Value.Decompositions.TryGetValue(point, out var parts))
        {
            output.AddRange(parts);
        }
        else
        {
            output.Add(point);
        }
    }

    /// <summary>Sorts each run of combining marks by class, stably.</summary>
    private static void Order(Span<int> points)
    {
        for (var i = 1; i < points.Length; i++)
        {
            var mark = Class(points[i]);
            for (var j = i; mark > 0 && j > 0 && Class(points[j - 1]) > mark; j--)
            {
                (points[j - 1], points[j]) = (points[j], points[j - 1]);
            }
        }
    }

    private static string Compose(Span<int> points)
    {
        var result = new System.Collections.Generic.List<int>(points.Length);
        var starter = -1;
        var lastClass = 0;
        foreach (var point in points)
        {
            var mark = Class(point);
            var isBlocked = starter >= 0 && result.Count - 1 > starter && lastClass >= mark;
            if (starter >= 0 && !isBlocked && Pair(result[starter], point) is { } composite)
            {
                result[starter] = composite;
                continue;
            }

            if (mark == 0)
            {
                starter = result.Count;
            }

            lastClass = mark;
            result.Add(point);
        }

        var builder = new StringBuilder(result.Count);
        foreach (var point in result)
        {
            builder.Append(char.ConvertFromUtf32(point));
        }

        return builder.ToString();
    }

    private static int? Pair(int first, int second)
    {
        if ((uint)(first - LeadBase) < 19 && (uint)(second - VowelBase) < VowelCount)
        {
            return HangulBase + ((((first - LeadBase) * VowelCount) + second - VowelBase) * TrailCount);
        }

        if ((uint)(first - HangulBase) < HangulCount && (first - HangulBase) % TrailCount == 0
            && second > TrailBase && second < TrailBase + TrailCount)
        {
            return first + second - TrailBase;
        }

        return Data.Value.Compositions.TryGetValue((first, second), out var composite) ? composite : null;
    }

    private static int Class(int point) => point < 0x300 ? 0 : Data.Value.Classes.GetValueOrDefault(point);

    /// <summary>The generated text, read once.</summary>
    private sealed class Tables
    {
        public Tables()
        {
            foreach (var row in Rows(NormalizationTables.Decompositions))
            {
                Decompositions[row[0]] = row[1..];
            }

            foreach (var row in Rows(NormalizationTables.Compositions))
            {
                Compositions[(row[0], row[1])] = row[2];
            }

            foreach (var row in Rows(NormalizationTables.CombiningClasses))
            {
                for (var i = 0; i < row[1]; i++)
                {
                    Classes[row[0] + i] = row[2];
                }
            }
        }

        public Dictionary<int, int[]> Decompositions { get; } = [];

        public Dictionary<(int First, int Second), int> Compositions { get; } = [];

        public Dictionary<int, int> Classes { get; } = [];

        private static IEnumerable<int[]> Rows(string text)
        {
            var previous = 0;
            foreach (var row in text.Split(' '))
            {
                var numbers = Array.ConvertAll(row.Split('.'), FromBase36);
                previous += numbers[0];
                numbers[0] = previous;
                yield return numbers;
            }
        }

        private static int FromBase36(string digits)
        {
            var value = 0;
            foreach (var digit in digits)
            {
                value = (value * 36) + (digit <= '9' ? digit - '0' : digit - 'a' + 10);
            }

            return value;
        }
    }
}
