using System.CommandLine;
using PyJitVerify.Corpus;
using PyJitVerify.Fuzzer.Mutation;

namespace PyJitVerify.Fuzzer.Cli.Commands;

/// <summary><c>corpus</c>: what programs of the corpus are made of.</summary>
internal static class CorpusCommand
{
    internal static Command Create() => new("corpus", "Keep programs for 'fuzz --mutate'.") { Import() };

    private static Command Import()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder with Python files; those below it count." };
        var to = new Option<string>("--to") { Description = "The corpus's folder.", HelpName = "DIR", DefaultValueFactory = _ => Path.Combine("Corpus", "seeds") };
        var target = CommonOptions.Target();
        var command = new Command("import", $"""
            Take the Python files of a folder into a corpus: those of at most {SeedImport.MaxSourceBytes >> 10} KiB that run to their end, twice alike.

            Example:
              pyjitverify corpus import ~/scripts --to my-seeds
              pyjitverify fuzz --mutate my-seeds
            """)
        {
            folder, to, target,
        };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(to)!, parsed.GetValue(target)!));
        return command;
    }

    private static int Run(string folder, string to, string target)
    {
        if (!Directory.Exists(folder))
            throw new UsageException($"{folder}: no such folder");
        var files = Directory.EnumerateFiles(folder, "*.py", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => (Path.GetRelativePath(folder, path), path));
        var refusals = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var taken = 0;
        foreach (var (file, refusal) in new SeedImport(Subjects.Open(target), new CorpusStore(to)).Run(files))
        {
            if (refusal.Length == 0)
                taken++;
            else
            {
                refusals[refusal] = refusals.GetValueOrDefault(refusal) + 1;
                Console.Error.WriteLine($"{file}: {refusal}");
            }
        }

        Console.Out.WriteLine($"{taken} taken into {to}, {refusals.Values.Sum()} refused");
        foreach (var (why, count) in refusals)
            Console.Out.WriteLine($"{count,6} {why}");
        return ExitCode.Clean;
    }
}
