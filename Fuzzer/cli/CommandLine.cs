using System.CommandLine;
using PyJitVerify.Corpus;
using PyJitVerify.Fuzzer.Cli.Commands;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Fuzzer.Cli;

/// <summary>The command line as a whole: parses, runs, and turns whatever the user can do wrong into one line and an
/// exit code.</summary>
internal static class CommandLine
{
    internal static int Run(IReadOnlyList<string> arguments, TextWriter error)
    {
        var parsed = Root().Parse(RunCommand.SeparateArguments(arguments));
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
        catch (SubjectException problem)
        {
            error.WriteLine($"pyjitverify: {OneLine(problem.Message)}");
            return ExitCode.Environment;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"pyjitverify: {OneLine(problem.Message)}");
            return ExitCode.Environment;
        }
    }

    private static RootCommand Root() => new("""
        Finds programs that a Python JIT gets wrong.

        Example:
          pyjitverify fuzz --time 60s

        Exit codes: 0 clean, 1 findings, 2 usage, 3 environment.
        """)
    {
        RunCommand.Create(),
        DiffCommand.Create(),
        FuzzCommand.Create(),
        GateCommand.Create(),
        MinimizeCommand.Create(),
        ReportCommand.Create(),
        SelfTestCommand.Create(),
    };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
