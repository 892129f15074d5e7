using System.Globalization;
using PyJitVerify.Runtime;

namespace PyJitVerify.Fuzzer.Cli.Commands;

/// <summary>
/// The environment variables that turn CPython's JIT on and off and tune it, as far as the runtime has what they tune.
/// Not used: <c>PYTHON_JIT_RESUME_*</c> (functions have no traces of their own) and <c>PYTHON_JIT_FITNESS_INITIAL</c>.
/// </summary>
/// <remarks>Source: CPython 3.15, measured. It ignores numbers out of range in silence; here they are refused.</remarks>
internal sealed class JitEnvironment(Func<string, string?> variable)
{
    internal const string Jit = "PYTHON_JIT", Optimize = "PYTHON_UOPS_OPTIMIZE", SpecializationOff = "PYTHON_SPECIALIZATION_OFF", Stress = "PYTHON_JIT_STRESS",
        BackEdge = "PYTHON_JIT_JUMP_BACKWARD_INITIAL", SideExit = "PYTHON_JIT_SIDE_EXIT_INITIAL", Value = "_VALUE", Backoff = "_BACKOFF";

    private const int MaxValue = 8190, MaxBackoff = 6, StressValue = 63;

    /// <summary>How a program runs that was not told how.</summary>
    internal RunMode ModeOf(JitBuild build)
    {
        if (IsSet(SpecializationOff))
            return RunMode.Interp;
        if (!build.HasJit || !(IsEmpty(Jit) ? build.IsOnByDefault : IsSet(Jit)))
            return RunMode.Spec;
        var optimizes = IsEmpty(Optimize) || IsSet(Optimize);
        return (build.HasMachineCode, optimizes) switch
        {
            (true, true) => RunMode.Jit,
            (true, false) => RunMode.Native,
            (false, true) => RunMode.UopsOpt,
            (false, false) => RunMode.Uops,
        };
    }

    /// <summary>The options with the thresholds that variables give; one that is not given stays as it is.</summary>
    /// <exception cref="UsageException">A value is no number, or one that a counter cannot have.</exception>
    internal InterpreterOptions WithThresholds(InterpreterOptions options)
    {
        var stress = IsSet(Stress) ? StressValue : (int?)null;
        var (backEdge, sideExit) = (Number(BackEdge + Value, 1, MaxValue) ?? stress, Number(SideExit + Value, 1, MaxValue) ?? stress);
        return options with
        {
            BackEdgeThreshold = backEdge ?? options.BackEdgeThreshold,
            BackEdgeBackoff = Number(BackEdge + Backoff, 0, MaxBackoff) ?? (backEdge is null ? options.BackEdgeBackoff : MaxBackoff),
            SideExitThreshold = sideExit ?? options.SideExitThreshold,
            SideExitBackoff = Number(SideExit + Backoff, 0, MaxBackoff) ?? (sideExit is null ? options.SideExitBackoff : MaxBackoff),
        };
    }

    private int? Number(string name, int least, int most)
    {
        if (variable(name) is not { Length: > 0 } text)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
            : throw new UsageException($"{name}={text}: a number from {least} to {most} is wanted");
    }

    private bool IsEmpty(string name) => string.IsNullOrEmpty(variable(name));

    /// <summary>As CPython has it: not empty, and not beginning with 0.</summary>
    private bool IsSet(string name) => variable(name) is { Length: > 0 } text && text[0] != '0';
}
