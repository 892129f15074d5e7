using System.Diagnostics;
using PyJitVerify.Fuzzer.Findings;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Fuzzer.Tests.Reporting;

/// <summary>A reproducer proves itself: on the interpreter that has the bug its exit status is 1. The bugs are those of
/// <c>Corpus/divergences</c>.</summary>
public sealed class ReproducerTests
{
    /// <summary>5f05633a3dd414b6.</summary>
    internal const string PropertyOverAttribute = """
        class Plain:
            def __init__(self):
                self.x = 0
        held = Plain()
        def site(n, at):
            for i in range(n):
                if i == at:
                    Plain.x = property(lambda self: 1)
                __probe__(held.x)
        site(400, 300)
        """;

    /// <summary>The same bug, seen at the end only, in an object's attribute.</summary>
    private const string PropertyOverAttributeInAnObject = """
        class Plain:
            def __init__(self):
                self.x = 0
        class Box:
            pass
        held, box = Plain(), Box()
        def site(n, at):
            for i in range(n):
                if i == at:
                    Plain.x = property(lambda self: 1)
                box.last = held.x
        site(400, 300)
        """;

    /// <summary>b94b131f622fb34e.</summary>
    private const string KeywordDefault = """
        awaited = []
        def tick(k):
            if k == awaited[0]:
                awaited[1].__kwdefaults__ = {'scale': 0}
        def first(k, *, scale=1):
            return scale
        def site(n, subject=first):
            for i in range(n):
                subject(0)
                list(map(tick, (i,)))
                __probe__(subject(0))
        awaited[:] = 40, first
        site(60)
        """;

    /// <summary>33a34d4fcc57ac42. The trace function is still on at the end.</summary>
    private const string TraceFunctionLeftOn = """
        import sys
        log = []
        def note(frame, event, arg):
            log.append(event)
        def watch():
            sys._getframe(1).f_trace = note
            sys.settrace(note)
        def site():
            for i in range(3):
                watch()
        site()
        """;

    /// <summary>fd5d66ecc06349a7. At default thresholds nothing is compiled.</summary>
    private const string HookAtLowThresholds = """
        class Plain:
            def __init__(self):
                self.x = 0
        held = Plain()
        def site(n):
            for i in range(n):
                value = held.x
            __probe__(value)
        site(17)
        Plain.__getattribute__ = lambda self, name: 1
        site(2)
        """;

    [TestCase("3.15", PropertyOverAttribute, TestName = "CPythons_shows_the_bug")]
    [TestCase("3.15", PropertyOverAttributeInAnObject, TestName = "CPythons_shows_a_bug_that_only_an_attribute_holds")]
    [TestCase("3.14", HookAtLowThresholds, TestName = "CPythons_lowers_counters_where_no_variable_does")]
    [TestCase("3.14", TraceFunctionLeftOn, TestName = "CPythons_is_not_seen_by_a_trace_function")]
    public void CPythons_shows_the_bug(string version, string source)
    {
        var subject = Interpreters.Require(version);
        Assert.That(ExitStatus(subject, subject.ExecutablePath, source), Is.EqualTo(1));
    }

    [Test]
    public void PyPys_shows_the_bug()
    {
        var subject = Interpreters.RequirePyPy();
        Assert.That(ExitStatus(subject, subject.ExecutablePath, KeywordDefault), Is.EqualTo(1));
    }

    private static int ExitStatus(ISubject subject, string python, string source)
    {
        using var oracle = new DifferentialOracle(subject, subject.Modes, new());
        var judgement = oracle.Judge(TestProgram.FromText(source) with { AssumptionSites = new(["site"]) });
        Assert.That(judgement.Verdict.IsFinding, judgement.Verdict.ToString());
        var finding = FindingMaker.WithoutReduction(subject, judgement, source, "a test", "none");
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(folder.FullName, FindingFolder.Reproducer);
            File.WriteAllText(file, FindingFolder.Files(finding)[FindingFolder.Reproducer]);
            using var process = Process.Start(new ProcessStartInfo(python, [file]) { RedirectStandardOutput = true })!;
            TestContext.Out.WriteLine(process.StandardOutput.ReadToEnd());
            process.WaitForExit();
            return process.ExitCode;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
