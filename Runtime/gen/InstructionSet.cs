using static PyJitVerify.Runtime.Gen.Flag;

namespace PyJitVerify.Runtime.Gen;

/// <summary>What the generator and the tiers have to know of an instruction.</summary>
[Flags]
internal enum Flag
{
    None = 0,

    /// <summary>Has no handler: the interpreter loop implements it, because it moves the instruction pointer or the frame.</summary>
    Loop = 1,

    /// <summary>May run Python code, and so change anything and invalidate the running trace.</summary>
    Escapes = 2,

    /// <summary>May raise.</summary>
    Raises = 4,

    /// <summary>The argument is a forward (or, for JUMP_BACKWARD, backward) jump in code units behind the caches.</summary>
    Jump = 8,

    /// <summary>The argument is an index into co_names / locals plus / co_consts.</summary>
    Name = 16,
    Local = 32,
    Const = 64,

    /// <summary>A guard: has no effect but to leave the trace.</summary>
    Guard = 128,

    /// <summary>No effect but its result, which depends on its inputs only.</summary>
    Pure = 256,

    /// <summary>Never ends a trace normally: control does not reach the next uop.</summary>
    Terminator = 512,

    /// <summary>A side exit may be taken; a deopt returns to tier 1 without growing a trace there.</summary>
    Exit = 1024,
    Deopt = 2048,

    /// <summary>Leaves through a frame-changing operation that must be followed by a guard of the new frame.</summary>
    FrameChange = 4096,

    /// <summary>Defined for names and numbers only; the compiler never emits it.</summary>
    Unused = 8192,

    /// <summary>The optimizer knows of it only what the effect says. So are all that run a handler, unless the optimizer knows better.</summary>
    Generic = 16384,
}

/// <summary>
/// One opcode. <paramref name="Effect"/> is the stack effect in CPython's notation, deepest first: <c>left, right -- res</c>;
/// <c>x[oparg]</c> stands for that many values, <c>x if cond</c> is written as <c>x[cond]</c>.
/// <paramref name="Uops"/>: the expansion for tier 2; empty: the uop of the same name; "-": none, a trace ends there.
/// <paramref name="Native"/> and <paramref name="Request"/>: of the uop that runs its handler, as in <see cref="UopRow"/>.
/// </summary>
internal sealed record OpcodeRow(int Number, string Name, string Effect, Flag Flags = None, int Cache = 0, string Family = "", string Uops = "", string Source = "",
    string Native = "", string Request = "");

/// <summary>
/// One uop that is not simply the uop of an opcode's handler. <paramref name="Native"/>: the name of its stencil, or
/// <see cref="InstructionSet.Light"/>, or empty: C# runs it, in place. <paramref name="Request"/>: why machine code is left for it instead;
/// what changes the frame need not say it.
/// </summary>
internal sealed record UopRow(string Name, string Effect, Flag Flags = None, string Native = "", string Request = "")
{
    /// <summary>Why machine code is left for it; empty: it is not.</summary>
    public string WhyRequest => Request == "" && Native == "" && Flags.HasFlag(FrameChange) ? "puts a frame on the stack or takes one off" : Request;

    /// <summary>The name of its <c>NativeForm</c>.</summary>
    /// <exception cref="FormatException">It has a native form and says why it has none.</exception>
    public string Form => (Native, WhyRequest) switch
    {
        ("", "") => "InPlace",
        ("", _) => "Request",
        (_, not "") => throw new FormatException($"{Name} has a native form, and says why it has none"),
        (InstructionSet.Light, _) => "Light",
        _ => "Stencil",
    };
}

/// <summary>
/// The one table of opcodes and uops: everything else that lists them is generated from it.
/// Opcode numbers, names, stack effects and cache sizes are CPython 3.14's.
/// </summary>
internal static class InstructionSet
{
    /// <summary>The native form of uops that C# runs while the values stay where machine code has them.</summary>
    public const string Light = "light";

