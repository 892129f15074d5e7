using System.Runtime.CompilerServices;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Native;
using PyJitVerify.Runtime.Native.Lowering;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Tier2.Executors;

/// <summary>
/// Looks at run time whether tier 2 keeps its promises; on in the mode <c>stress</c> and in tests, since it makes traces many times slower.
/// 1. What is entered is valid, stands where the bytecode says, and begins where the frame is.
/// 2. Machine code has written no slot of the data stack that was in use: what it may not write is compared before and after.
/// 3. At each exit of machine code the frames' slots are values as <see cref="Value"/> describes them, and as many as their code has room for.
/// 4. What an exit restores is what the uop interpreter would have left: stretches of at most <see cref="MaxSpent"/> in which nothing but
///    frames, numbers and iterators changes are run again by it, from a copy of the slots, side traces included, and all is compared: slots,
///    frames, iterators, budget, and the guard by which the trace is left.
/// A stretch that writes to the heap or allocates is not run again: 4 says nothing of it.
/// </summary>
/// <remarks>Memory: pointers into the pinned data stack, used within one call.</remarks>
/// <param name="where">What reproduces the run, for the message.</param>
internal sealed unsafe class TraceChecks(string where)
{
    /// <summary>Units: code units of budget. Longer stretches are not run again.</summary>
    public const int MaxSpent = 1 << 15;

    /// <summary>Units: uops, for stretches that spend little.</summary>
    private const int MaxUops = 2 * MaxSpent;

    private readonly ConditionalWeakTable<Executor, StrongBox<bool>> _purity = [];
    private readonly List<IteratorState> _iterators = [];
    private readonly List<InlinedFrame> _expectedFrames = [];
    private Value[] _slots = new Value[64], _expected = new Value[64];
    private int _slotCount, _expectedCount, _entryUop;
    private bool _isExpected, _canReplay;
    private Frame _frame = null!;
    private (int Instruction, int ReturnTo, int FinishTo, int StackDepth, int PythonDepth) _frameBefore;
    private int _expectedInstruction;

    /// <summary>The fields of an iterator that machine code advances.</summary>
    private readonly record struct IteratorState(PyObject Iterator, long Next, long Remaining)
    {
        public static IteratorState? Of(in Value value) => value.Ref switch
        {
            PyRangeIterator range => new IteratorState(range, range.Next, range.Remaining),
            PyListIterator list => new IteratorState(list, list.Index, list.List is null ? 0 : 1),
            PyTupleIterator tuple => new IteratorState(tuple, tuple.Index, tuple.Tuple is null ? 0 : 1),
            _ => null,
        };

        /// <summary>Machine code does not empty an iterator, so what it runs over stays.</summary>
        public void PutBack()
        {
            switch (Iterator)
            {
                case PyRangeIterator range: (range.Next, range.Remaining) = (Next, Remaining); break;
                case PyListIterator list: list.Index = (int)Next; break;
                case PyTupleIterator tuple: tuple.Index = (int)Next; break;
            }
        }
    }

    /// <summary>Entries of executors and exits of machine code that were looked at.</summary>
    public long Entries { get; private set; }

    public long Exits { get; private set; }

    /// <summary>Exits whose stretch was run again, and the uops of those.</summary>
    public long Replays { get; private set; }

    public long ReplayedUops { get; private set; }

    /// <summary>An executor is about to be run from its start.</summary>
    public void AtEntry(Frame frame, Executor executor)
    {
        Entries++;
        if (!executor.IsValid) Fail("an invalid executor is entered", executor);
        if (!ReferenceEquals(frame.Code, executor.Code) || frame.Instruction != executor.Start)
            Fail($"an executor is entered at unit {frame.Instruction} of {frame.Code.QualifiedName}", executor);
        if (executor.Native is { IsFreed: true, IsRetired: false }) Fail("memory of code in use was given back", executor);
        if (executor.InsertedAt < 0) return;
        ushort unit = executor.Code.Units[executor.InsertedAt];
        if ((Opcode)(byte)unit != Opcode.EnterExecutor || !ReferenceEquals(CodeExecutors.Of(executor.Code)[unit >> 8], executor))
            Fail("an executor is entered that does not stand in the bytecode", executor);
    }

