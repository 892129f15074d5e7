using System.Diagnostics;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Native.Layout;
using PyJitVerify.Runtime.Native.Stencils;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Native.Lowering;

/// <summary>
/// Plans the machine code of a trace: which stencils, and what goes into their holes.
/// In: uops. Out: a plan with entry points and exits, or null when nothing in the trace is worth it.
/// It walks the trace with <see cref="TraceFrame"/>s, which say for each slot where its value is; that chooses among the stencils of a
/// uop. Moves between slots, stores to locals and calls of known functions thus make no code at all. A loop is walked twice: the first
/// walk, entered from the interpreter, finds the tags; the second one is the loop proper, which keeps what it may in registers
/// (<see cref="LoopHead"/>). What every lowering preserves:
/// 1. An exit in a uop finds the state from in front of that uop: the uop interpreter runs the uop again, slowly, and decides itself
///    whether the trace is left. So slots change, and registers that hold a value in use are written, only behind the uop's last exit.
/// 2. Slots of the data stack are read but never written. What a slot should hold at an exit is a <see cref="Transfer"/>. Behind a uop that C# ran in
///    place they may be written or not, so a value is taken from a slot only while that should hold it (<see cref="SettleMemory"/>).
/// 3. A reference is never stored but into the spill area.
/// 4. At an entry point everything is in its slot. Kinds are still known: a uop that the interpreter ran changes no slots but those that
///    it declares, and what else may write locals invalidates the trace.
/// 5. What the uop interpreter counts (budget, uops) can be told from the fuel, the iterations, and the numbers of entry and exit.
/// It ends because each uop is looked at a bounded number of times.
/// </summary>
internal sealed partial class TraceLowering
{
    /// <summary>An entry costs about as much as the interpretation of this many uops.</summary>
    private const int MinUopsPerEntry = 3;

    /// <summary>Exits of one trace; their numbers have this many values.</summary>
    public const int MaxExits = 1 << 13;

    private readonly LoweringContext _context;
    private readonly NativeLayout _layout;
    private readonly UopInstruction[] _trace;
    private readonly int _entryDepth;
    private readonly LoopLimits _limits;
    private readonly TraceParent? _parent;
    private readonly CodePlan _plan;
    private readonly List<ExitState> _exits = [];
    private readonly List<TraceFrame> _frames = [];

    private int[] _entries;
    private int[]? _firstEntries;
    private LoopHead? _head;
    private int _headOffset = -1;
    private int _uop;
    private int _exit = -1;
    private int _realFrames = 1;
    private bool _isLive, _isPaid, _isOver;
    private int _loopInstruction = -1;
    private int _maxFrames, _maxSlots;
    private PyDict? _globals;

    /// <summary>How the code goes on behind a uop.</summary>
    private enum Flow
    {
        /// <summary>Natively.</summary>
        Next,

        /// <summary>Not at all: the trampoline runs the uop.</summary>
        Request,

        /// <summary>At the head of the loop.</summary>
        Head,
    }

    private TraceLowering(LoweringContext context, UopInstruction[] trace, int entryDepth, LoopLimits limits, TraceParent? parent)
    {
        _parent = parent;
        _context = context;
        _layout = context.Layout;
        _trace = trace;
        _entryDepth = entryDepth;
        _limits = limits;
        _entries = NewEntries();
        _plan = new CodePlan(context.Stencils);
    }

    /// <param name="entryDepth">Slots that the frame has in use where the trace begins.</param>
    /// <param name="parent">The exit from which machine code is to go on without C#; null: there is none.</param>
    /// <param name="moving">Slots that other ways through the loop store to; null: none is known.</param>
    public static NativeTrace? LowerTrace(LoweringContext context, UopInstruction[] trace, int entryDepth, TraceParent? parent = null, IReadOnlyCollection<int>? moving = null)
    {
        Debug.Assert(trace.Length > 0 && UopMetadata.Has(trace[^1].Uop, InstructionFlags.Terminator));
        var limits = new LoopLimits();
        if (moving is { Count: <= LoopLimits.MaxMovingAtFirst }) limits.Moving.UnionWith(moving);
        while (true)
        {
            var lowering = new TraceLowering(context, trace, entryDepth, limits, parent);
            // A loop that does not come back as it began is tried again with less taken for granted.
            if (lowering.TryRun(out NativeTrace? result)) return result;
            limits.CountAttempt();
        }
    }

    private TraceFrame Frame => _frames[^1];

    private int[] NewEntries()
    {
        var entries = new int[_trace.Length];
        Array.Fill(entries, -1);
        return entries;
    }

