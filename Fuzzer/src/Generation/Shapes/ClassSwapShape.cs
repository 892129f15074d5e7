namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>A method of the subject, inlined in the trace, gives it another class: what was known of its type before the call does not
/// hold after it.</summary>
internal sealed class ClassSwapShape : IShape
{
    /// <inheritdoc/>
    public string Name => "class-swap";

    /// <inheritdoc/>
    public string Layer => "OPT-G";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        return new()
        {
            Definitions = PythonText.Of($"""
                class First:
                    attr = {make.Int(Scope.Nothing, 1)}
                    def __init__(self):
                        self.field = 3
                    def touch(self, k):
                        if k == moment:
                            self.__class__ = Second
                        return k
                    def read(self):
                        return self.attr
                class Second(First):
                    attr = {make.Int(Scope.Nothing, 1)}
                    def read(self):
                        return self.field - 1
                moment = -1
                def make():
                    global moment
                    moment = {context.HotIterations + draw.Between(0, 3)}
                    return First()
                """),
            Step = PythonText.Of($"""
                before = {draw.Pick("subject.attr", "subject.read()", "subject.field")}
                touched = {draw.Pick("subject.touch(i)", "subject.touch(k=i)", "First.touch(subject, i)")}
                value = {draw.Pick("subject.attr", "subject.read()", "type(subject).__name__ == 'Second'", "isinstance(subject, Second)")}
                acc += (before & 255) + (value & 1023) + touched % 3
                """),
            Event = draw.Pick(
                "subject.__class__ = Second", "Second.attr = 5", "First.attr = 6\nFirst.read = Second.read",
                "subject.field = 1.5\nsubject.field = 12"),
            Observed = "acc, before, value",
        };
    }
}
