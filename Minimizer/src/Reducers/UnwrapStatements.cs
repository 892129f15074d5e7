using System.Collections.Immutable;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Minimizer.Reducers;

/// <summary>Puts the inside of a compound statement in its place: a branch of an <c>if</c> or of a <c>match</c>, the body of a
/// loop, of a <c>try</c> or of a <c>with</c>, of a function or of a class.</summary>
internal sealed class UnwrapStatements : IReducer
{
    /// <inheritdoc/>
    public string Name => "unwrap-statements";

    /// <inheritdoc/>
    public IEnumerable<Module> Propose(Module tree)
    {
        var bodies = TreeEdit.Bodies(tree);
        for (var number = 0; number < bodies.Count; number++)
        {
            for (var k = 0; k < bodies[number].Length; k++)
            {
                foreach (var inside in Insides(bodies[number][k]).Where(i => !i.IsEmpty))
                    yield return TreeEdit.WithBody(tree, number, bodies[number].RemoveAt(k).InsertRange(k, inside));
            }
        }
    }

    private static IEnumerable<ImmutableArray<Stmt>> Insides(Stmt statement) => statement switch
    {
        If s => [s.Body, s.OrElse, [.. s.Body, .. s.OrElse]],
        For s => [s.Body, s.OrElse],
        While s => [s.Body, s.OrElse],
        AsyncFor s => [s.Body, s.OrElse],
        With s => [s.Body],
        AsyncWith s => [s.Body],
        Match s => s.Cases.Select(c => c.Body),
        Try s => [s.Body, [.. s.Body, .. s.OrElse, .. s.FinalBody], s.FinalBody, .. s.Handlers.Select(h => h.Body)],
        TryStar s => [s.Body, [.. s.Body, .. s.OrElse, .. s.FinalBody], .. s.Handlers.Select(h => h.Body)],
        FunctionDef s => [s.Body],
        AsyncFunctionDef s => [s.Body],
        ClassDef s => [s.Body],
        Assign s => [[new ExprStmt(s.Value)]],
        AugAssign s => [[new ExprStmt(s.Value)]],
        Return { Value: { } value } => [[new ExprStmt(value)]],
        _ => [],
    };
}
