using PyJitVerify.Fuzzer.Campaigns;
using PyJitVerify.Fuzzer.Cli;
using PyJitVerify.Fuzzer.Tables;
using PyJitVerify.Oracle.Verdicts;
using PyJitVerify.Runtime.Syntax;
using Assert = NUnit.Framework.Assert;

namespace PyJitVerify.Fuzzer.Tests.Tables;

public sealed class CellSourceTests
{
    private const int Sample = 48;

    private static readonly ModePlan Plan = ModePlan.For(Subjects.Open("embedded"));

    [Test]
    public void First_cells_parse_and_are_named_and_unique()
    {
        var source = new CellSource(Plan);
        var programs = Enumerable.Range(0, 4000).Select(k => source.Generate(new(7), (ulong)k)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(programs.Select(p => p.Source), Is.Unique);
            Assert.That(programs.Where(p => !Parser.ParseModule(p.Source, "program.py").Success).Select(p => p.Source), Is.Empty);
            Assert.That(programs.All(p => p.Source.StartsWith($"# {source.Name}: {p.Cell}\n", StringComparison.Ordinal)));
            Assert.That(programs.Select(p => p.Shape).Distinct(), Is.EquivalentTo(source.Shapes.Select(s => s.Name)));
        });
    }

    [Test]
    public void Program_depends_on_seed_and_index_only() => Assert.That(
        new CellSource(Plan).Generate(new(7), 5).Source, Is.EqualTo(new CellSource(Plan).Generate(new(7), 5).Source));

    [Test]
    public void Program_without_surroundings_is_small()
    {
        var source = new CellSource(Plan).Generate(new(7), 2).Source;
        Assert.That(source.Split('\n'), Has.Length.LessThan(60));
    }

    [Test]
    public void Cells_are_valid_and_engaged_and_the_number_of_jobs_changes_nothing()
    {
        var (one, two) = (Run(0, Sample, jobs: 1), Run(0, Sample, jobs: 2));
        Assert.Multiple(() =>
        {
            Assert.That(one.Digest, Is.EqualTo(two.Digest));
            Assert.That(one.Findings, Is.Empty);
            Assert.That(one.Validity, Is.GreaterThanOrEqualTo(0.99), string.Join('\n', one.FirstInvalid));
            Assert.That(one.Engagement, Is.GreaterThanOrEqualTo(0.9));
        });
    }

    [Test]
    public void Run_that_starts_where_another_ended_does_what_one_run_does()
    {
        var (all, head, tail) = (Run(0, 20, 1), Run(0, 12, 1), Run(12, 8, 1));
        Assert.Multiple(() =>
        {
            Assert.That(head.Shapes.Zip(tail.Shapes, (a, b) => a.Programs + b.Programs), Is.EqualTo(all.Shapes.Select(s => s.Programs)));
            Assert.That(SweepJournal.Of(head).Next, Is.EqualTo(12));
            Assert.That(SweepJournal.Of(tail).Next, Is.EqualTo(SweepJournal.Of(all).Next));
        });
    }

    [Test]
    public void Sweep_ends_with_the_last_cell()
    {
        var count = new CellSource(Plan).Count!.Value;
        Assert.That(Run(count - 3, 100, 1).Programs, Is.EqualTo(3));
    }

    [Test]
    public void Journal_is_read_as_it_was_written()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var journal = new SweepJournal("table 1", "embedded 0", 7, 640, [new("x; Value; Optimizer", Severity.WrongResult, "member-deleted", 12, 3, "findings/x")]);
            journal.Write(folder.FullName);
            var read = SweepJournal.Read(folder.FullName, "table 1", "embedded 0", 7);
            Assert.Multiple(() =>
            {
                Assert.That(read!.Next, Is.EqualTo(640));
                Assert.That(read.Findings, Is.EqualTo(journal.Findings));
                Assert.That(SweepJournal.Read(folder.FullName, "table 1", "embedded 0", 8), Is.Null);
            });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static CampaignSummary Run(ulong start, int count, int jobs) => new Campaign(
        Subjects.Open("embedded"),
        new() { Seed = new(5), Source = SourceChoice.Table, Start = start, Count = count, Jobs = jobs },
        TimeProvider.System).Run(CancellationToken.None);
}
