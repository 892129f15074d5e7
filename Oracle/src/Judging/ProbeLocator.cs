using System.Runtime.InteropServices;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Oracle.Judging;

/// <summary>The first probe at which two modes part, with both values.</summary>
/// <param name="Index">Its number, from 0.</param>
/// <param name="Left">Canonical text in the first mode; empty when that run had ended.</param>
/// <param name="Right">Canonical text in the second mode.</param>
public sealed record ProbeDifference(ulong Index, string Left, string Right);

/// <summary>Finds the first probe that differs: one logged run in each mode, then one more for the texts.</summary>
public static class ProbeLocator
{
    /// <summary>The difference, or null when all logged probes agree.</summary>
    public static ProbeDifference? Locate(ISubject subject, TestProgram program, Mode left, Mode right, RunOptions options)
    {
        var logged = options with { Flags = options.Flags | RunFlags.LogProbes, WindowCount = 0 };
        var (a, b) = (Checks(subject, program, left, logged), Checks(subject, program, right, logged));
        var index = a.AsSpan().CommonPrefixLength(b);
        if (index == a.Length && index == b.Length)
            return null;
        var window = logged with { WindowFirst = (ulong)index, WindowCount = 1 };
        return new((ulong)index, Text(subject, program, left, window), Text(subject, program, right, window));
    }

    private static uint[] Checks(ISubject subject, TestProgram program, Mode mode, RunOptions options) =>
        Run(subject, program, mode, options) is { } reply
            ? MemoryMarshal.Cast<byte, uint>(reply.ProbeChecks.Span).ToArray()
            : [];

    private static string Text(ISubject subject, TestProgram program, Mode mode, RunOptions options) =>
        Run(subject, program, mode, options)?.ProbeWindow.FirstOrDefault() ?? "";

    private static RunReply? Run(ISubject subject, TestProgram program, Mode mode, RunOptions options)
    {
        using var session = subject.Open(mode);
        return session.Run([program], options)[0].Reply;
    }
}
