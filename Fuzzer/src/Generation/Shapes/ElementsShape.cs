namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Elements of one container are read at several places; once it is hot, one of them has another type.</summary>
internal sealed class ElementsShape : IShape
{
    /// <inheritdoc/>
    public string Name => "elements";

    /// <inheritdoc/>
    public string Layer => "OPT-T";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        string Value() => draw.Pick("1", "2.5", "True", "1 << 65", "-0.0", "7");
        var read = draw.Pick("a[0] + 1, a[1] + 1, a[2] - 1", "a[0] * 2, a[-1] * 2", "a[i % 3] + 1, a[1] - 1", "a[0] + a[1], a[1] + a[2]");
        return new()
        {
            Definitions = PythonText.Of($"""
                def make():
                    return [{draw.Pick("[1, 2, 3]", "[0.5, 1.5, 2.5]", "[1, 2.5, 3]", "(4, 5, 6)")}]
                """),
            Step = PythonText.Of($"""
                a = subject[0]
                value = {read}
                first, *rest = a
                acc += len(repr(value)) + (first < 2) + len(rest)
                """),
            Event = $"subject[0] = [{Value()}, {Value()}, {Value()}]",
            Observed = "acc, value",
        };
    }
}
