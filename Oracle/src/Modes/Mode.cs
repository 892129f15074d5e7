namespace PyJitVerify.Oracle.Modes;

/// <summary>One configuration of a subject.</summary>
/// <param name="Name">Unique within its subject, as DESIGN section 1 spells it.</param>
/// <param name="UsesJit">True when tier 2 is on; only such a mode can be engaged.</param>
/// <param name="Knobs">Settings, by name: environment variables of CPython, options of PyPy, run options of the embedded
/// runtime.</param>
public sealed record Mode(string Name, bool UsesJit, EquatableList<Knob> Knobs)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A setting and its value.</summary>
public sealed record Knob(string Name, string Value);
