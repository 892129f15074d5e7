using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The module <c>_tokenize</c>. Its iterator is not there yet: <c>tokenize</c> can be imported but not used.</summary>
internal static class TokenizeModule
{
    private static readonly TypeDefinition Iterator = new("TokenizerIter", TypeKind.Instance)
    {
        Module = "_tokenize",
        Slots = new TypeSlots { New = static (ts, _, _, _) => ts.Raise(ts.Interp.Exceptions.NotImplementedError, "this runtime does not show its tokens") },
    };

    public static PyModule Create(InterpreterState interp) => BuiltinModules.Make(interp, "_tokenize", [], [Iterator]);
}
