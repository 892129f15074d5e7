using System.Diagnostics;

namespace PyJitVerify.Fuzzer.Cli.Output;

/// <summary>What this process uses itself.</summary>
internal static class HarnessMemory
{
    /// <summary>Largest resident size so far in KiB.</summary>
    internal static long PeakKiB
    {
        get
        {
            using var self = Process.GetCurrentProcess();
            return self.PeakWorkingSet64 >> 10;
        }
    }
}
