using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Hashing;

/// <summary>The module <c>_sha3</c>: SHA-3, and SHAKE with output of any length.</summary>
/// <remarks>Source: FIPS 202; CPython <c>Modules/sha3module.c</c>.</remarks>
internal static class Sha3Module
{
    /// <summary>All six types name themselves so when they complain of arguments: they share one constructor in CPython.</summary>
    private static readonly Signature Arguments = Signature.Parse("sha3_224", "data=absent, *, usedforsecurity=True, string=absent");

    private static readonly TypeDefinition[] Types =
    [
        Define("sha3_224", 28), Define("sha3_256", 32), Define("sha3_384", 48), Define("sha3_512", 64), Define("shake_128", 16, isExtendable: true), Define("shake_256", 32, isExtendable: true),
    ];

    public static PyModule Create(InterpreterState interp) =>
        BuiltinModules.Make(interp, "_sha3", [], Types, ("implementation", (PyStr)"HACL"), HashObjects.ThreadingThreshold);

    /// <param name="name">The name of the type and of the algorithm.</param>
    /// <param name="strengthBytes">Half of the capacity, and the size of a digest that has a size.</param>
    private static TypeDefinition Define(string name, int strengthBytes, bool isExtendable = false)
    {
        int capacityBytes = 2 * strengthBytes, rateBytes = Keccak.StateBytes - capacityBytes, digestBytes = isExtendable ? 0 : strengthBytes;
        byte suffix = isExtendable ? Keccak.ShakeSuffix : Keccak.Sha3Suffix;
        return new(name, TypeKind.Instance)
        {
            Module = "_sha3",
            IsSubclassable = false,
            Slots = new TypeSlots
            {
                New = (ts, type, args, keywordNames) => Arguments.Bind(ts, args, keywordNames) is { } bound && HashObjects.IsGivenOnce(ts, bound[0], bound[2])
                    ? HashObjects.Make(ts, type, new Keccak(rateBytes, suffix), digestBytes, bound[0], bound[2])
                    : default,
            },
            Methods = isExtendable ? HashObjects.ExtendableMethods : HashObjects.Methods,
            GetSets =
            [
                .. HashObjects.Attributes(name, rateBytes),
                new("_capacity_bits", (_, _) => Value.Int(8 * capacityBytes)),
                new("_rate_bits", (_, _) => Value.Int(8 * rateBytes)),
                new("_suffix", (_, _) => new PyBytes([suffix])),
            ],
        };
    }
}
