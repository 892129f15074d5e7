using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using PyJitVerify.Fuzzer.Campaigns;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Fuzzer.Cli.Output;

/// <summary>A gate's result for other tools: JUnit XML and SARIF 2.1.0.</summary>
internal static class GateFiles
{
    internal static string JUnit(GateResult result)
    {
        var cases = result.Cases.Select(c => new XElement("testcase",
            new XAttribute("name", c.Name), new XAttribute("classname", "pyjitverify.gate"),
            c.IsFailure ? new XElement("failure", new XAttribute("type", c.Severity!), new XAttribute("message", c.Signature), c.Command) : null,
            c.Known is { } known ? new XElement("skipped", new XAttribute("message", known.Reference)) : null));
        var suite = new XElement("testsuite",
            new XAttribute("name", result.Campaign.Subject),
            new XAttribute("tests", result.Cases.Count),
            new XAttribute("failures", result.Cases.Count(c => c.IsFailure)),
            new XAttribute("skipped", result.Cases.Count(c => c.Known is not null)),
            new XAttribute("time", result.Campaign.Elapsed.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture)),
            cases);
        return new XDocument(new XElement("testsuites", suite)).ToString() + "\n";
    }

    internal static string Sarif(GateResult result) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = new[]
        {
            new
            {
                tool = new { driver = new { name = "pyjitverify", rules = new[] { new { id = "jit-divergence" } } } },
                results = result.Cases.Where(c => c.Signature.Length > 0).OrderBy(c => c.Severity).Select(c => new
                {
                    ruleId = "jit-divergence",
                    level = Level(c),
                    message = new { text = $"{c.Name}: {c.Severity}: {c.Signature}\n{c.Command}" },
                }),
            },
        },
    }) + "\n";

    /// <summary>What is known is a note; what only a traceback or a warning shows is no error.</summary>
    private static string Level(GateCase item) => !item.IsFailure ? "note" : item.Severity >= Severity.WrongDiagnostics ? "warning" : "error";
}
