using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The module <c>_imp</c>, as far as importlib needs it: no frozen and no dynamically loaded modules.</summary>
/// <remarks>Source: CPython <c>Python/import.c</c>.</remarks>
internal static class ImpModule
{
    private static readonly MethodDefinition[] Functions =
    [
        MethodDefinition.NoArgs("lock_held", static (_, _) => Value.False),
        MethodDefinition.NoArgs("acquire_lock", static (_, _) => Value.None),
        MethodDefinition.NoArgs("release_lock", static (_, _) => Value.None),
        MethodDefinition.NoArgs("extension_suffixes", static (_, _) => new PyList()),
        MethodDefinition.OneArg("is_frozen", static (_, _, _) => Value.False),
        MethodDefinition.OneArg("is_frozen_package", static (ts, _, name) => RaiseNotFrozen(ts, name)),
        MethodDefinition.Fast("get_frozen_object", 1, 2, static (ts, _, args) => RaiseNotFrozen(ts, args[0])),
        MethodDefinition.OneArg("init_frozen", static (_, _, _) => Value.None),
        MethodDefinition.Keywords("find_frozen", static (_, _, _, _) => Value.None),
        MethodDefinition.NoArgs("_frozen_module_names", static (_, _) => new PyList()),
        MethodDefinition.OneArg("_override_frozen_modules_for_tests", static (_, _, _) => Value.None),
        MethodDefinition.OneArg("_override_multi_interp_extensions_check", static (_, _, _) => Value.Int(0)),
        MethodDefinition.OneArg("is_builtin", static (_, _, name) =>
            Value.Int(name.Ref is PyStr text && (BuiltinModules.All.ContainsKey(text.ToString()) || text.ToString() is "sys" or "builtins") ? 1 : 0)),
        MethodDefinition.OneArg("create_builtin", static (ts, _, spec) =>
        {
            Value name = Operations.GetAttribute(ts, spec, "name");
            if (name.IsNull) return default;
            if (ts.Interp.Modules.TryGetStr((PyStr)name.Ref!, out Value known)) return known;
            return BuiltinModules.All.TryGetValue(name.Ref!.ToString()!, out Func<InterpreterState, PyModule>? make) ? make(ts.Interp) : Value.None;
        }),
        MethodDefinition.OneArg("exec_builtin", static (_, _, _) => Value.Int(0)),
        MethodDefinition.Fast("create_dynamic", 1, 2, static (ts, _, _) => ts.Raise(ts.Interp.Exceptions.ImportError, "extension modules cannot be loaded")),
        MethodDefinition.OneArg("exec_dynamic", static (_, _, _) => Value.Int(0)),
        MethodDefinition.Fast("_fix_co_filename", 2, 2, static (_, _, _) => Value.None),
        MethodDefinition.Fast("source_hash", 2, 2, static (ts, _, _) => ts.Raise(ts.Interp.Exceptions.NotImplementedError, "there are no bytecode files")),
    ];

    public static PyModule Create(InterpreterState interp) =>
        BuiltinModules.Make(interp, "_imp", Functions, ("check_hash_based_pycs", (PyStr)"default"), ("pyc_magic_number_token", Value.Int(168627755)));

    private static Value RaiseNotFrozen(ThreadState ts, in Value name) => ts.Raise(ts.Interp.Exceptions.ImportError, $"No such frozen object named {name}");
}