    private bool TryRun(out NativeTrace? result)
    {
        result = null;
        Emit(Stencil.Enter, _layout.IntTag, _layout.FloatTag, _layout.BoolTag);
        _plan.LeaveOffset = _plan.Length;
        Emit(Stencil.Leave);
        int start = _plan.Length;
        var root = new TraceFrame(null);
        for (int i = 0; i < _entryDepth; i++) root.Push(TraceValue.InSlot(i));
        _frames.Add(root);
        NoteRoom();
        Walk();
        if (_head is not null)
        {
            BeginSecondWalk();
            Walk();
            if (_head.HasFailed) return false;
            EmitHeadEntry();
        }
        else if (TryBeginFromParent())
        {
            BeginSecondWalk();
            Walk();
        }
        if (_plan.Length == start || _exits.Count > MaxExits) return true;
        EmitResumes();
        EmitExits();
        result = new NativeTrace(_plan, _firstEntries ?? _entries, _firstEntries is null ? null : _entries, [.. _exits])
        {
            EntryDepth = _entryDepth,
            LoopUops = _trace.Length,
            LoopInstruction = _loopInstruction,
            MaxFrames = _maxFrames,
            MaxSlots = _maxSlots,
            Globals = _globals,
            Head = _head,
            HeadOffset = _headOffset,
            LinkOffset = _linkOffset,
            BackJumps = [.. _backJumps],
        };
        return true;
    }

    private void BeginSecondWalk()
    {
        _firstEntries = _entries;
        _entries = NewEntries();
        _isLive = true;
    }

    /// <summary>One pass over the trace, from whatever state is in front of it.</summary>
    private void Walk()
    {
        _isPaid = _isOver = false;
        for (_uop = 0; _uop < _trace.Length && !_isOver; _uop++)
        {
            if (Frame.IsOpaque || !_isLive && !IsWorthEntering(_uop))
            {
                AfterRequest(_trace[_uop]);
                continue;
            }
            if (!_isLive) BeginEntry();
            int first = _uop;
            BeginUop();
            bool hasRoom = HasRoomToSave;
            Flow flow = hasRoom && !_context.Off.Has(_trace[_uop].Uop) ? Lower(_trace[_uop]) : Flow.Request;
            Debug.Assert(_uop == first || flow == Flow.Next);
            if (flow == Flow.Request && hasRoom && !_context.Off.LeavesForCalls) flow = InPlace(_trace[_uop]);
            if (flow == Flow.Next) continue;
            _isLive = false;
            if (flow == Flow.Head) return;
            Emit(Stencil.AlwaysExit);
            AfterRequest(_trace[_uop]);
        }
    }

    private bool IsWorthEntering(int uop)
    {
        // It can be answered only where the frame was pushed natively.
        if (_trace[uop].Uop == Uop.GuardIp) return false;
        int count = 0;
        for (int i = uop; i < _trace.Length && (UopMetadata.Stencil(_trace[i].Uop) is not null || CanCall(_trace[i].Uop)); i++)
        {
            if (_trace[i].Uop is Uop.Nop or Uop.SetIp or Uop.CheckValidity or Uop.StartExecutor || UopMetadata.Stencil(_trace[i].Uop) is null) continue;
            if (_trace[i].Uop == Uop.JumpToTop || ++count >= MinUopsPerEntry) return true;
        }
        return false;
    }

    private void BeginEntry()
    {
        Debug.Assert(!Frame.IsOpaque && Frame.Base == 0 && _realFrames == _frames.Count);
        _isLive = true;
        _inScratch = null;
        _entries[_uop] = _plan.Length;
    }

    /// <summary>
    /// The trampoline has run a uop, or the interpreter did: all frames are real, everything is in its slot. Machine code is not live.
    /// </summary>
    private void AfterRequest(in UopInstruction u)
    {
        _isLive = false;
        ForgetRegisters();
        foreach (TraceFrame frame in _frames)
        {
            for (int i = 0; i < frame.Count; i++) frame[i].MoveToMemory(-1);
            // It is the real frame's business now.
            frame.Instance = null;
        }
        _realFrames = _frames.Count;
        if (UopMetadata.Has(u.Uop, InstructionFlags.Escapes) || u.Uop is Uop.StoreAttrInstanceValue or Uop.CopyFreeVars) ForgetMutableFacts();
        ApplyEffect(u);
        if (_isOver) return;
        _realFrames = _frames.Count;
        Frame.Base = 0;
        for (int i = 0; i < Frame.Count; i++)
        {
            // Copies of one value part ways, so that each is in its own slot.
            if (Frame[i].Memory >= 0) Frame[i] = Frame[i].Copy();
            Frame[i].MoveToMemory(i);
        }
        NoteRoom();
    }

    private void ForgetMutableFacts() => ForEachValue(static v => v.ForgetMutableFacts());

    private void ForgetShapes() => ForEachValue(static v => v.ShapeId = 0);

    /// <summary>All that is in a slot; what is in several comes as often.</summary>
    private void ForEachValue(Action<TraceValue> action)
    {
        foreach (TraceFrame frame in _frames)
        {
            for (int i = 0; i < frame.Count; i++) action(frame[i]);
        }
    }

