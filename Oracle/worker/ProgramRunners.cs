namespace PyJitVerify.Oracle.Worker;

/// <summary>Where the embedded runtime is plugged into the worker.</summary>
internal static class ProgramRunners
{
    /// <summary>The runner of this build.</summary>
    internal static IProgramRunner Create() => new EmbeddedRunner();
}
