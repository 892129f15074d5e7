namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Operations that leave an int as it is but not a float, a bool or a subclass: x + 0.0, x * 1, x - x; then x is one of those.</summary>
internal sealed class IdentityShape : IShape
{
    /// <inheritdoc/>
    public string Name => "identity";

    /// <inheritdoc/>
    public string Layer => "OPT-C";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        var values = (string[])["3", "-0.0", "True", "0.5", "float('nan')", "float('inf')", "Sub(5)", "1 << 70", "0", "-1"];
        return new()
        {
            Definitions = PythonText.Of($"""
                class Sub(int):
                    pass
                def make():
                    return [{draw.Pick<string>(values)}]
                """),
            Step = PythonText.Of($"""
                x = subject[0]
                plain = x + 0, x - 0, x * 1, 0 + x, x // 1, x ** 1, -(-x)
                exact = x + 0.0, x - 0.0, x * 1.0, x - x, x * 0, x == x
                value = {draw.Pick("plain", "exact", "plain + exact")}
                acc += len(repr(value))
                """),
            Event = $"subject[0] = {draw.Pick<string>(values)}",
            Observed = "acc, value",
        };
    }
}
