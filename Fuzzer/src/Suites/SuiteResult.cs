using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Fuzzer.Suites;

/// <summary>A test that does something else with the JIT, each time.</summary>
/// <param name="Test">Its name, or <see cref="TestDifference.Command"/>.</param>
/// <param name="Modes">The modes that differ, and what differs there.</param>
/// <param name="IsAlone">True when it shows without the tests before it.</param>
/// <param name="Repeat">The shortest command that was seen to show it, to be run in the environment of the first of the modes; null when
/// only the whole command does.</param>
public sealed record SuiteFinding(
    string Test, IReadOnlyList<(Mode Mode, TestDifference Difference)> Modes, bool IsAlone, IReadOnlyList<string>? Repeat)
{
    /// <summary>The worst of its differences.</summary>
    public TestDifference Worst => Modes.Select(m => m.Difference).MinBy(d => (d.Severity, d.Aspect))!;

    /// <summary>How bad it is.</summary>
    public Severity Severity => Worst.Severity;

    /// <summary>What identifies it from one day to the next.</summary>
    public string Signature => $"{CPythonSubject.JitOff.Name} | {string.Join(' ', Modes.Select(m => m.Mode.Name))}; {Worst.Aspect}; {Test}";
}

/// <summary>A test that does not always do the same in one mode: no finding.</summary>
/// <param name="Test">Its name.</param>
/// <param name="Mode">The mode in which it varies.</param>
/// <param name="Difference">What was seen once.</param>
public sealed record FlakyTest(string Test, Mode Mode, TestDifference Difference);

/// <summary>What came of a suite.</summary>
/// <param name="Invocation">The command.</param>
/// <param name="Subject">The interpreter that ran the tests, such as <c>cpython 3.15.2</c>.</param>
/// <param name="Runs">The first run in each mode, the reference first.</param>
/// <param name="Findings">The worst first.</param>
/// <param name="Flaky">In the order in which they were seen.</param>
/// <param name="IsInterrupted">True when it was ended early: what is here is true, and not all.</param>
public sealed record SuiteResult(
    SuiteInvocation Invocation, string Subject, IReadOnlyList<SuiteRun> Runs, IReadOnlyList<SuiteFinding> Findings,
    IReadOnlyList<FlakyTest> Flaky, bool IsInterrupted)
{
    /// <summary>True when the JIT compiled something in one of the modes: else silence says nothing.</summary>
    public bool IsEngaged => Runs.Any(r => r.Mode.UsesJit && r.HasCompiled);
}
