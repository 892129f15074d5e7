namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>An attribute is read under one name, stored under another, and read again; once it is hot both name the same object.</summary>
internal sealed class AliasShape : IShape
{
    /// <inheritdoc/>
    public string Name => "alias";

    /// <inheritdoc/>
    public string Layer => "OPT-G";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        var name = draw.Pick("tag", "name", "tag", "name", "k");
        string Read() => draw.Chance(70) ? name == "name" ? "one.name()" : "one." + name : draw.Pick("one.tag", "one.name()", "one.k", "one.tag + one.name()");
        string Store() => $"two.{(draw.Chance(70) ? name : draw.Pick("tag", "name", "k", "late"))} = ";
        // An instance's own attribute of that name hides what the class has.
        var store = Store();
        store += store == "two.name = " ? "other" : draw.Pick("9", "-1", "i");
        return new()
        {
            Definitions = PythonText.Of($"""
                class Thing:
                    tag = 4
                    def __init__(self, k):
                        self.k = k
                    def name(self):
                        return self.k & 3
                def other():
                    return 50
                def make():
                    return [0]
                """),
            Step = PythonText.Of($"""
                one = Thing(i)
                two = (Thing(7), one)[subject[0]]
                value = {Read()}
                {store}
                value += {Read()}
                acc += value & 255
                """),
            Event = draw.Pick("subject[0] = 1", "subject[0] = -1", "subject[0] = True", "Thing.tag = 5"),
            Observed = "acc, value",
        };
    }
}
