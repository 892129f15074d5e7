using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Io;

/// <summary>A buffer before a raw stream: what was read ahead. Writes go through at once.</summary>
internal sealed class PyBuffered(PyType type) : PyStream(type)
{
    public Value Raw { get; set; }

    /// <summary>The stream that is written to; the raw one, but the second of a pair.</summary>
    public Value Sink { get; set; }

    public byte[] Ahead { get; set; } = [];

    public int Used { get; set; }

    public int Left => Ahead.Length - Used;
}

/// <summary>The types <c>BufferedReader</c>, <c>BufferedWriter</c>, <c>BufferedRandom</c> and <c>BufferedRWPair</c>.</summary>
/// <remarks>Source: CPython <c>Modules/_io/bufferedio.c</c>.</remarks>
internal static class BufferedTypes
{
    public const int DefaultBufferBytes = 128 * 1024;

    private static readonly PyStr ReadName = "read", SeekName = "seek", TellName = "tell";

    private static readonly MethodDefinition[] WriterMethods =
    [
        MethodDefinition.OneArg("write", static (ts, self, data) =>
        {
            if (Of(self).IsClosed) return ts.RaiseValueError("write to closed file");
            byte[]? bytes = Buffers.Need(ts, data);
            if (bytes is null) return default;
            if (Of(self).Left > 0 && Operations.CallMethod(ts, self, SeekName, Value.Int(0), Value.Int(1)).IsNull) return default;
            int total = bytes.Length;
            while (bytes.Length > 0)
            {
                Value written = Operations.CallMethod(ts, Of(self).Sink, Names.Write, new PyBytes(bytes));
                if (written.IsNull) return default;
                if (!written.IsInt || written.Bits <= 0) break;
                bytes = bytes[(int)Math.Min(written.Bits, bytes.Length)..];
            }
            return Value.Int(total);
        }),
    ];

    private static readonly MethodDefinition[] ReaderMethods =
    [
        MethodDefinition.Fast("read", 0, 1, static (ts, self, args) =>
            IoErrors.TryCount(ts, args.Length > 0 ? args[0] : Value.None, out long count) && IoBases.CheckOpen(ts, self) ? Take(ts, self, count, once: false) : default),
        MethodDefinition.Fast("read1", 0, 1, static (ts, self, args) =>
            IoErrors.TryCount(ts, args.Length > 0 ? args[0] : Value.None, out long count) && IoBases.CheckOpen(ts, self) ? Take(ts, self, count < 0 ? DefaultBufferBytes : count, once: true) : default),
        MethodDefinition.Fast("peek", 0, 1, static (ts, self, _) => IoBases.CheckOpen(ts, self) && (Of(self).Left > 0 || Fill(ts, self, 8192) >= 0) ? new PyBytes(Of(self).Ahead[Of(self).Used..]) : default),
        MethodDefinition.Fast("readline", 0, 1, static (ts, self, args) =>
            IoErrors.TryCount(ts, args.Length > 0 ? args[0] : Value.None, out long limit) && IoBases.CheckOpen(ts, self) ? Line(ts, self, limit) : default),
    ];

    public static readonly TypeDefinition Reader = Define("BufferedReader", reads: true, writes: false);

    public static readonly TypeDefinition Writer = Define("BufferedWriter", reads: false, writes: true);

    public static readonly TypeDefinition Random = Define("BufferedRandom", reads: true, writes: true);

    public static readonly TypeDefinition Pair = Define("BufferedRWPair", reads: true, writes: true);

    private static PyBuffered Of(in Value value) => (PyBuffered)value.Ref!;