    /// <summary>Machine code is about to be entered at a uop.</summary>
    public void BeforeMachineCode(ThreadState ts, Executor executor, int uop)
    {
        if (executor.Native is not { IsFreed: false }) Fail("machine code is entered that is gone", executor);
        _frame = ts.Frame!;
        _entryUop = uop;
        _canReplay = true;
        _slotCount = ts.Stack.TopIndex - _frame.Base;
        Copy(ts, _frame.Base, _slotCount, ref _slots);
        _frameBefore = (_frame.Instruction, _frame.ReturnTo, _frame.FinishTo, _frame.StackDepth, ts.PythonDepth);
        _iterators.Clear();
        for (int i = 0; i < _slotCount; i++)
        {
            if (IteratorState.Of(_slots[i]) is { } state) _iterators.Add(state);
        }
    }

    /// <summary>The uop of an exit was run in place, and machine code goes on behind it.</summary>
    public void AfterRequest(ThreadState ts, Executor executor, ExitState exit)
    {
        BeforeMachineCode(ts, executor, exit.Uop + 1);
        // The uop interpreter cannot begin in frames that are gone.
        _canReplay = exit.Frames.Length == 0;
    }

    /// <summary>Machine code was left; nothing is in order yet.</summary>
    /// <param name="spent">Code units of budget that it spent.</param>
    public void AfterMachineCode(ThreadState ts, Evaluator evaluator, NativeCode entered, NativeCode left, ExitState exit, long spent, long iterations)
    {
        Exits++;
        _isExpected = false;
        var executor = (Executor)left.Owner!;
        Value* slots = ts.Stack.Base + _frame.Base;
        for (int i = 0; i < _slotCount; i++)
        {
            if (!slots[i].Is(_slots[i])) Fail($"machine code wrote slot {i} of the data stack, {Text(_slots[i])} became {Text(slots[i])}", executor, exit);
        }
        if (!_canReplay || spent > MaxSpent || !IsPure((Executor)entered.Owner!, executor, exit, iterations)) return;
        Replay(ts, evaluator, (Executor)entered.Owner!, executor, exit, spent);
    }

    /// <summary>Everything was put in order at the exit.</summary>
    public void AfterExit(ThreadState ts, Executor executor, ExitState exit)
    {
        for (Frame frame = ts.Frame!; ; frame = frame.Back!)
        {
            int end = ReferenceEquals(frame, ts.Frame) ? ts.Stack.TopIndex : frame.Base + frame.StackDepth;
            int room = frame.Function is null ? int.MaxValue : frame.Code.LocalCount + frame.Code.StackSize;
            if (end - frame.Base < (frame.Function is null ? 0 : frame.Code.LocalCount) || end - frame.Base > room) Fail($"a frame has {end - frame.Base} slots", executor, exit);
            for (int i = frame.Base; i < end; i++)
            {
                if (!IsWellFormed(ts.Stack.Base[i])) Fail($"slot {i - frame.Base} holds no value", executor, exit);
            }
            if (ReferenceEquals(frame, _frame)) break;
        }
        if (_isExpected) Compare(ts, executor, exit);
    }

    private static bool IsWellFormed(in Value value) => value.Ref switch
    {
        null => true,
        string tag when ReferenceEquals(tag, Tags.Int) || ReferenceEquals(tag, Tags.Float) => true,
        string tag when ReferenceEquals(tag, Tags.Bool) => value.Bits is 0 or 1,
        string tag => (ReferenceEquals(tag, Tags.None) || ReferenceEquals(tag, Tags.Ellipsis) || ReferenceEquals(tag, Tags.NotImplemented)) && value.Bits == 0,
        PyObject => true,
        _ => false,
    };

    // ---- the same stretch again

    /// <summary>Whether nothing that machine code may have run since the entry changes more than can be put back.</summary>
    private bool IsPure(Executor entered, Executor left, ExitState exit, long iterations)
    {
        // What was dropped behind a request goes on without machine code; the uop interpreter would leave at once.
        if (!entered.IsValid || !left.IsValid) return false;
        if (ReferenceEquals(entered, left) && iterations == 0 && !entered.Native!.HasSideTraces && _entryUop <= exit.Uop)
        {
            for (int i = _entryUop; i < exit.Uop; i++)
            {
                if (!IsPure(entered.Trace[i].Uop)) return false;
            }
            return true;
        }
        return IsTreePure(entered) && IsTreePure((Executor)left.Native!.Root.Owner!);
    }

