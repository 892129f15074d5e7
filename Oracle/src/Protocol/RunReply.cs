using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Oracle.Observations;

namespace PyJitVerify.Oracle.Protocol;

/// <summary>What a worker reports about one run.</summary>
/// <param name="Id">That of the request.</param>
/// <param name="Observation">What the program let the world see.</param>
/// <param name="Engagement">What it showed about compiled code.</param>
/// <param name="Cpu">Processor time of the run, harness work in it included.</param>
/// <param name="Wall">Wall time.</param>
/// <param name="PeakKiB">Largest resident size.</param>
public sealed record RunReply(
    uint Id, Observation Observation, Engagement Engagement, TimeSpan Cpu, TimeSpan Wall, ulong PeakKiB)
{
    /// <summary>Executors that hang in harness code, when asked for; anything but 0 is a defect of the
    /// worker.</summary>
    public uint HarnessExecutors { get; init; }

    /// <summary>Little-endian 32-bit check values, one per probe, when asked for.</summary>
    public ReadOnlyMemory<byte> ProbeChecks { get; init; }

    /// <summary>Texts of the probes in the window, when asked for.</summary>
    public EquatableList<string> ProbeWindow { get; init; } = EquatableList<string>.Empty;

    /// <summary>Its frame.</summary>
    public Frame ToFrame()
    {
        var writer = new WireWriter().U32(Id).U8((byte)Observation.Ending).I32(Observation.Code)
            .U64(Microseconds(Cpu)).U64(Microseconds(Wall)).U64(PeakKiB);
        foreach (var stream in new[] { Observation.Stdout, Observation.Stderr })
            writer.Blob(System.Text.Encoding.Latin1.GetBytes(stream)).U64((ulong)stream.Length);
        writer.Blob(Observation.Ending == Ending.Completed ? BodyCodec.Write(this) : []);
        return new(FrameKind.Reply, writer.ToArray());
    }

    /// <summary>Reads its payload.</summary>
    /// <exception cref="ProtocolException">It is malformed.</exception>
    public static RunReply Read(byte[] payload)
    {
        var reader = new WireReader(payload);
        var id = reader.U32();
        var ending = (Ending)reader.U8();
        if (!Enum.IsDefined(ending))
            throw new ProtocolException($"ending {ending}");
        var seen = new Observation { Ending = ending, Code = reader.I32() };
        var (cpu, wall, peak) = (Duration(reader.U64()), Duration(reader.U64()), reader.U64());
        seen = seen with { Stdout = Stream(reader), Stderr = Stream(reader) };
        var body = reader.Blob();
        reader.End();
        var reply = new RunReply(id, seen, Engagement.None, cpu, wall, peak);
        return ending == Ending.Completed ? BodyCodec.Read(body, reply) : reply;
    }

    private static string Stream(WireReader reader)
    {
        var text = Observation.StreamText(reader.Blob().Span);
        var size = reader.U64();
        return size == (ulong)text.Length ? text : $"{text}...[{size} bytes]";
    }

    private static ulong Microseconds(TimeSpan time) => (ulong)time.TotalMicroseconds;

    private static TimeSpan Duration(ulong microseconds) => TimeSpan.FromMicroseconds(Math.Min(microseconds, 1UL << 50));
}
