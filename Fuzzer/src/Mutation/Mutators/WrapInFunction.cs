using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Mutation.Mutators;

/// <summary>A statement moves into a function that is called at once; what it binds becomes a cell of the function around it, or stays a global.</summary>
internal sealed class WrapInFunction : IMutator
{
    /// <inheritdoc/>
    public string Name => "wrap-in-function";

    /// <inheritdoc/>
    public Module? Mutate(Module tree, Draw draw, MutationContext context)
    {
        var name = Scoping.Fresh("inner", tree);
        return Scoping.Replace(tree, draw, p => Scoping.CanMove(p.Statement), place =>
        {
            var (stays, declarations) = Scoping.Shared(place);
            return [.. stays, new FunctionDef(name, Scoping.NoArguments, [.. declarations, place.Statement], [], null, []), new ExprStmt(Make.Call(name))];
        });
    }
}
