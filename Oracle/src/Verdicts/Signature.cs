using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Observations;

namespace PyJitVerify.Oracle.Verdicts;

/// <summary>Identifies a bug: which modes disagree with the reference, what differs first, and who is to blame. What is at fault inside the layer, where
/// that is known, identifies it in place of the modes: in which of them one fault shows depends on the program.</summary>
/// <param name="Agreeing">Names of the modes that agree with the reference, itself first; of all modes only those that
/// tell (<see cref="Blame.Telling"/>), in the subject's order.</param>
/// <param name="Disagreeing">Names of those that do not.</param>
/// <param name="Kind">Kind of the first difference from the reference; a broader one where the culprit has a name.</param>
/// <param name="Culprit">The layer, and the name of what is at fault inside it when that was found.</param>
public sealed record Signature(EquatableList<string> Agreeing, EquatableList<string> Disagreeing, string Kind, string Culprit)
{
    /// <summary>The kind of whatever a program computes, raises, does or ends with, be it that the process dies.</summary>
    private const string Result = "Result";

    /// <summary>How the kind of what ends a process begins; the signal follows.</summary>
    internal const string Crash = "Crash";

    /// <summary>Both sides as text, such as <c>off spec-off | jit-low</c>.</summary>
    public string Partition => $"{string.Join(' ', Agreeing)} | {string.Join(' ', Disagreeing)}";

    /// <summary>The signature of a blame.</summary>
    /// <param name="reference">The reference mode.</param>
    /// <param name="blame">Who is at fault.</param>
    /// <param name="disagreeing">Names of all modes that disagree with the reference.</param>
    /// <param name="kind">Kind of the first difference.</param>
    public static Signature Of(Mode reference, Blame blame, IReadOnlyCollection<string> disagreeing, string kind)
    {
        var sides = blame.Telling.ToLookup(disagreeing.Contains);
        return new(new(sides[false].Prepend(reference.Name)), new(sides[true]), kind, blame.Layer.ToString());
    }

    /// <summary>Whether two say the same but for what is at fault inside the layer.</summary>
    public bool IsAlike(Signature other) => Partition == other.Partition && BroadKind == other.BroadKind;

    /// <inheritdoc/>
    public bool Equals(Signature? other) => ToString() == other?.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The same with what is at fault inside the layer. One fault makes one program compute another value, the next one raise, and a third one
    /// kill its process: a name in the signature takes the place of that difference.</summary>
    /// <param name="layer">The layer that it is a part of.</param>
    /// <param name="name">Its name; empty: nothing is known of it.</param>
    public Signature At(Layer layer, string name) => name.Length == 0 ? this : this with { Kind = BroadKind, Culprit = $"{layer} {name}" };

    private bool IsNamed => Culprit.Contains(' ', StringComparison.Ordinal);

    private string BroadKind => Enum.TryParse(Kind, out DifferenceKind kind) && kind <= DifferenceKind.Exit || Kind.StartsWith(Crash, StringComparison.Ordinal) ? Result : Kind;

    /// <inheritdoc/>
    public override string ToString() => IsNamed ? $"{Kind}; {Culprit}" : $"{Partition}; {Kind}; {Culprit}";
}
