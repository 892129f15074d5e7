namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Loops in the loop, left by break, continue and else; their trip counts and iterables change.</summary>
internal sealed class NestedLoopShape : IShape
{
    /// <inheritdoc/>
    public string Name => "nested-loops";

    /// <inheritdoc/>
    public string Layer => "REC";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        string Items() => draw.Pick("range(3)", "[1, 2, 3]", "(4, 5)", "range(0)", "[]", "'ab'", "{'k': 1}", "range(9, 2, -3)", "{7}");
        return new()
        {
            Definitions = PythonText.Of($"""
                def make():
                    return [{Items()}, {Items()}]
                """),
            Setup = "inner = None",
            Step = PythonText.Of($"""
                for outer in subject[0]:
                    for inner in subject[1]:
                        acc += 1
                        if acc % {draw.Between(3, 9)} == 0:
                            {draw.Pick("continue", "break")}
                        acc += 2
                    else:
                        acc += {make.Int(Scope.Counter, 2)} % 29
                    acc += 1
                k = 0
                while k < i % 3:
                    k += 1
                    acc += k
                for a, b in zip(subject[0], subject[1]):
                    acc += a == b
                    acc += 1
                """),
            Event = draw.Chance(50) ? $"subject[0] = {Items()}" : $"subject[:] = [{Items()}, {Items()}]",
            Observed = "acc, inner",
            Results = "acc, inner, k",
        };
    }
}
