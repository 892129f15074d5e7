using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using PyJitVerify.Corpus;
using PyJitVerify.Oracle.Modes;

namespace PyJitVerify.Fuzzer.Suites;

/// <summary>Where a finding of a suite is kept: <c>report.md</c> for people, <c>evidence.json</c> for machines, and <c>repeat.sh</c>, which
/// shows it again.</summary>
public static class SuiteFindingFolder
{
    private const int NameDigits = 10;

    private static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Writes a finding below the root and returns its folder.</summary>
    public static string Write(string root, SuiteResult result, SuiteFinding finding)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{result.Subject}\n{finding.Signature}")))[..NameDigits];
        var path = Path.Combine(root, $"{result.Subject.Replace(' ', '-')}-suite-{hash}");
        Directory.CreateDirectory(root);
        AtomicFolder.Write(path, new Dictionary<string, string>
        {
            ["report.md"] = Report(result, finding),
            ["evidence.json"] = Evidence(result, finding),
            ["repeat.sh"] = $"#!/bin/sh\n# Shows it again: exit status 1. To be run where the suite was.\n{Command(result, finding)}\n",
        });
        return path;
    }

    /// <summary>The command that shows a finding again: the shortest one in the environment of a mode, else ours.</summary>
    public static string Command(SuiteResult result, SuiteFinding finding)
    {
        var mode = finding.Modes[0].Mode;
        if (finding.Repeat is { } words)
            return $"PYTHONHASHSEED=0 {Settings(mode)} {string.Join(' ', words.Select(result.Invocation.Resolve).Select(SuiteInvocation.Quote))}";
        var only = finding.IsAlone ? $" --only {SuiteInvocation.Quote(finding.Test)}" : "";
        var target = result.Invocation.Interpreter is { } path ? $" --target {SuiteInvocation.Quote("cpython:" + path)}" : "";
        return $"pyjitverify suite{target} --modes {mode.Name}{only} -- {result.Invocation.Line}";
    }

    private static string Report(SuiteResult result, SuiteFinding finding)
    {
        var text = new StringBuilder();
        void Line(string line = "") => text.Append(line).Append('\n');
        Line($"# {finding.Test}: {finding.Severity} with the JIT");
        Line();
        Line($"The test does not do the same with the JIT on as with the JIT off on {result.Subject}, each time that it was tried"
            + (finding.IsAlone ? ", and by itself too." : "; by itself it does: it needs what runs before it."));
        Line();
        Line(Block(Command(result, finding)));
        foreach (var (mode, difference) in finding.Modes)
        {
            Line($"## {mode.Name} ({Settings(mode)})");
            Line();
            Line($"{difference.Aspect}, without the JIT:");
            Line();
            Line(Block(difference.Left));
            Line("and with it:");
            Line();
            Line(Block(difference.Right));
            if (result.Runs.First(r => r.Mode == mode).Tests.GetValueOrDefault(finding.Test) is not { Events.Count: > 0 } test)
                continue;
            Line(Block(string.Join('\n', test.Events.SelectMany(e => e.Errors).SelectMany(e => e.Traceback.Append($"{e.Type}: {e.Message}")))));
        }
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Evidence(SuiteResult result, SuiteFinding finding) => JsonSerializer.Serialize(new
    {
        result.Subject,
        Command = result.Invocation.Words,
        finding.Test,
        finding.Signature,
        finding.Severity,
        finding.IsAlone,
        Repeat = Command(result, finding),
        Modes = finding.Modes.Select(m => new { Mode = m.Mode.Name, m.Mode.Knobs, m.Difference }),
        Runs = result.Runs.Select(r => new { Mode = r.Mode.Name, Record = r.Tests.GetValueOrDefault(finding.Test) }),
    }, Style) + "\n";

    private static string Settings(Mode mode) => string.Join(' ', mode.Knobs.Select(k => $"{k.Name}={k.Value}"));

    /// <summary>A block of text that cannot leave it.</summary>
    private static string Block(string text) => string.Join("\n", text.Split('\n').Select(line => "    " + line)) + "\n";
}