    private bool IsTreePure(Executor executor)
    {
        if (!_purity.TryGetValue(executor, out StrongBox<bool>? isPure))
            _purity.Add(executor, isPure = new StrongBox<bool>(Array.TrueForAll(executor.Trace, u => IsPure(u.Uop))));
        if (!isPure.Value || !executor.IsValid) return false;
        foreach (SideExit? exit in executor.Exits)
        {
            if (exit?.Linked is { IsValid: true } linked && ReferenceEquals(linked.Parent, executor) && !IsTreePure(linked)) return false;
        }
        return true;
    }

    private static bool IsPure(Uop uop) => uop is
        Uop.Nop or Uop.StartExecutor or Uop.CheckValidity or Uop.CheckPeriodic or Uop.SetIp or Uop.JumpToTop or Uop.ExitTrace
        or Uop.LoadFast or Uop.LoadFastCheck or Uop.LoadFastAndClear or Uop.StoreFast or Uop.LoadConst or Uop.LoadConstInline or Uop.LoadSmallInt
        or Uop.PopTop or Uop.PushNull or Uop.PushNullConditional or Uop.Copy or Uop.Swap or Uop.IsOp or Uop.UnaryNot
        or Uop.GuardTosInt or Uop.GuardNosInt or Uop.GuardTosFloat or Uop.GuardNosFloat or Uop.GuardTosUnicode or Uop.GuardNosUnicode
        or Uop.GuardTosList or Uop.GuardNosList or Uop.GuardTosTuple or Uop.GuardNosTuple or Uop.GuardTosDict or Uop.GuardNosDict or Uop.GuardTosAnySet or Uop.GuardTosSlice
        or Uop.GuardTypeVersion or Uop.GuardNosTypeVersion or Uop.GuardKeysVersion or Uop.CheckManagedObjectHasValues or Uop.CheckAttrClass or Uop.GuardLoadSuperAttr
        or Uop.GuardIsTruePop or Uop.GuardIsFalsePop or Uop.GuardIsNonePop or Uop.GuardIsNotNonePop or Uop.GuardBinaryOpExtend or Uop.GuardGlobalsVersion
        or Uop.GuardCallableLen or Uop.GuardCallableType1 or Uop.GuardCallableStr1 or Uop.GuardCallableTuple1 or Uop.GuardCallableIsinstance or Uop.GuardCallableListAppend or Uop.CheckIsNotPyCallable or Uop.CheckFunctionVersion or Uop.CheckGetterVersion or Uop.GuardIp
        or Uop.BinaryOpAddInt or Uop.BinaryOpSubtractInt or Uop.BinaryOpMultiplyInt or Uop.BinaryOpAddFloat or Uop.BinaryOpSubtractFloat
        or Uop.BinaryOpMultiplyFloat or Uop.BinaryOpExtend or Uop.CompareOpInt or Uop.CompareOpFloat or Uop.CompareOpStr
        or Uop.ToBoolBool or Uop.ToBoolInt or Uop.ToBoolNone or Uop.ReplaceWithTrue or Uop.ToBoolList or Uop.ToBoolStr
        or Uop.IterCheckRange or Uop.IterCheckList or Uop.IterCheckTuple or Uop.GuardNotExhaustedRange or Uop.GuardNotExhaustedList
        or Uop.GuardNotExhaustedTuple or Uop.IterNextRange or Uop.IterNextListTierTwo or Uop.IterNextTuple
        or Uop.BinaryOpSubscrListInt or Uop.BinaryOpSubscrTupleInt or Uop.UnpackSequenceTuple or Uop.UnpackSequenceList or Uop.LoadAttrInstanceValue or Uop.LoadAttrSlot
        or Uop.LoadAttrClass or Uop.LoadSuperAttrAttr or Uop.LoadSuperAttrMethod or Uop.LoadAttrMethodNoDict or Uop.LoadAttrMethodWithValues or Uop.LoadGlobalModule or Uop.LoadGlobalBuiltins
        or Uop.CallPy or Uop.CallKwPy or Uop.LoadAttrPropertyFrame or Uop.BinaryOpSubscrInitCall or Uop.BinaryOpFrame or Uop.ReturnValue or Uop.ReturnValueOfOperator;

