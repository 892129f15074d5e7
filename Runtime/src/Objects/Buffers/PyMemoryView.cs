namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// A memoryview: items of one format laid over the memory of another object.
/// Shape: item (i, j, ...) is at byte Offset + i x Strides[0] + j x Strides[1] + ... of the owner.
/// Lifetime: exports the owner's memory until it is released.
/// </summary>
public sealed class PyMemoryView : PyObject, IBuffer
{
    internal PyMemoryView(PyType type, Value owner, IBuffer? buffer, int offset, string format, int itemBytes, long[] shape, long[] strides, bool isReadOnly) : base(TypeKind.Instance)
    {
        Class = type;
        Owner = owner;
        Buffer = buffer;
        Offset = offset;
        Format = format;
        ItemBytes = itemBytes;
        Shape = shape;
        Strides = strides;
        IsReadOnly = isReadOnly;
        buffer?.Export();
    }

    /// <summary>The object that was viewed.</summary>
    internal Value Owner { get; }

    /// <summary>Its memory; null for bytes.</summary>
    internal IBuffer? Buffer { get; }

    internal int Offset { get; }

    internal string Format { get; }

    internal int ItemBytes { get; }

    internal long[] Shape { get; }

    internal long[] Strides { get; }

    internal bool IsReadOnly { get; }

    internal bool IsReleased { get; private set; }

    /// <summary>Views of this view that are alive.</summary>
    internal int Exports { get; private set; }

    internal long? Hash { get; set; }

    internal long Count
    {
        get
        {
            long count = 1;
            foreach (long n in Shape) count *= n;
            return count;
        }
    }

    internal ReadOnlySpan<byte> Memory => Buffer is null ? Owner.Unchecked<PyBytes>().Data : Buffer.Bytes;

    /// <summary>The memory for writing; only when it is not read-only.</summary>
    internal Span<byte> Writable => Buffer!.Bytes;

    Span<byte> IBuffer.Bytes => IsContiguous && Buffer is not null ? Buffer.Bytes.Slice(Offset, (int)(Count * ItemBytes)) : ToArray();

    bool IBuffer.IsReadOnly => IsReadOnly || !IsContiguous;

    string IBuffer.ItemFormat => Format;

    int IBuffer.ItemBytes => ItemBytes;

    void IBuffer.Export() => Exports++;

    void IBuffer.Release() => Exports--;

    internal bool IsContiguous
    {
        get
        {
            long expected = ItemBytes;
            for (int i = Shape.Length - 1; i >= 0; i--)
            {
                if (Shape[i] > 1 && Strides[i] != expected) return false;
                expected *= Shape[i];
            }
            return true;
        }
    }

    internal void Release()
    {
        if (IsReleased) return;
        IsReleased = true;
        Buffer?.Release();
    }

    /// <summary>The items' bytes in order.</summary>
    /// <param name="firstIndexFastest">In the order of Fortran.</param>
    internal byte[] ToArray(bool firstIndexFastest = false)
    {
        var result = new byte[Count * ItemBytes];
        if (result.Length == 0) return result;
        ReadOnlySpan<byte> memory = Memory;
        int written = 0;
        foreach (long at in Places(firstIndexFastest))
        {
            memory.Slice((int)at, ItemBytes).CopyTo(result.AsSpan(written));
            written += ItemBytes;
        }
        return result;
    }

    /// <summary>The byte offsets of the items, the last index fastest unless told otherwise.</summary>
    internal IEnumerable<long> Places(bool firstIndexFastest = false)
    {
        if (Count == 0) yield break;
        var index = new long[Shape.Length];
        while (true)
        {
            long at = Offset;
            for (int i = 0; i < index.Length; i++) at += index[i] * Strides[i];
            yield return at;
            int digit = 0;
            while (digit < index.Length)
            {
                int d = firstIndexFastest ? digit : index.Length - 1 - digit;
                if (++index[d] < Shape[d]) break;
                index[d] = 0;
                digit++;
            }
            if (digit == index.Length) yield break;
        }
    }
}
