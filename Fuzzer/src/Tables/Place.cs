namespace PyJitVerify.Fuzzer.Tables;

/// <summary>Where the event happens. Holes: <c>$change</c>, the event as a statement of the loop; <c>$tick</c>, a call that lets it happen, of what
/// <c>$tick_definition</c> defines; <c>$use</c>, the form in use. The receiver is <c>held</c>, whatever holds it besides.</summary>
/// <param name="Name">Short name.</param>
/// <param name="Before">Statements of the loop before the form.</param>
/// <param name="After">Statements behind it.</param>
/// <param name="Feed">What the loop runs over; empty for a range.</param>
/// <param name="Definitions">Statements of the module.</param>
/// <param name="IsOutside">True when it happens before the loop starts again.</param>
/// <param name="CanReturn">True when the loop can bind what the event returns.</param>
/// <param name="IsCommon">True when it goes with uncommon rows of other dimensions too.</param>
internal sealed record Place(
    string Name, string Before = "", string After = "", string Feed = "", string Definitions = "", bool IsOutside = false, bool CanReturn = false,
    bool IsCommon = false)
{
    private const string Moment = "if i == at:\n    $change";

    /// <summary>The dimension.</summary>
    internal static IReadOnlyList<Place> All { get; } =
    [
        new("between-calls", IsOutside: true, CanReturn: true, IsCommon: true),
        new("before-the-form", Before: Moment, CanReturn: true, IsCommon: true),
        new("after-the-form", After: Moment, CanReturn: true),
        new("callee", Before: "$use\n$tick", Definitions: "$tick_definition", CanReturn: true, IsCommon: true),
        new("key-function", Before: "$use\nmax(((i, at),), key=tick)", Definitions: "def tick(row):\n    if row[0] == row[1]:\n        change(held)\n    return 0", IsCommon: true),
        new("operator-method", Before: "$use\nTick() + (i, at)", Definitions: "class Tick:\n    def __add__(self, row):\n        if row[0] == row[1]:\n            change(held)\n        return 0"),
        new("generator", Feed: "feed(n, at)", Definitions: "def feed(n, at):\n    for i in range(n):\n        if i == at:\n            change(held)\n        yield i"),
        new("handler", Before: "try:\n    if i == at:\n        raise KeyError(i)\nexcept KeyError:\n    $change", CanReturn: true),
        new("with-exit", Before: "$use\nwith Tick(i, at):\n    pass", Definitions: "class Tick:\n    def __init__(self, *row):\n        self.row = row\n    def __enter__(self):\n        return self\n    def __exit__(self, *error):\n        if self.row[0] == self.row[1]:\n            change(held)"),
    ];
}
