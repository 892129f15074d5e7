namespace PyJitVerify.Fuzzer.Generation;

/// <summary>
/// A way to be wrong: what a JIT may assume of warm code, the event that breaks the assumption, and what shows it.
/// </summary>
public interface IShape
{
    /// <summary>Short name, unique among the shapes.</summary>
    string Name { get; }

    /// <summary>The layer that it aims at, by the codes of the glossary: INV, OPT-G, EXIT and so on.</summary>
    string Layer { get; }

    /// <summary>Draws one program's share of it.</summary>
    ShapeParts Build(ShapeContext context);
}

/// <summary>What a shape draws from.</summary>
/// <param name="Draw">The tape.</param>
/// <param name="Expressions">Fills holes.</param>
/// <param name="HotIterations">Iterations that make a loop run as a trace in every mode of the program.</param>
public sealed record ShapeContext(Draw Draw, ExpressionBuilder Expressions, int HotIterations)
{
    /// <summary>With expressions off the same tape.</summary>
    public static ShapeContext Of(Draw draw, int hotIterations) => new(draw, new(draw), hotIterations);
}

/// <summary>
/// A shape's pieces of Python. Names free in them: <c>subject</c>, what the assumption is about; <c>i</c>, the
/// iteration; <c>acc</c>, an int that the skeleton keeps small; <c>p</c>, the probe.
/// </summary>
public sealed record ShapeParts
{
    /// <summary>Statements of the module, before anything runs.</summary>
    public string Definitions { get; init; } = "";

    /// <summary>Expression for <c>subject</c>, evaluated once.</summary>
    public string Subject { get; init; } = "None";

    /// <summary>Statements before the loop.</summary>
    public string Setup { get; init; } = "";

    /// <summary>Statements of the loop's body: the assumption in use.</summary>
    public required string Step { get; init; }

    /// <summary>Statements of a function of <c>subject</c>: the event.</summary>
    public required string Event { get; init; }

    /// <summary>Expressions to probe in the loop, after the step; each evaluates without side effects.</summary>
    public string Observed { get; init; } = "acc";

    /// <summary>Expressions to probe when the loop has ended.</summary>
    public string Results { get; init; } = "acc";

    /// <summary>Tags of exceptions that the program plans; each stands in the arguments of its exception.</summary>
    public IReadOnlyList<string> PlannedTags { get; init; } = [];

    /// <summary>True when it shows at which moment something is finalized that nothing reaches any more.</summary>
    public bool ShowsFinalization { get; init; }

    /// <summary>True when no other shape's step belongs into the loop: what happens there befalls every statement.</summary>
    public bool StandsAlone { get; init; }
}
