using PyJitVerify.Fuzzer.Cli;
using PyJitVerify.Fuzzer.Findings;
using PyJitVerify.Fuzzer.Reporting;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Programs;

namespace PyJitVerify.Fuzzer.Tests.Reporting;

/// <summary>What a report says of a finding.</summary>
public sealed class MarkdownReportTests
{
    [Test]
    public void Report_says_what_is_at_fault_inside_the_layer_and_where()
    {
        var subject = FaultWorker.Open(FaultWorker.List().First(f => f.Name == "opt-fold-subtract-swapped"));
        using var oracle = new DifferentialOracle(subject, subject.Modes, new());
        const string Source = "for i in range(40): __probe__(0 - 1)\n";
        var report = MarkdownReport.Of(FindingMaker.WithoutReduction(subject, oracle.Judge(TestProgram.FromText(Source)), Source, "a test", "none"));
        Assert.Multiple(() =>
        {
            Assert.That(report, Does.Contain("points at: the optimizer, there at `constant-folding:_BINARY_OP_SUBTRACT_INT`."));
            Assert.That(report, Does.Contain("- without `pass:constant-folding`."));
            Assert.That(report, Does.Contain("BINARY_OP in <module>, line 1"));
        });
    }

    [Test]
    public void Report_says_what_an_interpreter_that_aborts_wrote()
    {
        var subject = Interpreters.Require("3.15");
        using var oracle = new DifferentialOracle(subject, subject.Modes, new());
        var source = File.ReadAllText(Repository.File("Corpus", "divergences", "4c77742409ba4a1b.py"));
        var report = MarkdownReport.Of(FindingMaker.WithoutReduction(subject, oracle.Judge(TestProgram.FromText(source)), source, "a test", "none"));
        Assert.That(report, Does.Contain("signal 6: Fatal Python error: _PyEval_EvalFrameDefault: Executing a cache."));
    }
}
