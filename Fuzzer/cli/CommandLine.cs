using System.CommandLine;
using PyJitVerify.Corpus;
using PyJitVerify.Fuzzer.Cli.Commands;
using PyJitVerify.Fuzzer.Suites;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Fuzzer.Cli;

/// <summary>The command line as a whole: parses, runs, and turns whatever the user can do wrong into one line and an
/// exit code.</summary>
internal static class CommandLine
{
    private static readonly Dictionary<string, Func<Command>> Commands = new()
    {
        ["run"] = RunCommand.Create,
        ["diff"] = DiffCommand.Create,
        ["fuzz"] = FuzzCommand.Create,
        ["generate"] = GenerateCommand.Create,
        ["corpus"] = CorpusCommand.Create,
        ["gate"] = GateCommand.Create,
        ["minimize"] = MinimizeCommand.Create,
        ["report"] = ReportCommand.Create,
        ["suite"] = SuiteCommand.Create,
        ["selftest"] = SelfTestCommand.Create,
    };

    internal static int Run(IReadOnlyList<string> arguments, TextWriter error)
    {
        var parsed = Root(arguments.FirstOrDefault("")).Parse(RunCommand.SeparateArguments(arguments));
        if (parsed.Errors.Count > 0)
        {
            error.WriteLine($"pyjitverify: {OneLine(parsed.Errors[0].Message)} (try --help)");
            return ExitCode.Usage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (UsageException problem)
        {
            error.WriteLine($"pyjitverify: {OneLine(problem.Message)}");
            return ExitCode.Usage;
        }
        catch (CorpusException problem)
        {
            error.WriteLine($"pyjitverify: {OneLine(problem.Message)}");
            return ExitCode.Usage;
        }
        catch (Exception problem) when (problem is SubjectException or SuiteException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"pyjitverify: {OneLine(problem.Message)}");
            return ExitCode.Environment;
        }
    }

    /// <summary>All commands, or the one that is asked for: making one takes longer than what a short program does.</summary>
    private static RootCommand Root(string name)
    {
        var root = new RootCommand("""
            Finds programs that a Python JIT gets wrong.

            Example:
              pyjitverify fuzz --time 60s

            Exit codes: 0 clean, 1 findings, 2 usage, 3 environment.
            """);
        foreach (var create in Commands.TryGetValue(name, out var only) ? [only] : Commands.Values.AsEnumerable())
            root.Add(create());
        return root;
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
