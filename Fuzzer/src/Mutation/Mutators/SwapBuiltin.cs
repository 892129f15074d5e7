using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Mutation.Mutators;

/// <summary>A builtin that is called becomes another one that takes the same arguments.</summary>
internal sealed class SwapBuiltin : IMutator
{
    /// <summary>Of one argument, but for those that take any number.</summary>
    private static readonly string[][] Groups =
    [
        ["min", "max"], ["any", "all"], ["list", "tuple", "sorted", "set"], ["int", "float", "bool"], ["str", "repr", "ascii"],
        ["abs", "int"],
    ];

    /// <summary>The other one takes these arguments, but not the other way round.</summary>
    private static readonly (string One, string Other)[] OneWay = [("ord", "len"), ("len", "bool"), ("iter", "enumerate")];

    /// <inheritdoc/>
    public string Name => "swap-builtin";

    /// <inheritdoc/>
    public Module? Mutate(Module tree, Draw draw, MutationContext context) => Places.ReplaceWithGuard(
        tree, draw, n => n is Call { Func: Name { Id: var id } } call && Others(id).Length > 0 && (id is "min" or "max" || call is { Args: [not Starred], Keywords.Length: 0 }),
        n =>
        {
            var call = (Call)n;
            return call with { Func = Make.Load(draw.Pick(Others(((Name)call.Func).Id))) };
        });

    private static string[] Others(string name) =>
        [.. (Groups.FirstOrDefault(g => g.Contains(name)) ?? []).Where(o => o != name), .. OneWay.Where(p => p.One == name).Select(p => p.Other)];
}
