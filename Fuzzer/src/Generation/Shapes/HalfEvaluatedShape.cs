namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>A type changes in the middle of an expression of which half is evaluated: nothing is done twice, and operands keep their order.</summary>
internal sealed class HalfEvaluatedShape : IShape
{
    /// <inheritdoc/>
    public string Name => "half-evaluated";

    /// <inheritdoc/>
    public string Layer => "EXIT";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        var expression = draw.Pick(
            "f(log(1), *[log(2), subject[0] + 1], k=log(3))", "log(1) < subject[0] + 0 < log(300)", "[log(k) + subject[0] for k in (1, 2)]",
            "(log(1), subject[0] * 2, log(2), -subject[0], log(3))", "{log(1): subject[0] - 1, log(2): log(3)}",
            "log(1) - (log(2) - (log(3) - (log(4) - subject[0])))", "f(log(1), subject[0] + 1, k=subject[0] - 1)");
        return new()
        {
            Definitions = PythonText.Of($"""
                seen_by_log = []
                def log(k):
                    seen_by_log.append(k)
                    return k
                def f(*items, k):
                    return [*items, k]
                def make():
                    return [{draw.Pick("3", "2.5", "True")}]
                """),
            Step = PythonText.Of($"""
                value = {expression}
                done = tuple(seen_by_log)
                seen_by_log.clear()
                acc += len(done) + sum(done)
                """),
            Event = $"subject[0] = {draw.Pick("0.5", "1 << 63", "False", "-(1 << 62)", "7", "4.0")}",
            Observed = "acc, value, done",
        };
    }
}
