namespace PyJitVerify.Fuzzer.Cli;

/// <summary>What the command's exit status says. Documented and stable.</summary>
internal static class ExitCode
{
    /// <summary>Done, nothing found.</summary>
    internal const int Clean = 0;

    /// <summary>Done, and there are findings.</summary>
    internal const int Findings = 1;

    /// <summary>The command line or a file that it names is wrong.</summary>
    internal const int Usage = 2;

    /// <summary>The machine lacks something: a subject, a worker, room on the disk.</summary>
    internal const int Environment = 3;
}
