namespace PyJitVerify.Oracle.Protocol;

/// <summary>The framed binary protocol between the harness and both kinds of workers. This page is its
/// definition.</summary>
/// <remarks>
/// <code>
/// frame    u32 length of what follows | u8 kind | payload                        all numbers little-endian
/// u8 i32 u32 u64   fixed width     blob   u32 length, bytes     text   blob of UTF-8     list(T)   u32 count, then
/// items
///
/// Hello    worker to harness, once    u32 protocol version | text implementation | text version | text full version |
///                                     u8 JIT built in | u8 JIT on | list(text) protections | u32 process id
/// Batch    harness to worker          list(request)
/// request  u32 id | u32 flags | text file name | blob source | u32 cpu ms | u32 wall ms | u64 memory bytes |
///          u64 output bytes | u64 file bytes | u32 processes | u64 bytecodes | u64 probe window first | u32 its
/// length |
///          list(text knob, text value) | u64 random seed
/// Reply    worker to harness, one per request, in order
///          u32 id | u8 ending | i32 code | u64 cpu us | u64 wall us | u64 peak KiB |
///          blob stdout | u64 its full size | blob stderr | u64 its full size | blob body (empty unless Completed)
/// body     u8 compiled | u64 probes | blob digest | list(phase) | exception | list(text name, text value) |
///          text budget | i32 exit code | list(sighting) | u32 executors in harness code |
///          blob of u32 probe checks | list(text probe) | list(text executed)          then, from a subject that counts: 4 x u64 counts,
///          and, when asked for: list(text switch) | u64 traces | text last trace | u64 its instructions | u64 rewrites | list(text fact) |
///          text oddity | u64 deepest refusal | list(landmark last instruction, landmark last rewrite)
/// landmark text name | text with its place | u32 kind | text place
/// phase    text name | u64 probes | blob digest
/// exception u8 present | text type | text args | list(text note) | u8 suppress | u32 depth | list(entry) |
///          exception cause | exception context | list(exception member)
/// entry    text file | text function | i32 line | i32 column | i32 end line | i32 end column | i32 instruction
/// sighting text phase | text function | i32 first line | u32 offset | u32 uops | u8 valid | u32 exits | u32 linked |
///          u32 traces | list(text uop)
/// Fault    worker to harness, then the worker leaves     text message
/// </code>
/// Anything else is a <see cref="ProtocolException"/>: the worker that sent it is replaced.
/// </remarks>
public static class WireFormat
{
    /// <summary>Both sides must state the same.</summary>
    public const uint Version = 2;

    /// <summary>Longest frame, kind included, in bytes.</summary>
    public const int MaxFrameBytes = 64 << 20;
}

/// <summary>Kinds of frames.</summary>
public enum FrameKind : byte
{
    /// <summary>First frame of a worker.</summary>
    Hello = 1,

    /// <summary>Programs to run.</summary>
    Batch = 2,

    /// <summary>Result of one program.</summary>
    Reply = 3,

    /// <summary>The worker gives up.</summary>
    Fault = 4,
}

/// <summary>A frame with its payload.</summary>
public readonly record struct Frame(FrameKind Kind, byte[] Payload)
{
    /// <summary>Writes the frame and flushes.</summary>
    public void WriteTo(Stream stream)
    {
        Span<byte> head = stackalloc byte[5];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(head, Payload.Length + 1);
        head[4] = (byte)Kind;
        stream.Write(head);
        stream.Write(Payload);
        stream.Flush();
    }

    /// <summary>Reads one frame; null at a clean end of the stream.</summary>
    /// <exception cref="ProtocolException">The stream ends in the middle, or the head makes no sense.</exception>
    public static Frame? ReadFrom(Stream stream)
    {
        Span<byte> head = stackalloc byte[5];
        var got = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (got == 0)
            return null;
        var length = got < head.Length ? 0 : System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length is <= 0 or > WireFormat.MaxFrameBytes)
            throw new ProtocolException(got < head.Length ? "stream ends inside a frame's head" : $"frame of {length} bytes");
        if (!Enum.IsDefined((FrameKind)head[4]))
            throw new ProtocolException($"frame of unknown kind {head[4]}");
        var payload = new byte[length - 1];
        if (stream.ReadAtLeast(payload, payload.Length, throwOnEndOfStream: false) < payload.Length)
            throw new ProtocolException("stream ends inside a frame");
        return new((FrameKind)head[4], payload);
    }
}

/// <summary>The other side did not keep to <see cref="WireFormat"/>.</summary>
public sealed class ProtocolException(string message) : Exception(message);
