using PyJitVerify.Fuzzer.Generation;

namespace PyJitVerify.Fuzzer.Tables;

/// <summary>A value of a dimension that any cell can have. The first value of each adds nothing.</summary>
/// <param name="Name">Short name.</param>
internal sealed record Surrounding(string Name)
{
    /// <summary>The plain loop.</summary>
    internal const string ForLoop = "for i in $feed:\n    $turn";

    private const int Wide = 300;

    /// <summary>The layer that it aims at by itself: what a cell with it shows is rather its doing than the event's. Empty for none.</summary>
    internal string Layer { get; init; } = "";

    /// <summary>Statements of the module.</summary>
    internal string Definitions { get; init; } = "";

    /// <summary>Statements of the site before its loop.</summary>
    internal string Ahead { get; init; } = "";

    /// <summary>Statements at the start of the loop's body.</summary>
    internal string InLoop { get; init; } = "";

    /// <summary>What stands around <c>$loop</c>; empty for nothing.</summary>
    internal string Around { get; init; } = "";

    /// <summary>The loop over <c>$feed</c> with <c>$turn</c>; one without that hole runs over the range of <c>n</c>.</summary>
    internal string Loop { get; init; } = "";

    /// <summary>Expression that gives <c>$call</c>, a call of the site with <c>$arguments</c>; empty for that itself.</summary>
    internal string Depth { get; init; } = "";

    /// <summary>How long it runs; null in the other dimensions.</summary>
    internal Phases? Phases { get; init; }

    /// <summary>Expressions to probe at the end.</summary>
    internal string AtEnd { get; init; } = "";

    /// <summary>The dimensions.</summary>
    internal static IReadOnlyList<(string Name, IReadOnlyList<Surrounding> Values)> Dimensions { get; } =
    [
        ("padding",
        [
            new("unpadded"),
            new("300-locals") { Ahead = Many(k => $"v{k}", " = ") + " = n" },
            new("300-constants") { Ahead = $"if n < 0:\n    p({Many(k => $"{k + 1000}", ", ")})" },
            new("300-names") { Ahead = $"if n < 0:\n    p({Many(k => $"g{k}", ", ")})" },
            new("long-body") { InLoop = $"if i < 0:\n    p({Many(_ => "i, n", ", ")})" },
        ]),
        ("watching",
        [
            new("unwatched"),
            Watched("settrace", "sys._getframe(1).f_trace = note\nsys.settrace(note)", "sys.settrace(None)"),
            Watched("setprofile", "sys.setprofile(note)", "sys.setprofile(None)"),
            Watched("monitoring",
                "sys.monitoring.use_tool_id(2, 'table')\nsys.monitoring.register_callback(2, sys.monitoring.events.LINE, lambda code, line: log.append(line))\nsys.monitoring.set_events(2, sys.monitoring.events.LINE)",
                "if sys.monitoring.get_tool(2):\n    sys.monitoring.set_events(2, 0)\n    sys.monitoring.free_tool_id(2)"),
            new("locals") { InLoop = "total += len(locals()) & 1" },
        ]),
        ("exceptions",
        [
            new("none-in-flight"),
            new("in-a-handler") { Around = "try:\n    raise LookupError(n)\nexcept LookupError:\n    $loop" },
            new("in-finally") { Around = "try:\n    p(n)\nfinally:\n    $loop" },
            new("caught-in-the-loop") { InLoop = "try:\n    if i % 3 == 0:\n        raise IndexError(i)\nexcept IndexError as error:\n    total += len(error.args)" },
        ]),
        ("depth",
        [
            new("direct"),
            new("ten-deep") { Definitions = "def down(depth, *rest):\n    return down(depth - 1, *rest) if depth else site(*rest)", Depth = "down(10, $arguments)" },
            new("from-c") { Depth = "next(map(lambda _: $call, (0,)))" },
            new("from-a-generator") { Depth = "next($call for _ in (0,))" },
        ]),
        ("phases",
        [
            new("even") { Phases = new(2, (2, 0), (1, 0)) },
            new("early") { Phases = new(2, (2, 0), (0, 1)) },
            new("odd") { Phases = new(3, (2, 1), (1, 1)) },
            new("long") { Phases = new(3, (4, 0), (2, 0)) },
            new("cold") { Phases = new(0, (4, 0), (2, 0)) },
        ]),
        ("loop",
        [
            new("for") { Loop = ForLoop },
            new("while") { Loop = "i = 0\nwhile i < n:\n    $turn\n    i += 1" },
            new("enumerate") { Loop = "for i, other in enumerate($feed):\n    $turn" },
            new("while-next") { Loop = "source = iter($feed)\nwhile True:\n    i = next(source, -1)\n    if i < 0:\n        break\n    $turn" },
        ]),
    ];

    private static Surrounding Watched(string name, string watch, string unwatch) => new(name)
    {
        Definitions = PythonText.Of($"""
            import sys
            log = []
            def note(frame, event, arg):
                log.append((event, frame.f_lineno))
                return note
            def watch():
                {watch}
            def unwatch():
                {unwatch}
            """),
        Layer = "MON",
        InLoop = "if i == at:\n    watch()\nif i == at + 5:\n    unwatch()",
        AtEnd = "tuple(log)",
    };

    private static string Many(Func<int, string> item, string between) => string.Join(between, Enumerable.Range(0, Wide).Select(item));
}

/// <summary>How long a cell runs before its event and behind it.</summary>
/// <param name="WarmCalls">Calls without the event.</param>
/// <param name="Length">Iterations of the call with the event: hot iterations times the first number, plus the second.</param>
/// <param name="At">The iteration of the event, likewise.</param>
internal sealed record Phases(int WarmCalls, (int Times, int Plus) Length, (int Times, int Plus) At);
