using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Tier2.Executors;

namespace PyJitVerify.Oracle.Culprits;

/// <summary>
/// Finds what inside a layer makes a program differ from the reference: turns off the layer's parts one by one, and bisects the
/// number of rewrites, of traces and of a trace's instructions. In: a confirmed difference. Out: a <see cref="Culprit"/>.
/// <para>It takes one run for each part that took part, <see cref="MaxParts"/> at the most, and log2 of rewrites, of uops that
/// taught the optimizer something, of traces and instructions. A difference that comes and goes gets whatever those runs said.</para>
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

    /// <summary>Knob that keeps the last of those traces from being entered.</summary>
    public const string UnenteredKnob = "unentered";

    /// <summary>Knob with the number of rewrites that the optimizer may do.</summary>
    public const string RewritesKnob = "rewrites";

    /// <summary>Knob with the kind of things of which any change drops all traces, as <see cref="WatchedKinds"/> has it.</summary>
    public const string DropsKnob = "drops";

    /// <summary>Traces that are looked for in a run that could not say how many it made.</summary>
    private const ulong MinTraces = 64;

    /// <summary>Parts that are turned off, each in a run.</summary>
    internal const int MaxParts = 64;

    /// <summary>The mode in which one looks for what is at fault: the simplest one that disagrees.</summary>
    /// <param name="modes">The modes, the reference first.</param>
    /// <param name="disagreeing">Names of those that disagree with it.</param>
    public static Mode ModeOf(ModeSet modes, IReadOnlyCollection<string> disagreeing) => modes.Others.First(m => disagreeing.Contains(m.Name));

    /// <summary>What makes the program differ; null when it does not.</summary>
    /// <exception cref="SubjectException">No worker can be started any more.</exception>
    public Culprit? Find(TestProgram program, Layer layer) => Find(program, layer, onlyName: false);

    /// <summary>As much of it as its name needs, in fewer runs.</summary>
    /// <inheritdoc cref="Find(TestProgram, Layer)"/>
    public Culprit? FindName(TestProgram program, Layer layer) => Find(program, layer, onlyName: true);

    private Culprit? Find(TestProgram program, Layer layer, bool onlyName)
    {
        var search = new CulpritSearch(reference, session, options, program);
        if (search.Whole is null)
            return null;
        var found = new Culprit(session.Mode.Name);
        // A run that ended early told nothing. Then the first trace with which it does comes first, since that one can be looked at without being entered.
        if (search.Whole.Engagement.Machinery is null && !search.TryStopAtTrace(MinTraces))
            return found;
        var machinery = search.Whole.Engagement.Machinery ?? search.Tell();
        var rewrite = First(machinery?.Rewrites ?? 0, n => search.Differs(Bound(RewritesKnob, n)));
        if (rewrite > 0 && search.Tell(Bound(RewritesKnob, rewrite)) is { } stopped)
        {
            var at = stopped.LastRewrite;
            var unwatched = at.ReliesOn.Length > 0 && !search.Differs(new Knob(DropsKnob, at.ReliesOn)) ? at.ReliesOn : "";
            found = found with
            {
                Rewrite = rewrite,
                AtRewrite = at,
                Oddity = stopped.Oddity,
                Unwatched = unwatched,
                Teacher = unwatched.Length > 0 ? "" : search.LastNeeded(Culprit.TeachersOf(at, stopped.Facts)),
            };
            if (onlyName && (stopped.Oddity.Length > 0 || unwatched.Length > 0 || at.ReliesOn.Length == 0))
                return found;
        }

        found = found with { Parts = search.NeededOf((machinery?.Switches ?? EquatableList<string>.Empty).Where(s => KindsOf(layer).Any(kind => s.StartsWith(kind, StringComparison.Ordinal)))) };
        if (onlyName && layer == Layer.Specializer && found.Parts.Count > 0)
            return found;
        var trace = search.Trace > 0 ? search.Trace : First(Math.Max(machinery?.Traces ?? 0, MinTraces), n => search.Differs(Bound(TracesKnob, n)));
        if (trace == 0 || search.Tell(Bound(TracesKnob, trace)) is not { } last)
            return found with { Trace = trace };
        Knob[] Cut(ulong n) => [Bound(TracesKnob, trace), Bound(InstructionsKnob, n)];
        var instruction = First(last.Instructions, n => n > 0 && search.Differs(Cut(n)));
        var cut = instruction == 0 ? null : search.Tell(Cut(instruction))?.LastInstruction;
        found = found with
        {
            Trace = trace,
            TraceText = last.LastTrace,
            Instruction = instruction,
            AtInstruction = cut ?? Landmark.None,
            // Of a trace that was dropped nothing is told, but of the one that was cut off.
            Oddity = cut?.Kind == LandmarkKind.Odd ? cut.Name : found.Rewrite > 0 ? found.Oddity : last.Oddity,
        };
        return layer == Layer.Tracing && cut?.Kind == LandmarkKind.Surrounded ? found with { Surrounding = search.SurroundingOf() } : found;
    }

    private static string[] KindsOf(Layer layer) => layer switch
    {
        Layer.Specializer => [Switches.OpcodePrefix],
        Layer.Optimizer => [Switches.PassPrefix],
        Layer.Backend => [Switches.UopPrefix, Switches.RegistersPrefix],
        Layer.OptimizedNative => [Switches.PassPrefix, Switches.UopPrefix, Switches.RegistersPrefix],
        _ => [],
    };

    /// <summary>The least n from 1 to the bound for which it holds, if it holds from there on; 0 when it holds for 0 or not for
    /// the bound.</summary>
    internal static ulong First(ulong bound, Func<ulong, bool> holds)
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

    internal static Knob Bound(string knob, ulong n) => new(knob, n.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
