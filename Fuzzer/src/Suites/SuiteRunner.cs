using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using PyJitVerify.Oracle.Modes;

namespace PyJitVerify.Fuzzer.Suites;

/// <summary>Runs a test command in one mode: same folder, same hash seed, no input, everything that it shows recorded.</summary>
/// <param name="invocation">The command.</param>
/// <param name="clock">Where time comes from.</param>
internal sealed class SuiteRunner(SuiteInvocation invocation, TimeProvider clock) : IDisposable
{
    private const int PollMs = 250;

    /// <summary>Of each stream; what comes after it is read and dropped.</summary>
    private const int MaxOutputBytes = 64 << 20;

    /// <summary>A process that the command left behind may hold its streams open.</summary>
    private static readonly TimeSpan StreamsTimeout = TimeSpan.FromSeconds(5);

    private readonly SuiteWorkplace _workplace = new(invocation);

    /// <summary>Runs the command.</summary>
    /// <param name="mode">In which mode.</param>
    /// <param name="selected">The tests to do; null: all.</param>
    /// <param name="limits">Beyond them it is killed.</param>
    /// <param name="cancellation">Kills it and ends the run with <see cref="OperationCanceledException"/>.</param>
    /// <param name="words">Another command, in the same environment.</param>
    /// <exception cref="SuiteException">The command cannot be started.</exception>
    internal SuiteRun Run(
        Mode mode, IEnumerable<string>? selected, SuiteLimits limits, CancellationToken cancellation, IReadOnlyList<string>? words = null)
    {
        var journal = _workplace.NewJournal(selected);
        using var process = Start(words ?? invocation.Words, _workplace.EnvironmentOf(mode, journal));
        process.StandardInput.Close();
        var (stdout, stderr) = (Read(process.StandardOutput), Read(process.StandardError));
        var started = clock.GetTimestamp();
        var (cpu, isLate) = (TimeSpan.Zero, false);
        while (!process.WaitForExit(PollMs))
        {
            var now = ProcessTree.Cpu(process.Id);
            cpu = now > cpu ? now : cpu;
            isLate = cpu > limits.Cpu || clock.GetElapsedTime(started) > limits.Elapsed;
            if (!isLate && !cancellation.IsCancellationRequested)
                continue;
            ProcessTree.Kill(process);
            process.WaitForExit(StreamsTimeout);
            break;
        }

        var elapsed = clock.GetElapsedTime(started);
        Task.WaitAll([stdout.Done, stderr.Done], StreamsTimeout);
        cancellation.ThrowIfCancellationRequested();
        var seen = Journal.Read(journal, isLate ? Signals.Hang : Signals.Crash(process.ExitCode));
        return new(mode, process.ExitCode, isLate, stdout.Text(), stderr.Text(), seen.Tests.ToDictionary(t => t.Name), seen.Processes, cpu, elapsed);
    }

    /// <inheritdoc/>
    public void Dispose() => _workplace.Dispose();

    private static Process Start(IReadOnlyList<string> words, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(SuiteInvocation.Find(words[0], environment["PATH"]))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var word in words.Skip(1))
            start.ArgumentList.Add(word);
        start.Environment.Clear();
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new SuiteException($"{words[0]}: cannot be started ({error.Message})");
        }
    }

    /// <summary>Reads a stream to its end beside everything else.</summary>
    private static (Task Done, Func<string> Text) Read(StreamReader reader)
    {
        var kept = new MemoryStream();
        var done = Task.Run(() =>
        {
            var buffer = new byte[1 << 16];
            for (int count; (count = reader.BaseStream.Read(buffer)) > 0;)
            {
                lock (kept)
                    kept.Write(buffer, 0, (int)Math.Min(count, MaxOutputBytes - kept.Length));
            }
        });
        return (done, Text);

        string Text()
        {
            lock (kept)
                return SuiteRules.Normalise(Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length));
        }
    }
}
