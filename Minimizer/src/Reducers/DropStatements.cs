using System.Collections.Immutable;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Minimizer.Reducers;

/// <summary>
/// Leaves out runs of statements: of each list all, then halves, quarters and so on down to single ones, the last ones
/// first, since what comes later is used less.
/// <para>Source: Zeller and Hildebrandt, "Simplifying and isolating failure-inducing input", 2002; Misherghi and Su,
/// "HDD: hierarchical delta debugging", 2006.</para>
/// </summary>
internal sealed class DropStatements : IReducer
{
    /// <inheritdoc/>
    public string Name => "drop-statements";

    /// <inheritdoc/>
    public IEnumerable<Module> Propose(Module tree)
    {
        var bodies = TreeEdit.Bodies(tree);
        for (var number = 0; number < bodies.Count; number++)
        {
            var body = bodies[number];
            for (var size = body.Length; size >= 1; size /= 2)
            {
                for (var from = body.Length - size; from > -size; from -= size)
                {
                    var start = Math.Max(from, 0);
                    var rest = body.RemoveRange(start, from + size - start);
                    if (!rest.IsEmpty || !IsLonePass(body))
                        yield return TreeEdit.WithBody(tree, number, NeverEmpty(number, rest));
                }
            }
        }
    }

    private static bool IsLonePass(ImmutableArray<Stmt> body) => body is [Pass];

    /// <summary>A module may be empty, a block may not; what may be empty as well (<c>else</c>) is dropped by
    /// <see cref="DropParts"/>.</summary>
    private static ImmutableArray<Stmt> NeverEmpty(int number, ImmutableArray<Stmt> body) =>
        body.IsEmpty && number > 0 ? [new Pass()] : body;
}
