namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>An attribute or an element is updated in place, and what is computed for it changes what it belongs to: its class, its layout, its value or what
/// the name stands for. What was read in front of it and what is written behind it belong to the same target, looked at twice.</summary>
internal sealed class AugmentedShape : IShape
{
    /// <inheritdoc/>
    public string Name => "augmented";

    /// <inheritdoc/>
    public string Layer => "EXIT";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        var target = draw.Pick("target.total", "target.total", "target.total", "target.items[1]", "target[2]", "target.items[-1]");
        var value = draw.Pick("max((i,), key=step)", "step(i)", "len(list(map(step, (i,))))", "sum([step(k) for k in (i, 1)])");
        return new()
        {
            Definitions = PythonText.Of($"""
                class First:
                    def __init__(self):
                        self.total = {draw.Pick("0", "2.5", "1 << 40")}
                        self.items = [1, 2, 3]
                    def __getitem__(self, k):
                        return self.items[k]
                    def __setitem__(self, k, new):
                        self.items[k] = new
                class Other(First):
                    def __setattr__(self, name, new):
                        object.__setattr__(self, name, new if name == 'items' else 7)
                    def __setitem__(self, k, new):
                        self.items[k] = 5
                moment = [-1, None]
                def step(k):
                    if k == moment[0]:
                        alter(moment[1])
                    return k & 3
                def alter(target):
                    {draw.Pick("target.__class__ = Other", "target.__class__ = Other", "target.extra = 1", "target.items = {1: 3, -1: 4, 2: 5}", "target.total = 0.5", "target.items.clear()", "target.items = dict.fromkeys((-1, 1, 2), 1 << 62)")}
                def make():
                    return [First()]
                """),
            Setup = "failure = ''",
            Step = PythonText.Of($"""
                target = subject[0]
                try:
                    {target} {draw.Pick("+=", "-=", "+=", "|=", "*=")} {value}
                    {target} = {target} {draw.Pick("% 1009", "% 7 + 1")}
                    acc += 1
                except (TypeError, IndexError, AttributeError) as caught:
                    failure = type(caught).__name__ + str(caught)
                    object.__setattr__(target, '__class__', First)
                    target.__init__()
                    acc += 2
                """),
            Event = draw.Chance(75) ? PythonText.Of($"moment[:] = [{context.HotIterations / 2 + draw.Between(0, 3)}, subject[0]]") : "alter(subject[0])",
            Observed = "acc, target.total, list(target.items), failure",
            Results = "acc, target.total, list(target.items), failure",
        };
    }
}
