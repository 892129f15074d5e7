using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Io;

/// <summary>A file by its descriptor, without buffer.</summary>
internal sealed class PyFileIo(PyType type) : PyStream(type)
{
    public long Descriptor { get; set; } = -1;

    public bool Reads { get; set; }

    public bool Writes { get; set; }

    public bool Appends { get; set; }

    public bool Creates { get; set; }

    public bool ClosesDescriptor { get; set; } = true;

    public string Mode => Creates ? (Reads ? "xb+" : "xb") : Appends ? (Reads ? "ab+" : "ab") : Reads ? (Writes ? "rb+" : "rb") : "wb";
}

/// <summary>The type <c>io.FileIO</c>.</summary>
/// <remarks>Source: CPython <c>Modules/_io/fileio.c</c>.</remarks>
internal static class FileIoType
{
    private static readonly Signature InitArguments = Signature.Parse("FileIO", "file, mode=absent, closefd=True, opener=None");
    private static readonly PyStr NameName = "name";

    public static readonly TypeDefinition Definition = new("FileIO", TypeKind.Instance)
    {
        Module = "_io",
        BaseDefinition = IoBases.Raw,
        Slots = new TypeSlots
        {
            New = static (_, type, _, _) => new PyFileIo(type),
            Init = Init,
            Repr = static (ts, self) =>
            {
                PyFileIo file = Of(self);
                if (file.IsClosed) return (PyStr)"<_io.FileIO [closed]>";
                Value name = Operations.GetAttribute(ts, self, NameName);
                PyStr? shown = name.IsNull ? null : Operations.Repr(ts, name);
                return shown is null ? default : (PyStr)$"<_io.FileIO name={shown} mode='{file.Mode}' closefd={(file.ClosesDescriptor ? "True" : "False")}>";
            },
        },
        Methods =
        [
            Open("read", 0, 1, static (ts, file, args) =>
            {
                if (!IoErrors.TryCount(ts, args.Length > 0 ? args[0] : Value.None, out long count)) return default;
                return Source(ts, file) is { } stream ? Read(ts, stream, count) : default;
            }),
            Open("readall", 0, 0, static (ts, file, _) => Source(ts, file) is { } stream ? Read(ts, stream, -1) : default),
            Open("readinto", 1, 1, static (ts, file, args) => Source(ts, file) is { } stream && Buffers.NeedWritable(ts, args[0], "readinto() argument") is { } target ? Value.Int(stream.Read(target.Bytes)) : default),
            Open("write", 1, 1, static (ts, file, args) =>
            {
                if (!file.Writes) return IoErrors.Unsupported(ts, "File not open for writing");
                byte[]? data = Buffers.Need(ts, args[0]);
                if (data is null) return default;
                if (file.Appends) ts.Interp.OpenFiles.FindFile(file.Descriptor)?.Seek(0, SeekOrigin.End);
                return PosixDescriptors.Write(ts, file.Descriptor, data) ? Value.Int(data.Length) : default;
            }),
            Open("seek", 1, 2, static (ts, file, args) =>
            {
                if (!SequenceOps.TryLong(ts, args[0], out long offset)) return default;
                long whence = 0;
                if (args.Length > 1 && !SequenceOps.TryLong(ts, args[1], out whence)) return default;
                if (ts.Interp.OpenFiles.FindFile(file.Descriptor) is not { } stream) return OsErrors.Raise(ts, 29);
                long from = whence == 1 ? stream.Position : whence == 2 ? stream.Length : 0;
                return from + offset < 0 ? OsErrors.Raise(ts, OsErrors.Invalid) : Value.Int(stream.Position = from + offset);
            }),
            Open("tell", 0, 0, static (ts, file, _) => ts.Interp.OpenFiles.FindFile(file.Descriptor) is { } stream ? Value.Int(stream.Position) : OsErrors.Raise(ts, 29)),
            Open("truncate", 0, 1, static (ts, file, args) =>
            {
                if (!file.Writes || ts.Interp.OpenFiles.FindFile(file.Descriptor) is not { } stream) return IoErrors.Unsupported(ts, "File not open for writing");
                long size = stream.Position;
                if (args.Length > 0 && !args[0].IsNone && !SequenceOps.TryLong(ts, args[0], out size)) return default;
                long position = stream.Position;
                stream.SetLength(size);
                stream.Position = position;
                return Value.Int(size);
            }),
            Open("seekable", 0, 0, static (ts, file, _) => Value.Bool(ts.Interp.OpenFiles.FindFile(file.Descriptor) is not null)),
            Open("readable", 0, 0, static (_, file, _) => Value.Bool(file.Reads)), Open("writable", 0, 0, static (_, file, _) => Value.Bool(file.Writes)),
            Open("fileno", 0, 0, static (_, file, _) => Value.Int(file.Descriptor)), Open("isatty", 0, 0, static (_, _, _) => Value.False),
            MethodDefinition.NoArgs("close", static (ts, self) =>
            {
                PyFileIo file = Of(self);
                if (!file.IsClosed && file.ClosesDescriptor) ts.Interp.OpenFiles.Close(file.Descriptor);
                file.IsClosed = true;
                return Value.None;
            }),
        ],
        GetSets = [new("mode", static (_, self) => (PyStr)Of(self).Mode), new("closefd", static (_, self) => Value.Bool(Of(self).ClosesDescriptor))],
    };

