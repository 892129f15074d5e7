using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Mutation.Mutators;

/// <summary>A statement gets a loop, a <c>try</c> or an <c>if</c> around it. A loop makes cold code hot; one around what loops already runs twice
/// only.</summary>
internal sealed class WrapStatement : IMutator
{
    /// <inheritdoc/>
    public string Name => "wrap-statement";

    /// <inheritdoc/>
    public Module? Mutate(Module tree, Draw draw, MutationContext context) => Places.ReplaceStatement(
        tree, draw, (body, k) => Places.IsPlain(body[k]),
        (body, k) => body.SetItem(k, draw.Below(4) switch
        {
            1 => new Try([body[k]], [], [], [new ExprStmt(Make.Int(0))]),
            2 => new Try([body[k]], [new ExceptHandler(Make.Load("ArithmeticError"), null, [new Raise(null, null)])], [], []),
            3 => new If(Make.Compare(Make.Call("len", Make.Str("ab")), CmpOperator.Eq, Make.Int(2)), [body[k]], []),
            _ => new For(Make.Store("again"), Make.Call("range", Make.Int(IsLong(body[k]) ? 2 : context.HotIterations)), [body[k]], []),
        }));

    private static bool IsLong(Stmt statement) => Places.Below(statement).Any(n =>
        n is For or While || (n is Constant { Value: ConstantValue.Int { Value: var v } } && v >= BoundaryConstant.TripCount));
}
