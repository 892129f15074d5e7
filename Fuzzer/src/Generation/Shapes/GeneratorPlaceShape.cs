namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>A loop goes on with a generator that has come to one of several places; once it is hot, to another one.</summary>
internal sealed class GeneratorPlaceShape : IShape
{
    /// <inheritdoc/>
    public string Name => "generator-place";

    /// <inheritdoc/>
    public string Layer => "GENR";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        return new()
        {
            Definitions = PythonText.Of($"""
                def steps(n):
                    yield n
                    k = n * 2
                    yield k
                    for j in range({draw.Between(1, 3)}):
                        got = yield j + k
                        k += {draw.Pick("1", "got or 0", "j")}
                    try:
                        yield -k
                    finally:
                        k = 0
                def make():
                    return [{draw.Below(3)}]
                """),
            Step = PythonText.Of($"""
                source = steps(i & 7)
                for _ in range(subject[0]):
                    next(source)
                value = 0
                for item in source:
                    {draw.Pick("acc ^= item", "if item < 0: break", "value *= 2")}
                    value += item
                source.close()
                acc += value & 255
                """),
            Event = $"subject[0] = {draw.Between(0, 4)}",
            Observed = "acc, value",
        };
    }
}
