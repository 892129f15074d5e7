using System.Xml.Linq;
using PyJitVerify.Fuzzer.Cli.Output;
using PyJitVerify.Fuzzer.Suites;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Fuzzer.Tests.Suites;

/// <summary>Real commands on a real CPython.</summary>
public sealed class SuiteJudgeTests
{
    private const string State = "PYJITVERIFY_TEST_STATE";

    private static readonly string Programs = Path.Combine(AppContext.BaseDirectory, "Suites", "Programs");

    private string _folder = "";

    [SetUp]
    public void MakeFolder()
    {
        _folder = Directory.CreateTempSubdirectory("pyjv-test-").FullName;
        File.WriteAllText(Path.Combine(_folder, "state"), "");
        Environment.SetEnvironmentVariable(State, Path.Combine(_folder, "state"));
    }

    [TearDown]
    public void RemoveFolder()
    {
        Environment.SetEnvironmentVariable(State, null);
        Directory.Delete(_folder, recursive: true);
    }

    [TestCase("3.14", "jit")]
    [TestCase("3.15", "stress")]
    public void Tests_that_depend_on_the_jit_are_found_and_no_others(string version, string mode)
    {
        var result = Judge(version, new SuiteOptions { Modes = [mode], Repeats = 1 }, "-m", "unittest", "discover", "-s", Programs, "-p", "test_example.py");
        Assert.Multiple(() =>
        {
            Assert.That(result.Findings.Select(f => (f.Test.Split('.')[^1], f.Severity, f.Worst.Aspect, f.IsAlone)), Is.EquivalentTo(new[]
            {
                ("test_outcome", Severity.WrongResult, TestAspect.Outcome, true),
                ("test_subtests", Severity.WrongResult, TestAspect.Exception, true),
                ("test_exception", Severity.WrongResult, TestAspect.Exception, true),
                ("test_history_2", Severity.WrongResult, TestAspect.Outcome, false),
                ("test_crash", Severity.Crash, TestAspect.Outcome, true),
            }));
            Assert.That(result.Findings.Select(f => f.Severity), Is.Ordered, "the worst first");
            Assert.That(result.Findings.Single(f => f.Severity == Severity.Crash).Worst.Right, Is.EqualTo("crash SIGSEGV"));
            Assert.That(result.Flaky.Select(f => (f.Test, f.Mode.Name)), Is.EqualTo(new[] { ("test_example.Example.test_flaky", "off") }));
            Assert.That(result.Runs.Select(r => r.Tests.Count), Is.All.EqualTo(11), "the run goes on behind a crash");
            Assert.That(result.Runs[0].Tests["setUpClass (test_example.Broken)"].Outcome, Is.EqualTo("error"));
            Assert.That(result.IsEngaged);
        });
        WritesWhatItFound(result);
    }

    private void WritesWhatItFound(SuiteResult result)
    {
        SuiteReport[] reports = [.. result.Findings.Select(f => new SuiteReport(f, null, SuiteFindingFolder.Command(result, f), SuiteFindingFolder.Write(_folder, result, f)))];
        var junit = XDocument.Parse(SuiteFiles.JUnit(result, reports));
        Assert.Multiple(() =>
        {
            Assert.That(junit.Descendants("testsuite").Select(s => (string?)s.Attribute("failures")), Is.All.EqualTo("5"));
            Assert.That(junit.Descendants("skipped").Select(s => (string?)s.Attribute("message")), Is.All.EqualTo("flaky in off"));
            Assert.That(reports.Select(r => Path.Combine(r.Folder, "report.md")), Is.All.Exist);
            Assert.That(reports.Select(r => r.Folder), Is.Unique);
        });
    }

    [Test]
    public void Script_without_tests_is_compared_by_what_it_writes()
    {
        var finding = Judge("3.15", Path.Combine(Programs, "script.py")).Findings.Single();
        Assert.That((finding.Test, finding.Severity, finding.Worst.Right), Is.EqualTo((TestDifference.Command, Severity.LostEffect, "line 1: traced")));
    }

