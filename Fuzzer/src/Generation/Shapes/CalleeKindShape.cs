namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>A callee of one kind is hot: a builtin, a type, a function, a bound method, an instance; then one of another kind stands in its
/// place.</summary>
internal sealed class CalleeKindShape : IShape
{
    private static readonly string[] Callees =
    [
        "len", "type", "len", "max", "sum", "type", "list", "sorted", "str", "bool", "first", "lambda items: items[-1]", "Caller().__call__", "Caller()", "Caller().items",
    ];

    /// <inheritdoc/>
    public string Name => "callee-kind";

    /// <inheritdoc/>
    public string Layer => "REC";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        return new()
        {
            Definitions = PythonText.Of($"""
                class Caller:
                    def __call__(self, items):
                        return items[0] + 10
                    def items(self, items):
                        return len(items) * 7
                def first(items, k=0):
                    return items[k]
                def make():
                    return [{(draw.Chance(40) ? "len" : draw.Pick<string>(Callees))}, [5, 3, 8]]
                """),
            Step = PythonText.Of($"""
                call, items = subject
                value = call(items)
                {draw.Pick("acc += len(str(value))", "acc += value is not items", "items[0] = i & 7")}
                """),
            Event = $"subject[0] = {draw.Pick<string>(Callees)}",
            Observed = "acc, value",
        };
    }
}
