using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Mutation.Mutators;

/// <summary>A statement comes twice, the second time with another operator or a number of another type where it has one; what it raises then is
/// probed.</summary>
internal sealed class DuplicateStatement : IMutator
{
    /// <inheritdoc/>
    public string Name => "duplicate-statement";

    /// <inheritdoc/>
    public Module? Mutate(Module tree, Draw draw, MutationContext context) => Places.ReplaceStatement(
        tree, draw, (body, k) => Places.IsPlain(body[k]), (body, k) => body.InsertRange(k + 1, Twisted(body[k], draw, context)));

    private static IEnumerable<Stmt> Twisted(Stmt statement, Draw draw, MutationContext context)
    {
        IMutator twist = draw.Chance(50) ? new SwapOperator() : new TypeFlip();
        return (twist.Mutate(new Module([statement]), draw, context) ?? new Module([statement])).Body.Select(s => Places.Guarded(s, new Pass()));
    }
}
