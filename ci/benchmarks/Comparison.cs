using System.Diagnostics;
using System.Globalization;
using PyJitVerify.Runtime;

namespace PyJitVerify.Benchmarks;

/// <summary>
/// Times programs in the embedded interpreter and JIT and in a CPython with its JIT off and on, in rounds, so that noise and warm-up hit
/// all alike. A time is thread CPU time of one call of the program's <c>kernel</c>, the least of many calls; a ratio is that of the least
/// times, its spread that of the rounds.
/// </summary>
internal sealed class Comparison(string? python, int rounds, double seconds)
{
    private const int Interpreter = 0, Jit = 1, CPython = 2, CPythonJit = 3, Sides = 4;

    /// <summary>What runs a program: the last line is the time of a call in seconds.</summary>
    private string Driver => $"""

        def __measure(time):
            for _ in range(3): kernel()
            best = 1e9
            stop = time.thread_time() + {seconds.ToString(CultureInfo.InvariantCulture)}
            while time.thread_time() < stop:
                start = time.thread_time()
                kernel()
                best = min(best, time.thread_time() - start)
            print(best)
        __measure(__import__("time"))
        """;

    public void Run(IReadOnlyList<string> files, TextWriter output)
    {
        output.WriteLine($"thread CPU time of one call, least of {rounds} rounds, in ms; ratios with the spread of the rounds (below 1: the first is faster)");
        output.WriteLine($"{"program",-16}{"interp",9}{"jit",9}{"cpython",9}{"cpy-jit",9}{"jit/interp",20}{"interp/cpython",20}{"jit/cpython-jit",20}");
        var means = new List<double>[3];
        for (int i = 0; i < means.Length; i++) means[i] = [];
        foreach (string file in files)
        {
            var times = new double[rounds][];
            for (int round = 0; round < rounds; round++) times[round] = [.. Enumerable.Range(0, Sides).Select(side => Time(file, side))];
            (int, int)[] pairs = [(Jit, Interpreter), (Interpreter, CPython), (Jit, CPythonJit)];
            string line = $"{Path.GetFileNameWithoutExtension(file),-16}";
            for (int side = 0; side < Sides; side++) line += $"{times.Min(t => t[side]) * 1000,9:F3}";
            for (int i = 0; i < pairs.Length; i++)
            {
                (int a, int b) = pairs[i];
                double ratio = times.Min(t => t[a]) / times.Min(t => t[b]);
                means[i].Add(ratio);
                line += $"{ratio,8:F2} ({times.Min(t => t[a] / t[b]):F2}..{times.Max(t => t[a] / t[b]):F2})".PadLeft(20);
            }
            output.WriteLine(line);
        }
        output.WriteLine($"geometric means: jit/interp {Mean(means[0]):F2}, interp/cpython {Mean(means[1]):F2}, jit/cpython-jit {Mean(means[2]):F2}");
    }

    private static double Mean(List<double> ratios) => Math.Exp(ratios.Average(Math.Log));

    private double Time(string file, int side) => side switch
    {
        Interpreter => Embedded(file, RunMode.Spec),
        Jit => Embedded(file, RunMode.Jit),
        _ when python is null => double.NaN,
        _ => Stock(file, side == CPythonJit ? "1" : "0"),
    };

    private double Embedded(string file, RunMode mode)
    {
        var output = new MemoryStream();
        EmbeddedRun.Run(File.ReadAllText(file) + Driver, mode, output, static _ => { });
        return LastNumber(System.Text.Encoding.UTF8.GetString(output.ToArray()));
    }

    private double Stock(string file, string jit)
    {
        var start = new ProcessStartInfo(python!, ["-c", File.ReadAllText(file) + Driver]) { RedirectStandardOutput = true };
        start.Environment["PYTHON_JIT"] = jit;
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return LastNumber(output);
    }

    private static double LastNumber(string output) => double.Parse(output.Trim().Split('\n')[^1], CultureInfo.InvariantCulture);
}
