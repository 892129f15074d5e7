using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Ast;

/// <summary>The module <c>_ast</c>: the classes of syntax trees, and the flags of <c>compile()</c> that ask for one.</summary>
/// <remarks>Source: CPython <c>Python/Python-ast.c</c>, <c>astmodule_exec</c>.</remarks>
internal static class AstModule
{
    public static PyModule Create(InterpreterState interp)
    {
        AstClasses classes = AstClasses.Of(interp);
        return BuiltinModules.Make(interp, "_ast", [],
        [
            ("AST", classes.Root), ("PyCF_ALLOW_TOP_LEVEL_AWAIT", Value.Int(0x2000)), ("PyCF_ONLY_AST", Value.Int(0x400)), ("PyCF_OPTIMIZED_AST", Value.Int(0x8400)),
            ("PyCF_TYPE_COMMENTS", Value.Int(0x1000)), .. classes.All.Select(c => (c.Name, (Value)c.Type)),
        ]);
    }
}
