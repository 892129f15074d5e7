using System.Text;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Io;

/// <summary>Text over a stream of bytes: what was decoded and not yet read is in <see cref="Pending"/>.</summary>
internal sealed class PyTextWrapper(PyType type) : PyStream(type)
{
    public Value Buffer { get; set; }

    public string Encoding { get; set; } = "utf-8";

    public string Errors { get; set; } = "strict";

    /// <summary>The newline argument, as for StringIO.</summary>
    public string? NewLine { get; set; }

    public bool LineBuffering { get; set; }

    public bool WriteThrough { get; set; }

    public PyStr Pending { get; set; } = PyStr.Empty;

    public int Used { get; set; }

    /// <summary>Bytes of an incomplete character.</summary>
    public byte[] Incomplete { get; set; } = [];

    /// <summary>What line ends were read.</summary>
    public LineEnds Seen { get; set; }

    public bool IsDetached { get; set; }

    public bool IsAtEnd { get; set; }
}

/// <summary>The type <c>io.TextIOWrapper</c>.</summary>
/// <remarks>Source: CPython <c>Modules/_io/textio.c</c>.</remarks>
internal static class TextWrapperType
{
    private static readonly Signature InitArguments = Signature.Parse("TextIOWrapper", "buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False"),
        ReconfigureArguments = Signature.Parse("reconfigure", "*, encoding=None, errors=None, newline=absent, line_buffering=None, write_through=None");

