namespace PyJitVerify.Runtime.Objects;

/// <summary>A Python bytes object. The array is owned by it and never written after construction.</summary>
public sealed class PyBytes(byte[] data) : PyObject(TypeKind.Bytes)
{
    private long _hash = -1;

    internal byte[] Data { get; } = data;

    public int Length => Data.Length;

    /// <summary>CPython's hash at <c>PYTHONHASHSEED=0</c>, the same as that of a str of these Latin-1 characters.</summary>
    internal long PyHash
    {
        get
        {
            if (_hash == -1) _hash = Data.Length == 0 ? 0 : SipHash13.Hash(Data);
            return _hash;
        }
    }
}
