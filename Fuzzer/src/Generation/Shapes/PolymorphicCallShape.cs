namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>A call through a variable whose callable changes: functions alike in signature, methods, classes, builtins.</summary>
internal sealed class PolymorphicCallShape : IShape
{
    /// <inheritdoc/>
    public string Name => "polymorphic-call";

    /// <inheritdoc/>
    public string Layer => "OPT-G";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        var inside = new Scope(("k", ValueKind.Int));
        string Callable() => draw.Pick("one", "two", "Number(4).shift", "abs", "Number", "Caller()", "three(5)", "Number.twice", "Number.of");
        return new()
        {
            Definitions = PythonText.Of($"""
                def one(k):
                    return {make.Int(inside, 2)}
                def two(k):
                    return {make.Int(inside, 2)}
                def three(step):
                    return lambda k: k + step
                class Number:
                    def __init__(self, k):
                        self.k = k
                    def shift(self, k):
                        return self.k + k
                    @staticmethod
                    def twice(k):
                        return k * 2
                    @classmethod
                    def of(cls, k):
                        return cls(k + 1)
                class Caller:
                    def __call__(self, k):
                        return k - 3
                def number(value):
                    return value.k if isinstance(value, Number) else value
                def make():
                    return [{Callable()}, {Callable()}]
                """),
            Step = PythonText.Of($"""
                call = subject[{draw.Pick("0", "i % 2", "i % 3 == 0", "i // 3 % 2")}]
                value = number(call(i))
                acc += value & 1023
                """),
            Event = draw.Chance(50) ? $"subject[0] = {Callable()}" : $"subject[:] = [{Callable()}, {Callable()}]",
            Observed = "acc, value",
        };
    }
}
