namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Tracing or profiling is switched on for some iterations of a warm loop: the events, their lines and the locals that they see
/// are part of the result.</summary>
internal sealed class TraceEventsShape : IShape
{
    /// <inheritdoc/>
    public string Name => "trace-events";

    /// <inheritdoc/>
    public string Layer => "MON";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        return new()
        {
            Definitions = PythonText.Of($"""
                import sys
                events = []
                def trace(frame, event, arg):
                    if len(events) < 60:
                        events.append((event, frame.f_code.co_name, frame.f_lineno, {draw.Pick("0", "frame.f_locals.get('i', -1)", "len(frame.f_locals)")}))
                    return trace
                def helper(k):
                    return {make.Int(new Scope(("k", ValueKind.Int)), 1)}
                def switch(k, first, last):
                    if k == first:
                        {draw.Pick("sys.settrace(trace)", "sys.setprofile(trace)")}
                    elif k == last:
                        sys.settrace(None)
                        sys.setprofile(None)
                    return k & 1
                limits = [-1, -1]
                def switcher(k):
                    return switch(k, *limits)
                def make():
                    global limits
                    limits = [{context.HotIterations + 2}, {context.HotIterations + draw.Between(3, 6)}]
                    return limits
                """),
            Step = PythonText.Of($"""
                value = helper(i) & 63
                acc += {draw.Pick("switch(i, subject[0], subject[1])", "max((i, -1), key=switcher) & 1")}
                acc += value
                """),
            Event = draw.Pick("subject[:] = [4, 7]", "subject[0] = 3", "subject[:] = [-1, -1]", "subject[:] = [9, 11]"),
            Observed = "acc, value",
            Results = "acc, len(events), tuple(events[:40])",
        };
    }
}
