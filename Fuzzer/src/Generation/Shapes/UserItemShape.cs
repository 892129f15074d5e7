namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Subscripts that run Python code, inlined in the trace, and then are another function, another class or a builtin.</summary>
internal sealed class UserItemShape : IShape
{
    /// <inheritdoc/>
    public string Name => "user-item";

    /// <inheritdoc/>
    public string Layer => "REC";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        return new()
        {
            Definitions = PythonText.Of($"""
                class Items:
                    def __init__(self):
                        self.kept = [1, 2, 3, 4]
                    def __getitem__(self, k):
                        return {make.Int(new Scope(("k", ValueKind.Int)), 1)}
                    def __setitem__(self, k, new):
                        self.kept[k & 3] = new
                    def __contains__(self, k):
                        return k in self.kept
                    def __len__(self):
                        return 4
                class Other(Items):
                    def __getitem__(self, k):
                        return self.kept[k & 3]
                def make():
                    return [Items()]
                """),
            Step = PythonText.Of($"""
                items = subject[0]
                value = items[{draw.Pick("i", "i & 3", "-i")}]
                items[{draw.Pick("0", "i & 1", "1")}] = {draw.Pick("i", "value", "i & 7")}
                acc += (value & 255) + len(items) + ({draw.Pick("i in items", "5 in items", "value not in items")})
                """),
            Event = draw.Pick(
                "Items.__getitem__ = Other.__getitem__", "subject[0] = Other()", "subject[0] = dict.fromkeys(range(-9999, 9999), 3)",
                "Items.__setitem__ = lambda self, k, new: None", "Items.__len__ = lambda self: 9",
                "Items.__contains__ = None\nItems.__contains__ = lambda self, k: True",
                "Items.__getitem__.__code__ = Other.__getitem__.__code__"),
            Observed = "acc, value",
        };
    }
}
