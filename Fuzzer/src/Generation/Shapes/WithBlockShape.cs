namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>A with statement in the hot loop: its manager changes class or methods, raises, swallows, or is made anew each time.</summary>
internal sealed class WithBlockShape : IShape
{
    private const string Tag = "planned:with";

    /// <inheritdoc/>
    public string Name => "with-block";

    /// <inheritdoc/>
    public string Layer => "ERR";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        return new()
        {
            Definitions = PythonText.Of($"""
                class Context:
                    entered = [0]
                    def __enter__(self):
                        return 2
                    def __exit__(self, kind, error, trace):
                        return kind is ValueError
                class Loud(Context):
                    def __enter__(self):
                        Context.entered[0] += 1
                        return 3
                    def __exit__(self, kind, error, trace):
                        return error is not None
                def made():
                    class Fresh(Context):
                        def __enter__(self):
                            return {make.Int(Scope.Nothing, 1)}
                    return Fresh()
                def make():
                    return [{draw.Pick("Context", "Loud", "made")}, 0]
                """),
            Step = PythonText.Of($"""
                value = 0
                with subject[0]() as value{draw.Pick("", ", subject[0]() as second")}:
                    if i % {draw.Between(2, 5)} == subject[1]:
                        raise ValueError('{Tag}', i)
                    value += 1
                acc += value & 255
                """),
            Event = draw.Pick(
                "subject[0] = Loud", "subject[0] = made", "subject[1] = 1", "Context.__exit__ = Loud.__exit__",
                "Context.__enter__ = Loud.__enter__", "Context.__exit__ = lambda self, *rest: not rest or rest[0] is not None"),
            Observed = "acc, value",
            Results = "acc, value",
            PlannedTags = [Tag],
        };
    }
}
