namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Membership and lookup in a container that becomes another type, grows while it is used, or has keys with their own equality.</summary>
internal sealed class ContainsShape : IShape
{
    /// <inheritdoc/>
    public string Name => "contains";

    /// <inheritdoc/>
    public string Layer => "EXIT";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        return new()
        {
            Definitions = PythonText.Of($"""
                class Key:
                    def __init__(self, k):
                        self.k = k
                    def __hash__(self):
                        return hash(self.k)
                    def __eq__(self, other):
                        return self.k == (other.k if isinstance(other, Key) else other)
                def make():
                    return [{draw.Pick("dict.fromkeys(range(5), 1)", "set(range(5))", "[0, 1, 2, 3]", "(1, 2, 3)", "range(4)", "frozenset((1, 3))")}]
                """),
            Step = PythonText.Of($"""
                value = {draw.Pick("i & 7", "i & 3", "5", "float(i & 3)")} in subject[0]
                other = {draw.Pick("-1", "i & 15", "True")} not in subject[0]
                acc += (3 if value else 4) + other
                """),
            Event = draw.Pick(
                "subject[0] = [Key(k) for k in range(6)]", "subject[0] = set(map(Key, range(4)))",
                "subject[0] = dict.fromkeys(map(Key, range(3)))", "subject[0] = range(2, 9)", "subject[0] = ()",
                "subject[0] = dict()", "subject[0] = [2.0, None, 'x', 5]"),
            Observed = "acc, value, other",
        };
    }
}
