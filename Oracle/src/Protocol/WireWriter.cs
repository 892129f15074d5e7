using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace PyJitVerify.Oracle.Protocol;

/// <summary>Appends the primitives of <see cref="WireFormat"/> to a buffer.</summary>
public sealed class WireWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new();

    /// <summary>What was written so far.</summary>
    public byte[] ToArray() => _buffer.WrittenSpan.ToArray();

    /// <summary>One byte.</summary>
    public WireWriter U8(byte value)
    {
        _buffer.GetSpan(1)[0] = value;
        _buffer.Advance(1);
        return this;
    }

    /// <summary>One byte, 1 for true.</summary>
    public WireWriter Flag(bool value) => U8(value ? (byte)1 : (byte)0);

    /// <summary>Four bytes.</summary>
    public WireWriter U32(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_buffer.GetSpan(4), value);
        _buffer.Advance(4);
        return this;
    }

    /// <summary>Four bytes, two's complement.</summary>
    public WireWriter I32(int value) => U32(unchecked((uint)value));

    /// <summary>Eight bytes.</summary>
    public WireWriter U64(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_buffer.GetSpan(8), value);
        _buffer.Advance(8);
        return this;
    }

    /// <summary>Length and bytes.</summary>
    public WireWriter Blob(ReadOnlySpan<byte> value)
    {
        U32((uint)value.Length);
        _buffer.Write(value);
        return this;
    }

    /// <summary>A blob of UTF-8.</summary>
    public WireWriter Text(string value) => Blob(Encoding.UTF8.GetBytes(value));

    /// <summary>Count and items.</summary>
    public WireWriter List<T>(IReadOnlyCollection<T> items, Action<WireWriter, T> write)
    {
        U32((uint)items.Count);
        foreach (var item in items)
            write(this, item);
        return this;
    }
}
