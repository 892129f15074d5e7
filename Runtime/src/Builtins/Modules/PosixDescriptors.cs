using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The functions of <c>posix</c> on descriptors.</summary>
internal static class PosixDescriptors
{
    public static readonly MethodDefinition[] Functions =
    [
        MethodDefinition.Signed("open", "path, flags, mode=511, *, dir_fd=None", static (ts, _, args) =>
            Paths.TryPath(ts, args[0], out string path) && SequenceOps.TryLong(ts, args[1], out long flags) ? Open(ts, path, flags) : default),
        MethodDefinition.OneArg("close", static (ts, _, fd) => SequenceOps.TryLong(ts, fd, out long n) ? (ts.Interp.OpenFiles.Close(n) ? Value.None : OsErrors.Raise(ts, OsErrors.BadDescriptor)) : default),
        MethodDefinition.Fast("read", 2, 2, static (ts, _, args) =>
        {
            if (!SequenceOps.TryLong(ts, args[0], out long fd) || !SequenceOps.TryLong(ts, args[1], out long count)) return default;
            if (ts.Interp.OpenFiles.Find(fd) is not { CanRead: true } stream) return OsErrors.Raise(ts, OsErrors.BadDescriptor);
            if (count < 0) return OsErrors.Raise(ts, OsErrors.Invalid);
            if (!ts.Budget.Charge(ts, count)) return default;
            var data = new byte[count];
            int got = stream.Read(data);
            return new PyBytes(data[..got]);
        }),
        MethodDefinition.Fast("write", 2, 2, static (ts, _, args) =>
        {
            if (!SequenceOps.TryLong(ts, args[0], out long fd)) return default;
            byte[]? data = Buffers.Need(ts, args[1]);
            return data is null || !Write(ts, fd, data) ? default : Value.Int(data.Length);
        }),
        MethodDefinition.Fast("lseek", 3, 3, static (ts, _, args) =>
        {
            if (!SequenceOps.TryLong(ts, args[0], out long fd) || !SequenceOps.TryLong(ts, args[1], out long offset) || !SequenceOps.TryLong(ts, args[2], out long whence)) return default;
            if (ts.Interp.OpenFiles.FindFile(fd) is not { } file) return OsErrors.Raise(ts, fd is >= 0 and <= 2 ? 29 : OsErrors.BadDescriptor);
            return Value.Int(file.Seek(offset, (SeekOrigin)whence));
        }),
        MethodDefinition.Fast("ftruncate", 2, 2, static (ts, _, args) =>
        {
            if (!SequenceOps.TryLong(ts, args[0], out long fd) || !SequenceOps.TryLong(ts, args[1], out long length)) return default;
            if (ts.Interp.OpenFiles.FindFile(fd) is not { CanWrite: true } file) return OsErrors.Raise(ts, OsErrors.BadDescriptor);
            file.SetLength(length);
            return Value.None;
        }),
        MethodDefinition.OneArg("isatty", static (_, _, _) => Value.False),
        MethodDefinition.OneArg("fsync", static (_, _, _) => Value.None),
        MethodDefinition.OneArg("get_inheritable", static (_, _, _) => Value.False),
        MethodDefinition.Fast("set_inheritable", 2, 2, static (_, _, _) => Value.None),
        MethodDefinition.OneArg("get_blocking", static (_, _, _) => Value.True),
        MethodDefinition.Fast("set_blocking", 2, 2, static (_, _, _) => Value.None),
    ];

    /// <summary>Opens a file with the flags of <c>open(2)</c>: a descriptor, or a null value with OSError pending.</summary>
    public static Value Open(ThreadState ts, string path, long flags)
    {
        bool writes = (flags & 3) != 0;
        bool allowed = writes || (flags & 64) != 0 ? ts.Interp.Files.AllowsEverything : ts.Interp.Files.MayRead(path);
        if (!allowed) return OsErrors.Raise(ts, OsErrors.AccessDenied, path);
        if (Directory.Exists(path)) return OsErrors.Raise(ts, OsErrors.IsDirectory, path);
        bool exists = File.Exists(path);
        if ((flags & 64) == 0 && !exists) return OsErrors.Raise(ts, OsErrors.NoEntry, path);
        if ((flags & 192) == 192 && exists) return OsErrors.Raise(ts, OsErrors.Exists, path);
        try
        {
            FileMode mode = (flags & 512) != 0 && exists ? FileMode.Truncate : (flags & 64) != 0 ? FileMode.OpenOrCreate : FileMode.Open;
            System.IO.FileAccess access = (flags & 3) switch { 0 => System.IO.FileAccess.Read, 1 => System.IO.FileAccess.Write, _ => System.IO.FileAccess.ReadWrite };
            var file = new FileStream(path, mode, access, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            if ((flags & 1024) != 0) file.Seek(0, SeekOrigin.End);
            return Value.Int(ts.Interp.OpenFiles.Add(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return OsErrors.Raise(ts, OsErrors.NumberOf(e), path);
        }
    }

    /// <summary>Writes everything. False with an exception pending.</summary>
    public static bool Write(ThreadState ts, long descriptor, ReadOnlySpan<byte> data)
    {
        if (ts.Interp.OpenFiles.Find(descriptor) is not { CanWrite: true } stream) return !OsErrors.Raise(ts, OsErrors.BadDescriptor).IsNull;
        if (descriptor is 1 or 2) return ts.Interp.Output.Write(ts, stream, data);
        stream.Write(data);
        return true;
    }
}
