namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>A hot function gets another code object, other defaults or other keyword defaults.</summary>
internal sealed class FunctionSwapShape : IShape
{
    /// <inheritdoc/>
    public string Name => "function-swap";

    /// <inheritdoc/>
    public string Layer => "OPT-G";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        var inside = new Scope(("k", ValueKind.Int), ("extra", ValueKind.Int));
        var change = draw.Pick(
            "subject.__code__ = other.__code__",
            "subject.__defaults__ = (77,)",
            "subject.__kwdefaults__ = {'scale': 5}",
            "subject.__code__ = other.__code__\nsubject.__defaults__ = other.__defaults__");
        return new()
        {
            Definitions = PythonText.Of($"""
                def other(k, extra=11, *, scale=3):
                    return {make.Int(inside, 2)} - scale
                def make():
                    def first(k, extra={make.Int(Scope.Nothing, 1)}, *, scale=2):
                        return {make.Int(inside, 2)} + scale
                    return first
                """),
            Step = PythonText.Of($"""
                value = subject({draw.Pick("i", "i, 4", "k=i", "*(i,)", "i, scale=9")})
                acc += value & 1023
                """),
            Event = change,
            Observed = "acc, value",
        };
    }
}
