using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Mutation.Mutators;

/// <summary>An expression or a branch is written in another way: the same meaning, other bytecode.</summary>
internal sealed class NeutralEdit : IMutator
{
    /// <inheritdoc/>
    public string Name => "neutral-edit";

    /// <inheritdoc/>
    public Module? Mutate(Module tree, Draw draw, MutationContext context) => Places.ReplaceNode(
        tree, draw, n => n is If { OrElse.Length: > 0 } or BinOp or Compare,
        n => n switch
        {
            If branch => new If(new UnaryOp(UnaryOperator.Not, branch.Test), branch.OrElse, branch.Body),
            Expr value => draw.Below(3) switch
            {
                1 => new IfExp(Make.Bool(true), value, Make.Int(0)),
                2 => Make.Item(Make.ListOf(value), Make.Int(0)),
                _ => Make.Item(Make.TupleOf(value, Make.Int(0)), Make.Int(0)),
            },
            _ => throw new System.Diagnostics.UnreachableException(),
        });
}
