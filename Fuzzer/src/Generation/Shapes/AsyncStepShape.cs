namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>A coroutine with awaits, asynchronous iteration and managers is driven by hand; once it is hot an awaitable does something
/// else.</summary>
internal sealed class AsyncStepShape : IShape
{
    /// <inheritdoc/>
    public string Name => "async-step";

    /// <inheritdoc/>
    public string Layer => "GENR";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        return new()
        {
            Definitions = PythonText.Of($"""
                class Ready:
                    def __init__(self, k):
                        self.k = k
                    def __await__(self):
                        return self.k
                        yield
                class Yielding(Ready):
                    def __await__(self):
                        got = yield self.k
                        return self.k + (got or 0)
                class Source:
                    def __init__(self, n):
                        self.n = n
                    def __aiter__(self):
                        return self
                    async def __anext__(self):
                        self.n -= 1
                        if self.n < 0:
                            raise StopAsyncIteration
                        return await kinds[0](self.n)
                class Manager:
                    async def __aenter__(self):
                        return await kinds[0](2)
                    async def __aexit__(self, *rest):
                        return True
                kinds = [{draw.Pick("Ready", "Yielding")}]
                async def work(k):
                    total = 0
                    async for item in Source({draw.Between(1, 3)}):
                        total += item
                    async with Manager() as two:
                        total += two + await kinds[0](k)
                    return total
                def drive(coroutine):
                    sent = None
                    while True:
                        try:
                            sent = coroutine.send(sent)
                        except StopIteration as done:
                            return done.value
                def make():
                    return kinds
                """),
            Step = PythonText.Of($"""
                value = drive(work(i & 7))
                acc += value & 255
                """),
            Event = draw.Pick(
                "subject[0] = Yielding", "subject[0] = Ready", "Ready.__await__ = Yielding.__await__",
                "Manager.__aenter__ = lambda self: Yielding(3)"),
            Observed = "acc, value",
        };
    }
}
