using PyJitVerify.Fuzzer.Campaigns;
using PyJitVerify.Fuzzer.Generation;

namespace PyJitVerify.Fuzzer.Tables;

/// <summary>
/// The programs of a sweep over the table. The seed decides the order of the cells; every second one stands by itself, and the
/// others are laid out by a row of a covering array over the dimensions that any cell can have.
/// </summary>
/// <param name="plan">The thresholds; one program in <see cref="ModePlan.CellDefaultPeriod"/> is for the default ones.</param>
public sealed class CellSource(ModePlan plan) : IProgramSource
{
    private static readonly IReadOnlyList<IReadOnlyList<int>> Rows =
        CoveringArray.Of([.. Surrounding.Dimensions.Select(d => d.Values.Count)], new(CellTable.Version));

    private readonly Dictionary<RandomSeed, Cell[]> _orders = [];

    /// <inheritdoc/>
    public string Name => $"table {CellTable.Version}";

    /// <inheritdoc/>
    public ulong? Count => (ulong)CellTable.All.Count;

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, string Layer)> Shapes { get; } =
    [
        .. Event.All.Select(e => (e.Name, e.Layer)),
        .. Surrounding.Dimensions.SelectMany(d => d.Values).Where(s => s.Layer.Length > 0).Select(s => (s.Name, s.Layer)),
    ];

    /// <inheritdoc/>
    public GeneratedProgram Generate(RandomSeed seed, ulong index)
    {
        var cell = OrderOf(seed)[index];
        var usesDefaults = index % (ulong)plan.CellDefaultPeriod == 0;
        var row = index % 2 == 0 ? Rows[0] : Rows[(int)(seed.Derive(index).Value % (ulong)Rows.Count)];
        var surroundings = Surrounding.Dimensions.Select((d, k) => d.Values[row[k]]).ToList();
        var aim = surroundings.FirstOrDefault(s => s.Layer.Length > 0);
        var coordinates = string.Join(", ", [.. cell.Coordinates, .. surroundings.Where((_, k) => row[k] > 0).Select(s => s.Name)]);
        var source = $"# {Name}: {coordinates}\n{CellProgram.Of(cell, surroundings, usesDefaults ? plan.DefaultHotIterations : plan.LowHotIterations)}";
        return new(source, aim?.Name ?? cell.EventRow.Name, aim?.Layer ?? cell.EventRow.Layer, new([CellProgram.Site]), new([]), usesDefaults) { Cell = coordinates };
    }

    private Cell[] OrderOf(RandomSeed seed)
    {
        lock (_orders)
        {
            if (!_orders.TryGetValue(seed, out var order))
                _orders[seed] = order = CellTable.Dealt(seed);
            return order;
        }
    }
}