    /// <summary>Where the second run ends: where machine code was left, which the budget tells from the same uop a round before.</summary>
    private sealed class End(Budget budget, long left, Executor executor, int uop)
    {
        public Executor Current { get; set; } = null!;

        public int Uops { get; private set; }

        public bool IsReached { get; private set; }

        public bool IsAt(int at)
        {
            IsReached = ReferenceEquals(Current, executor) && at == uop && budget.Instructions == left;
            return IsReached || ++Uops > MaxUops;
        }
    }

    private readonly struct StopAtEnd(End end) : IUopStop
    {
        public static bool IsActive => true;

        public bool StopsAt(int uop) => end.IsAt(uop);
    }

    private void Replay(ThreadState ts, Evaluator evaluator, Executor entered, Executor left, ExitState exit, long spent)
    {
        Budget budget = ts.Budget;
        (long instructions, long memory) = (budget.Instructions, budget.MemoryBytes);
        IteratorState[] after = [.. _iterators.Select(s => IteratorState.Of(s.Iterator)!.Value)];
        foreach (IteratorState state in _iterators) state.PutBack();
        var end = new End(budget, instructions - spent, left, exit.Uop) { Current = entered };
        int at = _entryUop;
        while (!end.IsAt(at))
        {
            TraceOutcome outcome = Run(ts, evaluator, end, ref at);
            if (outcome == TraceOutcome.Stopped) break;
            SideExit? way = outcome == TraceOutcome.Exited ? end.Current.Exits[at] : null;
            Executor? next = way?.Linked is { IsValid: true } linked ? linked : way is null ? null : TierTwo.InBytecode(ts.Frame!, way);
            if (next is null) Fail($"the uop interpreter leaves #{end.Current.Serial} at uop {at} ({outcome}), machine code went on", left, exit);
            else
            {
                if (next.InsertedAt == way!.Target) budget.Instructions -= next.BackEdgeCost;
                ts.Frame!.Instruction = next.Start;
                (end.Current, at) = (next, 0);
            }
        }
        if (end.IsReached)
        {
            Replays++;
            ReplayedUops += end.Uops;
            for (int i = 0; i < after.Length; i++)
            {
                if (IteratorState.Of(after[i].Iterator) != after[i]) Fail("an iterator was advanced otherwise than by the uop interpreter", left, exit);
            }
            Remember(ts);
            if (exit.Left >= 0) CheckLeaving(ts, evaluator, end, left, exit);
        }
        else if (end.Uops <= MaxUops) Fail("the uop interpreter does not come to the exit", left, exit);
        PutBack(ts);
        (budget.Instructions, budget.MemoryBytes) = (instructions, memory);
        foreach (IteratorState state in after) state.PutBack();
    }

    private static TraceOutcome Run(ThreadState ts, Evaluator evaluator, End end, ref int at)
    {
        long uops = end.Current.UopsRun;
        TraceOutcome outcome = UopInterpreter.RunFrom(ts, evaluator, end.Current, ref at, new StopAtEnd(end));
        end.Current.UopsRun = uops;
        return outcome;
    }

    /// <summary>The exit says by which guard the trace is left, and what that takes off the stack.</summary>
    private void CheckLeaving(ThreadState ts, Evaluator evaluator, End end, Executor left, ExitState exit)
    {
        long uops = left.UopsRun;
        int at = exit.Uop;
        int top = ts.Stack.TopIndex;
        TraceOutcome outcome = UopInterpreter.RunFrom(ts, evaluator, end.Current, ref at, default(NeverStop));
        left.UopsRun = uops;
        if (outcome != TraceOutcome.Exited || at != exit.Left) Fail($"the uop interpreter leaves at uop {at} ({outcome}), not at {exit.Left}", left, exit);
        if (ts.Stack.TopIndex != top - exit.Popped) Fail($"the guard at {exit.Left} takes {top - ts.Stack.TopIndex} operands off, not {exit.Popped}", left, exit);
    }

