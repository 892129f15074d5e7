namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// Finds a part in time proportional to the lengths, whatever they hold: .NET's search compares the part at every place where its ends match,
/// which is quadratic for repetitive text.
/// </summary>
/// <remarks>Source: M. Crochemore, D. Perrin, "Two-way string-matching", JACM 38 (1991); CPython <c>Objects/stringlib/fastsearch.h</c> chooses
/// between the two by the same kind of bounds.</remarks>
internal static class TwoWaySearch
{
    private const int MinPart = 64, MinText = 2048;

    /// <summary>The first place of the part, or -1.</summary>
    public static int IndexOf<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part) where T : struct, IEquatable<T>, IComparable<T> =>
        part.Length < MinPart || text.Length < MinText ? text.IndexOf(part) : Find(text, part);

    private static int Find<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part) where T : struct, IEquatable<T>, IComparable<T>
    {
        (int cut, int period) = MaximalSuffix(part, isReversed: false);
        (int otherCut, int otherPeriod) = MaximalSuffix(part, isReversed: true);
        if (otherCut > cut) (cut, period) = (otherCut, otherPeriod);
        bool isPeriodic = cut + period <= part.Length && part[..cut].SequenceEqual(part.Slice(period, cut));
        if (!isPeriodic) period = Math.Max(cut, part.Length - cut) + 1;
        // How much of the part's beginning is known to match here, from the place before: a periodic part only.
        int memory = 0;
        for (int at = 0; at <= text.Length - part.Length;)
        {
            int i = Math.Max(cut, memory);
            while (i < part.Length && part[i].Equals(text[at + i])) i++;
            if (i < part.Length)
            {
                at += i - cut + 1;
                memory = 0;
                continue;
            }
            i = cut - 1;
            while (i >= memory && part[i].Equals(text[at + i])) i--;
            if (i < memory) return at;
            at += period;
            memory = isPeriodic ? part.Length - period : 0;
        }
        return -1;
    }

    /// <summary>Where the largest suffix by an order of the items, or by its reverse, begins, and its period.</summary>
    private static (int Cut, int Period) MaximalSuffix<T>(ReadOnlySpan<T> part, bool isReversed) where T : struct, IComparable<T>
    {
        int start = 0, candidate = 1, matched = 0, period = 1;
        while (candidate + matched < part.Length)
        {
            int order = part[candidate + matched].CompareTo(part[start + matched]);
            if (isReversed) order = -order;
            if (order < 0)
            {
                candidate += matched + 1;
                matched = 0;
                period = candidate - start;
            }
            else if (order > 0)
            {
                start = candidate++;
                matched = 0;
                period = 1;
            }
            else if (matched + 1 == period)
            {
                candidate += period;
                matched = 0;
            }
            else
            {
                matched++;
            }
        }
        return (start, period);
    }
}
