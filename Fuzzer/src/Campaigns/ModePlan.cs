using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Fuzzer.Campaigns;

/// <summary>
/// Which modes a program runs in: at the thresholds that users have, or at low ones, which take few iterations and so
/// little time. A subject without low modes runs everything at its defaults.
/// </summary>
/// <param name="Default">Modes at default thresholds, the reference first.</param>
/// <param name="DefaultHotIterations">Iterations that are hot in all of them.</param>
/// <param name="Low">Modes at low thresholds, the reference first; null where the subject has none.</param>
/// <param name="LowHotIterations">Iterations that are hot in all of those; 0 where there are none.</param>
/// <param name="DefaultLattice">Modes that name the layer of what was found at default thresholds.</param>
public sealed record ModePlan(ModeSet Default, int DefaultHotIterations, ModeSet? Low, int LowHotIterations, ModeSet DefaultLattice)
{
    /// <summary>Few enough iterations that starting and compiling a program costs as much as running it.</summary>
    private const int MaxLowHotIterations = 64;

    /// <summary>Cells at default thresholds take less than half of a sweep's time then.</summary>
    private const int MinCellDefaultPeriod = 32;

    /// <summary>The plan for all modes of a subject.</summary>
    /// <remarks>A mode is low when it gets hot within <see cref="MaxLowHotIterations"/>; modes without a JIT go with the low
    /// ones, since they cost the same there and find the same.</remarks>
    public static ModePlan For(ISubject subject)
    {
        if (subject.Modes.All.All(m => !m.UsesJit))
        {
            var hot = subject.HotIterations(subject.Modes.Reference);
            return new(subject.Modes, hot, subject.Modes, hot, subject.DefaultLattice) { DefaultPeriod = int.MaxValue, FirstLooks = [subject.Modes] };
        }

        var slowest = subject.Modes.All.Max(subject.HotIterations);
        bool IsLow(Mode mode) => mode.UsesJit && subject.HotIterations(mode) <= MaxLowHotIterations;
        if (!subject.Modes.All.Any(IsLow))
            return new(subject.Modes, slowest, null, 0, subject.DefaultLattice);
        var low = subject.Modes.All.Where((m, k) => k == 0 || IsLow(m) || !m.UsesJit).ToList();
        var normal = subject.Modes.All.Where((m, k) => k == 0 || (m.UsesJit && !IsLow(m)));
        var leading = subject.LeadingMode;
        return new(new(normal), slowest, new(low), low.Max(subject.HotIterations), subject.DefaultLattice)
        {
            DefaultPeriod = subject.DefaultThresholdPeriod,
            FirstLooks = [.. low.Skip(1).Where(m => m != leading).Select(m => new ModeSet(low.Where((l, k) => k == 0 || l == leading || l == m)))],
        };
    }

    /// <summary>One program in so many is for the default thresholds.</summary>
    public int DefaultPeriod { get; init; } = 1;

    /// <summary>One cell of a table in so many is for the default thresholds: fewer than of the composed programs, for what breaks a cell there breaks it
    /// at low ones too (docs/decisions/0033).</summary>
    public int CellDefaultPeriod => Low is null ? DefaultPeriod : Math.Max(DefaultPeriod, MinCellDefaultPeriod);

    /// <summary>Programs composed for these thresholds.</summary>
    public ProgramGenerator Generator => new(LowHotIterations, DefaultHotIterations, DefaultPeriod);

    /// <summary>Programs next to each other that are first looked at in the same modes, so that they can be run together.</summary>
    internal const int Neighbours = 16;

    /// <summary>Of so many programs next to each other the first few say what ran.</summary>
    private const ulong CoveragePeriod = Neighbours, CoveredPrograms = 4;

    /// <summary>Sets of low modes in which a program is first looked at: the reference, the leading mode and one of the others in turn.
    /// The whole lattice only locates what they show (docs/decisions/0033).</summary>
    public IReadOnlyList<ModeSet> FirstLooks { get; init; } = [];

    /// <summary>Whether the runs of the program of that number say which opcodes and uops they executed: few enough that it costs next to nothing, and
    /// in all modes alike.</summary>
    public static bool SaysWhatRan(ulong index) => index % CoveragePeriod < CoveredPrograms;

    /// <summary>The modes of a program.</summary>
    public ModeSet For(bool usesDefaultThresholds) => usesDefaultThresholds || Low is null ? Default : Low;

    /// <summary>The modes in which the program of that number is first looked at.</summary>
    public ModeSet FirstLookAt(ulong index, bool usesDefaultThresholds) => usesDefaultThresholds || Low is null
        ? Default
        : FirstLooks[(int)(index / Neighbours % (ulong)FirstLooks.Count)];
}
