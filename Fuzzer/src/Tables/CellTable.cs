using PyJitVerify.Fuzzer.Generation;

namespace PyJitVerify.Fuzzer.Tables;

/// <summary>
/// All cells: receiver x holding x form x event x place, as far as the rows say that they go together. Of receiver, holding and place at most one is
/// uncommon, or there would be a million.
/// <para>A sweep deals them: the pairs of form and event come in turn, each with one of its cells, and then again with the next of them, until none
/// is left. So the first cells, as many as there are pairs, have every event in every form that it acts on, and the other dimensions
/// mixed by the seed.</para>
/// </summary>
internal static class CellTable
{
    /// <summary>Goes up whenever a cell gives another program, or there are other cells.</summary>
    internal const int Version = 1;

    /// <summary>The cells in the order of the rows.</summary>
    internal static IReadOnlyList<Cell> All { get; } = [.. Enumerate()];

    /// <summary>For each dimension its rows, and how many cells each has.</summary>
    internal static IReadOnlyList<(string Dimension, IReadOnlyList<(string Row, int Cells)> Rows)> Counts() =>
        [.. Cell.Dimensions.Select((name, k) => (name, (IReadOnlyList<(string, int)>)
            [.. All.GroupBy(c => c.Coordinates[k]).Select(g => (g.Key, g.Count()))]))];

    /// <summary>The cells in the order of a sweep.</summary>
    internal static Cell[] Dealt(RandomSeed seed)
    {
        var mixed = Enumerable.Range(0, All.Count).OrderBy(k => seed.Derive((ulong)k).Value).Select(k => All[k]);
        return [.. mixed.GroupBy(c => (c.Form, c.Event)).SelectMany(g => g.Index()).OrderBy(c => c.Index).Select(c => c.Item)];
    }

    private static IEnumerable<Cell> Enumerate() =>
        from receiver in Indexes(Receiver.All)
        from form in Indexes(Form.All)
        where Goes(Receiver.All[receiver], Form.All[form])
        from what in Indexes(Event.All)
        where Goes(Receiver.All[receiver], Form.All[form], Event.All[what])
        from holding in Indexes(Holding.All)
        where Holding.All[holding].Storage.HasFlag(Event.All[what].Holding)
        from place in Indexes(Place.All)
        where Goes(Holding.All[holding], Event.All[what], Place.All[place]) && Uncommon(receiver, holding, place) <= 1
        select new Cell(receiver, holding, form, what, place);

    private static bool Goes(Receiver receiver, Form form) => receiver.Traits.HasFlag(Trait.User)
        ? form.Member.Length > 0 && receiver.Traits.HasFlag(form.Needs)
        : form.Values != Trait.None && receiver.Traits.HasFlag(form.Values);

    private static bool Goes(Receiver receiver, Form form, Event what) =>
        receiver.Traits.HasFlag(what.Receiver) && form.Aspects.HasFlag(what.Form);

    private static bool Goes(Holding holding, Event what, Place place) =>
        !what.Holding.HasFlag(Storage.Rebindable)
        || ((place.CanReturn || !holding.Storage.HasFlag(Storage.LoopOnly)) && (!place.IsOutside || !holding.Storage.HasFlag(Storage.Running)));

    private static int Uncommon(int receiver, int holding, int place) =>
        (Receiver.All[receiver].Traits.HasFlag(Trait.Common) ? 0 : 1)
        + (Holding.All[holding].Storage.HasFlag(Storage.Common) ? 0 : 1)
        + (Place.All[place].IsCommon ? 0 : 1);

    private static IEnumerable<short> Indexes<T>(IReadOnlyList<T> rows) => Enumerable.Range(0, rows.Count).Select(k => (short)k);
}
