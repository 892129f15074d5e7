using PyJitVerify.Fuzzer.Cli;
using PyJitVerify.Fuzzer.Findings;
using PyJitVerify.Fuzzer.Tests.Reporting;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Fuzzer.Tests.Cli;

public sealed class ReportCommandTests
{
    private const string Source = ReproducerTests.PropertyOverAttribute + "\n";

    [Test]
    public void Report_on_a_bug_that_is_still_there_is_the_one_that_was_there()
    {
        var subject = Interpreters.Require("3.15");
        using var oracle = new DifferentialOracle(subject, subject.Modes.Select("jit-low", "jit-low-noopt"), new RunOptions { Flags = RunFlags.UopNames });
        var judgement = oracle.Judge(TestProgram.FromText(Source) with { AssumptionSites = new(["site"]) });
        var finding = FindingMaker.WithoutReduction(subject, judgement, Source, "a test", "none", "a-shape", Subjects.OpenVoter(subject)) with { Tests = 7, IsMinimal = true };
        var root = Directory.CreateTempSubdirectory();
        try
        {
            var folder = FindingFolder.Write(root.FullName, finding);
            var report = Path.Combine(folder, FindingFolder.Report);
            var before = File.ReadAllText(report);
            File.Delete(report);
            var status = CommandLine.Run(["report", folder, "--target", "cpython:3.15"], TextWriter.Null);
            Assert.Multiple(() =>
            {
                Assert.That(status, Is.EqualTo(ExitCode.Findings));
                Assert.That(File.ReadAllText(report), Is.EqualTo(before));
                Assert.That(before, Does.Contain("```diff\n").And.Contain("\n-_GUARD_TYPE_VERSION\n").And.Contain("with 7 tests").And.Not.Contain("# sites"));
            });
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
