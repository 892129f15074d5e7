using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Io;

/// <summary>A stream in memory; others may look at the memory through <c>getbuffer()</c>.</summary>
internal sealed class PyBytesIo(PyType type) : PyStream(type), IBuffer
{
    public MemoryStream Data { get; set; } = new();

    public int Exports { get; private set; }

    Span<byte> IBuffer.Bytes => Data.GetBuffer().AsSpan(0, (int)Data.Length);

    bool IBuffer.IsReadOnly => false;

    string IBuffer.ItemFormat => "B";

    int IBuffer.ItemBytes => 1;

    void IBuffer.Export() => Exports++;

    void IBuffer.Release() => Exports--;
}

/// <summary>The type <c>io.BytesIO</c>.</summary>
/// <remarks>Source: CPython <c>Modules/_io/bytesio.c</c>.</remarks>
internal static class BytesIoType
{
    private static readonly Signature InitArguments = Signature.Parse("BytesIO", "initial_bytes=None");

    public static readonly TypeDefinition Definition = new("BytesIO", TypeKind.Instance)
    {
        Module = "_io",
        BaseDefinition = IoBases.Buffered,
        Slots = new TypeSlots
        {
            New = static (_, type, _, _) => new PyBytesIo(type),
            Init = static (ts, self, args, keywordNames) =>
            {
                Value[]? bound = InitArguments.Bind(ts, args, keywordNames);
                if (bound is null) return false;
                Of(self).Data = new MemoryStream();
                if (bound[0].IsNone) return true;
                byte[]? initial = Buffers.Need(ts, bound[0]);
                if (initial is null) return false;
                Of(self).Data.Write(initial);
                Of(self).Data.Position = 0;
                return true;
            },
            Next = static (ThreadState ts, Value self, out Value item) =>
            {
                item = default;
                if (!IoBases.CheckOpen(ts, self)) return false;
                byte[] line = Line(Of(self).Data, -1);
                if (line.Length > 0) item = new PyBytes(line);
                return line.Length > 0;
            },
        },
        Methods =
        [
            Open("getvalue", 0, 0, static (_, io, _) => new PyBytes(io.Data.ToArray())),
            Open("getbuffer", 0, 0, static (ts, io, _) => MemoryViewType.Make(ts, ts.Interp.Defined(MemoryViewType.Definition), io)),
            Open("read", 0, 1, static (ts, io, args) => Read(ts, io, args)),
            Open("read1", 0, 1, static (ts, io, args) => Read(ts, io, args)),
            Open("readline", 0, 1, static (ts, io, args) => IoErrors.TryCount(ts, args.Length > 0 ? args[0] : Value.None, out long limit) ? new PyBytes(Line(io.Data, limit)) : default),
            Open("readinto", 1, 1, static (ts, io, args) => Buffers.NeedWritable(ts, args[0], "readinto() argument") is { } target ? Value.Int(io.Data.Read(target.Bytes)) : default),
            Open("write", 1, 1, static (ts, io, args) =>
            {
                if (args[0].Ref is PyStr) return ts.RaiseTypeError("a bytes-like object is required, not 'str'");
                byte[]? data = Buffers.Need(ts, args[0]);
                if (data is null || !ts.Budget.Charge(ts, data.Length)) return default;
                if (io.Exports > 0) return ts.Raise(ts.Interp.Exceptions["BufferError"], "Existing exports of data: object cannot be re-sized");
                io.Data.Write(data);
                return Value.Int(data.Length);
            }),
            Open("seek", 1, 2, static (ts, io, args) =>
            {
                if (!SequenceOps.TryLong(ts, args[0], out long offset)) return default;
                long whence = 0;
                if (args.Length > 1 && !SequenceOps.TryLong(ts, args[1], out whence)) return default;
                if (whence is < 0 or > 2) return ts.RaiseValueError($"invalid whence ({whence}, should be 0, 1 or 2)");
                if (whence == 0 && offset < 0) return ts.RaiseValueError($"negative seek value {offset}");
                long from = whence == 1 ? io.Data.Position : whence == 2 ? io.Data.Length : 0;
                io.Data.Position = Math.Clamp(from + offset, 0, int.MaxValue);
                return Value.Int(io.Data.Position);
            }),
            Open("tell", 0, 0, static (_, io, _) => Value.Int(io.Data.Position)),
            Open("truncate", 0, 1, static (ts, io, args) =>
            {
                if (!IoErrors.TryCount(ts, args.Length > 0 ? args[0] : Value.None, out long size)) return default;
                if (args.Length == 0 || args[0].IsNone) size = io.Data.Position;
                if (size < 0) return ts.RaiseValueError($"negative size value {size}");
                if (io.Exports > 0) return ts.Raise(ts.Interp.Exceptions["BufferError"], "Existing exports of data: object cannot be re-sized");
                long position = io.Data.Position;
                if (size < io.Data.Length) io.Data.SetLength(size);
                io.Data.Position = position;
                return Value.Int(size);
            }),
            Open("seekable", 0, 0, static (_, _, _) => Value.True), Open("readable", 0, 0, static (_, _, _) => Value.True), Open("writable", 0, 0, static (_, _, _) => Value.True),
            Open("isatty", 0, 0, static (_, _, _) => Value.False), Open("flush", 0, 0, static (_, _, _) => Value.None),
            MethodDefinition.NoArgs("close", static (ts, self) =>
            {
                if (Of(self).Exports > 0) return ts.Raise(ts.Interp.Exceptions["BufferError"], "Existing exports of data: object cannot be re-sized");
                Of(self).IsClosed = true;
                return Value.None;
            }),
            Open("__getstate__", 0, 0, static (ts, io, _) => new PyTuple([new PyBytes(io.Data.ToArray()), Value.Int(io.Data.Position), io.Attributes is null ? Value.None : Operations.InstanceDict(ts, io).Copy()])),
            MethodDefinition.OneArg("__setstate__", static (ts, self, state) =>
            {
                if (state.Ref is not PyTuple { Count: 3 } parts || parts[0].Ref is not PyBytes data) return ts.RaiseTypeError("BytesIO.__setstate__ argument should be 3-tuple");
                Of(self).Data = new MemoryStream();
                Of(self).Data.Write(data.Data);
                Of(self).Data.Position = parts[1].Bits;
                return parts[2].Ref is not PyDict members || DictOps.Update(ts, Operations.InstanceDict(ts, Of(self)), members) ? Value.None : default;
            }),
        ],
    };

