using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Mutation.Mutators;

/// <summary>A small int of the program moves to a boundary of a machine representation. A number that may be a trip count stays: the program
/// would run for ever.</summary>
internal sealed class BoundaryConstant : IMutator
{
    /// <summary>Numbers from here on may be trip counts.</summary>
    internal const int TripCount = 20;

    /// <inheritdoc/>
    public string Name => "boundary-constant";

    /// <inheritdoc/>
    public Module? Mutate(Module tree, Draw draw, MutationContext context)
    {
        var extents = Places.Extents(tree);
        return Places.ReplaceWithGuard(
            tree, draw, n => n is Constant { Value: ConstantValue.Int { Value: var v } } && v < TripCount && !extents.Contains(n),
            _ => Make.Int(new ExpressionBuilder(draw).Boundary()));
    }
}
