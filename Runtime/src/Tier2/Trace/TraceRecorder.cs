using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Tier2.Trace;

/// <summary>
/// Records the uops of what really runs, as the observer of the interpreter loop.
/// In: the place where recording begins. Out: <see cref="Uops"/>, which begin in the state at that place and end with
/// JUMP_TO_TOP, EXIT_TRACE or DEOPT; or nothing, with <see cref="Reason"/>.
/// An instruction is translated when the next one is about to run, since only then its successor is known.
/// What every translation preserves:
/// 1. Each instruction begins with SET_IP, so that whatever raises has its line, and CHECK_VALIDITY behind anything that may have
///    invalidated the trace.
/// 2. A guard that fails leaves the state as before its instruction, and its target is that instruction; the guards that pop are
///    the exception: their target is the other successor.
/// 3. A specialized form is recorded only if it ran without a miss.
/// It ends because the length is bounded.
/// </summary>
/// <remarks>Source: CPython 3.15 <c>Python/optimizer.c</c>: <c>_PyJit_translate_single_bytecode_to_trace</c> (structure).</remarks>
internal class TraceRecorder(PyCode code, int start, int maxUops)
{
    /// <summary>Frames inlined below the one in which recording began.</summary>
    public const int MaxInlinedFrames = 8;

    /// <summary>A trace that does no more than this is not worth an executor.</summary>
    private const int MinUops = 6;

    private readonly Stack<PyCode> _inlined = [];
    private Pending? _previous;
    private readonly Stack<Frame> _callers = [];
    private ITierTwo? _tierTwo;
    private Frame? _calling;

    /// <summary>Slots in use in the frame of the instruction that is about to run.</summary>
    private int _depth;

    /// <summary>An instruction that has been seen but not translated.</summary>
    private sealed class Pending
    {
        public required Frame Frame { get; init; }
        public required PyCode Code { get; init; }
        public required int Unit { get; init; }
        public required Opcode Opcode { get; init; }
        public required int Argument { get; init; }
        public required ushort Counter { get; init; }
        public required ushort[] Cache { get; init; }
        public CallKind CallKind { get; init; }

        public SuperAttribute? Super { get; init; }

        /// <summary>The classes of the operands of a binary operator whose left one is of a class of its own; 0 of others.</summary>
        public (uint Left, uint Right) Classes { get; init; }

        /// <summary>What an instruction with changing operands would be for those that came this time.</summary>
        public (Opcode Opcode, ushort[] Cache)? ForThese { get; init; }
    }

    /// <summary>What a call was about to call: a call that is not specialized, since its callees change, is recorded for the one that came.</summary>
    private enum CallKind : byte
    {
        None, Function, BoundMethod,

        /// <summary>A class whose <c>__init__</c> is a Python function, called with keywords. (CALL has a form of its own for it.)</summary>
        Construction,
    }

    /// <summary>What LOAD_SUPER_ATTR was about to find, as far as that follows from versions: of the class behind which it looks, and of that of the owner.</summary>
    /// <param name="OwnerIsClass">The owner is that class itself, no instance.</param>
    private sealed record SuperAttribute(uint StartVersion, uint OwnerVersion, bool OwnerIsClass, Value Found, bool IsMethod);

    /// <summary>Beyond CPython: what CALL_KW is for a class.</summary>
    private static readonly Expansion[] ConstructionWithNames =
        [new(Uop.CheckAllocInit, ExpansionOperand.Names), new(Uop.CallKwAllocAndEnterInit, ExpansionOperand.None)];

    public PyCode RootCode { get; } = code;

    public int Start { get; } = start;

    public List<UopInstruction> Uops { get; } = new(128);

    /// <summary>The namespaces of the frame in which recording began.</summary>
    public PyDict? Globals { get; private set; }

    public PyDict? Builtins { get; private set; }

    /// <summary>Slots in use, locals and operands, where recording began.</summary>
    public int EntryDepth { get; private set; } = -1;

