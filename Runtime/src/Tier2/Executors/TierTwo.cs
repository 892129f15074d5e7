using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Native;
using PyJitVerify.Runtime.Native.Lowering;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Optimizer;
using PyJitVerify.Runtime.Tier2.Trace;
using Debug = System.Diagnostics.Debug;

namespace PyJitVerify.Runtime.Tier2.Executors;

/// <summary>When traces are made: starting values of the counters, in executions, and how fast they grow after a failure.</summary>
/// <param name="BackEdgeBackoff">From 0 to 6; null: the longest for a value that is high, the shortest for others.</param>
internal sealed record TraceThresholds(int BackEdge, int SideExit, int? BackEdgeBackoff = null, int? SideExitBackoff = null)
{
    /// <summary>CPython 3.15's.</summary>
    public static readonly TraceThresholds Default = new(4000, 4000);
}

/// <summary>
/// Tier 2 of one interpreter: decides when to record, makes executors, runs them, links side exits, invalidates.
/// Invariants: an ENTER_EXECUTOR in bytecode names a valid executor of its code object; an exit is linked only to a valid one; an
/// invalid executor is never entered.
/// It does not loop for ever without progress: each side trace hangs one level deeper than its parent, and below
/// <see cref="MaxChainDepth"/> exits go to tier 1, which always makes progress.
/// </summary>
internal sealed class TierTwo : ITierTwo
{
    /// <summary>Side traces of side traces: at most this many levels.</summary>
    public const int MaxChainDepth = 4;

    /// <summary>Uops in a trace before optimization (CPython: UOP_MAX_TRACE_LENGTH).</summary>
    public const int MaxTraceUops = 2510;

    /// <summary>Units: executions. What a counter can hold.</summary>
    private const int MaxThreshold = 8190;

    /// <summary>Units: executions of a back edge until a recording is tried again that left the loop.</summary>
    private const int RetryAfter = 16;

    /// <summary>Units: runs of an executor without its machine code until that is made anew.</summary>
    private const int RunsUntilRecompiled = 64;

    private readonly InterpreterState _interp;
    private readonly TraceThresholds _thresholds;
    private readonly int _runsPerJudgement;
    private readonly StressSchedule? _stress;
    private readonly TraceOptimizer? _optimizer;
    private readonly Func<PyCode, int, int, TraceRecorder> _makeRecorder;
    private readonly ExecutorRegistry _registry;
    private readonly WatchedNames _names;

    /// <summary>The frame in which the innermost run of a trace began; null: none runs.</summary>
    private Frame? _entered;

    private Origin? _pending;
    private bool _recording;

    /// <summary>Where the next recording begins and what it will hang from.</summary>
    /// <param name="Parent">The executor that <paramref name="Exit"/> belongs to, and the exit's uop.</param>
    private sealed record Origin(PyCode Code, int Start, int BackEdgeUnit, SideExit? Exit, int ChainDepth, Executor? Parent = null, int ExitIndex = -1, Executor? EntranceOf = null);

    public TierTwo(InterpreterState interp, Evaluator evaluator, TraceThresholds thresholds, TraceOptimizer? optimizer,
        Func<PyCode, int, int, TraceRecorder>? makeRecorder = null, NativeBackend? backend = null, StressSchedule? stress = null, ExecutorLimits? limits = null)
    {
        Backend = backend;
        _registry = new ExecutorRegistry(limits ?? ExecutorLimits.Default);
        _stress = stress;
        if (stress is not null) AtNativeExit = () => stress.AtExit(this);
        _interp = interp;
        _names = new WatchedNames(NameWritten);
        _thresholds = thresholds;
        // Exits get the time to grow side traces first.
        _runsPerJudgement = Math.Max(LoopSite.MinRunsPerJudgement, 2 * thresholds.SideExit);
        _optimizer = optimizer;
        _makeRecorder = makeRecorder ?? ((code, start, max) => new TraceRecorder(code, start, max));
        evaluator.TierTwo = this;
        evaluator.BackEdgeCounter = BackEdgeCounter();
        interp.Watchers.TypeModified = type => Changed(type, WatchedKinds.Types);
        interp.Watchers.FunctionModified = function => Changed(function, WatchedKinds.Functions);
        interp.Watchers.LocalsModified = code => Invalidate(code);
    }

