namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Functions share one code object but not their namespaces; once the loop in it is hot, the other one runs.</summary>
internal sealed class SharedCodeShape : IShape
{
    /// <inheritdoc/>
    public string Name => "shared-code";

    /// <inheritdoc/>
    public string Layer => "INV";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        return new()
        {
            Definitions = PythonText.Of($"""
                base = {draw.Between(1, 9)}
                def read(n):
                    total = 0
                    for k in range(n):
                        total += base
                        total ^= {draw.Pick("k", "abs(-k)", "base")}
                    return total
                def make():
                    twin = type(read)(read.__code__, dict(base={draw.Pick("50", "-3", "2 ** 40")}))
                    return [read, {draw.Pick("twin", "read")}, twin]
                """),
            Step = PythonText.Of($"""
                value = subject[{draw.Pick("0", "i % 2", "i & 1")}]({draw.Pick("4", "i % 5")})
                acc += value & 255
                """),
            Event = draw.Pick("subject.reverse()", "subject[0] = subject[2]", "read.__globals__['base'] = 4", "subject[0].__globals__['k'] = 1"),
            Observed = "acc, value",
        };
    }
}