    /// <summary>In a side trace, the loop that it hangs from: its code, where it begins, and the back edge at which its trace stands.</summary>
    public (PyCode Code, int Start, int Unit)? Loop { get; set; }

    /// <summary>The trace ends at the head of <see cref="Loop"/>, whose back edge it has paid.</summary>
    public bool EndsAtLoop { get; private set; }

    public StopReason Reason { get; private set; }

    /// <summary>The instruction in front of which the trace ends; null when it goes round, or when it is too long.</summary>
    public Opcode? StoppedAt { get; private set; }

    public bool IsComplete { get; private set; }

    /// <summary>The code objects that the trace runs through, and functions that no guard asks about: an invalidation of each concerns it.</summary>
    public HashSet<object> Dependencies { get; } = new(ReferenceEqualityComparer.Instance) { code };

    /// <summary>See <see cref="IInstructionObserver.Before"/>.</summary>
    public virtual bool Before(ThreadState ts, Frame frame, int unit)
    {
        Globals ??= frame.Globals;
        Builtins ??= frame.Builtins;
        if (EntryDepth < 0) EntryDepth = ts.Stack.TopIndex - frame.Base;
        if (_calling is { } call)
        {
            // Until the callee is done its instructions are not ours.
            if (!ReferenceEquals(frame, call)) return IsBelow(frame, call) || Stop(StopReason.LeftRootFrame, _previous!.Unit);
            _calling = null;
        }
        if (_previous is { } previous)
        {
            if (StartsOpaqueCall(previous, frame))
            {
                _calling = previous.Frame;
                return true;
            }
            _depth = ts.Stack.TopIndex - frame.Base;
            _tierTwo = ((Evaluator)ts.Interp.Evaluator).TierTwo;
            if (!Translate(previous, frame, unit)) return false;
        }
        if (Uops.Count > maxUops) return Stop(StopReason.TooLong, unit);
        _previous = Look(ts, frame, unit);
        return true;
    }

    /// <summary>
    /// A frame was pushed by an instruction whose uop runs the callee by itself: a generic call, or a for-loop over a generator. The callee
    /// is then no part of the trace.
    /// </summary>
    private bool StartsOpaqueCall(Pending p, Frame next)
    {
        if (!ReferenceEquals(next.Back, p.Frame) || ReferenceEquals(next, p.Frame)) return false;
        if (OpcodeMetadata.Generic(p.Opcode) == Opcode.ForIter) return next.Owner != FrameOwner.Generator || next.IsEntry;
        if (MakesGenerator(p, next.Code)) return true;
        return Expansions.Of(p.Opcode) is [{ Uop: Uop.CallFunctionEx }]
            || p.CallKind == CallKind.None && Expansions.Of(p.Opcode) is [.., { Uop: Uop.Call or Uop.CallKw or Uop.CallKwNonPy }];
    }

    /// <summary>A call of a generator function runs nothing of it.</summary>
    private static bool MakesGenerator(Pending p, PyCode callee) => OpcodeMetadata.Generic(p.Opcode) is Opcode.Call or Opcode.CallKw && callee.IsGenerator;

    private static bool IsBelow(Frame frame, Frame ancestor)
    {
        for (Frame? f = frame.Back; f is not null; f = f.Back)
        {
            if (ReferenceEquals(f, ancestor)) return true;
        }
        return false;
    }

    /// <summary>The loop was left by an exception or because the entry frame ended: what is recorded so far stands.</summary>
    public void Interrupted(StopReason reason)
    {
        if (_previous is { } previous) Stop(reason, previous.Unit);
    }

    /// <summary>True when there is a trace worth compiling.</summary>
    public bool HasTrace => IsComplete && (Uops.Count >= MinUops || EndsAtLoop);

