using System.Diagnostics;
using PyJitVerify.Fuzzer.Cli;

namespace PyJitVerify.Fuzzer.Tests.Cli;

/// <summary><c>run --perf</c> as perf itself sees it.</summary>
public sealed class PerfTests
{
    private const string Program = """
        def the_hot_function(n):
            total = 0
            for i in range(n):
                total = (total * 3 + i) & 1023
            return total
        print(the_hot_function(30_000_000))
        """;

    [Test]
    public void Hot_function_is_found_by_name()
    {
        if (!File.Exists("/usr/bin/perf"))
            Assert.Ignore("needs perf");
        var folder = Directory.CreateTempSubdirectory("perf").FullName;
        var process = 0;
        try
        {
            File.WriteAllText(Path.Combine(folder, "hot.py"), Program);
            var command = typeof(CommandLine).Assembly.Location;
            var record = Run(folder, "/usr/bin/perf", "record", "-e", "cpu-clock", "-k", "mono", "-o", "data", "sh", "-c", "echo pid $$; exec dotnet exec \"$0\" run --perf hot.py", command);
            if (!record.Contains("pid ", StringComparison.Ordinal))
                Assert.Ignore($"perf may not record here: {record}");
            process = int.Parse(record.Split("pid ")[1].Split('\n')[0], System.Globalization.CultureInfo.InvariantCulture);
            Run(folder, "/usr/bin/perf", "inject", "--jit", "-i", "data", "-o", "injected");
            var fromDump = Run(folder, "/usr/bin/perf", "report", "--stdio", "-i", "injected");
            var fromMap = Run(folder, "/usr/bin/perf", "report", "--stdio", "-i", "data");
            Assert.Multiple(() =>
            {
                Assert.That(fromDump, Does.Contain("py::the_hot_function:3").And.Contain($"jitted-{process}-"));
                Assert.That(fromMap, Does.Contain("py::the_hot_function:3"));
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            foreach (var file in Directory.EnumerateFiles("/tmp", $"*-{process}*").Where(f => IsOf(process, Path.GetFileName(f))))
                File.Delete(file);
        }
    }

    private static bool IsOf(int process, string name) =>
        name == $"perf-{process}.map" || name == $"jit-{process}.dump" || name.StartsWith($"jitted-{process}-", StringComparison.Ordinal);

    private static string Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output + error.Result;
    }
}
