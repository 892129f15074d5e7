using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Hashing;

/// <summary>The module <c>_blake2</c>: BLAKE2b and BLAKE2s with all of their parameters.</summary>
/// <remarks>Source: RFC 7693; CPython <c>Modules/blake2module.c</c>.</remarks>
internal static class Blake2Module
{
    private static readonly TypeDefinition B = Define(Blake2Variant.B, static p => new Blake2<ulong>(Blake2Variant.B, p)),
        S = Define(Blake2Variant.S, static p => new Blake2<uint>(Blake2Variant.S, p));

    public static PyModule Create(InterpreterState interp) =>
        BuiltinModules.Make(interp, "_blake2", [], [B, S], [.. Sizes(Blake2Variant.B, "BLAKE2B_"), .. Sizes(Blake2Variant.S, "BLAKE2S_"), HashObjects.ThreadingThreshold]);

    private static IEnumerable<(string Name, Value Value)> Sizes(Blake2Variant variant, string prefix) =>
    [
        (prefix + "MAX_DIGEST_SIZE", Value.Int(variant.MaxDigestBytes)), (prefix + "MAX_KEY_SIZE", Value.Int(variant.MaxKeyBytes)),
        (prefix + "SALT_SIZE", Value.Int(variant.SaltBytes)), (prefix + "PERSON_SIZE", Value.Int(variant.PersonBytes)),
    ];

    private static TypeDefinition Define(Blake2Variant variant, Func<Blake2Parameters, HashState> start)
    {
        Signature signature = Signature.Parse(variant.Name, $"data=absent, *, digest_size={variant.MaxDigestBytes}, key=absent, salt=absent, person=absent, "
            + "fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True, string=absent");
        return new(variant.Name, TypeKind.Instance)
        {
            Module = "_blake2",
            IsSubclassable = false,
            Slots = new TypeSlots
            {
                New = (ts, type, args, keywordNames) =>
                {
                    if (signature.Bind(ts, args, keywordNames) is not { } bound) return default;
                    Value data = bound[0], legacyData = bound[^1];
                    if (ReadParameters(ts, variant, bound) is not { } parameters) return default;
                    return HashObjects.Make(ts, type, start(parameters), parameters.DigestBytes, data, legacyData);
                },
            },
            Methods = HashObjects.Methods,
            GetSets = HashObjects.Attributes(variant.Name, variant.BlockBytes),
            Constants = _ => Sizes(variant, ""),
        };
    }

    /// <summary>Null with an exception pending: first every argument has its type, then every value its bounds.</summary>
    private static Blake2Parameters? ReadParameters(ThreadState ts, Blake2Variant variant, Value[] bound)
    {
        if (!HashNumbers.TryInt(ts, bound[1], out int digestBytes) || Bytes(ts, bound[2]) is not { } key || Bytes(ts, bound[3]) is not { } salt
            || Bytes(ts, bound[4]) is not { } person || !HashNumbers.TryInt(ts, bound[5], out int fanout) || !HashNumbers.TryInt(ts, bound[6], out int depth)
            || !HashNumbers.TryInt(ts, bound[9], out int nodeDepth) || !HashNumbers.TryInt(ts, bound[10], out int innerBytes)) return null;
        int isLastNode = Operations.IsTrue(ts, bound[11]);
        if (isLastNode < 0 || Operations.IsTrue(ts, bound[12]) < 0 || !HashObjects.IsGivenOnce(ts, bound[0], bound[13])) return null;

        string title = string.Concat(variant.Name[..1].ToUpperInvariant(), variant.Name.AsSpan(1));
        if (!Check(ts, digestBytes >= 1 && digestBytes <= variant.MaxDigestBytes, $"digest_size for {title} must be between 1 and {variant.MaxDigestBytes} bytes, here it is {digestBytes}")
            || !Check(ts, salt.Length <= variant.SaltBytes, $"maximum salt length is {variant.SaltBytes} bytes")
            || !Check(ts, person.Length <= variant.PersonBytes, $"maximum person length is {variant.PersonBytes} bytes")
            || !Check(ts, fanout is >= 0 and <= byte.MaxValue, "fanout must be between 0 and 255")
            || !Check(ts, depth is >= 1 and <= byte.MaxValue, "depth must be between 1 and 255")
            || !TryWide(ts, bound[7], "leaf_size", sizeof(uint), "unsigned long", out ulong leafBytes)
            || !TryWide(ts, bound[8], "node_offset", variant.NodeOffsetBytes, "unsigned long long", out ulong nodeOffset)
            || !Check(ts, nodeDepth is >= 0 and <= byte.MaxValue, "node_depth must be between 0 and 255")
            || !Check(ts, innerBytes >= 0 && innerBytes <= variant.MaxDigestBytes, $"inner_size must be between 0 and is {variant.MaxDigestBytes}")
            || !Check(ts, key.Length <= variant.MaxKeyBytes, $"maximum key length is {variant.MaxKeyBytes} bytes")) return null;
        return new((byte)digestBytes, key, salt, person, (byte)fanout, (byte)depth, (uint)leafBytes, nodeOffset, (byte)nodeDepth, (byte)innerBytes, isLastNode > 0);
    }

    private static byte[]? Bytes(ThreadState ts, in Value value) => value.IsNull ? [] : Buffers.Need(ts, value);

    private static bool Check(ThreadState ts, bool holds, string message) => holds || !ts.RaiseValueError(message).IsNull;

    /// <summary>A number that has its own number of bytes in the parameter block. False with an exception pending.</summary>
    private static bool TryWide(ThreadState ts, in Value value, string name, int bytes, string ctype, out ulong number)
    {
        if (!HashNumbers.TryUnsigned(ts, value, ctype, out number)) return false;
        return bytes == sizeof(ulong) || number >> (8 * bytes) == 0 || !ts.RaiseOverflowError($"{name} is too large").IsNull;
    }
}
