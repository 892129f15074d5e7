namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>A builtin is hot; a global of its name hides it and goes away again, or the builtins themselves change for a while.</summary>
internal sealed class BuiltinShadowShape : IShape
{
    /// <inheritdoc/>
    public string Name => "builtin-shadow";

    /// <inheritdoc/>
    public string Layer => "INV";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        return new()
        {
            Definitions = PythonText.Of($"""
                import builtins
                real = len
                def make():
                    return [1, 2, 3]
                def hide(call):
                    globals()['len'] = call
                def show():
                    globals().pop('len', None)
                def inside(k):
                    builtins.len = lambda items: 60 + k
                    try:
                        return len(())
                    finally:
                        builtins.len = real
                """),
            Step = PythonText.Of($"""
                value = {draw.Pick("len(subject)", "len(subject) + abs(-i & 3)", "max(len(subject), 2)")}
                acc += value & 255
                """),
            Event = draw.Pick(
                "hide(lambda items: 40)", "hide(real)", "inside(2)", "hide(lambda items: 9)\nshow()", "globals()['unrelated'] = 1",
                "builtins.abs = builtins.abs", "builtins.len = lambda items: 77", "builtins.len = sum"),
            Observed = "acc, value",
            StandsAlone = true,
        };
    }
}
