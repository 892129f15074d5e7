namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>A local variable is deleted or left unbound on some path of the hot loop: reading it raises, in the right place.</summary>
internal sealed class LocalDeletionShape : IShape
{
    /// <inheritdoc/>
    public string Name => "local-deletion";

    /// <inheritdoc/>
    public string Layer => "ERR";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        return new()
        {
            Definitions = PythonText.Of($"""
                def make():
                    return [-1, 0]
                """),
            Step = PythonText.Of($"""
                part = i & 15
                if {draw.Pick("part == subject[0]", "i % 11 == subject[1]", "subject[0] >= 0")}:
                    del part
                try:
                    value = part + 1
                except UnboundLocalError as error:
                    value = len(str(error))
                    acc += 7
                acc += value
                """),
            Event = draw.Pick("subject[0] = 3", "subject[1] = 5", "subject[:] = [2, 4]", "subject[0] = 0"),
            Observed = "acc, value",
        };
    }
}
