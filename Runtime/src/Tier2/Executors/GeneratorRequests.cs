using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;
using Debug = System.Diagnostics.Debug;

namespace PyJitVerify.Runtime.Tier2.Executors;

/// <summary>
/// Resuming and suspending inlined generators for the trampoline, which then goes on natively: to run a single uop is not worth an entry
/// into the uop interpreter. It does what that does; whatever may fail or leave the trace is left to it.
/// </summary>
/// <remarks>Memory: pointers into the pinned data stack.</remarks>
internal static unsafe class GeneratorRequests
{
    /// <summary>Runs the uop at <paramref name="at"/> and goes behind it. False: nothing has changed.</summary>
    public static bool TryRun(ThreadState ts, Evaluator evaluator, Executor executor, ref int at)
    {
        ref readonly UopInstruction u = ref executor.Trace[at];
        return u.Uop switch
        {
            Uop.YieldValue => Suspend(ts, evaluator, executor, u, ref at),
            Uop.ForIterGenFrame => TryResume(ts, evaluator, executor, u, ref at),
            _ => false,
        };
    }

    private static bool Suspend(ThreadState ts, Evaluator evaluator, Executor executor, in UopInstruction u, ref int at)
    {
        Frame frame = ts.Frame!;
        frame.ReturnTo = (int)u.Operand0;
        Value yielded = *--ts.Stack.Top;
        bool leaves = evaluator.Suspend(ts, frame, yielded);
        Debug.Assert(!leaves);
        executor.UopsRun++;
        at++;
        return true;
    }

    /// <summary>The uop, and the guard behind it, which would find the generator where it waits.</summary>
    private static bool TryResume(ThreadState ts, Evaluator evaluator, Executor executor, in UopInstruction u, ref int at)
    {
        ref readonly UopInstruction guard = ref executor.Trace[at + 1];
        if (guard.Uop != Uop.GuardIp
            || ts.Stack.Top[-1].Ref is not PyGenerator { Kind: TypeKind.Generator, State: GeneratorState.Created or GeneratorState.Suspended } generator
            || !ReferenceEquals(generator.Frame.Code, guard.Constant.Ref) || generator.Frame.ReturnTo != (int)guard.Operand0) return false;
        PyCode code = generator.Frame.Code;
        if (ts.PythonDepth >= ts.Interp.RecursionLimit || !ts.Stack.HasRoom(ts.Stack.TopIndex, code.LocalCount + code.StackSize)
            || ts.Budget.Instructions < Budget.CallCost) return false;
        Frame frame = ts.Frame!;
        frame.ReturnTo = (int)u.Operand0;
        frame.FinishTo = (int)(u.Operand0 >> 32);
        bool pushed = evaluator.PushGenerator(ts, frame, generator, Value.None, isEntry: false);
        Debug.Assert(pushed);
        executor.UopsRun += 2;
        at += 2;
        return true;
    }
}
