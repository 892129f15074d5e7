namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Truth values that a trace has narrowed: zero of several types, containers that fill, constants compared equal.</summary>
internal sealed class TruthinessShape : IShape
{
    /// <inheritdoc/>
    public string Name => "truthiness";

    /// <inheritdoc/>
    public string Layer => "OPT-T";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        string Value() => draw.Pick("0", "1", "0.0", "-0.0", "1.0", "True", "False", "''", "'a'", "[]", "[0]", "None", "()", "Sub(1)", "Sub(0)");
        return new()
        {
            Definitions = PythonText.Of($"""
                class Sub(int):
                    pass
                def make():
                    return [{(draw.Chance(50) ? draw.Pick("True", "False") : Value())}]
                """),
            Setup = "value = None",
            Step = PythonText.Of($"""
                v = subject[0]
                zero = i - i
                if v:
                    acc += 1
                if not v:
                    acc += 2
                if v == 1:
                    value = (v, type(v).__name__)
                    acc += len(str(v))
                elif v is None or v == 0:
                    value = [v, not v, bool(v)]
                both = v and (zero or v)
                either = zero or v or 'empty'
                acc += 4 if either == 'empty' else 8
                acc += 16 if not zero else 32
                """),
            Event = $"subject[0] = {Value()}",
            Observed = "acc, value, either",
            Results = "acc, value, both, either",
        };
    }
}