    private static TypeDefinition Define(string name, bool reads, bool writes) => new(name, TypeKind.Instance)
    {
        Module = "_io",
        BaseDefinition = IoBases.Buffered,
        Slots = new TypeSlots
        {
            New = static (_, type, _, _) => new PyBuffered(type),
            Init = (ts, self, args, keywordNames) =>
            {
                int given = args.Length - (keywordNames?.Count ?? 0), needed = name == "BufferedRWPair" ? 2 : 1;
                if (given < needed) return !ts.RaiseTypeError($"{name}() missing required argument '{(needed == 2 ? "reader" : "raw")}' (pos 1)").IsNull;
                Of(self).Raw = args[0];
                Of(self).Sink = args[needed - 1];
                Of(self).Ahead = [];
                Of(self).Used = 0;
                return true;
            },
            Repr = (ts, self) =>
            {
                if (Operations.TryGetAttribute(ts, self, "name", out Value file) is var found and <= 0) return found < 0 ? default : (PyStr)$"<_io.{name}>";
                return Operations.Repr(ts, file) is { } shown ? (PyStr)$"<_io.{name} name={shown}>" : default;
            },
        },
        Methods =
        [
            .. reads ? ReaderMethods : [], .. writes ? WriterMethods : [],
            .. new[] { "fileno", "isatty", "seekable" }.Select(static m => MethodDefinition.NoArgs(m, (ts, self) => Operations.CallMethod(ts, Of(self).Raw, m))),
            MethodDefinition.NoArgs("readable", (_, _) => Value.Bool(reads)), MethodDefinition.NoArgs("writable", (_, _) => Value.Bool(writes)),
            MethodDefinition.NoArgs("tell", static (ts, self) => Tell(ts, self)),
            MethodDefinition.Fast("seek", 1, 2, static (ts, self, args) =>
            {
                Value whence = args.Length > 1 ? args[1] : Value.Int(0), offset = args[0];
                if (!IoBases.CheckOpen(ts, self)) return default;
                if (whence is { IsInt: true, Bits: 1 }) offset = Operations.Binary(ts, BinaryOperator.Subtract, offset, Value.Int(Of(self).Left));
                Of(self).Ahead = [];
                Of(self).Used = 0;
                return offset.IsNull ? default : Operations.CallMethod(ts, Of(self).Raw, SeekName, offset, whence);
            }),
            MethodDefinition.Fast("truncate", 0, 1, static (ts, self, args) =>
            {
                Value size = args.Length > 0 && !args[0].IsNone ? args[0] : Tell(ts, self);
                return size.IsNull ? default : Operations.CallMethod(ts, Of(self).Raw, "truncate", size);
            }),
            MethodDefinition.NoArgs("flush", static (ts, self) => IoBases.CheckOpen(ts, self) ? Operations.CallMethod(ts, Of(self).Sink, Names.Flush) : default),
            MethodDefinition.NoArgs("detach", static (ts, self) =>
            {
                Value raw = Of(self).Raw;
                Of(self).Raw = Of(self).Sink = Value.None;
                Of(self).IsClosed = true;
                return raw;
            }),
            MethodDefinition.NoArgs("close", static (ts, self) =>
            {
                if (Of(self).IsClosed || Of(self).Raw.IsNull) return Value.None;
                Value flushed = Operations.CallMethod(ts, self, Names.Flush);
                PyException? failure = flushed.IsNull ? ts.TakePending() : null;
                Of(self).IsClosed = true;
                if (Operations.CallMethod(ts, Of(self).Sink, Names.Close).IsNull || (!Of(self).Raw.Is(Of(self).Sink) && Operations.CallMethod(ts, Of(self).Raw, Names.Close).IsNull)) return default;
                return failure is null ? Value.None : ts.Restore(failure);
            }),
        ],
        GetSets =
        [
            new("raw", static (_, self) => Of(self).Raw), new("name", static (ts, self) => Operations.GetAttribute(ts, Of(self).Raw, "name")),
            new("mode", static (ts, self) => Operations.GetAttribute(ts, Of(self).Raw, "mode")),
            new("closed", static (ts, self) => Of(self).IsClosed ? Value.True : Operations.GetAttribute(ts, Of(self).Raw, "closed")),
        ],
    };

    private static Value Tell(ThreadState ts, in Value self)
    {
        if (!IoBases.CheckOpen(ts, self)) return default;
        Value at = Operations.CallMethod(ts, Of(self).Raw, TellName);
        return at.IsNull ? default : Operations.Binary(ts, BinaryOperator.Subtract, at, Value.Int(Of(self).Left));
    }

    /// <summary>Reads once from the raw stream. The bytes that came, 0 at the end, -1 on failure.</summary>
    private static int Fill(ThreadState ts, in Value self, long wanted)
    {
        Value data = Operations.CallMethod(ts, Of(self).Raw, ReadName, Value.Int(Math.Max(wanted, 8192)));
        if (data.IsNull) return -1;
        if (!Buffers.TryBytes(data, out ReadOnlySpan<byte> bytes)) return 0;
        PyBuffered buffer = Of(self);
        buffer.Ahead = [.. buffer.Ahead.AsSpan(buffer.Used), .. bytes];
        buffer.Used = 0;
        return bytes.Length;
    }

    private static Value Take(ThreadState ts, in Value self, long count, bool once)
    {
        PyBuffered buffer = Of(self);
        while (count < 0 || buffer.Left < count)
        {
            if (once && buffer.Left > 0) break;
            int got = Fill(ts, self, count < 0 ? DefaultBufferBytes : count - buffer.Left);
            if (got < 0 || !ts.Budget.Charge(ts, got)) return default;
            if (got == 0 || once) break;
        }
        int take = count < 0 ? buffer.Left : (int)Math.Min(count, buffer.Left);
        buffer.Used += take;
        return new PyBytes(buffer.Ahead[(buffer.Used - take)..buffer.Used]);
    }

    private static Value Line(ThreadState ts, in Value self, long limit)
    {
        PyBuffered buffer = Of(self);
        int searched = 0;
        while (true)
        {
            int end = buffer.Ahead.AsSpan(buffer.Used + searched).IndexOf((byte)'\n');
            if (end >= 0 || (limit >= 0 && buffer.Left >= limit))
            {
                long length = end >= 0 ? searched + end + 1 : buffer.Left;
                return Take(ts, self, limit >= 0 ? Math.Min(length, limit) : length, once: false);
            }
            searched = buffer.Left;
            int got = Fill(ts, self, 8192);
            if (got < 0) return default;
            if (got == 0) return Take(ts, self, buffer.Left, once: false);
        }
    }
}
