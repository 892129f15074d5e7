namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>A global, a global function or a builtin is read while hot and then bound anew, by statement or through the dictionary.</summary>
internal sealed class GlobalRebindShape : IShape
{
    /// <inheritdoc/>
    public string Name => "global-rebind";

    /// <inheritdoc/>
    public string Layer => "INV";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        var (step, name, value) = draw.Below(3) switch
        {
            1 => ("value = helper(i)", "helper", PythonText.Of($"lambda k: {make.Int(new Scope(("k", ValueKind.Int)), 2)}")),
            2 => ("value = len(subject)", "len", PythonText.Of($"lambda items: {make.Int(Scope.Nothing, 0)}")),
            _ => ("value = " + draw.Pick("number + i", "number - 3", "limit - number", "(number - limit) * i", "number * 2 - i", "number // 3 - number % 3", "limit - -number"), "number", PythonText.Of($"{make.Int(Scope.Nothing)}")),
        };
        var change = draw.Below(3) switch
        {
            1 => PythonText.Of($"globals()['{name}'] = {value}"),
            2 => PythonText.Of($"globals().update({name}={value})"),
            _ => PythonText.Of($"""
                global {name}
                {name} = {value}
                """),
        };
        return new()
        {
            Definitions = PythonText.Of($"""
                number = {make.Int(Scope.Nothing)}
                limit = {make.Int(Scope.Nothing, 1)}
                def helper(k):
                    return {make.Int(new Scope(("k", ValueKind.Int)), 2)}
                def make():
                    return [1, 2, 3]
                """),
            Step = PythonText.Of($"""
                {step}
                acc += value & 4095
                """),
            Event = change,
            Observed = "acc, value",
        };
    }
}