    /// <summary>Executors that are made at the most; for finding the one at fault.</summary>
    public int TraceLimit { get; init; } = int.MaxValue;

    /// <summary>Instructions at which the last of those is cut off.</summary>
    public int LastTraceInstructions { get; init; } = int.MaxValue;

    /// <summary>False: the last of those is made, and not entered.</summary>
    public bool EntersLastTrace { get; init; } = true;

    /// <summary>A change of anything of these kinds drops every trace; for finding what nobody watches.</summary>
    public WatchedKinds DropsAllTraces { get; init; }

    /// <summary>What the optimizer did; null: there is none.</summary>
    public RewriteFuel? Rewrites => _optimizer?.Fuel;

    /// <summary>What makes machine code of traces; null: the uop interpreter runs them.</summary>
    public NativeBackend? Backend { get; }

    /// <summary>Called whenever machine code was left; for tests, which collect garbage there.</summary>
    public Action? AtNativeExit { get; set; }

    /// <summary>Called with each executor whose machine code was published, the first time or again; for profilers.</summary>
    public Action<Executor>? Published { get; set; }

    /// <summary>What decides when things happen in the mode <c>stress</c>; null in the others.</summary>
    public StressSchedule? Stress => _stress;

    /// <summary>What looks at each entry and exit; null: nothing does.</summary>
    public TraceChecks? Checks { get; init; }

    /// <summary>Exits that are taken at will; null: none are.</summary>
    public ForcedExits? ForcedExits { get; init; }

    /// <summary>The executors that may be entered and, until the next sweep, those that may no more, in the order in which they were made.</summary>
    public IReadOnlyList<Executor> Executors
    {
        get
        {
            CollectCounts();
            return _registry.Executors;
        }
    }

    /// <summary>How many were made and let go; counts of <see cref="Executors"/> do not have those that were forgotten.</summary>
    public ExecutorRegistry Registry => _registry;

    /// <summary>How many recordings ended for each reason, and at which instruction; null: at none.</summary>
    public Dictionary<(StopReason Reason, Opcode? At), int> Recordings { get; } = [];

    /// <summary>The same by reason only.</summary>
    public Dictionary<StopReason, int> Stops => Recordings.GroupBy(r => r.Key.Reason).ToDictionary(g => g.Key, g => g.Sum(r => r.Value));

    /// <summary>What making traces cost, where a clock was given.</summary>
    public TraceStopwatch Stopwatch { get; init; } = new(null);

    public long SideExitsTaken { get; private set; }

    public int Invalidations { get; private set; }

    /// <summary>Executors that were dropped because their runs were too short.</summary>
    public int Drops { get; private set; }

    /// <summary>The largest value of a counter, with its longest backoff.</summary>
    private static readonly ushort LongestWait = BackoffCounter.Make(MaxThreshold, 6);

    /// <summary>For counters that begin now.</summary>
    private TraceThresholds Thresholds => _stress?.Thresholds() ?? _thresholds;

    /// <summary>CPython enters an executor at the back edge that completes it, here the next one does: so that the same one is the first in a
    /// trace, recording begins one earlier.</summary>
    private ushort BackEdgeCounter()
    {
        TraceThresholds now = Thresholds;
        return Counter(now.BackEdge - 1, now.BackEdgeBackoff);
    }

    private ushort SideExitCounter()
    {
        TraceThresholds now = Thresholds;
        return Counter(now.SideExit, now.SideExitBackoff);
    }

    private static ushort Counter(int value, int? backoff) => BackoffCounter.Make(Math.Clamp(value, 0, MaxThreshold), backoff ?? (value >= 2052 ? 6 : 0));

    public ushort OriginalUnit(PyCode code, int executor) => CodeExecutors.Of(code)[executor].OriginalUnit;

    public bool IsHot(ThreadState ts, Frame frame, int unit, int target)
    {
        if (_recording || frame.Function is null) return false;
        if (CodeExecutors.Of(frame.Code).FindSite(unit) is { } site && site.Waits())
        {
            frame.Code.Units[unit + 1] = LongestWait;
            return false;
        }
        if (CodeExecutors.Of(frame.Code).FindLoop(target) is { } loop && TryInsertEntrance(ts, frame, loop, unit)) return false;
        _pending = new Origin(frame.Code, target, unit, null, 0);
        return true;
    }

