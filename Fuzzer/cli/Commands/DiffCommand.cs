using System.CommandLine;
using System.Text;
using PyJitVerify.Fuzzer.Cli.Output;
using PyJitVerify.Fuzzer.Findings;
using PyJitVerify.Oracle.Culprits;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Cli.Commands;

/// <summary><c>diff</c>: one program in all modes of a target.</summary>
internal static class DiffCommand
{
    internal static Command Create()
    {
        var program = new Argument<string>("PROG") { Description = "The program's file." };
        var (target, json) = (CommonOptions.Target(), CommonOptions.Json());
        var command = new Command("diff", """
            Run a program in every mode of a target and compare what it shows.
            A first line '# sites: f, g' names the functions that must have been compiled.

            Example:
              pyjitverify diff prog.py --target cpython:3.15
            """)
        {
            program, target, json,
        };
        command.SetAction(parsed => Run(parsed.GetValue(program)!, parsed.GetValue(target)!, parsed.GetValue(json)));
        return command;
    }

    /// <summary>The program in a file, with the sites that it names.</summary>
    /// <exception cref="UsageException">It is no program.</exception>
    internal static TestProgram Load(string file)
    {
        var source = SourceFile.Read(file);
        var parsed = Parser.ParseModule(source, file);
        if (!parsed.Success)
            throw new UsageException(parsed.Error.ToString());
        return new(0, source) { AssumptionSites = new(ProgramHeader.Read(Encoding.UTF8.GetString(source))) };
    }

    private static int Run(string file, string target, bool asJson)
    {
        var program = Load(file);
        var subject = Subjects.OpenWithLibrary(target);
        using var oracle = new DifferentialOracle(subject, subject.Modes, new RunOptions());
        var judgement = oracle.Judge(program);
        var culprit = CulpritFinder.Find(subject, judgement, new RunOptions());
        if (asJson)
            SummaryJson.WriteObject(Console.Out, JudgementText.ToObject(subject, judgement, culprit));
        else
            JudgementText.Write(Console.Out, subject, judgement, culprit);
        return judgement.Verdict.IsFinding ? ExitCode.Findings : ExitCode.Clean;
    }
}
