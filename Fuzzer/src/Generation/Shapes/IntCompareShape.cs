namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Comparisons and branches over ints that move apart: the halves, the sign or the size of the one stop to agree with the other's.</summary>
internal sealed class IntCompareShape : IShape
{
    /// <inheritdoc/>
    public string Name => "int-compare";

    /// <inheritdoc/>
    public string Layer => "GEN";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        string Value() => draw.Chance(60) ? PythonText.Of($"{Make.Int(make.Boundary())}") : draw.Pick("0", "7", "-5", "True", "1 << 33", "-1 << 32", "(1 << 62) + 3", "(1 << 32) + 9");
        string Sign() => draw.Pick("<", "<=", ">", ">=", "==", "!=");
        return new()
        {
            Definitions = PythonText.Of($"""
                def make():
                    return [{draw.Between(-9, 9)}, {draw.Pick("5", "0", "-300", "1 << 20")}]
                """),
            Step = PythonText.Of($"""
                left = subject[0] {draw.Pick("+", "-", "^")} {draw.Pick("i", "0", "(i & 7)")}
                right = subject[1] {draw.Pick("+", "-")} {draw.Pick("i", "1", "(i & 3)")}
                if left {Sign()} right:
                    acc += 1
                else:
                    acc += 2
                acc += 4 if right {Sign()} left else 8
                while left {Sign()} right and acc % 5:
                    acc += 1
                    right = right {draw.Pick("+", "-")} 3
                value = left {Sign()} right {Sign()} subject[1]
                """),
            Event = draw.Chance(60) ? $"subject[{draw.Below(2)}] = {Value()}" : $"subject[:] = [{Value()}, {Value()}]",
            Observed = "acc, value, right",
            Results = "acc, value, left, right",
        };
    }
}
