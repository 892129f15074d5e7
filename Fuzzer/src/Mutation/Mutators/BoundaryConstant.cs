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
    public Module? Mutate(Module tree, Draw draw, int hotIterations)
    {
        var bounds = Places.Below(tree).OfType<Call>().Where(c => c.Func is Name { Id: "range" }).SelectMany(Places.Below).ToHashSet<Node>(ReferenceEqualityComparer.Instance);
        return Places.ReplaceNode(
            tree, draw, n => n is Constant { Value: ConstantValue.Int { Value: var v } } && v < TripCount && !bounds.Contains(n),
            _ => Make.Int(new ExpressionBuilder(draw).Boundary()));
    }
}
