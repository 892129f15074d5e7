using System.CommandLine;
using System.Text;
using System.Text.Json;
using PyJitVerify.Fuzzer.Findings;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Fuzzer.Cli.Commands;

/// <summary><c>report</c>: judges a finding's reduced program again and writes its report anew.</summary>
internal static class ReportCommand
{
    internal static Command Create()
    {
        var folder = new Argument<string>("FINDING") { Description = "A finding's folder." };
        var target = CommonOptions.Target();
        var json = CommonOptions.Json();
        var command = new Command("report", """
            Check a finding again on a target, write its reproducer and report anew, and print the report.

            Example:
              pyjitverify report findings/cpython-3.15.2-divergence-0123456789 --target cpython:3.15
            """)
        {
            folder, target, json,
        };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(target)!, parsed.GetValue(json)));
        return command;
    }

    private static int Run(string folder, string target, bool asJson)
    {
        var program = WithoutHeader(DiffCommand.Load(Path.Combine(folder, FindingFolder.Reduced)));
        var before = ReadEvidence(Path.Combine(folder, FindingFolder.Evidence));
        var original = Encoding.UTF8.GetString(SourceFile.Read(Path.Combine(folder, FindingFolder.Original)));
        var subject = Subjects.OpenWithLibrary(target);
        using var oracle = new DifferentialOracle(subject, before.Modes, new RunOptions { Flags = RunFlags.UopNames });
        var judgement = oracle.Judge(program);
        if (!judgement.Verdict.IsFinding)
        {
            Console.Error.WriteLine($"pyjitverify: {folder}: {subject.Name} does not show it, the verdict is {Campaigns.Outcome.KindOf(judgement.Verdict)}");
            return ExitCode.Clean;
        }

        var finding = FindingMaker.WithoutReduction(subject, judgement, original, before.Origin, before.Command, before.Shape, Subjects.OpenVoter(subject)) with
        {
            Tests = before.Tests,
            IsMinimal = before.IsMinimal,
        };
        var files = FindingFolder.Files(finding);
        foreach (var name in new[] { FindingFolder.Reproducer, FindingFolder.Report, FindingFolder.Evidence })
            PyJitVerify.Corpus.AtomicFile.Write(Path.Combine(folder, name), files[name]);
        Console.Out.Write(files[asJson ? FindingFolder.Evidence : FindingFolder.Report]);
        return ExitCode.Findings;
    }

    private static TestProgram WithoutHeader(TestProgram program) =>
        program with { Source = Encoding.UTF8.GetBytes(ProgramHeader.Remove(Encoding.UTF8.GetString(program.Source.Span))) };

    private static Evidence ReadEvidence(string file)
    {
        try
        {
            using var evidence = JsonDocument.Parse(SourceFile.Read(file));
            var root = evidence.RootElement;
            var reduction = root.GetProperty("reduction");
            return new(
                root.GetProperty("origin").GetString()!, root.GetProperty("command").GetString()!, root.TryGetProperty("shape", out var shape) ? shape.GetString()! : "",
                reduction.GetProperty("tests").GetInt32(), reduction.GetProperty("isMinimal").GetBoolean(), new(root.GetProperty("runs").EnumerateArray().Select(ReadMode)));
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new UsageException($"{file}: is no evidence of a finding");
        }
    }

    private static Mode ReadMode(JsonElement run) => new(
        run.GetProperty("mode").GetString()!,
        run.GetProperty("usesJit").GetBoolean(),
        new(run.GetProperty("knobs").EnumerateArray().Select(k => new Knob(k.GetProperty("name").GetString()!, k.GetProperty("value").GetString()!))));

    /// <summary>What a finding's folder says about how it was found.</summary>
    private sealed record Evidence(string Origin, string Command, string Shape, int Tests, bool IsMinimal, ModeSet Modes);
}
