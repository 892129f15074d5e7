using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Mutation.Mutators;

/// <summary>An operator becomes another one that takes the same operands.</summary>
internal sealed class SwapOperator : IMutator
{
    private static readonly Operator[][] Groups =
    [
        [Operator.Add, Operator.Sub, Operator.Mult],
        [Operator.FloorDiv, Operator.Mod, Operator.Div],
        [Operator.BitAnd, Operator.BitOr, Operator.BitXor],
        [Operator.LShift, Operator.RShift],
    ];

    private static readonly CmpOperator[][] Comparisons =
    [
        [CmpOperator.Lt, CmpOperator.LtE, CmpOperator.Gt, CmpOperator.GtE],
        [CmpOperator.Eq, CmpOperator.NotEq],
        [CmpOperator.Is, CmpOperator.IsNot],
        [CmpOperator.In, CmpOperator.NotIn],
    ];

    /// <inheritdoc/>
    public string Name => "swap-operator";

    /// <inheritdoc/>
    public Module? Mutate(Module tree, Draw draw, MutationContext context) => Places.ReplaceWithGuard(
        tree, draw, n => n is BinOp { Op: not (Operator.Pow or Operator.MatMult) } or AugAssign { Op: not (Operator.Pow or Operator.MatMult) } or Compare or BoolOp,
        n => n switch
        {
            BinOp binary => binary with { Op = Other(Groups, binary.Op, draw) },
            AugAssign assign => assign with { Op = Other(Groups, assign.Op, draw) },
            Compare compare => compare with { Ops = compare.Ops.SetItem(0, Other(Comparisons, compare.Ops[0], draw)) },
            BoolOp both => both with { Op = both.Op == BoolOperator.And ? BoolOperator.Or : BoolOperator.And },
            _ => throw new System.Diagnostics.UnreachableException(),
        });

    private static T Other<T>(T[][] groups, T op, Draw draw)
    {
        var others = groups.Single(g => g.Contains(op)).Where(o => !Equals(o, op)).ToArray();
        return draw.Pick(others);
    }
}
