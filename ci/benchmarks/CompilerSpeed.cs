using System.Diagnostics;
using System.Globalization;
using PyJitVerify.Runtime;

namespace PyJitVerify.Benchmarks;

/// <summary>
/// Times <c>compile()</c> of the standard library's largest modules, here and in a CPython: thread CPU time, the least of many calls after
/// the first ones, which in the embedded runtime the .NET JIT has not optimized yet.
/// </summary>
internal static class CompilerSpeed
{
    private const int Files = 12, Calls = 20;

    public static void Print(string python, string library, TextWriter output)
    {
        // Tests and the texts of the help are sources that nobody imports.
        FileInfo[] files = [.. new DirectoryInfo(library).EnumerateFiles("*.py", SearchOption.AllDirectories)
            .Where(f => !f.FullName[library.Length..].Contains("test") && f.Directory!.Name != "pydoc_data" && f.LinkTarget is null)
            .OrderByDescending(f => f.Length).ThenBy(f => f.FullName, StringComparer.Ordinal).Take(Files)];
        string program = $$"""
            import time
            paths = [{{string.Join(", ", files.Select(f => $"'{f.FullName}'"))}}]
            sources = [open(path, "rb").read() for path in paths]
            best = [1e9] * len(paths)
            for _ in range({{Calls}}):
                for i, path in enumerate(paths):
                    start = time.thread_time()
                    compile(sources[i], path, "exec")
                    best[i] = min(best[i], time.thread_time() - start)
            print(*best)
            """;
        double[] ours = Embedded(program), theirs = Stock(python, program);
        output.WriteLine($"compile() of the {Files} largest modules, thread CPU time, least of {Calls} calls, in ms");
        output.WriteLine($"{"module",-28}{"KB",6}{"embedded",10}{"cpython",10}{"ratio",8}");
        for (int i = 0; i < files.Length; i++)
        {
            output.WriteLine($"{files[i].Name,-28}{files[i].Length / 1000,6}{ours[i] * 1000,10:F1}{theirs[i] * 1000,10:F1}{ours[i] / theirs[i],8:F2}");
        }
        output.WriteLine($"geometric mean {Math.Exp(ours.Zip(theirs, (a, b) => Math.Log(a / b)).Average()):F2}");
    }

    private static double[] Embedded(string program)
    {
        var output = new MemoryStream();
        EmbeddedRun.Run(program, RunMode.Spec, output, static _ => { }, allowFiles: true);
        return Numbers(System.Text.Encoding.UTF8.GetString(output.ToArray()));
    }

    private static double[] Stock(string python, string program)
    {
        using Process process = Process.Start(new ProcessStartInfo(python, ["-c", program]) { RedirectStandardOutput = true })!;
        double[] numbers = Numbers(process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        return numbers;
    }

    private static double[] Numbers(string line) => [.. line.Split(' ').Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
}
