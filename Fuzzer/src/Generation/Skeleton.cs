namespace PyJitVerify.Fuzzer.Generation;

/// <summary>
/// Lays a shape's pieces out as a program: warm the site, let the event happen, run on until its exits are hot, probe.
/// <para>What it draws besides the shape: how the subject reaches the loop, the loop's form, where the event happens
/// (between calls, in the loop, in a callee, in a call that no trace follows), how densely it is probed, neutral statements, a planned exception.</para>
/// <para>What every layout must keep: (1) all loops are in functions, driven by <c>main</c>, and the hot loop is in
/// <c>site</c> itself; (2) <c>site</c> is a constant of the module's code or of a function in it; (3) a statement
/// follows every <c>if</c> of the loop's body; (4) each run of the loop has at least the hot iterations on either side
/// of the event; (5) phase calls stand outside loops.</para>
/// </summary>
internal static class Skeleton
{
    /// <summary>Name of the function with the hot loop.</summary>
    internal const string Site = "site";

    /// <summary>Names that it binds beside those of the shape, in the module or around the step.</summary>
    internal static readonly string[] Names =
        ["near", "spare", "again", "fixed", "extra", "late", "error", "seen", "box", "held", "change", "site", "main", "tick", "awaited", "bind", "bound", "at", "n"];

    private const string LeaveTag = "planned:leave";
    private const string CaughtTag = "planned:caught";

    internal static (string Text, IReadOnlyList<string> PlannedTags) Build(ShapeParts parts, ShapeContext context)
    {
        var draw = context.Draw;
        var holding = (Holding)draw.Below(6);
        // What happens within a call that no trace follows is twice as likely: no exit saves a trace from it.
        var timing = (Timing)Math.Min(draw.Below(5), (int)Timing.InOpaqueCall);
        var (inLoop, before) = EventIn(timing, draw);
        var planned = draw.Chance(5);
        var leaves = draw.Chance(3);
        (string Definitions, string Statement) aside = draw.Chance(30) && !parts.StandsAlone ? Asides.All[draw.Below(Asides.All.Count)] : ("", "");
        var body = Join(
            Fetch(holding), timing == Timing.InOpaqueCall ? parts.Step : "", inLoop, parts.Step, draw.Chance(40) ? Neutral(context) : "", aside.Statement,
            planned ? Caught(context) : "", "acc = acc % 1000003 + 1",
            ProbeInLoop(draw.Below(3), parts.Observed));
        var isHandling = draw.Chance(8);
        var loop = isHandling ? Handling(LoopOf(context, Join(body, RaisedInHandler(draw)))) : LoopOf(context, body);
        var site = SiteOf(holding, Join(draw.Chance(4) ? ManyLocals : "", "acc = 0", parts.Setup, loop, $"p({parts.Results})", "return acc"));
        var main = MainOf(holding, timing, context.HotIterations, leaves);
        var text = PythonText.Of($"""
            {parts.Definitions}
            {aside.Definitions}
            def change(subject):
                {parts.Event}
            {before}
            {site}
            {main}
            main()

            """);
        List<string> tags = [.. parts.PlannedTags];
        if (planned)
            tags.Add(CaughtTag);
        if (leaves)
            tags.Add(LeaveTag);
        return (text, tags);
    }

    /// <summary>How the subject reaches the loop.</summary>
    private enum Holding
    {
        Parameter,
        Default,
        Cell,
        Global,
        Element,
        Attribute,
    }

    /// <summary>Where the event happens.</summary>
    private enum Timing
    {
        BetweenCalls,
        InLoop,
        InCallee,

        /// <summary>Within a call that no trace follows, with the step in front of it and behind it: what the trace knows from the
        /// one, it may believe in the other, and no branch leaves it in between.</summary>
        InOpaqueCall,
    }

    private static (string InLoop, string Before) EventIn(Timing timing, Draw draw) => timing switch
    {
        Timing.InOpaqueCall => (
            draw.Pick("sorted((i,), key=tick)", "max((i, -1), key=tick)", "acc += len(list(map(tick, (i,))))"),
            "awaited = [None, None]\ndef tick(k):\n    if k == awaited[0]:\n        change(awaited[1])\n    return k"),
        Timing.InLoop => ("if i == at:\n    change(subject)", ""),
        Timing.InCallee => ("tick(i, at, subject)", "def tick(i, at, subject):\n    if i == at:\n        change(subject)\n    return i"),
        _ => ("", ""),
    };

    private static string Fetch(Holding holding) => holding switch
    {
        Holding.Global => "subject = held",
        Holding.Element => "subject = box[0]",
        Holding.Attribute => "subject = box.held",
        _ => "",
    };

    private static string ProbeInLoop(int density, string observed) => density switch
    {
        0 => $"p(i, {observed})",
        1 => $"if not i % 7:\n    p(i, {observed})\nseen += 1",
        _ => "seen += 1",
    };

