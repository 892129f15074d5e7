using System.Runtime.CompilerServices;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Native;
using PyJitVerify.Runtime.Native.Layout;
using PyJitVerify.Runtime.Native.Lowering;
using PyJitVerify.Runtime.Objects;
using Debug = System.Diagnostics.Debug;

namespace PyJitVerify.Runtime.Tier2.Executors;

/// <summary>
/// Runs an executor's machine code and, where that gives up, the uop interpreter.
/// In and out: as <see cref="UopInterpreter.Run"/>, with the same state at every exit.
/// Machine code returns with the number of an exit, which stands for a uop that it has not run. If that can be run in place
/// (<see cref="InPlaceRequest"/>), machine code goes on behind it. Otherwise the trampoline puts in order what machine code may not touch, the
/// slots of the data stack, frames, the instruction, the budget, and the uop interpreter runs on from that uop until one at which machine code
/// can be entered. Each round runs at least one uop, and an iteration spends budget, so it ends.
/// </summary>
/// <remarks>
/// Memory: context and spill area are locals of <see cref="Run"/>, which outlives the machine code that gets their addresses; the
/// collector scans and updates the spill area as it does any local.
/// </remarks>
internal static unsafe class NativeTrampoline
{
    /// <summary>Code units that machine code may spend before it returns, so that a collection or another thread never waits for long.</summary>
    public const long FuelSlice = 1 << 20;

    /// <param name="atExit">Called at every exit of machine code, when everything is in order: a test collects garbage there.</param>
    /// <param name="checks">What looks at each entry and exit; null: nothing does.</param>
    /// <param name="executor">In: the one to run. Out: the one that was left, another one when machine code was linked.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static TraceOutcome Run(ThreadState ts, Evaluator evaluator, NativeBackend backend, ref Executor executor, Action? atExit, out int exitIndex, TraceChecks? checks = null)
    {
        NativeCode code = executor.Native!;
        NativeTrace native = code.Trace;
        exitIndex = 0;
        Frame frame = ts.Frame!;
        // A trace begins at one place, where the stack has one depth, and its namespace is that of the function. If not, nothing is lost.
        if (ts.Stack.TopIndex - frame.Base != native.EntryDepth || code.Needs.Globals is { } globals && !ReferenceEquals(globals, frame.Globals))
            return UopInterpreter.Run(ts, evaluator, executor, out exitIndex);
        code.BeginRun();
        SpillArea spill = default;
        bool beginsAtHead = code.HasSideTraces && native.Head is { } head && HeadFacts.Hold(ts, head, ts.Stack.Base + frame.Base);
        int[] entries = beginsAtHead ? native.SecondEntries! : native.Entries;
        TraceOutcome outcome = entries[0] < 0 ? UopInterpreter.RunFrom(ts, evaluator, executor, ref exitIndex, new AtEntries(entries)) : TraceOutcome.Stopped;
        while (outcome == TraceOutcome.Stopped)
        {
            if (!executor.IsValid || code.IsRetired || !HasRoom(ts, code.Needs, ts.Frame!))
            {
                outcome = UopInterpreter.RunFrom(ts, evaluator, executor, ref exitIndex, default(NeverStop));
                break;
            }
            ExitState exit = RunMachineCode(ts, evaluator, backend, ref code, &spill, entries, atExit, checks, ref exitIndex, out outcome);
            executor = (Executor)code.Owner!;
            native = code.Trace;
            entries = exit.IsSecondWalk ? native.SecondEntries! : native.Entries;
            if (outcome != TraceOutcome.Stopped) break;
            atExit?.Invoke();
            // A request that was answered ends behind its uop.
            if (exitIndex > exit.Uop)
            {
                outcome = UopInterpreter.RunFrom(ts, evaluator, executor, ref exitIndex, new AtEntries(entries));
                continue;
            }
            if (exit.Left >= 0)
            {
                outcome = Leave(ts, executor, exit, ref exitIndex);
                break;
            }
            if (GeneratorRequests.TryRun(ts, evaluator, executor, ref exitIndex) && entries[exitIndex] >= 0) continue;
            outcome = UopInterpreter.RunFrom(ts, evaluator, executor, ref exitIndex, new AtEntries(entries));
        }
        code.EndRun();
        return outcome;
    }

    /// <summary>The trace is left for sure: no need to run the guard again.</summary>
    private static TraceOutcome Leave(ThreadState ts, Executor executor, ExitState exit, ref int index)
    {
        ts.Stack.Top -= exit.Popped;
        ts.Frame!.Instruction = executor.Trace[exit.Left].Target;
        executor.UopsRun += exit.Left - exit.Uop + 1;
        index = exit.Left;
        return TraceOutcome.Exited;
    }

    /// <summary>Whether the calls that machine code makes without frames can have them.</summary>
    private static bool HasRoom(ThreadState ts, TreeNeeds needs, Frame frame) =>
        ts.PythonDepth + needs.MaxFrames <= ts.Interp.RecursionLimit && ts.Stack.HasRoom(frame.Base, needs.MaxSlots);

