using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Io;

/// <summary>Text in memory, by code point.</summary>
internal sealed class PyStringIo(PyType type) : PyStream(type)
{
    public List<int> Text { get; set; } = [];

    public int Position { get; set; }

    /// <summary>The newline argument: null translates, "" does not but splits at any, else the line end.</summary>
    public string? NewLine { get; set; } = "\n";

    /// <summary>What line ends were written.</summary>
    public LineEnds Seen { get; set; }
}

/// <summary>The type <c>io.StringIO</c>.</summary>
/// <remarks>Source: CPython <c>Modules/_io/stringio.c</c>.</remarks>
internal static class StringIoType
{
    private static readonly Signature InitArguments = Signature.Parse("StringIO", "initial_value=absent, newline=absent");

    public static readonly TypeDefinition Definition = new("StringIO", TypeKind.Instance)
    {
        Module = "_io",
        BaseDefinition = IoBases.Text,
        Slots = new TypeSlots
        {
            New = static (_, type, _, _) => new PyStringIo(type),
            Init = Init,
            Next = static (ThreadState ts, Value self, out Value item) =>
            {
                item = default;
                if (!IoBases.CheckOpen(ts, self)) return false;
                PyStr line = Line(Of(self), -1);
                if (line.Length > 0) item = line;
                return line.Length > 0;
            },
        },
        Methods =
        [
            Open("getvalue", 0, 0, static (_, io, _) => PyStr.From([.. io.Text])),
            Open("read", 0, 1, static (ts, io, args) =>
            {
                if (!IoErrors.TryCount(ts, args.Length > 0 ? args[0] : Value.None, out long count)) return default;
                int left = Math.Max(0, io.Text.Count - io.Position), take = count < 0 ? left : (int)Math.Min(count, left);
                if (take == 0) return PyStr.Empty;
                io.Position += take;
                return PyStr.From(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(io.Text).Slice(io.Position - take, take));
            }),
            Open("readline", 0, 1, static (ts, io, args) => IoErrors.TryCount(ts, args.Length > 0 ? args[0] : Value.None, out long limit) ? Line(io, limit) : default),
            Open("write", 1, 1, static (ts, io, args) =>
            {
                if (args[0].Ref is not PyStr text) return ts.RaiseTypeError($"string argument expected, got '{ts.TypeOf(args[0]).LayoutName}'");
                return Write(ts, io, text) ? Value.Int(text.Length) : default;
            }),
            Open("seek", 1, 2, static (ts, io, args) =>
            {
                if (!SequenceOps.TryLong(ts, args[0], out long offset)) return default;
                long whence = 0;
                if (args.Length > 1 && !SequenceOps.TryLong(ts, args[1], out whence)) return default;
                if (whence is < 0 or > 2) return ts.RaiseValueError($"Invalid whence ({whence}, should be 0, 1 or 2)");
                if (whence == 0 && offset < 0) return ts.RaiseValueError($"Negative seek position {offset}");
                if (whence != 0 && offset != 0) return ts.Raise(ts.Interp.Exceptions["OSError"], "Can't do nonzero cur-relative seeks");
                io.Position = (int)Math.Min(whence == 0 ? offset : whence == 1 ? io.Position : io.Text.Count, int.MaxValue);
                return Value.Int(io.Position);
            }),
            Open("tell", 0, 0, static (_, io, _) => Value.Int(io.Position)),
            Open("truncate", 0, 1, static (ts, io, args) =>
            {
                if (!IoErrors.TryCount(ts, args.Length > 0 ? args[0] : Value.None, out long size)) return default;
                if (args.Length == 0 || args[0].IsNone) size = io.Position;
                if (size < 0) return ts.RaiseValueError($"Negative size value {size}");
                if (size < io.Text.Count) io.Text.RemoveRange((int)size, io.Text.Count - (int)size);
                return Value.Int(size);
            }),
            Open("seekable", 0, 0, static (_, _, _) => Value.True), Open("readable", 0, 0, static (_, _, _) => Value.True), Open("writable", 0, 0, static (_, _, _) => Value.True),
            MethodDefinition.NoArgs("close", static (_, self) =>
            {
                Of(self).IsClosed = true;
                return Value.None;
            }),
            Open("__getstate__", 0, 0, static (ts, io, _) => new PyTuple([PyStr.From([.. io.Text]), io.NewLine is null ? Value.None : (PyStr)io.NewLine, Value.Int(io.Position),
                io.Attributes is null ? Value.None : Operations.InstanceDict(ts, io).Copy()])),
            MethodDefinition.OneArg("__setstate__", static (ts, self, state) =>
            {
                if (state.Ref is not PyTuple { Count: 4 } parts || parts[0].Ref is not PyStr text) return ts.RaiseTypeError("StringIO.__setstate__ argument should be 4-tuple");
                Of(self).Text = [.. PercentPoints(text)];
                Of(self).NewLine = parts[1].Ref?.ToString();
                Of(self).Position = (int)parts[2].Bits;
                return parts[3].Ref is not PyDict members || DictOps.Update(ts, Operations.InstanceDict(ts, Of(self)), members) ? Value.None : default;
            }),
        ],
        GetSets =
        [
            new("line_buffering", static (_, _) => Value.False), new("newlines", static (_, self) => Of(self).Seen.ToValue()),
        ],
    };

