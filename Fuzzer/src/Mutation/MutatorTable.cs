using PyJitVerify.Fuzzer.Mutation.Mutators;

namespace PyJitVerify.Fuzzer.Mutation;

/// <summary>All mutators. Their order is part of <see cref="MutationSource.Version"/>.</summary>
internal static class MutatorTable
{
    /// <summary>Each mutator once.</summary>
    internal static IReadOnlyList<IMutator> All { get; } =
    [
        new WrapStatement(), new TypeFlip(), new BoundaryConstant(), new SwapOperator(), new SwapBuiltin(), new InsertEvent(),
        new DuplicateStatement(), new ReorderStatements(), new NeutralEdit(), new OutlineExpression(),
        new WrapInWith(), new WrapInFunction(), new WrapInGenerator(), new WrapInClass(), new InlineCall(), new SpliceDataFlow(),
    ];
}
