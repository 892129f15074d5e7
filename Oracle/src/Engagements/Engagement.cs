namespace PyJitVerify.Oracle.Engagements;

/// <summary>How good the evidence is that compiled code ran. Later is better.</summary>
public enum EvidenceGrade
{
    /// <summary>Nothing says that any code was compiled.</summary>
    None,

    /// <summary>An executor hung in the bytecode at a phase boundary, so the next pass over that place enters it. On PyPy: a trace
    /// with code of that function, its own or inlined, was compiled before the boundary.</summary>
    Compiled,

    /// <summary>It was entered and left: one of its exits was hot enough to lead on to another trace (on PyPy: a bridge that begins
    /// in that function).</summary>
    Entered,

    /// <summary>The subject counts entries, exits and uops itself.</summary>
    Counted,
}

/// <summary>An executor that was seen at a phase boundary; on PyPy the part of a trace that comes from one function, seen at the
/// first boundary after it was compiled. On CPython side traces are counted, and more than one exit that leads on, only where names of uops were asked for.</summary>
/// <param name="Phase">Name of the boundary; empty at the end.</param>
/// <param name="Function">Qualified name of the code object in whose bytecode it hangs.</param>
/// <param name="FirstLine">Line where that code object starts.</param>
/// <param name="OffsetBytes">Where in the bytecode.</param>
/// <param name="Uops">Number of uops, side traces included.</param>
/// <param name="IsValid">False when something invalidated it.</param>
/// <param name="Exits">Side exits, those of side traces included.</param>
/// <param name="LinkedExits">How many of them lead to another trace; 0 where the subject cannot tell.</param>
/// <param name="Traces">Number of traces in its tree, itself included.</param>
/// <param name="UopNames">Names of the uops when they were asked for.</param>
public sealed record ExecutorSighting(
    string Phase, string Function, int FirstLine, uint OffsetBytes, uint Uops, bool IsValid,
    uint Exits, uint LinkedExits, uint Traces, EquatableList<string> UopNames);

/// <summary>What a run showed about compiled code. No part of the observation: modes differ here by design.</summary>
/// <param name="Executors">Sightings in the order of the boundaries.</param>
/// <param name="Counts">Counters of a subject that has them, or null.</param>
/// <param name="Machinery">What took part, when it was asked for and the subject can tell, or null.</param>
public sealed record Engagement(EquatableList<ExecutorSighting> Executors, EngagementCounts? Counts = null, Machinery? Machinery = null)
{
    /// <summary>What forced exits showed; null where there were none.</summary>
    public ForcedExitReport? ForcedExits { get; init; }

    /// <summary>Names of the opcodes and uops that ran, when they were asked for and the subject can tell.</summary>
    public EquatableList<string> Executed { get; init; } = EquatableList<string>.Empty;

    /// <summary>No evidence.</summary>
    public static readonly Engagement None = new(EquatableList<ExecutorSighting>.Empty);

    /// <summary>
    /// The grade of evidence for an executor at one of the sites; every site counts when the list is empty. A site is
    /// a qualified name or its last part.
    /// </summary>
    public EvidenceGrade GradeAt(EquatableList<string> sites)
    {
        var covering = Executors.Where(e => sites.Count == 0 || sites.Any(s => Names(e.Function, s))).ToList();
        if (Counts is { TracesEntered: > 0 } && (covering.Count > 0 || sites.Count == 0))
            return EvidenceGrade.Counted;
        if (covering.Any(e => e.LinkedExits > 0))
            return EvidenceGrade.Entered;
        return covering.Count > 0 ? EvidenceGrade.Compiled : EvidenceGrade.None;
    }

    private static bool Names(string function, string site) =>
        function == site || function.EndsWith("." + site, StringComparison.Ordinal);
}

/// <summary>Exact counters, from subjects that have them.</summary>
public sealed record EngagementCounts(ulong TracesCompiled, ulong TracesEntered, ulong SideExits, ulong NativeUops);
