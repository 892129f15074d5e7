using System.Numerics;
using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Mutation.Mutators;

/// <summary>A number of the program becomes one of another type, of the same value where that has it.</summary>
internal sealed class TypeFlip : IMutator
{
    /// <inheritdoc/>
    public string Name => "type-flip";

    /// <inheritdoc/>
    public Module? Mutate(Module tree, Draw draw, MutationContext context)
    {
        var extents = Places.Extents(tree);
        return Places.ReplaceWithGuard(
            tree, draw,
            n => n is Constant { Value: ConstantValue.Int { Value: var v } } && v < BoundaryConstant.TripCount && !extents.Contains(n) || n is Constant { Value: ConstantValue.Float or ConstantValue.Bool },
            n => ((Constant)n).Value switch
            {
                ConstantValue.Int i => draw.Pick(Make.Float((double)i.Value), Make.Bool(!i.Value.IsZero), Make.Int((BigInteger.One << 70) + i.Value)),
                ConstantValue.Float f => draw.Pick(Make.Int(double.IsFinite(f.Value) ? new BigInteger(f.Value) : 0), Make.Bool(f.Value != 0)),
                _ => draw.Pick(Make.Int(1), Make.Float(1)),
            });
    }
}
