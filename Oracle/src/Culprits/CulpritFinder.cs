using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Runtime.Instructions;

namespace PyJitVerify.Oracle.Culprits;

/// <summary>
/// Finds what inside a layer makes a program differ from the reference: turns off the layer's parts one by one, and bisects the
/// number of rewrites, of traces and of a trace's instructions. In: a confirmed difference. Out: a <see cref="Culprit"/>.
/// <para>It takes one run for each part that took part and for each uop that taught the optimizer something, <see cref="MaxParts"/> of each at the
/// most, and log2 of rewrites, traces and instructions. A difference that comes and goes gets whatever those runs said.</para>
/// </summary>
/// <param name="reference">Runs programs in the reference mode.</param>
/// <param name="session">Runs them in the simplest mode that disagrees.</param>
/// <param name="options">Limits and seeds of the runs.</param>
public sealed class CulpritFinder(ISession reference, ISession session, RunOptions options)
{
    /// <summary>Knob with the switches that are off, separated by commas.</summary>
    public const string OffKnob = "off";

    /// <summary>Knob with the number of traces that may be made.</summary>
    public const string TracesKnob = "traces";

    /// <summary>Knob with the number of bytecode instructions at which the last of those traces is cut off.</summary>
    public const string InstructionsKnob = "instructions";

    /// <summary>Knob with the number of rewrites that the optimizer may do.</summary>
    public const string RewritesKnob = "rewrites";

    /// <summary>Knob with the kind of things of which any change drops all traces.</summary>
    public const string DropsKnob = "drops";

    /// <summary>Traces that are looked for in a run that could not say how many it made.</summary>
    private const ulong MinTraces = 64;

    /// <summary>Parts of a kind that are turned off, each in a run.</summary>
    private const int MaxParts = 64;

    /// <summary>What <see cref="DropsKnob"/> takes, and what a trace relies on then.</summary>
    private static readonly string[] Watched = ["Names", "Types", "Functions"];

    /// <summary>The mode in which one looks for what is at fault: the simplest one that disagrees.</summary>
    /// <param name="modes">The modes, the reference first.</param>
    /// <param name="disagreeing">Names of those that disagree with it.</param>
    public static Mode ModeOf(ModeSet modes, IReadOnlyCollection<string> disagreeing) => modes.Others.First(m => disagreeing.Contains(m.Name));

    /// <summary>What makes the program differ; null when it does not.</summary>
    /// <exception cref="SubjectException">No worker can be started any more.</exception>
    public Culprit? Find(TestProgram program, Layer layer) => Find(program, layer, onlyName: false);

    /// <summary>The culprit's name, in fewer runs; empty when nothing is known, null when the program does not differ.</summary>
    /// <exception cref="SubjectException">No worker can be started any more.</exception>
    public string? NameOf(TestProgram program, Layer layer) => Find(program, layer, onlyName: true)?.Name;

    private Culprit? Find(TestProgram program, Layer layer, bool onlyName)
    {
        var expected = Seen(reference.Run([program], options)[0]);
        RunResult Run(params Knob[] knobs) =>
            session.Run([program], options with { Flags = options.Flags | RunFlags.Machinery, Knobs = new([.. options.Knobs, .. knobs]) })[0];
        bool Differs(params Knob[] knobs) => !Seen(Run(knobs)).Equals(expected);
        EquatableList<string> NeededOf(IEnumerable<string> switches) => new(switches.Take(MaxParts).Where(part => !Differs(new Knob(OffKnob, part))));
        var whole = Run();
        if (Seen(whole).Equals(expected))
            return null;
        // A run that ended early counted nothing: then only the traces can be bisected, with a guess of how many there are.
        var machinery = whole.Engagement.Machinery ?? Run(Bound(TracesKnob, 0)).Engagement.Machinery;
        var found = new Culprit(session.Mode.Name);
        var rewrite = First(machinery?.Rewrites ?? 0, n => Differs(Bound(RewritesKnob, n)));
        if (rewrite > 0 && Run(Bound(RewritesKnob, rewrite)).Engagement.Machinery is { } stopped)
        {
            var unwatched = Watched.FirstOrDefault(kind => !Differs(new Knob(DropsKnob, kind))) ?? "";
            found = found with { Rewrite = rewrite, AtRewrite = stopped.LastRewrite, Unwatched = unwatched, Facts = unwatched.Length > 0 ? EquatableList<string>.Empty : NeededOf(stopped.Facts) };
            if (onlyName)
                return found;
        }

        found = found with { Parts = NeededOf((machinery?.Switches ?? EquatableList<string>.Empty).Where(s => KindsOf(layer).Any(kind => s.StartsWith(kind, StringComparison.Ordinal)))) };
        if (onlyName && layer == Layer.Specializer && found.Parts.Count > 0)
            return found;
        var trace = First(Math.Max(machinery?.Traces ?? 0, MinTraces), n => Differs(Bound(TracesKnob, n)));
        if (trace == 0 || Run(Bound(TracesKnob, trace)).Engagement.Machinery is not { } last)
            return found with { Trace = trace };
        Knob[] Cut(ulong n) => [Bound(TracesKnob, trace), Bound(InstructionsKnob, n)];
        var instruction = First(last.Instructions, n => n > 0 && Differs(Cut(n)));
        var at = instruction == 0 ? null : Run(Cut(instruction)).Engagement.Machinery?.LastInstruction;
        return found with { Trace = trace, TraceText = last.LastTrace, Instruction = instruction, AtInstruction = at ?? Landmark.None };
    }

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
