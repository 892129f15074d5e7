using System.Security.Cryptography;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Binary;

/// <summary>The module <c>_sha2</c>, with which <c>random</c> turns text into a seed: SHA-224, SHA-256, SHA-384 and SHA-512.</summary>
/// <remarks>Source: FIPS 180-4; CPython <c>Modules/sha2module.c</c>.</remarks>
internal static class Sha2Module
{
    /// <summary>A hash object: all that it was given so far.</summary>
    private sealed class PyHash : PyObject
    {
        public PyHash(PyType type, byte[] data) : base(TypeKind.Instance)
        {
            Class = type;
            Data = [.. data];
        }

        public List<byte> Data { get; }
    }

    private static readonly TypeDefinition Short = Define("sha224", 64, 28, Sha224.HashData), Sha256 = Define("sha256", 64, 32, SHA256.HashData),
        Sha384 = Define("sha384", 128, 48, SHA384.HashData), Sha512 = Define("sha512", 128, 64, SHA512.HashData);

    public static PyModule Create(InterpreterState interp) =>
        BuiltinModules.Make(interp, "_sha2", [Constructor("sha224", Short), Constructor("sha256", Sha256), Constructor("sha384", Sha384), Constructor("sha512", Sha512)]);

    private static MethodDefinition Constructor(string name, TypeDefinition definition) => MethodDefinition.Signed(name, "data=b'', *, usedforsecurity=True, string=absent", (ts, _, args) =>
        (args[0].IsNull ? [] : Buffers.Need(ts, args[0])) is { } data ? new PyHash(ts.Interp.Defined(definition), data) : default(Value));

    private static TypeDefinition Define(string name, int blockBytes, int digestBytes, Func<byte[], byte[]> hash) => new(name.ToUpperInvariant() + "Type", TypeKind.Instance)
    {
        Module = "_sha2",
        IsSubclassable = false,
        Slots = new TypeSlots(),
        Methods =
        [
            MethodDefinition.OneArg("update", static (ts, self, data) =>
            {
                if (Buffers.Need(ts, data) is not { } bytes || !ts.Budget.Charge(ts, bytes.Length)) return default;
                Of(self).Data.AddRange(bytes);
                return Value.None;
            }),
            MethodDefinition.NoArgs("digest", (_, self) => new PyBytes(hash([.. Of(self).Data]))),
            MethodDefinition.NoArgs("hexdigest", (_, self) => (PyStr)Convert.ToHexStringLower(hash([.. Of(self).Data]))),
            MethodDefinition.NoArgs("copy", static (_, self) => new PyHash(Of(self).Class!, [.. Of(self).Data])),
        ],
        GetSets = [new("name", (_, _) => (PyStr)name), new("block_size", (_, _) => Value.Int(blockBytes)), new("digest_size", (_, _) => Value.Int(digestBytes))],
    };

    private static PyHash Of(in Value value) => (PyHash)value.Ref!;
}