    /// <summary>A statement beside the point, over ints of both signs and of any size.</summary>
    private static string Neutral(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        var boundary = Make.Int(make.Boundary());
        var near = PythonText.Of($"near = {boundary} {draw.Pick("+", "-")} i");
        if (draw.Chance(50))
            near = draw.Pick("near = 9 - i", "near = -i");
        var scope = Scope.Counter.With("acc", ValueKind.Int).With("near", ValueKind.Int);
        var kind = make.AnyKind();
        var value = make.Of(kind, scope);
        return Join(near, draw.Below(6) switch
        {
            1 => PythonText.Of($"""
                for extra in {value}, {make.Of(kind, scope)}:
                    acc += 1 if extra else 2
                """),
            2 => PythonText.Of($"""
                if {make.Bool(scope)}:
                    acc += 3
                else:
                    acc -= 1
                """),
            3 => PythonText.Of($"""
                spare = {value}
                spare, again = {make.Int(scope)}, spare
                acc += spare & 63
                """),
            4 => PythonText.Of($"""
                fixed = {boundary}
                fixed = fixed {draw.Pick("+", "-", "*", "&", "^")} {Make.Int(draw.Chance(50) ? make.Boundary() : draw.Between(-9, 9))}
                acc += fixed % 1009
                """),
            5 => PythonText.Of($"""
                spare = {value}
                if not i % 5:
                    p(spare)
                acc += 1
                """),
            _ => PythonText.Of($"acc += {make.Int(scope)} & 255"),
        });
    }

    private static string Caught(ShapeContext context) => PythonText.Of($"""
        try:
            if i % {context.Draw.Between(2, 5)} == 0:
                raise ValueError('{CaughtTag}', i)
            acc += 1
        except ValueError as error:
            acc += len(error.args)
        """);

    /// <summary>More locals than a byte counts, in front of those that the loop uses.</summary>
    private static readonly string ManyLocals = string.Join(" = ", Enumerable.Range(0, 260).Select(k => FormattableString.Invariant($"w{k}"))) + " = 0";

    /// <summary>While an exception is being handled: those raised in the loop have it as their context.</summary>
    private static string Handling(string loop) => PythonText.Of($"""
        try:
            raise OSError('outer')
        except OSError:
            {loop}
        """);

    /// <summary>Raised by what a trace does itself, not by a statement that it leaves for.</summary>
    private static string RaisedInHandler(Draw draw) => PythonText.Of($"""
        try:
            acc += {draw.Pick("{0: 3, 1: 4}[i % 3]", "int('12x'[i % 3])", "(i & 7) % (i % 3)")}
        except (KeyError, ValueError, ZeroDivisionError) as late:
            p(type(late.__context__).__name__, late.__cause__)
        acc += 1
        """);

    private static string LoopOf(ShapeContext context, string body) => context.Draw.Below(5) switch
    {
        1 => PythonText.Of($"""
            i = 0
            while i < n:
                {body}
                i += 1
            """),
        2 => PythonText.Of($"""
            for i, _ in enumerate(range(n)):
                {body}
            """),
        3 => PythonText.Of($"""
            for i in list(range(n)):
                {body}
            else:
                acc += 1
            """),
        4 => PythonText.Of($"""
            i = -1
            while True:
                i += 1
                if i >= n:
                    break
                {body}
            """),
        _ => PythonText.Of($"""
            for i in range(n):
                {body}
            """),
    };

    private static string SiteOf(Holding holding, string body)
    {
        var inner = Join("seen = 0", body);
        return holding switch
        {
            Holding.Default => PythonText.Of($"""
                held = make()
                def site(n, at, subject=held, p=__probe__):
                    {inner}
                """),
            Holding.Cell => PythonText.Of($"""
                held = make()
                def bind(subject):
                    def site(n, at, p=__probe__):
                        {inner}
                    return site
                bound = bind(held)
                """),
            Holding.Global => PythonText.Of($"""
                held = make()
                def site(n, at, p=__probe__):
                    {inner}
                """),
            Holding.Element or Holding.Attribute => PythonText.Of($"""
                held = make()
                def site(n, at, box, p=__probe__):
                    {inner}
                """),
            _ => PythonText.Of($"""
                held = make()
                def site(n, at, subject, p=__probe__):
                    {inner}
                """),
        };
    }

    private static string MainOf(Holding holding, Timing timing, int hot, bool leaves)
    {
        var (prepare, call, extra) = holding switch
        {
            Holding.Default or Holding.Global => ("", "site", ""),
            Holding.Cell => ("", "bound", ""),
            Holding.Element => ("box = [held]", "site", ", box"),
            Holding.Attribute => ("class Box:\n    pass\nbox = Box()\nbox.held = held", "site", ", box"),
            _ => ("", "site", ", held"),
        };
        var happen = timing switch
        {
            Timing.BetweenCalls => PythonText.Of($"""
                change(held)
                __phase__('event')
                total = {call}({hot}, -1{extra})
                """),
            Timing.InOpaqueCall => PythonText.Of($"""
                awaited[:] = {hot}, held
                total = {call}({2 * hot}, {hot}{extra})
                awaited[0] = None
                """),
            _ => PythonText.Of($"total = {call}({2 * hot}, {hot}{extra})"),
        };
        return PythonText.Of($"""
            def main():
                {Join(prepare, "")}
                {call}({hot}, -1{extra})
                {call}({hot}, -1{extra})
                __phase__('warm')
                {happen}
                __phase__('after')
                __probe__(total, {call}({hot}, -1{extra}))
                {(leaves ? $"raise LookupError('{LeaveTag}', total)" : "")}
            """);
    }

    private static string Join(params IEnumerable<string> pieces) => string.Join('\n', pieces.Where(p => p.Length > 0));
}