    /// <summary>The trace ends behind or in front of the loop that begins where it does and goes back at a code unit.</summary>
    public bool LeftLoop(int backEdgeUnit) =>
        Reason is StopReason.BackEdge or StopReason.ReachedExecutor or StopReason.LeftRootFrame && _inlined.Count == 0
        && (Uops[^1].Target < Start || Uops[^1].Target > backEdgeUnit);

    private static Pending Look(ThreadState ts, Frame frame, int unit)
    {
        ushort[] units = frame.Code.Units;
        int start = unit, argument = 0;
        while ((Opcode)(byte)units[unit] == Opcode.ExtendedArg)
        {
            argument = argument << 8 | units[unit] >> 8;
            unit++;
        }
        var opcode = (Opcode)(byte)units[unit];
        argument = argument << 8 | units[unit] >> 8;
        int cacheUnits = OpcodeMetadata.CacheUnits(opcode);
        bool isAdaptive = cacheUnits > 0 && !OpcodeMetadata.Has(opcode, InstructionFlags.Jump);
        // A generic instruction gets the chance to specialize before it is recorded.
        if (isAdaptive && OpcodeMetadata.Generic(opcode) == opcode && units[unit + 1] >> 3 != 0) units[unit + 1] = 0;
        return new Pending
        {
            Frame = frame,
            Code = frame.Code,
            Unit = start,
            Opcode = opcode,
            Argument = argument,
            Counter = cacheUnits > 0 ? units[unit + 1] : (ushort)0,
            Cache = cacheUnits > 0 ? units.AsSpan(unit + 1, cacheUnits).ToArray() : [],
            ForThese = OpcodeMetadata.Generic(opcode) is Opcode.LoadAttr or Opcode.StoreAttr or Opcode.BinaryOp or Opcode.CompareOp or Opcode.ToBool
                ? ((Evaluator)ts.Interp.Evaluator).SpecializeCopy(ts, frame, OpcodeMetadata.Generic(opcode), unit, argument) : null,
            CallKind = OpcodeMetadata.Generic(opcode) is Opcode.Call or Opcode.CallKw ? KindOf(ts, OpcodeMetadata.Generic(opcode), argument) : CallKind.None,
            Super = OpcodeMetadata.Generic(opcode) == Opcode.LoadSuperAttr ? SuperOf(ts, frame, argument) : null,
            Classes = OpcodeMetadata.Generic(opcode) == Opcode.BinaryOp ? ClassesOf(ts) : default,
        };
    }

    private static (uint Left, uint Right) ClassesOf(ThreadState ts)
    {
        ReadOnlySpan<Value> operands = ts.Stack.Slice(ts.Stack.TopIndex - 2, 2);
        return operands[0].Ref is PyInstance ? (ts.TypeOf(operands[0]).ObserveVersion(), ts.TypeOf(operands[1]).ObserveVersion()) : default;
    }

    private static SuperAttribute? SuperOf(ThreadState ts, Frame frame, int argument)
    {
        ReadOnlySpan<Value> operands = ts.Stack.Slice(ts.Stack.TopIndex - 3, 3);
        if (!ReferenceEquals(operands[0].Ref, ((Evaluator)ts.Interp.Evaluator).SuperObject) || operands[1].Ref is not PyType start) return null;
        if (!SuperType.TryLoad(ts, start, operands[2], frame.Code.NameTable[argument >> 2], out PyType type, out Value found, out bool isMethod)) return null;
        if (isMethod && (argument & 1) == 0) return null;
        return new SuperAttribute(start.ObserveVersion(), type.ObserveVersion(), ReferenceEquals(operands[2].Ref, type), found, isMethod);
    }

    private static CallKind KindOf(ThreadState ts, Opcode call, int argument)
    {
        bool hasNames = call == Opcode.CallKw;
        int callable = ts.Stack.TopIndex - OpcodeMetadata.Popped(call, argument);
        ReadOnlySpan<Value> operands = ts.Stack.Slice(callable, 2);
        return operands[0].Ref switch
        {
            PyFunction { Code.IsGenerator: false } => CallKind.Function,
            PyBoundMethod { Function.Ref: PyFunction { Code.IsGenerator: false } } when operands[1].IsNull => CallKind.BoundMethod,
            PyType { IsHeap: true, Class: null } type when hasNames && operands[1].IsNull && ((Evaluator)ts.Interp.Evaluator).IsPlainInit(type, out _) => CallKind.Construction,
            _ => CallKind.None,
        };
    }

