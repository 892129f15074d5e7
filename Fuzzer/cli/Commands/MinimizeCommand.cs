using System.CommandLine;
using PyJitVerify.Corpus;
using PyJitVerify.Fuzzer.Findings;
using PyJitVerify.Minimizer;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Fuzzer.Cli.Commands;

/// <summary><c>minimize</c>: the smallest program with the same signature.</summary>
internal static class MinimizeCommand
{
    internal static Command Create()
    {
        var program = new Argument<string>("PROG") { Description = "A program that 'diff' finds to be wrong." };
        var (target, json) = (CommonOptions.Target(), CommonOptions.Json());
        var output = new Option<string?>("--output") { Description = "Where the reduced program goes (default: stdout).", HelpName = "FILE" };
        var tests = new Option<int>("--max-tests")
        {
            Description = "Programs to test at most.",
            HelpName = "N",
            DefaultValueFactory = _ => Reduction.MaxTests,
        };
        var command = new Command("minimize", """
            Shrink a program that the JIT gets wrong while the same bug shows.
            With --output the best program so far is in the file at any time.

            Example:
              pyjitverify minimize prog.py --target cpython:3.15 --output small.py
            """)
        {
            program, target, output, tests, json,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(program)!, parsed.GetValue(target)!, parsed.GetValue(output), parsed.GetValue(tests), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string file, string target, string? output, int maxTests, bool asJson)
    {
        var program = DiffCommand.Load(file);
        var subject = Subjects.OpenWithLibrary(target);
        var options = new RunOptions();
        Judgement judgement;
        using (var oracle = new DifferentialOracle(subject, subject.Modes, options))
            judgement = oracle.Judge(program);
        if (!judgement.Verdict.IsFinding)
        {
            Console.Error.WriteLine($"pyjitverify: {file}: nothing to minimize, the verdict is {Campaigns.Outcome.KindOf(judgement.Verdict)}");
            return ExitCode.Clean;
        }

        string WithSites(string source) => ProgramHeader.Put(source, program.AssumptionSites);
        var maker = new FindingMaker(subject, maxTests)
        {
            OnStep = step =>
            {
                if (output is not null)
                    AtomicFile.Write(output, WithSites(step.Source));
            },
        };
        var finding = maker.Make(judgement, options, "from " + Path.GetFileName(file), $"pyjitverify minimize {Path.GetFileName(file)} --target {target}");
        if (output is not null)
            AtomicFile.Write(output, WithSites(finding.ReducedSource));
        if (asJson)
            Output.SummaryJson.WriteObject(Console.Out, new { Signature = finding.Signature.ToString(), Source = finding.ReducedSource, finding.Tests, finding.IsMinimal });
        else if (output is null)
            Console.Out.Write(WithSites(finding.ReducedSource));
        Console.Error.WriteLine($"{finding.ReducedSource.Count(c => c == '\n')} lines after {finding.Tests} tests; {finding.Signature}");
        return ExitCode.Findings;
    }
}
