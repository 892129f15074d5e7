namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>One inner loop over iterators of many types, more of them than a chain of side traces may be long.</summary>
internal sealed class IteratorMixShape : IShape
{
    /// <inheritdoc/>
    public string Name => "iterator-mix";

    /// <inheritdoc/>
    public string Layer => "EXIT";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        return new()
        {
            Definitions = PythonText.Of($"""
                class Steps:
                    def __init__(self, n):
                        self.n = n
                    def __iter__(self):
                        return self
                    def __next__(self):
                        self.n -= 1
                        if self.n < 0:
                            raise StopIteration
                        return self.n
                class Old:
                    def __getitem__(self, k):
                        if k > 2:
                            raise IndexError(k)
                        return k
                def pairs(k):
                    return (enumerate([k, 1]), zip([1, 2], [k, 3]), map(abs, [-k, 2]), filter(None, [0, k, 1]), reversed([1, k]), range(k % 4),
                        [k], (k, 1), 'ab', dict(x=k), Steps(2), Old(), (j for j in (k, 2)), iter([k]), bytes([1, 2]))
                def make():
                    return [{draw.Between(1, 4)}, {draw.Below(15)}]
                """),
            Step = PythonText.Of($"""
                value = 0
                for item in pairs(i & 7)[(i % subject[0] + subject[1]) % 15]:
                    value += item if type(item) is int else len(item)
                acc += value & 255
                """),
            Event = PythonText.Of($"subject[:] = [{draw.Between(2, 15)}, {draw.Below(15)}]"),
            Observed = "acc, value",
        };
    }
}
