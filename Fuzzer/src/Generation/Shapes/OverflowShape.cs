namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Accumulators that cross a boundary of a machine integer, upward or downward, after the loop is warm.</summary>
internal sealed class OverflowShape : IShape
{
    /// <inheritdoc/>
    public string Name => "overflow";

    /// <inheritdoc/>
    public string Layer => "GEN";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        var boundary = make.Boundary();
        var from = Make.Int(boundary);
        // Away from zero on either side, by adding.
        var amount = (boundary.Sign < 0 && draw.Chance(50) ? "-" : "") + draw.Pick("1", "2", "3", "255", "65537", "(1 << 45)");
        // Most go away from zero, so that they cross the boundary and do not leave it.
        var step = (boundary.Sign, draw.Chance(60)) switch
        {
            (_, true) when amount[0] == '-' => draw.Pick("total += subject[1]", "total = subject[1] + total", "total = total + subject[1] + (-1 - i)"),
            ( > 0, true) => draw.Pick("total += subject[1]", "total = subject[1] + total", "total = total + i + subject[1]"),
            ( < 0, true) => draw.Pick("total -= subject[1]", "total = total - subject[1]", "total = -subject[1] + total", "total = total + (-1 - i) - subject[1]"),
            _ => draw.Pick("total += subject[1]", "total -= subject[1]", "total = subject[1] + total",
                "total = -total - subject[1]", "total = total * 3 - subject[1] * 2 - total - total", "total = ~total + subject[1]"),
        };
        var use = draw.Pick("value = total", "value = abs(total)", "value = -total", "value = ~total", "value = total << 1",
            "value = total * 2", "value = total >> 1", "value = total >> (i & 7)", "value = total // 3", "value = total % 1000", "value = total * total");
        return new()
        {
            Definitions = PythonText.Of($"""
                def make():
                    return [0, {amount}]
                """),
            Setup = draw.Below(3) switch
            {
                // So that the boundary is crossed in the midst of a run, when the loop is hot.
                1 => PythonText.Of($"total = {from} - {amount} * ({context.HotIterations / 2})"),
                2 => PythonText.Of($"total = {from}"),
                _ => "total = 5",
            },
            Step = PythonText.Of($"""
                {step}
                {use}
                total += subject[0]
                acc += value & 4095
                """),
            Event = PythonText.Of($"subject[0] = {from}\nsubject[1] = {draw.Pick("1", "-1", "7", "1 << 29", "1 << 61")}"),
            Observed = "acc, total, value",
            Results = "acc, total, value",
        };
    }
}
