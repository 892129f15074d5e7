using PyJitVerify.Oracle;

namespace PyJitVerify.Fuzzer.Generation;

/// <summary>
/// Programs by number. In: a seed and an index. Out: a program, the same one on every machine for as long as
/// <see cref="Version"/> stays.
/// </summary>
/// <param name="lowHotIterations">Iterations that are hot in every mode with lowered thresholds.</param>
/// <param name="defaultHotIterations">Iterations that are hot in every mode at default thresholds.</param>
/// <param name="defaultPeriod">One program in so many runs at default thresholds, by index and not by chance.</param>
public sealed class ProgramGenerator(int lowHotIterations, int defaultHotIterations, int defaultPeriod) : IProgramSource
{
    /// <summary>Goes up whenever the same seed gives other programs than before.</summary>
    public const int Version = 10;

    /// <summary>Programs with a second shape in the loop, in percent of those at low thresholds: at the defaults one loop is long enough.</summary>
    private const int CombinedPercent = 55;

    /// <inheritdoc/>
    public string Name => $"composition {Version}";

    /// <inheritdoc/>
    public ulong? Count => null;

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, string Layer)> Shapes { get; } = [.. ShapeTable.All.Select(s => (s.Name, s.Layer))];

    /// <inheritdoc/>
    public GeneratedProgram Generate(RandomSeed seed, ulong index) => Decode(
        ChoiceTape.Record(seed.Derive(index)), index % (ulong)defaultPeriod == 0);

    /// <summary>The program of a tape. Total: every tape has one.</summary>
    public GeneratedProgram Decode(IReadOnlyList<int> tape, bool usesDefaultThresholds)
    {
        var draw = new Draw(tape);
        var hot = usesDefaultThresholds ? defaultHotIterations : lowHotIterations;
        var context = ShapeContext.Of(draw, hot);
        (IShape Shape, ShapeParts Parts) Built(int shape) => (ShapeTable.All[shape], ShapeTable.All[shape].Build(context));
        var first = Built(draw.Below(ShapeTable.All.Count));
        var next = draw.Below(ShapeTable.All.Count);
        if (!draw.Chance(CombinedPercent) || usesDefaultThresholds || ShapeTable.All[next] == first.Shape)
            return LaidOut(first);
        var second = Built(next);
        return Combination.Of(first.Parts, second.Parts, draw) is { } both
            ? LaidOut((first.Shape, both)) with { Simpler = () => [LaidOut(first), LaidOut(second)] }
            : LaidOut(first);

        // Each of them reads the same choices from here on.
        GeneratedProgram LaidOut((IShape Shape, ShapeParts Parts) built)
        {
            var (text, tags) = Skeleton.Build(built.Parts, ShapeContext.Of(draw.Again(), hot));
            return new(text, built.Shape.Name, built.Shape.Layer, new([Skeleton.Site]), new(tags), usesDefaultThresholds)
            {
                ShowsFinalization = built.Parts.ShowsFinalization,
            };
        }
    }
}
