namespace PyJitVerify.Fuzzer.Generation;

/// <summary>
/// Two shapes in one loop, one after the other, over one accumulator, with one event: what a trace knows from the first it may believe in the second.
/// The second's names are made apart from those of the first; its subject is a name of the module, or a local that is read from it once.
/// </summary>
internal static class Combination
{
    private const string Suffix = "_too";

    /// <summary>Names that both have.</summary>
    private static readonly string[] Shared = ["acc", "i", "p"];

    /// <summary>Both shapes' pieces as those of one; null when the names of the second cannot be made apart, or one stands alone.</summary>
    internal static ShapeParts? Of(ShapeParts first, ShapeParts second, Draw draw)
    {
        if (first.StandsAlone || second.StandsAlone)
            return null;
        HashSet<string> apart = [.. Bound(second).Intersect([.. Bound(first), .. Skeleton.Names]).Except(Shared), "subject", "make"];
        if (Pieces(second).SelectMany(NameSplit.Fixed).Any(apart.Contains))
            return null;
        var names = apart.ToDictionary(n => n, n => n + Suffix, StringComparer.Ordinal);
        var definitions = new NameSplit(names);
        var inLoop = new Dictionary<string, string>(names, StringComparer.Ordinal);
        var (setup, steps) = (definitions.Apart(second.Setup), new List<string> { first.Step });
        if (draw.Chance(50))
        {
            inLoop["subject"] = "local" + Suffix;
            setup += $"\n{inLoop["subject"]} = {names["subject"]}";
        }

        var follows = draw.Chance(30);
        if (follows)
        {
            // What the first one computes decides what the second one meets.
            inLoop["i"] = "k" + Suffix;
            steps.Add($"{inLoop["i"]} = i ^ acc & 1");
        }

        var split = new NameSplit(inLoop);
        steps.Add(split.Apart(second.Step));
        List<string> events = [first.Event, $"happen{Suffix}({names["subject"]})"];
        if (draw.Chance(50))
            events.Reverse();
        if (!follows && draw.Chance(40))
            steps.Reverse();
        return new()
        {
            Definitions = PythonText.Of($"""
                {first.Definitions}
                {definitions.Apart(second.Definitions)}
                def happen{Suffix}({names["subject"]}):
                    {definitions.Apart(second.Event)}
                {names["subject"]} = {names["make"]}()
                """),
            Setup = string.Join('\n', first.Setup, setup).Trim('\n'),
            Step = string.Join('\n', steps),
            Event = string.Join('\n', events),
            Observed = $"{first.Observed}, {split.Apart(second.Observed)}",
            Results = $"{first.Results}, {split.Apart(second.Results)}",
            PlannedTags = [.. first.PlannedTags.Union(second.PlannedTags)],
        };
    }

    private static IEnumerable<string> Bound(ShapeParts parts) => Pieces(parts).SelectMany(NameSplit.Bound);

    private static IEnumerable<string> Pieces(ShapeParts parts) => [parts.Definitions, parts.Setup, parts.Step, parts.Event];
}
