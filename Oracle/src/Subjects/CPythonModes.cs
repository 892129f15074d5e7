using PyJitVerify.Oracle.Modes;

namespace PyJitVerify.Oracle.Subjects;

/// <summary>Modes of a stock CPython by minor version; which knob a release build honours was measured.</summary>
internal static class CPythonModes
{
    /// <summary>From this minor version on a release build honours thresholds, stress and specialization off.</summary>
    private const int FirstMinorWithKnobs = 15;

    /// <summary>Its counters lie in the bytecode and behind the operands of exits; 3.13 keeps those of exits elsewhere.</summary>
    private const int MinorWithOpenCounters = 14;

    /// <summary>Set where no variable of the interpreter's is a threshold: the worker sets the counters that it keeps in its bytecode and behind its exits
    /// (docs/decisions/0038).</summary>
    private const string LoopKnob = "PYJITVERIFY_LOOP_THRESHOLD", ExitKnob = "PYJITVERIFY_EXIT_THRESHOLD";

    /// <summary>Back edges, and leavings of an exit. 3.14 compiles what is specialized by then and the way that each of the last 16 branches went, so fewer would say
    /// less.</summary>
    private const string OpenCounterThreshold = "16";

    private const string StressKnob = "PYTHON_JIT_STRESS";

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

    /// <summary>The modes of a release, the reference first.</summary>
    /// <param name="minor">Second number of its version.</param>
    /// <param name="canSetCounters">The worker may set the counters that stand for a threshold where no variable does.</param>
    internal static ModeSet For(int minor, bool canSetCounters)
    {
        if (minor >= FirstMinorWithKnobs)
            return new([Off, SpecializationOff, Jit, .. Low(LowThresholds()), new("stress", true, new([new("PYTHON_JIT", "1"), new(StressKnob, "1")]))]);
        Mode[] low = minor == MinorWithOpenCounters && canSetCounters ? Low([new(LoopKnob, OpenCounterThreshold), new(ExitKnob, OpenCounterThreshold)]) : [];
        return new([Off, Jit, JitWithoutOptimizer, .. low]);
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

    /// <summary>What can be left out of a mode whose programs have few iterations: what has the largest threshold that a release takes never gets hot there.</summary>
    internal static IReadOnlyList<Ablation> AblationsOf(Mode mode)
    {
        if (mode.Knobs.Any(k => k.Name == ExitKnob))
            return [new("side traces", new([new(ExitKnob, "0")]))];
        return mode.Knobs.Any(k => k.Name == Counter("SIDE_EXIT") + "VALUE" || k.Name == StressKnob)
            ? [
                new("side traces", new([.. Threshold("SIDE_EXIT", "8191", "6")])),
                new("traces from function entries", new([.. Threshold("RESUME", "8191", "6")])),
            ]
            : [];
    }

    private static Mode[] Low(IEnumerable<Knob> thresholds)
    {
        Knob[] low = [new("PYTHON_JIT", "1"), .. thresholds];
        return [new("jit-low", true, new(low)), new("jit-low-noopt", true, new([.. low, new("PYTHON_UOPS_OPTIMIZE", "0")]))];
    }

    private static IEnumerable<Knob> LowThresholds() => new[] { "JUMP_BACKWARD", "RESUME", "SIDE_EXIT" }.SelectMany(c => Threshold(c, "1", "0"));

    private static Knob[] Threshold(string counter, string value, string backoff) => [new(Counter(counter) + "VALUE", value), new(Counter(counter) + "BACKOFF", backoff)];

    private static string Counter(string name) => $"PYTHON_JIT_{name}_INITIAL_";
}
