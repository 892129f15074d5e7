using System.CommandLine;
using PyJitVerify.Runtime;

namespace PyJitVerify.Fuzzer.Cli.Commands;

/// <summary><c>run</c>: a program on the embedded runtime, as the <c>python</c> command would run it.</summary>
internal static class RunCommand
{
    internal static Command Create()
    {
        var program = new Argument<string?>("PROG") { Description = "The program's file; - for standard input.", Arity = ArgumentArity.ZeroOrOne };
        var arguments = new Argument<string[]>("ARGS") { Description = "What it sees in sys.argv.", Arity = ArgumentArity.ZeroOrMore };
        var code = new Option<string?>("-c") { Description = "The program itself." };
        var module = new Option<string?>("-m") { Description = "A module to run as a program." };
        var library = new Option<string?>("--stdlib") { Description = "CPython 3.14's Lib, or an installation that has one; else it is looked for." };
        var files = new Option<bool>("--allow-files") { Description = "Let the program use files and the environment." };
        var jit = new JitOptions();
        var command = new Command("run", """
            Run a program on the embedded runtime, JIT on unless PYTHON_JIT=0.
            Pure-Python modules come from an installed CPython 3.14; a program can import, but open no other files unless allowed to.
            The variables that tune CPython's JIT (PYTHON_JIT_STRESS and so on) work; docs/commands.md lists them.

            Example:
              PYTHON_JIT=0 pyjitverify run hello.py
              pyjitverify run -m timeit "sum(range(100))"
            """)
        {
            program, arguments, code, module, library, files,
        };
        foreach (var option in jit.All)
            command.Options.Add(option);
        command.SetAction(parsed => Run(parsed.GetValue(program), parsed.GetValue(arguments) ?? [], parsed.GetValue(code), parsed.GetValue(module),
            parsed.GetValue(library), parsed.GetValue(files), options => jit.Apply(parsed, options)));
        return command;
    }

    /// <summary>What follows the program, -c CODE or -m MODULE belongs to the program, options and all: a -- is put before it.</summary>
    internal static IReadOnlyList<string> SeparateArguments(IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0 || arguments[0] != "run")
            return arguments;
        for (var i = 1; i < arguments.Count; i++)
        {
            if (arguments[i] == "--")
                return arguments;
            if (TakesValue(arguments[i]))
                i++;
            else if (arguments[i] is "-c" or "-m")
                return Split(arguments, i + 2);
            else if (!arguments[i].StartsWith('-') || arguments[i] == "-")
                return [.. arguments.Take(i), "--", .. arguments.Skip(i)];
        }
        return arguments;
    }

    /// <summary>Whether what follows is the option's value; one of which it is optional has it behind a <c>=</c>.</summary>
    private static bool TakesValue(string option) =>
        option is "--stdlib" || new JitOptions().All.Any(o => o.Name == option && o.Arity.MinimumNumberOfValues > 0);

    private static IReadOnlyList<string> Split(IReadOnlyList<string> arguments, int end) =>
        end >= arguments.Count ? arguments : [.. arguments.Take(end), "--", .. arguments.Skip(end)];

    private static int Run(string? file, string[] arguments, string? code, string? module, string? library, bool allowFiles, Func<InterpreterOptions, InterpreterOptions> withJit)
    {
        using Stream output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        using var error = Console.OpenStandardError();
        var standardLibrary = StandardLibraryLocator.Find(library);
        if (library is not null && standardLibrary is null)
            throw new UsageException($"no standard library of CPython 3.14 below {library}");
        string[] rest = file is null ? arguments : [file, .. arguments];
        var isScript = code is null && module is null && file is not (null or "-");
        var options = withJit(new InterpreterOptions
        {
            StandardOutput = output,
            StandardError = error,
            StandardInput = Console.OpenStandardInput(),
            StandardLibrary = standardLibrary,
            ScriptFolder = isScript ? Path.GetDirectoryName(Path.GetFullPath(file!)) : "",
            AllowFiles = allowFiles,
            Arguments = code is not null ? ["-c", .. rest] : module is not null ? ["-m", .. rest] : isScript ? rest : file is null ? [""] : rest,
        });
        if (module is not null)
            return ScriptRunner.RunModule(module, options);
        if (code is not null)
            return ScriptRunner.Run(System.Text.Encoding.UTF8.GetBytes(code + "\n"), "<string>", options);
        return isScript ? ScriptRunner.Run(SourceFile.Read(file!), Path.GetFullPath(file!), options)
            : ScriptRunner.Run(ReadAll(options.StandardInput!), ScriptRunner.StandardInputName, options);
    }

    private static byte[] ReadAll(Stream input)
    {
        var all = new MemoryStream();
        input.CopyTo(all);
        return all.ToArray();
    }
}