    public static readonly TypeDefinition Definition = new("TextIOWrapper", TypeKind.Instance)
    {
        Module = "_io",
        BaseDefinition = IoBases.Text,
        Slots = new TypeSlots
        {
            New = static (_, type, _, _) => new PyTextWrapper(type),
            Init = Init,
            Repr = static (ts, self) =>
            {
                string name = Operations.TryGetAttribute(ts, self, "name", out Value n) > 0 && Operations.Repr(ts, n) is { } shown ? $" name={shown}" : "";
                string mode = Operations.TryGetAttribute(ts, self, "mode", out Value m) > 0 && Operations.Repr(ts, m) is { } text ? $" mode={text}" : "";
                return ts.Pending is not null ? default : (PyStr)$"<_io.TextIOWrapper{name}{mode} encoding='{Of(self).Encoding}'>";
            },
            Next = static (ThreadState ts, Value self, out Value item) =>
            {
                item = IoBases.CheckOpen(ts, self) ? Line(ts, Of(self), -1) : default;
                if (item.Ref is PyStr { Length: 0 }) item = default;
                return !item.IsNull;
            },
        },
        Methods =
        [
            Open("read", 0, 1, static (ts, io, args) =>
            {
                if (!IoErrors.TryCount(ts, args.Length > 0 ? args[0] : Value.None, out long count)) return default;
                while ((count < 0 || io.Pending.Length - io.Used < count) && !io.IsAtEnd)
                {
                    if (!Fill(ts, io, all: count < 0)) return default;
                }
                int take = count < 0 ? io.Pending.Length - io.Used : (int)Math.Min(count, io.Pending.Length - io.Used);
                io.IsAtEnd = false;
                return Take(io, take);
            }),
            Open("readline", 0, 1, static (ts, io, args) => IoErrors.TryCount(ts, args.Length > 0 ? args[0] : Value.None, out long limit) ? Line(ts, io, limit) : default),
            Open("write", 1, 1, static (ts, io, args) =>
            {
                if (args[0].Ref is not PyStr text) return ts.RaiseTypeError($"write() argument must be str, not {ts.TypeOf(args[0]).LayoutName}");
                PyStr translated = io.NewLine is null or "" or "\n" || !text.Contains('\n') ? text : (PyStr)text.ToString().Replace("\n", io.NewLine, StringComparison.Ordinal);
                byte[]? data = TextEncodings.Encode(ts, translated, io.Encoding, io.Errors);
                if (data is null || Operations.CallMethod(ts, io.Buffer, Names.Write, new PyBytes(data)).IsNull) return default;
                if (io.LineBuffering && text.Contains('\n') && Operations.CallMethod(ts, io.Buffer, Names.Flush).IsNull) return default;
                return Value.Int(text.Length);
            }),
            Open("flush", 0, 0, static (ts, io, _) => Operations.CallMethod(ts, io.Buffer, Names.Flush).IsNull ? default : Value.None),
            Open("seek", 1, 2, static (ts, io, args) =>
            {
                Value whence = args.Length > 1 ? args[1] : Value.Int(0), offset = args[0];
                if (whence is { IsInt: true, Bits: 1 } && offset is { IsInt: true, Bits: not 0 }) return IoErrors.Unsupported(ts, "can't do nonzero cur-relative seeks");
                if (whence is { IsInt: true, Bits: 2 } && offset is { IsInt: true, Bits: not 0 }) return IoErrors.Unsupported(ts, "can't do nonzero end-relative seeks");
                if (whence is { IsInt: true, Bits: 1 })
                {
                    offset = Tell(ts, io);
                    whence = Value.Int(0);
                }
                if (offset is { IsInt: true, Bits: < 0 }) return ts.RaiseValueError($"negative seek position {offset.Bits}");
                io.Pending = PyStr.Empty;
                io.Used = 0;
                io.Incomplete = [];
                io.IsAtEnd = false;
                return offset.IsNull ? default : Operations.CallMethod(ts, io.Buffer, "seek", offset, whence);
            }),
            Open("tell", 0, 0, static (ts, io, _) => Tell(ts, io)),
            Open("truncate", 0, 1, static (ts, io, args) => Operations.CallMethod(ts, io.Buffer, "truncate", args.Length > 0 ? [args[0]] : [])),
            Open("detach", 0, 0, static (ts, io, _) =>
            {
                if (Operations.CallMethod(ts, io.Buffer, Names.Flush).IsNull) return default;
                Value buffer = io.Buffer;
                io.Buffer = Value.None;
                io.IsClosed = io.IsDetached = true;
                return buffer;
            }),
            MethodDefinition.Keywords("reconfigure", static (ts, self, args, keywordNames) =>
            {
                Value[]? bound = ReconfigureArguments.Bind(ts, args, keywordNames);
                if (bound is null) return default;
                PyTextWrapper io = Of(self);
                if (bound[0].Ref is PyStr encoding) io.Encoding = encoding.ToString();
                if (bound[1].Ref is PyStr errors) io.Errors = errors.ToString();
                if (!bound[2].IsNull) io.NewLine = bound[2].Ref is PyStr n ? n.ToString() : null;
                if (!bound[3].IsNone) io.LineBuffering = Operations.IsTrue(ts, bound[3]) > 0;
                if (!bound[4].IsNone) io.WriteThrough = Operations.IsTrue(ts, bound[4]) > 0;
                return Value.None;
            }),
            .. new[] { "fileno", "isatty", "seekable", "readable", "writable" }.Select(static m => MethodDefinition.NoArgs(m, (ts, self) => Operations.CallMethod(ts, Of(self).Buffer, m))),
            MethodDefinition.NoArgs("close", static (ts, self) =>
            {
                if (Of(self).IsClosed || Of(self).Buffer.IsNull) return Value.None;
                Value flushed = Operations.CallMethod(ts, self, Names.Flush);
                PyException? failure = flushed.IsNull ? ts.TakePending() : null;
                Of(self).IsClosed = true;
                if (Operations.CallMethod(ts, Of(self).Buffer, Names.Close).IsNull) return default;
                return failure is null ? Value.None : ts.Restore(failure);
            }),
        ],
        GetSets =
        [
            new("buffer", static (_, self) => Of(self).Buffer), new("encoding", static (_, self) => (PyStr)Of(self).Encoding), new("errors", static (_, self) => (PyStr)Of(self).Errors),
            new("newlines", static (_, self) => Of(self).Seen.ToValue()), new("line_buffering", static (_, self) => Value.Bool(Of(self).LineBuffering)),
            new("write_through", static (_, self) => Value.Bool(Of(self).WriteThrough)), new("name", static (ts, self) => Operations.GetAttribute(ts, Of(self).Buffer, "name")),
            new("closed", static (ts, self) => Of(self).IsClosed ? Value.True : Operations.GetAttribute(ts, Of(self).Buffer, "closed")),
        ],
    };

    private static PyTextWrapper Of(in Value value) => (PyTextWrapper)value.Ref!;

    private static MethodDefinition Open(string name, int min, int max, Func<ThreadState, PyTextWrapper, ReadOnlySpanArgs, Value> body) =>
        MethodDefinition.Fast(name, min, max, (ts, self, args) => Of(self).IsDetached ? ts.RaiseValueError("underlying buffer has been detached") : Of(self).IsClosed ? IoErrors.Closed(ts) : body(ts, Of(self), new ReadOnlySpanArgs(args.ToArray())));

