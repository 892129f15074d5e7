using System.Collections.Immutable;
using PyJitVerify.Runtime.Syntax;
using NameExpr = PyJitVerify.Runtime.Syntax.Name;

namespace PyJitVerify.Minimizer.Reducers;

/// <summary>Says with less what a statement says: a plain assignment for an augmented one, a <c>for</c> over a range for a
/// <c>while</c> that counts, the item itself for a tuple of it and something else.</summary>
internal sealed class SimplifyStatements : IReducer
{
    /// <summary>The builtin that a counting loop needs.</summary>
    internal const string Range = "range";

    /// <inheritdoc/>
    public string Name => "simplify-statements";

    /// <inheritdoc/>
    public IEnumerable<Module> Propose(Module tree)
    {
        var bodies = TreeEdit.Bodies(tree);
        return from number in Enumerable.Range(0, bodies.Count)
               from place in Enumerable.Range(0, bodies[number].Length)
               from simpler in Simpler(bodies[number], place)
               select TreeEdit.WithBody(tree, number, simpler);
    }

    private static IEnumerable<ImmutableArray<Stmt>> Simpler(ImmutableArray<Stmt> body, int place) => body[place] switch
    {
        AugAssign s => [body.SetItem(place, new Assign([s.Target], s.Value))],
        For { Target: PyJitVerify.Runtime.Syntax.Tuple targets, Iter: Call call } loop =>
            from target in targets.Elts
            from iterated in call.Args
            select body.SetItem(place, loop with { Target = target, Iter = iterated }),
        While { OrElse.IsEmpty: true } loop => loop.Body.OfType<AugAssign>().SelectMany(step => Counted(loop, step))
            .Select(counted => WithoutStart(body.SetItem(place, counted), place, (NameExpr)counted.Target)),
        _ => [],
    };

    /// <summary>The loop over a range, up to what its test or a leaving branch compares the counter with.</summary>
    private static IEnumerable<For> Counted(While loop, AugAssign step)
    {
        if (step.Target is not NameExpr counter)
            yield break;
        var rest = loop.Body.Remove(step);
        if (BoundOf(loop.Test, counter) is { } last)
            yield return Over(counter, last, rest);
        foreach (var leaving in rest.OfType<If>().Where(s => s.Body is [Break]))
        {
            if (BoundOf(leaving.Test, counter) is { } bound)
                yield return Over(counter, bound, rest.Remove(leaving));
        }
    }

    private static Expr? BoundOf(Expr test, NameExpr counter) =>
        test is Compare { Left: NameExpr left, Comparators: [var bound] } && left.Id == counter.Id ? bound : null;

    private static For Over(NameExpr counter, Expr bound, ImmutableArray<Stmt> body) => new(
        counter, new Call(new NameExpr(Range, ExprContext.Load), [bound], []), body.IsEmpty ? [new Pass()] : body, []);

    /// <summary>A range starts by itself: the last assignment of the counter before the loop goes.</summary>
    private static ImmutableArray<Stmt> WithoutStart(ImmutableArray<Stmt> body, int loop, NameExpr counter)
    {
        for (var k = loop - 1; k >= 0; k--)
        {
            if (body[k] is Assign { Targets: [NameExpr target] } && target.Id == counter.Id)
                return body.RemoveAt(k);
        }

        return body;
    }
}
