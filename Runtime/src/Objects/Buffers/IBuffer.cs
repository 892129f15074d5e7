namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// An object whose memory others may look at: the buffer protocol.
/// Invariant: between <see cref="Export"/> and <see cref="Release"/> the length of <see cref="Bytes"/> does not change.
/// </summary>
/// <remarks>Source: PEP 3118.</remarks>
internal interface IBuffer
{
    Span<byte> Bytes { get; }

    bool IsReadOnly { get; }

    /// <summary>The format of one item, as <c>struct</c> writes it.</summary>
    string ItemFormat { get; }

    int ItemBytes { get; }

    void Export();

    void Release();
}

/// <summary>Access to whatever supports the buffer protocol.</summary>
internal static class Buffers
{
    /// <summary>The contiguous bytes of an object. False: it has none, and no exception is pending.</summary>
    public static bool TryBytes(in Value value, out ReadOnlySpan<byte> bytes)
    {
        switch (value.Ref)
        {
            case PyBytes exact:
                bytes = exact.Data;
                return true;
            case PyMemoryView view:
                bytes = view.IsReleased ? default : view.ToArray();
                return !view.IsReleased;
            case IBuffer buffer:
                bytes = buffer.Bytes;
                return true;
            default:
                bytes = default;
                return false;
        }
    }

    /// <summary>A copy of an object's bytes. Null with TypeError pending.</summary>
    public static byte[]? Need(ThreadState ts, in Value value)
    {
        if (value.Ref is PyBytes exact) return exact.Data;
        if (TryBytes(value, out ReadOnlySpan<byte> bytes)) return bytes.ToArray();
        if (value.Ref is PyMemoryView) ts.RaiseValueError("operation forbidden on released memoryview object");
        else ts.RaiseTypeError($"a bytes-like object is required, not '{ts.TypeOf(value).LayoutName}'");
        return null;
    }

    /// <summary>Memory that can be written. Null with TypeError pending; the caller writes within the length.</summary>
    /// <param name="role">How the message begins: the argument by its function.</param>
    public static IBuffer? NeedWritable(ThreadState ts, in Value value, string role = "argument")
    {
        if (value.Ref is IBuffer { IsReadOnly: false } buffer) return buffer;
        ts.RaiseTypeError($"{role} must be read-write bytes-like object, not {ts.TypeOf(value).LayoutName}");
        return null;
    }
}
