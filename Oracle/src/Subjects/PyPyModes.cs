using PyJitVerify.Oracle.Modes;

namespace PyJitVerify.Oracle.Subjects;

/// <summary>Modes of a PyPy 3: what its option <c>--jit</c> takes, see <c>pypy3 --jit help</c>. Which settings work was measured
/// on PyPy 8.0.1.</summary>
internal static class PyPyModes
{
    private const string Option = "--jit", Off = "off", Default = "default";

    private const string Low = "threshold=11,function_threshold=13,trace_eagerness=3";

    /// <summary>Without <c>rewrite</c>, <c>pure</c> or <c>earlyforce</c> PyPy aborts when it compiles. Without <c>heap</c> it takes
    /// what may change for constants and never looks again.</summary>
    private const string LeastOptimizer = "enable_opts=rewrite:pure:earlyforce:heap";

    private const string WithoutUnrolling = "enable_opts=intbounds:rewrite:virtualize:string:pure:earlyforce:heap";

    private const string WithoutInlining = "inlining=0";

    /// <summary>Not among them: <c>retrace_limit</c>. It is 0 by default, and PyPy aborts when it is not
    /// (docs/decisions/0032).</summary>
    private const string Stress = "threshold=3,function_threshold=5,trace_eagerness=1,max_unroll_loops=3,max_unroll_recursion=1,max_retrace_guards=2,loop_longevity=2,trace_limit=1500";

    private const int DefaultHotIterations = 1_700, LowHotIterations = 40;

    /// <summary>The modes, the reference first.</summary>
    internal static ModeSet All { get; } = new([
        Mode("off", Off),
        Mode("jit", Default),
        Mode("jit-low", Low),
        Mode("jit-low-noopt", Low, LeastOptimizer),
        Mode("jit-low-nounroll", Low, WithoutUnrolling),
        Mode("jit-low-noinline", Low, WithoutInlining),
        Mode("stress", Stress),
    ]);

    /// <summary>The same tiers at default thresholds.</summary>
    internal static ModeSet DefaultLattice { get; } = new([
        Mode("off", Off),
        Mode("jit", Default),
        Mode("jit-noopt", LeastOptimizer),
        Mode("jit-nounroll", WithoutUnrolling),
        Mode("jit-noinline", WithoutInlining),
    ]);

    /// <summary>Iterations until a loop has been compiled, and its exits have been taken often enough to be, too.</summary>
    internal static int HotIterations(Mode mode) =>
        !mode.UsesJit ? 0 : mode.Knobs[0].Value.Contains("threshold=", StringComparison.Ordinal) ? LowHotIterations : DefaultHotIterations;

    private static Mode Mode(string name, params string[] settings) =>
        new(name, settings[0] != Off, new([new(Option, string.Join(',', settings))]));
}
