namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Sequences are unpacked while hot; then they are of another type, another length or an iterator, and what does not fit
/// raises.</summary>
internal sealed class UnpackShape : IShape
{
    /// <inheritdoc/>
    public string Name => "unpack";

    /// <inheritdoc/>
    public string Layer => "OPT-T";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        return new()
        {
            Definitions = PythonText.Of($"""
                class Pair:
                    def __iter__(self):
                        return iter((5, 6))
                def twice():
                    yield 8
                    yield 9
                def spread(k, held):
                    return k, held, k + 1, k - 1, 'last'
                def make():
                    return [(1, 2)]
                """),
            Step = PythonText.Of($"""
                try:
                    {draw.Pick("first, second = subject[0]", "first, *second = subject[0]", "(first, second), third = subject[0], i", "[first, second] = subject[0]", "third, first, *_, second = i, subject[0], acc, 4", "first, second, third, fourth = i, subject[0], acc & 7, 3", "first, second, third, fourth, fifth = spread(i, subject[0])")}
                    value = (first, second)
                    acc += 1
                except ValueError as error:
                    value = str(error)
                    acc += 2
                acc += len(str(value))
                """),
            Event = draw.Pick(
                "subject[0] = [3, 4]", "subject[0] = 'ab'", "subject[0] = (1, 2, 3)", "subject[0] = Pair()",
                "subject[0] = dict(a=1, b=2)", "subject[0] = [1]", "subject[0] = range(2)", "subject[0] = (2.5, None)"),
            Observed = "acc, value",
        };
    }
}
