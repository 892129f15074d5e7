using System.Globalization;
using PyJitVerify.Fuzzer.Tables;

namespace PyJitVerify.Fuzzer.Tests.Tables;

public sealed class CellTableTests
{
    private const int CellFloor = 20_000;

    [Test]
    public void Table_has_twenty_thousand_cells_or_more_and_each_once() => Assert.Multiple(() =>
    {
        Assert.That(CellTable.All, Has.Count.GreaterThanOrEqualTo(CellFloor));
        Assert.That(CellTable.All.Distinct().Count(), Is.EqualTo(CellTable.All.Count));
    });

    [Test]
    public void Every_row_is_in_a_cell_and_names_are_unique() => Assert.That(
        CellTable.Counts().Select(d => d.Rows.Count),
        Is.EqualTo(new[] { Names(Receiver.All, r => r.Name), Names(Holding.All, r => r.Name), Names(Form.All, r => r.Name), Names(Event.All, r => r.Name), Names(Place.All, r => r.Name) }));

    [Test]
    public void Sweep_deals_every_cell_once_and_first_every_pair_of_form_and_event()
    {
        var dealt = CellTable.Dealt(new(7));
        var pairs = CellTable.All.Select(c => (c.Form, c.Event)).Distinct().Count();
        var first = dealt.Take(pairs).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(dealt.ToHashSet().SetEquals(CellTable.All) && dealt.Length == CellTable.All.Count);
            Assert.That(first.Select(c => (c.Form, c.Event)).Distinct().Count(), Is.EqualTo(pairs));
            Assert.That(first.Select(c => c.Receiver).Distinct().Count(), Is.EqualTo(Receiver.All.Count));
            Assert.That(first.Select(c => c.Holding).Distinct().Count(), Is.EqualTo(Holding.All.Count));
            Assert.That(first.Select(c => c.Place).Distinct().Count(), Is.EqualTo(Place.All.Count));
        });
    }

    [Test]
    public void Seed_decides_the_order() => Assert.Multiple(() =>
    {
        Assert.That(CellTable.Dealt(new(7)).SequenceEqual(CellTable.Dealt(new(7))));
        Assert.That(CellTable.Dealt(new(7)).Take(20), Is.Not.EqualTo(CellTable.Dealt(new(8)).Take(20)));
    });

    [Test]
    public void Page_about_the_table_has_its_numbers()
    {
        var page = File.ReadAllText(Repository.File("docs", "tables.md"));
        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Contain($"{CellTable.All.Count.ToString("N0", CultureInfo.InvariantCulture)} cells"));
            foreach (var (dimension, rows) in CellTable.Counts())
                Assert.That(page, Does.Contain($"| {dimension} | {rows.Count} |"));
            foreach (var (dimension, values) in Surrounding.Dimensions)
                Assert.That(page, Does.Contain($"| {dimension} | {values.Count} |"));
        });
    }

    private static int Names<T>(IReadOnlyList<T> rows, Func<T, string> name) => rows.Select(name).Distinct().Count() == rows.Count ? rows.Count : -1;
}
