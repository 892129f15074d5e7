using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Fuzzer.Suites;

/// <summary>What differs about a test, most telling first.</summary>
public enum TestAspect
{
    /// <summary>Whether it passed.</summary>
    Outcome,

    /// <summary>Type of an exception, reason of a skip, which subtests.</summary>
    Exception,

    /// <summary>Message of an exception.</summary>
    Message,

    /// <summary>What it wrote; of the command: its stdout.</summary>
    Output,

    /// <summary>Lines and columns of a traceback.</summary>
    Position,

    /// <summary>Of the command: its stderr.</summary>
    Diagnostics,
}

/// <summary>Where two runs part.</summary>
/// <param name="Test">The test, or <see cref="Command"/>.</param>
/// <param name="Aspect">The most telling aspect that differs.</param>
/// <param name="Left">The reference's, as text.</param>
/// <param name="Right">The other one's.</param>
public sealed record TestDifference(string Test, TestAspect Aspect, string Left, string Right)
{
    /// <summary>Stands for the command as a whole: its exit status and what it wrote.</summary>
    public const string Command = "(command)";

    /// <summary>How bad it is.</summary>
    public Severity Severity => Aspect switch
    {
        TestAspect.Outcome when Right.StartsWith("crash", StringComparison.Ordinal) => Severity.Crash,
        TestAspect.Outcome when Right == Signals.Hang => Severity.Hang,
        TestAspect.Output => Severities.Of(DifferenceKind.Effect),
        TestAspect.Position => Severities.Of(DifferenceKind.Position),
        TestAspect.Diagnostics => Severities.Of(DifferenceKind.Diagnostics),
        _ => Severities.Of(DifferenceKind.Exception),
    };
}