    public static readonly OpcodeRow[] Opcodes =
    [
        new(0, "CACHE", "--", Unused | Loop, Uops: "-"),
        new(1, "BINARY_SLICE", "container, start, stop -- res", Escapes | Raises, Native: Light),
        new(2, "BUILD_TEMPLATE", "strings, interpolations -- template", Escapes | Raises),
        new(4, "CALL_FUNCTION_EX", "func, null, callargs, kwargs -- res", Loop | Escapes | Raises, Uops: "_CALL_FUNCTION_EX"),
        new(5, "CHECK_EG_MATCH", "exc, type -- rest, match", Escapes | Raises),
        new(6, "CHECK_EXC_MATCH", "left, right -- left, b", Escapes | Raises),
        new(7, "CLEANUP_THROW", "sub_iter, last_sent, exc -- none, value", Loop | Escapes | Raises, Uops: "-"),
        new(8, "DELETE_SUBSCR", "container, sub --", Escapes | Raises),
        new(9, "END_FOR", "value --", Uops: "_POP_TOP"),
        new(10, "END_SEND", "receiver, value -- val"),
        new(11, "EXIT_INIT_CHECK", "should_be_none --", Unused | Loop, Uops: "-"),
        new(12, "FORMAT_SIMPLE", "value -- res", Escapes | Raises),
        new(13, "FORMAT_WITH_SPEC", "value, spec -- res", Escapes | Raises),
        new(14, "GET_AITER", "obj -- iter", Escapes | Raises),
        new(15, "GET_ANEXT", "aiter -- aiter, awaitable", Escapes | Raises),
        new(16, "GET_ITER", "iterable -- iter", Escapes | Raises, Native: Light),
        new(17, "RESERVED", "--", Unused | Loop, Uops: "-"),
        new(18, "GET_LEN", "obj -- obj, len", Escapes | Raises),
        new(19, "GET_YIELD_FROM_ITER", "iterable -- iter", Escapes | Raises),
        new(20, "INTERPRETER_EXIT", "retval --", Unused | Loop, Uops: "-"),
        new(21, "LOAD_BUILD_CLASS", "-- bc", Escapes | Raises),
        new(22, "LOAD_LOCALS", "-- locals", Raises),
        new(23, "MAKE_FUNCTION", "codeobj -- func", Raises),
        new(24, "MATCH_KEYS", "subject, keys -- subject, keys, values_or_none", Escapes | Raises),
        new(25, "MATCH_MAPPING", "subject -- subject, res"),
        new(26, "MATCH_SEQUENCE", "subject -- subject, res"),
        new(27, "NOP", "--", Loop, Uops: "_NOP"),
        new(28, "NOT_TAKEN", "--", Loop, Uops: "_NOP"),
        new(29, "POP_EXCEPT", "exc_value --"),
        new(30, "POP_ITER", "value --", Uops: "_POP_TOP"),
        new(31, "POP_TOP", "value --", Loop, Uops: "_POP_TOP"),
        new(32, "PUSH_EXC_INFO", "exc -- prev_exc, new_exc"),
        new(33, "PUSH_NULL", "-- null", Loop, Uops: "_PUSH_NULL"),
        new(34, "RETURN_GENERATOR", "-- res", Loop | Raises, Uops: "-"),
        new(35, "RETURN_VALUE", "retval -- res", Loop, Uops: "_RETURN_VALUE"),
        new(36, "SETUP_ANNOTATIONS", "--", Escapes | Raises),
        new(37, "STORE_SLICE", "v, container, start, stop --", Escapes | Raises, Native: Light),
        new(38, "STORE_SUBSCR", "v, container, sub --", Escapes | Raises, 1),
        new(39, "TO_BOOL", "value -- res", Escapes | Raises, 3),
        new(40, "UNARY_INVERT", "value -- res", Escapes | Raises),
        new(41, "UNARY_NEGATIVE", "value -- res", Escapes | Raises),
        new(42, "UNARY_NOT", "value -- res", Pure | Loop, Uops: "_UNARY_NOT"),
        new(43, "WITH_EXCEPT_START", "exit_func, exit_self, lasti, unused, val -- exit_func, exit_self, lasti, unused, val, res", Escapes | Raises),
        new(44, "BINARY_OP", "lhs, rhs -- res", Escapes | Raises, 5, Native: Light),
        new(45, "BUILD_INTERPOLATION", "value, str, format[oparg & 1] -- interpolation", Escapes | Raises),
        new(46, "BUILD_LIST", "values[oparg] -- list", Native: Light),
        new(47, "BUILD_MAP", "values[oparg * 2] -- map", Escapes | Raises),
        new(48, "BUILD_SET", "values[oparg] -- set", Escapes | Raises),
        new(49, "BUILD_SLICE", "args[oparg] -- slice", Native: Light),
        new(50, "BUILD_STRING", "pieces[oparg] -- str", Raises),
        new(51, "BUILD_TUPLE", "values[oparg] -- tup", Native: Light),
        new(52, "CALL", "callable, self_or_null, args[oparg] -- res", Loop | Escapes | Raises, 3, Uops: "_CALL"),
        new(53, "CALL_INTRINSIC_1", "value -- res", Escapes | Raises),
        new(54, "CALL_INTRINSIC_2", "value2, value1 -- res", Escapes | Raises),
        new(55, "CALL_KW", "callable, self_or_null, args[oparg], kwnames -- res", Loop | Escapes | Raises, 3, Uops: "_CALL_KW"),
        new(56, "COMPARE_OP", "left, right -- res", Escapes | Raises, 1, Native: Light),
        new(57, "CONTAINS_OP", "left, right -- b", Escapes | Raises, 1, Native: Light),
        new(58, "CONVERT_VALUE", "value -- result", Escapes | Raises),
        new(59, "COPY", "bottom, unused[oparg - 1] -- bottom, unused[oparg - 1], top", Loop, Uops: "_COPY"),
        new(60, "COPY_FREE_VARS", "--", Native: "CopyFreeVars"),
        new(61, "DELETE_ATTR", "owner --", Escapes | Raises | Name),
        new(62, "DELETE_DEREF", "--", Raises | Local),
        new(63, "DELETE_FAST", "--", Raises | Local, Request: "changes locals behind the back of machine code"),
        new(64, "DELETE_GLOBAL", "--", Raises | Name),
        new(65, "DELETE_NAME", "--", Escapes | Raises | Name),
        new(66, "DICT_MERGE", "callable, unused, unused, dict, unused[oparg - 1], update -- callable, unused, unused, dict, unused[oparg - 1]", Escapes | Raises),
        new(67, "DICT_UPDATE", "dict, unused[oparg - 1], update -- dict, unused[oparg - 1]", Escapes | Raises),
        new(68, "END_ASYNC_FOR", "awaitable_iter, exc --", Loop | Raises, Uops: "-"),
        new(69, "EXTENDED_ARG", "--", Loop, Uops: "-"),
        new(70, "FOR_ITER", "iter -- iter, next", Loop | Escapes | Raises | Jump, 1, Uops: "_FOR_ITER_TIER_TWO"),
        new(71, "GET_AWAITABLE", "iterable -- iter", Escapes | Raises),
        new(72, "IMPORT_FROM", "from -- from, res", Escapes | Raises | Name),
        new(73, "IMPORT_NAME", "level, fromlist -- res", Escapes | Raises | Name),
        new(74, "IS_OP", "left, right -- b", Pure | Loop, Uops: "_IS_OP"),
        new(75, "JUMP_BACKWARD", "--", Loop | Jump, 1, Uops: "_CHECK_PERIODIC"),
        new(76, "JUMP_BACKWARD_NO_INTERRUPT", "--", Loop | Jump, Uops: "_NOP"),
        new(77, "JUMP_FORWARD", "--", Loop | Jump, Uops: "_NOP"),
        new(78, "LIST_APPEND", "list, unused[oparg - 1], v -- list, unused[oparg - 1]", Raises, Native: "ListAppend"),
        new(79, "LIST_EXTEND", "list, unused[oparg - 1], iterable -- list, unused[oparg - 1]", Escapes | Raises),
        new(80, "LOAD_ATTR", "owner -- attr, self_or_null[oparg & 1]", Escapes | Raises | Name, 9),
        new(81, "LOAD_COMMON_CONSTANT", "-- value"),
        new(82, "LOAD_CONST", "-- value", Loop | Const | Pure, Uops: "_LOAD_CONST"),
        new(83, "LOAD_DEREF", "-- value", Raises | Local, Native: "LoadDeref"),
        new(84, "LOAD_FAST", "-- value", Loop | Local | Pure, Uops: "_LOAD_FAST"),
        new(85, "LOAD_FAST_AND_CLEAR", "-- value", Loop | Local, Uops: "_LOAD_FAST_AND_CLEAR"),
        new(86, "LOAD_FAST_BORROW", "-- value", Loop | Local | Pure, Uops: "_LOAD_FAST"),
        new(87, "LOAD_FAST_BORROW_LOAD_FAST_BORROW", "-- value1, value2", Loop | Local | Pure, Uops: "_LOAD_FAST/hi _LOAD_FAST/lo"),
        new(88, "LOAD_FAST_CHECK", "-- value", Loop | Raises | Local, Uops: "_LOAD_FAST_CHECK"),
        new(89, "LOAD_FAST_LOAD_FAST", "-- value1, value2", Loop | Local | Pure, Uops: "_LOAD_FAST/hi _LOAD_FAST/lo"),
        new(90, "LOAD_FROM_DICT_OR_DEREF", "class_dict -- value", Escapes | Raises | Local),
        new(91, "LOAD_FROM_DICT_OR_GLOBALS", "mod_or_class_dict -- v", Escapes | Raises | Name),
        new(92, "LOAD_GLOBAL", "-- res, null[oparg & 1]", Escapes | Raises | Name, 4),
        new(93, "LOAD_NAME", "-- v", Escapes | Raises | Name),
        new(94, "LOAD_SMALL_INT", "-- value", Loop | Pure, Uops: "_LOAD_SMALL_INT"),
        new(95, "LOAD_SPECIAL", "owner -- attr, self_or_null", Escapes | Raises),
        new(96, "LOAD_SUPER_ATTR", "global_super, class, self -- attr, self_or_null[oparg & 1]", Escapes | Raises, 1),
        new(97, "MAKE_CELL", "--", Local, Request: "changes locals behind the back of machine code"),
        new(98, "MAP_ADD", "dict, unused[oparg - 1], key, value -- dict, unused[oparg - 1]", Escapes | Raises, Native: Light),
        new(99, "MATCH_CLASS", "subject, type, names -- attrs", Escapes | Raises),
        new(100, "POP_JUMP_IF_FALSE", "cond --", Loop | Jump, 1, Uops: "_GUARD_IS_TRUE_POP"),
        new(101, "POP_JUMP_IF_NONE", "value --", Loop | Jump, 1, Uops: "_GUARD_IS_NOT_NONE_POP"),
        new(102, "POP_JUMP_IF_NOT_NONE", "value --", Loop | Jump, 1, Uops: "_GUARD_IS_NONE_POP"),
        new(103, "POP_JUMP_IF_TRUE", "cond --", Loop | Jump, 1, Uops: "_GUARD_IS_FALSE_POP"),
        new(104, "RAISE_VARARGS", "args[oparg] --", Loop | Escapes | Raises, Uops: "-"),
        new(105, "RERAISE", "values[oparg], exc -- values[oparg]", Loop | Raises, Uops: "-"),
        new(106, "SEND", "receiver, v -- receiver, retval", Loop | Escapes | Raises | Jump, 1, Uops: "-"),
        new(107, "SET_ADD", "set, unused[oparg - 1], v -- set, unused[oparg - 1]", Escapes | Raises, Native: Light),
        new(108, "SET_FUNCTION_ATTRIBUTE", "attr, func -- func"),
        new(109, "SET_UPDATE", "set, unused[oparg - 1], iterable -- set, unused[oparg - 1]", Escapes | Raises),
        new(110, "STORE_ATTR", "v, owner --", Escapes | Raises | Name, 4),
        new(111, "STORE_DEREF", "v --", Local, Native: "StoreDeref"),
        new(112, "STORE_FAST", "value --", Loop | Local, Uops: "_STORE_FAST"),
        new(113, "STORE_FAST_LOAD_FAST", "value1 -- value2", Loop | Local, Uops: "_STORE_FAST/hi _LOAD_FAST/lo"),
        new(114, "STORE_FAST_STORE_FAST", "value2, value1 --", Loop | Local, Uops: "_STORE_FAST/hi _STORE_FAST/lo"),
        new(115, "STORE_GLOBAL", "v --", Name),
        new(116, "STORE_NAME", "v --", Escapes | Raises | Name),
        new(117, "SWAP", "bottom, unused[oparg - 2], top -- top, unused[oparg - 2], bottom", Loop, Uops: "_SWAP"),
        new(118, "UNPACK_EX", "seq -- left[oparg & 0xFF], rest, right[oparg >> 8]", Escapes | Raises),
        new(119, "UNPACK_SEQUENCE", "seq -- values[oparg]", Escapes | Raises, 1),
        new(120, "YIELD_VALUE", "value -- value", Loop, Uops: "-"),
        new(128, "RESUME", "--", Loop, Uops: "_NOP"),

        new(3, "BINARY_OP_INPLACE_ADD_UNICODE", "left, right -- res", Unused | Loop, 5, "BINARY_OP", "-"),
        new(129, "BINARY_OP_ADD_FLOAT", "left, right -- res", Loop, 5, "BINARY_OP", "_GUARD_TOS_FLOAT _GUARD_NOS_FLOAT _BINARY_OP_ADD_FLOAT"),
        new(130, "BINARY_OP_ADD_INT", "left, right -- res", Loop, 5, "BINARY_OP", "_GUARD_TOS_INT _GUARD_NOS_INT _BINARY_OP_ADD_INT"),
        new(131, "BINARY_OP_ADD_UNICODE", "left, right -- res", Loop | Raises, 5, "BINARY_OP", "_GUARD_TOS_UNICODE _GUARD_NOS_UNICODE _BINARY_OP_ADD_UNICODE"),
        new(132, "BINARY_OP_EXTEND", "left, right -- res", Loop, 5, "BINARY_OP", "_GUARD_BINARY_OP_EXTEND/descr _BINARY_OP_EXTEND/descr"),
        new(133, "BINARY_OP_MULTIPLY_FLOAT", "left, right -- res", Loop, 5, "BINARY_OP", "_GUARD_TOS_FLOAT _GUARD_NOS_FLOAT _BINARY_OP_MULTIPLY_FLOAT"),
        new(134, "BINARY_OP_MULTIPLY_INT", "left, right -- res", Loop, 5, "BINARY_OP", "_GUARD_TOS_INT _GUARD_NOS_INT _BINARY_OP_MULTIPLY_INT"),
        new(135, "BINARY_OP_SUBSCR_DICT", "dict, key -- res", Loop | Escapes | Raises, 5, "BINARY_OP", "_GUARD_NOS_DICT _BINARY_OP_SUBSCR_DICT"),
        new(136, "BINARY_OP_SUBSCR_GETITEM", "container, key -- res", Loop | Escapes | Raises, 5, "BINARY_OP", "_GUARD_NOS_TYPE_VERSION/descr _CHECK_GETTER_VERSION _BINARY_OP_SUBSCR_INIT_CALL"),
        new(137, "BINARY_OP_SUBSCR_LIST_INT", "list, index -- res", Loop, 5, "BINARY_OP", "_GUARD_TOS_INT _GUARD_NOS_LIST _BINARY_OP_SUBSCR_LIST_INT"),
        new(138, "BINARY_OP_SUBSCR_LIST_SLICE", "list, slice -- res", Unused | Loop, 5, "BINARY_OP", "-"),
        new(139, "BINARY_OP_SUBSCR_STR_INT", "str, index -- res", Loop, 5, "BINARY_OP", "_GUARD_TOS_INT _GUARD_NOS_UNICODE _BINARY_OP_SUBSCR_STR_INT"),
        new(140, "BINARY_OP_SUBSCR_TUPLE_INT", "tuple, index -- res", Loop, 5, "BINARY_OP", "_GUARD_TOS_INT _GUARD_NOS_TUPLE _BINARY_OP_SUBSCR_TUPLE_INT"),
        new(141, "BINARY_OP_SUBTRACT_FLOAT", "left, right -- res", Loop, 5, "BINARY_OP", "_GUARD_TOS_FLOAT _GUARD_NOS_FLOAT _BINARY_OP_SUBTRACT_FLOAT"),
        new(142, "BINARY_OP_SUBTRACT_INT", "left, right -- res", Loop, 5, "BINARY_OP", "_GUARD_TOS_INT _GUARD_NOS_INT _BINARY_OP_SUBTRACT_INT"),
        new(143, "CALL_ALLOC_AND_ENTER_INIT", "callable, self_or_null, args[oparg] -- res", Loop | Escapes | Raises, 3, "CALL", "_CHECK_ALLOC_INIT/version _CALL_ALLOC_AND_ENTER_INIT"),
        new(144, "CALL_BOUND_METHOD_EXACT_ARGS", "callable, self_or_null, args[oparg] -- res", Loop | Escapes | Raises, 3, "CALL", "_CHECK_CALL_BOUND_METHOD_EXACT_ARGS/version _EXPAND_METHOD _CALL_PY"),
        new(145, "CALL_BOUND_METHOD_GENERAL", "callable, self_or_null, args[oparg] -- res", Unused | Loop, 3, "CALL", "-"),
        new(146, "CALL_BUILTIN_CLASS", "callable, self_or_null, args[oparg] -- res", Unused | Loop, 3, "CALL", "-"),
        new(147, "CALL_BUILTIN_FAST", "callable, self_or_null, args[oparg] -- res", Loop | Escapes | Raises, 3, "CALL", "_CALL_NON_PY_GENERAL"),
        new(148, "CALL_BUILTIN_FAST_WITH_KEYWORDS", "callable, self_or_null, args[oparg] -- res", Unused | Loop, 3, "CALL", "-"),
        new(149, "CALL_BUILTIN_O", "callable, self_or_null, args[oparg] -- res", Loop | Escapes | Raises, 3, "CALL", "_CALL_NON_PY_GENERAL"),
        new(150, "CALL_ISINSTANCE", "callable, self_or_null, args[oparg] -- res", Unused | Loop, 3, "CALL", "-"),
        new(151, "CALL_KW_BOUND_METHOD", "callable, self_or_null, args[oparg], kwnames -- res", Unused | Loop, 3, "CALL_KW", "-"),
        new(152, "CALL_KW_NON_PY", "callable, self_or_null, args[oparg], kwnames -- res", Unused | Loop, 3, "CALL_KW", "-"),
        new(153, "CALL_KW_PY", "callable, self_or_null, args[oparg], kwnames -- res", Unused | Loop, 3, "CALL_KW", "-"),
        new(154, "CALL_LEN", "callable, null, arg -- res", Loop | Escapes | Raises, 3, "CALL", "_GUARD_CALLABLE_LEN _CALL_LEN"),
        new(155, "CALL_LIST_APPEND", "callable, self, arg --", Loop | Raises, 3, "CALL", "_GUARD_CALLABLE_LIST_APPEND _CALL_LIST_APPEND"),
        new(156, "CALL_METHOD_DESCRIPTOR_FAST", "callable, self_or_null, args[oparg] -- res", Loop | Escapes | Raises, 3, "CALL", "_CALL_NON_PY_GENERAL"),
        new(157, "CALL_METHOD_DESCRIPTOR_FAST_WITH_KEYWORDS", "callable, self_or_null, args[oparg] -- res", Unused | Loop, 3, "CALL", "-"),
        new(158, "CALL_METHOD_DESCRIPTOR_NOARGS", "callable, self_or_null, args[oparg] -- res", Loop | Escapes | Raises, 3, "CALL", "_CALL_NON_PY_GENERAL"),
        new(159, "CALL_METHOD_DESCRIPTOR_O", "callable, self_or_null, args[oparg] -- res", Loop | Escapes | Raises, 3, "CALL", "_CALL_NON_PY_GENERAL"),
        new(160, "CALL_NON_PY_GENERAL", "callable, self_or_null, args[oparg] -- res", Loop | Escapes | Raises, 3, "CALL", "_CHECK_IS_NOT_PY_CALLABLE _CALL_NON_PY_GENERAL"),
        new(161, "CALL_PY_EXACT_ARGS", "callable, self_or_null, args[oparg] -- res", Loop | Escapes | Raises, 3, "CALL", "_CHECK_FUNCTION_VERSION/version _CALL_PY"),
        new(162, "CALL_PY_GENERAL", "callable, self_or_null, args[oparg] -- res", Loop | Escapes | Raises, 3, "CALL", "_CHECK_FUNCTION_VERSION/version _CALL_PY"),
        new(163, "CALL_STR_1", "callable, null, arg -- res", Unused | Loop, 3, "CALL", "-"),
        new(164, "CALL_TUPLE_1", "callable, null, arg -- res", Unused | Loop, 3, "CALL", "-"),
        new(165, "CALL_TYPE_1", "callable, null, arg -- res", Loop, 3, "CALL", "_GUARD_CALLABLE_TYPE_1 _CALL_TYPE_1"),
        new(166, "COMPARE_OP_FLOAT", "left, right -- res", Loop, 1, "COMPARE_OP", "_GUARD_TOS_FLOAT _GUARD_NOS_FLOAT _COMPARE_OP_FLOAT"),
        new(167, "COMPARE_OP_INT", "left, right -- res", Loop, 1, "COMPARE_OP", "_GUARD_TOS_INT _GUARD_NOS_INT _COMPARE_OP_INT"),
        new(168, "COMPARE_OP_STR", "left, right -- res", Loop, 1, "COMPARE_OP", "_GUARD_TOS_UNICODE _GUARD_NOS_UNICODE _COMPARE_OP_STR"),
        new(169, "CONTAINS_OP_DICT", "left, right -- b", Loop | Escapes | Raises, 1, "CONTAINS_OP", "_GUARD_TOS_DICT _CONTAINS_OP_DICT"),
        new(170, "CONTAINS_OP_SET", "left, right -- b", Unused | Loop, 1, "CONTAINS_OP", "-"),
        new(171, "FOR_ITER_GEN", "iter -- iter, next", Loop | Escapes | Raises | Jump, 1, "FOR_ITER", "_FOR_ITER_TIER_TWO"),
        new(172, "FOR_ITER_LIST", "iter -- iter, next", Loop | Jump, 1, "FOR_ITER", "_ITER_CHECK_LIST _GUARD_NOT_EXHAUSTED_LIST _ITER_NEXT_LIST_TIER_TWO"),
        new(173, "FOR_ITER_RANGE", "iter -- iter, next", Loop | Jump, 1, "FOR_ITER", "_ITER_CHECK_RANGE _GUARD_NOT_EXHAUSTED_RANGE _ITER_NEXT_RANGE"),
        new(174, "FOR_ITER_TUPLE", "iter -- iter, next", Loop | Jump, 1, "FOR_ITER", "_ITER_CHECK_TUPLE _GUARD_NOT_EXHAUSTED_TUPLE _ITER_NEXT_TUPLE"),
        new(175, "JUMP_BACKWARD_JIT", "--", Loop | Jump, 1, "JUMP_BACKWARD", "_CHECK_PERIODIC"),
        new(176, "JUMP_BACKWARD_NO_JIT", "--", Loop | Jump, 1, "JUMP_BACKWARD", "_CHECK_PERIODIC"),
        new(177, "LOAD_ATTR_CLASS", "owner -- attr, self_or_null[oparg & 1]", Loop, 9, "LOAD_ATTR", "_CHECK_ATTR_CLASS/version _LOAD_ATTR_CLASS/descr _PUSH_NULL_CONDITIONAL"),
        new(178, "LOAD_ATTR_CLASS_WITH_METACLASS_CHECK", "owner -- attr, self_or_null[oparg & 1]", Unused | Loop, 9, "LOAD_ATTR", "-"),
        new(179, "LOAD_ATTR_GETATTRIBUTE_OVERRIDDEN", "owner -- attr", Unused | Loop, 9, "LOAD_ATTR", "-"),
        new(180, "LOAD_ATTR_INSTANCE_VALUE", "owner -- attr, self_or_null[oparg & 1]", Loop, 9, "LOAD_ATTR", "_GUARD_TYPE_VERSION/version _CHECK_MANAGED_OBJECT_HAS_VALUES/keys _LOAD_ATTR_INSTANCE_VALUE/descr _PUSH_NULL_CONDITIONAL"),
        new(181, "LOAD_ATTR_METHOD_LAZY_DICT", "owner -- attr, self", Unused | Loop, 9, "LOAD_ATTR", "-"),
        new(182, "LOAD_ATTR_METHOD_NO_DICT", "owner -- attr, self", Loop, 9, "LOAD_ATTR", "_GUARD_TYPE_VERSION/version _LOAD_ATTR_METHOD_NO_DICT/descr"),
        new(183, "LOAD_ATTR_METHOD_WITH_VALUES", "owner -- attr, self", Loop, 9, "LOAD_ATTR", "_GUARD_TYPE_VERSION/version _GUARD_KEYS_VERSION/keys _LOAD_ATTR_METHOD_WITH_VALUES/descr"),
        new(184, "LOAD_ATTR_MODULE", "owner -- attr, self_or_null[oparg & 1]", Loop, 9, "LOAD_ATTR", "_LOAD_ATTR_MODULE/all _PUSH_NULL_CONDITIONAL"),
        new(185, "LOAD_ATTR_NONDESCRIPTOR_NO_DICT", "owner -- attr", Loop, 9, "LOAD_ATTR", "_GUARD_TYPE_VERSION/version _LOAD_ATTR_CLASS/descr"),
        new(186, "LOAD_ATTR_NONDESCRIPTOR_WITH_VALUES", "owner -- attr", Loop, 9, "LOAD_ATTR", "_GUARD_TYPE_VERSION/version _GUARD_KEYS_VERSION/keys _LOAD_ATTR_CLASS/descr"),
        new(187, "LOAD_ATTR_PROPERTY", "owner -- attr", Loop | Escapes | Raises, 9, "LOAD_ATTR", "_GUARD_TYPE_VERSION/version _CHECK_GETTER_VERSION _LOAD_ATTR_PROPERTY_FRAME"),
        new(188, "LOAD_ATTR_SLOT", "owner -- attr, self_or_null[oparg & 1]", Loop, 9, "LOAD_ATTR", "_GUARD_TYPE_VERSION/version _LOAD_ATTR_SLOT/descr _PUSH_NULL_CONDITIONAL"),
        new(189, "LOAD_ATTR_WITH_HINT", "owner -- attr, self_or_null[oparg & 1]", Unused | Loop, 9, "LOAD_ATTR", "-"),
        new(190, "LOAD_CONST_IMMORTAL", "-- value", Unused | Loop, 0, "LOAD_CONST", "-"),
        new(191, "LOAD_CONST_MORTAL", "-- value", Unused | Loop, 0, "LOAD_CONST", "-"),
        new(192, "LOAD_GLOBAL_BUILTIN", "-- res, null[oparg & 1]", Loop | Name, 4, "LOAD_GLOBAL", "_LOAD_GLOBAL_BUILTINS/all _PUSH_NULL_CONDITIONAL"),
        new(193, "LOAD_GLOBAL_MODULE", "-- res, null[oparg & 1]", Loop | Name, 4, "LOAD_GLOBAL", "_LOAD_GLOBAL_MODULE/all _PUSH_NULL_CONDITIONAL"),
        new(194, "LOAD_SUPER_ATTR_ATTR", "global_super, class, self -- attr", Unused | Loop, 1, "LOAD_SUPER_ATTR", "-"),
        new(195, "LOAD_SUPER_ATTR_METHOD", "global_super, class, self -- attr, self_or_null", Unused | Loop, 1, "LOAD_SUPER_ATTR", "-"),
        new(196, "RESUME_CHECK", "--", Loop, 0, "RESUME", "_NOP"),
        new(197, "SEND_GEN", "receiver, v -- receiver, retval", Unused | Loop | Jump, 1, "SEND", "-"),
        new(198, "STORE_ATTR_INSTANCE_VALUE", "value, owner --", Loop, 4, "STORE_ATTR", "_GUARD_TYPE_VERSION/version _STORE_ATTR_INSTANCE_VALUE/index"),
        new(199, "STORE_ATTR_SLOT", "value, owner --", Loop, 4, "STORE_ATTR", "_GUARD_TYPE_VERSION/version _STORE_ATTR_SLOT/index"),
        new(200, "STORE_ATTR_WITH_HINT", "value, owner --", Unused | Loop, 4, "STORE_ATTR", "-"),
        new(201, "STORE_SUBSCR_DICT", "value, dict, sub --", Loop | Escapes | Raises, 1, "STORE_SUBSCR", "_GUARD_NOS_DICT _STORE_SUBSCR_DICT"),
        new(202, "STORE_SUBSCR_LIST_INT", "value, list, sub --", Loop, 1, "STORE_SUBSCR", "_GUARD_TOS_INT _GUARD_NOS_LIST _STORE_SUBSCR_LIST_INT"),
        new(203, "TO_BOOL_ALWAYS_TRUE", "value -- res", Unused | Loop, 3, "TO_BOOL", "-"),
        new(204, "TO_BOOL_BOOL", "value -- value", Loop, 3, "TO_BOOL", "_TO_BOOL_BOOL"),
        new(205, "TO_BOOL_INT", "value -- res", Loop, 3, "TO_BOOL", "_GUARD_TOS_INT _TO_BOOL_INT"),
        new(206, "TO_BOOL_LIST", "value -- res", Loop, 3, "TO_BOOL", "_GUARD_TOS_LIST _TO_BOOL_LIST"),
        new(207, "TO_BOOL_NONE", "value -- res", Loop, 3, "TO_BOOL", "_TO_BOOL_NONE"),
        new(208, "TO_BOOL_STR", "value -- res", Loop, 3, "TO_BOOL", "_GUARD_TOS_UNICODE _TO_BOOL_STR"),
        new(209, "UNPACK_SEQUENCE_LIST", "seq -- values[oparg]", Unused | Loop, 1, "UNPACK_SEQUENCE", "-"),
        new(210, "UNPACK_SEQUENCE_TUPLE", "seq -- values[oparg]", Loop, 1, "UNPACK_SEQUENCE", "_GUARD_TOS_TUPLE _UNPACK_SEQUENCE_TUPLE"),
        new(211, "UNPACK_SEQUENCE_TWO_TUPLE", "seq -- values[oparg]", Loop, 1, "UNPACK_SEQUENCE", "_GUARD_TOS_TUPLE _UNPACK_SEQUENCE_TUPLE"),
        new(254, "INSTRUMENTED_LINE", "--", Unused | Loop, Uops: "-"),
        new(255, "ENTER_EXECUTOR", "--", Loop, Uops: "-"),
    ];

