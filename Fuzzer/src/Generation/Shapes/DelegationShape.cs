namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>yield from over generators, lists, ranges and iterators of a class, in turns that change once it is hot.</summary>
internal sealed class DelegationShape : IShape
{
    /// <inheritdoc/>
    public string Name => "delegation";

    /// <inheritdoc/>
    public string Layer => "GENR";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        return new()
        {
            Definitions = PythonText.Of($"""
                class Counter:
                    def __init__(self, n):
                        self.n = n
                    def __iter__(self):
                        return self
                    def __next__(self):
                        if self.n <= 0:
                            raise StopIteration(self.n)
                        self.n -= 1
                        return self.n
                def numbers(n):
                    for k in range(n):
                        yield k
                    return n
                def source(kind, n):
                    return (numbers(n), list(range(n)), range(n), Counter(n), (k * 2 for k in range(n)), [])[kind]
                def outer(kind, n):
                    got = yield from source(kind, n)
                    yield {draw.Pick("-1", "got if got else 0", "n")}
                def make():
                    return [{draw.Below(6)}, {draw.Below(6)}]
                """),
            Step = PythonText.Of($"""
                value = 0
                for item in outer(subject[{draw.Pick("0", "i % 2", "i % 7 == 6")}], {draw.Between(1, 4)}):
                    value += item
                acc += value & 1023
                """),
            Event = PythonText.Of($"subject[:] = [{draw.Below(6)}, {draw.Below(6)}]"),
            Observed = "acc, value",
        };
    }
}
