using System.Text;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Executors;

namespace PyJitVerify.Runtime.Tests.Tier2;

/// <summary>One run of a program at low thresholds, and the executors that it left.</summary>
/// <param name="Printed">stdout and stderr.</param>
/// <param name="Error">The exception that left the program; empty: none did.</param>
/// <param name="Live">What is not to depend on how traces run: for each executor its uops, how often it was entered and left where, how much of it ran.</param>
internal sealed record TracedRun(string Printed, string Error, long BudgetLeft, PyInterpreter Interpreter, string Live)
{
    public const int Threshold = 20;

    public static IEnumerable<RunMode> TracingModes => [RunMode.Uops, RunMode.UopsOpt, RunMode.Native, RunMode.Jit];

    public string Output => Printed + Error;

    public TierTwo Tier => Interpreter.TierTwo!;

    /// <param name="with">Changes what the interpreter is made with.</param>
    /// <param name="before">Called when it was made.</param>
    public static TracedRun Of(string source, RunMode mode, Func<InterpreterOptions, InterpreterOptions>? with = null, Action<PyInterpreter>? before = null)
    {
        var output = new MemoryStream();
        TracedRun? run = null;
        ScriptRunner.OnLargeStack(() =>
        {
            var options = new InterpreterOptions
            {
                StandardOutput = output,
                StandardError = output,
                Mode = mode,
                ChecksTraces = true,
                BackEdgeThreshold = Threshold,
                SideExitThreshold = Threshold,
                Budget = new Budget { Instructions = 1L << 40 },
            };
            var interpreter = new PyInterpreter(with?.Invoke(options) ?? options);
            before?.Invoke(interpreter);
            PyException? exception = interpreter.RunMain(Encoding.UTF8.GetBytes(source), "program.py");
            string error = exception is null ? "" : $"{interpreter.Thread.TypeOf(exception)} {string.Join(", ", exception.Args.Items.ToArray().Select(a => a.ToString()))}";
            string live = string.Join('\n', interpreter.TierTwo?.Executors.Select(Summary) ?? []);
            run = new TracedRun("", error, interpreter.Thread.Budget.Instructions, interpreter, live);
        });
        return run! with { Printed = Encoding.UTF8.GetString(output.ToArray()) };
    }

    private static string Summary(Executor e) =>
        $"{e.Serial}: {(e.IsValid ? "" : "dead, ")}{e.Trace.Length} uops, entered {e.Entered}, run {e.UopsRun}, exits {string.Join(' ', e.Exits.Select((x, i) => (x, i)).Where(p => p.x is { Taken: > 0 }).Select(p => $"{p.i}:{p.x!.Taken}"))}";
}
