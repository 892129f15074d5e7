using System.Text;
using PyJitVerify.Runtime.Objects;

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
        var output = new MemoryStream();
        ScriptRunner.OnLargeStack(() =>
        {
            using var interpreter = new PyInterpreter(new InterpreterOptions
            {
                StandardOutput = output,
                StandardError = output,
                Mode = mode,
                BackEdgeThreshold = 20,
                SideExitThreshold = 20,
                Reports = reports ?? JitReportOptions.None,
            });
            PyException? exception = interpreter.RunMain(Encoding.UTF8.GetBytes(source), "program.py");
            Assert.That(exception, Is.Null);
            look(interpreter);
        });
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
