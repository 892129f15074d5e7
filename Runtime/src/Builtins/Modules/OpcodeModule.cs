using PyJitVerify.Runtime.Instructions;
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
        // As in a build of CPython without its JIT: the executors of this interpreter are not CPython's.
        MethodDefinition.Signed("get_executor", "code, offset", static (ts, _, args) => args[0].Ref is PyCode
            ? ts.RaiseRuntimeError("Executors are not available in this build") : ts.RaiseTypeError($"expected a code object, not '{ts.TypeOf(args[0]).LayoutName}'")),
        MethodDefinition.Signed("stack_effect", "opcode, oparg=None, /, *, jump=None", StackEffect),
    ];

    /// <summary>Pseudo instructions of the compiler: what they pop and push, by their number from <see cref="FirstPseudo"/> on.</summary>
    private static readonly (int Popped, int Pushed)?[] PseudoEffects =
        [(1, 1), (0, 0), (1, 1), (1, 1), (0, 0), (0, 1), (0, 0), (0, 2), (0, 1), (0, 1), (1, 0)];

    /// <summary>What the instrumented instructions stand for, from <see cref="FirstInstrumented"/> on: this interpreter traces without them.</summary>
    private static readonly Opcode[] Instrumented =
    [
        Opcode.EndFor, Opcode.PopIter, Opcode.EndSend, Opcode.ForIter, Opcode.Nop, Opcode.JumpForward, Opcode.NotTaken, Opcode.PopJumpIfTrue,
        Opcode.PopJumpIfFalse, Opcode.PopJumpIfNone, Opcode.PopJumpIfNotNone, Opcode.Resume, Opcode.ReturnValue, Opcode.YieldValue, Opcode.EndAsyncFor,
        Opcode.LoadSuperAttr, Opcode.Call, Opcode.CallKw, Opcode.CallFunctionEx, Opcode.JumpBackward,
    ];

    private const int FirstInstrumented = 234;
    private const int FirstPseudo = 256, SetupCleanup = 263, SetupWith = 265;

    public static PyModule Create(InterpreterState interp) => BuiltinModules.Make(interp, "_opcode", Functions);

    private static Value StackEffect(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        if (!SequenceOps.TryLong(ts, args[0], out long number)) return default;
        long argument = 0;
        if (!args[1].IsNone && !SequenceOps.TryLong(ts, args[1], out argument)) return default;
        if (!args[2].IsNone && !args[2].IsBool) return ts.RaiseValueError("stack_effect: jump must be False, True or None");
        if (number is >= 0 and < FirstPseudo)
        {
            bool isInstrumented = number >= FirstInstrumented && number < FirstInstrumented + Instrumented.Length;
            Opcode opcode = isInstrumented ? Instrumented[number - FirstInstrumented] : (Opcode)number;
            if (OpcodeMetadata.Name(opcode)[0] != '<' && OpcodeMetadata.Generic(opcode) == opcode)
                return Value.Int(OpcodeMetadata.Pushed(opcode, (int)argument) - OpcodeMetadata.Popped(opcode, (int)argument));
        }
        else if (number >= FirstPseudo && number < FirstPseudo + PseudoEffects.Length && PseudoEffects[number - FirstPseudo] is var (popped, pushed))
        {
            // The handlers push only where the jump to them is taken; not knowing, the larger effect counts.
            return Value.Int(number is >= SetupCleanup and <= SetupWith && args[2].IsFalseSingleton ? 0 : pushed - popped);
        }
        return ts.RaiseValueError("invalid opcode or oparg");
    }

    private static PyList ListOf(string[] names) => new([.. names.Select(n => (Value)(PyStr)n)]);

    private static MethodDefinition Test(string name, int[] opcodes) => MethodDefinition.Signed(name, "opcode", (ts, _, args) =>
        SequenceOps.TryLong(ts, args[0], out long n) ? Value.Bool(Array.IndexOf(opcodes, (int)n) >= 0) : default);
}