    /// <summary>
    /// Runs machine code until it is left for good: everything is in order then, and <paramref name="index"/> is the uop to run next.
    /// </summary>
    /// <param name="outcome">Stopped, or how the uop interpreter left the trace at a uop that it ran in place.</param>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ExitState RunMachineCode(ThreadState ts, Evaluator evaluator, NativeBackend backend, ref NativeCode code, SpillArea* spill, int[] entries, Action? atExit,
        TraceChecks? checks, ref int index, out TraceOutcome outcome)
    {
        Debug.Assert(entries[index] >= 0 && !code.IsFreed);
        Frame frame = ts.Frame!;
        checks?.BeforeMachineCode(ts, (Executor)code.Owner!, index);
        // What was entered last, and what runs: links lead from one to the other.
        NativeCode entered = code, current = code;
        Value* slots = ts.Stack.Base + frame.Base;
        NativeContext context;
        context.Locals = (nint)slots;
        context.Resume = code.Block.Address + entries[index];
        context.Iterations = 0;
        long fuel = context.Fuel = Math.Min(ts.Budget.Instructions, FuelSlice);
        long memory = context.Memory = MemoryForAppending(ts.Budget);
        code.Entered++;
        Count(code, -index);
        outcome = TraceOutcome.Stopped;
        LightRequests.Operands operands = default;
        ExitState exit;
        while (true)
        {
            (NativeCode left, exit) = backend.ExitOf(current.Block.Invoke(&context, spill));
            ts.Budget.MemoryBytes -= memory - context.Memory;
            if (!ReferenceEquals(current, left))
            {
                current.EndRun();
                left.BeginRun();
                current = left;
            }
            exit.Taken++;
            index = exit.Uop;
            if (exit.InPlace is not { } request || !TryRunLight(ts, exit, request, ref operands, slots, &context, spill, current, atExit))
            {
                // What could not be paid is paid by the uop interpreter.
                if (context.Fuel < 0) context.Fuel += exit.Cost;
                checks?.AfterMachineCode(ts, evaluator, entered, current, exit, fuel - context.Fuel, context.Iterations);
                PutInOrder(ts, frame, current, exit, slots, &context, spill, fuel);
                checks?.AfterExit(ts, (Executor)current.Owner!, exit);
                if (exit.InPlace is not { CanCall: true } || current.IsRetired) break;
                if (!TryRunInOrder(ts, evaluator, frame, current, exit, spill, ref index, out outcome)) break;
                fuel = context.Fuel = Math.Min(ts.Budget.Instructions, FuelSlice);
                checks?.AfterRequest(ts, (Executor)current.Owner!, exit);
                entered = current;
            }
            exit.InPlace.Served++;
            current.UopsRun--;
            context.Resume = current.Block.Address + exit.InPlace.Resume;
            memory = context.Memory = MemoryForAppending(ts.Budget);
        }
        Count(current, exit.Uop, exit.Uop - 1);
        // Only a root has a loop.
        if (context.Iterations > 0) Count(current.Root, context.Iterations * current.Root.Trace.LoopUops, ((Executor)current.Root.Owner!).Trace.Length - 1);
        code = current;
        return exit;
    }

    /// <summary>Nothing where a single element is too large a request.</summary>
    private static long MemoryForAppending(Budget budget) => budget.LargestRequestBytes < sizeof(Value) ? 0 : budget.MemoryBytes;

    /// <summary>What machine code may not touch: slots, budget, instruction, frames.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PutInOrder(ThreadState ts, Frame frame, NativeCode left, ExitState exit, Value* slots, NativeContext* context, SpillArea* spill, long fuel)
    {
        if (exit.IsCircular) TransferAtOnce(exit, slots, context, spill);
        else Transfer(exit, slots, context, spill);
        ts.Stack.Top = slots + exit.Top;
        Debug.Assert(context->Fuel >= 0 && context->Fuel <= fuel);
        ts.Budget.Instructions -= fuel - context->Fuel;
        if (exit.Instruction >= 0) frame.Instruction = exit.Instruction;
        else if (context->Iterations > 0 && left.Trace.LoopInstruction >= 0) frame.Instruction = left.Trace.LoopInstruction;
        foreach (InlinedFrame call in exit.Frames)
        {
            int start = frame.Base + call.Base;
            Evaluator.PushInlined(ts, call.Function, start, call.CallerDepth, call.ReturnTo, call.Instruction, call.IsOperator);
            if (call.Instance >= 0) ts.Frame!.Instance = (*spill)[call.Instance];
        }
        if (exit.Frames.Length > 0) ts.Stack.Top = slots + exit.Top;
    }

    /// <summary>
    /// Runs the uop with everything in order and brings its results to where machine code expects them. False: machine code cannot go on,
    /// and everything stays in order; <paramref name="index"/> is behind the uop when it ended normally.
    /// </summary>
    private static bool TryRunInOrder(ThreadState ts, Evaluator evaluator, Frame frame, NativeCode left, ExitState exit, SpillArea* spill, ref int index, out TraceOutcome outcome)
    {
        InPlaceRequest request = exit.InPlace!;
        var executor = (Executor)left.Owner!;
        outcome = UopInterpreter.RunFrom(ts, evaluator, executor, ref index, default(BehindOne));
        if (outcome != TraceOutcome.Stopped) return false;
        // The uop may have run anything: what machine code takes for granted may be gone, or Python may look at a frame that is to vanish.
        if (left.IsRetired || !HasRoom(ts, left.Needs, frame)) return false;
        for (Frame? f = ts.Frame; !ReferenceEquals(f, frame); f = f.Back)
        {
            if (f!.Object is not null) return false;
        }
        Value* results = ts.Stack.Top - request.Results.Length;
        for (int i = 0; i < request.Results.Length; i++) (*spill)[request.Results[i]] = results[i];
        while (!ReferenceEquals(ts.Frame, frame)) evaluator.DropFrame(ts, ts.Frame!);
        executor.UopsRun--;
        return true;
    }

    /// <summary>Runs the uop on its operands where they are. False: everything is to be put in order for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryRunLight(ThreadState ts, ExitState exit, InPlaceRequest request, ref LightRequests.Operands operands, Value* slots, NativeContext* context,
        SpillArea* spill, NativeCode left, Action? atExit)
    {
        // Whatever a test does here may drop the code.
        atExit?.Invoke();
        if (context->Fuel < 0 || left.IsRetired || !request.TriesLight) return false;
        Transfer[] places = request.Operands!;
        for (int i = 0; i < places.Length; i++)
        {
            ref readonly Transfer operand = ref places[i];
            if (operand.From == Place.Spill) operands[i] = (*spill)[operand.Index];
            else if (operand.From == Place.Memory) operands[i] = slots[operand.Index];
            else operands[i] = Read(exit, operand, slots, context, spill);
        }
        bool done = LightRequests.TryRun(ts, in request.Uop, ref operands, out Value result);
        request.CountLight(done);
        if (done && request.Results.Length > 0) (*spill)[request.Results[0]] = result;
        return done;
    }

    /// <param name="uops">Those that ran.</param>
    /// <param name="last">The index of the last of them; -1: it is not known.</param>
    private static void Count(NativeCode code, long uops, int last = -1)
    {
        code.UopsRun += uops;
        var executor = (Executor)code.Owner!;
        executor.UopsRun += uops;
        executor.Reached = Math.Max(executor.Reached, last);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Transfer(ExitState exit, Value* slots, NativeContext* context, SpillArea* spill)
    {
        foreach (Transfer transfer in exit.Transfers)
        {
            Value* slot = slots + transfer.Slot;
            switch (transfer.From)
            {
                case Place.Int:
                    slot->Ref = Tags.Int;
                    slot->Bits = context->Ints[transfer.Index];
                    break;
                case Place.Float:
                    slot->Ref = Tags.Float;
                    slot->Bits = context->Floats[transfer.Index];
                    break;
                case Place.Spill:
                    *slot = (*spill)[transfer.Index];
                    break;
                case Place.Constant:
                    *slot = exit.Constants[transfer.Index];
                    break;
                case Place.Memory:
                    *slot = slots[transfer.Index];
                    break;
                default:
                    *slot = Read(exit, transfer, slots, context, spill);
                    break;
            }
        }
    }

    /// <summary>All values are read before the first is written.</summary>
    private static void TransferAtOnce(ExitState exit, Value* slots, NativeContext* context, SpillArea* spill)
    {
        var values = new Value[exit.Transfers.Length];
        for (int i = 0; i < values.Length; i++) values[i] = Read(exit, exit.Transfers[i], slots, context, spill);
        for (int i = 0; i < values.Length; i++) slots[exit.Transfers[i].Slot] = values[i];
    }

    private static Value Read(ExitState exit, Transfer transfer, Value* slots, NativeContext* context, SpillArea* spill) => transfer.From switch
    {
        Place.Int => Value.Int(context->Ints[transfer.Index]),
        Place.Bool => Value.Bool(context->Ints[transfer.Index] != 0),
        Place.Float => Value.Float(BitConverter.Int64BitsToDouble(context->Floats[transfer.Index])),
        Place.Spill => (*spill)[transfer.Index],
        Place.Memory => slots[transfer.Index],
        Place.Constant => exit.Constants[transfer.Index],
        Place.SavedInt => Value.Int(context->Saved[transfer.Index]),
        Place.SavedBool => Value.Bool(context->Saved[transfer.Index] != 0),
        _ => Value.Float(BitConverter.Int64BitsToDouble(context->Saved[transfer.Index])),
    };

    private readonly struct BehindOne : IUopStop
    {
        public static bool IsActive => true;

        public bool StopsAt(int uop) => true;
    }

    private readonly struct AtEntries(int[] entries) : IUopStop
    {
        public static bool IsActive => true;

        public bool StopsAt(int uop) => entries[uop] >= 0;
    }
}