    [Test]
    public void Command_that_compiles_nothing_is_not_engaged()
    {
        var result = Judge("3.15", "-c", "pass");
        Assert.That((result.Findings.Count, result.IsEngaged), Is.EqualTo((0, false)));
    }

    [Test]
    public void Test_that_is_selected_runs_by_itself()
    {
        var result = Judge("3.15", new SuiteOptions { Modes = ["jit"], Only = new HashSet<string> { "test_example.Example.test_outcome" } },
            "-m", "unittest", "discover", "-s", Programs, "-p", "test_example.py");
        Assert.That(result.Runs.Select(r => r.Tests.Count), Is.EqualTo(new[] { 1, 1 }));
    }

    [Test]
    public void Hidden_sitecustomize_still_runs()
    {
        var before = Environment.GetEnvironmentVariable("PYTHONPATH");
        File.WriteAllText(Path.Combine(_folder, "sitecustomize.py"), "import sys\nsys.hidden_sitecustomize = 'ran'\n");
        Environment.SetEnvironmentVariable("PYTHONPATH", _folder);
        try
        {
            var result = Judge("3.15", "-m", "unittest", "discover", "-s", Programs, "-p", "test_hidden.py");
            Assert.That(result.Runs.SelectMany(r => r.Tests.Values).Select(t => t.Outcome), Is.All.EqualTo(TestRecord.Passed).And.Not.Empty);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PYTHONPATH", before);
        }
    }

    [Test]
    public void Pytest_tells_its_tests()
    {
        var python = Interpreters.Require("3.15").ExecutablePath;
        using var runner = new SuiteRunner(new(new(["python", "-c", "import pytest"]), python), TimeProvider.System);
        if (runner.Run(Oracle.Subjects.CPythonSubject.JitOff, null, SuiteLimits.None, default).ExitStatus != 0)
            Assert.Ignore("needs pytest in CPython 3.15");
        var result = Judge("3.15", new SuiteOptions { Modes = ["jit"] }, "-m", "pytest", "-q", "-p", "no:cacheprovider", Path.Combine(Programs, "test_pytest.py"));
        Assert.Multiple(() =>
        {
            Assert.That(result.Runs[0].Tests.Values.Select(t => (t.Name.Split("::")[^1], t.Outcome)), Is.EquivalentTo(new[]
            {
                ("test_parameters[1]", "passed"), ("test_parameters[a b]", "passed"), ("test_output", "passed"),
                ("test_fixture", "error"), ("test_expected", "xfailed"),
            }));
            Assert.That(result.Findings.Select(f => (f.Test.Split("::")[^1], f.Worst.Aspect, f.IsAlone)), Is.EqualTo(new[] { ("test_output", TestAspect.Output, true) }));
        });
    }

    [Test]
    public void Interrupted_suite_says_what_it_knows()
    {
        using var source = new CancellationTokenSource();
        using var judge = new SuiteJudge(Command("3.15", "-c", "pass"), new(), TimeProvider.System)
        {
            OnProgress = line => { if (line == "jit") source.Cancel(); },
        };
        var result = judge.Judge(source.Token);
        Assert.That((result.IsInterrupted, result.Runs.Count), Is.EqualTo((true, 1)));
    }

    [TestCase("-c", "import sys; sys.exit(4)")]
    [TestCase("-E", "-c", "pass")]
    public void Command_that_shows_nothing_is_refused(params string[] arguments) =>
        Assert.That(() => Judge("3.15", arguments), Throws.InstanceOf<SuiteException>().With.Message.Not.Contain("\n"));

    private static SuiteResult Judge(string version, params string[] arguments) => Judge(version, new SuiteOptions { Repeats = 1 }, arguments);

    private static SuiteResult Judge(string version, SuiteOptions options, params string[] arguments)
    {
        using var judge = new SuiteJudge(Command(version, arguments), options, TimeProvider.System);
        return judge.Judge(CancellationToken.None);
    }

    private static SuiteInvocation Command(string version, params string[] arguments) =>
        new(new(["python", .. arguments]), Interpreters.Require(version).ExecutablePath);
}
