namespace PyJitVerify.Runtime.Tier2.Executors;

/// <summary>A check of <see cref="TraceChecks"/> failed. Nobody catches it: it ends the process.</summary>
internal sealed class BrokenTraceException(string message) : Exception(message);
