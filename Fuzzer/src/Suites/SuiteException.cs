namespace PyJitVerify.Fuzzer.Suites;

/// <summary>The command cannot be judged on this machine. The message is one line.</summary>
public sealed class SuiteException(string message) : Exception(message);
