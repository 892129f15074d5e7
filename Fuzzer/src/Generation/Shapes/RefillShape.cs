namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>A container is asked twice whether it is empty, and a call between the two, which a trace may follow or not,
/// starts to drain or to fill it.</summary>
internal sealed class RefillShape : IShape
{
    /// <inheritdoc/>
    public string Name => "refill";

    /// <inheritdoc/>
    public string Layer => "OPT-T";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        var container = draw.Pick("[1, 2]", "[7]", "[3, 4, 5]", "[1, 2]", "[7]", "[]", "{1: 2}", "{3}", "Sized(2)");
        string Asked() => draw.Pick("items", "items", "items", "not items", "len(items)");
        // A trace may forget an element that it loads anew; what a name stands for it does not.
        var held = draw.Pick("subject[0]", "subject[0].copy()", "subject[0].copy()", "kept");
        return new()
        {
            Definitions = PythonText.Of($"""
                class Sized(list):
                    def __init__(self, n):
                        self.extend(range(n))
                def alter(items, how):
                    if how == 1:
                        items.clear()
                    elif how == 2:
                        items.extend([7]) if hasattr(items, 'extend') else items.update([(7, 8)])
                    return how
                kept = {container}
                def make():
                    return [{container}, 0]
                """),
            Step = PythonText.Of($"""
                items = {held}
                value = 0
                if {Asked()}:
                    value += 1
                {draw.Pick("alter(items, subject[1])", "max((subject[1], -1), key=lambda how, items=items: alter(items, how))", "list(map(alter, (items,), (subject[1],)))", "sorted((subject[1],), key=lambda how, items=items: alter(items, how))")}
                if {Asked()}:
                    value += 10
                value += 100 if items else 200
                acc += value & 511
                """),
            Event = draw.Pick("subject[1] = 1", "subject[1] = 1", "subject[1] = 2", $"subject[0] = {container}\nsubject[1] = 1", "subject[0] = {}"),
            Observed = "acc, value",
        };
    }
}