    /// <summary>The uops of a call for what was called. Null: no trace can contain it.</summary>
    private static IReadOnlyList<Expansion>? ExpansionOf(Pending p, Opcode opcode, bool pushed)
    {
        // A generator function's frame is gone already.
        if (!pushed) return Expansions.Of(OpcodeMetadata.Generic(opcode) is Opcode.Call or Opcode.CallKw && Pushes(opcode) ? OpcodeMetadata.Generic(opcode) : opcode);
        return (opcode, p.CallKind) switch
        {
            (Opcode.Call, CallKind.Function) => Expansions.Of(Opcode.CallPyGeneral),
            (Opcode.Call, CallKind.BoundMethod) => Expansions.Of(Opcode.CallBoundMethodGeneral),
            (Opcode.CallKw, CallKind.Function) => Expansions.Of(Opcode.CallKwPy),
            (Opcode.CallKw, CallKind.BoundMethod) => Expansions.Of(Opcode.CallKwBoundMethod),
            (Opcode.CallKw or Opcode.CallKwNonPy, CallKind.Construction) => ConstructionWithNames,
            _ => Expansions.Of(opcode),
        };
    }

    /// <summary>Translates an instruction whose successor is known. False: recording is over.</summary>
    private bool Translate(Pending p, Frame next, int nextUnit)
    {
        int unit = p.Unit;
        int opcodeUnit = p.Code.OpcodeUnit(unit);
        bool sameFrame = ReferenceEquals(next, p.Frame) && ReferenceEquals(next.Code, p.Code);
        (Opcode opcode, ushort[] cache) = WhatRan(p, opcodeUnit);
        if (opcode == OpcodeMetadata.Generic(opcode) && p.ForThese is { } form && !(sameFrame && Pushes(form.Opcode))) (opcode, cache) = form;
        int behind = opcodeUnit + 1 + OpcodeMetadata.CacheUnits(opcode);

        switch (opcode)
        {
            case Opcode.Resume or Opcode.Nop or Opcode.NotTaken:
                return true;
            case Opcode.EnterExecutor when IsInlinedGenerator(p) && _tierTwo is { } tier:
                {
                    ushort original = tier.OriginalUnit(p.Code, p.Argument & 0xFF);
                    return (Opcode)(byte)original is Opcode.JumpBackward or Opcode.JumpBackwardJit or Opcode.JumpBackwardNoJit
                        ? GoRound(p, p.Argument & ~0xFF | original >> 8) : Stop(StopReason.ReachedExecutor, unit);
                }
            case Opcode.EnterExecutor when GoesToLoop(p, nextUnit) && _tierTwo is { } tier:
                return EndAtLoop(p, p.Argument & ~0xFF | tier.OriginalUnit(p.Code, p.Argument & 0xFF) >> 8, nextUnit);
            case Opcode.EnterExecutor:
                return Stop(StopReason.ReachedExecutor, unit);
            case Opcode.JumpForward or Opcode.JumpBackwardNoInterrupt:
                return true;
            case Opcode.JumpBackward or Opcode.JumpBackwardJit or Opcode.JumpBackwardNoJit:
                return IsInlinedGenerator(p) ? GoRound(p, p.Argument) : BackEdge(p, nextUnit);
        }
        // An exception was caught within the frame: the path from here is no trace.
        bool isJump = OpcodeMetadata.Has(opcode, InstructionFlags.Jump);
        if (sameFrame && !isJump && nextUnit != behind && !(opcode == Opcode.CallListAppend && nextUnit == behind + 1)) return Stop(StopReason.Raised, unit);

        Begin(p.Code, unit);
        if (opcode is Opcode.PopJumpIfTrue or Opcode.PopJumpIfFalse or Opcode.PopJumpIfNone or Opcode.PopJumpIfNotNone)
            return sameFrame ? Branch(p, opcode, behind, nextUnit) : Stop(StopReason.FrameChange, unit);
        if (OpcodeMetadata.Generic(opcode) == Opcode.ForIter) return ForIter(p, opcode, behind, sameFrame, nextUnit, next);
        if (opcode == Opcode.ReturnValue) return Return(p);
        if (opcode == Opcode.YieldValue) return Yield(p, next, behind);
        if (opcode == Opcode.BinaryOp && !sameFrame) return CallOperator(p, next, behind);
        if (opcode is Opcode.LoadSuperAttrAttr or Opcode.LoadSuperAttrMethod)
        {
            if (sameFrame && p.Super is { } super) return LoadSuper(p, super);
            // What it finds does not follow from versions.
            opcode = Opcode.LoadSuperAttr;
        }
        if (ExpansionOf(p, opcode, pushed: !sameFrame) is not { } expansion) return Stop(StopReason.UnsupportedOpcode, unit);

        bool pushes = UopInstruction.Pushes(expansion[^1].Uop);
        if (pushes == sameFrame) return Stop(StopReason.FrameChange, unit);
        if (pushes && !Enter(p, next)) return false;
        // The class says which function this is; what its defaults are, no guard asks.
        if (expansion[^1].Uop is Uop.CallAllocAndEnterInit or Uop.CallKwAllocAndEnterInit) Dependencies.Add(next.Function!);
        for (int i = 0; i < expansion.Count; i++) Emit(p, expansion[i], cache, unit);
        if (pushes) NoteCallee(p, next, behind);
        return true;
    }

