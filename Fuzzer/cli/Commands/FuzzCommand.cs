using System.CommandLine;
using System.Text;
using System.Text.RegularExpressions;
using PyJitVerify.Corpus;
using PyJitVerify.Fuzzer.Campaigns;
using PyJitVerify.Fuzzer.Cli.Output;
using PyJitVerify.Fuzzer.Findings;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Fuzzer.Cli.Commands;

/// <summary><c>fuzz</c>: a campaign.</summary>
internal static class FuzzCommand
{
    internal static Command Create()
    {
        var (seed, count, time) = (CommonOptions.RandomSeed(), CommonOptions.Count(), CommonOptions.Time());
        var (target, jobs, json) = (CommonOptions.Target(), CommonOptions.Jobs(), CommonOptions.Json());
        var folder = CommonOptions.FindingsFolder();
        var table = new Option<bool>("--table") { Description = "Sweep the table of cells (docs/tables.md) instead of drawing programs." };
        var mutate = new Option<string?>("--mutate") { Description = "Make the programs of those in this folder (see 'corpus import').", HelpName = "DIR" };
        mutate.Validators.Add(result =>
        {
            if (result.GetValue(table))
                result.AddError("--mutate and --table exclude each other");
        });
        var allModes = new Option<bool>("--all-modes") { Description = "Run every program in all modes; else most in three, and all modes for what differs there." };
        var known = CommonOptions.Known("Findings that are kept, but no reason to fail, and reduced only where their shape is new");
        var start = new Option<ulong>("--start") { Description = "Number of the first program.", HelpName = "N" };
        var resume = new Option<bool>("--resume") { Description = "Go on where the sweep of the table with this seed, target and --findings ended." };
        resume.Validators.Add(result =>
        {
            if (result.GetValue(resume) && (!result.GetValue(table) || result.GetResult(start) is not null))
                result.AddError("--resume goes with --table and without --start");
        });
        var command = new Command("fuzz", """
            Generate programs and look for one that the JIT gets wrong.

            Example:
              pyjitverify fuzz --seed 7 --count 500 --target cpython:3.15
            """)
        {
            seed, start, count, time, allModes, table, mutate, resume, target, jobs, folder, known, json,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            new CampaignOptions
            {
                Seed = new(parsed.GetValue(seed)),
                Source = parsed.GetValue(table) ? SourceChoice.Table : parsed.GetValue(mutate) is { } corpus ? SourceChoice.Mutation(corpus) : SourceChoice.Composition,
                Start = parsed.GetValue(start),
                Count = parsed.GetValue(count) ?? (parsed.GetValue(time) is null ? CommonOptions.DefaultPrograms : null),
                Time = parsed.GetValue(time),
                Jobs = parsed.GetValue(jobs),
                AllModes = parsed.GetValue(allModes),
            },
            parsed.GetValue(target)!,
            parsed.GetValue(folder)!,
            CommonOptions.ReadKnown(parsed.GetValue(known)),
            parsed.GetValue(resume),
            parsed.GetValue(json),
            cancellation)));
        return command;
    }

    private static int Run(CampaignOptions options, string target, string folder, KnownSignatures known, bool isResumed, bool asJson, CancellationToken cancellation)
    {
        var subject = Subjects.Open(target);
        var isSweep = options.Source == SourceChoice.Table;
        if (isResumed)
            options = Resumed(options, subject, folder);
        using var progress = CampaignProgress.Start(options, subject.Name, asJson);
        var campaign = new Campaign(subject, options, TimeProvider.System)
        {
            OnEpoch = so =>
            {
                if (isSweep)
                    SweepJournal.Of(so).Write(folder);
                progress.Report(so);
            },
            Reported = known,
            OnFinding = (outcome, finding) => Keep(subject, options, target, folder, outcome, finding, cancellation),
        };
        var summary = campaign.Run(cancellation);
        progress.Dispose();
        var rates = subject is StockSubject stock && !summary.WasCancelled ? ServingRates.Measure(stock, options.Seed) : null;
        if (asJson)
            SummaryJson.Write(Console.Out, summary, rates);
        else
            SummaryText.Write(Console.Out, summary, rates);
        return summary.Findings.Any(f => f.Known is null) ? ExitCode.Findings : ExitCode.Clean;
    }

    private static CampaignOptions Resumed(CampaignOptions options, ISubject subject, string folder)
    {
        var source = options.Source.Make(ModePlan.For(subject));
        var journal = SweepJournal.Read(folder, source.Name, subject.Name, options.Seed.Value)
            ?? throw new UsageException($"{folder}: no sweep with seed {options.Seed} to go on with");
        return options with { Start = journal.Next, Earlier = journal.Findings };
    }

    /// <summary>Writes a finding and announces it, then does the same with the reduced one in its place: minutes of reducing
    /// cannot lose it. What is reported already from such a shape is not reduced: on a subject with many such bugs that would take most of the time.</summary>
    private static string Keep(
        ISubject subject, CampaignOptions options, string target, string folder, Outcome outcome, FindingSummary summary, CancellationToken cancellation)
    {
        var (shape, cell) = (outcome.Program.Shape, outcome.Program.Cell);
        var origin = $"program {outcome.Index} of seed {options.Seed}{(cell.Length > 0 ? $", cell {cell}" : "")}";
        var command = options.CommandFor(outcome.Index, TargetName(target));
        var source = Encoding.UTF8.GetString(outcome.Judgement.Program.Source.Span);
        var original = ProgramHeader.Put(source, outcome.Judgement.Program.AssumptionSites);
        var path = FindingFolder.Write(folder, FindingMaker.WithoutReduction(subject, outcome.Judgement, original, origin, command, shape));
        Console.Error.WriteLine($"finding {path}: {summary.Signature}");
        if (summary.Known is { } known)
        {
            Console.Error.WriteLine($"known{(summary.IsUnexplained ? $", but not from {string.Join(" and ", outcome.Program.Shapes)}" : ", not reduced")}: {known.Reference}");
            if (!summary.IsUnexplained)
                return path;
        }

        var maker = new FindingMaker(subject) { Cancellation = cancellation, Voter = Subjects.OpenVoter(subject) };
        var finding = maker.Make(outcome.Judgement, options.RunOptions, origin, command, shape);
        Console.Error.WriteLine($"reduced to {finding.ReducedSource.Count(c => c == '\n')} lines with {finding.Tests} tests");
        return FindingFolder.Write(folder, finding);
    }

    /// <summary>The target without the folders of this machine.</summary>
    private static string TargetName(string target) => Regex.Replace(target, ":[^+]*/[^+]*", ":PATH", RegexOptions.CultureInvariant);
}
