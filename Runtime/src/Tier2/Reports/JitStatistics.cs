using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Native.Lowering;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Executors;

namespace PyJitVerify.Runtime.Tier2.Reports;

/// <summary>Recordings that ended for one reason, at one instruction; null: at none in particular.</summary>
internal sealed record RecordingCount(string Reason, string? Opcode, int Times);

/// <summary>
/// What was compiled.
/// Units: traces. <paramref name="Made"/> = <paramref name="Valid"/> + <paramref name="Invalidated"/>; those that were dropped because they
/// were not worth it are among the latter, and those that were forgotten since: of these nothing else is counted.
/// </summary>
/// <param name="UopsRecorded">In all traces that came from a recording, before optimization; <paramref name="UopsCompiled"/>: in the same ones, behind it.</param>
internal sealed record TraceCounts(int Made, int Valid, int Invalidated, int Dropped, int Forgotten, int UopsRecorded, int UopsCompiled);

/// <summary>Changes that a pass of the optimizer made.</summary>
internal sealed record RewriteCount(string Pass, int Times);

/// <summary>How often side exits went to one place, from which uops, and which traces they are linked to.</summary>
internal sealed record ExitCount(string Target, long Taken, IReadOnlyList<string> Uops, IReadOnlyList<int> LinkedTo);

/// <summary>How often machine code left the execution of a uop to C#; <paramref name="InPlace"/>: so that it went on behind it, <paramref name="Light"/> of
/// them with values where they are.</summary>
internal sealed record RequestCount(string Uop, long Times, long InPlace, long Light);

/// <summary>What ran. <paramref name="UopsInMachineCode"/> does not count those that machine code asked C# for.</summary>
internal sealed record ExecutionCounts(long Uops, long UopsInMachineCode, long Requests, long SideExits)
{
    /// <summary>From 0 to 1.</summary>
    public double MachineCodeShare => Uops == 0 ? 0 : (double)UopsInMachineCode / Uops;
}

/// <summary>Units: bytes, padding included.</summary>
internal sealed record CodeCounts(int UsedBytes, int PeakBytes, int Refused);

/// <summary>CPU time of making traces; all 0 when nothing measured it. The program runs on while a trace is recorded, and that is in it.</summary>
internal sealed record CostCounts(double RecordingMs, double OptimizingMs, double CompilingMs);

/// <summary>One trace.</summary>
internal sealed record TraceRow(int Serial, string Place, int ChainDepth, string Ended, int Uops, long Entered, long UopsRun, long UopsInMachineCode, bool IsValid);

/// <summary>
/// What a JIT has done, for people and for machines.
/// Shape: lists in descending order of their counts, without rows that count 0.
/// </summary>
/// <param name="Unavailable">Why there is no machine code; null: there is, or the mode has none.</param>
internal sealed record JitStatistics(IReadOnlyList<RecordingCount> Recordings, TraceCounts Traces, IReadOnlyList<RewriteCount> Rewrites, IReadOnlyList<ExitCount> Exits, IReadOnlyList<RequestCount> Requests,
    ExecutionCounts Executed, CodeCounts MachineCode, CostCounts Cost, IReadOnlyList<TraceRow> Rows, string? Unavailable)
{
    public static JitStatistics Of(TierTwo tier)
    {
        IReadOnlyList<Executor> executors = tier.Executors;
        RequestCount[] requests = [.. RequestsOf(executors)];
        int valid = executors.Count(e => e.IsValid), made = tier.Registry.Made;
        return new JitStatistics(
            [.. tier.Recordings.Select(r => new RecordingCount(r.Key.Reason.ToString(), r.Key.At is { } at ? OpcodeMetadata.Name(at) : null, r.Value)).OrderByDescending(r => r.Times)],
            new TraceCounts(made, valid, made - valid, tier.Drops, made - executors.Count,
                executors.Sum(e => e.UopsRecorded), executors.Where(e => e.UopsRecorded > 0).Sum(e => e.Trace.Length)),
            [.. (tier.Rewrites?.Done ?? []).Where(r => r.Value > 0).Select(r => new RewriteCount(r.Key, r.Value)).OrderByDescending(r => r.Times)],
            [.. ExitsOf(executors)], requests,
            new ExecutionCounts(executors.Sum(e => e.UopsRun), executors.Sum(e => e.Native?.UopsRun ?? 0), requests.Sum(r => r.Times), tier.SideExitsTaken),
            new CodeCounts(tier.Backend?.UsedBytes ?? 0, tier.Backend?.PeakBytes ?? 0, tier.Backend?.Refused ?? 0),
            new CostCounts(Ms(tier, TracePhase.Recording), Ms(tier, TracePhase.Optimizing), Ms(tier, TracePhase.Compiling)),
            [.. executors.OrderByDescending(e => e.UopsRun).Select(RowOf)], tier.Backend?.Unavailable);
    }

    private static double Ms(TierTwo tier, TracePhase phase) => tier.Stopwatch.Spent(phase).TotalMilliseconds;

    private static IEnumerable<ExitCount> ExitsOf(IEnumerable<Executor> executors) => executors
        .SelectMany(e => e.Exits.Select((exit, i) => (Exit: exit, Uop: e.Trace[i].Uop)))
        .Where(x => x.Exit is { Taken: > 0 })
        .GroupBy(x => (x.Exit!.Code, x.Exit.Target), x => x, CodeUnits)
        .Select(g => new ExitCount(CodePlace.Of(g.Key.Code, g.Key.Target), g.Sum(x => x.Exit!.Taken),
            [.. g.Select(x => UopMetadata.Name(x.Uop)).Distinct()], [.. g.Select(x => x.Exit!.Linked).OfType<Executor>().Select(e => e.Serial).Distinct().Order()]))
        .OrderByDescending(x => x.Taken);

    private static readonly IEqualityComparer<(PyCode Code, int Target)> CodeUnits =
        EqualityComparer<(PyCode Code, int Target)>.Create((a, b) => ReferenceEquals(a.Code, b.Code) && a.Target == b.Target, x => x.Target);

    private static IEnumerable<RequestCount> RequestsOf(IEnumerable<Executor> executors) => executors
        .SelectMany(e => (e.Native?.Trace.Exits ?? []).Where(x => x.Taken > 0 && x.Left < 0).Select(x => (e.Trace[x.Uop].Uop, State: x)))
        .GroupBy(x => x.Uop, x => x.State)
        .Select(g => new RequestCount(UopMetadata.Name(g.Key), g.Sum(x => x.Taken), g.Sum(x => x.InPlace?.Served ?? 0), g.Sum(x => x.InPlace?.ServedLight ?? 0)))
        .OrderByDescending(r => r.Times);

    private static TraceRow RowOf(Executor e) => new(e.Serial, CodePlace.Of(e.Code, e.Start), e.ChainDepth, e.Ended.ToString(), e.Trace.Length, e.Entered, e.UopsRun,
        e.Native?.UopsRun ?? 0, e.IsValid);
}
