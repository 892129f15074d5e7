using System.Buffers.Binary;
using System.Text;

namespace PyJitVerify.Oracle.Protocol;

/// <summary>Takes the primitives of <see cref="WireFormat"/> off a payload, in order.</summary>
/// <remarks>Every method throws <see cref="ProtocolException"/> when the payload is too short.</remarks>
public sealed class WireReader(ReadOnlyMemory<byte> payload)
{
    private int _at;

    /// <summary>True when everything was read.</summary>
    public bool IsAtEnd => _at == payload.Length;

    /// <summary>One byte.</summary>
    public byte U8() => Take(1)[0];

    /// <summary>One byte that is 0 or 1.</summary>
    public bool Flag() => U8() switch
    {
        0 => false,
        1 => true,
        var other => throw new ProtocolException($"flag of value {other}"),
    };

    /// <summary>Four bytes.</summary>
    public uint U32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    /// <summary>Four bytes, two's complement.</summary>
    public int I32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    /// <summary>Eight bytes.</summary>
    public ulong U64() => BinaryPrimitives.ReadUInt64LittleEndian(Take(8));

    /// <summary>Length and bytes.</summary>
    public ReadOnlyMemory<byte> Blob()
    {
        var length = U32();
        var from = _at;
        Take(length);
        return payload.Slice(from, (int)length);
    }

    /// <summary>A blob of UTF-8; what is not valid becomes U+FFFD.</summary>
    public string Text() => Encoding.UTF8.GetString(Blob().Span);

    /// <summary>Count and items. An item takes at least one byte, which bounds the count.</summary>
    public EquatableList<T> List<T>(Func<WireReader, T> read)
    {
        var count = U32();
        if (count > payload.Length - _at)
            throw new ProtocolException($"list of {count} items in {payload.Length - _at} bytes");
        var items = new List<T>((int)count);
        for (var i = 0u; i < count; i++)
            items.Add(read(this));
        return new(items);
    }

    /// <summary>Nothing may follow.</summary>
    public void End()
    {
        if (!IsAtEnd)
            throw new ProtocolException($"{payload.Length - _at} bytes too many");
    }

    private ReadOnlySpan<byte> Take(uint count)
    {
        if (count > payload.Length - _at)
            throw new ProtocolException("payload too short");
        var from = _at;
        _at += (int)count;
        return payload.Span.Slice(from, (int)count);
    }
}
