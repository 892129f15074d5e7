using PyJitVerify.Oracle;

namespace PyJitVerify.Fuzzer.Suites;

/// <summary>An exception that a test reported.</summary>
/// <param name="Type">Module and qualified name of its type.</param>
/// <param name="Message">Its <c>str()</c>.</param>
/// <param name="Traceback">Its frames, the outermost first: file, line, column, function.</param>
public sealed record RaisedError(string Type, string Message, EquatableList<string> Traceback);

/// <summary>What a test told its runner, other than that it passed.</summary>
/// <param name="Outcome"><c>failed</c>, <c>error</c>, <c>skipped</c>, <c>xfailed</c> or <c>xpassed</c>.</param>
/// <param name="Part">The subtest of unittest, the phase of pytest, or empty.</param>
/// <param name="Reason">Why it was skipped, or empty.</param>
/// <param name="Errors">The exception, then its cause or context, and so on.</param>
public sealed record TestEvent(string Outcome, string Part, string Reason, EquatableList<RaisedError> Errors);

/// <summary>What one test did in one run.</summary>
/// <param name="Name">The id that its runner knows it by.</param>
/// <param name="Events">What it told its runner, in order.</param>
/// <param name="Ending">How its process ended in the middle of it, such as <c>crash SIGSEGV</c>; null when the test came to its end.</param>
/// <param name="Output">What it wrote, where the runner captures that.</param>
/// <param name="HasCompiled">Whether there was more machine code of the JIT after it than before.</param>
public sealed record TestRecord(string Name, EquatableList<TestEvent> Events, string? Ending, string Output, bool HasCompiled)
{
    /// <summary>Of a test that told nothing.</summary>
    public const string Passed = "passed";

    private static readonly string[] WorstFirst = ["error", "failed", "xpassed", "xfailed", "skipped"];

    /// <summary>One word for all of it, or two for how the process ended.</summary>
    public string Outcome => Ending ?? Events.Select(e => e.Outcome).MinBy(o => Array.IndexOf(WorstFirst, o)) ?? Passed;
}
