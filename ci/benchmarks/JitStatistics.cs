using PyJitVerify.Runtime;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Tier2.Executors;

namespace PyJitVerify.Benchmarks;

/// <summary>Where the JIT's time goes in a program: traces, uops, exits, and the uops for which machine code is left.</summary>
internal static class JitStatistics
{
    private const int Kernels = 3, Top = 12;

    public static void Print(string file, TextWriter output)
    {
        string source = File.ReadAllText(file) + $"\nfor _ in range({Kernels}): kernel()\n";
        EmbeddedRun.Run(source, RunMode.Jit, Stream.Null, interpreter =>
        {
            TierTwo tier = interpreter.TierTwo!;
            output.WriteLine($"== {Path.GetFileNameWithoutExtension(file)}: {tier.Executors.Count} executors, {tier.SideExitsTaken} side exits, {tier.Invalidations} invalidations; "
                + string.Join(' ', tier.Stops.Select(s => $"{s.Key}:{s.Value}")));
            foreach (Executor e in tier.Executors)
            {
                output.WriteLine($"  #{e.Serial} {e.Code.Name}:{e.Code.LineOf(e.Start)} depth {e.ChainDepth} ended {e.Ended}, {e.Trace.Length} uops, entered {e.Entered}, ran {e.UopsRun}, "
                    + $"native {e.Native?.UopsRun ?? 0} in {e.Native?.Entered ?? 0} entries{(e.IsValid ? "" : ", invalid")}");
                string exits = string.Join(' ', e.Exits.Select((x, i) => (x, i)).Where(p => p.x is { Taken: > 0 }).OrderByDescending(p => p.x!.Taken).Take(Top)
                    .Select(p => $"{UopMetadata.Name(e.Trace[p.i].Uop)}@{p.i}:{p.x!.Taken}{(p.x.Linked is { } next ? $"->#{next.Serial}" : "")}"));
                if (exits.Length > 0) output.WriteLine($"     exits {exits}");
                string requests = string.Join(' ', (e.Native?.Trace.Exits ?? []).Where(x => x.Taken > 0).GroupBy(x => x.Uop).Select(g => (Uop: g.Key, Taken: g.Sum(x => x.Taken)))
                    .OrderByDescending(g => g.Taken).Take(Top).Select(g => $"{UopMetadata.Name(e.Trace[g.Uop].Uop)}@{g.Uop}:{g.Taken}"));
                if (requests.Length > 0) output.WriteLine($"     left machine code at {requests}");
            }
        });
    }
}
