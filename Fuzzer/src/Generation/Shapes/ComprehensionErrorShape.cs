namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>A nested comprehension that starts to fail half-way: the values on the stack at that moment must not be seen by the handler.</summary>
internal sealed class ComprehensionErrorShape : IShape
{
    /// <inheritdoc/>
    public string Name => "comprehension-error";

    /// <inheritdoc/>
    public string Layer => "ERR";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        return new()
        {
            Definitions = PythonText.Of($"""
                def add(x, y):
                    return x + y
                def make():
                    return [[1, 2, 3], [4, 5]]
                """),
            Step = PythonText.Of($"""
                try:
                    value = {draw.Pick("[x + y for x in subject[0] for y in subject[1]]", "[[add(x, y) for y in subject[1]] for x in subject[0]]", "sum(x * y + 1 for x in subject[0] for y in subject[1])", "[*(add(x, 1) for x in subject[0]), *subject[1]]", "[(x, y) for x in subject[0] if x + 1 for y in subject[1] if y - 1]")}
                    acc += len(str(value))
                except {draw.Pick("TypeError", "(TypeError, ValueError)", "Exception")} as error:
                    value = str(error)
                    acc += len(value)
                acc += 1
                """),
            Event = draw.Pick(
                "subject[0][1] = None", "subject[1].append('text')", "subject[1][0] = 2.5", "subject[0].clear()",
                "subject[1][:] = [True, None]", "subject[0] = (7, 'x')"),
            Observed = "acc, value",
        };
    }
}
