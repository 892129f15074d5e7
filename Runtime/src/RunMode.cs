namespace PyJitVerify.Runtime;

/// <summary>How a program is executed; <c>docs/architecture.md</c> has the table.</summary>
public enum RunMode
{
    /// <summary>Generic bytecode, no specialization: the reference.</summary>
    Interp,

    /// <summary>Tier 1: adaptive specialization.</summary>
    Spec,

    /// <summary>Tier 2: traces run by the uop interpreter, optimizer off.</summary>
    Uops,

    /// <summary>The same, optimizer on.</summary>
    UopsOpt,

    /// <summary>Traces as machine code, optimizer off.</summary>
    Native,

    /// <summary>The same, optimizer on: everything that there is.</summary>
    Jit,

    /// <summary>As <see cref="Jit"/>, with thresholds, invalidations and .NET collections by a seeded schedule.</summary>
    Stress,
}

/// <summary>What a mode consists of.</summary>
public static class RunModeParts
{
    /// <summary>The mode of a name; null: there is none.</summary>
    public static RunMode? Find(string name) => Enum.GetValues<RunMode>().Where(m => m.Spelling() == name).Select(m => (RunMode?)m).FirstOrDefault();

    /// <summary>The name of a mode in tables and options: lower case, a hyphen between words.</summary>
    public static string Spelling(this RunMode mode) => mode == RunMode.UopsOpt ? "uops-opt" : mode.ToString().ToLowerInvariant();

    /// <summary>True when traces are recorded.</summary>
    public static bool UsesTraces(this RunMode mode) => mode >= RunMode.Uops;

    /// <summary>True when the optimizer works on traces.</summary>
    public static bool UsesOptimizer(this RunMode mode) => mode is RunMode.UopsOpt or RunMode.Jit or RunMode.Stress;

    /// <summary>True when traces run as machine code.</summary>
    public static bool UsesMachineCode(this RunMode mode) => mode is RunMode.Native or RunMode.Jit or RunMode.Stress;
}
