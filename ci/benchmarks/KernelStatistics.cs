using PyJitVerify.Runtime;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Tier2.Reports;

namespace PyJitVerify.Benchmarks;

/// <summary>What the JIT does in the programs: as <c>pyjitverify run --jit-stats</c> says it, after the kernel ran a few times.</summary>
internal static class KernelStatistics
{
    private const int Kernels = 40, Top = 12;

    /// <summary>Soon enough that every loop of a kernel and every exit is recorded.</summary>
    private const int LowThreshold = 50;

    public static void Print(IReadOnlyList<string> files, Switches off, TextWriter output)
    {
        var all = new List<JitStatistics>();
        foreach (string file in files)
        {
            output.WriteLine($"== {Path.GetFileNameWithoutExtension(file)}");
            all.Add(Of(file, off, threshold: null));
            JitStatisticsText.Write(all[^1], output, Top);
        }
        var rewrites = all.SelectMany(s => s.Rewrites).GroupBy(r => r.Pass).Select(g => $"{g.Key} {g.Sum(r => r.Times)}");
        output.WriteLine($"== all: {all.Sum(s => s.Traces.Made)} traces of {all.Sum(s => s.Traces.UopsCompiled)} uops, {all.Sum(s => s.Executed.Uops)} run, "
            + $"C# asked {all.Sum(s => s.Executed.Requests)} times; rewrites: {string.Join(", ", rewrites)}");
        PrintStoppers(files, off, output);
    }

    /// <summary>The instructions in front of which traces end because none can contain them, over all programs.</summary>
    private static void PrintStoppers(IReadOnlyList<string> files, Switches off, TextWriter output)
    {
        var stoppers = files.SelectMany(f => TraceStoppers.Of(Of(f, off, LowThreshold)).Select(count => (Program: Path.GetFileNameWithoutExtension(f), Count: count)));
        output.WriteLine($"== instructions that ended recordings, at thresholds of {LowThreshold}");
        output.WriteLine($"{"instruction",-32}{"why",-20}{"times",6}  {"",-16}programs");
        foreach (var group in stoppers.GroupBy(s => (Opcode: s.Count.Opcode!, s.Count.Reason)).OrderByDescending(g => g.Sum(s => s.Count.Times)))
        {
            string where = TraceStoppers.IsOneInCPython(group.Key.Opcode) ? "in CPython too" : "only here";
            output.WriteLine($"{group.Key.Opcode,-32}{group.Key.Reason,-20}{group.Sum(s => s.Count.Times),6}  {where,-16}{string.Join(' ', group.Select(s => s.Program))}");
        }
    }

    private static JitStatistics Of(string file, Switches off, int? threshold)
    {
        var options = new InterpreterOptions
        {
            StandardOutput = Stream.Null,
            StandardError = Stream.Null,
            Mode = RunMode.Jit,
            Off = off,
            Reports = new JitReportOptions { Statistics = StatisticsForm.Text },
        };
        if (threshold is { } low) options = options with { BackEdgeThreshold = low, SideExitThreshold = low };
        JitStatistics? result = null;
        EmbeddedRun.Run(EmbeddedRun.ProgramOf(file, Kernels), options, new InterpreterParts(), interpreter => result = JitStatistics.Of(interpreter.TierTwo!));
        return result!;
    }
}
