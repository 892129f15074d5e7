namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>After a comparison with a constant the variable equals it, but may be another object: a bool, a float, an instance of a
/// subclass.</summary>
internal sealed class NarrowingShape : IShape
{
    /// <inheritdoc/>
    public string Name => "narrowing";

    /// <inheritdoc/>
    public string Layer => "OPT-T";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        // Zeros of both signs are equal, and so are numbers of all types.
        var (values, constants, uses) = draw.Chance(40)
            ? ((string[])["0.0", "-0.0", "1.0", "2.5"], (string[])["0.0", "-0.0", "1.0"], (string[])["v * 2.0", "v * 1.0", "v + -0.0", "v - 1.0", "-v"])
            : (["1", "0", "2", "1.0"], ["1", "0", "1.0", "True", "0.0"], ["v + 1", "v * 3", "v - 2", "v | 4 if type(v) is not float else 8", "-v"]);
        return new()
        {
            Definitions = PythonText.Of($"""
                class Same(int):
                    def __add__(self, other):
                        return 50
                def make():
                    return [{draw.Pick<string>(values)}]
                """),
            Step = PythonText.Of($"""
                v = subject[0]
                value = 0
                if v == {draw.Pick<string>(constants)}:
                    value = {draw.Pick<string>(uses)}
                    acc += 1
                else:
                    value = {draw.Pick("v + 2", "v * 5", "v")}
                acc += len(repr(value)) + (1 if v else 2)
                """),
            Event = draw.Pick(
                $"subject[0] = {draw.Pick<string>(values)}", $"subject[0] = {draw.Pick<string>(values)}", "subject[0] = True", "subject[0] = False", "subject[0] = 1.0", "subject[0] = -0.0", "subject[0] = Same(1)",
                "subject[0] = 0", "subject[0] = 1", "subject[0] = 0.0"),
            Observed = "acc, value, type(value).__name__",
        };
    }
}
