using System.Text.Json.Serialization;
using PyJitVerify.Oracle.Observations;

namespace PyJitVerify.Oracle.Verdicts;

/// <summary>How bad a finding is, the worst first: what goes wrong in silence before what somebody notices, and that before what only a
/// traceback shows. A low class never hides a high one.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Severity>))]
public enum Severity
{
    /// <summary>Another value, another exception, or one where there should be none.</summary>
    WrongResult,

    /// <summary>A side effect is missing, doubled or out of order.</summary>
    LostEffect,

    /// <summary>The process died.</summary>
    Crash,

    /// <summary>It did not end.</summary>
    Hang,

    /// <summary>Notes of exceptions, or what goes to stderr.</summary>
    WrongDiagnostics,

    /// <summary>A line or a column of a traceback.</summary>
    WrongPosition,

    /// <summary>Only <c>tb_lasti</c>.</summary>
    WrongInstructionOffset,
}

/// <summary>Severities of what the oracle finds.</summary>
public static class Severities
{
    /// <summary>Of a kind of difference.</summary>
    public static Severity Of(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Effect => Severity.LostEffect,
        DifferenceKind.Diagnostics => Severity.WrongDiagnostics,
        DifferenceKind.Position => Severity.WrongPosition,
        DifferenceKind.InstructionOffset => Severity.WrongInstructionOffset,
        _ => Severity.WrongResult,
    };
}
