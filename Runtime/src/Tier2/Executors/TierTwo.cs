using Debug = System.Diagnostics.Debug;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Native;
using PyJitVerify.Runtime.Native.Patching;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Optimizer;
using PyJitVerify.Runtime.Tier2.Trace;

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

    /// <summary>Executors per code object; ENTER_EXECUTOR's argument is 8 bits.</summary>
    public const int MaxExecutorsPerCode = 256;

    /// <summary>Uops in a trace before optimization (CPython: UOP_MAX_TRACE_LENGTH).</summary>
    public const int MaxTraceUops = 2510;

    /// <summary>Units: executions. What a counter can hold.</summary>
    private const int MaxThreshold = 8190;

    /// <summary>A namespace that was written this often while traces relied on it is not relied on again (CPython: 6).</summary>
    private const int MaxDictWrites = 6;

    /// <summary>Units: executions of a back edge until a recording is tried again that left the loop.</summary>
    private const int RetryAfter = 16;

    private readonly InterpreterState _interp;
    private readonly TraceThresholds _thresholds;
    private readonly int _runsPerJudgement;
    private readonly StressSchedule? _stress;
    private readonly TraceOptimizer? _optimizer;
    private readonly Func<PyCode, int, int, TraceRecorder> _makeRecorder;
    private readonly List<Executor> _executors = [];
    private readonly Dictionary<object, List<Executor>> _dependents = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<PyDict, int> _dictWrites = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<(PyCode, int), LoopSite> _sites = [];

    /// <summary>The frame in which the innermost run of a trace began; null: none runs.</summary>
    private Frame? _entered;

    private Origin? _pending;
    private bool _recording;

    /// <summary>Where the next recording begins and what it will hang from.</summary>
    /// <param name="Parent">The executor that <paramref name="Exit"/> belongs to, and the exit's uop.</param>
    private sealed record Origin(PyCode Code, int Start, int BackEdgeUnit, SideExit? Exit, int ChainDepth, Executor? Parent = null, int ExitIndex = -1);

    public TierTwo(InterpreterState interp, Evaluator evaluator, TraceThresholds thresholds, TraceOptimizer? optimizer,
        Func<PyCode, int, int, TraceRecorder>? makeRecorder = null, NativeBackend? backend = null, StressSchedule? stress = null)
    {
        Backend = backend;
        _stress = stress;
        if (stress is not null) AtNativeExit = () => stress.AtExit(this);
        _interp = interp;
        _thresholds = thresholds;
        // Exits get the time to grow side traces first.
        _runsPerJudgement = Math.Max(LoopSite.MinRunsPerJudgement, 2 * thresholds.SideExit);
        _optimizer = optimizer;
        _makeRecorder = makeRecorder ?? ((code, start, max) => new TraceRecorder(code, start, max));
        evaluator.TierTwo = this;
        evaluator.BackEdgeCounter = BackEdgeCounter();
        interp.Watchers.TypeModified = type => Invalidate(type);
        interp.Watchers.FunctionModified = function => Invalidate(function);
        interp.Watchers.DictModified = (dict, _) => DictWritten(dict);
        interp.Watchers.LocalsModified = code => Invalidate(code);
    }

    /// <summary>Executors that are made at the most; for finding the one at fault.</summary>
    public int TraceLimit { get; init; } = int.MaxValue;

    /// <summary>Instructions at which the last of those is cut off.</summary>
    public int LastTraceInstructions { get; init; } = int.MaxValue;

    /// <summary>What the optimizer did; null: there is none.</summary>
    public RewriteFuel? Rewrites => _optimizer?.Fuel;

    /// <summary>What makes machine code of traces; null: the uop interpreter runs them.</summary>
    public NativeBackend? Backend { get; }

    /// <summary>Called whenever machine code was left; for tests, which collect garbage there.</summary>
    public Action? AtNativeExit { get; set; }

    /// <summary>Called with each new executor, whose machine code is published; for profilers.</summary>
    public Action<Executor>? Made { get; set; }

    /// <summary>All executors ever made, in order.</summary>
    public IReadOnlyList<Executor> Executors
    {
        get
        {
            CollectCounts();
            return _executors;
        }
    }

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

    public ushort OriginalUnit(PyCode code, int executor) => Table(code)[executor].OriginalUnit;

    private static List<Executor> Table(PyCode code) => (List<Executor>)(code.Executors ??= new List<Executor>());

    public bool IsHot(ThreadState ts, Frame frame, int unit, int target)
    {
        if (_recording || frame.Function is null) return false;
        if (_sites.TryGetValue((frame.Code, unit), out LoopSite? site) && site.Waits())
        {
            frame.Code.Units[unit + 1] = LongestWait;
            return false;
        }
        _pending = new Origin(frame.Code, target, unit, null, 0);
        return true;
    }

    public bool Enter(ThreadState ts, Frame frame, int executor, out bool wantsRecording)
    {
        Executor root = Table(frame.Code)[executor];
        long before = ts.Budget.Instructions;
        Frame? outer = _entered;
        _entered = frame;
        bool ok = RunChain(ts, frame, root, out wantsRecording, out int lastUop);
        _entered = outer;
        // Rounds that were finished can be told from what back edges cost; the last one ended at a uop.
        long rounds = (before - ts.Budget.Instructions) / Math.Max(root.BackEdgeCost, 1) - 1;
        root.Work += Math.Max(rounds, 0) * Math.Min(root.BackEdgeCost, root.Trace.Length) + lastUop + 1;
        if (++root.Runs >= _runsPerJudgement || root.Work >= LoopSite.WorkPerJudgement) Judge(root);
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

    /// <summary>Drops an executor whose runs are so short that the interpreter is faster.</summary>
    private void Judge(Executor root)
    {
        bool isWorthIt = LoopSite.IsWorthIt(root, _runsPerJudgement);
        if (root.Runs >= _runsPerJudgement) (root.Runs, root.Work) = (0, 0);
        if (isWorthIt || !root.IsValid || root.InsertedAt < 0) return;
        Drops++;
        SiteOf(root.Code, root.InsertedAt).Drop();
        Invalidate(root);
        root.Code.Units[root.InsertedAt + 1] = LongestWait;
    }

    private LoopSite SiteOf(PyCode code, int unit)
    {
        if (!_sites.TryGetValue((code, unit), out LoopSite? site)) _sites.Add((code, unit), site = new LoopSite());
        return site;
    }

    /// <summary>Runs an executor and what its exits are linked to. <paramref name="lastUop"/>: where the last one was left.</summary>
    private bool RunChain(ThreadState ts, Frame frame, Executor current, out bool wantsRecording, out int lastUop)
    {
        wantsRecording = false;
        lastUop = 0;
        // The executor stands in for a back edge, which spends budget first.
        if (current.InsertedAt >= 0 && !SpendBackEdge(ts, frame, current)) return false;
        frame.Instruction = current.Start;
        while (true)
        {
            current.Entered++;
            var evaluator = (Evaluator)_interp.Evaluator;
            TraceOutcome outcome = current.Native is { IsFreed: false }
                ? NativeTrampoline.Run(ts, evaluator, Backend!, ref current, AtNativeExit, out lastUop)
                : UopInterpreter.Run(ts, evaluator, current, out lastUop);
            _stress?.AtExit(this);
            if (outcome == TraceOutcome.Raised) return false;
            if (outcome == TraceOutcome.Deopted) return true;
            SideExitsTaken++;
            SideExit exit = current.Exits[lastUop]!;
            exit.Taken++;
            if (exit.Linked is not { IsValid: true } && !TryLinkToBytecode(ts.Frame!, exit))
            {
                wantsRecording = IsExitHot(ts, current, exit, lastUop);
                return true;
            }
            frame = ts.Frame!;
            if (exit.IsLinkedToBackEdge) LinkBack(ts, current, exit, lastUop);
            // A guard of the frame may find another one each time: the side trace is for one place only.
            if (current.Trace[lastUop].Uop == Uop.GuardIp && !(ReferenceEquals(exit.Linked!.Code, frame.Code) && exit.Linked.Start == frame.Instruction)) return true;
            current = exit.Linked!;
            if (exit.IsLinkedToBackEdge && !SpendBackEdge(ts, frame, current)) return false;
            frame.Instruction = current.Start;
        }
    }

    /// <summary>When an executor stands where an exit goes on, tier 1 need not look for it.</summary>
    private static bool TryLinkToBytecode(Frame frame, SideExit exit)
    {
        ushort unit = frame.Code.Units[frame.Instruction];
        if ((Opcode)(byte)unit != Opcode.EnterExecutor || !ReferenceEquals(frame.Code, exit.Code) || frame.Instruction != exit.Target) return false;
        exit.Linked = Table(frame.Code)[unit >> 8];
        Debug.Assert(exit.Linked.IsValid && exit.Linked.InsertedAt == exit.Target);
        return true;
    }

    /// <summary>
    /// An exit that goes back to the head of the loop gets a side trace that does no more than that, so that machine code can jump.
    /// </summary>
    private void LinkBack(ThreadState ts, Executor executor, SideExit exit, int index)
    {
        Executor target = exit.Linked!;
        if (_recording || executor.ChainDepth >= MaxChainDepth || _executors.Count >= TraceLimit || exit.Target != target.InsertedAt || !ReferenceEquals(exit.Code, target.Code)
            || !ReferenceEquals(ts.Frame!.Code, exit.Code) || executor.Trace[index].Uop is Uop.ExitTrace or Uop.GuardIp || !BackoffCounter.Tick(ref exit.Temperature)) return;
        var origin = new Origin(exit.Code, exit.Target, -1, exit, executor.ChainDepth + 1, executor, index);
        List<UopInstruction> uops = [new UopInstruction(Uop.ExitTrace, 0, exit.Target) { Code = exit.Code }];
        Executor link = MakeExecutor(origin, uops, [exit.Code], StopReason.ReachedExecutor, ts.Stack.TopIndex - ts.Frame!.Base);
        link.Exits[0]!.Linked = target;
        _executors.Add(link);
        exit.Linked = link;
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

    public LoopExit Record(ThreadState ts, Evaluator evaluator, out Value result)
    {
        Origin origin = _pending ?? throw new InvalidOperationException("recording was asked for without an origin");
        _pending = null;
        _recording = true;
        TraceRecorder recorder = _makeRecorder(origin.Code, origin.Start, MaxTraceUops);
        var observer = new RecordingObserver(recorder);
        long started = Stopwatch.Start();
        LoopExit exit = EvalLoop.Run(ts, evaluator, ref observer, out result);
        Stopwatch.Stop(TracePhase.Recording, started);
        _recording = false;
        if (exit != LoopExit.ObserverDone) recorder.Interrupted(exit == LoopExit.Raised ? StopReason.Raised : StopReason.LeftRootFrame);
        Finish(origin, recorder);
        return exit;
    }

    private void Finish(Origin origin, TraceRecorder recorder)
    {
        StopReason reason = recorder.HasTrace ? recorder.Reason : recorder.Reason is StopReason.LoopClosed ? StopReason.NoProgress : recorder.Reason;
        List<Executor> table = Table(origin.Code);
        Executor? executor = null;
        if (origin.Exit is null && recorder.HasTrace && recorder.LeftLoop(origin.BackEdgeUnit) && SiteOf(origin.Code, origin.BackEdgeUnit).TryAgain())
        {
            Count(StopReason.LeftLoop, recorder);
            origin.Code.Units[origin.BackEdgeUnit + 1] = Counter(Math.Min(Thresholds.BackEdge, RetryAfter), null);
            return;
        }
        if (recorder.HasTrace && table.Count < MaxExecutorsPerCode && _executors.Count < TraceLimit) executor = Make(origin, recorder, ref reason);
        Count(reason, recorder);
        if (executor is null)
        {
            CoolDown(origin);
            return;
        }
        _executors.Add(executor);
        if (origin.Exit is { } exit) exit.Linked = executor;
        else Insert(executor, table, origin.BackEdgeUnit);
    }

    private void Count(StopReason reason, TraceRecorder recorder) =>
        Recordings[(reason, recorder.StoppedAt)] = Recordings.GetValueOrDefault((reason, recorder.StoppedAt)) + 1;

    private Executor? Make(Origin origin, TraceRecorder recorder, ref StopReason reason)
    {
        List<UopInstruction> recorded = _executors.Count == TraceLimit - 1 ? Cut(recorder.Uops, LastTraceInstructions) : recorder.Uops;
        List<UopInstruction> uops = _stress?.WithForcedExits(recorded) ?? recorded;
        var dependencies = new HashSet<object>(recorder.Codes, ReferenceEqualityComparer.Instance);
        if (_optimizer is not null)
        {
            long started = Stopwatch.Start();
            OptimizedTrace? optimized = _optimizer.Optimize(uops, new RootFrameFacts(recorder.Globals!, recorder.Builtins!, dict => _dictWrites.GetValueOrDefault(dict) < MaxDictWrites));
            Stopwatch.Stop(TracePhase.Optimizing, started);
            if (optimized is null)
            {
                reason = StopReason.OptimizerGaveUp;
                return null;
            }
            uops = optimized.Uops;
            dependencies.UnionWith(optimized.Dependencies);
        }
        Executor executor = MakeExecutor(origin, uops, dependencies, reason, recorder.EntryDepth);
        executor.UopsRecorded = recorded.Count;
        executor.Instructions = recorded.Count(u => u.Uop == Uop.SetIp);
        executor.LastInstruction = recorded.FindLast(u => u.Uop == Uop.SetIp);
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
            Serial = _executors.Count,
            Code = origin.Code,
            Start = origin.Start,
            Trace = [.. uops],
            Exits = exits,
            Resumptions = uops.Count(u => u.Uop is Uop.ForIterGenFrame or Uop.YieldValue),
            ChainDepth = origin.ChainDepth,
            Ended = reason,
            Dependencies = dependencies,
            Native = Compile(origin, uops, entryDepth),
        };
        if (executor.Native is { } native)
        {
            native.Owner = executor;
            executor.Parent = origin.Parent;
            executor.ParentExit = origin.ExitIndex;
        }
        foreach (object dependency in dependencies)
        {
            if (!_dependents.TryGetValue(dependency, out List<Executor>? list)) _dependents.Add(dependency, list = []);
            list.Add(executor);
            if (dependency is PyDict dict) _interp.Watchers.Watch(dict);
        }
        Made?.Invoke(executor);
        return executor;
    }

    private NativeCode? Compile(Origin origin, List<UopInstruction> uops, int entryDepth)
    {
        if (Backend is null) return null;
        long started = Stopwatch.Start();
        NativeCode? code = Backend.Compile([.. uops], entryDepth, LinkFor(origin), MovingSlots(origin, uops));
        Stopwatch.Stop(TracePhase.Compiling, started);
        return code;
    }

    private HashSet<int>? MovingSlots(Origin origin, List<UopInstruction> uops) => origin.Exit is null && uops[^1].Uop == Uop.JumpToTop
        ? LoopLocals.Stored(origin.Code, origin.Start, index => OriginalUnit(origin.Code, index)) : null;

    /// <summary>The exit of the parent's machine code that a side trace can go on from, and its loop. Null: there is none.</summary>
    private static LinkRequest? LinkFor(Origin origin)
    {
        if (origin.Parent is not { IsValid: true, Native: { IsRetired: false } parent }) return null;
        // Where the loop goes round comes first.
        ExitState? exit = parent.Trace.Exits.Where(e => e.Left == origin.ExitIndex && e.Values is not null).OrderByDescending(e => e.IsSecondWalk).FirstOrDefault();
        if (exit is null || !ReferenceEquals(origin.Code, origin.Exit!.Code)) return null;
        NativeCode rootCode = parent.Root;
        var root = (Executor)rootCode.Owner!;
        LoopTarget? target = root is { IsValid: true, InsertedAt: >= 0 } && rootCode.Trace.Head is not null
            ? new LoopTarget(rootCode.Trace, root.Code, root.InsertedAt, root.BackEdgeCost) : null;
        return new LinkRequest(parent, exit, origin.Start, rootCode, target);
    }

    /// <summary>Adds to the counts what linked machine code did without C#.</summary>
    private void CollectCounts()
    {
        foreach (Executor executor in _executors)
        {
            if (executor.Native?.Counters is not { } counters || executor.Parent is not { } parent) continue;
            (long entries, long backJumps) = counters.Take();
            SideExitsTaken += entries + backJumps;
            Add(parent, executor.ParentExit, entries);
            executor.Entered += entries;
            Add(executor, executor.Trace.Length - 1, backJumps);
            ((Executor)executor.Native.Root.Owner!).Entered += backJumps;
        }

        static void Add(Executor executor, int exit, long times)
        {
            if (times == 0) return;
            executor.Exits[exit]!.Taken += times;
            executor.UopsRun += times * (exit + 1);
            executor.Native!.UopsRun += times * (exit + 1);
        }
    }

    private static void Insert(Executor executor, List<Executor> table, int unit)
    {
        ushort[] units = executor.Code.Units;
        executor.InsertedAt = unit;
        executor.OriginalUnit = units[unit];
        executor.BackEdgeCost = FullArgument(units, unit);
        table.Add(executor);
        units[unit] = (ushort)((int)Opcode.EnterExecutor | (table.Count - 1) << 8);
    }

    private static int FullArgument(ushort[] units, int unit)
    {
        int argument = units[unit] >> 8;
        for (int i = unit - 1, shift = 8; i >= 0 && shift <= 24 && (Opcode)(byte)units[i] == Opcode.ExtendedArg; i--, shift += 8)
            argument |= (units[i] >> 8) << shift;
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

    private void DictWritten(PyDict dict)
    {
        if (!_dependents.ContainsKey(dict)) return;
        _dictWrites[dict] = _dictWrites.GetValueOrDefault(dict) + 1;
        Invalidate(dict);
    }

    private void Invalidate(object dependency)
    {
        if (!_dependents.Remove(dependency, out List<Executor>? list)) return;
        foreach (Executor executor in list) Invalidate(executor);
    }

    private void Invalidate(Executor executor)
    {
        if (!executor.IsValid) return;
        executor.IsValid = false;
        executor.Native?.Retire();
        Invalidations++;
        if (executor.InsertedAt < 0) return;
        ushort[] units = executor.Code.Units;
        units[executor.InsertedAt] = executor.OriginalUnit;
        units[executor.InsertedAt + 1] = BackEdgeCounter();
    }

    public void InvalidateAll()
    {
        foreach (Executor executor in _executors) Invalidate(executor);
        _dependents.Clear();
    }
}
