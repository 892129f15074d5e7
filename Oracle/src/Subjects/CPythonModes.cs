using PyJitVerify.Oracle.Modes;

namespace PyJitVerify.Oracle.Subjects;

/// <summary>Modes of a stock CPython by minor version; which knob a release build honours was measured.</summary>
internal static class CPythonModes
{
    /// <summary>From this minor version on a release build honours thresholds, stress and specialization off.</summary>
    private const int FirstMinorWithKnobs = 15;

    /// <summary>3.13 and 3.14 compile a loop at 4096 back edges, 3.15 at 4002; with a margin for exits to get hot
    /// once.</summary>
    private const int DefaultHotIterations = 4_400;

    /// <summary>Loops start at 65, functions at 129 (measured).</summary>
    private const int StressHotIterations = 160;

    /// <summary>Compiled at once (8 are enough); the rest is for side exits, and for specializations that were given up, which
    /// come back after 52 misses: two calls of the site.</summary>
    private const int LowHotIterations = 40;

    internal static readonly Mode Off = new("off", false, new([new("PYTHON_JIT", "0")]));

    private static readonly Mode SpecializationOff =
        new("spec-off", false, new([new("PYTHON_JIT", "0"), new(CPythonSubject.SpecializationKnob, "1")]));

    private static readonly Mode Jit = new("jit", true, new([new("PYTHON_JIT", "1")]));

    private static readonly Mode JitWithoutOptimizer =
        new("jit-noopt", true, new([new("PYTHON_JIT", "1"), new("PYTHON_UOPS_OPTIMIZE", "0")]));

    internal static ModeSet For(int minor)
    {
        if (minor < FirstMinorWithKnobs)
            return new([Off, Jit, JitWithoutOptimizer]);
        Knob[] low = [new("PYTHON_JIT", "1"), .. LowThresholds()];
        return new([
            Off, SpecializationOff, Jit,
            new("jit-low", true, new(low)),
            new("jit-low-noopt", true, new([.. low, new("PYTHON_UOPS_OPTIMIZE", "0")])),
            new("stress", true, new([new("PYTHON_JIT", "1"), new("PYTHON_JIT_STRESS", "1")]))]);
    }

    internal static ModeSet DefaultLattice(int minor) =>
        new(minor < FirstMinorWithKnobs ? [Off, Jit, JitWithoutOptimizer] : [Off, SpecializationOff, Jit, JitWithoutOptimizer]);

    internal static int HotIterations(Mode mode) => mode.Name switch
    {
        _ when !mode.UsesJit => 0,
        "jit-low" or "jit-low-noopt" => LowHotIterations,
        "stress" => StressHotIterations,
        _ => DefaultHotIterations,
    };

    private static IEnumerable<Knob> LowThresholds() =>
        from counter in new[] { "JUMP_BACKWARD", "RESUME", "SIDE_EXIT" }
        from setting in new[] { new Knob("VALUE", "1"), new Knob("BACKOFF", "0") }
        select setting with { Name = $"PYTHON_JIT_{counter}_INITIAL_{setting.Name}" };
}
