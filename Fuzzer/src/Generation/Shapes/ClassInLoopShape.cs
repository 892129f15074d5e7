namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Classes of the same text are made again and again; methods, slots and attributes of a new one run in code that knows an old one.</summary>
internal sealed class ClassInLoopShape : IShape
{
    /// <inheritdoc/>
    public string Name => "class-in-loop";

    /// <inheritdoc/>
    public string Layer => "REC";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        return new()
        {
            Definitions = PythonText.Of($"""
                def build(k):
                    class Local:
                        {draw.Pick("__slots__ = 'x', 'y'", "y = k", "y = 0\n__slots__ = 'x',")}
                        def __init__(self, x):
                            self.x = x
                        def method(self):
                            return self.x + k
                        def __getitem__(self, index):
                            return index - k
                    return Local
                def make():
                    return [build(1), build({draw.Pick("2", "1.5")})]
                """),
            Step = PythonText.Of($"""
                if i % {draw.Pick("9", "2", "50")} == 0:
                    subject.append(build(i & 3))
                    del subject[0]
                one = subject[{draw.Pick("0", "i % 2", "-1")}](i & 7)
                value = one.method() + one[{draw.Pick("2", "i & 1")}]
                acc += int(value) & 255
                """),
            Event = draw.Pick("subject.reverse()", "subject[:] = [build(100), build(200)]", "subject[0].method = lambda self: 4", "subject[-1].__getitem__ = lambda self, index: 5"),
            Observed = "acc, value",
        };
    }
}
