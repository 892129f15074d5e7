namespace PyJitVerify.Runtime.Tests.Tier2.Reports;

/// <summary>A program that gets hot soon, in a new interpreter, for the tests of what is said about it.</summary>
internal static class ReportedRun
{
    public const string Hot = """
        def hot(n):
            total = 0
            for i in range(n):
                if i % 3:
                    total += i
                else:
                    total -= len(str(i))
            return total
        print(hot(3000))
        """;

    /// <summary>Runs it and lets the test look; what it printed.</summary>
    public static string Run(string source, RunMode mode, Action<PyInterpreter> look, JitReportOptions? reports = null)
    {
        TracedRun run = TracedRun.Of(source, mode, o => o with { ChecksTraces = false, Reports = reports ?? JitReportOptions.None });
        using PyInterpreter interpreter = run.Interpreter;
        Assert.That(run.Error, Is.Empty);
        look(interpreter);
        return run.Printed;
    }
}
