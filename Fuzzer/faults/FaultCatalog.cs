using PyJitVerify.Runtime;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Native.Stencils;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Optimizer;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Fuzzer.Faults;

/// <summary>All planted faults, by layer.</summary>
internal static class FaultCatalog
{
    public static readonly PlantedFault[] All =
    [
        new("spec-subtract-as-add", "specializer", "specializer", "int subtraction of a negative number is specialized as addition", With(() => new SubtractAsAdd())) { Part = "opcode:BINARY_OP_ADD_INT" },
        new("spec-data-descriptor-ignored", "specializer", "specializer", "an instance's attribute is read though a data descriptor of its class comes first",
            With(() => new DataDescriptorIgnored())) { Part = "opcode:LOAD_ATTR_INSTANCE_VALUE" },
        new("spec-metaclass-ignored", "specializer", "specializer", "a class attribute is read without a look at the metaclass", With(() => new MetaclassIgnored())) { Part = "opcode:LOAD_ATTR_CLASS" },
        new("spec-method-shadow-unchecked", "specializer", "specializer", "a method is read though the instance has an attribute of that name",
            With(() => new ShadowedMethod())) { Part = "opcode:LOAD_ATTR_METHOD_NO_DICT" },
        new("spec-setattr-ignored", "specializer", "specializer", "an attribute is written past __setattr__", With(() => new SetAttributeIgnored())) { Part = "opcode:STORE_ATTR_INSTANCE_VALUE" },

        new("trace-branch-inverted", "trace", "recording", "the guard of a recorded branch checks the other direction",
            Recording((code, start, max) => new InvertedBranch(code, start, max))) { Part = "POP_JUMP_IF_FALSE" },
        new("trace-callee-unchecked", "trace", "recording", "an inlined call does not check which function is called", Recording((code, start, max) => new UncheckedCallee(code, start, max))) { Part = "CALL without _CHECK_FUNCTION_VERSION" },
        new("trace-type-guard-lost", "trace", "recording", "an attribute of a class is read without checking the type's version",
            Without(Uop.GuardTypeVersion)) { Part = "LOAD_ATTR without _GUARD_TYPE_VERSION" },
        new("trace-instance-shadow-unchecked", "trace", "recording", "a class attribute is read though the instance has got one of that name, as where instances have none",
            Recording((code, start, max) => new ShadowUnchecked(code, start, max))) { Part = "LOAD_ATTR_NONDESCRIPTOR_NO_DICT" },
        new("trace-class-read-unchecked", "trace", "recording", "an attribute read from the class itself is not checked any more", Without(Uop.CheckAttrClass)) { Part = "LOAD_ATTR without _CHECK_ATTR_CLASS" },
        new("trace-mixed-operands-unchecked", "trace", "recording", "arithmetic of an int and a float, or of small ints, does not check its operands",
            Without(Uop.GuardBinaryOpExtend)) { Part = "BINARY_OP without _GUARD_BINARY_OP_EXTEND" },
        new("trace-truth-kind-unchecked", "trace", "recording", "a branch on a bool does not check that it is one", Without(Uop.ToBoolBool)) { Part = "TO_BOOL without _TO_BOOL_BOOL" },
        new("trace-len-unchecked", "trace", "recording", "a call of len does not check that it is len that is called", Without(Uop.GuardCallableLen)) { Part = "CALL without _GUARD_CALLABLE_LEN" },
        new("trace-getitem-unchecked", "trace", "recording", "a subscript that a class answers is recorded for its __getitem__, and the class is not checked",
            Without(Uop.GuardNosTypeVersion)) { Part = "BINARY_OP without _GUARD_NOS_TYPE_VERSION" },
        new("trace-operand-truncated", "trace", "recording", "the number of a local beyond the 256th loses its upper bits", Recording((code, start, max) => new TruncatedOperand(code, start, max))) { Part = "LOAD_FAST" },
        new("trace-head-half-recorded", "trace", "recording", "of an instruction that loads two locals at the head of a trace the first one is recorded twice",
            Recording((code, start, max) => new HalfRecordedHead(code, start, max))) { Part = "LOAD_FAST_LOAD_FAST" },
        new("trace-exit-repeats-condition", "trace", "exits", "an exit goes on at the beginning of the condition, which runs a second time",
            Recording((code, start, max) => new RepeatingExit(code, start, max, wholeStatement: false))) { Part = "exit of branch back within the statement" },
        new("trace-exit-repeats-statement", "trace", "exits", "an exit goes on one statement too early, which runs a second time",
            Recording((code, start, max) => new RepeatingExit(code, start, max, wholeStatement: true))) { Part = "exit of branch back to another statement" },
        new("trace-exit-swaps-twice", "trace", "exits", "an exit behind a swap of the two topmost values swaps them again",
            Recording((code, start, max) => new SwappingExit(code, start, max))),
        new("trace-builtin-burned-in", "trace", "invalidation", "a builtin that a name stood for is used for ever",
            Recording((code, start, max) => new BurnedInBuiltin(code, start, max))) { Part = "LOAD_GLOBAL as _LOAD_CONST_INLINE" },
        new("trace-column-lost", "trace", "frames", "the current instruction is stored once a line, so columns of a traceback are wrong",
            Recording((code, start, max) => new LinesOnly(code, start, max))) { Part = "instruction without _SET_IP" },
        new("trace-survives-settrace", "trace", "frames", "traces run on when a trace function is set",
            SeenBy(tier => new DeafTierTwo(tier))) { Part = "while tracing" },
        new("trace-context-lost", "trace", "frames", "an exception raised in a trace does not know the one that is being handled", SeenBy(tier => new ContextLost(tier))) { Part = "while handling an exception" },
        new("trace-recursion-uncounted", "trace", "frames", "a trace lets recursion go deeper than its limit", SeenBy(tier => new RecursionUncounted(tier))) { Part = "depth of recursion" },

        new("opt-second-guard-lost", "optimizer", "guards", "a guard on the left operand is dropped when the right one is known",
            WithPass<GuardElimination>(() => new SecondGuardLost())),
        new("opt-float-guard-lost", "optimizer", "guards", "a float guard is dropped when the operand is known to be an int",
            WithPass<GuardElimination>(() => new FloatGuardLost())),
        new("opt-type-survives-call", "optimizer", "guards", "the type of an object is still believed after a call that changed it",
            WithPass<GuardElimination>(() => new TypeSurvivesCall())),
        new("opt-shape-survives-store", "optimizer", "guards", "an attribute stored through one name is not expected under another",
            WithPass<GuardElimination>(() => new ShapeSurvivesStore())),
        new("opt-power-stays-int", "optimizer", "types", "a power of ints is taken for an int", WithPass<GuardElimination>(() => new PowerStaysInt())),
        new("opt-bool-stays-bool", "optimizer", "types", "a bool and anything, combined bit by bit, is taken for a bool", WithPass<GuardElimination>(() => new BoolStaysBool())),
        new("opt-equal-is-same", "optimizer", "types", "a float that is equal to a constant is taken for it, though 0.0 and -0.0 are equal",
            WithPass<ConstantFolding>(() => new EqualIsSame())),
        new("opt-elements-alike", "optimizer", "types", "all elements of a list are taken to have the type of the first one read",
            WithPass<GuardElimination>(() => new ElementsAlike())),
        new("opt-fold-subtract-swapped", "optimizer", "folding", "a folded subtraction has its operands swapped",
            WithPass<ConstantFolding>(() => new SwappedSubtraction())),
        new("opt-fold-product-truncated", "optimizer", "folding", "a folded product keeps its lower 32 bits", WithPass<ConstantFolding>(() => new TruncatedProduct())),
        new("opt-list-truth-kept", "optimizer", "folding", "a list that was not empty is never asked again", WithPass<ConstantFolding>(() => new TruthKept())),
        new("opt-float-zero-dropped", "optimizer", "folding", "x + 0.0 is taken for x, for which -0.0 is too many", WithPass<ConstantFolding>(() => new FloatZeroDropped())),
        new("opt-inner-elements-kept", "optimizer", "folding", "a tuple of four or more that is never made hands its inner elements on in the wrong order",
            WithPass<TupleElimination>(() => new InnerElementsKept())),
        new("opt-store-lost-at-exit", "optimizer", "exits", "a local that is soon written again is not written, though an exit comes first",
            WithPass<Cleanup>(() => new StoreLostAtExit())),
        new("opt-global-unwatched", "optimizer", "invalidation", "a global of the loop's own module becomes a constant, but nobody watches the name",
            Forgetting<GlobalPromotion>((d, context, _) => Unwatched.IsOwn(d, context))),
        new("opt-builtin-unwatched", "optimizer", "invalidation", "a builtin becomes a constant, but nobody watches the builtins",
            Forgetting<GlobalPromotion>((d, context, _) => d is WatchedName name && ReferenceEquals(name.Namespace, context.Facts.Builtins))),
        new("opt-callee-globals-unwatched", "optimizer", "invalidation", "a global of an inlined callee becomes a constant, but nobody watches it there",
            Forgetting<GlobalPromotion>((d, context, trace) => Unwatched.IsElsewhere(d, context) && Unwatched.IsOfCallee(d, trace))),
        new("opt-module-unwatched", "optimizer", "invalidation", "a name in a module becomes a constant, but nobody watches the module",
            Forgetting<GlobalPromotion>((d, context, trace) => Unwatched.IsElsewhere(d, context) && !Unwatched.IsOfCallee(d, trace))),
        new("opt-class-unwatched", "optimizer", "invalidation", "what is known of a class that inherits from none of the program's is believed, but nobody watches the class",
            Forgetting<GuardElimination>((d, _, _) => d is PyType && !Unwatched.Inherits(d))),
        new("opt-inherited-unwatched", "optimizer", "invalidation", "what is known of a class with bases is believed, but nobody watches for changes of them",
            Forgetting<GuardElimination>((d, _, _) => Unwatched.Inherits(d))),
        new("opt-function-unwatched", "optimizer", "invalidation", "what is known of a function is believed, but nobody watches for another code object",
            Forgetting<GuardElimination>((d, _, _) => d is PyFunction)),
        new("opt-globals-unguarded", "optimizer", "invalidation", "a global is a constant whatever namespace the code runs with",
            WithPass<GlobalPromotion>(() => new UnguardedGlobals())),
        new("opt-validity-unchecked", "optimizer", "invalidation", "a trace goes on after it was invalidated by a call that it made",
            WithPass<Cleanup>(() => new UncheckedValidity())),
        new("opt-line-lost", "optimizer", "frames", "the current instruction is not stored before a call that raises", WithPass<Cleanup>(() => new LostLine())),

        new("native-nan-equal", "native", "stencils", "machine code takes NaN for equal to everything", With(BrokenStencils.NanEqual)) { Part = "uop:_COMPARE_OP_FLOAT" },
        new("native-overflow-by-sign", "native", "stencils", "machine code takes the sign of a sum for its overflow", With(BrokenStencils.OverflowBySign)) { Part = "uop:_BINARY_OP_ADD_INT" },
        new("native-multiply-wraps", "native", "stencils", "machine code lets a product of ints wrap round", With(BrokenStencils.WrappingMultiplication)) { Part = "uop:_BINARY_OP_MULTIPLY_INT" },
        new("native-division-truncates", "native", "stencils", "machine code rounds a floor division to zero", With(BrokenStencils.TruncatingDivision)) { Part = "uop:_BINARY_OP_EXTEND" },
        new("native-shift-unsigned", "native", "stencils", "machine code shifts zeros into negative ints", With(BrokenStencils.LogicalShift)) { Part = "uop:_BINARY_OP_EXTEND" },
        new("native-compare-low-half", "native", "stencils", "machine code branches on the lower halves of two ints", With(BrokenStencils.CompareLowHalves)) { Part = "uop:_COMPARE_OP_INT" },
        new("native-float-from-low-half", "native", "stencils", "machine code makes a float of the lower half of an int", With(BrokenStencils.FloatFromLowHalf)) { Part = "uop:_BINARY_OP_EXTEND" },
        new("native-reload-low-half", "native", "stencils", "an int in a register comes back from a call without its upper half", With(BrokenStencils.ReloadLowHalf)) { Part = "registers:calls" },
        new("native-leave-low-half", "native", "exits", "one of the registers loses its upper half where machine code is left", With(BrokenStencils.LeaveLowHalf)) { Part = "registers:exits" },
    ];

