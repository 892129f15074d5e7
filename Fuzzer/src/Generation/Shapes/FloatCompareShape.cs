namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Comparisons and branches over floats that become NaN, an infinity or a negative zero.</summary>
internal sealed class FloatCompareShape : IShape
{
    /// <inheritdoc/>
    public string Name => "float-compare";

    /// <inheritdoc/>
    public string Layer => "GEN";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        string Special() => draw.Pick("float('nan')", "float('inf')", "-float('inf')", "-0.0", "0.0", "1e308", "5e-324", "1", "True");
        string Sign() => draw.Pick("<", "<=", ">", ">=", "==", "!=");
        return new()
        {
            Definitions = PythonText.Of($"""
                def make():
                    return [1.5, {draw.Pick("2.5", "1.5", "0.0", "-1.0")}, 0.25]
                """),
            Step = PythonText.Of($"""
                left, right, step = subject
                value = left {draw.Pick("+", "-", "*")} right
                if left {Sign()} right:
                    acc += 1
                if not left {Sign()} step:
                    acc += 2
                else:
                    acc += 4
                acc += 8 if value {Sign()} left else 16
                while step {Sign()} value and acc % 5:
                    acc += 1
                    step = step * -2.0
                acc += left {Sign()} right {Sign()} step
                """),
            Event = draw.Chance(60) ? $"subject[{draw.Below(2)}] = {Special()}" : $"subject[:] = [{Special()}, {Special()}, {Special()}]",
            Observed = "acc, value, step",
            Results = "acc, value, left, right",
        };
    }
}
