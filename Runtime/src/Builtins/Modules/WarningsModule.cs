using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>
/// The module <c>_warnings</c>: the state that <c>warnings</c> shares with the interpreter, and a <c>warn</c> that hands
/// everything to the standard library's module once that is loaded.
/// </summary>
/// <remarks>Source: CPython <c>Python/_warnings.c</c>.</remarks>
internal static class WarningsModule
{
    private static readonly PyStr Once = "once", Default = "default", FiltersVersion = "_filters_version";

    public static PyModule Create(InterpreterState interp)
    {
        Value Category(string name) => interp.Exceptions[name];
        var filters = new PyList(
        [
            Filter("default", Category("DeprecationWarning"), (PyStr)"__main__"), Filter("ignore", Category("DeprecationWarning"), Value.None),
            Filter("ignore", Category("PendingDeprecationWarning"), Value.None), Filter("ignore", Category("ImportWarning"), Value.None),
            Filter("ignore", Category("ResourceWarning"), Value.None),
        ]);
        return BuiltinModules.Make(interp, "_warnings",
        [
            MethodDefinition.Signed("warn", "message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=absent", static (ts, _, args) =>
                Warnings.Forward(ts, "warn", [args[0], args[1], args[2], args[3]])),
            MethodDefinition.Signed("warn_explicit", "message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None", static (ts, _, args) =>
                Warnings.Forward(ts, "warn_explicit", args)),
            MethodDefinition.NoArgs("_filters_mutated_lock_held", static (ts, _) => CountChange(ts)),
            MethodDefinition.NoArgs("_filters_mutated", static (ts, _) => CountChange(ts)),
            MethodDefinition.NoArgs("_acquire_lock", static (_, _) => Value.None),
            MethodDefinition.NoArgs("_release_lock", static (_, _) => Value.None),
        ], ("filters", filters), ("_onceregistry", new PyDict()), ("_defaultaction", Default));
    }

    /// <summary>Gives the filters of <c>warnings</c> a new version, so that what was shown under the old ones is forgotten.</summary>
    private static Value CountChange(ThreadState ts)
    {
        if (!ts.Interp.Modules.TryGetStr("warnings", out Value module)) return Value.None;
        if (Operations.TryGetAttribute(ts, module, FiltersVersion, out Value version) is var found and <= 0) return found < 0 ? default : Value.None;
        version = Operations.Binary(ts, BinaryOperator.Add, version, Value.Int(1));
        return !version.IsNull && Operations.SetAttribute(ts, module, FiltersVersion, version) ? Value.None : default;
    }

    private static PyTuple Filter(string action, Value category, Value module) => new([(PyStr)action, Value.None, category, module, Value.Int(0)]);
}
