using FsCheck;
using FsCheck.Fluent;
using FsCheck.NUnit;
using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Runtime.Syntax;
using Assert = NUnit.Framework.Assert;

namespace PyJitVerify.Fuzzer.Tests.Generation;

public sealed class ProgramGeneratorTests
{
    private static readonly ProgramGenerator Generator = new(160, 4400, 8);

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public FsCheck.Property Any_tape_gives_a_program_that_parses() =>
        Prop.ForAll(ChoiceTape.Generator.ToArbitrary(), (int[] tape) => Parses(Generator.Decode(tape, false)));

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public bool Tape_of_any_length_and_any_numbers_gives_a_program(int[] tape) => Parses(Generator.Decode(tape, true));

    [Test]
    public void Empty_tape_gives_a_program() => Assert.That(Parses(Generator.Decode([], false)));

    [Test]
    public void Same_seed_and_index_give_the_same_program() => Assert.That(
        Generator.Generate(new(7), 5).Source, Is.EqualTo(new ProgramGenerator(160, 4400, 8).Generate(new(7), 5).Source));

    [Test]
    public void Other_seeds_and_indexes_give_other_programs()
    {
        var sources = Enumerable.Range(0, 50).Select(k => Generator.Generate(new(7), (ulong)k).Source)
            .Append(Generator.Generate(new(8), 0).Source);
        Assert.That(sources, Is.Unique);
    }

    [Test]
    public void Seed_means_the_same_tape_on_every_machine() =>
        Assert.That(ChoiceTape.Record(new RandomSeed(7).Derive(0))[0], Is.EqualTo(674893780));

    [Test]
    public void Every_shape_is_drawn_and_names_are_unique()
    {
        var drawn = Enumerable.Range(0, 700).Select(k => Generator.Generate(new(3), (ulong)k).Shape).Distinct();
        Assert.That(drawn, Is.EquivalentTo(ShapeTable.All.Select(s => s.Name)));
    }

    [Test]
    public void Sixty_shapes_or_more_aim_at_ten_layers_or_more() => Assert.Multiple(() =>
    {
        Assert.That(ShapeTable.All, Has.Count.GreaterThanOrEqualTo(60));
        Assert.That(ShapeTable.All.Select(s => s.Layer).Distinct().Count(), Is.GreaterThanOrEqualTo(10));
    });

    [Test]
    public void A_tenth_of_the_programs_or_more_runs_at_default_thresholds()
    {
        var share = Enumerable.Range(0, 400).Count(k => Generator.Generate(new(3), (ulong)k).UsesDefaultThresholds);
        Assert.That(share, Is.GreaterThanOrEqualTo(40));
    }

    [Test]
    public void Between_a_tenth_and_a_fifth_of_the_programs_plan_an_exception()
    {
        var planned = Enumerable.Range(0, 1000).Count(k => Generator.Generate(new(11), (ulong)k).PlannedTags.Count > 0);
        Assert.That(planned, Is.InRange(100, 200));
    }

    private static bool Parses(GeneratedProgram program) => Parser.ParseModule(program.Source, "program.py").Success;
}
