using System.CommandLine;
using PyJitVerify.Corpus;
using PyJitVerify.Fuzzer.Campaigns;
using PyJitVerify.Fuzzer.Cli.Output;

namespace PyJitVerify.Fuzzer.Cli.Commands;

/// <summary><c>gate</c>: the check for every change.</summary>
internal static class GateCommand
{
    private const ulong FixedSeed = 20_250_101;
    private const int FixedPrograms = 512;

    internal static Command Create()
    {
        var (target, jobs, json) = (CommonOptions.Target(), CommonOptions.Jobs(), CommonOptions.Json());
        var corpus = new Option<string>("--corpus") { Description = "The corpus's folder.", HelpName = "DIR", DefaultValueFactory = _ => "Corpus" };
        var count = new Option<int>("--count") { Description = "Programs to generate.", HelpName = "N", DefaultValueFactory = _ => FixedPrograms };
        var junit = new Option<string?>("--junit") { Description = "Write JUnit XML there.", HelpName = "FILE" };
        var sarif = new Option<string?>("--sarif") { Description = "Write SARIF there.", HelpName = "FILE" };
        var command = new Command("gate", """
            Replay the corpus, run a fixed campaign and cells of the table; fail on what known.json does not list.
            Exit status 3 when silence means nothing: too few programs were engaged, or the planted canary fault was missed.

            Example:
              pyjitverify gate --target cpython:3.15 --junit gate.xml
            """)
        {
            target, jobs, corpus, count, junit, sarif, json,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetValue(target)!, parsed.GetValue(corpus)!,
            new() { Seed = new(FixedSeed), Count = parsed.GetValue(count), Jobs = parsed.GetValue(jobs) },
            parsed.GetValue(junit), parsed.GetValue(sarif), parsed.GetValue(json), cancellation)));
        return command;
    }

    private static int Run(
        string target, string corpus, CampaignOptions options, string? junit, string? sarif, bool asJson, CancellationToken cancellation)
    {
        if (!Directory.Exists(corpus))
            throw new UsageException($"{corpus}: no such folder; --corpus names it");
        var subject = Subjects.Open(target);
        using var progress = CampaignProgress.Start(options, subject.Name, asJson);
        var result = new Gate(subject, target, corpus, options, FaultWorker.OpenCanary()).Run(progress.Report, cancellation);
        progress.Dispose();
        if (junit is not null)
            AtomicFile.Write(junit, GateFiles.JUnit(result));
        if (sarif is not null)
            AtomicFile.Write(sarif, GateFiles.Sarif(result));
        if (asJson)
            SummaryJson.WriteObject(Console.Out, new { result.Cases, result.Campaign.Programs, Cells = result.Sweep.Programs, result.Engagement, result.IsCanaryFound, result.Campaign.Digest, TableDigest = result.Sweep.Digest });
        else
            Print(result);
        if (result.Cases.Any(c => c.IsFailure))
            return ExitCode.Findings;
        if (!result.IsCanaryFound)
            return Blind($"the canary fault was not found in {Gate.CanaryPrograms} programs");
        if (result.Engagement < Gate.EngagementFloor)
            return Blind($"{100 * result.Engagement:F1} % of the programs were engaged, {100 * Gate.EngagementFloor:F0} % are needed");
        return ExitCode.Clean;
    }

    private static int Blind(FormattableString why)
    {
        Console.Error.WriteLine("pyjitverify: " + FormattableString.Invariant(why));
        return ExitCode.Environment;
    }

    private static void Print(GateResult result)
    {
        foreach (var item in result.Cases.Where(c => c.Signature.Length > 0).OrderBy(c => c.Severity))
        {
            var known = item.Known is { } entry ? $"known ({entry.Reference})" : "NEW";
            Console.Out.WriteLine($"{known,-8} {item.Name}: {item.Severity}: {item.Signature}\n         {item.Command}");
        }

        Console.Out.WriteLine(FormattableString.Invariant(
            $"gate: {result.Cases.Count(c => c.IsFailure)} new, {result.Cases.Count(c => c.Known is not null)} known, {result.Campaign.Programs} programs and {result.Sweep.Programs} cells, {100 * result.Engagement:F1} % engaged, canary {(result.IsCanaryFound ? "found" : "MISSED")}, digest {result.Campaign.Digest}"));
    }
}