    /// <summary>The trace goes on in a frame that the instruction pushed. False: it cannot, and recording is over.</summary>
    private bool Enter(Pending p, Frame callee)
    {
        if (_inlined.Count >= MaxInlinedFrames) return Stop(StopReason.TooDeep, p.Unit);
        if (!ReferenceEquals(callee.Back, p.Frame)) return Stop(StopReason.FrameChange, p.Unit);
        _inlined.Push(callee.Code);
        _callers.Push(p.Frame);
        Dependencies.Add(callee.Code);
        return true;
    }

    /// <summary>A binary operator goes on in a method of its left operand, which the classes of both tell.</summary>
    private bool CallOperator(Pending p, Frame callee, int behind)
    {
        if (callee.Owner != FrameOwner.Operator || p.Classes.Left == 0) return Stop(StopReason.FrameChange, p.Unit);
        if (!Enter(p, callee)) return false;
        Add(new UopInstruction(Uop.GuardNosTypeVersion, 0, p.Unit, p.Classes.Left), p.Code);
        Add(new UopInstruction(Uop.GuardTypeVersion, 0, p.Unit, p.Classes.Right), p.Code);
        Add(new UopInstruction(Uop.CheckGetterVersion, 0, p.Unit), p.Code);
        Add(new UopInstruction(Uop.BinaryOpFrame, p.Argument, p.Unit), p.Code);
        NoteCallee(p, callee, behind);
        return true;
    }

    private static bool Pushes(Opcode opcode) => Expansions.Of(opcode) is [.., { } last] && UopInstruction.Pushes(last.Uop);

