using PyJitVerify.Oracle.Modes;

namespace PyJitVerify.Oracle.Subjects;

/// <summary>Settings that leave a part of the JIT out of a mode.</summary>
/// <param name="Part">The part, for people, such as <c>side traces</c>.</param>
/// <param name="Knobs">The settings, which stand in place of the mode's own of that name.</param>
public sealed record Ablation(string Part, EquatableList<Knob> Knobs)
{
    /// <summary>The mode without the part.</summary>
    public Mode Of(Mode mode) => mode with { Knobs = new([.. mode.Knobs.Where(k => Knobs.All(own => own.Name != k.Name)), .. Knobs]) };
}
