using PyJitVerify.Runtime;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Native.Stencils;
using PyJitVerify.Runtime.Tier2.Optimizer;

namespace PyJitVerify.Fuzzer.Faults;

/// <summary>All planted faults, by layer.</summary>
internal static class FaultCatalog
{
    public static readonly PlantedFault[] All =
    [
        new("spec-subtract-as-add", "specializer", "specializer", "int subtraction of a negative number is specialized as addition", With(() => new SubtractAsAdd())),
        new("spec-data-descriptor-ignored", "specializer", "specializer", "an instance's attribute is read though a data descriptor of its class comes first",
            With(() => new DataDescriptorIgnored())),
        new("spec-metaclass-ignored", "specializer", "specializer", "a class attribute is read without a look at the metaclass", With(() => new MetaclassIgnored())),
        new("spec-method-shadow-unchecked", "specializer", "specializer", "a method is read though the instance has an attribute of that name",
            With(() => new ShadowedMethod())),
        new("spec-setattr-ignored", "specializer", "specializer", "an attribute is written past __setattr__", With(() => new SetAttributeIgnored())),

        new("trace-branch-inverted", "trace", "recording", "the guard of a recorded branch checks the other direction",
            () => new InterpreterParts { MakeRecorder = (code, start, max) => new InvertedBranch(code, start, max) }),
        new("trace-callee-unchecked", "trace", "recording", "an inlined call does not check which function is called", Without(Uop.CheckFunctionVersion, Uop.GuardIp)),
        new("trace-type-guard-lost", "trace", "recording", "an attribute of a class is read without checking the type's version",
            Without(Uop.GuardTypeVersion, Uop.CheckAttrClass, Uop.GuardKeysVersion)),
        new("trace-instance-shadow-unchecked", "trace", "recording", "a method or class attribute is read though the instance has got one of that name",
            Without(Uop.GuardKeysVersion)),
        new("trace-class-read-unchecked", "trace", "recording", "an attribute read from the class itself is not checked any more", Without(Uop.CheckAttrClass)),
        new("trace-mixed-operands-unchecked", "trace", "recording", "arithmetic of an int and a float, or of small ints, does not check its operands",
            Without(Uop.GuardBinaryOpExtend)),
        new("trace-truth-kind-unchecked", "trace", "recording", "a branch on a bool does not check that it is one", Without(Uop.ToBoolBool)),
        new("trace-len-unchecked", "trace", "recording", "a call of len does not check that it is len that is called", Without(Uop.GuardCallableLen)),
        new("trace-builtin-burned-in", "trace", "invalidation", "a builtin that a name stood for is used for ever",
            () => new InterpreterParts { MakeRecorder = (code, start, max) => new BurnedInBuiltin(code, start, max) }),
        new("trace-column-lost", "trace", "errors", "the current instruction is stored once a line, so columns of a traceback are wrong",
            () => new InterpreterParts { MakeRecorder = (code, start, max) => new LinesOnly(code, start, max) }),
        new("trace-survives-settrace", "trace", "monitoring", "traces run on when a trace function is set",
            () => new InterpreterParts { TierTwoSeenBy = tier => new DeafTierTwo(tier) }),

        new("opt-second-guard-lost", "optimizer", "guards", "a guard on the left operand is dropped when the right one is known",
            WithPass<GuardElimination>(() => new SecondGuardLost())),
        new("opt-float-guard-lost", "optimizer", "guards", "a float guard is dropped when the operand is known to be an int",
            WithPass<GuardElimination>(() => new FloatGuardLost())),
        new("opt-type-survives-call", "optimizer", "guards", "the type of an object is still believed after a call that changed it",
            WithPass<GuardElimination>(() => new TypeSurvivesCall())),
        new("opt-shape-survives-store", "optimizer", "guards", "an attribute stored through one name is not expected under another",
            WithPass<GuardElimination>(() => new ShapeSurvivesStore())),
        new("opt-power-stays-int", "optimizer", "types", "a power of ints is taken for an int", WithPass<GuardElimination>(() => new PowerStaysInt())),
        new("opt-elements-alike", "optimizer", "types", "all elements of a list are taken to have the type of the first one read",
            WithPass<GuardElimination>(() => new ElementsAlike())),
        new("opt-fold-subtract-swapped", "optimizer", "folding", "a folded subtraction has its operands swapped",
            WithPass<ConstantFolding>(() => new SwappedSubtraction())),
        new("opt-fold-product-truncated", "optimizer", "folding", "a folded product keeps its lower 32 bits", WithPass<ConstantFolding>(() => new TruncatedProduct())),
        new("opt-list-truth-kept", "optimizer", "folding", "a list that was not empty is never asked again", WithPass<ConstantFolding>(() => new TruthKept())),
        new("opt-float-zero-dropped", "optimizer", "folding", "x + 0.0 is taken for x, for which -0.0 is too many", WithPass<ConstantFolding>(() => new FloatZeroDropped())),
        new("opt-global-unwatched", "optimizer", "invalidation", "a global becomes a constant, but nobody watches the name",
            WithPass<GlobalPromotion>(() => new UnwatchedGlobals())),
        new("opt-builtin-unwatched", "optimizer", "invalidation", "a builtin becomes a constant, but nobody watches the builtins",
            WithPass<GlobalPromotion>(() => new UnwatchedBuiltins())),
        new("opt-callee-globals-unwatched", "optimizer", "invalidation", "a global of an inlined callee becomes a constant, but nobody watches it there",
            WithPass<GlobalPromotion>(() => new UnwatchedCallees())),
        new("opt-globals-unguarded", "optimizer", "invalidation", "a global is a constant whatever namespace the code runs with",
            WithPass<GlobalPromotion>(() => new UnguardedGlobals())),
        new("opt-validity-unchecked", "optimizer", "cleanup", "a trace goes on after it was invalidated by a call that it made",
            WithPass<Cleanup>(() => new UncheckedValidity())),
        new("opt-line-lost", "optimizer", "errors", "the current instruction is not stored before a call that raises", WithPass<Cleanup>(() => new LostLine())),

        new("native-nan-equal", "native", "stencils", "machine code takes NaN for equal to everything", With(BrokenStencils.NanEqual)),
        new("native-overflow-by-sign", "native", "stencils", "machine code takes the sign of a sum for its overflow", With(BrokenStencils.OverflowBySign)),
        new("native-multiply-wraps", "native", "stencils", "machine code lets a product of ints wrap round", With(BrokenStencils.WrappingMultiplication)),
        new("native-division-truncates", "native", "stencils", "machine code rounds a floor division to zero", With(BrokenStencils.TruncatingDivision)),
        new("native-shift-unsigned", "native", "stencils", "machine code shifts zeros into negative ints", With(BrokenStencils.LogicalShift)),
        new("native-compare-low-half", "native", "stencils", "machine code branches on the lower halves of two ints", With(BrokenStencils.CompareLowHalves)),
        new("native-float-from-low-half", "native", "stencils", "machine code makes a float of the lower half of an int", With(BrokenStencils.FloatFromLowHalf)),
    ];

    private static Func<InterpreterParts> With(Func<Specializer> broken) => () => new() { MakeSpecializer = broken };

    private static Func<InterpreterParts> With(Func<StencilSet> broken) => () => new() { Stencils = broken() };

    private static Func<InterpreterParts> Without(params Uop[] lost) => () => new() { MakeRecorder = (code, start, max) => new UncheckedTrace(code, start, max, lost) };

    /// <summary>The usual passes with one replaced by a broken one.</summary>
    private static Func<InterpreterParts> WithPass<TReplaced>(Func<IOptimizerPass> broken) => () => new()
    {
        MakePasses = () => [.. TraceOptimizer.AllPasses.Select(p => p is TReplaced ? broken() : p)],
    };
}
