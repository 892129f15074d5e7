namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>An operand of arithmetic or of a comparison changes its numeric type or reaches a boundary while the other one stays
/// what it was: what is known of one operand says nothing about the other.</summary>
internal sealed class NumberMixShape : IShape
{
    private static readonly string[] Floats = ["2.5", "-0.5", "1e-9", "-0.0"];

    private static readonly string[] Numbers =
    [
        "1", "-7", "2.5", "-0.0", "True", "1 << 62", "-1 << 63", "1 << 70", "Sub(7)", "float('nan')", "float('inf')", "0.5", "1j",
    ];

    /// <inheritdoc/>
    public string Name => "number-mix";

    /// <inheritdoc/>
    public string Layer => "OPT-G";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        var known = draw.Pick("1.5", "0.0", "3", "-4", "i", "-i", "(5 - i * 5000000029)", "(i * 5000000029)", "i * 0.5", "(1 << 61)", "float('nan')");
        var sign = draw.Pick("+", "-", "*", "==", "!=");
        var operation = draw.Below(4) switch
        {
            1 => $"{known} {sign} subject[0]",
            2 => $"subject[0] {sign} subject[1]",
            3 => $"subject[0] / 8 {sign} {known} / 3",
            _ => $"subject[0] {sign} {known}",
        };
        var (first, second) = (draw.Pick(draw.Chance(50) ? Floats : Numbers), draw.Pick(Numbers));
        return new()
        {
            Definitions = PythonText.Of($"""
                class Sub(int):
                    pass
                def make():
                    return [{first}, {(draw.Chance(50) ? first : draw.Pick(Numbers))}]
                """),
            Step = PythonText.Of($"""
                value = {operation}
                acc += 1 if value else 2
                acc += {make.Int(Scope.Counter.With("acc", ValueKind.Int), 2)} % 89
                """),
            Event = draw.Pick($"subject[0] = {second}", $"subject[0] = {second}\nsubject[1] = {first}", "subject.reverse()"),
            Observed = "acc, value",
            Results = "acc, value",
        };
    }
}
