using PyJitVerify.Oracle.Modes;

namespace PyJitVerify.Fuzzer.Suites;

/// <summary>One run of the command in one mode.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="ExitStatus">Of the command; 128 + n when signal n ended it.</param>
/// <param name="IsLate">It was killed because it used more time than it may.</param>
/// <param name="Stdout">What it wrote, with the rules of <see cref="SuiteRules"/> applied.</param>
/// <param name="Stderr">The same.</param>
/// <param name="Tests">By name, in the order in which they ran.</param>
/// <param name="Processes">Its Python processes.</param>
/// <param name="Cpu">Processor time of the command and all that it started, as far as it was seen.</param>
/// <param name="Elapsed">Wall time.</param>
public sealed record SuiteRun(
    Mode Mode, int ExitStatus, bool IsLate, string Stdout, string Stderr, IReadOnlyDictionary<string, TestRecord> Tests,
    IReadOnlyList<PythonProcess> Processes, TimeSpan Cpu, TimeSpan Elapsed)
{
    /// <summary>True when it did not get to all of its tests: the process died or was killed.</summary>
    public bool IsCut => IsLate || Signals.IsDeath(ExitStatus) || Tests.Values.Any(t => t.Ending is not null);

    /// <summary>Whether the JIT compiled anything.</summary>
    public bool HasCompiled => Processes.Any(p => p.HasCompiled);

    /// <summary>How the command ended.</summary>
    public string Ending => IsLate ? Signals.Hang : Signals.IsDeath(ExitStatus) ? Signals.Crash(ExitStatus) : $"exit status {ExitStatus}";

    /// <summary>This run, and the tests that a later one had to do because this one was cut.</summary>
    internal SuiteRun ContinuedBy(SuiteRun later) => this with
    {
        Tests = Tests.Concat(later.Tests.Where(t => !Tests.ContainsKey(t.Key))).ToDictionary(),
        Processes = [.. Processes, .. later.Processes],
        Cpu = Cpu + later.Cpu,
        Elapsed = Elapsed + later.Elapsed,
    };
}
