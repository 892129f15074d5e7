using System.Text;

namespace PyJitVerify.Runtime.Tests.Tier2.Reports;

/// <summary>What a run writes when its program has ended.</summary>
[TestFixture]
internal sealed class JitReportsTests
{
    private static (int Status, string Output, string Error) Run(string source, JitReportOptions reports, RunMode mode = RunMode.Jit)
    {
        MemoryStream output = new(), error = new();
        int status = ScriptRunner.Run(Encoding.UTF8.GetBytes(source), ScriptRunner.StandardInputName, new InterpreterOptions
        {
            StandardOutput = output,
            StandardError = error,
            Mode = mode,
            Reports = reports,
        });
        return (status, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }

    [Test]
    public void Nothing_is_said_unasked() => Assert.That(Run(ReportedRun.Hot, JitReportOptions.None).Error, Is.Empty);

    [Test]
    public void Statistics_go_to_stderr_and_change_nothing_else()
    {
        var wanted = new JitReportOptions { Statistics = StatisticsForm.Text };
        (int status, string output, string error) = Run("import sys\n" + ReportedRun.Hot + "\nsys.exit(3)\n", wanted);
        Assert.That((status, output), Is.EqualTo((3, Run(ReportedRun.Hot, JitReportOptions.None).Output)));
        Assert.That(error, Does.StartWith("jit: ").And.Contain("traces made"));
    }

    [Test]
    public void Statistics_stand_behind_a_traceback()
    {
        string error = Run("1 / 0\n", new JitReportOptions { Statistics = StatisticsForm.Json }).Error;
        Assert.That(error, Does.StartWith("Traceback").And.Contain("ZeroDivisionError: division by zero\n{\"recordings\":[]"));
    }

    [TestCase(StatisticsForm.Text, "jit: off\n")]
    [TestCase(StatisticsForm.Json, "null\n")]
    public void Jit_that_is_off_is_said_to_be(StatisticsForm form, string expected) =>
        Assert.That(Run("pass", new JitReportOptions { Statistics = form }, RunMode.Spec).Error, Is.EqualTo(expected));

    [Test]
    public void Dump_goes_to_stderr_or_to_a_file()
    {
        const string program = "def loop(n):\n    for i in range(n): n += i\nloop(9000)\n";
        string file = Path.GetTempFileName();
        try
        {
            var wanted = new JitReportOptions { Dump = JitDumpParts.Uops | JitDumpParts.Exits };
            string error = Run(program, wanted).Error;
            Assert.That(error, Does.StartWith("== loop:1 in <stdin>\n").And.Contain("uops: ").And.Contain("exits:\n"));
            Assert.That(Run(program, wanted with { DumpTo = file }).Error, Is.Empty);
            Assert.That(File.ReadAllText(file), Is.EqualTo(error));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
