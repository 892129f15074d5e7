namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>A hot loop calls a function of another namespace; then a name in that namespace is bound anew or deleted.</summary>
internal sealed class ForeignNamespaceShape : IShape
{
    /// <inheritdoc/>
    public string Name => "foreign-namespace";

    /// <inheritdoc/>
    public string Layer => "INV";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        return new()
        {
            Definitions = PythonText.Of($"""
                def make():
                    space = {draw.Pick("{}", "{'__name__': 'elsewhere'}", "{'abs': int}")}
                    exec('base = {draw.Between(1, 9)}\ndef read(k):\n    return base + abs(k)\n', space)
                    return space
                """),
            Step = PythonText.Of($"""
                value = subject['read'](i){draw.Pick("", " + subject['base']", " + subject['read'](-1)")}
                acc += value & 255 if type(value) is int else 3
                """),
            Event = draw.Pick(
                "subject['base'] = 70", "subject['base'] = 2.5", "exec('base = True', subject)", "subject.update(base=9)",
                "subject['abs'] = float", "subject['unrelated'] = 0", "subject['read'] = lambda k: -k"),
            Observed = "acc, value",
        };
    }
}
