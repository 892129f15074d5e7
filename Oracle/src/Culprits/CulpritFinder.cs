using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Oracle.Verdicts;
using PyJitVerify.Runtime.Instructions;

namespace PyJitVerify.Oracle.Culprits;

/// <summary>
/// Finds what inside a layer makes a program differ from the reference: turns off the layer's parts one by one, then bisects the
/// number of traces and of rewrites. In: a confirmed difference. Out: a <see cref="Culprit"/>.
/// <para>It takes one run for each part that took part, and log2 of the traces and rewrites. A difference that
/// comes and goes gets whatever those runs said.</para>
/// </summary>
public static class CulpritFinder
{
    /// <summary>Knob with the switches that are off, separated by commas.</summary>
    public const string OffKnob = "off";

    /// <summary>Knob with the number of traces that may be made.</summary>
    public const string TracesKnob = "traces";

    /// <summary>Knob with the number of bytecode instructions at which the last of those traces is cut off.</summary>
    public const string InstructionsKnob = "instructions";

    /// <summary>Knob with the number of rewrites that the optimizer may do.</summary>
    public const string RewritesKnob = "rewrites";

    /// <summary>The culprit of a divergence, in the simplest mode that disagrees; null for other verdicts and when the subject
    /// cannot tell.</summary>
    /// <param name="subject">What is wrong.</param>
    /// <param name="judgement">A judgement on it; better of a reduced program.</param>
    /// <param name="options">Limits and seeds of the runs.</param>
    /// <exception cref="SubjectException">No worker can be started any more.</exception>
    public static Culprit? Find(ISubject subject, Judgement judgement, RunOptions options) =>
        judgement.Verdict is Verdict.Divergence divergence && subject.HasSwitches
            ? Find(subject, divergence.Layer, judgement.Program, judgement.Modes.Reference,
                judgement.Modes.Others.First(m => divergence.Modes.Contains(m.Name)), options)
            : null;

    private static Culprit? Find(ISubject subject, Layer layer, TestProgram program, Mode reference, Mode mode, RunOptions options)
    {
        using var session = subject.Open(mode);
        using var referenceSession = subject.Open(reference);
        var expected = Seen(referenceSession.Run([program], options)[0]);
        RunResult Run(params Knob[] knobs) =>
            session.Run([program], options with { Flags = options.Flags | RunFlags.Machinery, Knobs = new(knobs) })[0];
        bool Differs(params Knob[] knobs) => !Seen(Run(knobs)).Equals(expected);
        var whole = Run();
        if (Seen(whole).Equals(expected))
            return null;
        // A run that ended early counted nothing: then only the traces can be bisected, with a guess of how many there are.
        var machinery = whole.Engagement.Machinery ?? Run(Bound(TracesKnob, 0)).Engagement.Machinery;
        var parts = (machinery?.Switches ?? EquatableList<string>.Empty)
            .Where(s => KindsOf(layer).Any(kind => s.StartsWith(kind, StringComparison.Ordinal)));
        var needed = parts.Where(part => !Differs(new Knob(OffKnob, part))).ToList();
        var trace = First(Math.Max(machinery?.Traces ?? 0, MinTraces), n => Differs(Bound(TracesKnob, n)));
        var rewrite = First(machinery?.Rewrites ?? 0, n => Differs(Bound(RewritesKnob, n)));
        var last = trace == 0 ? null : Run(Bound(TracesKnob, trace)).Engagement.Machinery;
        Knob[] Cut(ulong n) => [Bound(TracesKnob, trace), Bound(InstructionsKnob, n)];
        var instruction = First(last?.Instructions ?? 0, n => n > 0 && Differs(Cut(n)));
        var cut = instruction == 0 ? null : Run(Cut(instruction)).Engagement.Machinery;
        var stopped = rewrite == 0 ? null : Run(Bound(RewritesKnob, rewrite)).Engagement.Machinery;
        return new(
            mode.Name, new(needed), trace, last?.LastTrace ?? "", instruction, cut?.LastInstruction ?? "", rewrite, stopped?.LastRewrite ?? "");
    }

    private const ulong MinTraces = 64;

    private static string[] KindsOf(Layer layer) => layer switch
    {
        Layer.Specializer => [Switches.OpcodePrefix],
        Layer.Optimizer => [Switches.PassPrefix],
        Layer.Backend => [Switches.UopPrefix],
        Layer.OptimizedNative => [Switches.PassPrefix, Switches.UopPrefix],
        _ => [],
    };

    /// <summary>The least n from 1 to the bound for which it holds, if it holds from there on; 0 when it holds for 0 or not for
    /// the bound.</summary>
    private static ulong First(ulong bound, Func<ulong, bool> holds)
    {
        if (holds(0) || !holds(bound))
            return 0;
        var (no, yes) = (0UL, bound);
        while (yes - no > 1)
        {
            var middle = no + (yes - no) / 2;
            (no, yes) = holds(middle) ? (no, middle) : (middle, yes);
        }

        return yes;
    }

    private static Knob Bound(string knob, ulong n) => new(knob, n.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static Observations.Observation Seen(RunResult run) => NormalisingRule.Normalise(run.Observation);
}