    /// <summary>Another back edge of a loop that has a trace needs none of its own.</summary>
    private bool TryInsertEntrance(ThreadState ts, Frame frame, Executor loop, int unit)
    {
        CodeExecutors table = CodeExecutors.Of(loop.Code);
        if (table.FreePlace() < 0 || _registry.Made >= TraceLimit) return false;
        var origin = new Origin(loop.Code, loop.Start, unit, null, 0, EntranceOf: loop);
        List<UopInstruction> uops = [new UopInstruction(Uop.ExitTrace, 0, loop.Start) { Code = loop.Code }];
        Executor entrance = MakeExecutor(origin, uops, [loop.Code, loop], StopReason.ReachedExecutor, ts.Stack.TopIndex - frame.Base);
        entrance.Exits[0]!.Linked = loop;
        Insert(entrance, table, unit);
        SweepIfDue();
        return true;
    }

    public bool Enter(ThreadState ts, Frame frame, int executor, out bool wantsRecording)
    {
        Executor root = CodeExecutors.Of(frame.Code)[executor], last = root;
        long before = ts.Budget.Instructions;
        Frame? outer = _entered;
        _entered = frame;
        root.Running++;
        bool ok = RunChain(ts, frame, ref last, out wantsRecording, out int lastUop);
        last.Root.Running--;
        _entered = outer;
        // Rounds that were finished can be told from what back edges cost; the last one ended at a uop.
        Executor loop = root.EntranceOf ?? root;
        long rounds = (before - ts.Budget.Instructions) / Math.Max(loop.BackEdgeCost, 1) - 1;
        loop.Work += Math.Max(rounds, 0) * Math.Min(loop.BackEdgeCost, loop.Trace.Length) + lastUop + 1;
        if (++loop.Runs >= _runsPerJudgement || loop.Work >= LoopSite.WorkPerJudgement) Judge(loop);
        return ok;
    }

    /// <remarks>A trace pushes no frame that was called from C#, and does not return from the one in which it began.</remarks>
    public bool IsActive(ThreadState ts)
    {
        for (Frame? frame = ts.Frame; frame is not null; frame = frame.Back)
        {
            if (ReferenceEquals(frame, _entered)) return true;
            if (frame.IsEntry) return false;
        }
        return false;
    }

    /// <summary>Whether no more are made behind it.</summary>
    private bool IsLast(Executor executor) => executor.Serial == TraceLimit - 1;

    /// <summary>Drops an executor whose runs are so short that the interpreter is faster.</summary>
    private void Judge(Executor root)
    {
        // One that was cut off is short on purpose.
        bool isWorthIt = LastTraceInstructions != int.MaxValue && IsLast(root) || LoopSite.IsWorthIt(root, _runsPerJudgement);
        if (root.Runs >= _runsPerJudgement) (root.Runs, root.Work) = (0, 0);
        if (isWorthIt || !root.IsValid || root.InsertedAt < 0) return;
        Drops++;
        CodeExecutors.Of(root.Code).Site(root.InsertedAt).Drop();
        Invalidate(root);
        root.Code.Units[root.InsertedAt + 1] = LongestWait;
    }

