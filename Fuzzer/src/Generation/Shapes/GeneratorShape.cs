namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>A generator in the hot loop; what it yields, delegates to or is changes.</summary>
internal sealed class GeneratorShape : IShape
{
    /// <inheritdoc/>
    public string Name => "generator";

    /// <inheritdoc/>
    public string Layer => "GENR";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        var inside = new Scope(("k", ValueKind.Int));
        var closes = false;
        string Source()
        {
            var source = draw.Pick("count", "delegate", "squares", "listed", "closing", "chain");
            closes |= source == "closing";
            return source;
        }

        return new()
        {
            Definitions = PythonText.Of($"""
                def count(n):
                    for k in range(n):
                        yield {make.Int(inside, 2)}
                def delegate(n):
                    got = yield from count(n)
                    yield from [n, got]
                def squares(n):
                    return (k * k for k in range(n))
                def listed(n):
                    return [n, n + 1]
                def closing(n):
                    try:
                        yield n
                        yield n + 1
                    finally:
                        log.append(n)
                        del log[:-3]
                def chain(n):
                    for part in (count, squares, listed):
                        yield from part(n)
                log = []
                def make():
                    return [{Source()}]
                """),
            Step = PythonText.Of($"""
                last = None
                for item in subject[0](i % {draw.Between(2, 6)} + 1):
                    last = item
                    acc += 1 if item is None else item & 255
                    {(draw.Chance(30) ? "if acc % 11 == 0:\n    break" : "acc += 1")}
                acc += 1
                """),
            Event = $"subject[0] = {Source()}",
            Observed = "acc, last, log",
            Results = "acc, last, log",
            ShowsFinalization = closes,
        };
    }
}
