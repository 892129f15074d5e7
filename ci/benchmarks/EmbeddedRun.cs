using PyJitVerify.Runtime;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Reports;

namespace PyJitVerify.Benchmarks;

/// <summary>One program in a new embedded interpreter whose clock is CPU time.</summary>
internal static class EmbeddedRun
{
    /// <summary>A program that calls its kernel, in a function: a loop of the module would write to the namespace that traces rely on.</summary>
    public static string ProgramOf(string file, int kernels) =>
        File.ReadAllText(file) + $"\ndef __repeat():\n    for _ in range({kernels}): kernel()\n__repeat()\n";

    /// <summary>Throws when the program fails; <paramref name="look"/> sees the interpreter afterwards.</summary>
    public static void Run(string source, RunMode mode, Stream output, Action<PyInterpreter> look, bool allowFiles = false) =>
        Run(source, new InterpreterOptions { StandardOutput = output, StandardError = output, Mode = mode, AllowFiles = allowFiles }, new InterpreterParts(), look);

    public static void Run(string source, InterpreterOptions options, InterpreterParts parts, Action<PyInterpreter> look) => ScriptRunner.OnLargeStack(() =>
    {
        using var interpreter = new PyInterpreter(options, parts);
        interpreter.State.Clock = new CpuClock();
        PyException? exception = interpreter.RunMain(System.Text.Encoding.UTF8.GetBytes(source), "program.py");
        if (exception is not null) throw new InvalidOperationException($"the program failed: {exception}");
        look(interpreter);
    });
}
