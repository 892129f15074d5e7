namespace PyJitVerify.Oracle.Modes;

/// <summary>Names the layer by the set of modes that disagree with the reference (DESIGN section 1).</summary>
/// <remarks>
/// A rule says which modes disagree when its layer is at fault. Modes that did not run are struck from all rules
/// first; a layer is named only if exactly one layer remains possible. A stress mode sees rare things or misses them,
/// and default thresholds may be out of reach, so a rule may leave such a mode open. What the optimizer turns off by
/// turning it off is not its fault: a mode without it that disagrees alone points at what is below it.
/// </remarks>
public sealed class LayerNaming
{
    private readonly EquatableList<LayerRule> _rules;

    private LayerNaming(params LayerRule[] rules) => _rules = new(rules);

    /// <summary>Rules for the embedded runtime.</summary>
    public static LayerNaming Embedded { get; } = new(
        new(Layer.Optimizer, ["uops-opt", "jit"], ["stress", "jit-default"]),
        new(Layer.Backend, ["native", "jit"], ["stress", "jit-default"]),
        new(Layer.Backend, ["native"], ["stress"]),
        new(Layer.OptimizedNative, ["jit"], ["stress", "jit-default"]),
        new(Layer.Tracing, ["uops", "uops-opt", "native", "jit"], ["stress", "jit-default"]),
        new(Layer.Tracing, ["uops", "native"], ["stress"]),
        new(Layer.Specializer, ["spec", "uops", "uops-opt", "native", "jit"], ["stress", "jit-default"]),
        new(Layer.Specializer, ["spec"], []),
        new(Layer.StressSchedule, ["stress"], []));

    /// <summary>Rules for CPython; the reference is JIT off with the specializer on.</summary>
    public static LayerNaming CPython { get; } = new(
        new(Layer.Specializer, ["spec-off"], []),
        new(Layer.Optimizer, ["jit-low"], ["jit", "stress"]),
        new(Layer.Optimizer, ["jit"], ["stress"]),
        new(Layer.TracingOrBackend, ["jit-low", "jit-low-noopt"], ["jit", "jit-noopt", "stress"]),
        new(Layer.TracingOrBackend, ["jit", "jit-noopt"], []),
        new(Layer.TracingOrBackend, ["jit-low-noopt"], ["jit-noopt"]),
        new(Layer.TracingOrBackend, ["jit-noopt"], []),
        new(Layer.StressSchedule, ["stress"], []));

    /// <summary>Rules for PyPy, whose modes without an optimizer keep what it cannot run without. Unrolling is the optimizer's,
    /// inlining that of tracing.</summary>
    public static LayerNaming PyPy { get; } = new(
        new(Layer.Optimizer, ["jit-low", "jit-low-noinline"], ["jit", "jit-low-nounroll", "stress"]),
        new(Layer.Optimizer, ["jit-low", "jit-low-nounroll"], ["jit", "stress"]),
        new(Layer.Optimizer, ["jit-low"], ["jit", "stress"]),
        new(Layer.Optimizer, ["jit", "jit-noinline"], ["jit-nounroll"]),
        new(Layer.Optimizer, ["jit", "jit-nounroll"], []),
        new(Layer.Optimizer, ["jit"], ["stress"]),
        new(Layer.Tracing, ["jit-low", "jit-low-noopt", "jit-low-nounroll"], ["jit", "stress"]),
        new(Layer.Tracing, ["jit", "jit-noopt", "jit-nounroll"], []),
        new(Layer.TracingOrBackend, ["jit-low", "jit-low-noopt", "jit-low-nounroll", "jit-low-noinline"], ["jit", "stress"]),
        new(Layer.TracingOrBackend, ["jit", "jit-noopt", "jit-nounroll", "jit-noinline"], []),
        new(Layer.TracingOrBackend, ["jit-low-noopt"], []),
        new(Layer.TracingOrBackend, ["jit-noopt"], []),
        new(Layer.StressSchedule, ["stress"], []));

    /// <summary>Rules for two implementations in modes without a JIT, which differ in whether bytecode is specialized.</summary>
    /// <param name="reference">Modes of the one that has the reference, that first.</param>
    /// <param name="tested">Modes of the other one.</param>
    public static LayerNaming Pair(string[] reference, string[] tested) => new([
        new(Layer.Implementation, tested, []),
        .. reference.Skip(1).SelectMany(m => new LayerRule[] { new(Layer.Specializer, [m], []), new(Layer.Specializer, [m, .. tested], []) }),
        .. tested.Skip(1).Select(m => new LayerRule(Layer.Specializer, [m], [])),
    ]);

    /// <summary>The layer, or <see cref="Layer.Unresolved"/>, and the modes that tell.</summary>
    /// <param name="ran">Names of the modes that ran, the reference not among them.</param>
    /// <param name="disagreeing">Those of them that disagree with the reference.</param>
    public Blame Name(IReadOnlyCollection<string> ran, IReadOnlyCollection<string> disagreeing)
    {
        var explaining = _rules.Where(r => r.Explains(ran, disagreeing)).ToList();
        return explaining.Select(r => r.Layer).Distinct().ToList() is [var layer]
            ? new(layer, new(ran.Where(m => !explaining.TrueForAll(r => r.LeavesOpen(m)))))
            : new(Layer.Unresolved, new(ran));
    }

    private sealed record LayerRule(Layer Layer, string[] MustDisagree, string[] MayDisagree)
    {
        internal bool Explains(IReadOnlyCollection<string> ran, IReadOnlyCollection<string> disagreeing) =>
            MustDisagree.Any(ran.Contains)
            && MustDisagree.Where(ran.Contains).All(disagreeing.Contains)
            && disagreeing.Count > 0
            && disagreeing.All(d => MustDisagree.Contains(d) || LeavesOpen(d));

        internal bool LeavesOpen(string mode) => MayDisagree.Contains(mode);
    }
}

/// <summary>Who is at fault, and how that shows.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Telling">Names of the modes that the layer was named by; what the others see is left to chance.</param>
public sealed record Blame(Layer Layer, EquatableList<string> Telling);
