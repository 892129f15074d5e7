using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>What CPython's own tests of the language need of the modules <c>_testinternalcapi</c> and <c>_testlimitedcapi</c>, which CPython has
/// for its tests only.</summary>
/// <remarks>Source: CPython <c>Modules/_testinternalcapi.c</c>, <c>Modules/_testlimitedcapi/</c>.</remarks>
internal static class TestSupportModules
{
    public static PyModule CreateInternal(InterpreterState interp) => BuiltinModules.Make(interp, "_testinternalcapi",
    [
        MethodDefinition.OneArg("has_inline_values", static (_, _, value) => Value.Bool(value.Ref is PyInstance { ShapeId: >= 0, Class.HasInstanceDict: true })),
        MethodDefinition.NoArgs("get_recursion_depth", static (ts, _) => Value.Int(ts.PythonDepth)),
        MethodDefinition.NoArgs("get_static_builtin_types", static (ts, _) => new PyList([.. BuiltinTypes.All.Select(d => (Value)ts.Interp.Defined(d))])),
        MethodDefinition.NoArgs("identify_type_slot_wrappers", static (_, _) => new PyList([.. SlotTable.Dunders().Select(n => (Value)n)])),
    ], ("SPECIALIZATION_THRESHOLD", Value.Int(2)), ("SPECIALIZATION_COOLDOWN", Value.Int(52)));

    public static PyModule CreateLimited(InterpreterState interp) => BuiltinModules.Make(interp, "_testlimitedcapi",
    [
        MethodDefinition.Fast("sequence_getitem", 2, 2, static (ts, _, args) => Operations.GetItem(ts, args[0], args[1])),
        MethodDefinition.Fast("sequence_setitem", 3, 3, static (ts, _, args) => Operations.SetItem(ts, args[0], args[1], args[2]) ? Value.Int(0) : default),
        MethodDefinition.Fast("sequence_delitem", 2, 2, static (ts, _, args) => Operations.SetItem(ts, args[0], args[1], default) ? Value.Int(0) : default),
        MethodDefinition.Fast("object_hasattrstring", 2, 2, static (ts, _, args) =>
        {
            if (args[1].Ref is not PyBytes name) return ts.RaiseTypeError("a bytes-like object is required");
            int found = Operations.TryGetAttribute(ts, args[0], PyStr.FromLatin1(name.Data), out Value _);
            ts.ClearPending();
            return Value.Int(found > 0 ? 1 : 0);
        }),
    ]);
}
