using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Io;

/// <summary>The state that every stream has.</summary>
internal class PyStream : PyObject
{
    public PyStream(PyType type) : base(TypeKind.Instance) => Class = type;

    public bool IsClosed { get; set; }
}

/// <summary>The base classes of <c>_io</c>: what a stream does by its other methods.</summary>
/// <remarks>Source: CPython <c>Modules/_io/iobase.c</c>.</remarks>
internal static class IoBases
{
    private static readonly PyStr ClosedName = "closed", ReadLine = "readline", ReadInto = "readinto", ReadName = "read", Readable = "readable", Seek = "seek";

    public static readonly TypeDefinition Base = new("_IOBase", TypeKind.Instance)
    {
        Module = "_io",
        HasInstanceDict = true,
        HasWeakReferences = true,
        Slots = new TypeSlots
        {
            New = static (_, type, _, _) => new PyStream(type),
            Init = static (_, _, _, _) => true,
            Iter = static (ts, self) => CheckOpen(ts, self) ? self : default,
            Next = static (ThreadState ts, Value self, out Value item) =>
            {
                item = Operations.CallMethod(ts, self, ReadLine);
                if (item.IsNull) return false;
                long length = Operations.Length(ts, item);
                if (length <= 0) item = default;
                return length > 0;
            },
        },
        Methods =
        [
            MethodDefinition.Fast("seek", 1, 2, static (ts, _, _) => IoErrors.Unsupported(ts, "seek")),
            MethodDefinition.NoArgs("tell", static (ts, self) => Operations.CallMethod(ts, self, Seek, Value.Int(0), Value.Int(1))),
            MethodDefinition.Fast("truncate", 0, 1, static (ts, _, _) => IoErrors.Unsupported(ts, "truncate")),
            MethodDefinition.NoArgs("flush", static (ts, self) => CheckOpen(ts, self) ? Value.None : default),
            MethodDefinition.NoArgs("close", static (ts, self) =>
            {
                if (Stream(self).IsClosed) return Value.None;
                Value flushed = Operations.CallMethod(ts, self, Names.Flush);
                Stream(self).IsClosed = true;
                return flushed.IsNull ? default : Value.None;
            }),
            Answer("seekable", false), Answer("readable", false), Answer("writable", false), Answer("isatty", false),
            MethodDefinition.NoArgs("fileno", static (ts, _) => IoErrors.Unsupported(ts, "fileno")),
            MethodDefinition.NoArgs("__enter__", static (ts, self) => CheckOpen(ts, self) ? self : default),
            MethodDefinition.Fast("__exit__", 0, 3, static (ts, self, _) => Operations.CallMethod(ts, self, Names.Close).IsNull ? default : Value.None),
            Check("_checkClosed", static (ts, self) => CheckOpen(ts, self)),
            Check("_checkReadable", static (ts, self) => Ask(ts, self, Readable, "File or stream is not readable.")),
            Check("_checkWritable", static (ts, self) => Ask(ts, self, "writable", "File or stream is not writable.")),
            Check("_checkSeekable", static (ts, self) => Ask(ts, self, "seekable", "File or stream is not seekable.")),
            MethodDefinition.Fast("readline", 0, 1, ReadLineByBytes),
            MethodDefinition.Fast("readlines", 0, 1, static (ts, self, args) =>
            {
                if (!IoErrors.TryCount(ts, args.Length > 0 ? args[0] : Value.None, out long hint)) return default;
                var lines = new PyList();
                long total = 0;
                Value iterator = Operations.GetIterator(ts, self);
                if (iterator.IsNull) return default;
                while (Operations.Next(ts, iterator, out Value line))
                {
                    lines.Append(line);
                    total += Operations.Length(ts, line);
                    if (hint > 0 && total >= hint) break;
                }
                return ts.Pending is null ? lines : default;
            }),
            MethodDefinition.OneArg("writelines", WriteLines),
        ],
        GetSets = [new("closed", static (_, self) => Value.Bool(Stream(self).IsClosed)), ClassBuilder.DictAttribute],
    };

    public static readonly TypeDefinition Raw = new("_RawIOBase", TypeKind.Instance)
    {
        Module = "_io",
        BaseDefinition = Base,
        Methods =
        [
            MethodDefinition.Fast("read", 0, 1, static (ts, self, args) =>
            {
                if (!IoErrors.TryCount(ts, args.Length > 0 ? args[0] : Value.None, out long count)) return default;
                if (count < 0) return Operations.CallMethod(ts, self, "readall");
                if (!ts.Budget.Charge(ts, count)) return default;
                var buffer = new PyByteArray(new byte[count]);
                Value got = Operations.CallMethod(ts, self, ReadInto, buffer);
                if (got.IsNull || got.IsNone) return got;
                return SequenceOps.TryLong(ts, got, out long n) ? new PyBytes(buffer.Span[..(int)Math.Clamp(n, 0, count)].ToArray()) : default;
            }),
            MethodDefinition.NoArgs("readall", static (ts, self) =>
            {
                var data = new MemoryStream();
                while (true)
                {
                    Value part = Operations.CallMethod(ts, self, ReadName, Value.Int(8192));
                    if (part.IsNull) return default;
                    if (part.IsNone) return data.Length == 0 ? part : new PyBytes(data.ToArray());
                    if (part.Ref is not PyBytes bytes) return ts.RaiseTypeError("read() should return bytes");
                    if (bytes.Length == 0) return new PyBytes(data.ToArray());
                    data.Write(bytes.Data);
                }
            }),
        ],
    };

