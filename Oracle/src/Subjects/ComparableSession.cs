using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Protocol;

namespace PyJitVerify.Oracle.Subjects;

/// <summary>A session that shows only what all implementations can show alike.</summary>
/// <param name="mode">What its mode is called here.</param>
/// <param name="inner">The session of the implementation.</param>
internal sealed class ComparableSession(Mode mode, ISession inner) : ISession
{
    /// <inheritdoc/>
    public Mode Mode => mode;

    /// <inheritdoc/>
    public IReadOnlyList<RunResult> Run(IReadOnlyList<TestProgram> programs, RunOptions options) =>
    [
        .. inner.Run(programs, options with { Flags = options.Flags | RunFlags.Texts })
            .Select(r => r with { Observation = WithoutOffsets(r.Observation), Engagement = Engagement.None }),
    ];

    /// <inheritdoc/>
    public void Dispose() => inner.Dispose();

    /// <summary>Offsets of instructions say nothing: each implementation has instructions of its own.</summary>
    private static Observation WithoutOffsets(Observation seen) => seen with
    {
        Exception = seen.Exception?.Each(e => e with { Traceback = new(e.Traceback.Select(t => t with { InstructionBytes = 0 })) }),
    };
}
