namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Ints give way to instances of subclasses with operators of their own, to bools and to objects with reflected operators.</summary>
internal sealed class IntSubclassShape : IShape
{
    /// <inheritdoc/>
    public string Name => "int-subclass";

    /// <inheritdoc/>
    public string Layer => "OPT-G";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        return new()
        {
            Definitions = PythonText.Of($"""
                class Plain(int):
                    pass
                class Own(int):
                    def __add__(self, other):
                        return 1000 - int(other)
                    __radd__ = __add__
                    def __lt__(self, other):
                        return not int.__lt__(self, other)
                    def __bool__(self):
                        return False
                class Reflected:
                    def __radd__(self, other):
                        return 7
                    def __gt__(self, other):
                        return True
                    def __bool__(self):
                        return True
                def make():
                    return [{draw.Between(1, 9)}, {draw.Between(1, 9)}]
                """),
            Step = PythonText.Of($"""
                value = {draw.Pick("i + subject[0]", "subject[1] + subject[0]", "subject[1] + i + subject[0]")}
                if {draw.Pick("i < subject[0]", "subject[1] < subject[0]", "subject[0]")}:
                    value = value + 1
                acc += int(value) & 1023
                """),
            Event = draw.Pick(
                "subject[0] = Own(5)", "subject[0] = Plain(6)", "subject[0] = True", "subject[0] = Reflected()",
                "subject[1] = Own(2)", "subject[:] = [Plain(3), Own(4)]", "Own.__add__ = int.__add__\nsubject[0] = Own(8)"),
            Observed = "acc, value",
        };
    }
}
