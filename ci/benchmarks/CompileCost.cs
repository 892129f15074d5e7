using PyJitVerify.Runtime;
using PyJitVerify.Runtime.Native;
using PyJitVerify.Runtime.Native.Lowering;
using PyJitVerify.Runtime.Tier2.Optimizer;
using PyJitVerify.Runtime.Tier2.Reports;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Benchmarks;

/// <summary>
/// What traces cost to make: recording, each pass of the optimizer, lowering (which stencils, with what in their holes), and copy-and-patch.
/// The programs are recorded in several runs; their traces are made again and again; the least time counts. Beside it the time that copying the
/// finished bytes takes, which is the least that copy-and-patch could. Uops are those recorded.
/// </summary>
internal static class CompileCost
{
    private const int Kernels = 8, Runs = 6, Threshold = 500, Rounds = 30;

    /// <summary>Units: uops as recorded. Traces are counted by length, up to each of these.</summary>
    private static readonly int[] Lengths = [50, 100, 200, 400, int.MaxValue];

    /// <param name="Passes">Nanoseconds of each pass.</param>
    private sealed record Cost(int Uops, int Optimized, int CodeBytes, double RecordNs, double[] Passes, double LowerNs, double PatchNs, double CopyNs)
    {
        public double TotalNs => RecordNs + Passes.Sum() + LowerNs + PatchNs;
    }

    public static void Print(IReadOnlyList<string> files, TextWriter output)
    {
        var costs = new List<Cost>();
        foreach (string file in files)
        {
            string source = EmbeddedRun.ProgramOf(file, Kernels);
            var recorders = new List<TimedRecorder>();
            for (int run = 0; run < Runs; run++)
            {
                Record(source, recorders, interpreter =>
                {
                    if (run == Runs - 1) costs.AddRange(recorders.Where(r => r.HasTrace).GroupBy(Place).Select(g => Measure(interpreter.TierTwo!.Backend!.Context, [.. g])));
                });
            }
        }
        PrintTable(costs, files.Count, output);
    }

    private static (string, int, int) Place(TimedRecorder recorder) => (recorder.RootCode.QualifiedName.ToString(), recorder.Start, recorder.Uops.Count);

    private static void Record(string source, List<TimedRecorder> recorders, Action<PyInterpreter> look)
    {
        var options = new InterpreterOptions
        {
            StandardOutput = Stream.Null,
            StandardError = Stream.Null,
            Mode = RunMode.Jit,
            BackEdgeThreshold = Threshold,
            SideExitThreshold = Threshold,
        };
        var parts = new InterpreterParts
        {
            MakeRecorder = (code, start, max) =>
            {
                recorders.Add(new TimedRecorder(code, start, max));
                return recorders[^1];
            },
        };
        EmbeddedRun.Run(source, options, parts, look);
    }

    /// <summary>Measures one trace, recorded several times: the last time by the interpreter that is there.</summary>
    private static Cost Measure(LoweringContext context, TimedRecorder[] recordings)
    {
        TimedRecorder last = recordings[^1];
        var facts = new RootFrameFacts(last.Globals!, last.Builtins!, new WatchedNames(static _ => { }));
        IReadOnlyList<IOptimizerPass> passes = TraceOptimizer.AllPasses;
        var passNs = new double[passes.Count];
        var trace = new List<UopInstruction>(last.Uops);
        var scratch = new List<UopInstruction>();
        for (int i = 0; i < passNs.Length; i++)
        {
            List<UopInstruction> before = [.. trace];
            double copy = Least(() => Copy(before));
            passNs[i] = Math.Max(Least(() =>
            {
                Copy(before);
                passes[i].Run(scratch, new OptimizerContext(facts, new RewriteFuel()));
            }) - copy, 0);
            trace = [.. scratch];
        }
        UopInstruction[] optimized = [.. trace];
        NativeTrace? native = TraceLowering.LowerTrace(context, optimized, last.EntryDepth);
        byte[] code = native?.Plan.ToArray() ?? [];
        var target = new byte[code.Length];
        double lower = Least(() => TraceLowering.LowerTrace(context, optimized, last.EntryDepth));
        double patch = Least(() => native?.Plan.CopyTo(target));
        double copyCode = Least(() => code.CopyTo(target.AsSpan()));
        return new Cost(last.Uops.Count, optimized.Length, target.Length, recordings.Min(r => r.Nanoseconds), passNs, lower, patch, copyCode);

        void Copy(List<UopInstruction> source)
        {
            scratch.Clear();
            scratch.AddRange(source);
        }
    }

    private static void PrintTable(List<Cost> costs, int programs, TextWriter output)
    {
        output.WriteLine($"traces of {programs} programs: {costs.Count}, {costs.Sum(c => c.Uops)} uops recorded, {costs.Sum(c => c.Optimized)} optimized, {costs.Sum(c => c.CodeBytes)} bytes");
        output.Write($"{"ns/uop",-10}{"traces",7}{"kept %",8}{"record",8}");
        foreach (IOptimizerPass pass in TraceOptimizer.AllPasses) output.Write("  " + pass.Name);
        output.WriteLine($"{"lower",8}{"copy+patch",12}{"memcpy",8}{"ratio",7}{"bytes",7}{"uops/trace",12}{"us/trace",10}{"us/70 uops",12}");
        int above = 0;
        foreach (int length in Lengths)
        {
            PrintRow($"{above + 1}{(length == int.MaxValue ? " and more" : $"-{length}")}", costs.FindAll(c => c.Uops > above && c.Uops <= length), output);
            above = length;
        }
        PrintRow("all", costs, output);
        output.WriteLine($"copy and patch per uop that is left: {costs.Sum(c => c.PatchNs) / costs.Sum(c => c.Optimized):F1} ns");
    }

    private static void PrintRow(string name, List<Cost> costs, TextWriter output)
    {
        if (costs.Count == 0) return;
        double uops = costs.Sum(c => c.Uops), total = costs.Sum(c => c.TotalNs);
        output.Write($"{name,-10}{costs.Count,7}{100 * costs.Sum(c => c.Optimized) / uops,8:F0}{costs.Sum(c => c.RecordNs) / uops,8:F0}");
        IReadOnlyList<IOptimizerPass> passes = TraceOptimizer.AllPasses;
        for (int i = 0; i < passes.Count; i++) output.Write((costs.Sum(c => c.Passes[i]) / uops).ToString("F0").PadLeft(passes[i].Name.Length + 2));
        output.WriteLine($"{costs.Sum(c => c.LowerNs) / uops,8:F0}{costs.Sum(c => c.PatchNs) / uops,12:F1}{costs.Sum(c => c.CopyNs) / uops,8:F1}"
            + $"{costs.Sum(c => c.PatchNs) / costs.Sum(c => c.CopyNs),7:F1}{costs.Sum(c => c.CodeBytes) / uops,7:F1}"
            + $"{uops / costs.Count,12:F0}{total / costs.Count / 1000,10:F1}{70 * total / uops / 1000,12:F1}");
    }

    /// <summary>Nanoseconds of CPU time of one call, in batches, since the clock itself takes as long as a copy.</summary>
    private static double Least(Action action)
    {
        const int batch = 8;
        var clock = new CpuClock();
        long least = long.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long start = clock.GetTimestamp();
            for (int i = 0; i < batch; i++) action();
            least = Math.Min(least, clock.GetTimestamp() - start);
        }
        return (double)least / batch;
    }
}
