using System.Diagnostics;
using PyJitVerify.Fuzzer.SelfTests;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Oracle.Workers;

namespace PyJitVerify.Fuzzer.Cli;

/// <summary>The worker with the planted faults: a program of its own, which this one never loads.</summary>
internal static class FaultWorker
{
    private const string Assembly = "PyJitVerify.Fuzzer.Faults.dll";
    private const string Project = "Fuzzer.Faults";
    /// <summary>Tells the worker which fault to plant.</summary>
    private const string FaultKnob = "fault";

    private const string Canary = "trace-type-guard-lost";

    /// <summary>The faults that it knows.</summary>
    internal static IReadOnlyList<FaultDescription> List()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { "exec", Find(), "--list" })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return [.. lines.Select(l => l.Split('\t')).Where(f => f.Length == 5).Select(f => new FaultDescription(f[0], f[1], f[2], f[3], f[4]))];
    }

    /// <summary>The embedded runtime with that fault in it.</summary>
    /// <param name="idle">Workers to use again, whatever fault they had; null: new ones.</param>
    internal static EmbeddedSubject Open(FaultDescription fault, IdleWorkers? idle = null) =>
        new(Find(), new("embedded", "with-" + fault.Name, "planted fault: " + fault.Description, Subjects.HashOf(Find())), new Knob(FaultKnob, fault.Name)) { Idle = idle };

    /// <summary>The embedded runtime with the fault that a gate must find.</summary>
    internal static EmbeddedSubject OpenCanary() => Open(List().FirstOrDefault(f => f.Name == Canary)
        ?? throw new SubjectException($"{Assembly} has no fault {Canary}"));

    /// <summary>Beside this program, or in the build's folder next to this program's.</summary>
    private static string Find()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var candidates = new[]
        {
            Path.Combine(here.FullName, Assembly),
            Path.Combine(here.Parent?.Parent?.FullName ?? here.FullName, Project, here.Name, Assembly),
        };
        return candidates.FirstOrDefault(File.Exists)
            ?? throw new SubjectException($"{Assembly} is not built; dotnet build Fuzzer/faults -c Release builds it");
    }
}