    /// <summary>Runs an executor and what its exits are linked to.</summary>
    /// <param name="current">In: the first one, whose tree is counted as running. Out: the last one, instead.</param>
    /// <param name="lastUop">Where the last one was left.</param>
    private bool RunChain(ThreadState ts, Frame frame, ref Executor current, out bool wantsRecording, out int lastUop)
    {
        wantsRecording = false;
        lastUop = 0;
        // The executor stands in for a back edge, which spends budget first.
        if (current.InsertedAt >= 0 && !SpendBackEdge(ts, frame, current)) return false;
        frame.Instruction = current.Start;
        while (true)
        {
            current.Entered++;
            Checks?.AtEntry(frame, current);
            var evaluator = (Evaluator)_interp.Evaluator;
            if (current.Native is { IsFreed: true }) Recompile(current);
            TraceOutcome outcome = current.Native is { IsRetired: false }
                ? NativeTrampoline.Run(ts, evaluator, Backend!, ref current, AtNativeExit, out lastUop, Checks)
                : UopInterpreter.Run(ts, evaluator, current, out lastUop);
            _stress?.AtExit(this);
            if (outcome == TraceOutcome.Raised) return false;
            if (outcome == TraceOutcome.Deopted) return true;
            SideExitsTaken++;
            SideExit exit = current.Exits[lastUop]!;
            exit.Taken++;
            if (current.Trace[lastUop].Uop == Uop.ForcedExit) ForcedExits?.Taken?.Invoke(ts);
            // What the trace ran last may have switched tracing on: no trace goes on from there, and none is recorded.
            if (ts.IsTraced) return true;
            if (exit.Linked is not { IsValid: true } && !TryLinkToBytecode(ts.Frame!, exit))
            {
                wantsRecording = IsExitHot(ts, current, exit, lastUop);
                return true;
            }
            frame = ts.Frame!;
            if (exit.IsLinkedToBackEdge) LinkBack(ts, current, exit, lastUop);
            // A guard of the frame may find another one each time: the side trace is for one place only.
            if (current.Trace[lastUop].Uop == Uop.GuardIp && !(ReferenceEquals(exit.Linked!.Code, frame.Code) && exit.Linked.Start == frame.Instruction)) return true;
            current.Root.Running--;
            current = exit.Linked!;
            current.Root.Running++;
            if (exit.IsLinkedToBackEdge && !SpendBackEdge(ts, frame, current)) return false;
            frame.Instruction = current.Start;
        }
    }

    /// <summary>When an executor stands where an exit goes on, tier 1 need not look for it.</summary>
    private static bool TryLinkToBytecode(Frame frame, SideExit exit)
    {
        if (InBytecode(frame, exit) is not { } executor) return false;
        exit.Linked = executor;
        return true;
    }

    /// <summary>The executor that stands in the bytecode where an exit was taken to; null: none does.</summary>
    public static Executor? InBytecode(Frame frame, SideExit exit)
    {
        ushort unit = frame.Code.Units[frame.Instruction];
        if ((Opcode)(byte)unit != Opcode.EnterExecutor || !ReferenceEquals(frame.Code, exit.Code) || frame.Instruction != exit.Target) return null;
        Executor executor = CodeExecutors.Of(frame.Code)[unit >> 8];
        Debug.Assert(executor.IsValid && executor.InsertedAt == exit.Target);
        return executor;
    }

    /// <summary>
    /// An exit that goes back to the head of the loop gets a side trace that does no more than that, so that machine code can jump.
    /// </summary>
    private void LinkBack(ThreadState ts, Executor executor, SideExit exit, int index)
    {
        Executor target = exit.Linked!;
        if (_recording || executor.ChainDepth >= MaxChainDepth || _registry.Made >= TraceLimit || exit.Target != target.InsertedAt || !ReferenceEquals(exit.Code, target.Code)
            || !ReferenceEquals(ts.Frame!.Code, exit.Code) || executor.Trace[index].Uop is Uop.ExitTrace or Uop.GuardIp || !BackoffCounter.Tick(ref exit.Temperature)) return;
        var origin = new Origin(exit.Code, exit.Target, -1, exit, executor.ChainDepth + 1, executor, index);
        List<UopInstruction> uops = target.EntranceOf is null ? [new UopInstruction(Uop.ExitTrace, 0, exit.Target) { Code = exit.Code }]
            : [
                new UopInstruction(Uop.SetIp, 0, exit.Target) { Code = exit.Code },
                new UopInstruction(Uop.CheckPeriodic, target.BackEdgeCost, exit.Target) { Code = exit.Code },
                new UopInstruction(Uop.ExitTrace, 0, target.Start) { Code = exit.Code },
            ];
        Executor link = MakeExecutor(origin, uops, [exit.Code], StopReason.ReachedExecutor, ts.Stack.TopIndex - ts.Frame!.Base);
        link.Exits[^1]!.Linked = target.EntranceOf ?? target;
        exit.Linked = link;
        SweepIfDue();
    }