    /// <summary>
    /// Uops beside those of the opcode handlers. A guard does not consume its inputs, except where the effect says so.
    /// The operand after "/" in an expansion says which inline cache field becomes <c>Operand0</c>.
    /// </summary>
    public static readonly UopRow[] Uops =
    [
        new("_NOP", "--", Pure, "Nop"),
        new("_START_EXECUTOR", "--", Deopt, "Nop"),
        new("_SET_IP", "--", None, "SetIp"),
        new("_CHECK_VALIDITY", "--", Deopt, "CheckValidity"),
        new("_CHECK_PERIODIC", "--", Escapes | Raises, "CheckPeriodic"),
        new("_JUMP_TO_TOP", "--", Terminator | Generic, "JumpToTop"),
        new("_EXIT_TRACE", "--", Terminator | Exit | Generic, "ExitTrace"),
        new("_DEOPT", "--", Terminator | Deopt | Generic, "Deopt"),
        new("_FORCED_EXIT", "--", Exit | Generic, Request: "checks that every exit is whole"),
        new("_POP_TOP", "value --", None, "PopTop"),
        new("_PUSH_NULL", "-- null", Pure, "PushNull"),
        new("_PUSH_NULL_CONDITIONAL", "-- null[oparg & 1]", Pure, "PushNullConditional"),
        new("_COPY", "bottom, unused[oparg - 1] -- bottom, unused[oparg - 1], top", Pure, "Copy"),
        new("_SWAP", "bottom, unused[oparg - 2], top -- top, unused[oparg - 2], bottom", Pure, "Swap"),
        new("_LOAD_CONST", "-- value", Pure, "LoadConstInline"),
        new("_LOAD_CONST_INLINE", "-- value", Pure, "LoadConstInline"),
        new("_LOAD_SMALL_INT", "-- value", Pure, "LoadSmallInt"),
        new("_LOAD_FAST", "-- value", Pure | Local, "LoadFast"),
        new("_LOAD_FAST_CHECK", "-- value", Deopt | Local, "LoadFastCheck"),
        new("_LOAD_FAST_AND_CLEAR", "-- value", Local, "LoadFastAndClear"),
        new("_STORE_FAST", "value --", Local, "StoreFast"),
        new("_IS_OP", "left, right -- b", Pure, "IsOp"),
        new("_UNARY_NOT", "value -- res", Pure, "UnaryNot"),

        new("_GUARD_TOS_INT", "value -- value", Guard | Exit, "GuardTosInt"),
        new("_GUARD_NOS_INT", "left, unused -- left, unused", Guard | Exit, "GuardNosInt"),
        new("_GUARD_TOS_FLOAT", "value -- value", Guard | Exit, "GuardTosFloat"),
        new("_GUARD_NOS_FLOAT", "left, unused -- left, unused", Guard | Exit, "GuardNosFloat"),
        new("_GUARD_TOS_UNICODE", "value -- value", Guard | Exit, "GuardTosUnicode"),
        new("_GUARD_NOS_UNICODE", "nos, unused -- nos, unused", Guard | Exit, "GuardNosUnicode"),
        new("_GUARD_TOS_LIST", "tos -- tos", Guard | Exit, "GuardTosList"),
        new("_GUARD_NOS_LIST", "nos, unused -- nos, unused", Guard | Exit, "GuardNosList"),
        new("_GUARD_TOS_TUPLE", "tos -- tos", Guard | Exit, "GuardTosTuple"),
        new("_GUARD_NOS_TUPLE", "nos, unused -- nos, unused", Guard | Exit, "GuardNosTuple"),
        new("_GUARD_TOS_DICT", "tos -- tos", Guard | Exit, "GuardTosDict"),
        new("_GUARD_NOS_DICT", "nos, unused -- nos, unused", Guard | Exit, "GuardNosDict"),
        new("_GUARD_TYPE_VERSION", "owner -- owner", Guard | Exit, "GuardTypeVersion"),
        new("_GUARD_NOS_TYPE_VERSION", "owner, unused -- owner, unused", Guard | Exit, "GuardTypeVersion"),
        new("_GUARD_KEYS_VERSION", "owner -- owner", Guard | Exit, "GuardKeysVersion"),
        new("_CHECK_MANAGED_OBJECT_HAS_VALUES", "owner -- owner", Guard | Exit, "CheckManagedObjectHasValues"),
        new("_CHECK_ATTR_CLASS", "owner -- owner", Guard | Exit, "CheckAttrClass"),
        new("_GUARD_IS_TRUE_POP", "flag --", Guard | Exit, "GuardIsTruePop"),
        new("_GUARD_IS_FALSE_POP", "flag --", Guard | Exit, "GuardIsFalsePop"),
        new("_GUARD_IS_NONE_POP", "val --", Guard | Exit, "GuardIsNonePop"),
        new("_GUARD_IS_NOT_NONE_POP", "val --", Guard | Exit, "GuardIsNotNonePop"),
        new("_GUARD_BINARY_OP_EXTEND", "left, right -- left, right", Guard | Exit, "GuardBinaryOpExtend"),
        new("_GUARD_CALLABLE_LEN", "callable, unused, unused -- callable, unused, unused", Guard | Exit, "GuardCallable"),
        new("_GUARD_CALLABLE_TYPE_1", "callable, unused, unused -- callable, unused, unused", Guard | Exit),
        new("_GUARD_CALLABLE_LIST_APPEND", "callable, self, unused -- callable, self, unused", Guard | Exit, "GuardCallable"),
        new("_GUARD_IP", "--", Guard | Exit, "GuardIp"),
        new("_GUARD_GLOBALS_VERSION", "--", Guard | Deopt, "GuardGlobalsVersion"),
        new("_CHECK_FUNCTION_VERSION", "callable, self_or_null, unused[oparg] -- callable, self_or_null, unused[oparg]", Guard | Exit, "CheckFunctionVersion"),
        new("_CHECK_GETTER_VERSION", "--", Guard | Exit | Generic, "CheckGetterVersion"),
        new("_CHECK_CALL_BOUND_METHOD_EXACT_ARGS", "callable, null, unused[oparg] -- callable, null, unused[oparg]", Guard | Exit),
        new("_CHECK_ALLOC_INIT", "callable, null, unused[oparg] -- callable, null, unused[oparg]", Guard | Exit, "CheckAllocInit"),
        new("_CHECK_IS_NOT_PY_CALLABLE", "callable, unused, unused[oparg] -- callable, unused, unused[oparg]", Guard | Exit | Generic, "CheckIsNotPyCallable"),
        new("_ITER_CHECK_RANGE", "iter -- iter", Guard | Exit, "IterCheckRange"),
        new("_ITER_CHECK_LIST", "iter -- iter", Guard | Exit, "IterCheckList"),
        new("_ITER_CHECK_TUPLE", "iter -- iter", Guard | Exit, "IterCheckTuple"),
        new("_GUARD_NOT_EXHAUSTED_RANGE", "iter -- iter", Guard | Exit | Generic, "GuardNotExhaustedRange"),
        new("_GUARD_NOT_EXHAUSTED_LIST", "iter -- iter", Guard | Exit | Generic, "GuardNotExhaustedList"),
        new("_GUARD_NOT_EXHAUSTED_TUPLE", "iter -- iter", Guard | Exit | Generic, "GuardNotExhaustedTuple"),
        new("_ITER_NEXT_RANGE", "iter -- iter, next", None, "IterNextRange"),
        new("_ITER_NEXT_LIST_TIER_TWO", "iter -- iter, next", Generic, "IterNextList"),
        new("_ITER_NEXT_TUPLE", "iter -- iter, next", Generic, "IterNextTuple"),
        new("_FOR_ITER_GEN_FRAME", "iter -- iter", Escapes | Raises | Exit | FrameChange),
        new("_YIELD_VALUE", "value -- value", Escapes | FrameChange),
        new("_FOR_ITER_TIER_TWO", "iter -- iter, next", Escapes | Raises | Exit | Generic, Native: Light),

        new("_BINARY_OP_ADD_INT", "left, right -- res", Exit, "BinaryOpAddInt"),
        new("_BINARY_OP_SUBTRACT_INT", "left, right -- res", Exit, "BinaryOpSubtractInt"),
        new("_BINARY_OP_MULTIPLY_INT", "left, right -- res", Exit, "BinaryOpMultiplyInt"),
        new("_BINARY_OP_ADD_FLOAT", "left, right -- res", Pure, "BinaryOpAddFloat"),
        new("_BINARY_OP_SUBTRACT_FLOAT", "left, right -- res", Pure, "BinaryOpSubtractFloat"),
        new("_BINARY_OP_MULTIPLY_FLOAT", "left, right -- res", Pure, "BinaryOpMultiplyFloat"),
        new("_BINARY_OP_EXTEND", "left, right -- res", Pure, "BinaryOpExtend"),
        new("_BINARY_OP_ADD_UNICODE", "left, right -- res", Raises, Native: Light),
        new("_BINARY_OP_SUBSCR_LIST_INT", "list, index -- res", Exit | Deopt | Generic, "BinaryOpSubscrListInt"),
        new("_BINARY_OP_SUBSCR_TUPLE_INT", "tuple, index -- res", Exit | Deopt, "BinaryOpSubscrTupleInt"),
        new("_BINARY_OP_SUBSCR_STR_INT", "str, index -- res", Exit | Deopt, "BinaryOpSubscrStrInt"),
        new("_BINARY_OP_SUBSCR_DICT", "dict, key -- res", Escapes | Raises | Generic, Native: Light),
        new("_STORE_SUBSCR_LIST_INT", "value, list, sub --", Exit | Deopt | Generic, "StoreSubscrListInt"),
        new("_STORE_SUBSCR_DICT", "value, dict, sub --", Escapes | Raises | Generic, Native: Light),
        new("_COMPARE_OP_INT", "left, right -- res", Pure, "CompareOpInt"),
        new("_COMPARE_OP_FLOAT", "left, right -- res", Pure, "CompareOpFloat"),
        new("_COMPARE_OP_STR", "left, right -- res", Pure, "CompareOpStr"),
        new("_CONTAINS_OP_DICT", "left, right -- b", Escapes | Raises, Native: Light),
        new("_TO_BOOL_BOOL", "value -- value", Guard | Exit, "ToBoolBool"),
        new("_TO_BOOL_INT", "value -- res", Pure, "ToBoolInt"),
        new("_TO_BOOL_NONE", "value -- res", Exit, "ToBoolNone"),
        new("_TO_BOOL_LIST", "value -- res", None, "ToBoolList"),
        new("_TO_BOOL_STR", "value -- res", Pure, "ToBoolList"),
        new("_UNPACK_SEQUENCE_TUPLE", "seq -- values[oparg]", Exit, "UnpackSequenceTuple"),

        new("_LOAD_ATTR_INSTANCE_VALUE", "owner -- attr", None, "LoadAttrInstanceValue"),
        new("_LOAD_ATTR_SLOT", "owner -- attr", Exit, "LoadAttrSlot"),
        new("_LOAD_ATTR_CLASS", "owner -- attr", None, "LoadAttrClass"),
        new("_LOAD_ATTR_METHOD_NO_DICT", "owner -- attr, self", None, "LoadAttrMethod"),
        new("_LOAD_ATTR_METHOD_WITH_VALUES", "owner -- attr, self", None, "LoadAttrMethod"),
        new("_LOAD_ATTR_MODULE", "owner -- attr", Exit | Deopt | Generic),
        new("_LOAD_GLOBAL_MODULE", "-- res", Exit | Deopt | Name | Generic),
        new("_LOAD_GLOBAL_BUILTINS", "-- res", Exit | Deopt | Name | Generic),
        new("_STORE_ATTR_INSTANCE_VALUE", "value, owner --", Exit, "StoreAttr"),
        new("_STORE_ATTR_SLOT", "value, owner --", None, "StoreAttr"),

        new("_CALL", "callable, self_or_null, args[oparg] -- res", Escapes | Raises | Generic),
        new("_CALL_KW", "callable, self_or_null, args[oparg], kwnames -- res", Escapes | Raises | Generic),
        new("_CALL_FUNCTION_EX", "func, null, callargs, kwargs -- res", Escapes | Raises | Generic),
        new("_CALL_NON_PY_GENERAL", "callable, self_or_null, args[oparg] -- res", Escapes | Raises | Generic, Native: Light),
        new("_CALL_LEN", "callable, null, arg -- res", Escapes | Raises, "CallLen"),
        new("_CALL_TYPE_1", "callable, null, arg -- res", None, Native: Light),
        new("_CALL_LIST_APPEND", "callable, self, arg --", Raises | Generic, "ListAppend"),
        new("_EXPAND_METHOD", "callable, null, args[oparg] -- method, self, args[oparg]", None),
        new("_CALL_PY", "callable, self_or_null, args[oparg] -- res", Escapes | Raises | FrameChange, "CallPy"),
        new("_LOAD_ATTR_PROPERTY_FRAME", "owner -- attr", Escapes | Raises | FrameChange, "CallPy"),
        new("_BINARY_OP_SUBSCR_INIT_CALL", "container, key -- res", Escapes | Raises | FrameChange, "CallPy"),
        new("_CALL_ALLOC_AND_ENTER_INIT", "callable, null, args[oparg] -- res", Escapes | Raises | FrameChange, Light),
        new("_RETURN_VALUE", "retval -- res", Escapes | FrameChange, "ReturnValue"),
        new("_RETURN_VALUES", "values[oparg] -- values[oparg]", Escapes | FrameChange, "ReturnValue"),
    ];
}
