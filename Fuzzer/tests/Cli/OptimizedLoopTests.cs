using System.Diagnostics;
using System.Text.RegularExpressions;
using PyJitVerify.Fuzzer.Cli;

namespace PyJitVerify.Fuzzer.Tests.Cli;

/// <summary>
/// .NET's JIT gives up optimizing a method that is too large for it, and says so nowhere but in its own log: in a process that runs a program, the loops
/// are looked up there.
/// </summary>
public sealed partial class OptimizedLoopTests
{
    /// <summary>Gets hot, so that a trace is recorded and run, and is traced.</summary>
    private const string Program = """
        import sys
        def hot(n):
            total = 0
            for i in range(n):
                total += i
            return total
        hot(20000)
        sys.settrace(lambda *event: None)
        hot(10)
        """;

    [TestCase("jit", "EvalLoop:Run[NoObserver]", "EvalLoop:Run[RecordingObserver]", "EvalLoop:Run[TracingObserver]", "NativeTrampoline:RunMachineCode")]
    [TestCase("uops", "EvalLoop:Run[NoObserver]", "EvalLoop:Run[RecordingObserver]", "EvalLoop:Run[TracingObserver]", "UopInterpreter:RunFrom[NeverStop]")]
    public void Loops_are_compiled_with_full_optimization(string mode, params string[] methods)
    {
        var compiled = Compiled(mode);
        // The log is read right: what has no attribute is not optimized at first.
        Assert.That(compiled.Select(c => c.Tier), Does.Contain("Tier0"));
        Assert.Multiple(() =>
        {
            foreach (var method in methods)
                Assert.That(compiled.Where(c => c.Method == method).Select(c => c.Tier).Distinct(), Is.EqualTo(new[] { "FullOpts" }), method);
        });
    }

    /// <summary>Class, method and type arguments without namespaces, and how each was compiled.</summary>
    private static List<(string Method, string Tier)> Compiled(string mode)
    {
        var log = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("dotnet", ["exec", typeof(CommandLine).Assembly.Location, "run", "--mode", mode, "-c", Program]) { RedirectStandardError = true };
            start.Environment["DOTNET_JitStdOutFile"] = log;
            start.Environment["DOTNET_JitDisasmSummary"] = "1";
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.That((process.ExitCode, error), Is.EqualTo((0, "")));
            return [.. File.ReadLines(log).Select(l => Line().Match(l)).Where(m => m.Success).Select(m => (Namespaces().Replace(m.Groups[1].Value, ""), m.Groups[2].Value))];
        }
        finally
        {
            File.Delete(log);
        }
    }

    /// <summary><c>1: JIT compiled Namespace.Class:Method[Namespace.Argument](Parameters) [FullOpts, IL size=1, code size=1]</c>.</summary>
    [GeneratedRegex(@"JIT compiled ([^(]+)\(.* \[([^,]+), ")]
    private static partial Regex Line();

    [GeneratedRegex(@"(?<![\w.])(?:\w+\.)+")]
    private static partial Regex Namespaces();
}
