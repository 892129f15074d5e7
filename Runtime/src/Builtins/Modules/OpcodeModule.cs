using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The module <c>_opcode</c>: what <c>opcode</c> and <c>dis</c> know of the instructions beside their numbers.</summary>
/// <remarks>Source: library reference, "dis", for 3.14.</remarks>
internal static class OpcodeModule
{
    private static readonly string[] Intrinsics1 =
    [
        "INTRINSIC_1_INVALID", "INTRINSIC_PRINT", "INTRINSIC_IMPORT_STAR", "INTRINSIC_STOPITERATION_ERROR", "INTRINSIC_ASYNC_GEN_WRAP",
        "INTRINSIC_UNARY_POSITIVE", "INTRINSIC_LIST_TO_TUPLE", "INTRINSIC_TYPEVAR", "INTRINSIC_PARAMSPEC", "INTRINSIC_TYPEVARTUPLE",
        "INTRINSIC_SUBSCRIPT_GENERIC", "INTRINSIC_TYPEALIAS",
    ];

    private static readonly string[] Intrinsics2 = ["INTRINSIC_2_INVALID", "INTRINSIC_PREP_RERAISE_STAR", "INTRINSIC_TYPEVAR_WITH_BOUND", "INTRINSIC_TYPEVAR_WITH_CONSTRAINTS",
        "INTRINSIC_SET_FUNCTION_TYPE_PARAMS", "INTRINSIC_SET_TYPEPARAM_DEFAULT"];

    private static readonly string[] SpecialMethods = ["__enter__", "__exit__", "__aenter__", "__aexit__"];

    private static readonly (string Name, string Symbol)[] Operators =
    [
        ("NB_ADD", "+"), ("NB_AND", "&"), ("NB_FLOOR_DIVIDE", "//"), ("NB_LSHIFT", "<<"), ("NB_MATRIX_MULTIPLY", "@"), ("NB_MULTIPLY", "*"),
        ("NB_REMAINDER", "%"), ("NB_OR", "|"), ("NB_POWER", "**"), ("NB_RSHIFT", ">>"), ("NB_SUBTRACT", "-"), ("NB_TRUE_DIVIDE", "/"),
        ("NB_XOR", "^"), ("NB_INPLACE_ADD", "+="), ("NB_INPLACE_AND", "&="), ("NB_INPLACE_FLOOR_DIVIDE", "//="), ("NB_INPLACE_LSHIFT",
        "<<="), ("NB_INPLACE_MATRIX_MULTIPLY", "@="), ("NB_INPLACE_MULTIPLY", "*="), ("NB_INPLACE_REMAINDER", "%="), ("NB_INPLACE_OR",
        "|="), ("NB_INPLACE_POWER", "**="), ("NB_INPLACE_RSHIFT", ">>="), ("NB_INPLACE_SUBTRACT", "-="), ("NB_INPLACE_TRUE_DIVIDE", "/="),
        ("NB_INPLACE_XOR", "^="), ("NB_SUBSCR", "[]"),
    ];

    private static readonly MethodDefinition[] Functions =
    [
        Test("has_const", [82]),
        Test("has_name", [61, 64, 65, 72, 73, 80, 91, 92, 93, 96, 110, 115, 116, 249]),
        Test("has_jump", [68, 70, 75, 76, 77, 100, 101, 102, 103, 106, 237, 248, 257, 258, 259, 260]),
        Test("has_free", [62, 90, 97, 111]),
        Test("has_local", [63, 83, 84, 85, 86, 87, 88, 89, 112, 113, 114, 261, 266]),
        Test("has_exc", [263, 264, 265]),
        Test("has_arg", [128, 255, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72,
            73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105,
            106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 237, 239, 241, 242, 243, 244, 245, 247, 248, 249, 250, 251,
            253, 257, 258, 259, 260, 261, 263, 264, 265, 266]),
        MethodDefinition.NoArgs("get_intrinsic1_descs", static (_, _) => ListOf(Intrinsics1)),
        MethodDefinition.NoArgs("get_intrinsic2_descs", static (_, _) => ListOf(Intrinsics2)),
        MethodDefinition.NoArgs("get_special_method_names", static (_, _) => ListOf(SpecialMethods)),
        MethodDefinition.NoArgs("get_nb_ops", static (_, _) => new PyList([.. Operators.Select(o => (Value)new PyTuple([(PyStr)o.Name, (PyStr)o.Symbol]))])),
        MethodDefinition.OneArg("is_valid", static (ts, _, opcode) => SequenceOps.TryLong(ts, opcode, out long n) ? Value.Bool(n is >= 0 and < 256) : default),
        MethodDefinition.NoArgs("get_specialization_stats", static (_, _) => Value.None),
        MethodDefinition.Fast("get_executor", 2, 2, static (ts, _, _) => ts.RaiseValueError("no executor exists at that offset")),
        MethodDefinition.Fast("stack_effect", 1, -1, static (ts, _, _) => ts.Raise(ts.Interp.Exceptions.NotImplementedError, "stack effects are not shown to programs")),
    ];

    public static PyModule Create(InterpreterState interp) => BuiltinModules.Make(interp, "_opcode", Functions);

    private static PyList ListOf(string[] names) => new([.. names.Select(n => (Value)(PyStr)n)]);

    private static MethodDefinition Test(string name, int[] opcodes) => MethodDefinition.Signed(name, "opcode", (ts, _, args) =>
        SequenceOps.TryLong(ts, args[0], out long n) ? Value.Bool(Array.IndexOf(opcodes, (int)n) >= 0) : default);
}
