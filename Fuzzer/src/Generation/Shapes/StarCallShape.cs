namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Calls whose arguments are unpacked from containers that change length, type or keys.</summary>
internal sealed class StarCallShape : IShape
{
    /// <inheritdoc/>
    public string Name => "star-call";

    /// <inheritdoc/>
    public string Layer => "EXIT";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        return new()
        {
            Definitions = PythonText.Of($"""
                def target(a, b={make.Int(Scope.Nothing, 1)}, *rest, c=3, **extra):
                    return a - b + len(rest) * 7 + c + sum(extra.values())
                def make():
                    return [(1, 2), dict(c=5)]
                """),
            Step = PythonText.Of($"""
                value = target({draw.Pick("*subject[0]", "i, *subject[0]", "*subject[0], *subject[0]", "*subject[0], i")}, {draw.Pick("**subject[1]", "d=i, **subject[1]", "**subject[1], **dict(e=1)")})
                acc += value & 1023
                """),
            Event = draw.Pick(
                "subject[0] = [3]", "subject[0] = (1, 2, 3, 4)", "subject[1] = dict(x=2)", "subject[1].clear()",
                "subject[0] = range(2)", "subject[0] = b'ab'", "target.__defaults__ = (9,)", "target.__kwdefaults__ = dict(c=-4)"),
            Observed = "acc, value",
        };
    }
}