    /// <summary>Up to the end of the line, or to a limit that is not negative.</summary>
    public static byte[] Line(Stream stream, long limit)
    {
        var line = new MemoryStream();
        while (limit < 0 || line.Length < limit)
        {
            int b = stream.ReadByte();
            if (b < 0) break;
            line.WriteByte((byte)b);
            if (b == '\n') break;
        }
        return line.ToArray();
    }

    private static PyBytesIo Of(in Value value) => (PyBytesIo)value.Ref!;

    private static Value Read(ThreadState ts, PyBytesIo io, ReadOnlySpan<Value> args)
    {
        if (!IoErrors.TryCount(ts, args.Length > 0 ? args[0] : Value.None, out long count)) return default;
        long left = Math.Max(0, io.Data.Length - io.Data.Position);
        var data = new byte[count < 0 ? left : Math.Min(count, left)];
        io.Data.ReadExactly(data);
        return new PyBytes(data);
    }

    private static MethodDefinition Open(string name, int min, int max, Func<ThreadState, PyBytesIo, ReadOnlySpanArgs, Value> body) =>
        MethodDefinition.Fast(name, min, max, (ts, self, args) => Of(self).IsClosed ? IoErrors.Closed(ts) : body(ts, Of(self), new ReadOnlySpanArgs(args.ToArray())));
}

/// <summary>Arguments that a lambda of Func type can take, where a span cannot go.</summary>
internal readonly record struct ReadOnlySpanArgs(Value[] Items)
{
    public int Length => Items.Length;

    public Value this[int index] => Items[index];

    public static implicit operator ReadOnlySpan<Value>(ReadOnlySpanArgs args) => args.Items;
}
