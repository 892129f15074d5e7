namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Indexes and slices at the ends of a sequence that shrinks, grows or becomes of another type.</summary>
internal sealed class IndexBoundaryShape : IShape
{
    /// <inheritdoc/>
    public string Name => "index-boundary";

    /// <inheritdoc/>
    public string Layer => "GEN";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        var index = draw.Pick("i % len(items)", "-1 - i % len(items)", "-len(items)", "len(items) - 1", "True", "-1", "i % len(items) - len(items)");
        var extra = draw.Pick("value = items[:2]", "value = items[-2:]", "value = items[i:i + 2]", "value = items[::-1]",
            "value = items[i % 3::2]", "value = list(items)", "value = items * 2");
        return new()
        {
            Definitions = PythonText.Of($"""
                def make():
                    return [[1, 2, 3, {make.Int(Scope.Nothing, 2)}]]
                """),
            Setup = "outside = 0",
            Step = PythonText.Of($"""
                items = subject[0]
                one = items[{index}]
                {extra}
                try:
                    one = items[subject[0].__len__() - 1 + outside % 2]
                except IndexError:
                    acc += 7
                outside += 1
                acc += len(value) * 3 + len(items)
                """),
            Event = draw.Pick("subject[0] = subject[0][:2]", "subject[0].pop()\nsubject[0].pop()", "subject[0] = tuple(subject[0])",
                "subject[0] = 'text'", "subject[0].extend(range(20))", "subject[0] = range(5, 50, 7)\nsubject[0] = list(subject[0])"),
            Observed = "acc, one",
            Results = "acc, one, value",
        };
    }
}
