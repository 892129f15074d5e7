using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Minimizer;
using PyJitVerify.Runtime.Syntax;
using Assert = NUnit.Framework.Assert;

namespace PyJitVerify.Fuzzer.Tests.Generation;

/// <summary>Two shapes in one loop.</summary>
public sealed class CombinationTests
{
    [Test]
    public void Any_two_shapes_that_combine_share_no_name_that_both_bind() => Assert.Multiple(() =>
    {
        var combined = 0;
        foreach (var (first, second) in Pairs())
        {
            if (Combination.Of(first, second, new Draw([])) is not { } both)
                continue;
            combined++;
            var twice = Bound(first).Intersect(Bound(second)).Except(["acc", "i", "p"]).ToList();
            Assert.That(twice.Select(n => n + "_too"), Is.SubsetOf(Bound(both)));
        }

        Assert.That(combined, Is.GreaterThan(50));
    });

    [Test]
    public void Class_attribute_and_keyword_of_a_colliding_name_keep_shapes_from_being_combined()
    {
        var first = new ShapeParts { Definitions = "k = 1", Step = "value = k", Event = "pass" };
        Assert.Multiple(() =>
        {
            Assert.That(Combination.Of(first, first with { Definitions = "class Thing:\n    k = 2", Setup = "k = 3" }, new Draw([])), Is.Null);
            Assert.That(Combination.Of(first, first with { Step = "value = dict(k=4)\nk = 5" }, new Draw([])), Is.Null);
            Assert.That(Combination.Of(first, first with { Definitions = "class Thing:\n    k = 2" }, new Draw([])), Is.Not.Null);
        });
    }

    [Test]
    public void Skeleton_says_which_names_it_binds_around_the_step()
    {
        var plain = new ShapeParts { Definitions = "def make():\n    return 1", Step = "acc += 1", Event = "pass" };
        var bound = Enumerable.Range(0, 300).SelectMany(k => AroundTheStep(new(ChoiceTape.Record(new RandomSeed(3).Derive((ulong)k))))).Distinct();
        Assert.That(bound.Except(Skeleton.Names).Where(n => !n.EndsWith(Asides.Suffix)), Is.SubsetOf((string[])["acc", "i", "_", "subject", "make"]));

        IEnumerable<string> AroundTheStep(Draw draw)
        {
            var tree = NameSplit.Parse(Skeleton.Build(plain, ShapeContext.Of(draw, 160)).Text);
            var site = TreeEdit.Nodes(tree).OfType<FunctionDef>().First(f => f.Name == Skeleton.Site);
            return NameSplit.Bound(tree).Concat(NameSplit.Bound(new(site.Body)))
                // The many locals, and what comprehensions bind for themselves.
                .Where(n => !(n[0] is 'w' or 'c' && n.Skip(1).All(char.IsDigit)));
        }
    }

    [Test]
    public void Step_that_stands_alone_is_combined_with_none()
    {
        var parts = new ShapeParts { Step = "value = i", Event = "pass" };
        Assert.Multiple(() =>
        {
            Assert.That(Combination.Of(parts, parts with { StandsAlone = true }, new Draw([])), Is.Null);
            Assert.That(Combination.Of(parts with { StandsAlone = true }, parts, new Draw([])), Is.Null);
        });
    }

    [Test]
    public void Attributes_and_strings_keep_their_names() => Assert.That(
        new NameSplit(new Dictionary<string, string> { ["x"] = "y" }).Apart(NameSplit.Parse("x.x = 'x', x\nglobal x")), Is.EqualTo("y.x = 'x', y\nglobal y"));

    [Test]
    public void Half_of_the_programs_hold_two_shapes_and_each_alone_is_simpler()
    {
        var generator = new ProgramGenerator(160, 4400, 8);
        var both = Enumerable.Range(0, 400).Select(k => generator.Generate(new(5), (ulong)k)).Where(p => p.Source.Contains("happen_too", StringComparison.Ordinal)).ToList();
        Assert.That(both, Has.Count.InRange(150, 250));
        Assert.That(both, Has.All.Matches<GeneratedProgram>(p => p.Simpler() is [var one, var other] && one.Shape == p.Shape && other.Shape != p.Shape
            && one.Source.Length < p.Source.Length && other.Source.Length < p.Source.Length && other.Simpler().Count == 0));
    }

    private static IEnumerable<(ShapeParts First, ShapeParts Second)> Pairs()
    {
        for (var k = 0; k < ShapeTable.All.Count; k++)
        {
            var draw = new Draw(ChoiceTape.Record(new RandomSeed(9).Derive((ulong)k)));
            var context = ShapeContext.Of(draw, 160);
            yield return (ShapeTable.All[k].Build(context), ShapeTable.All[(k + 1) % ShapeTable.All.Count].Build(context));
        }
    }

    private static HashSet<string> Bound(ShapeParts parts) =>
        [.. new[] { parts.Definitions, parts.Setup, parts.Step }.Select(NameSplit.Parse).SelectMany(NameSplit.Bound)];
}
