namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Attributes in slots: loads and stores while hot, then a slot is empty, or another class has it at another place.</summary>
internal sealed class SlotsShape : IShape
{
    /// <inheritdoc/>
    public string Name => "slots";

    /// <inheritdoc/>
    public string Layer => "OPT-G";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        return new()
        {
            Definitions = PythonText.Of($"""
                class First:
                    __slots__ = ('x', 'y')
                class Second:
                    __slots__ = ('y', 'z', 'x')
                class Third(First):
                    __slots__ = ('z',)
                def filled(kind):
                    made = kind()
                    made.x, made.y = {draw.Between(1, 9)}, 2
                    return made
                def make():
                    return [filled({draw.Pick("First", "Second", "Third")})]
                """),
            Step = PythonText.Of($"""
                try:
                    value = subject[0].x
                    subject[0].y = {draw.Pick("i", "value", "i & 3", "subject[0]")}
                    acc += 1
                except AttributeError as error:
                    value = error.name
                    acc += 2
                acc += len(str(value))
                """),
            Event = draw.Pick(
                "del subject[0].x", "subject[0] = filled(Second)", "subject[0] = filled(Third)", "subject[0].x = 'text'",
                "subject[0] = First()", "subject[0].x = None"),
            Observed = "acc, value",
        };
    }
}
