using System.CommandLine;
using PyJitVerify.Runtime;

namespace PyJitVerify.Fuzzer.Cli.Commands;

/// <summary><c>run</c>: a program on the embedded runtime, as the <c>python</c> command would run it.</summary>
internal static class RunCommand
{
    /// <summary>The switch that users of CPython know: 0 turns the JIT off.</summary>
    private const string JitVariable = "PYTHON_JIT";

    internal static Command Create()
    {
        var program = new Argument<string>("PROG") { Description = "The program's file." };
        var arguments = new Argument<string[]>("ARGS") { Description = "What it sees in sys.argv.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("run", """
            Run a program on the embedded runtime, JIT on unless PYTHON_JIT=0.

            Example:
              PYTHON_JIT=0 pyjitverify run hello.py
            """)
        {
            program, arguments,
        };
        command.SetAction(parsed => Run(parsed.GetValue(program)!, parsed.GetValue(arguments) ?? []));
        return command;
    }

    private static int Run(string file, string[] arguments)
    {
        var source = SourceFile.Read(file);
        using Stream output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        using var error = Console.OpenStandardError();
        var isJitOn = Environment.GetEnvironmentVariable(JitVariable) != "0";
        return ScriptRunner.Run(source, file, new InterpreterOptions
        {
            StandardOutput = output,
            StandardError = error,
            Arguments = [file, .. arguments],
            Mode = isJitOn ? RunMode.Jit : RunMode.Spec,
        });
    }
}
