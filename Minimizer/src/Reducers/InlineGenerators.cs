using System.Collections.Immutable;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Minimizer.Reducers;

/// <summary>Runs a generator's body in the place of a loop over it: where it yields, the loop's body runs with what is yielded.
/// Arguments are bound like those of an inlined call (<see cref="InlineCalls"/>), names are not kept apart.</summary>
internal sealed class InlineGenerators : IReducer
{
    /// <inheritdoc/>
    public string Name => "inline-generators";

    /// <inheritdoc/>
    public IEnumerable<Module> Propose(Module tree)
    {
        var bodies = TreeEdit.Bodies(tree);
        return from function in TreeEdit.Nodes(tree).OfType<FunctionDef>()
               where TreeEdit.OwnNodes(function).Any(n => n is Yield)
               from number in Enumerable.Range(0, bodies.Count)
               from place in Enumerable.Range(0, bodies[number].Length)
               let inside = Inlined(bodies[number][place], function)
               where inside is not null
               select InlineCalls.WithoutUnused(TreeEdit.WithBody(tree, number, bodies[number].RemoveAt(place).InsertRange(place, inside.Value)), function);
    }

    private static ImmutableArray<Stmt>? Inlined(Stmt statement, FunctionDef generator) =>
        statement is For { Iter: Call call } loop && InlineCalls.Arguments(call, generator) is { } arguments
            ? [.. InlineCalls.Bindings(arguments), .. new Splice(loop).Of(generator.Body), .. loop.OrElse]
            : null;

    /// <summary>Puts the loop's body in the place of each statement that yields.</summary>
    private sealed class Splice(For loop) : AstRewriter
    {
        internal ImmutableArray<Stmt> Of(ImmutableArray<Stmt> body) =>
            [.. body.SelectMany(s => s is ExprStmt { Value: Yield yielded } ? Yielded(yielded) : [(Stmt)Rewrite(s)])];

        public override Node Rewrite(Node node) => TreeEdit.IsFunction(node) ? node : RewriteChildren(node);

        protected override ImmutableArray<Stmt> RewriteBody(ImmutableArray<Stmt> body) => Of(body);

        private IEnumerable<Stmt> Yielded(Yield yielded) => loop.Body.Prepend(
            new Assign([loop.Target], yielded.Value ?? new Constant(new ConstantValue.None(), Kind: null)));
    }
}
