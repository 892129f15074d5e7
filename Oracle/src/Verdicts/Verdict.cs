using PyJitVerify.Oracle.Culprits;
using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Observations;

namespace PyJitVerify.Oracle.Verdicts;

/// <summary>What the oracle says about one program. The set is closed: switch with <see cref="Match{T}"/>.</summary>
public abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>All modes agree and compiled code ran at the assumption site.</summary>
    /// <param name="Grade">The best evidence among the modes.</param>
    public sealed record Agree(EvidenceGrade Grade) : Verdict;

    /// <summary>What a campaign reports: some modes go wrong.</summary>
    /// <param name="Signature">Identity of the bug.</param>
    /// <param name="Layer">Who is at fault.</param>
    /// <param name="Modes">Names of the modes in which it shows.</param>
    /// <param name="Repeats">Fresh processes in which it happened again; 0 when not confirmed yet.</param>
    public abstract record Finding(Signature Signature, Layer Layer, EquatableList<string> Modes, int Repeats) : Verdict
    {
        /// <summary>What one sees in those modes, for people.</summary>
        public abstract string Seen { get; }

        /// <summary>The circumstance that decides in which way it shows; null: it always shows the same, or nothing that was tried decides.</summary>
        public string? Cause { get; init; }

        /// <summary>The same, with what is at fault inside the layer.</summary>
        public Finding At(Culprit culprit)
        {
            var layer = culprit.LayerOf(Layer);
            return this with { Layer = layer, Signature = Signature.At(layer, culprit.Name) };
        }
    }

    /// <summary>A mode disagrees with the reference, again and again.</summary>
    /// <param name="Signature">Identity of the bug.</param>
    /// <param name="Layer">Who is at fault.</param>
    /// <param name="Modes">Names of the modes that disagree.</param>
    /// <param name="Difference">First difference of the first of them; left is the reference.</param>
    /// <param name="Repeats">Fresh processes in which it happened again; 0 when not confirmed yet.</param>
    public sealed record Divergence(
        Signature Signature, Layer Layer, EquatableList<string> Modes, Difference Difference, int Repeats) : Finding(Signature, Layer, Modes, Repeats)
    {
        /// <inheritdoc/>
        public override string Seen => Difference.ToString();
    }

    /// <summary>A mode died where another did not.</summary>
    /// <param name="Signature">Identity of the bug.</param>
    /// <param name="Layer">Who is at fault.</param>
    /// <param name="Modes">Names of the modes that died, or that lived while the reference died.</param>
    /// <param name="Signal">The signal, or the exit code reserved for broken invariants.</param>
    /// <param name="Repeats">Fresh processes in which it happened again.</param>
    public sealed record Crash(
        Signature Signature, Layer Layer, EquatableList<string> Modes, int Signal, int Repeats) : Finding(Signature, Layer, Modes, Repeats)
    {
        /// <inheritdoc/>
        public override string Seen => $"signal {Signal}";
    }

    /// <summary>A mode ran for ever where the reference came to an end.</summary>
    /// <param name="Signature">Identity of the bug.</param>
    /// <param name="Layer">Who is at fault.</param>
    /// <param name="Modes">Names of the modes that hang.</param>
    /// <param name="ReferenceCpu">What the reference needed.</param>
    /// <param name="Cpu">What the mode had used when it was stopped.</param>
    /// <param name="Repeats">Checks that confirmed it.</param>
    public sealed record Hang(
        Signature Signature, Layer Layer, EquatableList<string> Modes, TimeSpan ReferenceCpu, TimeSpan Cpu, int Repeats)
        : Finding(Signature, Layer, Modes, Repeats)
    {
        /// <inheritdoc/>
        public override string Seen => "hang";
    }

    /// <summary>The program says nothing about the subject.</summary>
    /// <param name="Reason">One line.</param>
    public sealed record Invalid(string Reason) : Verdict;

    /// <summary>Something differed, but not every time.</summary>
    /// <param name="Modes">Names of the modes.</param>
    /// <param name="Difference">What it was, as text.</param>
    /// <param name="Repeated">How often something differed again.</param>
    /// <param name="Tried">Out of how many.</param>
    public sealed record Flaky(EquatableList<string> Modes, string Difference, int Repeated, int Tried) : Verdict
    {
        /// <summary>The circumstance that decides it: with it held the same happens each time. Null: none that was tried.</summary>
        public string? Cause { get; init; }

        /// <summary>One line.</summary>
        public string Text => $"{Difference} in {string.Join(", ", Modes)}, {Repeated} of {Tried} times{(Cause is null ? "" : $"; {Cause} decides")}";
    }

    /// <summary>All modes agree, but nothing shows that the assumption site was compiled: this counts as
    /// nothing.</summary>
    public sealed record NotEngaged : Verdict;

    /// <summary>True for what a campaign reports.</summary>
    public bool IsFinding => this is Finding;

    /// <summary>How bad it is; null for what is no finding.</summary>
    public Severity? Severity => this switch
    {
        Divergence v => Severities.Of(v.Difference.Kind),
        Crash => Verdicts.Severity.Crash,
        Hang => Verdicts.Severity.Hang,
        _ => null,
    };

    /// <summary>One function per verdict, so that a caller cannot forget one.</summary>
    public T Match<T>(
        Func<Agree, T> agree,
        Func<Divergence, T> divergence,
        Func<Crash, T> crash,
        Func<Hang, T> hang,
        Func<Invalid, T> invalid,
        Func<Flaky, T> flaky,
        Func<NotEngaged, T> notEngaged) => this switch
        {
            Agree v => agree(v),
            Divergence v => divergence(v),
            Crash v => crash(v),
            Hang v => hang(v),
            Invalid v => invalid(v),
            Flaky v => flaky(v),
            NotEngaged v => notEngaged(v),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
