namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>A match statement in the hot loop whose subject takes other cases, and whose classes change what their patterns mean.</summary>
internal sealed class MatchShape : IShape
{
    /// <inheritdoc/>
    public string Name => "match-statement";

    /// <inheritdoc/>
    public string Layer => "REC";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        return new()
        {
            Definitions = PythonText.Of($"""
                class Point:
                    __match_args__ = ('x', 'y')
                    def __init__(self, x, y):
                        self.x, self.y = x, y
                class Odd(Point):
                    __match_args__ = ('y', 'x')
                def make():
                    return [Point(1, {draw.Between(0, 3)})]
                """),
            Step = PythonText.Of($"""
                match subject[0]:
                    case Point(1, y) if y {draw.Pick("> 0", "!= 2", "< 9")}:
                        value = y
                    case Odd(x, 0) | Point(0, x):
                        value = x * 3
                    case [first, *rest] if rest:
                        value = first + len(rest)
                    case int() | float() as number:
                        value = number * 2
                    case str(text):
                        value = len(text)
                    case None | True:
                        value = 40
                    case _:
                        value = -1
                acc += int(value) & 255
                """),
            Event = draw.Pick(
                "subject[0] = [4, 5, 6]", "subject[0] = (7,)", "subject[0] = Odd(2, 0)", "subject[0] = 8.5", "subject[0] = 'word'",
                "subject[0] = None", "subject[0].x = 0", "Point.__match_args__ = ('y', 'x')", "subject[0] = True", "subject[0].y = 2"),
            Observed = "acc, value",
        };
    }
}
