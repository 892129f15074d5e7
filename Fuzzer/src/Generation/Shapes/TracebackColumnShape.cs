namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Several operations on one line, one of which starts to raise: the traceback's line and column say which.</summary>
internal sealed class TracebackColumnShape : IShape
{
    private const string Tag = "planned:column";

    /// <inheritdoc/>
    public string Name => "traceback-column";

    /// <inheritdoc/>
    public string Layer => "ERR";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        var line = draw.Pick(
            "t['a'] + t['b'] + check(t['c'])", "check(t['a']) + check(t['b']) * t['c']", "(t['a'] +\n    t['b'] -\n    check(t['c']))",
            "max(t['a'], t['b'], check(t['c']))", "[t['a'], t['b'], check(t['c'])][1]");
        return new()
        {
            Definitions = PythonText.Of($"""
                def places(error):
                    found = []
                    trace = error.__traceback__
                    while trace is not None:
                        found.append(list(trace.tb_frame.f_code.co_positions())[trace.tb_lasti // 2])
                        trace = trace.tb_next
                    return found
                def check(value):
                    if not value:
                        raise ValueError('{Tag}')
                    return value
                def make():
                    return dict(a=1, b=2, c=3)
                """),
            Setup = "value = 0\nwhere = []",
            Step = PythonText.Of($"""
                t = subject
                try:
                    value = {line}
                except (KeyError, TypeError, ValueError) as error:
                    where = places(error)
                    acc += 1
                acc += value & 15 if type(value) is int else 1
                """),
            Event = draw.Pick("del subject['b']", "subject['c'] = 0", "subject['a'] = 'text'", "subject['b'] = None", "del subject['a']"),
            Observed = "acc, where",
            Results = "acc, where, value",
            PlannedTags = [Tag],
        };
    }
}
