using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Mutation.Mutators;

/// <summary>Two statements that follow each other change places, where neither binds a name that the other has.</summary>
internal sealed class ReorderStatements : IMutator
{
    /// <inheritdoc/>
    public string Name => "reorder-statements";

    /// <inheritdoc/>
    public Module? Mutate(Module tree, Draw draw, MutationContext context) => Places.ReplaceStatement(
        tree, draw,
        (body, k) => k + 1 < body.Length && Places.IsPlain(body[k]) && Places.IsPlain(body[k + 1]) && AreApart(body[k], body[k + 1]),
        (body, k) => body.SetItem(k, body[k + 1]).SetItem(k + 1, body[k]));

    private static bool AreApart(Stmt one, Stmt other) =>
        !Names(one, isBound: true).Intersect(Names(other, isBound: false)).Any() && !Names(other, isBound: true).Intersect(Names(one, isBound: false)).Any();

    private static IEnumerable<string> Names(Stmt statement, bool isBound) =>
        Places.Below(statement).OfType<Name>().Where(n => !isBound || n.Ctx != ExprContext.Load).Select(n => n.Id);
}
