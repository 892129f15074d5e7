namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Local variables that live in registers of the trace are read, or written, through the frame.</summary>
internal sealed class FrameLocalsShape : IShape
{
    /// <inheritdoc/>
    public string Name => "frame-locals";

    /// <inheritdoc/>
    public string Layer => "EXIT";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        return new()
        {
            Definitions = PythonText.Of($"""
                import sys
                moment = -1
                def peek(k):
                    if k == moment or {draw.Pick("k % 13 == 5", "k < 0")}:
                        names = sys._getframe(1).f_locals
                        return sum(names[name] for name in ('total', 'i') if type(names[name]) is int) & 255
                    return 0
                def poke(k):
                    if k == moment:
                        sys._getframe(1).f_locals['total'] = {draw.Pick("1000", "2.5", "1 << 65", "True")}
                    return 1
                def make():
                    global moment
                    moment = {context.HotIterations + draw.Between(0, 3)}
                    return [peek]
                """),
            Setup = "total = 0\nvalue = 0",
            Step = PythonText.Of($"""
                total = total + {draw.Pick("i", "1", "i * 3", "(i & 1)")}
                value = subject[0](i)
                total = total {draw.Pick("- 1", "+ value", "* 1")}
                acc += value + (1 if total > 100 else 2)
                """),
            Event = draw.Pick(
                "subject[0] = poke", "subject[0] = lambda k: len(sys._getframe(1).f_locals) * 0 + 2", "globals()['moment'] = 5",
                "subject[0] = peek"),
            Observed = "acc, value, total",
            Results = "acc, value, total",
        };
    }
}
