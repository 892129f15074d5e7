namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>A truth value is combined bit by bit with what is one as well, until it is a number: the result has the type of both.</summary>
internal sealed class LogicShape : IShape
{
    /// <inheritdoc/>
    public string Name => "logic";

    /// <inheritdoc/>
    public string Layer => "OPT-T";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        var known = draw.Pick("(i >= 0)", "(i < n)", "(not i)", "(i % 3 == 1)", "flag");
        var sign = draw.Pick("|", "&", "^");
        return new()
        {
            Definitions = PythonText.Of($"""
                class Bits(int):
                    def __or__(self, other):
                        return 40
                    __ror__ = __or__
                def make():
                    return [{draw.Pick("True", "False", "True", "False", "1", "3")}]
                """),
            Setup = $"flag = {draw.Pick("True", "False")}",
            Step = PythonText.Of($"""
                mixed = {draw.Pick($"{known} {sign} subject[0]", $"subject[0] {sign} {known}")}
                value = not mixed, not ({known} | subject[0]), not (subject[0] & {known}), not ({known} ^ subject[0]), {draw.Pick("mixed is True", "-mixed", "mixed and 7", "mixed + mixed", "(5, 6)[mixed & 1]")}
                if {draw.Pick("not mixed", "mixed", "value")}:
                    acc += 1
                acc += 2
                """),
            Event = $"subject[0] = {draw.Pick("6", "True", "False", "-1", "1 << 65", "2", "Bits(5)")}",
            Observed = "acc, mixed, value",
            Results = "acc, mixed, value",
        };
    }
}