    private static Func<InterpreterParts> With(Func<Specializer> broken) => () => new() { MakeSpecializer = broken };

    private static Func<InterpreterParts> With(Func<StencilSet> broken) => () => new() { Stencils = broken() };

    private static Func<InterpreterParts> Recording(Func<PyCode, int, int, TraceRecorder> broken) => () => new() { MakeRecorder = broken };

    private static Func<InterpreterParts> Without(params Uop[] lost) => Recording((code, start, max) => new UncheckedTrace(code, start, max, lost));

    private static Func<InterpreterParts> SeenBy(Func<ITierTwo, ITierTwo> broken) => () => new() { TierTwoSeenBy = broken };

    /// <summary>The usual passes, one of which forgets some of what it relies on.</summary>
    private static Func<InterpreterParts> Forgetting<TPass>(Func<object, OptimizerContext, List<UopInstruction>, bool> isForgotten) where TPass : IOptimizerPass, new() =>
        WithPass<TPass>(() => new Unwatched(new TPass(), isForgotten));

    /// <summary>The usual passes with one replaced by a broken one.</summary>
    private static Func<InterpreterParts> WithPass<TReplaced>(Func<IOptimizerPass> broken) => () => new()
    {
        MakePasses = () => [.. TraceOptimizer.AllPasses.Select(p => p is TReplaced ? broken() : p)],
    };
}
