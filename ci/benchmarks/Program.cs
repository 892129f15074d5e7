using System.Diagnostics;
using PyJitVerify.Runtime;

// Prints, in one run and as ratios, the embedded runtime's modes against a CPython with its JIT off and on.
// usage: Benchmarks [CPYTHON]   without an interpreter only the embedded modes are compared
const int Repeats = 9;
string programs = Path.Combine(AppContext.BaseDirectory, "programs");
string? python = args.Length > 0 ? args[0] : null;
if (python is not null && !File.Exists(python))
{
    Console.Error.WriteLine($"{python}: not found");
    return 3;
}
Console.WriteLine($"best of {Repeats}; seconds, then ratios (below 1: the first is faster)");
Console.WriteLine($"{"program",-16}{"interp",9}{"jit",9}{"cpython",9}{"cpy-jit",9}{"jit/interp",12}{"spec/cpy",10}{"jit/cpyjit",12}");
var interpreterRatios = new List<double>();
var jitRatios = new List<double>();
foreach (string file in Directory.EnumerateFiles(programs, "*.py").Order(StringComparer.Ordinal))
{
    // Rounds, so that noise and the warm-up of .NET hit all alike.
    double spec = double.PositiveInfinity, jit = spec, cpython = python is null ? double.NaN : spec, cpythonJit = cpython;
    for (int round = 0; round < Repeats; round++)
    {
        spec = Math.Min(spec, Embedded(file, RunMode.Spec));
        jit = Math.Min(jit, Embedded(file, JitMode));
        if (python is null) continue;
        cpython = Math.Min(cpython, Stock(python, file, "0"));
        cpythonJit = Math.Min(cpythonJit, Stock(python, file, "1"));
    }
    Console.WriteLine($"{Path.GetFileNameWithoutExtension(file),-16}{spec,9:F3}{jit,9:F3}{cpython,9:F3}{cpythonJit,9:F3}{jit / spec,12:F2}{spec / cpython,10:F2}{jit / cpythonJit,12:F2}");
    interpreterRatios.Add(spec / cpython);
    jitRatios.Add(jit / cpythonJit);
}
Console.WriteLine($"geometric mean: interpreter/cpython {GeometricMean(interpreterRatios):F2}, jit/cpython-jit {GeometricMean(jitRatios):F2}");
return 0;

static double GeometricMean(List<double> ratios) => Math.Exp(ratios.Average(Math.Log));

// Each program prints the seconds of its kernel, its second run, as the last line.
static double Embedded(string file, RunMode mode)
{
    using var output = new MemoryStream();
    int status = ScriptRunner.Run(File.ReadAllBytes(file), file, new InterpreterOptions { StandardOutput = output, StandardError = Stream.Null, Mode = mode });
    return status == 0 ? LastNumber(System.Text.Encoding.UTF8.GetString(output.ToArray())) : throw new InvalidOperationException($"{file} failed in {mode}");
}

static double Stock(string python, string file, string jit)
{
    var start = new ProcessStartInfo(python, [file]) { RedirectStandardOutput = true };
    start.Environment["PYTHON_JIT"] = jit;
    using Process process = Process.Start(start)!;
    string output = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return LastNumber(output);
}

static double LastNumber(string output) =>
    double.Parse(output.Trim().Split('\n')[^1], System.Globalization.CultureInfo.InvariantCulture);

partial class Program
{
    private const RunMode JitMode = RunMode.Jit;
}
