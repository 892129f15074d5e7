using System.CommandLine;
using PyJitVerify.Fuzzer.Campaigns;
using PyJitVerify.Fuzzer.Findings;
using PyJitVerify.Fuzzer.Generation;

namespace PyJitVerify.Fuzzer.Cli.Commands;

/// <summary><c>generate</c>: the programs of a seed, as files.</summary>
internal static class GenerateCommand
{
    internal static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Where the files go; made when it is not there." };
        var (seed, count, target) = (CommonOptions.RandomSeed(), CommonOptions.Count(), CommonOptions.Target());
        var start = new Option<ulong>("--start") { Description = "Number of the first program.", HelpName = "N" };
        var table = new Option<bool>("--table") { Description = "The cells of the table instead." };
        var command = new Command("generate", """
            Write the programs that 'fuzz' would judge into a folder, one file each, named by their numbers.

            Example:
              pyjitverify generate --seed 7 --count 20 programs
            """)
        {
            folder, seed, count, start, table, target,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(folder)!, new(parsed.GetValue(seed)), parsed.GetValue(start), parsed.GetValue(count) ?? CommonOptions.DefaultPrograms,
            parsed.GetValue(table) ? SourceChoice.Table : SourceChoice.Composition, parsed.GetValue(target)!));
        return command;
    }

    private static int Run(string folder, RandomSeed seed, ulong start, int count, SourceChoice choice, string target)
    {
        var source = choice.Make(ModePlan.For(Subjects.Open(target)));
        Directory.CreateDirectory(folder);
        var end = Math.Min(start + (ulong)count, source.Count ?? ulong.MaxValue);
        for (var index = start; index < end; index++)
        {
            var program = source.Generate(seed, index);
            File.WriteAllText(Path.Combine(folder, $"{index:D6}.py"), ProgramHeader.Put(program.Source, program.Sites));
        }

        Console.Out.WriteLine($"{(end > start ? end - start : 0)} programs of {source.Name}, seed {seed}, in {folder}");
        return ExitCode.Clean;
    }
}
