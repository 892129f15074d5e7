using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Marshal;

/// <summary>The module <c>marshal</c>. Code objects are this interpreter's own: their bytes mean nothing to a CPython.</summary>
/// <remarks>Source: CPython <c>Python/marshal.c</c>.</remarks>
internal static class MarshalModule
{
    public const int Version = 5;

    private static readonly MethodDefinition[] Functions =
    [
        MethodDefinition.Signed("dumps", "value, version=5, /, *, allow_code=True", static (ts, _, args) =>
            Dump(ts, args[0], args[1], args[2]) is { } bytes ? new PyBytes(bytes) : default(Value)),
        MethodDefinition.Signed("dump", "value, file, version=5, /, *, allow_code=True", static (ts, _, args) =>
        {
            Value file = args[1];
            return Dump(ts, args[0], args[2], args[3]) is { } bytes ? Operations.CallMethod(ts, file, "write", new PyBytes(bytes)) : default;
        }),
        MethodDefinition.Signed("loads", "bytes, /, *, allow_code=True", static (ts, _, args) =>
        {
            byte[]? data = Buffers.Need(ts, args[0]);
            int allowsCode = data is null ? -1 : Operations.IsTrue(ts, args[1]);
            return allowsCode < 0 ? default : new MarshalReader(ts, new ByteSource(data!), allowsCode > 0).Read();
        }),
        MethodDefinition.Signed("load", "file, /, *, allow_code=True", static (ts, _, args) =>
        {
            Value file = args[0];
            int allowsCode = Operations.IsTrue(ts, args[1]);
            return allowsCode < 0 ? default : new MarshalReader(ts, new FileSource(ts, file), allowsCode > 0).Read();
        }),
    ];

    public static PyModule Create(InterpreterState interp) => BuiltinModules.Make(interp, "marshal", Functions, ("version", Value.Int(Version)));

    private static byte[]? Dump(ThreadState ts, Value value, in Value version, in Value allowCode)
    {
        if (!SequenceOps.TryLong(ts, version, out long number)) return null;
        int allowsCode = Operations.IsTrue(ts, allowCode);
        return allowsCode < 0 ? null : MarshalWriter.Write(ts, value, (int)number, allowsCode > 0);
    }

    /// <summary>Where the bytes come from. Null: there are not as many; an exception may be pending.</summary>
    internal interface ISource
    {
        byte[]? Take(int count);
    }

    private sealed class ByteSource(byte[] data) : ISource
    {
        private int _at;

        public byte[]? Take(int count)
        {
            if (count > data.Length - _at) return null;
            _at += count;
            return data[(_at - count).._at];
        }
    }

    private sealed class FileSource(ThreadState ts, Value file) : ISource
    {
        public byte[]? Take(int count)
        {
            Value read = Operations.CallMethod(ts, file, "read", Value.Int(count));
            if (read.IsNull) return null;
            if (read.Ref is PyBytes bytes) return bytes.Length < count ? null : bytes.Length == count ? bytes.Data : TooMany(count, bytes.Length);
            ts.RaiseTypeError($"file.read() returned not bytes but {ts.TypeOf(read).Name}");
            return null;
        }

        private byte[]? TooMany(int count, int given)
        {
            ts.RaiseValueError($"read() returned too much data: {count} bytes requested, {given} returned");
            return null;
        }
    }
}
