namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Values that may be None are tested in every way there is; once it is hot, None comes or stays away.</summary>
internal sealed class OptionalShape : IShape
{
    /// <inheritdoc/>
    public string Name => "optional";

    /// <inheritdoc/>
    public string Layer => "REC";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        string Value() => draw.Pick("None", "0", "7", "''", "Node(None, 3)", "Node(Node(None, 4), 5)", "False");
        return new()
        {
            Definitions = PythonText.Of($"""
                class Node:
                    def __init__(self, next, k):
                        self.next = next
                        self.k = k
                def make():
                    return dict(x={Value()}, y={Value()})
                """),
            Step = PythonText.Of($"""
                x = subject.get({draw.Pick("'x'", "'x' if i & 1 else 'y'", "'xyz'[i % 3]")})
                value = 1 if x is None else 2
                if x is not None and (k := getattr(x, 'k', None)) is not None:
                    value += k
                while isinstance(x, Node):
                    x = x.next
                    value += 16
                acc += value + (8 if x == None else 0)
                """),
            Event = draw.Pick($"subject['x'] = {Value()}", $"subject['y'] = {Value()}", "subject.clear()", $"subject.update(x={Value()}, z={Value()})"),
            Observed = "acc, value",
        };
    }
}
