using System.Text;

namespace PyJitVerify.Oracle.Observations;

/// <summary>How a run ended, as the operating system and the budgets tell it.</summary>
public enum Ending : byte
{
    /// <summary>The program ran to its end or to an uncaught exception, and everything was reported.</summary>
    Completed,

    /// <summary>The process left early with an exit code (<c>os._exit</c>); there is no report.</summary>
    Exited,

    /// <summary>A signal ended it.</summary>
    Signaled,

    /// <summary>The harness's wall clock ended it.</summary>
    TimedOut,

    /// <summary>It used up its processor time.</summary>
    CpuExceeded,

    /// <summary>It wrote more than its limit.</summary>
    Flooded,

    /// <summary>What came back is not a report: the program wrote to the harness's channel, or the worker was
    /// lost.</summary>
    Lied,
}

/// <summary>Everything that a program let the world see in one run. Equal observations are equal in every
/// field.</summary>
public sealed record Observation
{
    /// <summary>How it ended.</summary>
    public Ending Ending { get; init; }

    /// <summary>Exit code, or the number of the signal.</summary>
    public int Code { get; init; }

    /// <summary>False when the source did not compile; <see cref="Exception"/> then says why.</summary>
    public bool Compiled { get; init; } = true;

    /// <summary>The probes.</summary>
    public ProbeSummary Probes { get; init; } = ProbeSummary.None;

    /// <summary>The exception that left the program, or null.</summary>
    public ExceptionRecord? Exception { get; init; }

    /// <summary>Bytes of stdout as Latin-1 text, so that any byte is one char.</summary>
    public string Stdout { get; init; } = "";

    /// <summary>Bytes of stderr as Latin-1 text.</summary>
    public string Stderr { get; init; } = "";

    /// <summary>Names and canonical texts at the end, in the order of the namespace.</summary>
    public EquatableList<GlobalValue> Globals { get; init; } = EquatableList<GlobalValue>.Empty;

    /// <summary>The logical budget that ran out, or empty.</summary>
    public string Budget { get; init; } = "";

    /// <summary>True for a run that a limit of the harness ended.</summary>
    public bool IsOutOfTime => Ending is Ending.TimedOut or Ending.CpuExceeded;

    /// <summary>Stream bytes to the text form used here.</summary>
    public static string StreamText(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);

    /// <summary>The most severe difference between two observations, or null when they are equal.</summary>
    public static Difference? FirstDifference(Observation left, Observation right) =>
        ObservationComparison.Differences(left, right).OrderBy(d => d.Kind).FirstOrDefault();
}

/// <summary>A name of the program's module and the canonical text of its value.</summary>
public sealed record GlobalValue(string Name, string Text);
