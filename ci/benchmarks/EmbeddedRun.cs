using PyJitVerify.Runtime;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Reports;

namespace PyJitVerify.Benchmarks;

/// <summary>One program in a new embedded interpreter whose clock is CPU time.</summary>
internal static class EmbeddedRun
{
    private const int DefaultThreshold = 4000;

    /// <summary>Throws when the program fails; <paramref name="look"/> sees the interpreter afterwards.</summary>
    public static void Run(string source, RunMode mode, Stream output, Action<PyInterpreter> look, bool allowFiles = false, bool countsCosts = false,
        int? threshold = null) => ScriptRunner.OnLargeStack(() =>
    {
        using var interpreter = new PyInterpreter(new InterpreterOptions
        {
            StandardOutput = output,
            StandardError = output,
            Mode = mode,
            AllowFiles = allowFiles,
            BackEdgeThreshold = threshold ?? DefaultThreshold,
            SideExitThreshold = threshold ?? DefaultThreshold,
            Reports = new JitReportOptions { Statistics = countsCosts ? StatisticsForm.Text : StatisticsForm.None },
        });
        interpreter.State.Clock = new CpuClock();
        PyException? exception = interpreter.RunMain(System.Text.Encoding.UTF8.GetBytes(source), "program.py");
        if (exception is not null) throw new InvalidOperationException($"the program failed: {exception}");
        look(interpreter);
    });
}
