namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>A side effect right before the condition that leaves the trace: done twice or not at all, the log shows it.</summary>
internal sealed class SideEffectShape : IShape
{
    /// <inheritdoc/>
    public string Name => "side-effect";

    /// <inheritdoc/>
    public string Layer => "EXIT";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        var effect = draw.Pick("log.append(i)", "log.append(i) or subject[0]", "count[0] += 1", "count[0] = count[0] * 3 % 10007 + i");
        var exit = draw.Pick("subject[0] > 5", "note(i, log) and subject[0] != 1", "subject[0] + subject[0] == 2",
            "(log.append(-i) or i) < subject[0]", "1 <= note(i, log) % 3 < subject[0]");
        return new()
        {
            Definitions = """
                def note(value, log):
                    log.append(value)
                    return value
                def make():
                    return [1]
                """,
            Setup = "log = []\ncount = [0]",
            Step = PythonText.Of($"""
                {effect}
                if {exit}:
                    acc += {make.Int(Scope.Counter, 2)} % 19
                    log.append('taken')
                pair = [note(i, log), note(subject[0], log), count[0]]
                acc += len(log)
                del log[:-4]
                """),
            Event = $"subject[0] = {draw.Pick("9", "2.0", "True", "0", "1 << 65")}",
            Observed = "acc, log, count",
            Results = "acc, log, count, pair",
        };
    }
}
