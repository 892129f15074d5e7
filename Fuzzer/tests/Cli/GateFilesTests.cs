using System.Text.Json;
using PyJitVerify.Fuzzer.Campaigns;
using PyJitVerify.Fuzzer.Cli.Output;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Fuzzer.Tests.Cli;

public sealed class GateFilesTests
{
    [Test]
    public void Sarif_has_the_worst_first_and_a_level_for_each()
    {
        GateCase[] cases =
        [
            new("position", "off | jit; Position; Optimizer", Severity.WrongPosition, null, "pyjitverify"),
            new("clean", "", null, null, "pyjitverify"),
            new("known", "off | jit; Crash 11; Optimizer", Severity.Crash, new("cpython", "off | jit; Crash 11; Optimizer", "listed"), "pyjitverify"),
            new("value", "off | jit; Value; Optimizer", Severity.WrongResult, null, "pyjitverify"),
        ];
        var campaign = new CampaignSummary(1, "cpython 3.15.2", "composition", null, 0, 0, default, default, [], [], 0, 0, [], [], "", false, 0);
        var results = JsonDocument.Parse(GateFiles.Sarif(new(cases, campaign, campaign, true))).RootElement.GetProperty("runs")[0].GetProperty("results");
        Assert.That(
            results.EnumerateArray().Select(r => (r.GetProperty("message").GetProperty("text").GetString()!.Split(':')[0], r.GetProperty("level").GetString())),
            Is.EqualTo(new[] { ("value", "error"), ("known", "note"), ("position", "warning") }));
    }
}
