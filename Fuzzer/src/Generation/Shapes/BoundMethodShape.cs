namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Bound methods that are held in a variable: of an instance, of a class, of a builtin type, made anew or swapped while hot.</summary>
internal sealed class BoundMethodShape : IShape
{
    /// <inheritdoc/>
    public string Name => "bound-method";

    /// <inheritdoc/>
    public string Layer => "OPT-G";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        return new()
        {
            Definitions = PythonText.Of($"""
                class Holder:
                    def __init__(self, k):
                        self.k = k
                    def add(self, k):
                        return self.k + k
                    @classmethod
                    def of(cls, k):
                        return cls.__name__ and k
                    def other(self, k):
                        return self.k * 2 - k
                holder = Holder({draw.Between(1, 9)})
                kept = [1, 2, 3]
                def make():
                    return [{draw.Pick("holder.add", "Holder.of", "kept.index", "(5).__add__", "'abc'.__contains__")}]
                """),
            Step = PythonText.Of($"""
                method = subject[0]
                try:
                    value = method({draw.Pick("i & 1", "1", "2", "i & 3")})
                    acc += 1 if value is True else int(value) & 255
                except (ValueError, TypeError):
                    value = None
                    acc += 5
                acc += 2
                """),
            Event = draw.Pick(
                "subject[0] = holder.other", "subject[0] = Holder(3).add", "Holder.add = Holder.other", "holder.k = 20",
                "holder.k = 1.5", "subject[0] = Holder.of", "subject[0] = kept.count", "kept.clear()",
                "Holder.add.__code__ = Holder.other.__code__"),
            Observed = "acc, value",
        };
    }
}
