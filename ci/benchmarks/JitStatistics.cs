using PyJitVerify.Runtime;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Tier2.Executors;

namespace PyJitVerify.Benchmarks;

/// <summary>Where the JIT's time goes in a program: traces, uops, exits, and the uops for which machine code is left.</summary>
internal static class JitStatistics
{
    private const int Kernels = 3, Top = 12;

    /// <summary>Sums over programs.</summary>
    private static long _traces, _uops, _run, _requests;

    private static readonly OrderedDictionary<string, int> Rewrites = [];

    public static void Print(IEnumerable<string> files, Switches off, TextWriter output)
    {
        foreach (string file in files) Print(file, off, output);
        output.WriteLine($"all: {_traces} traces of {_uops} uops, {_run} run, {_requests} left machine code; rewrites {string.Join(' ', Rewrites.Select(r => $"{r.Key}:{r.Value}"))}");
    }

    private static void Print(string file, Switches off, TextWriter output)
    {
        string source = File.ReadAllText(file) + $"\nfor _ in range({Kernels}): kernel()\n";
        var options = new InterpreterOptions { StandardOutput = Stream.Null, StandardError = Stream.Null, Mode = RunMode.Jit, Off = off };
        EmbeddedRun.Run(source, options, new InterpreterParts(), interpreter =>
        {
            TierTwo tier = interpreter.TierTwo!;
            foreach ((string pass, int count) in tier.Rewrites!.Done) Rewrites[pass] = Rewrites.GetValueOrDefault(pass) + count;
            output.WriteLine($"== {Path.GetFileNameWithoutExtension(file)}: {tier.Executors.Count} executors, {tier.SideExitsTaken} side exits, {tier.Invalidations} invalidations; "
                + string.Join(' ', tier.Stops.Select(s => $"{s.Key}:{s.Value}")));
            foreach (Executor e in tier.Executors)
            {
                _traces++;
                _uops += e.Trace.Length;
                _run += e.UopsRun;
                _requests += e.Native?.Trace.Exits.Sum(x => x.Taken) ?? 0;
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
