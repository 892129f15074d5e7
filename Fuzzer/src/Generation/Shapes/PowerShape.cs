namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Results whose type hangs on the values: powers with a negative exponent or base, true division, bools, shifts of big
/// numbers.</summary>
internal sealed class PowerShape : IShape
{
    /// <inheritdoc/>
    public string Name => "power";

    /// <inheritdoc/>
    public string Layer => "OPT-T";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        return new()
        {
            Definitions = PythonText.Of($"""
                def make():
                    return [{draw.Pick("2, 3", "1, 1", "3, 2", "7, 2", "2.0, 2", "True, 2")}]
                """),
            Step = PythonText.Of($"""
                a, b = subject
                try:
                    both = a + b
                    value = {draw.Pick("a ** b", "a ** b", "a ** b", "a ** b if abs(b) < 99 else b", "a * b - b", "a / (b or 1)", "a // (b or 1)", "a % (b or 1)", "a - b")}
                    value = {draw.Pick("value + a", "value * 2", "value - b", "-value", "value == a")}
                except (OverflowError, ZeroDivisionError) as error:
                    value = str(error)
                acc += len(repr((value, both))) % 17
                """),
            Event = draw.Pick(
                "subject[:] = [2, -1]", "subject[:] = [2, -1]", "subject[1] = -2", "subject[:] = [-8.0, 0.5]", "subject[:] = [-8, 3]", "subject[:] = [True, True]", "subject[1] = -subject[1]", "subject[1] = -1", "subject.reverse()",
                "subject[:] = [7, -2]", "subject[:] = [-1, -1]", "subject[:] = [3, -3]", "subject[:] = [2, 70]", "subject[:] = [1e200, 2]", "subject[:] = [0.0, 0]",
                "subject[:] = [-7, 2.0]", "subject[:] = [1 << 80, 9]"),
            Observed = "acc, value",
        };
    }
}
