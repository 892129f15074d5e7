using PyJitVerify.Runtime.Syntax;

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
        var pieces = Pieces.Of(second);
        HashSet<string> apart =
            [.. pieces.All.SelectMany(NameSplit.Bound).Intersect([.. Pieces.Of(first).All.SelectMany(NameSplit.Bound), .. Skeleton.Names]).Except(Shared), "subject", "make"];
        if (pieces.All.SelectMany(NameSplit.Fixed).Any(apart.Contains))
            return null;
        var names = apart.ToDictionary(n => n, n => n + Suffix, StringComparer.Ordinal);
        var definitions = new NameSplit(names);
        var inLoop = new Dictionary<string, string>(names, StringComparer.Ordinal);
        var (setup, steps) = (definitions.Apart(pieces.Setup), new List<string> { first.Step });
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
        steps.Add(split.Apart(pieces.Step));
        List<string> events = [first.Event, $"happen{Suffix}({names["subject"]})"];
        if (draw.Chance(50))
            events.Reverse();
        if (!follows && draw.Chance(40))
            steps.Reverse();
        return new()
        {
            Definitions = PythonText.Of($"""
                {first.Definitions}
                {definitions.Apart(pieces.Definitions)}
                def happen{Suffix}({names["subject"]}):
                    {definitions.Apart(pieces.Event)}
                {names["subject"]} = {names["make"]}()
                """),
            Setup = string.Join('\n', first.Setup, setup).Trim('\n'),
            Step = string.Join('\n', steps),
            Event = string.Join('\n', events),
            Observed = $"{first.Observed}, {split.Apart(NameSplit.Parse(second.Observed))}",
            Results = $"{first.Results}, {split.Apart(NameSplit.Parse(second.Results))}",
            ShowsFinalization = first.ShowsFinalization || second.ShowsFinalization,
            PlannedTags = [.. first.PlannedTags.Union(second.PlannedTags)],
        };
    }

    /// <summary>The trees of a shape's statements.</summary>
    private sealed record Pieces(Module Definitions, Module Setup, Module Step, Module Event)
    {
        internal IEnumerable<Module> All => [Definitions, Setup, Step, Event];

        internal static Pieces Of(ShapeParts parts) =>
            new(NameSplit.Parse(parts.Definitions), NameSplit.Parse(parts.Setup), NameSplit.Parse(parts.Step), NameSplit.Parse(parts.Event));
    }
}
