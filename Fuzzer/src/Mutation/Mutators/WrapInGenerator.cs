using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Mutation.Mutators;

/// <summary>A statement moves into a generator that is driven to its end, before its last <c>yield</c> and perhaps behind another one. What raises or
/// calls <c>next</c> stays: <c>StopIteration</c> does not leave a generator.</summary>
internal sealed class WrapInGenerator : IMutator
{
    /// <inheritdoc/>
    public string Name => "wrap-in-generator";

    /// <inheritdoc/>
    public Module? Mutate(Module tree, Draw draw, MutationContext context)
    {
        var name = Scoping.Fresh("steps", tree);
        return Scoping.Replace(
            tree, draw,
            p => Scoping.CanMove(p.Statement) && !Places.Below(p.Statement).Any(n => n is Raise or Name { Id: "next" or "StopIteration" }),
            place =>
            {
                var (stays, declarations) = Scoping.Shared(place);
                var pause = new ExprStmt(new Yield(null));
                var body = draw.Chance(50) ? (Stmt[])[pause, place.Statement, pause] : [place.Statement, pause];
                Stmt drive = draw.Chance(50)
                    ? new ExprStmt(Make.Call("list", Make.Call(name)))
                    : new For(Make.Store(Scoping.Fresh("step", tree)), Make.Call(name), [new Pass()], []);
                return [.. stays, new FunctionDef(name, Scoping.NoArguments, [.. declarations, .. body], [], null, []), drive];
            });
    }
}
