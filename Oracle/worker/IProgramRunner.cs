using PyJitVerify.Oracle.Protocol;

namespace PyJitVerify.Oracle.Worker;

/// <summary>The seam to a Python implementation that lives in this process. The embedded runtime implements
/// it.</summary>
/// <remarks>
/// One call runs one program in a fresh interpreter, whose state nothing else shares, and follows
/// <c>ProgramContract</c>. It returns for whatever a program does, budgets included; a broken invariant of the runtime
/// ends the process instead.
/// </remarks>
public interface IProgramRunner
{
    /// <summary>What the hello frame says about the implementation.</summary>
    Hello Hello { get; }

    /// <summary>Runs one program. The mode is in the request's knobs.</summary>
    RunReply Run(RunRequest request);
}
