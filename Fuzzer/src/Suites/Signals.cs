namespace PyJitVerify.Fuzzer.Suites;

/// <summary>How processes end, in the words of the table.</summary>
internal static class Signals
{
    /// <summary>It used more time than it may.</summary>
    internal const string Hang = "hang";

    /// <summary>What shells, and .NET, add to the number of the signal that ended a process.</summary>
    private const int Base = 128;

    private const int Last = 64;

    /// <summary>Those that a broken process gets, by their numbers on Linux.</summary>
    private static readonly Dictionary<int, string> Names = new()
    {
        [4] = "SIGILL",
        [5] = "SIGTRAP",
        [6] = "SIGABRT",
        [7] = "SIGBUS",
        [8] = "SIGFPE",
        [9] = "SIGKILL",
        [11] = "SIGSEGV",
        [15] = "SIGTERM",
    };

    /// <summary>Whether a signal ended the process.</summary>
    internal static bool IsDeath(int exitStatus) => exitStatus is > Base and <= Base + Last;

    /// <summary>Such as <c>crash SIGSEGV</c>; without a name when the command outlived the process that died.</summary>
    internal static string Crash(int exitStatus) =>
        IsDeath(exitStatus) ? "crash " + Names.GetValueOrDefault(exitStatus - Base, $"signal {exitStatus - Base}") : "crash";
}