    private static PyFileIo Of(in Value value) => (PyFileIo)value.Ref!;

    private static MethodDefinition Open(string name, int min, int max, Func<ThreadState, PyFileIo, ReadOnlySpanArgs, Value> body) =>
        MethodDefinition.Fast(name, min, max, (ts, self, args) => Of(self).IsClosed ? IoErrors.Closed(ts) : body(ts, Of(self), new ReadOnlySpanArgs(args.ToArray())));

    private static Stream? Source(ThreadState ts, PyFileIo file)
    {
        if (!file.Reads) IoErrors.Unsupported(ts, "File not open for reading");
        else if (ts.Interp.OpenFiles.Find(file.Descriptor) is { CanRead: true } stream) return stream;
        else OsErrors.Raise(ts, OsErrors.BadDescriptor);
        return null;
    }

    private static Value Read(ThreadState ts, Stream stream, long count)
    {
        if (count >= 0)
        {
            if (!ts.Budget.Charge(ts, count)) return default;
            var data = new byte[count];
            return new PyBytes(data[..stream.Read(data)]);
        }
        var all = new MemoryStream();
        stream.CopyTo(all);
        return ts.Budget.Charge(ts, all.Length) ? new PyBytes(all.ToArray()) : default;
    }

    private static bool Init(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        Value[]? bound = InitArguments.Bind(ts, args, keywordNames);
        if (bound is null) return false;
        PyFileIo file = Of(self);
        string mode = bound[1].Ref is PyStr m ? m.ToString() : "r";
        string kinds = new([.. mode.Where(c => c is 'r' or 'w' or 'a' or 'x')]);
        if (kinds.Length != 1 || mode.Any(c => !"rwaxb+".Contains(c)))
            return !ts.RaiseValueError(mode.Any(c => !"rwaxb+".Contains(c)) ? $"invalid mode: {mode}" : "Must have exactly one of create/read/write/append mode and at most one plus").IsNull;
        bool plus = mode.Contains('+');
        file.Reads = kinds == "r" || plus;
        file.Writes = kinds != "r" || plus;
        file.Appends = kinds == "a";
        file.Creates = kinds == "x";
        file.ClosesDescriptor = Operations.IsTrue(ts, bound[2]) > 0;
        file.IsClosed = false;
        if (bound[0].IsInt)
        {
            if (bound[0].Bits < 0) return !ts.RaiseValueError("negative file descriptor").IsNull;
            if (ts.Interp.OpenFiles.Find(bound[0].Bits) is null) return !OsErrors.Raise(ts, OsErrors.BadDescriptor).IsNull;
            file.Descriptor = bound[0].Bits;
        }
        else
        {
            if (!file.ClosesDescriptor) return !ts.RaiseValueError("Cannot use closefd=False with file name").IsNull;
            if (!Paths.TryPath(ts, bound[0], out string path)) return false;
            long flags = (file.Reads && file.Writes ? 2 : file.Writes ? 1 : 0) | kinds switch { "w" => 64 | 512, "a" => 64 | 1024, "x" => 64 | 128, _ => 0 };
            Value descriptor = bound[3].IsNone ? PosixDescriptors.Open(ts, path, flags) : Operations.Call(ts, bound[3], bound[0], Value.Int(flags));
            if (descriptor.IsNull) return false;
            file.Descriptor = descriptor.Bits;
        }
        Operations.InstanceDict(ts, file).SetStr(NameName, bound[0]);
        return true;
    }
}
