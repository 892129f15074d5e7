using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tier2.Optimizer;

/// <summary>What optimizing gave: the trace, and what it relies on without checking any more.</summary>
internal sealed record OptimizedTrace(List<UopInstruction> Uops, IReadOnlyCollection<object> Dependencies);

/// <summary>What is known of the frame in which a trace begins.</summary>
/// <param name="IsStable">Whether a namespace may be relied on: it was not written too often.</param>
internal sealed record RootFrameFacts(PyDict Globals, PyDict Builtins, Func<PyDict, bool> IsStable);

/// <summary>The state that passes share: facts about the frame, dependencies found, rewrites counted.</summary>
internal sealed class OptimizerContext(RootFrameFacts facts, RewriteFuel fuel)
{
    public RootFrameFacts Facts { get; } = facts;

    public HashSet<object> Dependencies { get; } = new(ReferenceEqualityComparer.Instance);

    public RewriteFuel Fuel { get; } = fuel;
}

/// <summary>Counts rewrites, and stops them at a number: bisecting the number names the rewrite at fault.</summary>
internal sealed class RewriteFuel(int limit = int.MaxValue)
{
    /// <summary>Rewrites done so far, by pass.</summary>
    public OrderedDictionary<string, int> Done { get; } = [];

    public int Total { get; private set; }

    /// <summary>The last rewrite: the pass, and the uop as it was. Null: there was none.</summary>
    public (string Pass, UopInstruction Uop)? Last { get; private set; }

    /// <summary>True when one more rewrite may be done, of that uop; counts it.</summary>
    public bool TrySpend(string pass, in UopInstruction uop)
    {
        if (Total >= limit) return false;
        Total++;
        Done[pass] = Done.GetValueOrDefault(pass) + 1;
        Last = (pass, uop);
        return true;
    }
}

/// <summary>
/// One optimization: rewrites a trace in place. What every pass preserves: for every state in which the trace may be entered, the
/// same results and the same exits; a fact that it relies on without a guard is entered as a dependency.
/// </summary>
internal interface IOptimizerPass
{
    string Name { get; }

    /// <summary>False: the trace contradicts itself and is not worth compiling.</summary>
    bool Run(List<UopInstruction> trace, OptimizerContext context);
}

/// <summary>Runs the passes in order.</summary>
internal sealed class TraceOptimizer(IReadOnlyList<IOptimizerPass> passes, RewriteFuel? fuel = null)
{
    public static IReadOnlyList<IOptimizerPass> AllPasses => [new GlobalPromotion(), new ConstantFolding(), new GuardElimination(), new Cleanup()];

    public RewriteFuel Fuel { get; } = fuel ?? new RewriteFuel();

    public IReadOnlyList<IOptimizerPass> Passes { get; } = passes;

    public OptimizedTrace? Optimize(IReadOnlyList<UopInstruction> trace, RootFrameFacts facts)
    {
        var copy = new List<UopInstruction>(trace);
        var context = new OptimizerContext(facts, Fuel);
        foreach (IOptimizerPass pass in Passes)
        {
            if (!pass.Run(copy, context)) return null;
        }
        return new OptimizedTrace(copy, context.Dependencies);
    }
}
