using System.Collections.Concurrent;
using System.CommandLine;
using System.Runtime.ExceptionServices;
using PyJitVerify.Fuzzer.Cli.Output;
using PyJitVerify.Fuzzer.Findings;
using PyJitVerify.Fuzzer.Generation;
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
        var seeds = CommonOptions.Number("--seeds", "Seeds to try each fault with, from --seed upward; more than one ends in tables and reduces nothing unless --max-tests says so.", 1);
        var count = CommonOptions.Number("--count", "Programs to try before a fault counts as missed.", DefaultMaxPrograms);
        var time = CommonOptions.Time("Stop looking for a fault after this long, such as 60s.");
        var tests = new Option<int?>("--max-tests") { Description = $"Bound of each reduction, in programs (default {MaxReductionTests}); 0 says only what is found when.", HelpName = "N" };
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
              pyjitverify selftest --seeds 10 --time 60s
            """)
        {
            seed, seeds, count, time, tests, only, folder, jobs, json,
        };
        command.SetAction(parsed =>
        {
            var (first, many) = (parsed.GetValue(seed), parsed.GetValue(seeds));
            var maxTests = parsed.GetValue(tests) ?? (many > 1 ? 0 : MaxReductionTests);
            SelfTest With(RandomSeed seed) => new(seed, parsed.GetValue(count), maxTests, TimeProvider.System)
            {
                MaxSearch = parsed.GetValue(time) ?? TimeSpan.MaxValue,
                OnFinding = finding => Keep(parsed.GetValue(folder), finding),
            };
            return Run(
                [.. Enumerable.Range(0, many).Select(k => new RandomSeed(first + (ulong)k))], With, parsed.GetValue(only), parsed.GetValue(jobs), parsed.GetValue(json));
        });
        return command;
    }

    private static int Run(IReadOnlyList<RandomSeed> seeds, Func<RandomSeed, SelfTest> with, string? only, int jobs, bool asJson)
    {
        var faults = FaultWorker.List().Where(f => only is null || f.Name == only).ToList();
        if (faults.Count == 0)
            throw new UsageException(only is null ? "there are no planted faults" : $"no planted fault is called '{only}'");
        var trials = new List<FaultTrial>();
        // With one seed its trials are what is asked for, with several they only show that it goes on.
        var lines = seeds.Count == 1 && !asJson ? Console.Out : Console.Error;
        foreach (var seed in seeds)
        {
            if (seeds.Count > 1)
                lines.WriteLine($"seed {seed}");
            trials.AddRange(TryAll(with(seed), faults, jobs, trial => SelfTestText.Write(lines, trial)));
        }

        var (result, modes) = (SelfTestResult.Of(trials), FaultWorker.Open(faults[0]).Modes);
        if (asJson)
            SummaryJson.Write(Console.Out, result, seeds, modes);
        else if (seeds.Count > 1)
            SelfTestText.WriteTables(Console.Out, result, modes);
        else
            SelfTestText.WriteTotals(Console.Out, result);
        return result.IsComplete ? ExitCode.Clean : ExitCode.Findings;
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
}
