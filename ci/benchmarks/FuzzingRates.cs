using System.Diagnostics;
using PyJitVerify.Fuzzer.Campaigns;
using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Benchmarks;

/// <summary>What judging costs on one core, on the embedded runtime at low thresholds with warm workers: programs generated a second, what each mode
/// costs of the reference, comparisons of two modes a second, and where the time goes.</summary>
internal static class FuzzingRates
{
    private const ulong Seed = 1;

    /// <summary>Programs that warm workers and generator up, and programs that are measured.</summary>
    private const int WarmUp = 1000, Measured = 1000;

    /// <summary>Programs that are only generated, before the time is taken: .NET compiles the generator anew until then.</summary>
    private const int Discarded = 10_000;

    /// <summary>The second row is for programs of at most this size.</summary>
    private const int SmallNodes = 200;

    public static void Print(TextWriter output)
    {
        var subject = new EmbeddedSubject(Path.Combine(AppContext.BaseDirectory, "PyJitVerify.Oracle.Worker.dll"), new("embedded", "", "", ""));
        var plan = ModePlan.For(subject);
        var generator = plan.Generator;
        for (int k = 0; k < Discarded; k++) generator.Generate(new(Seed + 1), (ulong)k);
        List<GeneratedProgram> programs = [];
        TimeSpan generation = default;
        for (ulong k = 0; programs.Count < WarmUp + Measured; k++)
        {
            long started = Stopwatch.GetTimestamp();
            GeneratedProgram program = generator.Generate(new(Seed), k);
            if (programs.Count >= WarmUp) generation += Stopwatch.GetElapsedTime(started);
            if (!program.UsesDefaultThresholds) programs.Add(program);
        }
        List<GeneratedProgram> measured = programs[WarmUp..];
        double nodes = measured.Average(p => Nodes(p)), rate = measured.Count / generation.TotalSeconds;
        output.WriteLine($"generated        {rate,8:F0} programs a second of {nodes:F0} nodes, which is {rate * nodes / 100:F0} of 100 nodes");

        IReadOnlyList<ISession> sessions = subject.Open(plan.Low!);
        try
        {
            foreach (ISession session in sessions) Run(session, programs[..WarmUp]);
            var runs = sessions.Select(s => Run(s, measured)).ToList();
            output.WriteLine("mode                  ms   of the reference");
            foreach ((ISession session, (TimeSpan wall, _)) in sessions.Zip(runs))
                output.WriteLine($"{session.Mode.Name,-16} {wall.TotalMilliseconds / measured.Count,8:F2}   {wall / runs[0].Wall,6:F2}");

            int leading = sessions.ToList().FindIndex(s => s.Mode == subject.LeadingMode);
            PrintPair("all", measured, runs[0], runs[leading], generation, subject.Layers, (sessions[0].Mode, sessions[leading].Mode), output);
            List<GeneratedProgram> small = [.. measured.Where(p => Nodes(p) <= SmallNodes)];
            if (small.Count > 0)
                PrintPair($"to {SmallNodes} nodes", small, Run(sessions[0], small), Run(sessions[leading], small), generation * small.Count / measured.Count, subject.Layers, (sessions[0].Mode, sessions[leading].Mode), output);
        }
        finally
        {
            foreach (ISession session in sessions) session.Dispose();
        }
    }

    /// <summary>Comparisons a second, and the shares of generating, running, comparing, and of what is left: frames, pipes, the new interpreter.</summary>
    private static void PrintPair(string name, List<GeneratedProgram> programs, (TimeSpan Wall, IReadOnlyList<RunResult> Runs) reference,
        (TimeSpan Wall, IReadOnlyList<RunResult> Runs) other, TimeSpan generation, LayerNaming layers, (Mode Reference, Mode Other) modes, TextWriter output)
    {
        long started = Stopwatch.GetTimestamp();
        for (int k = 0; k < programs.Count; k++)
            Comparer.Judge(programs[k].ToTestProgram((uint)k), layers, [(modes.Reference, reference.Runs[k]), (modes.Other, other.Runs[k])]);
        TimeSpan comparison = Stopwatch.GetElapsedTime(started);
        TimeSpan execution = TimeSpan.FromTicks(reference.Runs.Concat(other.Runs).Sum(r => r.Cpu.Ticks));
        TimeSpan total = generation + reference.Wall + other.Wall + comparison;
        output.WriteLine($"{name,-14} {programs.Count / (reference.Wall + other.Wall + comparison).TotalSeconds,8:F0} comparisons of {modes.Reference} and {modes.Other} a second ({programs.Count} programs); "
            + $"of the time generation {generation / total:P0}, execution {execution / total:P0}, comparison {comparison / total:P0}, transport {(reference.Wall + other.Wall - execution) / total:P0}");
    }

    private static (TimeSpan Wall, IReadOnlyList<RunResult> Runs) Run(ISession session, List<GeneratedProgram> programs)
    {
        List<TestProgram> batch = [.. programs.Select((p, k) => p.ToTestProgram((uint)k))];
        long started = Stopwatch.GetTimestamp();
        IReadOnlyList<RunResult> runs = session.Run(batch, new());
        return (Stopwatch.GetElapsedTime(started), runs);
    }

    private static int Nodes(GeneratedProgram program) => Nodes(Parser.ParseModule(program.Source, "program.py").Tree!);

    private static int Nodes(Node node) => 1 + node.Children.Sum(Nodes);
}
