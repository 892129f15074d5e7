using PyJitVerify.Oracle.Modes;

namespace PyJitVerify.Oracle.Protocol;

/// <summary>What more a run should report.</summary>
[Flags]
public enum RunFlags : uint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A check value for every probe, and the text of those in the window.</summary>
    LogProbes = 1,

    /// <summary>Names of the uops of every executor.</summary>
    UopNames = 2,

    /// <summary>Count executors that hang in harness code; there must be none.</summary>
    SelfCheck = 4,

    /// <summary>May share a process with its neighbours in the batch, if those may, too. Set per program.</summary>
    ShareProcess = 8,

    /// <summary>What of the tiers took part, and the last trace and rewrite.</summary>
    Machinery = 16,

    /// <summary>Names of the opcodes and uops that ran, from subjects that can tell. The run takes longer.</summary>
    Executed = 32,

    /// <summary>Probes are canonical texts, which all implementations make alike. The run takes longer.</summary>
    Texts = 64,
}

/// <summary>What a run may use. Zero memory or bytecodes means no limit of that kind.</summary>
public sealed record Limits
{
    /// <summary>Processor time in ms; the operating system rounds it up to seconds.</summary>
    public uint CpuMs { get; init; } = 10_000;

    /// <summary>Wall time in ms before the harness kills it.</summary>
    public uint WallMs { get; init; } = 60_000;

    /// <summary>Address space in bytes.</summary>
    public ulong MemoryBytes { get; init; } = 2UL << 30;

    /// <summary>Bytes of stdout and stderr each.</summary>
    public ulong OutputBytes { get; init; } = 1 << 20;

    /// <summary>Bytes of the largest file it may write.</summary>
    public ulong FileBytes { get; init; } = 1 << 20;

    /// <summary>Processes and threads that it may have besides its own; enforced for unprivileged users.</summary>
    public uint Processes { get; init; }

    /// <summary>Bytecodes, on subjects with logical budgets.</summary>
    public ulong Bytecodes { get; init; }
}

/// <summary>One program to run.</summary>
/// <param name="Id">Comes back in the reply.</param>
/// <param name="FileName">What tracebacks show.</param>
/// <param name="Source">Its bytes.</param>
/// <param name="Limits">What it may use.</param>
/// <param name="Flags">What more to report.</param>
/// <param name="WindowFirst">First probe whose text is wanted, from 0.</param>
/// <param name="WindowCount">How many.</param>
/// <param name="Knobs">Settings of the mode, for a worker that takes them per program.</param>
/// <param name="RandomSeed">For modes with a seeded schedule.</param>
public sealed record RunRequest(
    uint Id, string FileName, ReadOnlyMemory<byte> Source, Limits Limits, RunFlags Flags,
    ulong WindowFirst, uint WindowCount, EquatableList<Knob> Knobs, ulong RandomSeed)
{
    /// <summary>The value of a knob; null when it is not set.</summary>
    public string? KnobValue(string name) => Knobs.FirstOrDefault(k => k.Name == name)?.Value;

    /// <summary>The frame of a batch.</summary>
    public static Frame ToFrame(IReadOnlyCollection<RunRequest> batch) =>
        new(FrameKind.Batch, new WireWriter().List(batch, (w, r) => r.Write(w)).ToArray());

    /// <summary>Reads the payload of a batch.</summary>
    /// <exception cref="ProtocolException">It is malformed.</exception>
    public static EquatableList<RunRequest> ReadBatch(byte[] payload)
    {
        var reader = new WireReader(payload);
        var batch = reader.List(Read);
        reader.End();
        return batch;
    }

    private void Write(WireWriter writer) => writer
        .U32(Id).U32((uint)Flags).Text(FileName).Blob(Source.Span)
        .U32(Limits.CpuMs).U32(Limits.WallMs).U64(Limits.MemoryBytes).U64(Limits.OutputBytes).U64(Limits.FileBytes)
        .U32(Limits.Processes).U64(Limits.Bytecodes).U64(WindowFirst).U32(WindowCount)
        .List(Knobs, (w, k) => w.Text(k.Name).Text(k.Value)).U64(RandomSeed);

    private static RunRequest Read(WireReader reader)
    {
        var (id, flags, fileName, source) = (reader.U32(), (RunFlags)reader.U32(), reader.Text(), reader.Blob());
        var limits = new Limits
        {
            CpuMs = reader.U32(),
            WallMs = reader.U32(),
            MemoryBytes = reader.U64(),
            OutputBytes = reader.U64(),
            FileBytes = reader.U64(),
            Processes = reader.U32(),
            Bytecodes = reader.U64(),
        };
        return new(id, fileName, source, limits, flags, reader.U64(), reader.U32(),
            reader.List(r => new Knob(r.Text(), r.Text())), reader.U64());
    }
}
