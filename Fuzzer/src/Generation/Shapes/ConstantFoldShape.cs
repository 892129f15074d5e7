namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Expressions over values that are constant while the loop warms, in the trace's eyes or in the compiler's.</summary>
internal sealed class ConstantFoldShape : IShape
{
    /// <inheritdoc/>
    public string Name => "constant-fold";

    /// <inheritdoc/>
    public string Layer => "OPT-C";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        var scope = new Scope(("one", ValueKind.Int), ("two", ValueKind.Int), ("word", ValueKind.Str), ("real", ValueKind.Float));
        var (kind, other) = (make.AnyKind(), make.AnyKind());
        return new()
        {
            Definitions = PythonText.Of($"""
                def make():
                    return [1, {make.Int(Scope.Nothing, 1)}, 'ab', 0.5, (1, 2)]
                """),
            Step = PythonText.Of($"""
                one, two, word, real, pair = subject
                value = {make.Of(kind, scope)}
                power = one ** two if -5 < two < 70 else one * two
                rest = i % len(pair), 2 ** 65, -7 // 2, True + True, power
                acc += 1 if value else 2
                acc += 3 if {make.Of(other, scope)} == value else 4
                """),
            Event = draw.Pick("subject[0] = 2\nsubject[1] = -1", "subject[0] = -8\nsubject[1] = 3", "subject[1] = 64",
                "subject[2] = ''\nsubject[3] = -0.0", "subject[4] = (1, 2, 3)", "subject[3] = float('nan')",
                "subject[0] = 1 << 62\nsubject[1] = 2"),
            Observed = "acc, value, power",
            Results = "acc, value, rest",
        };
    }
}