    private static PyStringIo Of(in Value value) => (PyStringIo)value.Ref!;

    private static IEnumerable<int> PercentPoints(PyStr text)
    {
        for (int i = 0; i < text.Length; i++) yield return text[i];
    }

    private static MethodDefinition Open(string name, int min, int max, Func<ThreadState, PyStringIo, ReadOnlySpanArgs, Value> body) =>
        MethodDefinition.Fast(name, min, max, (ts, self, args) => Of(self).IsClosed ? ts.RaiseValueError("I/O operation on closed file") : body(ts, Of(self), new ReadOnlySpanArgs(args.ToArray())));

    private static bool Init(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        Value[]? bound = InitArguments.Bind(ts, args, keywordNames);
        if (bound is null) return false;
        PyStringIo io = Of(self);
        if (!bound[1].IsNull && !bound[1].IsNone && bound[1].Ref is not PyStr)
            return !ts.RaiseTypeError($"newline must be str or None, not {ts.TypeOf(bound[1]).LayoutName}").IsNull;
        io.NewLine = bound[1].IsNull ? "\n" : bound[1].Ref is PyStr n ? n.ToString() : null;
        if (io.NewLine is not (null or "" or "\n" or "\r" or "\r\n"))
            return Operations.Repr(ts, bound[1]) is { } shown && !ts.RaiseValueError($"illegal newline value: {shown}").IsNull;
        io.Text = [];
        io.Seen = default;
        io.Position = 0;
        io.IsClosed = false;
        if (bound[0].IsNull || bound[0].IsNone) return true;
        if (bound[0].Ref is not PyStr text) return !ts.RaiseTypeError($"initial_value must be str or None, not {ts.TypeOf(bound[0]).LayoutName}").IsNull;
        if (!Write(ts, io, text)) return false;
        io.Position = 0;
        return true;
    }

    private static bool Write(ThreadState ts, PyStringIo io, PyStr text)
    {
        if (!ts.Budget.Charge(ts, text.Length * 4L)) return false;
        if (io.NewLine is null or "") io.Seen = io.Seen.With(text.ToString());
        while (io.Text.Count < io.Position) io.Text.Add(0);
        for (int i = 0; i < text.Length; i++)
        {
            int c = text[i];
            if (c == '\r' && io.NewLine is null)
            {
                if (i + 1 < text.Length && text[i + 1] == '\n') i++;
                c = '\n';
            }
            if (c == '\n' && io.NewLine is "\r" or "\r\n")
            {
                foreach (char n in io.NewLine) Put(io, n);
                continue;
            }
            Put(io, c);
        }
        return true;
    }

    private static void Put(PyStringIo io, int c)
    {
        if (io.Position < io.Text.Count) io.Text[io.Position] = c;
        else io.Text.Add(c);
        io.Position++;
    }

    private static PyStr Line(PyStringIo io, long limit)
    {
        int start = Math.Min(io.Position, io.Text.Count), at = start, end = limit < 0 ? io.Text.Count : (int)Math.Min(io.Text.Count, start + limit);
        string mark = io.NewLine is null or "" ? "\n" : io.NewLine;
        while (at < end)
        {
            int c = io.Text[at++];
            if (io.NewLine is "" && c == '\r')
            {
                if (at < end && io.Text[at] == '\n') at++;
                break;
            }
            if (c == mark[^1] && (mark.Length == 1 || (at - start >= 2 && io.Text[at - 2] == mark[0]))) break;
        }
        if (at == start) return PyStr.Empty;
        io.Position = at;
        return PyStr.From(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(io.Text).Slice(start, at - start));
    }
}
