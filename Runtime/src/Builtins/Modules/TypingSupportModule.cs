using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The module <c>_typing</c>: what <c>typing</c> takes from C.</summary>
/// <remarks>Source: CPython <c>Modules/_typingmodule.c</c>.</remarks>
internal static class TypingSupportModule
{
    private static readonly MethodDefinition[] Functions = [MethodDefinition.OneArg("_idfunc", static (_, _, value) => value)];

    public static PyModule Create(InterpreterState interp) => BuiltinModules.Make(interp, "_typing", Functions,
        ("TypeVar", interp.Type(TypeKind.TypeVar)), ("ParamSpec", interp.Type(TypeKind.ParamSpec)), ("TypeVarTuple", interp.Type(TypeKind.TypeVarTuple)),
        ("ParamSpecArgs", interp.Type(TypeKind.ParamSpecArgs)), ("ParamSpecKwargs", interp.Type(TypeKind.ParamSpecKwargs)),
        ("TypeAliasType", interp.Type(TypeKind.TypeAlias)), ("Generic", interp.Type(TypeKind.Generic)), ("Union", interp.Type(TypeKind.Union)),
        ("NoDefault", TypingModule.NoDefault));
}
