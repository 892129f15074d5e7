namespace PyJitVerify.Runtime.Objects;

/// <summary>"Did you mean": the candidate nearest to a misspelt name.</summary>
/// <remarks>Source: CPython <c>Python/suggestions.c</c>: Levenshtein distance with move cost 2 and case cost 1.</remarks>
internal static class NameSuggestion
{
    private const int MoveCost = 2, CaseCost = 1, MaxCandidates = 750, MaxLength = 40;

    /// <summary>The end of a message about a name that is none of these: empty when none is near.</summary>
    public static string DidYouMean(string name, IEnumerable<string> candidates) => Closest(name, candidates) is { } best ? $". Did you mean '{best}'?" : "";

    public static string? Closest(string name, IEnumerable<string> candidates)
    {
        string? best = null;
        int bestDistance = int.MaxValue;
        int seen = 0;
        foreach (string candidate in candidates)
        {
            if (++seen >= MaxCandidates) return null;
            if (candidate == name) continue;
            // No more than about a third of the characters may differ.
            int limit = (name.Length + candidate.Length + 3) * MoveCost / 6;
            limit = Math.Min(limit, bestDistance - 1);
            int distance = Distance(name, candidate, limit);
            if (distance > limit) continue;
            best = candidate;
            bestDistance = distance;
        }
        return best;
    }

    private static int Distance(string a, string b, int limit)
    {
        if (a.Length > MaxLength || b.Length > MaxLength) return limit + 1;
        var row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++) row[j] = j * MoveCost;
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i * MoveCost;
            for (int j = 1; j <= b.Length; j++)
            {
                int substitute = diagonal + SubstitutionCost(a[i - 1], b[j - 1]);
                diagonal = row[j];
                row[j] = Math.Min(substitute, Math.Min(row[j], row[j - 1]) + MoveCost);
            }
        }
        return row[b.Length];
    }

    private static int SubstitutionCost(char a, char b) =>
        a == b ? 0 : char.ToLowerInvariant(a) == char.ToLowerInvariant(b) ? CaseCost : MoveCost;
}