    private static bool SpendBackEdge(ThreadState ts, Frame frame, Executor executor)
    {
        ts.Budget.Instructions -= executor.BackEdgeCost;
        return ts.Budget.Instructions >= 0 || ts.Budget.Exhaust(ts, BudgetKind.Instructions);
    }

    private bool IsExitHot(ThreadState ts, Executor executor, SideExit exit, int index)
    {
        if (_recording || executor.ChainDepth >= MaxChainDepth || !BackoffCounter.Tick(ref exit.Temperature)) return false;
        // An exit in an inlined callee goes on in that callee's frame.
        Frame frame = ts.Frame!;
        if ((Opcode)(byte)frame.Code.Units[frame.Instruction] == Opcode.EnterExecutor) return false;
        _pending = new Origin(frame.Code, frame.Instruction, -1, exit, executor.ChainDepth + 1, executor, index);
        return true;
    }

    public LoopExit Record(ThreadState ts)
    {
        Origin origin = _pending ?? throw new InvalidOperationException("recording was asked for without an origin");
        _pending = null;
        _recording = true;
        TraceRecorder recorder = _makeRecorder(origin.Code, origin.Start, MaxTraceUops);
        if (LoopOf(origin) is { } loop) recorder.Loop = (loop.Code, loop.Start, loop.InsertedAt);
        var observer = new RecordingObserver(recorder);
        long started = Stopwatch.Start();
        LoopExit exit = EvalLoop.Run(ts, ref observer);
        Stopwatch.Stop(TracePhase.Recording, started);
        _recording = false;
        if (exit != LoopExit.ObserverDone) recorder.Interrupted(exit == LoopExit.Raised ? StopReason.Raised : StopReason.LeftRootFrame);
        Finish(origin, recorder);
        return exit;
    }

    /// <summary>The loop at the root of the tree that the next trace will hang from; null: there is none.</summary>
    private static Executor? LoopOf(Origin origin) =>
        origin.Parent?.Root is { IsValid: true, InsertedAt: >= 0, Ended: StopReason.LoopClosed } root ? root : null;

    private void Finish(Origin origin, TraceRecorder recorder)
    {
        StopReason reason = recorder.HasTrace ? recorder.Reason : recorder.Reason is StopReason.LoopClosed ? StopReason.NoProgress : recorder.Reason;
        CodeExecutors table = CodeExecutors.Of(origin.Code);
        Executor? executor = null;
        if (origin.Exit is null && recorder.HasTrace && recorder.LeftLoop(origin.BackEdgeUnit) && table.Site(origin.BackEdgeUnit).TryAgain())
        {
            Count(StopReason.LeftLoop, recorder);
            origin.Code.Units[origin.BackEdgeUnit + 1] = Counter(Math.Min(Thresholds.BackEdge, RetryAfter), null);
            return;
        }
        bool hasPlace = origin.Exit is not null || table.FreePlace() >= 0;
        if (recorder.HasTrace && hasPlace && _registry.Made < TraceLimit) executor = Make(origin, recorder, ref reason);
        Count(reason, recorder);
        if (executor is null || !EntersLastTrace && IsLast(executor))
        {
            CoolDown(origin);
            return;
        }
        if (origin.Exit is { } exit) exit.Linked = executor;
        else Insert(executor, table, origin.BackEdgeUnit);
        SweepIfDue();
    }

    private void SweepIfDue()
    {
        if (!_registry.IsSweepDue) return;
        CollectCounts();
        _registry.Sweep(Invalidate);
    }

    private void Count(StopReason reason, TraceRecorder recorder) =>
        Recordings[(reason, recorder.StoppedAt)] = Recordings.GetValueOrDefault((reason, recorder.StoppedAt)) + 1;

