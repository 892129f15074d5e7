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
}
