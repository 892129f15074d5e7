using System.Diagnostics;
using PyJitVerify.Runtime;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Optimizer;
using PyJitVerify.Runtime.Tier2.Trace;
using ThreadState = PyJitVerify.Runtime.Objects.ThreadState;

namespace PyJitVerify.Benchmarks;

/// <summary>
/// How the cost of a trace grows with the number of traces: programs of ever more loops of the same length. Measured where it happens, once
/// each: the time in which the interpreter gets nowhere but by recording, and in it recording and optimizing.
/// </summary>
internal static class CompileGrowth
{
    private static readonly int[] Counts = [10, 30, 100, 300, 1000];

    private const int Runs = 5, Rounds = 100, Threshold = 40;

    private readonly record struct Cost(int Traces, double WholeNs, double RecordNs, double OptimizeNs);

    public static void Print(TextWriter output)
    {
        output.WriteLine($"{"traces",-10}{"us/trace",10}{"record",8}{"optimize",10}{"the rest",10}   (the rest: interpretation while recording, machine code, linking)");
        foreach (int count in Counts)
        {
            Cost least = Enumerable.Range(0, Runs).Select(_ => Measure(count)).MinBy(c => c.WholeNs);
            double each = 1000.0 * least.Traces;
            output.WriteLine($"{least.Traces,-10}{least.WholeNs / each,10:F1}{least.RecordNs / each,8:F1}{least.OptimizeNs / each,10:F1}"
                + $"{(least.WholeNs - least.RecordNs - least.OptimizeNs) / each,10:F1}");
        }
    }

    /// <summary>Loops of about seventy uops, each in a function of its own.</summary>
    private static string Program(int loops)
    {
        var text = new System.Text.StringBuilder();
        for (int i = 0; i < loops; i++)
        {
            text.Append($"def f{i}(n):\n    a, b, c = {i}, 1, 2.5\n    for k in range(n):\n        a = a + k * 3 - b\n        if a > 1000: a = a & 255\n")
                .Append("        c = c * 0.5 + k\n        b = b + (k if c < 7.5 else 1)\n    return a, b, c\n");
        }
        return text.Append($"for f in [{string.Join(", ", Enumerable.Range(0, loops).Select(i => $"f{i}"))}]: f({Rounds})\n").ToString();
    }

    private static Cost Measure(int loops)
    {
        var recorders = new List<TimedRecorder>();
        var passes = TraceOptimizer.AllPasses.Select(p => new TimedPass(p)).ToList();
        TimedTier? timed = null;
        var options = new InterpreterOptions
        {
            StandardOutput = Stream.Null,
            StandardError = Stream.Null,
            Mode = RunMode.Jit,
            BackEdgeThreshold = Threshold,
            SideExitThreshold = 4000,
        };
        var parts = new InterpreterParts
        {
            MakeRecorder = (code, start, max) =>
            {
                recorders.Add(new TimedRecorder(code, start, max));
                return recorders[^1];
            },
            MakePasses = () => passes,
            TierTwoSeenBy = tier => timed = new TimedTier(tier),
        };
        Cost cost = default;
        EmbeddedRun.Run(Program(loops), options, parts, interpreter => cost = new Cost(
            interpreter.TierTwo!.Executors.Count, Nanoseconds(timed!.Ticks), recorders.Sum(r => r.Nanoseconds), Nanoseconds(passes.Sum(p => p.Ticks))));
        return cost;
    }

    private static double Nanoseconds(long ticks) => ticks * 1e9 / Stopwatch.Frequency;

    private sealed class TimedPass(IOptimizerPass real) : IOptimizerPass
    {
        public long Ticks { get; private set; }

        public string Name => real.Name;

        public bool Run(List<UopInstruction> trace, OptimizerContext context)
        {
            long before = Stopwatch.GetTimestamp();
            bool isPossible = real.Run(trace, context);
            Ticks += Stopwatch.GetTimestamp() - before;
            return isPossible;
        }
    }

    private sealed class TimedTier(ITierTwo real) : ITierTwo
    {
        public long Ticks { get; private set; }

        public LoopExit Record(ThreadState ts)
        {
            long before = Stopwatch.GetTimestamp();
            LoopExit exit = real.Record(ts);
            Ticks += Stopwatch.GetTimestamp() - before;
            return exit;
        }

        public bool Enter(ThreadState ts, Frame frame, int executor, out bool wantsRecording) => real.Enter(ts, frame, executor, out wantsRecording);

        public ushort OriginalUnit(PyCode code, int executor) => real.OriginalUnit(code, executor);

        public bool IsHot(ThreadState ts, Frame frame, int unit, int target) => real.IsHot(ts, frame, unit, target);

        public bool IsActive(ThreadState ts) => real.IsActive(ts);

        public void InvalidateAll() => real.InvalidateAll();
    }
}