    private Executor? Make(Origin origin, TraceRecorder recorder, ref StopReason reason)
    {
        List<UopInstruction> recorded = _registry.Made == TraceLimit - 1 ? Cut(recorder.Uops, LastTraceInstructions) : recorder.Uops;
        List<UopInstruction> uops = _stress?.WithForcedExits(recorded) ?? recorded;
        var dependencies = new HashSet<object>(recorder.Dependencies, ReferenceEqualityComparer.Instance);
        if (_optimizer is not null)
        {
            long started = Stopwatch.Start();
            OptimizedTrace? optimized = _optimizer.Optimize(uops, new RootFrameFacts(recorder.Globals!, recorder.Builtins!, _names));
            Stopwatch.Stop(TracePhase.Optimizing, started);
            if (optimized is null)
            {
                reason = StopReason.OptimizerGaveUp;
                return null;
            }
            uops = optimized.Uops;
            dependencies.UnionWith(optimized.Dependencies);
        }
        uops = ForcedExits?.PutInto(uops, _registry.Made) ?? uops;
        Executor executor = MakeExecutor(origin, uops, dependencies, reason, recorder.EntryDepth);
        executor.UopsRecorded = recorded.Count;
        if (recorder.EndsAtLoop && executor.Trace[^1].Uop == Uop.ExitTrace) executor.Exits[^1]!.Linked = LoopOf(origin);
        executor.Instructions = recorded.Count(u => u.Uop == Uop.SetIp);
        if (LastTraceInstructions != int.MaxValue) executor.Recorded = recorded;
        return executor;
    }

    /// <summary>The trace up to so many instructions; then tier 1 goes on.</summary>
    private static List<UopInstruction> Cut(List<UopInstruction> trace, int instructions)
    {
        int seen = 0;
        int at = trace.FindIndex(u => u.Uop == Uop.SetIp && seen++ >= instructions);
        if (at < 0) return trace;
        return [.. trace[..at], new UopInstruction(Uop.Deopt, 0, trace[at].Target) { Code = trace[at].Code }];
    }

    private Executor MakeExecutor(Origin origin, List<UopInstruction> uops, HashSet<object> dependencies, StopReason reason, int entryDepth)
    {
        var exits = new SideExit?[uops.Count];
        for (int i = 0; i < exits.Length; i++)
        {
            if (UopMetadata.Has(uops[i].Uop, InstructionFlags.Exit))
                exits[i] = new SideExit(uops[i].Code ?? origin.Code, uops[i].Target, SideExitCounter());
        }
        var executor = new Executor
        {
            Serial = _registry.Made,
            Code = origin.Code,
            Start = origin.Start,
            Trace = [.. uops],
            Exits = exits,
            Resumptions = uops.Count(u => u.Uop is Uop.ForIterGenFrame or Uop.YieldValue),
            ChainDepth = origin.ChainDepth,
            Ended = reason,
            Dependencies = dependencies,
            EntranceOf = origin.EntranceOf,
            Parent = origin.Parent,
            ParentExit = origin.ExitIndex,
            EntryDepth = entryDepth,
        };
        MakeCode(executor);
        _registry.Add(executor);
        ForcedExits?.Add(executor);
        return executor;
    }

    private void MakeCode(Executor executor)
    {
        if (Backend is null) return;
        long started = Stopwatch.Start();
        executor.Native = Backend.Compile(executor.Trace, executor.EntryDepth, LinkFor(executor), MovingSlots(executor));
        Stopwatch.Stop(TracePhase.Compiling, started);
        if (executor.Native is not { } native) return;
        native.Owner = executor;
        Published?.Invoke(executor);
    }

    /// <summary>An executor whose machine code made room for that of others gets it again when it turns out to be in use.</summary>
    private void Recompile(Executor executor)
    {
        Debug.Assert(executor is { IsValid: true, Native.IsFreed: true });
        if (++executor.RunsWithoutCode < RunsUntilRecompiled) return;
        executor.RunsWithoutCode = 0;
        CollectCounts(executor);
        (long entered, long uopsRun) = (executor.Native.Entered, executor.Native.UopsRun);
        MakeCode(executor);
        if (executor.Native is not null) (executor.Native.Entered, executor.Native.UopsRun) = (entered, uopsRun);
    }

    private HashSet<int>? MovingSlots(Executor executor) => executor.Parent is null && executor.Trace[^1].Uop == Uop.JumpToTop
        ? LoopLocals.Stored(executor.Code, executor.Start, index => OriginalUnit(executor.Code, index)) : null;

