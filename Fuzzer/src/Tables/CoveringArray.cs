using System.Diagnostics;
using PyJitVerify.Fuzzer.Generation;

namespace PyJitVerify.Fuzzer.Tables;

/// <summary>
/// Few rows in which every value of a dimension meets every value of every other one (strength 2). In: how many values each dimension has, and
/// a seed that breaks ties. Out: rows of values, the first one all zeros.
/// <para>Each row starts with a pair that no row has yet and takes, dimension by dimension, the value that completes most such pairs;
/// so each row covers a pair and it ends.</para>
/// <para>Source: Cohen, Dalal, Fredman, Patton, "The AETG system: an approach to testing based on combinatorial design", 1997, with
/// one candidate a row.</para>
/// </summary>
public static class CoveringArray
{
    /// <summary>The rows. A single dimension has one row for each of its values.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Of(IReadOnlyList<int> values, RandomSeed seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Count, 1);
        if (values.Count == 1)
            return [.. Enumerable.Range(0, values[0]).Select(v => new[] { v })];
        var missing = new SortedSet<Pair>(Pairs(values));
        var rows = new List<int[]> { new int[values.Count] };
        missing.ExceptWith(PairsOf(rows[0]));
        while (missing.Count > 0)
        {
            var before = missing.Count;
            var row = Row(values, missing, seed.Derive((ulong)rows.Count));
            missing.ExceptWith(PairsOf(row));
            Debug.Assert(missing.Count < before, "a row covers the pair that it started with");
            rows.Add(row);
        }

        return rows;
    }

    private static int[] Row(IReadOnlyList<int> values, SortedSet<Pair> missing, RandomSeed seed)
    {
        var row = Enumerable.Repeat(-1, values.Count).ToArray();
        var first = missing.Min;
        (row[first.One], row[first.Other]) = (first.OneValue, first.OtherValue);
        foreach (var dimension in Shuffled(values.Count, seed).Where(d => row[d] < 0))
        {
            row[dimension] = Shuffled(values[dimension], seed.Derive((ulong)dimension)).MaxBy(value => Enumerable.Range(0, row.Length)
                .Count(other => row[other] >= 0 && missing.Contains(Pair.Of(dimension, value, other, row[other]))));
        }

        return row;
    }

    private static IEnumerable<int> Shuffled(int count, RandomSeed seed) =>
        Enumerable.Range(0, count).OrderBy(k => seed.Derive((ulong)k).Value);

    private static IEnumerable<Pair> Pairs(IReadOnlyList<int> values) =>
        from one in Enumerable.Range(0, values.Count)
        from other in Enumerable.Range(one + 1, values.Count - one - 1)
        from oneValue in Enumerable.Range(0, values[one])
        from otherValue in Enumerable.Range(0, values[other])
        select new Pair(one, other, oneValue, otherValue);

    private static IEnumerable<Pair> PairsOf(int[] row) =>
        from one in Enumerable.Range(0, row.Length)
        from other in Enumerable.Range(one + 1, row.Length - one - 1)
        select new Pair(one, other, row[one], row[other]);

    /// <summary>Two dimensions, the smaller number first, and their values.</summary>
    private readonly record struct Pair(int One, int Other, int OneValue, int OtherValue) : IComparable<Pair>
    {
        internal static Pair Of(int one, int oneValue, int other, int otherValue) =>
            one < other ? new(one, other, oneValue, otherValue) : new(other, one, otherValue, oneValue);

        public int CompareTo(Pair other) => (One, Other, OneValue, OtherValue).CompareTo((other.One, other.Other, other.OneValue, other.OtherValue));
    }
}
