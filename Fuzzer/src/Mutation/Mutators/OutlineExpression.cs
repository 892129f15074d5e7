using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Mutation.Mutators;

/// <summary>An expression moves into a function that is called at once; it must bind no name, suspend nothing and not look at its scope.</summary>
internal sealed class OutlineExpression : IMutator
{
    /// <inheritdoc/>
    public string Name => "outline-expression";

    /// <inheritdoc/>
    public Module? Mutate(Module tree, Draw draw, MutationContext context) => Places.ReplaceNode(
        tree, draw,
        n => n is BinOp or Compare or Subscript { Ctx: ExprContext.Load } && !Places.Below(n).Any(b => b is NamedExpr or Await or Yield or YieldFrom || Scoping.IsIntrospective(b)),
        n => new Call(new Lambda(Scoping.NoArguments, (Expr)n), [], []));
}
