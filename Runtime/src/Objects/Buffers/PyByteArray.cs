namespace PyJitVerify.Runtime.Objects;

/// <summary>A Python bytearray: the first <see cref="Count"/> bytes of an array that grows.</summary>
public sealed class PyByteArray : PyObject, IBuffer
{
    private byte[] _data;
    private int _exports;

    internal PyByteArray(byte[] data) : base(TypeKind.ByteArray)
    {
        _data = data;
        Count = data.Length;
    }

    internal int Count { get; private set; }

    internal Span<byte> Span => _data.AsSpan(0, Count);

    Span<byte> IBuffer.Bytes => Span;

    bool IBuffer.IsReadOnly => false;

    string IBuffer.ItemFormat => "B";

    int IBuffer.ItemBytes => 1;

    void IBuffer.Export() => _exports++;

    void IBuffer.Release() => _exports--;

    /// <summary>Replaces [start, start + removed) by other bytes. False: the memory is exported, BufferError pending.</summary>
    internal bool Splice(ThreadState ts, int start, int removed, ReadOnlySpan<byte> inserted)
    {
        int change = inserted.Length - removed;
        if (change != 0 && _exports > 0)
        {
            ts.Raise(ts.Interp.Exceptions["BufferError"], "Existing exports of data: object cannot be re-sized");
            return false;
        }
        if (change > 0 && !ts.Budget.Charge(ts, change)) return false;
        byte[] copy = inserted.ToArray();
        if (Count + change > _data.Length) Array.Resize(ref _data, Math.Max(Count + change, _data.Length + (_data.Length >> 1) + 8));
        Array.Copy(_data, start + removed, _data, start + copy.Length, Count - start - removed);
        copy.CopyTo(_data, start);
        Count += change;
        return true;
    }
}
