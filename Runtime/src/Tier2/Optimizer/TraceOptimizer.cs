using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tier2.Optimizer;

/// <summary>What optimizing gave: the trace, and what it relies on without checking any more.</summary>
internal sealed record OptimizedTrace(List<UopInstruction> Uops, IReadOnlyCollection<object> Dependencies);

/// <summary>What is known of the frame in which a trace begins.</summary>
/// <param name="Names">What of namespaces may be relied on.</param>
internal sealed record RootFrameFacts(PyDict Globals, PyDict Builtins, WatchedNames Names);

/// <summary>The state that passes share: facts about the frame, dependencies found, rewrites counted.</summary>
internal sealed class OptimizerContext(RootFrameFacts facts, RewriteFuel fuel, BuiltinFacts? builtins = null)
{
    public RootFrameFacts Facts { get; } = facts;

    /// <summary>Null: nothing is known of builtins.</summary>
    public BuiltinFacts? Builtins { get; } = builtins;

    public HashSet<object> Dependencies { get; } = new(ReferenceEqualityComparer.Instance);

    public RewriteFuel Fuel { get; } = fuel;

    /// <summary>The uop that can never be passed, by name, when a pass gave up.</summary>
    public string? Contradiction { get; private set; }

    /// <summary>Gives up: returns false.</summary>
    public bool GiveUp(in UopInstruction u)
    {
        Contradiction = UopMetadata.Name(u.Uop);
        return false;
    }
}

/// <summary>A rewrite: the pass, the uop as it was, and the trace as it was recorded.</summary>
/// <param name="ReliesOn">What is to be watched for it; null: nothing.</param>
/// <param name="IsElsewhere">It is about a namespace that is not the trace's own.</param>
internal sealed record Rewrite(string Pass, UopInstruction Uop, object? ReliesOn, bool IsElsewhere, IReadOnlyList<UopInstruction> Recorded);

/// <summary>Counts rewrites, and stops them at a number: bisecting the number names the rewrite at fault.</summary>
/// <param name="limit">Rewrites that may be done.</param>
/// <param name="off">What the passes do not learn from.</param>
internal sealed class RewriteFuel(int limit = int.MaxValue, Switches? off = null)
{
    private readonly Switches _off = off ?? Switches.None;
    private readonly OrderedDictionary<Uop, bool> _taught = [];
    private readonly OrderedDictionary<string, int> _done = [];
    private string? _pass;
    private int _count;

    /// <summary>Rewrites done so far, by pass.</summary>
    public OrderedDictionary<string, int> Done
    {
        get
        {
            if (_pass is not null) _done[_pass] = _count;
            return _done;
        }
    }

    public int Total { get; private set; }

    /// <summary>The last rewrite when there is a limit; null: there was none.</summary>
    public Rewrite? Last { get; private set; }

    /// <summary>The trace that is being rewritten, as it was recorded.</summary>
    public IReadOnlyList<UopInstruction> Recorded { get; set; } = [];

    /// <summary>True when one more rewrite may be done, of that uop; counts it.</summary>
    /// <param name="reliesOn">What is to be watched for it; null: nothing.</param>
    /// <param name="isElsewhere">It is about a namespace that is not the trace's own.</param>
    public bool TrySpend(string pass, in UopInstruction uop, object? reliesOn = null, bool isElsewhere = false)
    {
        if (Total >= limit) return false;
        Total++;
        // Nobody asks for the last of all.
        if (limit != int.MaxValue) Last = new(pass, uop, reliesOn, isElsewhere, Recorded);
        if (!ReferenceEquals(_pass, pass)) Count(pass);
        _count++;
        return true;
    }

    /// <summary>When there is a limit, the uops from which the passes learned and need not have, in order.</summary>
    public IEnumerable<Uop> Taught => _taught.Keys;

    /// <summary>Whether a pass may learn something from a uop.</summary>
    public bool Teaches(Uop uop)
    {
        if (limit != int.MaxValue && AbstractInterpreter.CanForget(uop)) _taught.TryAdd(uop, true);
        return !_off.HasFact(uop);
    }

    /// <summary>Passes take turns: what one did is added up when the next one begins.</summary>
    private void Count(string pass)
    {
        if (_pass is not null) _done[_pass] = _count;
        (_pass, _count) = (pass, _done.GetValueOrDefault(pass));
    }
}

/// <summary>
/// One optimization: rewrites a trace in place. What every pass preserves: for every state in which the trace may be entered, the
/// same results and the same exits; a fact that it relies on without a guard is entered as a dependency.
/// </summary>
internal interface IOptimizerPass
{
    /// <summary>A string literal: it is compared by reference.</summary>
    string Name { get; }

    /// <summary>False: the trace contradicts itself and is not worth compiling.</summary>
    bool Run(List<UopInstruction> trace, OptimizerContext context);
}

/// <summary>Runs the passes in order.</summary>
internal sealed class TraceOptimizer(IReadOnlyList<IOptimizerPass> passes, RewriteFuel? fuel = null, BuiltinFacts? builtins = null)
{
    public static IReadOnlyList<IOptimizerPass> AllPasses =>
        [new GlobalPromotion(), new ConstantFolding(), new GuardElimination(), new TupleElimination(), new Cleanup()];

    public RewriteFuel Fuel { get; } = fuel ?? new RewriteFuel();

    public IReadOnlyList<IOptimizerPass> Passes { get; } = passes;

    /// <summary>How often which pass gave a trace up at which uop.</summary>
    public Dictionary<(string Pass, string Uop), int> Contradictions { get; } = [];

    /// <summary>Null: the trace contradicts itself.</summary>
    public OptimizedTrace? Optimize(IReadOnlyList<UopInstruction> trace, RootFrameFacts facts)
    {
        var copy = new List<UopInstruction>(trace);
        var context = new OptimizerContext(facts, Fuel, builtins);
        Fuel.Recorded = trace;
        foreach (IOptimizerPass pass in Passes)
        {
            if (pass.Run(copy, context)) continue;
            (string, string) reason = (pass.Name, context.Contradiction ?? "");
            Contradictions[reason] = Contradictions.GetValueOrDefault(reason) + 1;
            return null;
        }
        return new OptimizedTrace(copy, context.Dependencies);
    }
}
