namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Dictionary reads of keys that are equal but not the same, that go away and come back, and that a subclass makes up.</summary>
internal sealed class MissingKeyShape : IShape
{
    /// <inheritdoc/>
    public string Name => "missing-key";

    /// <inheritdoc/>
    public string Layer => "SPEC";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        return new()
        {
            Definitions = PythonText.Of($"""
                class Making(dict):
                    def __missing__(self, key):
                        return ('made', key)
                def make():
                    return [{draw.Pick("{1: 'int', 'k': 2}", "Making(k=3)", "{True: 'bool', 'k': 4, 2.0: 5}")}, {draw.Pick("1", "True", "'k'", "2")}]
                """),
            Step = PythonText.Of($"""
                table, key = subject
                try:
                    value = table[key]
                except KeyError as error:
                    value = error.args
                if {draw.Pick("key in table", "key not in table", "table.get(key) is None")}:
                    acc += 1
                table[{draw.Pick("i & 3", "key", "'spare'")}] = {draw.Pick("i", "value", "(i,)")}
                acc += len(table)
                """),
            Event = draw.Pick(
                "subject[1] = 1.0", "subject[1] = 'absent'", "subject[0].pop(subject[1], None)", "subject[0] = Making(subject[0])",
                "Making.__missing__ = lambda self, key: key", "subject[0] = dict(reversed(subject[0].items()))"),
            Observed = "acc, value",
        };
    }
}
