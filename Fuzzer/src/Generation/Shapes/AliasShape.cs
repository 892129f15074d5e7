namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>An object is read under one name, changed under another, and read again; once it is hot both name the same object. What changes is an
/// attribute, which ones there are, or the class.</summary>
internal sealed class AliasShape : IShape
{
    /// <summary>What reads it, and a change under the other name that shows there.</summary>
    private static readonly (string Read, string Change)[] Changes =
    [
        ("one.tag", "two.tag = 9"), ("one.tag", "two.tag = i"), ("one.tag", "two.tag = two.late = -1"), ("one.tag", "two.tag = one.k"), ("one.tag", "two.k, two.tag = 1, 2.5"),
        ("one.k", "two.k = 2.5"), ("one.name()", "two.name = replaced"),
        ("one.k", "del two.k"), ("one.name()", "two.__class__ = Twin"), ("one.tag", "two.__class__ = Twin"), ("one.tag", "setattr(two, 'tag', 8)"),
        ("one.tag", "vars(two)['tag'] = 7"), ("one.k", "two.__dict__ = {'k': 5, 'tag': 6}"), ("one.tag + one.k", "two.late = i"),
    ];

    /// <inheritdoc/>
    public string Name => "alias";

    /// <inheritdoc/>
    public string Layer => "OPT-G";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        var (read, change) = draw.Pick(Changes);
        string Read() => draw.Chance(85) ? read : draw.Pick("one.tag", "one.name()", "one.k", "one.tag + one.name()");
        return new()
        {
            Definitions = PythonText.Of($"""
                class Thing:
                    tag = 4
                    k = 60
                    def __init__(self, k):
                        self.k = k
                    def name(self):
                        return self.k
                class Twin(Thing):
                    tag = 5
                    def name(self):
                        return 70
                def replaced():
                    return 50
                def make():
                    return [0]
                """),
            // What was made where the trace cannot look has to be asked about.
            Step = PythonText.Of($"""
                one, other = {draw.Pick("map(Thing, (i, 7))", "Thing(i), Thing(7)", "map(Thing, (i, 7))")}
                two = (other, one)[subject[0]]
                value = {Read()}
                {change}
                value += {Read()}
                acc += int(value) & 255
                """),
            Event = draw.Pick("subject[0] = 1", "subject[0] = -1", "subject[0] = 1", "subject[0] = True", "Thing.tag = 5"),
            Observed = "acc, value",
        };
    }
}
