using PyJitVerify.Runtime;
using PyJitVerify.Runtime.Tier2.Optimizer;

namespace PyJitVerify.Fuzzer.Faults;

/// <summary>All planted faults.</summary>
internal static class FaultCatalog
{
    public static readonly PlantedFault[] All =
    [
        new("spec-subtract-as-add", "specializer", "int subtraction of a negative number is specialized as addition",
            new InterpreterParts { MakeSpecializer = () => new SubtractAsAdd() }),
        new("trace-branch-inverted", "trace", "the guard of a recorded branch checks the other direction",
            new InterpreterParts { MakeRecorder = (code, start, max) => new InvertedBranch(code, start, max) }),
        new("trace-callee-unchecked", "trace", "an inlined call does not check which function is called",
            new InterpreterParts { MakeRecorder = (code, start, max) => new UncheckedCallee(code, start, max) }),
        new("trace-type-guard-lost", "trace", "an attribute of a class is read without checking the type's version",
            new InterpreterParts { MakeRecorder = (code, start, max) => new LostTypeGuard(code, start, max) }),
        new("opt-second-guard-lost", "optimizer", "a guard on the left operand is dropped when the right one is known",
            WithPass<GuardElimination>(new SecondGuardLost())),
        new("opt-fold-subtract-swapped", "optimizer", "a folded subtraction has its operands swapped",
            WithPass<ConstantFolding>(new SwappedSubtraction())),
        new("opt-float-guard-lost", "optimizer", "a float guard is dropped when the operand is known to be an int",
            WithPass<GuardElimination>(new FloatGuardLost())),
        new("opt-global-unwatched", "optimizer", "a global becomes a constant, but nobody watches the namespace",
            WithPass<GlobalPromotion>(new UnwatchedGlobals())),
        new("opt-validity-unchecked", "optimizer", "a trace goes on after it was invalidated by a call that it made",
            WithPass<Cleanup>(new UncheckedValidity())),
        new("opt-line-lost", "optimizer", "the current instruction is not stored before a call that raises",
            WithPass<Cleanup>(new LostLine())),
        new("native-nan-equal", "native", "machine code takes NaN for equal to everything",
            new InterpreterParts { Stencils = BrokenStencils.NanEqual() }),
        new("native-overflow-by-sign", "native", "machine code takes the sign of a sum for its overflow",
            new InterpreterParts { Stencils = BrokenStencils.OverflowBySign() }),
    ];

    /// <summary>The usual passes with one replaced by a broken one.</summary>
    private static InterpreterParts WithPass<TReplaced>(IOptimizerPass broken) => new()
    {
        MakePasses = () => [.. TraceOptimizer.AllPasses.Select(p => p is TReplaced ? broken : p)],
    };
}
