namespace PyJitVerify.Oracle.Modes;

/// <summary>The part of a Python implementation that a set of disagreeing modes points at.</summary>
public enum Layer
{
    /// <summary>The modes that ran do not single out one layer.</summary>
    Unresolved,

    /// <summary>Tier 1: the specializer and its caches.</summary>
    Specializer,

    /// <summary>Trace formation, side exits or invalidation.</summary>
    Tracing,

    /// <summary>Trace formation or the backend, on a subject that cannot run traces without its backend.</summary>
    TracingOrBackend,

    /// <summary>The optimizer of uops.</summary>
    Optimizer,

    /// <summary>A stencil or the backend.</summary>
    Backend,

    /// <summary>The native form of a uop that only optimized traces contain.</summary>
    OptimizedNative,

    /// <summary>Something that only the stress schedule reaches: an exit or an invalidation at a rare moment.</summary>
    StressSchedule,

    /// <summary>One of two implementations, neither with a JIT: which one, the language reference says.</summary>
    Implementation,
}
