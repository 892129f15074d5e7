using System.Globalization;

namespace PyJitVerify.Fuzzer.Tables;

/// <summary>
/// Lays a cell out as a program: calls of <c>site</c> until it is warm, one call with the event in it or right before it, one call more. Each
/// iteration probes what the form gave, or the exception, and a rolling sum.
/// <para>What every cell must keep: (1) loops are in functions, driven by <c>main</c>; (2) nothing but the event writes a global while the loop
/// runs; (3) a statement follows every <c>if</c> of the loop's body; (4) phase calls stand outside loops.</para>
/// </summary>
internal static class CellProgram
{
    /// <summary>Name of the function with the hot loop.</summary>
    internal const string Site = "site";

    private const string Use = """
        try:
            $step
            total = (total * 3 + value) % 1000003
        except Exception as error:
            value = type(error).__name__, error.args
        """;

    /// <summary>The program's text.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="surroundings">One value of each dimension that any cell can have.</param>
    /// <param name="hot">Iterations that make the loop run as a trace.</param>
    internal static string Of(Cell cell, IReadOnlyList<Surrounding> surroundings, int hot)
    {
        var (receiver, holding, form, what, place) = (cell.ReceiverRow, cell.HoldingRow, cell.FormRow, cell.EventRow, cell.PlaceRow);
        string Each(Func<Surrounding, string> of) => Template.Join(surroundings.Select(of));
        string Only(Func<Surrounding, string> of, string otherwise) => surroundings.Select(of).FirstOrDefault(t => t.Length > 0, otherwise);
        var isAssigned = what.Holding.HasFlag(Storage.Rebindable) && holding.Storage.HasFlag(Storage.LoopOnly);
        var assign = isAssigned ? "subject = " : "";
        var loop = Only(s => s.Loop, Surrounding.ForLoop);
        var values = new Dictionary<string, string>
        {
            ["member"] = form.Member,
            ["owner"] = receiver.Owner,
            ["type"] = receiver.Type,
            ["called"] = form.Called,
            ["fresh"] = form.New,
            ["hidden"] = form.Aspects.HasFlag(Aspect.Data) ? "77" : "lambda *rest, **names: 77",
            ["builtin"] = form.Builtin,
            ["make"] = receiver.Make,
            ["new"] = what.New,
            ["put"] = holding.Put,
            ["event"] = what.Text,
            ["read"] = holding.Read,
            ["change"] = assign + "change(held)",
            ["tick"] = isAssigned ? "subject = tick(i, at, subject)" : "tick(i, at)",
            ["tick_definition"] = isAssigned
                ? "def tick(i, at, subject):\n    if i == at:\n        return change(subject)\n    return subject"
                : "def tick(i, at):\n    if i == at:\n        change(held)",
            ["step"] = form.Step,
            ["use"] = Use,
            ["feed"] = place.Feed.Length > 0 ? place.Feed : "range(n)",
            ["turn"] = Template.Join(Each(s => s.InLoop), place.Before, Use, place.After, "p(i, value, total)"),
            ["loop"] = place.Feed.Length > 0 && !loop.Contains("$feed", StringComparison.Ordinal) ? Surrounding.ForLoop : loop,
            ["body"] = Template.Join("total = 0", Each(s => s.Ahead), Only(s => s.Around, "$loop"), "return total"),
            ["main"] = Main(holding, place.IsOutside ? "$change" : "", surroundings.Single(s => s.Phases is not null).Phases!, Only(s => s.Depth, "$call"), Only(s => s.AtEnd, ""), hot),
        };
        return Template.Fill(Template.Join(
            receiver.Definitions, form.Definitions, what.Definitions, Each(s => s.Definitions),
            "def make():\n    return $make", "def change(subject):\n    $event", place.Definitions,
            "held = make()", holding.Definitions, holding.Site, "def main():\n    $main", "main()\n"), values);
    }

    private static string Main(Holding holding, string outside, Phases phases, string depth, string seen, int hot)
    {
        string Number((int Times, int Plus) number) => (number.Times * hot + number.Plus).ToString(CultureInfo.InvariantCulture);
        string Call(string iterations, string at) => depth
            .Replace("$call", "site($arguments)", StringComparison.Ordinal)
            .Replace("$arguments", $"{iterations}, {at}{holding.Argument}", StringComparison.Ordinal);
        var quiet = Call(Number((1, 0)), "-1");
        return Template.Join([
            holding.Argument == ", subject" ? "subject = held" : "",
            .. Enumerable.Repeat(quiet, phases.WarmCalls),
            "__phase__('warm')",
            outside,
            $"__probe__({Call(Number(phases.Length), Number(phases.At))})",
            "__phase__('after')",
            $"__probe__({quiet})",
            seen.Length > 0 ? $"__probe__({seen})" : "",
        ]);
    }
}