    /// <summary>
    /// Behind a push: which function was called, where it returns to, and a guard that the frame is that of the recorded code,
    /// whatever the callable was.
    /// </summary>
    private void NoteCallee(Pending p, Frame callee, int behind)
    {
        int push = Uops.FindLastIndex(u => UopInstruction.Pushes(u.Uop));
        Uops[push] = Uops[push] with { Operand0 = behind, Constant = callee.Function! };
        for (int i = push - 1; i >= 0 && Uops[i].Target == p.Unit; i--)
        {
            if (Uops[i].Uop is Uop.CheckFunctionVersion or Uop.CheckMethodVersion) Uops[i] = Uops[i] with { Operand0 = callee.Function!.Version };
            else if (Uops[i].Uop is Uop.CheckGetterVersion) Uops[i] = Uops[i] with { Operand0 = callee.Function!.Version, Constant = callee.Function };
            else if (Uops[i].Uop is Uop.CheckAllocInit && callee.Instance.Ref is PyObject { Class: { } type })
                Uops[i] = Uops[i] with { Operand0 = type.ObserveVersion(), Constant = type };
        }
        Add(new UopInstruction(Uop.GuardIp, 0, 0) { Constant = callee.Code }, callee.Code);
    }

    /// <summary>The form in which an instruction ran: specialized only when it did not miss.</summary>
    private static (Opcode, ushort[]) WhatRan(Pending p, int opcodeUnit)
    {
        if (p.Cache.Length == 0 || OpcodeMetadata.Has(p.Opcode, InstructionFlags.Jump) && p.Opcode is not (Opcode.ForIter or Opcode.ForIterList or Opcode.ForIterRange or Opcode.ForIterTuple or Opcode.ForIterGen))
            return (p.Opcode, p.Cache);
        Opcode generic = OpcodeMetadata.Generic(p.Opcode);
        var now = (Opcode)(byte)p.Code.Units[opcodeUnit];
        ushort counter = p.Code.Units[opcodeUnit + 1];
        Span<ushort> current = p.Code.Units.AsSpan(opcodeUnit + 1, p.Cache.Length);
        ushort[] cache = current.SequenceEqual(p.Cache) ? p.Cache : current.ToArray();
        if (p.Opcode == generic) return now != generic && counter == BackoffCounter.CoolDown ? (now, cache) : (generic, p.Cache);
        return now == p.Opcode && counter == p.Counter ? (now, cache) : (generic, p.Cache);
    }

    private void Begin(PyCode code, int unit)
    {
        Add(new UopInstruction(Uop.CheckValidity, 0, unit), code);
        Add(new UopInstruction(Uop.SetIp, 0, unit), code);
    }

    /// <summary>Every uop of the trace comes through here.</summary>
    protected virtual void Add(UopInstruction instruction, PyCode code) => Uops.Add(instruction with { Code = code });

    private bool BackEdge(Pending p, int nextUnit)
    {
        if (_inlined.Count == 0 && ReferenceEquals(p.Code, RootCode) && nextUnit == Start)
        {
            Begin(p.Code, p.Unit);
            Add(new UopInstruction(Uop.CheckPeriodic, p.Argument, p.Unit), p.Code);
            Add(new UopInstruction(Uop.JumpToTop, 0, nextUnit), p.Code);
            Reason = StopReason.LoopClosed;
            IsComplete = true;
            _previous = null;
            return false;
        }
        if (GoesToLoop(p, nextUnit)) return EndAtLoop(p, p.Argument, nextUnit);
        // Another loop begins or goes round: it has a trace of its own.
        return Stop(StopReason.BackEdge, p.Unit);
    }

    /// <summary>A back edge to the head of the loop from which the side trace hangs, but not the one at which that loop's trace stands.</summary>
    private bool GoesToLoop(Pending p, int nextUnit) =>
        Loop is { } loop && _inlined.Count == 0 && ReferenceEquals(p.Code, loop.Code) && nextUnit == loop.Start && p.Unit != loop.Unit;

    private bool EndAtLoop(Pending p, int cost, int head)
    {
        Begin(p.Code, p.Unit);
        Add(new UopInstruction(Uop.CheckPeriodic, cost, p.Unit), p.Code);
        Add(new UopInstruction(Uop.ExitTrace, 0, head), p.Code);
        Reason = StopReason.ReachedExecutor;
        EndsAtLoop = IsComplete = true;
        _previous = null;
        return false;
    }

