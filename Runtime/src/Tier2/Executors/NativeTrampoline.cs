using Debug = System.Diagnostics.Debug;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Native;
using PyJitVerify.Runtime.Native.Layout;
using PyJitVerify.Runtime.Native.Patching;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Tier2.Executors;

/// <summary>
/// Runs an executor's machine code and, where that gives up, the uop interpreter.
/// In and out: as <see cref="UopInterpreter.Run"/>, with the same state at every exit.
/// Machine code returns with the number of a uop that it has not run. The trampoline then puts in order what machine code may not
/// touch: references on the stack, the instruction, the budget. The uop interpreter runs on from that uop until one at which machine
/// code can be entered. Each round runs at least one uop, and an iteration spends budget, so it ends.
/// </summary>
/// <remarks>
/// Memory: context and spill area are locals of <see cref="Run"/>, which outlives the machine code that gets their addresses; the
/// collector scans and updates the spill area as it does any local.
/// </remarks>
internal static unsafe class NativeTrampoline
{
    /// <summary>Code units that machine code may spend before it returns, so that a collection or another thread never waits for long.</summary>
    public const long FuelSlice = 1 << 20;

    /// <summary>Called at every exit of machine code, when everything is in order: a test collects garbage there.</summary>
    public static TraceOutcome Run(ThreadState ts, Evaluator evaluator, Executor executor, Action? atExit, out int exitIndex)
    {
        NativeCode code = executor.Native!;
        NativeTrace native = code.Trace;
        code.BeginRun();
        SpillArea spill = default;
        exitIndex = 0;
        TraceOutcome outcome = TraceOutcome.Stopped;
        if (native.Entries[0] < 0) outcome = UopInterpreter.RunFrom(ts, evaluator, executor, ref exitIndex, new AtEntries(native.Entries));
        while (outcome == TraceOutcome.Stopped)
        {
            RunMachineCode(ts, executor, code, native, &spill, ref exitIndex);
            atExit?.Invoke();
            outcome = UopInterpreter.RunFrom(ts, evaluator, executor, ref exitIndex, new AtEntries(native.Entries));
        }
        code.EndRun();
        return outcome;
    }

    private static void RunMachineCode(ThreadState ts, Executor executor, NativeCode code, NativeTrace native, SpillArea* spill, ref int index)
    {
        Debug.Assert(native.Entries[index] >= 0 && !code.IsFreed);
        Frame frame = ts.Frame!;
        Value* locals = ts.Stack.Base + frame.Base;
        long fuel = Math.Min(ts.Budget.Instructions, FuelSlice);
        NativeContext context;
        context.Locals = (nint)locals;
        context.Stack = (nint)ts.Stack.Top;
        context.Resume = code.Block.Address + native.Entries[index];
        context.Fuel = fuel;
        context.IsValid = executor.IsValid ? 1 : 0;
        int exit = code.Block.Invoke(&context, spill);
        Debug.Assert((uint)exit < (uint)executor.Trace.Length);
        ExitState state = native.Exits[exit]!;

        var stack = (Value*)context.Stack;
        foreach (Transfer transfer in state.Transfers)
        {
            stack[transfer.Position] = transfer.From switch
            {
                Place.Local => locals[transfer.Index],
                Place.Spill => (*spill)[transfer.Index],
                Place.Constant => executor.Trace[transfer.Index].Constant,
                _ => default,
            };
        }
        ts.Stack.Top = stack + state.Depth;
        // The back edge that machine code could not pay is paid by the uop interpreter.
        long spent = fuel - context.Fuel;
        if (executor.Trace[exit].Uop == Instructions.Uop.CheckPeriodic && native.LoopCost > 0 && context.Fuel < 0) spent -= native.LoopCost;
        Debug.Assert(spent >= 0);
        ts.Budget.Instructions -= spent;
        long iterations = native.LoopCost > 0 ? spent / native.LoopCost : 0;
        if (state.Instruction >= 0) frame.Instruction = state.Instruction;
        else if (iterations > 0 && native.LoopInstruction >= 0) frame.Instruction = native.LoopInstruction;
        long uops = iterations * native.LoopUops + exit - index;
        code.Entered++;
        code.UopsRun += uops;
        executor.UopsRun += uops;
        index = exit;
    }

    private readonly struct AtEntries(int[] entries) : IUopStop
    {
        public static bool IsActive => true;

        public bool StopsAt(int uop) => entries[uop] >= 0;
    }
}