    private void Remember(ThreadState ts)
    {
        _isExpected = true;
        _expectedCount = ts.Stack.TopIndex - _frame.Base;
        Copy(ts, _frame.Base, _expectedCount, ref _expected);
        _expectedInstruction = _frame.Instruction;
        Describe(ts, _expectedFrames);
    }

    /// <summary>Frames that were pushed since the entry, innermost first.</summary>
    private void Describe(ThreadState ts, List<InlinedFrame> frames)
    {
        frames.Clear();
        for (Frame frame = ts.Frame!; !ReferenceEquals(frame, _frame); frame = frame.Back!)
            frames.Add(new InlinedFrame(frame.Function!, frame.Base - _frame.Base, frame.Back!.StackDepth, frame.Back.ReturnTo, frame.Instruction, frame.Owner == FrameOwner.Operator, -1));
    }

    private void PutBack(ThreadState ts)
    {
        while (!ReferenceEquals(ts.Frame, _frame))
        {
            Frame callee = ts.Frame!;
            ts.Frame = callee.Back;
            ts.ReleaseFrame(callee);
        }
        (_frame.Instruction, _frame.ReturnTo, _frame.FinishTo, _frame.StackDepth, ts.PythonDepth) = _frameBefore;
        Value* slots = ts.Stack.Base + _frame.Base;
        for (int i = 0; i < _slotCount; i++) slots[i] = _slots[i];
        ts.Stack.Top = slots + _slotCount;
    }

    private void Compare(ThreadState ts, Executor executor, ExitState exit)
    {
        int count = ts.Stack.TopIndex - _frame.Base;
        if (count != _expectedCount) Fail($"an exit leaves {count} slots, the uop interpreter {_expectedCount}", executor, exit);
        Value* slots = ts.Stack.Base + _frame.Base;
        for (int i = 0; i < count; i++)
        {
            if (!IsSlotCompared(ts, i)) continue;
            if (!slots[i].Is(_expected[i])) Fail($"an exit leaves {Text(slots[i])} in slot {i}, the uop interpreter {Text(_expected[i])}", executor, exit);
        }
        // Before the first SET_IP of a trace nobody looks at it.
        bool isSet = Array.Exists(executor.Trace[..exit.Uop], u => u.Uop == Uop.SetIp);
        if (isSet && _frame.Instruction != _expectedInstruction) Fail($"an exit leaves the frame at unit {_frame.Instruction}, the uop interpreter at {_expectedInstruction}", executor, exit);
        var frames = new List<InlinedFrame>();
        Describe(ts, frames);
        if (!frames.SequenceEqual(_expectedFrames)) Fail($"an exit leaves the frames {string.Join(", ", frames)}, the uop interpreter {string.Join(", ", _expectedFrames)}", executor, exit);
    }

    /// <summary>Slots between the frames, which the callee and its receiver lay in, are nobody's.</summary>
    private bool IsSlotCompared(ThreadState ts, int slot)
    {
        for (Frame frame = ts.Frame!; !ReferenceEquals(frame, _frame); frame = frame.Back!)
        {
            int start = frame.Base - _frame.Base;
            if (slot >= start) return true;
            if (slot >= frame.Back!.Base - _frame.Base + frame.Back.StackDepth) return false;
        }
        return true;
    }

    private static void Copy(ThreadState ts, int start, int count, ref Value[] to)
    {
        if (to.Length < count) to = new Value[2 * count];
        for (int i = 0; i < count; i++) to[i] = ts.Stack.Base[start + i];
    }

    private static string Text(in Value value) => value.Ref is string ? $"{value.Ref}{value.Bits:x}" : value.Ref?.GetType().Name ?? "null";

    private void Fail(string what, Executor executor, ExitState? exit = null) => throw new BrokenTraceException(
        $"broken trace: {what}; executor {executor.Serial} of {executor.Code?.QualifiedName} at unit {executor.Start}"
        + (exit is null ? "" : $", exit at uop {exit.Uop} ({UopMetadata.Name(executor.Trace[exit.Uop].Uop)}), entered at uop {_entryUop}") + $"; {where}");
}
