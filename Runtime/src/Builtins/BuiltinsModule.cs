using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>The module <c>builtins</c>: functions, types, constants and exceptions.</summary>
/// <remarks>Source: CPython <c>Python/bltinmodule.c</c>.</remarks>
internal static class BuiltinsModule
{
    private static readonly TypeKind[] Types =
    [
        TypeKind.Bool, TypeKind.ByteArray, TypeKind.Bytes, TypeKind.ClassMethod, TypeKind.Complex, TypeKind.Dict, TypeKind.Enumerate,
        TypeKind.Filter, TypeKind.Float, TypeKind.FrozenSet, TypeKind.Int, TypeKind.List, TypeKind.Map, TypeKind.Object, TypeKind.Property,
        TypeKind.Range, TypeKind.Reversed, TypeKind.Set, TypeKind.Slice, TypeKind.StaticMethod, TypeKind.Str, TypeKind.Super,
        TypeKind.Tuple, TypeKind.Type, TypeKind.Zip,
    ];

    private static readonly MethodDefinition[] Functions =
    [
        .. AttributeFunctions.All, .. NumberFunctions.All, .. IterationFunctions.All, .. CodeFunctions.All,
        MethodDefinition.Keywords("__build_class__", ClassStatement.Build),
        MethodDefinition.Keywords("print", PrintFunction.Print),
        MethodDefinition.Keywords("breakpoint", BreakpointHook.Breakpoint),
        MethodDefinition.Fast("input", 0, 1, InputFunction.Input),
        Modules.Io.IoModule.Open,
    ];

    /// <summary>Fills the namespace of the module.</summary>
    public static void Populate(InterpreterState interp, PyDict members)
    {
        Set("__name__", (PyStr)"builtins");
        Set("__doc__", Value.None);
        Set("__debug__", Value.True);
        Set("NotImplemented", Value.NotImplemented);
        Set("Ellipsis", Value.Ellipsis);
        foreach (MethodDefinition function in Functions)
            Set(function.Name, new PyBuiltinFunction(function, default, module: "builtins"));
        foreach (TypeKind kind in Types)
        {
            // A type that no layer has defined yet has no name either.
            if (interp.Type(kind) is { } type) Set(type.Name, type);
        }
        Set("memoryview", interp.Defined(MemoryViewType.Definition));
        foreach ((string name, PyType type) in interp.Exceptions.All) Set(name, type);
        Set("EnvironmentError", interp.Exceptions["OSError"]);
        Set("IOError", interp.Exceptions["OSError"]);

        void Set(string name, Value value) => members.SetStr(interp.Intern(name), value);
    }
}
