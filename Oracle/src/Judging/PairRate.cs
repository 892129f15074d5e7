using System.Diagnostics;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Oracle.Judging;

/// <summary>How many program pairs a second two ways of running manage on the same programs and modes.</summary>
/// <param name="ServedPairsPerSecond">Through fork servers, comparison included.</param>
/// <param name="SpawnedPairsPerSecond">Starting the interpreter twice per program.</param>
public sealed record PairRateResult(double ServedPairsPerSecond, double SpawnedPairsPerSecond)
{
    /// <summary>How many times faster the fork servers are.</summary>
    public double Ratio => ServedPairsPerSecond / SpawnedPairsPerSecond;

    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"{ServedPairsPerSecond:F1} pairs/s served, {SpawnedPairsPerSecond:F1} spawned, {Ratio:F1} x");
}

/// <summary>Measures <see cref="PairRateResult"/> in one run, both ways in turns so that other load hits them
/// alike.</summary>
public static class PairRate
{
    private const int Turns = 4;

    /// <summary>Gives a spawned program the two names that it may use; they do nothing there, so spawning is not
    /// handicapped.</summary>
    private const string Prelude = """
        import builtins, sys, functools
        builtins.__probe__ = functools.partial(sys.audit, 'p')
        builtins.__phase__ = functools.partial(sys.audit, 'p')
        exec(compile(open(sys.argv[1], 'rb').read(), 'program.py', 'exec'), {'__name__': '__main__'})
        """;

    /// <summary>Runs every program in the reference and one other mode, served and spawned.</summary>
    public static PairRateResult Measure(StockSubject subject, Mode other, IReadOnlyList<TestProgram> programs)
    {
        var modes = subject.Modes.Select(other.Name);
        using var oracle = new DifferentialOracle(subject, modes, new());
        oracle.Judge(programs.Take(1).ToList());
        var (served, spawned) = (TimeSpan.Zero, TimeSpan.Zero);
        var folder = Directory.CreateTempSubdirectory("pyjv-rate-");
        try
        {
            for (var turn = 0; turn < Turns; turn++)
            {
                var part = programs.Where((_, i) => i % Turns == turn).ToList();
                served += Time(() => oracle.Judge(part));
                spawned += Time(() => Spawn(subject, modes, part, folder.FullName));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return new(programs.Count / served.TotalSeconds, programs.Count / spawned.TotalSeconds);
    }

    private static void Spawn(StockSubject subject, ModeSet modes, List<TestProgram> programs, string folder)
    {
        var file = Path.Combine(folder, "program.py");
        foreach (var program in programs)
        {
            File.WriteAllBytes(file, program.Source.ToArray());
            foreach (var mode in modes.All)
                SpawnOne(subject, mode, file);
        }
    }

    private static void SpawnOne(StockSubject subject, Mode mode, string file)
    {
        var start = new ProcessStartInfo(subject.ExecutablePath)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(file),
        };
        foreach (var argument in (string[])["-B", "-s", .. StockSubject.OptionsOf(mode), "-c", Prelude, file])
            start.ArgumentList.Add(argument);
        start.Environment.Clear();
        foreach (var (name, value) in StockSubject.EnvironmentOf(mode))
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
    }

    private static TimeSpan Time(Action action)
    {
        var from = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(from);
    }
}
