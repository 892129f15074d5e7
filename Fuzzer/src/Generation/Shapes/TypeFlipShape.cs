namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>An operand changes its type: every operator that the loop has specialised must leave its trace in the right place.</summary>
internal sealed class TypeFlipShape : IShape
{
    /// <inheritdoc/>
    public string Name => "type-flip";

    /// <inheritdoc/>
    public string Layer => "EXIT";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        var operation = draw.Pick("subject[0] * 3", "subject[0] + subject[0]", "subject[0] * 2 + subject[1] * 2",
            "(subject[0], subject[1])[i % 2] * 2", "subject[0] == subject[1]", "[subject[0]] * 2", "not subject[0]",
            "subject[0] if subject[1] else subject[0] * 2", "subject[0] is subject[1]", "str(subject[0])");
        string Value() => draw.Pick("1", "2.5", "'ab'", "True", "[1, 2]", "(3, 4)", "1 << 70", "-0.0", "Sub(7)", "''");
        var (first, second) = (Value(), Value());
        return new()
        {
            Definitions = PythonText.Of($"""
                class Sub(int):
                    def __mul__(self, times):
                        return 'sub'
                def make():
                    return [{first}, {first}]
                """),
            Step = PythonText.Of($"""
                value = {operation}
                acc += {make.Int(Scope.Counter.With("acc", ValueKind.Int), 2)} % 97
                mixed = value, i
                acc += len(mixed)
                """),
            Event = draw.Chance(70) ? $"subject[0] = {second}\nsubject[1] = subject[0]" : "subject.reverse()\nsubject[1] = subject[0] = " + second,
            Observed = "acc, value",
            Results = "acc, value",
        };
    }
}
