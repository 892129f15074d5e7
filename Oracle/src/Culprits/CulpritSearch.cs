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

/// <summary>The runs of one search for a culprit, each with some knobs, and what they answer.</summary>
internal sealed class CulpritSearch
{
    /// <summary>Runs that end early, behind which no more parts are turned off.</summary>
    private const int MaxDeaths = 24;

    private readonly ISession _reference, _session;
    private readonly RunOptions _options;
    private readonly TestProgram _program;
    private readonly Observation _expected;
    private int _deaths;

    internal CulpritSearch(ISession reference, ISession session, RunOptions options, TestProgram program)
    {
        (_reference, _session, _options, _program) = (reference, session, options, program);
        _expected = Seen(reference.Run([program], options)[0]);
        var whole = Run();
        Whole = Seen(whole).Equals(_expected) ? null : whole;
    }

    /// <summary>The run with everything on; null when it does not differ.</summary>
    internal RunResult? Whole { get; }

    /// <summary>The first trace with which it differs, when that is known from the beginning: none is made behind it. Otherwise 0.</summary>
    internal ulong Trace { get; private set; }

    /// <summary>Whether there is a number of traces with which it differs, but not with one less. From then on no more are made.</summary>
    internal bool TryStopAtTrace(ulong bound) => (Trace = CulpritFinder.First(bound, n => Differs(CulpritFinder.Bound(CulpritFinder.TracesKnob, n)))) > 0;

    internal bool Differs(params Knob[] knobs) => !Seen(Run(knobs)).Equals(_expected);

    /// <summary>The switches without which it does not differ. Each run that ends early costs a worker, so there is a bound on them.</summary>
    internal EquatableList<string> NeededOf(IEnumerable<string> switches) =>
        new(switches.TakeLast(CulpritFinder.MaxParts).Where(part => _deaths < MaxDeaths && !Differs(new Knob(CulpritFinder.OffKnob, part))));

    /// <summary>The last of the uops without whose lesson it does not differ; empty: there is none.</summary>
    internal string LastNeeded(IReadOnlyList<string> teachers)
    {
        string Off(IEnumerable<string> uops) => string.Join(',', uops.Select(u => Switches.FactPrefix + u));
        var count = CulpritFinder.First((ulong)teachers.Count, n => !Differs(new Knob(CulpritFinder.OffKnob, Off(teachers.Skip(teachers.Count - (int)n)))));
        var last = count == 0 ? "" : teachers[teachers.Count - (int)count];
        return last.Length > 0 && (count == 1 || !Differs(new Knob(CulpritFinder.OffKnob, Off([last])))) ? last : "";
    }

    /// <summary>What a run tells; where it ends early, the same without the last trace being entered.</summary>
    internal Machinery? Tell(params Knob[] knobs) =>
        (Trace > 0 ? null : Run(knobs).Engagement.Machinery) ?? Run([.. knobs, new Knob(CulpritFinder.UnenteredKnob, "1")]).Engagement.Machinery;

    /// <summary>What of what surrounds traces they take too little notice of.</summary>
    internal Surrounding SurroundingOf()
    {
        if (!Differs(new Knob(CulpritFinder.DropsKnob, nameof(WatchedKinds.Tracing))))
            return Surrounding.Tracing;
        var there = _reference.Run([_program], _options with { Flags = _options.Flags | RunFlags.Machinery })[0].Engagement.Machinery;
        if (there?.DeepestRefusal > 0 && Run().Engagement.Machinery is { DeepestRefusal: var here } && here != there.DeepestRefusal)
            return Surrounding.Recursion;
        return Differs(new Knob(CulpritFinder.DropsKnob, nameof(WatchedKinds.Handling))) ? Surrounding.None : Surrounding.Handling;
    }

    private RunResult Run(params Knob[] knobs)
    {
        var bounds = Trace > 0 && !knobs.Any(k => k.Name == CulpritFinder.TracesKnob) ? [CulpritFinder.Bound(CulpritFinder.TracesKnob, Trace)] : Array.Empty<Knob>();
        var run = _session.Run([_program], _options with { Flags = _options.Flags | RunFlags.Machinery, Knobs = new([.. _options.Knobs, .. bounds, .. knobs]) })[0];
        if (run.Observation.Ending != Ending.Completed)
            _deaths++;
        return run;
    }

    private static Observation Seen(RunResult run) => NormalisingRule.Normalise(run.Observation);
}
