namespace PyJitVerify.Fuzzer.Cli;

/// <summary>What the user asked for cannot be done as asked. The message is one line.</summary>
internal sealed class UsageException(string message) : Exception(message);
