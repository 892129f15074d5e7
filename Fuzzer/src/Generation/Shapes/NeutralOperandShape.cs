namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Arithmetic that seems to change nothing, and for some operand does: a negative zero, NaN, a bool, a subclass, a new object.</summary>
internal sealed class NeutralOperandShape : IShape
{
    private static readonly string[] Floats =
    [
        "x + 0.0", "0.0 + x", "x - 0.0", "x + -0.0", "0.0 - x", "x * 1.0", "x / 1.0", "x * 0.0", "x - x", "x * -1.0", "x ** 1.0", "x % 1.0",
    ];

    private static readonly string[] Ints =
    [
        "x + 0", "0 + x", "x - 0", "x * 1", "x * 0", "x // 1", "x ** 1", "x | 0", "x & -1", "x ^ 0", "x << 0", "x >> 0", "x - x", "x % 1", "+x", "x // -1",
    ];

    /// <inheritdoc/>
    public string Name => "neutral-operand";

    /// <inheritdoc/>
    public string Layer => "OPT-F";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        var isFloat = draw.Chance(60);
        string Value() => isFloat
            ? draw.Pick("1.5", "-0.0", "-0.0", "-0.0", "0.0", "float('nan')", "float('inf')", "-float('inf')", "5e-324", "9007199254740993.0")
            : draw.Pick("7", "0", "-1", "True", "False", "1 << 62", "-(1 << 63)", "1 << 70", "Sub(3)");
        var operations = string.Join(", ", isFloat ? Floats : Ints);
        return new()
        {
            Definitions = PythonText.Of($"""
                class Sub(int):
                    def __add__(self, other):
                        return 40
                    __mul__ = __or__ = __add__
                def make():
                    return [{Value()}]
                """),
            Step = PythonText.Of($"""
                x = subject[0]
                value = {operations}
                x = value[{draw.Below(12)}]
                again = {operations}
                acc += len(str(value)) + len(repr(again)) + 2
                """),
            Event = draw.Chance(80) || !isFloat ? $"subject[0] = {Value()}" : $"subject[0] = {draw.Pick("2", "-3", "True")}",
            Observed = "acc, value, again",
            Results = "acc, value, again",
        };
    }
}
