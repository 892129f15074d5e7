namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Many values are on the stack when a call escapes, fails or leaves the trace.</summary>
internal sealed class DeepExpressionShape : IShape
{
    /// <inheritdoc/>
    public string Name => "deep-expression";

    /// <inheritdoc/>
    public string Layer => "GEN";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        var expression = new System.Text.StringBuilder("i");
        for (var (level, depth) = (0, draw.Between(3, 9)); level < depth; level++)
            expression.Insert(0, draw.Pick("i + (", "step(i) - (", "(i & 7) * (", "subject[0] + (", "i ^ (", "min(i, 5) + (")).Append(draw.Pick(")", ") + step(i)", ") - subject[0]"));
        return new()
        {
            Definitions = PythonText.Of($"""
                def step(k):
                    return {make.Int(new Scope(("k", ValueKind.Int)), 1)} & 15
                def make():
                    return [{draw.Between(1, 9)}]
                """),
            Step = PythonText.Of($"""
                try:
                    value = {expression.ToString()}
                    acc += int(value) & 255
                except TypeError:
                    value = 'wrong type'
                    acc += 3
                acc += 1
                """),
            Event = draw.Pick(
                "subject[0] = 2.5", "subject[0] = 1 << 70", "subject[0] = 'text'", "subject[0] = True",
                "globals()['step'] = lambda k: k & 3"),
            Observed = "acc, value",
        };
    }
}