    private static bool Init(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        Value[]? bound = InitArguments.Bind(ts, args, keywordNames);
        if (bound is null) return false;
        PyTextWrapper io = Of(self);
        if (!bound[1].IsNone && bound[1].Ref is not PyStr) return !ts.RaiseTypeError($"TextIOWrapper() argument 'encoding' must be str or None, not {ts.TypeOf(bound[1]).LayoutName}").IsNull;
        if (!bound[3].IsNone && bound[3].Ref is not PyStr) return !ts.RaiseTypeError($"illegal newline type: {ts.TypeOf(bound[3]).LayoutName}").IsNull;
        io.Buffer = bound[0];
        io.Encoding = bound[1].Ref is PyStr e && e.ToString() != "locale" ? e.ToString() : "utf-8";
        io.Errors = bound[2].Ref is PyStr errors ? errors.ToString() : "strict";
        io.NewLine = bound[3].Ref is PyStr n ? n.ToString() : null;
        if (io.NewLine is not (null or "" or "\n" or "\r" or "\r\n")) return !ts.RaiseValueError($"illegal newline value: {bound[3].Ref}").IsNull;
        if (!TextEncodings.IsKnown(ts, io.Encoding)) return false;
        foreach (string question in (ReadOnlySpan<string>)["readable", "writable", "seekable"])
        {
            if (Operations.CallMethod(ts, io.Buffer, question).IsNull) return false;
        }
        io.LineBuffering = Operations.IsTrue(ts, bound[4]) > 0;
        io.WriteThrough = Operations.IsTrue(ts, bound[5]) > 0;
        io.Pending = PyStr.Empty;
        io.Used = 0;
        return true;
    }

    private static Value Tell(ThreadState ts, PyTextWrapper io)
    {
        Value at = Operations.CallMethod(ts, io.Buffer, "tell");
        byte[]? rest = at.IsNull ? null : TextEncodings.Encode(ts, io.Pending.Substring(io.Used, io.Pending.Length - io.Used), io.Encoding, io.Errors);
        return rest is null ? default : Operations.Binary(ts, BinaryOperator.Subtract, at, Value.Int(rest.Length + io.Incomplete.Length));
    }

    /// <summary>Decodes more. False on failure.</summary>
    private static bool Fill(ThreadState ts, PyTextWrapper io, bool all)
    {
        Value part = all ? Operations.CallMethod(ts, io.Buffer, "read") : Operations.CallMethod(ts, io.Buffer, "read1", Value.Int(8192));
        if (part.IsNull) return false;
        if (!Buffers.TryBytes(part, out ReadOnlySpan<byte> bytes)) return !ts.RaiseTypeError($"underlying read() should have returned a bytes-like object, not '{ts.TypeOf(part).Name}'").IsNull;
        bool isFinal = all || bytes.Length == 0;
        byte[] data = [.. io.Incomplete, .. bytes];
        int usable = isFinal ? data.Length : IncrementalText.CompleteLength(data, TextEncodings.Normalize(io.Encoding));
        PyStr? text = TextEncodings.Decode(ts, data[..usable], io.Encoding, io.Errors);
        if (text is null) return false;
        io.Incomplete = data[usable..];
        io.IsAtEnd = isFinal;
        if (io.NewLine is null && text.Contains('\r'))
        {
            // A return at the end may belong to a line feed that is still to come.
            string raw = text.ToString();
            if (!isFinal && raw.EndsWith('\r'))
            {
                io.Incomplete = [(byte)'\r', .. io.Incomplete];
                raw = raw[..^1];
            }
            io.Seen = io.Seen.With(raw);
            text = raw.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }
        else if (io.NewLine is null or "")
        {
            io.Seen = io.Seen.With(text.ToString());
        }
        io.Pending = PyStr.Concat(io.Pending.Substring(io.Used, io.Pending.Length - io.Used), text);
        io.Used = 0;
        return true;
    }

    private static PyStr Take(PyTextWrapper io, int count)
    {
        io.Used += count;
        return io.Pending.Substring(io.Used - count, count);
    }

    private static Value Line(ThreadState ts, PyTextWrapper io, long limit)
    {
        while (true)
        {
            int end = FindEnd(io);
            bool isFull = limit >= 0 && io.Pending.Length - io.Used >= limit;
            if (end < 0 && !isFull && !io.IsAtEnd)
            {
                if (!Fill(ts, io, all: false)) return default;
                continue;
            }
            long length = end >= 0 ? end - io.Used : io.Pending.Length - io.Used;
            io.IsAtEnd = false;
            return Take(io, (int)(limit >= 0 ? Math.Min(length, limit) : length));
        }
    }

    /// <summary>Behind the end of the first line that is complete, or -1.</summary>
    private static int FindEnd(PyTextWrapper io)
    {
        if (io.NewLine is null or "\n") return io.Pending.IndexOf('\n', io.Used) is var at and >= 0 ? at + 1 : -1;
        if (io.NewLine == "\r") return io.Pending.IndexOf('\r', io.Used) is var cr and >= 0 ? cr + 1 : -1;
        if (io.NewLine == "\r\n") return io.Pending.IndexOf("\r\n", io.Used, io.Pending.Length) is var both and >= 0 ? both + 2 : -1;
        for (int i = io.Used; i < io.Pending.Length; i++)
        {
            if (io.Pending[i] == '\n') return i + 1;
            if (io.Pending[i] == '\r' && (i + 1 < io.Pending.Length || io.IsAtEnd)) return i + 1 < io.Pending.Length && io.Pending[i + 1] == '\n' ? i + 2 : i + 1;
        }
        return -1;
    }
}