    private bool Branch(Pending p, Opcode opcode, int behind, int nextUnit)
    {
        int target = behind + p.Argument;
        if (target == behind)
        {
            Add(new UopInstruction(Uop.PopTop, 0, p.Unit), p.Code);
            return true;
        }
        bool jumped = nextUnit == target;
        Uop guard = (opcode, jumped) switch
        {
            (Opcode.PopJumpIfTrue, true) or (Opcode.PopJumpIfFalse, false) => Uop.GuardIsTruePop,
            (Opcode.PopJumpIfTrue, false) or (Opcode.PopJumpIfFalse, true) => Uop.GuardIsFalsePop,
            (Opcode.PopJumpIfNone, true) or (Opcode.PopJumpIfNotNone, false) => Uop.GuardIsNonePop,
            _ => Uop.GuardIsNotNonePop,
        };
        Add(new UopInstruction(guard, 0, jumped ? behind : target), p.Code);
        return true;
    }

    private bool LoadSuper(Pending p, SuperAttribute super)
    {
        Add(new UopInstruction(Uop.GuardLoadSuperAttr, 0, p.Unit, super.StartVersion), p.Code);
        Add(new UopInstruction(super.OwnerIsClass ? Uop.CheckAttrClass : Uop.GuardTypeVersion, 0, p.Unit, super.OwnerVersion), p.Code);
        Add(new UopInstruction(super.IsMethod ? Uop.LoadSuperAttrMethod : Uop.LoadSuperAttrAttr, 0, p.Unit) { Constant = super.Found }, p.Code);
        if (!super.IsMethod) Add(new UopInstruction(Uop.PushNullConditional, p.Argument & 1, p.Unit), p.Code);
        return true;
    }

    private bool ForIter(Pending p, Opcode opcode, int behind, bool sameFrame, int nextUnit, Frame next)
    {
        int exhausted = behind + p.Argument + 1;
        if (!sameFrame) return ResumeGenerator(p, next, behind, exhausted, nextUnit);
        if (nextUnit == exhausted) return Stop(StopReason.IteratorExhausted, p.Unit);
        if (nextUnit != behind) return Stop(StopReason.Raised, p.Unit);
        foreach (Expansion e in Expansions.Of(opcode)!)
        {
            bool endsLoop = e.Uop is Uop.GuardNotExhaustedRange or Uop.GuardNotExhaustedList or Uop.GuardNotExhaustedTuple or Uop.ForIterTierTwo;
            Add(new UopInstruction(e.Uop, 0, endsLoop ? exhausted : p.Unit), p.Code);
        }
        return true;
    }

    /// <summary>A for-loop goes on in the generator's frame; the guard behind makes sure that it is this one, waiting at this place.</summary>
    private bool ResumeGenerator(Pending p, Frame generator, int behind, int exhausted, int unit)
    {
        if (generator.Owner != FrameOwner.Generator || !ReferenceEquals(generator.Back, p.Frame)) return Stop(StopReason.FrameChange, p.Unit);
        if (_inlined.Count >= MaxInlinedFrames) return Stop(StopReason.TooDeep, p.Unit);
        _inlined.Push(generator.Code);
        _callers.Push(p.Frame);
        Dependencies.Add(generator.Code);
        Add(new UopInstruction(Uop.ForIterGenFrame, _depth, p.Unit, (uint)behind | (long)exhausted << 32), p.Code);
        Add(new UopInstruction(Uop.GuardIp, 0, unit, unit) { Constant = generator.Code }, generator.Code);
        return true;
    }

    private bool IsInlinedGenerator(Pending p) => _inlined.Count > 0 && p.Frame.Owner == FrameOwner.Generator;

    /// <summary>A back edge in an inlined generator: the way to its next yield. That is bounded by the length of the trace.</summary>
    private bool GoRound(Pending p, int cost)
    {
        Begin(p.Code, p.Unit);
        Add(new UopInstruction(Uop.CheckPeriodic, cost, p.Unit), p.Code);
        return true;
    }

