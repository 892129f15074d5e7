namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>A call that no trace can look into (a builtin that calls back, an operator method) changes what the trace read just
/// before and reads again just after: the trace must notice that it was invalidated while it ran.</summary>
internal sealed class OpaqueEventShape : IShape
{
    /// <inheritdoc/>
    public string Name => "opaque-event";

    /// <inheritdoc/>
    public string Layer => "INV";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        var (read, change) = draw.Below(4) switch
        {
            1 => ("Holder.attr", "Holder.attr = other"),
            2 => ("helper(i)", "globals()['helper'] = lambda k: other"),
            3 => ("subject.attr", "Holder.attr = other"),
            _ => ("number", "globals()['number'] = other"),
        };
        var call = draw.Pick("max((i,), key=poke)", "sorted([i, i + 1], key=poke)[0]", "list(map(poke, [i]))[0]",
            "(Trigger(i) == 0) + 1", "len(str(Trigger(i)))", "sum(map(poke, (i,)))", "divmod(Trigger(i), 2)");
        return new()
        {
            Definitions = PythonText.Of($"""
                number = {make.Int(Scope.Nothing)}
                other = {make.Int(Scope.Nothing)}
                moment = -1
                class Holder:
                    attr = {make.Int(Scope.Nothing)}
                def helper(k):
                    return {make.Int(new Scope(("k", ValueKind.Int)), 2)}
                def poke(k):
                    if k == moment:
                        {change}
                    return k
                class Trigger:
                    def __init__(self, k):
                        self.k = k
                    def __eq__(self, right):
                        return poke(self.k) == right
                    def __str__(self):
                        return str(poke(self.k))
                    def __divmod__(self, right):
                        return poke(self.k) % right
                def make():
                    global moment
                    moment = {context.HotIterations + draw.Between(0, 3)}
                    return Holder()
                """),
            Step = PythonText.Of($"""
                before = {read}
                value = {call}
                after = {read}
                acc += (before & 1023) + (after & 4095)
                """),
            Event = draw.Chance(50) ? "pass" : change.StartsWith("Holder", StringComparison.Ordinal) ? "Holder.attr = other + 1" : "globals()['other'] = 5",
            Observed = "acc, before, after",
            Results = "acc, " + read.Replace("(i)", "(0)", StringComparison.Ordinal),
        };
    }
}
