using System.Globalization;
using System.Xml.Linq;
using PyJitVerify.Fuzzer.Suites;

namespace PyJitVerify.Fuzzer.Cli.Output;

/// <summary>What came of a suite, for machines.</summary>
internal static class SuiteFiles
{
    /// <summary>JUnit XML: a suite for each mode but the reference, in which a test fails when it does something else than without the
    /// JIT. That it fails in both is not this tool's business.</summary>
    internal static string JUnit(SuiteResult result, IReadOnlyList<SuiteReport> reports)
    {
        var suites = result.Runs.Where(r => r.Mode.UsesJit).Select(run =>
        {
            var names = run.Tests.Keys.Append(TestDifference.Command).ToArray();
            var cases = names.Select(name => new XElement("testcase",
                new XAttribute("name", Clean(name)), new XAttribute("classname", $"{result.Subject} {run.Mode.Name}"), Failure(run, name))).ToArray();
            return new XElement("testsuite",
                new XAttribute("name", $"{result.Subject} {run.Mode.Name}"),
                new XAttribute("tests", cases.Length),
                new XAttribute("failures", cases.Count(c => c.Element("failure") is not null)),
                new XAttribute("skipped", cases.Count(c => c.Element("skipped") is not null)),
                new XAttribute("time", run.Elapsed.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture)),
                cases);
        });
        return new XDocument(new XElement("testsuites", suites)).ToString() + "\n";

        XElement? Failure(SuiteRun run, string name)
        {
            var report = reports.FirstOrDefault(r => r.Finding.Test == name && r.Finding.Modes.Any(m => m.Mode == run.Mode));
            if (report?.Known is { } known)
                return new("skipped", new XAttribute("message", known.Reference));
            if (report is not null)
            {
                var difference = report.Finding.Modes.First(m => m.Mode == run.Mode).Difference;
                return new("failure", new XAttribute("type", report.Finding.Severity),
                    new XAttribute("message", Clean($"{difference.Aspect}: {difference.Left} / {difference.Right}")), Clean(report.Command));
            }
            return result.Flaky.FirstOrDefault(f => f.Test == name) is { } flaky
                ? new("skipped", new XAttribute("message", $"flaky in {flaky.Mode.Name}")) : null;
        }
    }

    /// <summary>One object with everything.</summary>
    internal static object Json(SuiteResult result, IReadOnlyList<SuiteReport> reports, bool all) => new
    {
        Command = result.Invocation.Words,
        result.Subject,
        result.IsInterrupted,
        result.IsEngaged,
        Runs = result.Runs.Select(r => new
        {
            Mode = r.Mode.Name,
            r.Mode.Knobs,
            Tests = r.Tests.Count,
            r.ExitStatus,
            r.Ending,
            CpuSeconds = r.Cpu.TotalSeconds,
            Seconds = r.Elapsed.TotalSeconds,
            r.HasCompiled,
            TestsThatCompiled = r.Tests.Values.Count(t => t.HasCompiled),
            Outcomes = all ? r.Tests.ToDictionary(t => t.Key, t => t.Value.Outcome) : null,
        }),
        Findings = reports.Select(r => new
        {
            r.Finding.Test,
            r.Finding.Signature,
            r.Finding.Severity,
            Modes = r.Finding.Modes.Select(m => new { Mode = m.Mode.Name, Aspect = m.Difference.Aspect.ToString(), m.Difference.Left, m.Difference.Right }),
            r.Finding.IsAlone,
            r.Known,
            r.Command,
            r.Folder,
        }),
        Flaky = result.Flaky.Select(f => new { f.Test, Mode = f.Mode.Name, Aspect = f.Difference.Aspect.ToString(), f.Difference.Left, f.Difference.Right }),
    };

    /// <summary>Without the characters that XML cannot hold, of which names of tests are made.</summary>
    private static string Clean(string text) => string.Concat(text.Select(c => System.Xml.XmlConvert.IsXmlChar(c) ? c : '?'));
}