    private bool Yield(Pending p, Frame next, int behind)
    {
        if (_inlined.Count == 0) return Stop(StopReason.LeftRootFrame, p.Unit);
        if (!ReferenceEquals(_callers.Peek(), next)) return Stop(StopReason.FrameChange, p.Unit);
        _inlined.Pop();
        _callers.Pop();
        Add(new UopInstruction(Uop.YieldValue, 0, p.Unit, behind), p.Code);
        return true;
    }

    private bool Return(Pending p)
    {
        if (_inlined.Count == 0) return Stop(StopReason.LeftRootFrame, p.Unit);
        // What the caller does with the end of a generator is not followed.
        if (p.Frame.Owner == FrameOwner.Generator) return Stop(StopReason.FrameChange, p.Unit);
        _inlined.Pop();
        _callers.Pop();
        Add(new UopInstruction(p.Frame.Owner == FrameOwner.Operator ? Uop.ReturnValueOfOperator : Uop.ReturnValue, 0, p.Unit), p.Code);
        return true;
    }

    private void Emit(Pending p, Expansion e, ushort[] cache, int unit)
    {
        int argument = e.Operand switch
        {
            ExpansionOperand.Hi => p.Argument >> 4,
            ExpansionOperand.Lo => p.Argument & 15,
            ExpansionOperand.Names => p.Argument + 1,
            _ => p.Argument,
        };
        long operand = e.Operand switch
        {
            ExpansionOperand.Version => InlineCache.Read32(cache, InlineCache.Version),
            ExpansionOperand.Keys => InlineCache.Read32(cache, InlineCache.Keys),
            ExpansionOperand.Descr => InlineCache.Read32(cache, cache.Length > 5 ? InlineCache.Descr : InlineCache.BinaryDescr),
            ExpansionOperand.Index => cache[InlineCache.StoreIndex],
            ExpansionOperand.All => cache.Length == 9
                ? InlineCache.Read32(cache, InlineCache.Version) | (long)InlineCache.Read32(cache, InlineCache.Descr) << 32
                : cache[1] | (long)cache[2] << 16 | (long)cache[3] << 32,
            _ => 0,
        };
        var instruction = new UopInstruction(e.Uop, argument, unit, operand);
        if (e.Uop is Uop.LoadConst) instruction.Constant = p.Code.Constants[argument];
        else if (e.Uop is Uop.LoadAttrClass or Uop.LoadAttrMethodNoDict or Uop.LoadAttrMethodWithValues) instruction.Constant = p.Code.CachedObjects[(int)operand];
        Add(instruction, p.Code);
    }

    /// <summary>Ends the trace in front of an instruction.</summary>
    private bool Stop(StopReason reason, int unit)
    {
        Reason = reason;
        StoppedAt = _previous is { } previous && previous.Unit == unit ? previous.Opcode : null;
        PyCode code = _previous?.Code ?? RootCode;
        // The instruction in front of which it ends may have begun to be translated.
        while (Uops.Count > 0 && Uops[^1].Target == unit && Uops[^1].Uop is Uop.SetIp or Uop.CheckValidity) Uops.RemoveAt(Uops.Count - 1);
        // No side trace would come further than an unsupported instruction: tier 1 runs it.
        Uop end = reason is StopReason.UnsupportedOpcode or StopReason.FrameChange or StopReason.Raised ? Uop.Deopt : Uop.ExitTrace;
        Add(new UopInstruction(end, 0, unit), code);
        IsComplete = true;
        _previous = null;
        return false;
    }
}

/// <summary>The recorder as the loop wants it: a struct.</summary>
internal readonly struct RecordingObserver(TraceRecorder recorder) : IInstructionObserver
{
    public static bool IsActive => true;

    public bool Before(ThreadState ts, Frame frame, int unit) => recorder.Before(ts, frame, unit);
}
