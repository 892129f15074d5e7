using PyJitVerify.Runtime.Tier2.Reports;

namespace PyJitVerify.Runtime.Tests.Tier2.Reports;

/// <summary>No instruction of the benchmarks ends a recording where CPython's goes on.</summary>
[TestFixture]
internal sealed class TraceStoppersTests
{
    private static IEnumerable<string> Programs() =>
        Directory.EnumerateFiles(Path.Combine(TestContext.CurrentContext.TestDirectory, "Benchmarks"), "*.py").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Programs))]
    public void Benchmark_is_recorded_where_CPython_records_it(string program)
    {
        string file = Path.Combine(TestContext.CurrentContext.TestDirectory, "Benchmarks", program + ".py");
        // The thresholds are low, so that everything is recorded that runs more than a few times.
        string source = File.ReadAllText(file) + "\nfor _ in range(3): kernel()\n";
        JitStatistics? seen = null;
        ReportedRun.Run(source, RunMode.Jit, interpreter => seen = JitStatistics.Of(interpreter.TierTwo!));
        // It has no loop, and functions have no traces of their own.
        Assert.That(seen!.Recordings, program == "recursion" ? Is.Empty : Is.Not.Empty);
        Assert.That(TraceStoppers.Of(seen).Select(r => r.Opcode!).Where(o => !TraceStoppers.IsOneInCPython(o)), Is.Empty);
    }

    [Test]
    public void What_no_trace_contains_is_found()
    {
        const string source = """
            def fails(n):
                for i in range(n):
                    try: raise ValueError
                    except ValueError: pass
            fails(200)
            """;
        JitStatistics? seen = null;
        ReportedRun.Run(source, RunMode.Uops, interpreter => seen = JitStatistics.Of(interpreter.TierTwo!));
        Assert.That(TraceStoppers.Of(seen!).Select(r => r.Opcode), Does.Contain("RAISE_VARARGS"));
    }
}
