using System.CommandLine;
using System.Text;
using PyJitVerify.Fuzzer.Campaigns;
using PyJitVerify.Fuzzer.Cli.Output;
using PyJitVerify.Fuzzer.Findings;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Oracle.Surveys;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Cli.Commands;

/// <summary><c>diff</c>: programs in all modes of a target.</summary>
internal static class DiffCommand
{
    private const string StressMode = "stress";

    internal static Command Create()
    {
        var programs = new Argument<string[]>("PROG") { Description = "The program's file; several, or a folder of them, give a line each.", Arity = ArgumentArity.OneOrMore };
        var (target, json) = (CommonOptions.Target(), CommonOptions.Json());
        var schedules = new Option<int>("--schedules") { Description = "Schedules of the mode 'stress' that each program runs with.", DefaultValueFactory = _ => 1 };
        var exits = new Option<string?>("--exits") { Description = "Besides, leave every trace of this mode at every guard, a run each, and compare the state there.", HelpName = "MODE" };
        exits.Validators.Add(result =>
        {
            if (result.GetValue(json))
                result.AddError("--exits and --json exclude each other");
        });
        var randomSeed = CommonOptions.RandomSeed();
        var command = new Command("diff", """
            Run programs in every mode of a target and compare what each shows.
            A first line '# sites: f, g' names the functions that must have been compiled.

            Example:
              pyjitverify diff prog.py --target cpython:3.15
              pyjitverify diff Corpus/divergences
            """)
        {
            programs, target, json, schedules, exits, randomSeed,
        };
        command.SetAction(parsed =>
        {
            var (files, name) = (FilesOf(parsed.GetValue(programs)!), parsed.GetValue(target)!);
            var first = parsed.GetValue(randomSeed);
            var exit = Run(files, name, parsed.GetValue(json), first);
            for (var k = 1; k < parsed.GetValue(schedules) && exit is ExitCode.Clean; k++)
                exit = RunStress(files, name, first + (ulong)k);
            if (exit is ExitCode.Clean && parsed.GetValue(exits) is { } mode)
                exit = Survey(files, name, mode, first);
            return exit;
        });
        return command;
    }

    /// <summary>The files, and those below folders in the order of their names.</summary>
    /// <exception cref="UsageException">A folder holds no program.</exception>
    private static string[] FilesOf(string[] names)
    {
        string[] files = [.. names.SelectMany(name => Directory.Exists(name)
            ? Directory.EnumerateFiles(name, "*.py", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray() : [name])];
        return files.Length > 0 ? files : throw new UsageException($"{string.Join(", ", names)}: no program there");
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

    /// <summary>All programs in the mode <c>stress</c> with another schedule. One line, and what differs.</summary>
    /// <exception cref="UsageException">The target has no such mode.</exception>
    private static int RunStress(string[] files, string target, ulong randomSeed)
    {
        var subject = Subjects.OpenWithLibrary(target);
        if (subject.Modes.All.All(m => m.Name != StressMode))
            throw new UsageException($"{subject.Name} has no mode '{StressMode}'");
        var options = new RunOptions { RandomSeed = randomSeed };
        using var oracle = new DifferentialOracle(subject, subject.Modes.Select(StressMode), options);
        var findings = 0;
        foreach (var file in files)
        {
            var judgement = oracle.Judge(Load(file));
            if (!judgement.Verdict.IsFinding)
                continue;
            findings++;
            Console.Out.WriteLine($"{Outcome.KindOf(judgement.Verdict),-13} {file}  (--seed {randomSeed})");
            JudgementText.Write(Console.Out, subject, judgement);
        }
        Console.Out.WriteLine($"{StressMode}, seed {randomSeed}: {files.Length} programs, {findings} findings");
        return findings > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>All forced exits of all programs. A line for each program, and what differs.</summary>
    /// <exception cref="UsageException">The target cannot force exits in that mode.</exception>
    private static int Survey(string[] files, string target, string mode, ulong randomSeed)
    {
        var subject = Subjects.OpenWithLibrary(target);
        if (!subject.HasSwitches || subject.Modes.All.FirstOrDefault(m => m.Name == mode) is not { UsesJit: true } chosen)
            throw new UsageException($"{subject.Name} forces no exits in a mode '{mode}'");
        using var survey = new ExitSurvey(subject, chosen, new() { RandomSeed = randomSeed });
        var (exits, states, findings) = (0L, 0L, 0);
        foreach (var file in files)
        {
            var result = survey.Survey(Load(file));
            Console.Out.WriteLine($"exits         {file}: {result.Points} guards, {result.Exits} exits taken, {result.States} states compared, {result.Differences.Count} differences");
            foreach (var difference in result.Differences)
                Console.Out.WriteLine($"  {difference.Exit?.ToString() ?? "no exit taken"}: {difference.Difference}");
            (exits, states, findings) = (exits + result.Exits, states + result.States, findings + result.Differences.Count);
        }
        Console.Out.WriteLine($"{files.Length} programs: {exits} exits taken in mode {mode}, {states} states compared, {findings} differences");
        return findings > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    private static int Run(string[] files, string target, bool asJson, ulong randomSeed)
    {
        var subject = Subjects.OpenWithLibrary(target);
        var options = new RunOptions { RandomSeed = randomSeed };
        using var oracle = new DifferentialOracle(subject, subject.Modes, options);
        var verdicts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (objects, isFinding, areAllPrograms) = (new List<object>(), false, true);
        foreach (var file in files)
        {
            TestProgram program;
            try
            {
                program = Load(file);
            }
            catch (UsageException error) when (files.Length > 1)
            {
                // The others are judged all the same.
                Console.Error.WriteLine("pyjitverify: " + error.Message);
                areAllPrograms = false;
                continue;
            }
            var judgement = oracle.Judge(program);
            var kind = Outcome.KindOf(judgement.Verdict);
            verdicts[kind] = verdicts.GetValueOrDefault(kind) + 1;
            isFinding |= judgement.Verdict.IsFinding;
            if (asJson)
            {
                objects.Add(JudgementText.ToObject(file, subject, judgement));
                continue;
            }
            if (files.Length > 1)
                Console.Out.WriteLine($"{kind,-13} {file}");
            if (files.Length == 1 || judgement.Verdict.IsFinding)
                JudgementText.Write(Console.Out, subject, judgement);
        }
        if (asJson)
            SummaryJson.WriteObject(Console.Out, files.Length == 1 ? objects[0] : objects);
        else if (files.Length > 1)
            Console.Out.WriteLine($"{verdicts.Values.Sum()} programs: {string.Join(", ", verdicts.Select(v => $"{v.Value} {v.Key}"))}");
        return isFinding ? ExitCode.Findings : areAllPrograms ? ExitCode.Clean : ExitCode.Usage;
    }
}