    /// <summary>What a uop does to the slots when C# runs it.</summary>
    private void ApplyEffect(in UopInstruction u)
    {
        switch (u.Uop)
        {
            case var uop when UopInstruction.Pushes(uop):
                PushReal(u);
                return;
            case Uop.ForIterGenFrame:
                PushGenerator(u);
                return;
            case Uop.ReturnValue or Uop.ReturnValueOfOperator or Uop.YieldValue or Uop.ReturnValues:
                if (_frames.Count == 1)
                {
                    _isOver = true;
                    return;
                }
                PopFrame();
                if (u.Uop == Uop.ReturnValueOfOperator && !Frame.IsOpaque) Frame.CutTo(Frame.Count - 2);
                for (int i = u.Uop == Uop.ReturnValues ? u.Argument : 1; i > 0 && !Frame.IsOpaque; i--) Frame.Push(new TraceValue());
                return;
        }
        if (Frame.IsOpaque) return;
        if (u.Uop == Uop.SetIp) Frame.Instruction = u.Target;
        if (UopMetadata.Has(u.Uop, InstructionFlags.Terminator)) _isOver = true;
        switch (u.Uop)
        {
            case Uop.LoadFast or Uop.LoadFastCheck:
                Frame.Push(Frame[u.Argument]);
                return;
            case Uop.StoreFast:
                Frame[u.Argument] = Frame.Top(0);
                Frame.Pop();
                return;
            case Uop.Swap:
                SwapTop(u.Argument - 1);
                return;
            case Uop.Copy:
                Frame.Push(Frame.Top(u.Argument - 1));
                return;
            case Uop.CopyFreeVars:
                for (int i = 0; i < Frame.Count; i++) Frame[i] = new TraceValue();
                return;
        }
        if (UopMetadata.Has(u.Uop, InstructionFlags.Local) && (uint)u.Argument < (uint)Frame.Count) Frame[u.Argument] = new TraceValue();
        if (UopMetadata.Has(u.Uop, InstructionFlags.Guard) && UopMetadata.Popped(u.Uop, u.Argument) == UopMetadata.Pushed(u.Uop, u.Argument)) return;
        Frame.CutTo(Frame.Count - UopMetadata.Popped(u.Uop, u.Argument));
        int pushed = UopMetadata.Pushed(u.Uop, u.Argument);
        for (int i = 0; i < pushed; i++) Frame.Push(new TraceValue());
    }

    /// <summary>A frame that C# pushed. Where it lies does not matter: at the next entry it is the innermost one.</summary>
    private void PushReal(in UopInstruction u)
    {
        bool isOperator = u.Uop == Uop.BinaryOpFrame;
        if (!Frame.IsOpaque && !isOperator) Frame.CutTo(Frame.Count - UopMetadata.Popped(u.Uop, u.Argument));
        if (u.Constant.Ref is not PyFunction function)
        {
            _frames.Add(new TraceFrame(null) { IsOpaque = true, ReturnTo = (int)u.Operand0 });
            return;
        }
        var frame = new TraceFrame(function) { ReturnTo = (int)u.Operand0, Instruction = 0, IsOperator = isOperator };
        for (int i = 0; i < function.Code.LocalCount; i++) frame.Push(new TraceValue());
        _frames.Add(frame);
    }

    /// <summary>A generator's frame that C# put on the stack, with as many slots as its code has in use where it goes on.</summary>
    private void PushGenerator(in UopInstruction u)
    {
        UopInstruction guard = _trace[_uop + 1];
        if (guard.Uop != Uop.GuardIp || u.Argument <= 0)
        {
            _frames.Add(new TraceFrame(null) { IsOpaque = true, ReturnTo = (int)u.Operand0 });
            return;
        }
        var frame = new TraceFrame(null) { ReturnTo = (int)u.Operand0, Instruction = (int)guard.Operand0 };
        for (int i = 0; i < u.Argument; i++) frame.Push(new TraceValue());
        _frames.Add(frame);
    }

    private void PopFrame()
    {
        TraceFrame callee = Frame;
        callee.CutTo(0);
        callee.Instance = null;
        _frames.RemoveAt(_frames.Count - 1);
        if (_realFrames > _frames.Count) _realFrames = _frames.Count;
        Frame.Instruction = callee.ReturnTo;
    }

    /// <summary>The frame's slots must exist before machine code is entered.</summary>
    private void NoteRoom()
    {
        if (Frame.IsOpaque) return;
        _maxFrames = Math.Max(_maxFrames, _frames.Count - _realFrames);
        int slots = Frame.Function is { } function ? function.Code.LocalCount + function.Code.StackSize : Frame.Count;
        _maxSlots = Math.Max(_maxSlots, Frame.Base + slots);
    }

    // ---- code

    private void Emit(int stencil, params ReadOnlySpan<long> words)
    {
        _plan.Add(stencil, _uop, words, StencilSet.CanExit(stencil) ? CurrentExit() : -1, _headOffset);
        if (!KeepsScratch(stencil)) _inScratch = null;
    }

    /// <summary>The exits' code lies behind the trace: each says its number and leaves.</summary>
    private void EmitExits()
    {
        for (int i = 0; i < _exits.Count; i++)
        {
            _plan.BeginExit();
            _uop = _exits[i].Uop;
            if (_exits[i].InPlace is null) PlanSaves(_exits[i], 0, 0);
            EmitSaves(_exits[i]);
            Emit(Stencil.LeaveWith, (long)_context.NextCode * MaxExits + i);
            _exits[i].JumpOffset = _plan.Length - sizeof(int);
        }
    }
}