    public static readonly TypeDefinition Buffered = new("_BufferedIOBase", TypeKind.Instance)
    {
        Module = "_io",
        BaseDefinition = Base,
        Methods =
        [
            MethodDefinition.NoArgs("detach", static (ts, _) => IoErrors.Unsupported(ts, "detach")),
            MethodDefinition.Fast("read", 0, 1, static (ts, _, _) => IoErrors.Unsupported(ts, "read")),
            MethodDefinition.Fast("read1", 0, 1, static (ts, _, _) => IoErrors.Unsupported(ts, "read1")),
            MethodDefinition.OneArg("write", static (ts, _, _) => IoErrors.Unsupported(ts, "write")),
            Into("readinto", "read"), Into("readinto1", "read1"),
        ],
    };

    public static readonly TypeDefinition Text = new("_TextIOBase", TypeKind.Instance)
    {
        Module = "_io",
        BaseDefinition = Base,
        Methods =
        [
            MethodDefinition.NoArgs("detach", static (ts, _) => IoErrors.Unsupported(ts, "detach")),
            MethodDefinition.Fast("read", 0, 1, static (ts, _, _) => IoErrors.Unsupported(ts, "read")),
            MethodDefinition.Fast("readline", 0, 1, static (ts, _, _) => IoErrors.Unsupported(ts, "readline")),
            MethodDefinition.OneArg("write", static (ts, _, _) => IoErrors.Unsupported(ts, "write")),
        ],
        GetSets = [new("encoding", static (_, _) => Value.None), new("newlines", static (_, _) => Value.None), new("errors", static (_, _) => Value.None)],
    };

    public static bool CheckOpen(ThreadState ts, in Value self)
    {
        bool isClosed = self.Ref is PyStream { Class.IsHeap: false } plain ? plain.IsClosed : Operations.TryGetAttribute(ts, self, ClosedName, out Value closed) > 0 && Operations.IsTrue(ts, closed) > 0;
        if (isClosed) IoErrors.Closed(ts);
        return !isClosed && ts.Pending is null;
    }

    public static Value WriteLines(ThreadState ts, Value self, Value lines)
    {
        if (!CheckOpen(ts, self)) return default;
        Value iterator = Operations.GetIterator(ts, lines);
        if (iterator.IsNull) return default;
        while (Operations.Next(ts, iterator, out Value line))
        {
            if (Operations.CallMethod(ts, self, Names.Write, line).IsNull) return default;
        }
        return ts.Pending is null ? Value.None : default;
    }

    private static PyStream Stream(in Value value) => (PyStream)value.Ref!;

    private static MethodDefinition Answer(string name, bool answer) => MethodDefinition.NoArgs(name, (ts, self) => CheckOpen(ts, self) ? Value.Bool(answer) : default);

    private static MethodDefinition Check(string name, Func<ThreadState, Value, bool> check) => MethodDefinition.NoArgs(name, (ts, self) => check(ts, self) ? Value.None : default);

    private static bool Ask(ThreadState ts, in Value self, PyStr question, string message)
    {
        Value answer = Operations.CallMethod(ts, self, question);
        int truth = answer.IsNull ? -1 : Operations.IsTrue(ts, answer);
        if (truth == 0) IoErrors.Unsupported(ts, message);
        return truth > 0;
    }

    private static MethodDefinition Into(string name, PyStr read) => MethodDefinition.OneArg(name, (ts, self, buffer) =>
    {
        IBuffer? target = Buffers.NeedWritable(ts, buffer, "readinto() argument");
        if (target is null) return default;
        Value data = Operations.CallMethod(ts, self, read, Value.Int(target.Bytes.Length));
        if (data.IsNull || data.IsNone) return data;
        if (data.Ref is not PyBytes bytes) return ts.RaiseTypeError($"{read}() should return bytes");
        bytes.Data.CopyTo(target.Bytes);
        return Value.Int(bytes.Length);
    });

    private static Value ReadLineByBytes(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        if (!IoErrors.TryCount(ts, args.Length > 0 ? args[0] : Value.None, out long limit)) return default;
        var line = new MemoryStream();
        while (limit < 0 || line.Length < limit)
        {
            Value next = Operations.CallMethod(ts, self, ReadName, Value.Int(1));
            if (next.IsNull) return default;
            if (next.Ref is not PyBytes bytes) return ts.Raise(ts.Interp.Exceptions["OSError"], $"read() should have returned a bytes object, not '{ts.TypeOf(next).Name}'");
            if (bytes.Length == 0) break;
            line.Write(bytes.Data);
            if (bytes.Data[^1] == '\n') break;
        }
        return new PyBytes(line.ToArray());
    }
}
