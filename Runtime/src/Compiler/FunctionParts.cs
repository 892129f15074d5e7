using System.Collections.Immutable;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Compiler;

/// <summary>What <c>def</c> and <c>async def</c> have in common.</summary>
internal sealed record FunctionParts(
    Stmt Node, string Name, Arguments Args, ImmutableArray<Stmt> Body, ImmutableArray<Expr> Decorators, Expr? Returns,
    ImmutableArray<TypeParam> TypeParams, bool IsAsync)
{
    /// <summary>The line that the code object begins at: that of the first decorator.</summary>
    public int FirstLine => Decorators.Length > 0 ? Decorators[0].Span.Line : Node.Span.Line;

    /// <summary>The parts of a function definition; null for any other node.</summary>
    public static FunctionParts? Of(Node node) => node switch
    {
        FunctionDef f => new FunctionParts(f, f.Name, f.Args, f.Body, f.DecoratorList, f.Returns, f.TypeParams, false),
        AsyncFunctionDef f => new FunctionParts(f, f.Name, f.Args, f.Body, f.DecoratorList, f.Returns, f.TypeParams, true),
        _ => null,
    };
}
