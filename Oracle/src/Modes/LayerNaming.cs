namespace PyJitVerify.Oracle.Modes;

/// <summary>Names the layer by the set of modes that disagree with the reference (DESIGN section 1).</summary>
/// <remarks>
/// A rule says which modes disagree when its layer is at fault. Modes that did not run are struck from all rules
/// first; a layer is named only if exactly one layer remains possible. A stress mode sees rare things or misses them,
/// so a rule may leave it open.
/// </remarks>
public sealed class LayerNaming
{
    private readonly EquatableList<LayerRule> _rules;

    private LayerNaming(params LayerRule[] rules) => _rules = new(rules);

    /// <summary>Rules for the embedded runtime.</summary>
    public static LayerNaming Embedded { get; } = new(
        new(Layer.Optimizer, ["uops-opt", "jit"], ["stress", "jit-default"]),
        new(Layer.Backend, ["native", "jit"], ["stress", "jit-default"]),
        new(Layer.OptimizedNative, ["jit"], ["stress", "jit-default"]),
        new(Layer.Tracing, ["uops", "uops-opt", "native", "jit"], ["stress", "jit-default"]),
        new(Layer.Specializer, ["spec", "uops", "uops-opt", "native", "jit"], ["stress", "jit-default"]),
        new(Layer.Specializer, ["spec"], []),
        new(Layer.StressSchedule, ["stress"], []));

    /// <summary>Rules for CPython; the reference is JIT off with the specializer on.</summary>
    public static LayerNaming CPython { get; } = new(
        new(Layer.Specializer, ["spec-off"], []),
        new(Layer.Optimizer, ["jit-low"], ["jit", "stress"]),
        new(Layer.Optimizer, ["jit"], ["stress"]),
        new(Layer.TracingOrBackend, ["jit-low", "jit-low-noopt"], ["jit", "stress"]),
        new(Layer.TracingOrBackend, ["jit", "jit-noopt"], []),
        new(Layer.StressSchedule, ["stress"], []));

    /// <summary>The layer, or <see cref="Layer.Unresolved"/>.</summary>
    /// <param name="ran">Names of the modes that ran, the reference not among them.</param>
    /// <param name="disagreeing">Those of them that disagree with the reference.</param>
    public Layer Name(IReadOnlyCollection<string> ran, IReadOnlyCollection<string> disagreeing)
    {
        if (disagreeing.Count == 0)
            return Layer.Unresolved;
        var possible = _rules.Where(r => r.Explains(ran, disagreeing)).Select(r => r.Layer).Distinct().ToList();
        return possible.Count == 1 ? possible[0] : Layer.Unresolved;
    }

    private sealed record LayerRule(Layer Layer, string[] MustDisagree, string[] MayDisagree)
    {
        internal bool Explains(IReadOnlyCollection<string> ran, IReadOnlyCollection<string> disagreeing) =>
            MustDisagree.Any(ran.Contains)
            && MustDisagree.Where(ran.Contains).All(disagreeing.Contains)
            && disagreeing.All(d => MustDisagree.Contains(d) || MayDisagree.Contains(d));
    }
}
