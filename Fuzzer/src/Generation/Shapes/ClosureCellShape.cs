namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Closure variables in the hot loop: bound anew by an inner function, of another type, or deleted.</summary>
internal sealed class ClosureCellShape : IShape
{
    /// <inheritdoc/>
    public string Name => "closure-cell";

    /// <inheritdoc/>
    public string Layer => "OPT-G";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        return new()
        {
            Definitions = PythonText.Of($"""
                def pair(start):
                    number = start
                    def read(k):
                        return number + k
                    def write(new):
                        nonlocal number
                        number = new
                    def forget():
                        nonlocal number
                        del number
                    return read, write, forget
                def make():
                    return pair({make.Int(Scope.Nothing, 1)})
                """),
            Step = PythonText.Of($"""
                try:
                    value = subject[0](i)
                    acc += int(value) & 511
                except NameError as error:
                    value = str(error)
                    acc += 3
                {draw.Pick("acc += 1", "subject[1](i & 7)", "acc += i & 1")}
                """),
            Event = draw.Pick(
                "subject[1](2.5)", "subject[1](1 << 64)", "subject[2]()", "subject[1](True)",
                "subject[0].__closure__[0].cell_contents = 12", "del subject[0].__closure__[0].cell_contents"),
            Observed = "acc, value",
        };
    }
}
