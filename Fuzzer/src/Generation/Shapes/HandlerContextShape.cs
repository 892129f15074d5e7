namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Exceptions caught while others are handled, with contexts, causes, notes and managers, in the hot loop.</summary>
internal sealed class HandlerContextShape : IShape
{
    /// <inheritdoc/>
    public string Name => "handler-context";

    /// <inheritdoc/>
    public string Layer => "ERR";

    private const string Tag = "planned:inner";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        return new()
        {
            Definitions = PythonText.Of($"""
                class Guard:
                    def __init__(self, swallows):
                        self.swallows = swallows
                    def __enter__(self):
                        return 3
                    def __exit__(self, kind, error, trace):
                        return self.swallows and kind is KeyError
                def inner(flag):
                    with Guard(flag) as three:
                        if flag:
                            raise KeyError('{Tag}')
                        return three
                    return -three
                def make():
                    return [False, {draw.Between(2, 4)}]
                """),
            Setup = "chain = []",
            Step = PythonText.Of($"""
                try:
                    if i % subject[1] == 0:
                        raise ValueError('{Tag}', i % 7)
                    acc += inner(subject[0])
                except ValueError as first:
                    chain = [first.args[1]]
                    try:
                        acc += inner(subject[0])
                        raise {draw.Pick("IndexError('" + Tag + "')", "IndexError('" + Tag + "') from first", "IndexError('" + Tag + "') from None")}
                    except IndexError as second:
                        chain.append(second.__context__ is first)
                        chain.append(second.__cause__ is first)
                        chain.append(second.__suppress_context__)
                        acc += 1
                acc += len(chain)
                """),
            Event = draw.Pick("subject[0] = True", "subject[1] = 1", "subject[1] = 97", "Guard.__exit__ = lambda self, *rest: True\nsubject[0] = True"),
            Observed = "acc, chain",
            Results = "acc, chain",
            PlannedTags = [Tag],
        };
    }
}
