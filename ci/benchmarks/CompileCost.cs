using PyJitVerify.Runtime;
using PyJitVerify.Runtime.Native.Patching;
using PyJitVerify.Runtime.Tier2.Executors;
using PyJitVerify.Runtime.Tier2.Reports;

namespace PyJitVerify.Benchmarks;

/// <summary>
/// What machine code costs to make: the traces of the programs are patched again and again, the least time counts. Beside it the time that
/// copying the finished bytes takes, which is the least that copy-and-patch could.
/// </summary>
internal static class CompileCost
{
    private const int Kernels = 40, Rounds = 30;

    /// <summary>Units: uops. Traces are counted by length, up to each of these.</summary>
    private static readonly int[] Lengths = [30, 100, 300, int.MaxValue];

    private readonly record struct Cost(int Uops, int CodeBytes, double PatchNs, double CopyNs);

    public static void Print(IReadOnlyList<string> files, TextWriter output)
    {
        var costs = new List<Cost>();
        int peak = 0;
        foreach (string file in files)
        {
            string source = File.ReadAllText(file) + $"\ndef __repeat():\n    for _ in range({Kernels}): kernel()\n__repeat()\n";
            EmbeddedRun.Run(source, RunMode.Jit, Stream.Null, interpreter =>
            {
                TierTwo tier = interpreter.TierTwo!;
                peak = Math.Max(peak, tier.Backend!.PeakBytes);
                foreach (Executor executor in tier.Executors)
                {
                    if (executor.Native is { } native) costs.Add(Measure(tier.Backend.Context, executor, native.Trace));
                }
            });
        }
        output.WriteLine($"machine code of {files.Count} programs: {costs.Count} traces, {costs.Sum(c => c.Uops)} uops, {costs.Sum(c => c.CodeBytes)} bytes, at most {peak} in use at once");
        output.WriteLine($"{"uops",-10}{"traces",8}{"bytes/uop",11}{"patch ns/uop",14}{"copy ns/uop",13}{"patch/copy",12}{"us/trace",10}");
        int above = 0;
        foreach (int length in Lengths)
        {
            Print($"{above + 1}{(length == int.MaxValue ? " and more" : $"-{length}")}", costs.FindAll(c => c.Uops > above && c.Uops <= length), output);
            above = length;
        }
        Print("all", costs, output);
    }

    private static void Print(string name, List<Cost> costs, TextWriter output)
    {
        if (costs.Count == 0) return;
        double uops = costs.Sum(c => c.Uops), patch = costs.Sum(c => c.PatchNs), copy = costs.Sum(c => c.CopyNs);
        output.WriteLine($"{name,-10}{costs.Count,8}{costs.Sum(c => c.CodeBytes) / uops,11:F1}{patch / uops,14:F1}{copy / uops,13:F2}{patch / copy,12:F0}{patch / costs.Count / 1000,10:F1}");
    }

    private static Cost Measure(PatchingContext context, Executor executor, NativeTrace native)
    {
        var target = new byte[native.Code.Length];
        double patch = Least(() => TracePatcher.Patch(context, executor.Trace, native.EntryDepth));
        double copy = Least(() => native.Code.AsSpan().CopyTo(target));
        return new Cost(executor.Trace.Length, native.Code.Length, patch, copy);
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
