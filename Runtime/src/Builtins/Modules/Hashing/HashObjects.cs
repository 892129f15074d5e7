using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Hashing;

/// <summary>A hash object of Python: an algorithm on its way.</summary>
internal sealed class PyHash : PyObject
{
    public PyHash(PyType type, HashState state, int digestBytes) : base(TypeKind.Instance)
    {
        Class = type;
        State = state;
        DigestBytes = digestBytes;
    }

    public HashState State { get; }

    /// <summary>0: the caller of <c>digest</c> says how much it wants.</summary>
    public int DigestBytes { get; }
}

/// <summary>What all hash objects can do, and how their constructors take data.</summary>
/// <remarks>Source: PEP 452; CPython <c>Modules/hashlib.h</c>.</remarks>
internal static class HashObjects
{
    /// <summary>How large data must be for CPython to let other threads run meanwhile: a constant of each module.</summary>
    public static readonly (string Name, Value Value) ThreadingThreshold = ("_GIL_MINSIZE", Value.Int(2048));

    /// <summary>An extendable output must be shorter than this.</summary>
    private const long DigestBytesLimit = 1 << 29;

    /// <summary>The methods of objects whose digest has a size of its own.</summary>
    public static readonly MethodDefinition[] Methods =
    [
        .. Common(),
        MethodDefinition.NoArgs("digest", static (_, self) => new PyBytes(Digest(Of(self)))),
        MethodDefinition.NoArgs("hexdigest", static (_, self) => (PyStr)Convert.ToHexStringLower(Digest(Of(self)))),
    ];

    /// <summary>The methods of objects whose digest is as long as one likes.</summary>
    public static readonly MethodDefinition[] ExtendableMethods =
    [
        .. Common(),
        MethodDefinition.Signed("digest", "length", static (ts, self, args) => Digest(ts, Of(self), args[0]) is { } digest ? new PyBytes(digest) : default(Value)),
        MethodDefinition.Signed("hexdigest", "length", static (ts, self, args) =>
            Digest(ts, Of(self), args[0]) is { } digest ? (PyStr)Convert.ToHexStringLower(digest) : default(Value)),
    ];

    public static GetSetDefinition[] Attributes(string name, int blockBytes) =>
    [
        new("name", (_, _) => (PyStr)name),
        new("block_size", (_, _) => Value.Int(blockBytes)),
        new("digest_size", static (_, self) => Value.Int(Of(self).DigestBytes)),
    ];

    /// <summary>A hash object that has taken in the constructor's data.</summary>
    /// <param name="data">Null: absent; so for <paramref name="legacyData"/>, the older name of the same argument.</param>
    public static Value Make(ThreadState ts, PyType type, HashState state, int digestBytes, in Value data, in Value legacyData)
    {
        Value given = data.IsNull ? legacyData : data;
        return given.IsNull || Append(ts, state, given) ? new PyHash(type, state, digestBytes) : default(Value);
    }

    /// <summary>False with TypeError pending: the data was given by both of its names.</summary>
    public static bool IsGivenOnce(ThreadState ts, in Value data, in Value legacyData)
    {
        if (data.IsNull || legacyData.IsNull) return true;
        ts.RaiseTypeError("'data' and 'string' are mutually exclusive and support for 'string' keyword parameter is slated for removal in a future version.");
        return false;
    }

    private static PyHash Of(in Value value) => (PyHash)value.Ref!;

    private static MethodDefinition[] Common() =>
    [
        MethodDefinition.OneArg("update", static (ts, self, data) => Append(ts, Of(self).State, data) ? Value.None : default),
        MethodDefinition.NoArgs("copy", static (_, self) => new PyHash(Of(self).Class!, Of(self).State.Copy(), Of(self).DigestBytes)),
    ];

    private static bool Append(ThreadState ts, HashState state, in Value data)
    {
        switch (data.Ref)
        {
            case PyStr:
                ts.RaiseTypeError("Strings must be encoded before hashing");
                return false;
            case PyMemoryView { IsReleased: false, IsContiguous: false }:
                ts.Raise(ts.Interp.Exceptions["BufferError"], "memoryview: underlying buffer is not C-contiguous");
                return false;
            case not (PyBytes or IBuffer or PyMemoryView):
                ts.RaiseTypeError("object supporting the buffer API required");
                return false;
        }
        if (Buffers.Need(ts, data) is not { } bytes || !ts.Budget.Charge(ts, bytes.Length)) return false;
        state.Append(bytes);
        return true;
    }

    private static byte[] Digest(PyHash hash) => hash.State.Digest(hash.DigestBytes);

    /// <summary>Null with an exception pending: not a length, or more than is allowed.</summary>
    private static byte[]? Digest(ThreadState ts, PyHash hash, in Value length)
    {
        if (!HashNumbers.TryUnsigned(ts, length, "unsigned long", out ulong bytes)) return null;
        if (bytes < DigestBytesLimit) return ts.Budget.Charge(ts, (long)bytes) ? hash.State.Digest((int)bytes) : null;
        ts.RaiseValueError("length is too large");
        return null;
    }
}
