using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Mutation.Mutators;

/// <summary>A builtin that is called becomes another one that takes the same arguments.</summary>
internal sealed class SwapBuiltin : IMutator
{
    private static readonly string[][] Groups =
    [
        ["min", "max"], ["any", "all"], ["list", "tuple", "sorted", "set"], ["int", "float", "bool"], ["str", "repr", "ascii"],
        ["ord", "len"], ["enumerate", "iter"], ["abs", "int"],
    ];

    /// <inheritdoc/>
    public string Name => "swap-builtin";

    /// <inheritdoc/>
    public Module? Mutate(Module tree, Draw draw, int hotIterations) => Places.ReplaceNode(
        tree, draw, n => n is Call { Func: Name { Id: var id } } && Groups.Any(g => g.Contains(id)),
        n =>
        {
            var call = (Call)n;
            var name = ((Name)call.Func).Id;
            string[] others = [.. Groups.First(g => g.Contains(name)).Where(o => o != name)];
            return call with { Func = Make.Load(draw.Pick(others)) };
        });
}
