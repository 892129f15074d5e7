using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Hashing;

/// <summary>
/// The modules <c>_md5</c>, <c>_sha1</c> and <c>_sha2</c> (with which <c>random</c> turns text into a seed): functions that make objects of types
/// that cannot be called themselves.
/// </summary>
/// <remarks>Source: RFC 1321; FIPS 180-4; CPython <c>Modules/md5module.c</c>, <c>sha1module.c</c>, <c>sha2module.c</c>.</remarks>
internal static class HashModules
{
    /// <summary>A hash function of a module and the type of its objects.</summary>
    private sealed record Algorithm(string Module, string Name, string TypeName, int BlockBytes, int DigestBytes, Func<HashState> Start)
    {
        public TypeDefinition Definition { get; } = new(TypeName, TypeKind.Instance)
        {
            Module = Module,
            IsSubclassable = false,
            Methods = HashObjects.Methods,
            GetSets = HashObjects.Attributes(Name, BlockBytes),
        };

        public MethodDefinition Constructor => MethodDefinition.Signed(Name, "data=absent, *, usedforsecurity=True, string=absent", (ts, _, args) =>
            HashObjects.IsGivenOnce(ts, args[0], args[2])
                ? HashObjects.Make(ts, ts.Interp.Defined(Definition), Start(), DigestBytes, args[0], args[2])
                : default);
    }

    private static readonly Algorithm Md5Algorithm = new("_md5", "md5", "md5", 64, 16, static () => new Md5()), Sha1Algorithm = new("_sha1", "sha1", "sha1", 64, 20, static () => new Sha1());

    private static readonly Algorithm[] Sha2Algorithms =
    [
        new("_sha2", "sha224", "SHA224Type", 64, 28, static () => Sha2<uint>.StartTruncated()),
        new("_sha2", "sha256", "SHA256Type", 64, 32, static () => Sha2<uint>.StartWhole()),
        new("_sha2", "sha384", "SHA384Type", 128, 48, static () => Sha2<ulong>.StartTruncated()),
        new("_sha2", "sha512", "SHA512Type", 128, 64, static () => Sha2<ulong>.StartWhole()),
    ];

    public static PyModule CreateMd5(InterpreterState interp) =>
        BuiltinModules.Make(interp, "_md5", [Md5Algorithm.Constructor], ("MD5Type", interp.Defined(Md5Algorithm.Definition)), HashObjects.ThreadingThreshold);

    public static PyModule CreateSha1(InterpreterState interp) =>
        BuiltinModules.Make(interp, "_sha1", [Sha1Algorithm.Constructor], ("SHA1Type", interp.Defined(Sha1Algorithm.Definition)), HashObjects.ThreadingThreshold);

    public static PyModule CreateSha2(InterpreterState interp) =>
        BuiltinModules.Make(interp, "_sha2", Sha2Algorithms.Select(static a => a.Constructor), Sha2Algorithms.Select(static a => a.Definition), HashObjects.ThreadingThreshold);
}
