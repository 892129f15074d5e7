using PyJitVerify.Runtime;
using PyJitVerify.Runtime.Tier2.Reports;

namespace PyJitVerify.Benchmarks;

/// <summary>What the JIT does in the programs: as <c>pyjitverify run --jit-stats</c> says it, after the kernel ran a few times.</summary>
internal static class KernelStatistics
{
    private const int Kernels = 3, Top = 12;

    public static void Print(IReadOnlyList<string> files, TextWriter output)
    {
        foreach (string file in files)
        {
            output.WriteLine($"== {Path.GetFileNameWithoutExtension(file)}");
            JitStatisticsText.Write(Of(file), output, Top);
        }
    }

    private static JitStatistics Of(string file)
    {
        string source = File.ReadAllText(file) + $"\nfor _ in range({Kernels}): kernel()\n";
        JitStatistics? result = null;
        EmbeddedRun.Run(source, RunMode.Jit, Stream.Null, interpreter => result = JitStatistics.Of(interpreter.TierTwo!), countsCosts: true);
        return result!;
    }
}