    /// <summary>The exit of the parent's machine code that a side trace can go on from, and its loop. Null: there is none.</summary>
    private static LinkRequest? LinkFor(Executor executor)
    {
        if (executor.Parent is not { IsValid: true, Native: { IsRetired: false } parent }) return null;
        // Where the loop goes round comes first.
        ExitState? exit = parent.Trace.Exits.Where(e => e.Left == executor.ParentExit && e.Values is not null).OrderByDescending(e => e.IsSecondWalk).FirstOrDefault();
        if (exit is null || !ReferenceEquals(executor.Code, executor.Parent.Exits[executor.ParentExit]!.Code)) return null;
        NativeCode rootCode = parent.Root;
        var root = (Executor)rootCode.Owner!;
        LoopTarget? target = root is { IsValid: true, InsertedAt: >= 0 } && rootCode is { IsRetired: false, Trace.Head: not null }
            ? new LoopTarget(rootCode.Trace, root.Code, root.InsertedAt, root.BackEdgeCost, root.Start) : null;
        return new LinkRequest(parent, exit, executor.Start, rootCode, target);
    }

    /// <summary>Adds to the counts what linked machine code did without C#.</summary>
    private void CollectCounts()
    {
        foreach (Executor executor in _registry.Executors) CollectCounts(executor);
    }

    private void CollectCounts(Executor executor)
    {
        if (executor.Native?.Counters is not { } counters || executor.Parent is not { } parent) return;
        (long entries, long backJumps) = counters.Take();
        SideExitsTaken += entries + backJumps;
        Add(parent, executor.ParentExit, entries);
        executor.Entered += entries;
        Add(executor, executor.Trace.Length - 1, backJumps);
        ((Executor)executor.Native.Root.Owner!).Entered += backJumps;

        static void Add(Executor executor, int exit, long times)
        {
            if (times == 0) return;
            executor.Exits[exit]!.Taken += times;
            executor.UopsRun += times * (exit + 1);
            executor.Native!.UopsRun += times * (exit + 1);
        }
    }

    private static void Insert(Executor executor, CodeExecutors table, int unit)
    {
        ushort[] units = executor.Code.Units;
        executor.InsertedAt = unit;
        executor.OriginalUnit = units[unit];
        executor.BackEdgeCost = FullArgument(executor.Code, unit);
        int place = table.FreePlace();
        table.Add(place, executor);
        units[unit] = (ushort)((int)Opcode.EnterExecutor | place << 8);
    }

    private static int FullArgument(PyCode code, int unit)
    {
        int argument = 0;
        for (int i = code.FirstUnit(unit); i <= unit; i++) argument = argument << 8 | code.OriginalUnits[i] >> 8;
        return argument;
    }

    private static void CoolDown(Origin origin)
    {
        if (origin.Exit is { } exit)
        {
            exit.Temperature = BackoffCounter.Restart(exit.Temperature);
            return;
        }
        ref ushort counter = ref origin.Code.Units[origin.BackEdgeUnit + 1];
        counter = BackoffCounter.Restart(counter);
    }

    private void NameWritten(WatchedName name)
    {
        if ((DropsAllTraces & WatchedKinds.Names) != 0) InvalidateAll();
        if (!_registry.HasDependents(name)) return;
        name.CountWrite();
        Invalidate(name);
    }

    private void Changed(object dependency, WatchedKinds kind)
    {
        if ((DropsAllTraces & kind) != 0) InvalidateAll();
        else Invalidate(dependency);
    }

    private void Invalidate(object dependency)
    {
        foreach (Executor executor in _registry.TakeDependents(dependency)) Invalidate(executor);
    }

    private void Invalidate(Executor executor)
    {
        if (!executor.IsValid) return;
        executor.IsValid = false;
        executor.Native?.Retire();
        Invalidations++;
        Invalidate((object)executor);
        if (executor.InsertedAt < 0) return;
        CodeExecutors.Of(executor.Code).Remove(executor);
        ushort[] units = executor.Code.Units;
        units[executor.InsertedAt] = executor.OriginalUnit;
        units[executor.InsertedAt + 1] = BackEdgeCounter();
    }

    public void InvalidateAll()
    {
        foreach (Executor executor in _registry.Executors) Invalidate(executor);
        _registry.ClearDependents();
    }
}
