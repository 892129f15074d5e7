using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Observations;

namespace PyJitVerify.Oracle.Verdicts;

/// <summary>Identifies a bug: which modes agree with which, what differs first, and who is to blame.</summary>
/// <param name="Partition">Groups of modes with equal observations, such as <c>off spec-off | jit jit-low</c>; modes
/// in the subject's order, the reference's group first.</param>
/// <param name="Kind">Kind of the first difference from the reference.</param>
/// <param name="Culprit">The layer, or a finer name when one was found.</param>
public sealed record Signature(string Partition, string Kind, string Culprit)
{
    /// <summary>The signature of runs in the subject's order of modes, the reference first.</summary>
    public static Signature Of(IReadOnlyList<(Mode Mode, Observation Seen)> runs, string kind, Layer layer)
    {
        var groups = runs.GroupBy(r => r.Seen).Select(g => string.Join(' ', g.Select(r => r.Mode.Name)));
        return new(string.Join(" | ", groups), kind, layer.ToString());
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Partition}; {Kind}; {Culprit}";
}
