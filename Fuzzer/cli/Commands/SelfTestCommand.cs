using System.Collections.Concurrent;
using System.CommandLine;
using System.Runtime.ExceptionServices;
using PyJitVerify.Fuzzer.Cli.Output;
using PyJitVerify.Fuzzer.Findings;
using PyJitVerify.Fuzzer.SelfTests;
using PyJitVerify.Oracle.Workers;

namespace PyJitVerify.Fuzzer.Cli.Commands;

/// <summary><c>selftest</c>: the fuzzer against planted faults.</summary>
internal static class SelfTestCommand
{
    private const int DefaultMaxPrograms = 5000;
    private const int MaxReductionTests = 1500;

    internal static Command Create()
    {
        var (seed, jobs, json) = (CommonOptions.RandomSeed(), CommonOptions.Jobs("Faults tried"), CommonOptions.Json());
        var count = new Option<int>("--count")
        {
            Description = "Programs to try before a fault counts as missed.",
            HelpName = "N",
            DefaultValueFactory = _ => DefaultMaxPrograms,
        };
        var tests = new Option<int>("--max-tests")
        {
            Description = "Bound of each reduction, in programs; 0 says only what is found when.",
            HelpName = "N",
            DefaultValueFactory = _ => MaxReductionTests,
        };
        tests.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var n) && n < 0)
                result.AddError("--max-tests takes 0 or more");
        });
        var only = new Option<string?>("--fault") { Description = "Only the fault of that name.", HelpName = "NAME" };
        var folder = new Option<string?>("--out") { Description = "Write each finding to a folder below this one.", HelpName = "DIR" };
        var command = new Command("selftest", """
            Run the fuzzer against each planted fault; exit status 0 only if every one was found.

            Example:
              pyjitverify selftest --seed 7
            """)
        {
            seed, count, tests, only, folder, jobs, json,
        };
        command.SetAction(parsed => Run(
            new(new(parsed.GetValue(seed)), parsed.GetValue(count), parsed.GetValue(tests), TimeProvider.System)
            {
                OnFinding = finding => Keep(parsed.GetValue(folder), finding),
            },
            parsed.GetValue(only), parsed.GetValue(jobs), parsed.GetValue(json)));
        return command;
    }

    private static int Run(SelfTest test, string? only, int jobs, bool asJson)
    {
        var faults = FaultWorker.List().Where(f => only is null || f.Name == only).ToList();
        if (faults.Count == 0)
            throw new UsageException(only is null ? "there are no planted faults" : $"no planted fault is called '{only}'");
        var trials = TryAll(test, faults, jobs, asJson ? _ => { } : Print);
        var found = trials.Count(t => t.FoundAt is not null);
        if (asJson)
            SummaryJson.WriteObject(Console.Out, trials.Select(t => new { t.Fault, t.FoundAt, Signature = t.Signature?.ToString(), Layer = t.Layer.ToString(), t.IsLayerRight, t.Culprit, t.ReducedLines, t.Elapsed.TotalSeconds }));
        else
            Console.Out.WriteLine($"{found} of {trials.Count} faults found, {trials.Count(t => t.IsLayerRight)} with the right layer, longest reduced program {trials.Max(t => t.ReducedLines)} lines");
        return found == trials.Count ? ExitCode.Clean : ExitCode.Findings;
    }

    /// <summary>The trials in the faults' order, in which they are reported as well.</summary>
    private static IReadOnlyList<FaultTrial> TryAll(SelfTest test, IReadOnlyList<FaultDescription> faults, int jobs, Action<FaultTrial> report)
    {
        var (trials, reported, gate) = (new FaultTrial?[faults.Count], 0, new Lock());
        using var idle = new IdleWorkers();
        var places = Partitioner.Create(Enumerable.Range(0, faults.Count), EnumerablePartitionerOptions.NoBuffering);
        void Try(int k)
        {
            var trial = test.Try(faults[k], FaultWorker.Open(faults[k], idle));
            lock (gate)
            {
                trials[k] = trial;
                while (reported < trials.Length && trials[reported] is { } next)
                {
                    report(next);
                    reported++;
                }
            }
        }

        try
        {
            Parallel.ForEach(places, new ParallelOptions { MaxDegreeOfParallelism = jobs }, Try);
        }
        catch (AggregateException errors)
        {
            ExceptionDispatchInfo.Throw(errors.InnerExceptions[0]);
        }

        return [.. trials.OfType<FaultTrial>()];
    }

    private static void Keep(string? root, Finding finding)
    {
        if (root is not null)
            Console.Error.WriteLine(FindingFolder.Write(root, finding));
    }

    private static void Print(FaultTrial trial)
    {
        var what = trial.FoundAt is { } at
            ? FormattableString.Invariant($"found at {at,4}, {trial.Layer}{(trial.Culprit is { Part.Length: > 0 } culprit ? " " + culprit.Part : "")}, {trial.ReducedLines} lines, {trial.Elapsed.TotalSeconds:F1} s")
            : FormattableString.Invariant($"MISSED, {trial.Elapsed.TotalSeconds:F1} s");
        Console.Out.WriteLine($"{trial.Fault.Name,-32} {trial.Fault.Layer,-12} {trial.Fault.Area,-13} {what}");
    }
}
