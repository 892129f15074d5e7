using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>
/// The module <c>posix</c>, as far as <c>os</c>, importlib and programs with files need it. Without <c>--allow-files</c>
/// only the folders that modules come from can be looked at, and the environment is empty.
/// </summary>
/// <remarks>Source: CPython <c>Modules/posixmodule.c</c>.</remarks>
internal static class PosixModule
{
    private static readonly StructSequence StatResult = new("os", "stat_result",
    [
        "st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "_st_atime", "_st_mtime", "_st_ctime", "st_atime", "st_mtime", "st_ctime",
        "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks", "st_rdev",
    ], visibleCount: 10, isCallable: true);

    private static readonly StructSequence TerminalSize = new("os", "terminal_size", ["columns", "lines"], isCallable: true);

    private static readonly StructSequence UnameResult = new("posix", "uname_result", ["sysname", "nodename", "release", "version", "machine"], isCallable: true);

    private static readonly StructSequence TimesResult = new("posix", "times_result", ["user", "system", "children_user", "children_system", "elapsed"], isCallable: true);

    private static readonly (string Name, long Value)[] Constants =
    [
        ("O_RDONLY", 0), ("O_WRONLY", 1), ("O_RDWR", 2), ("O_CREAT", 64), ("O_EXCL", 128), ("O_NOCTTY", 256), ("O_TRUNC", 512), ("O_APPEND", 1024), ("O_NONBLOCK", 2048),
        ("O_CLOEXEC", 524288), ("O_DIRECTORY", 65536), ("O_NOFOLLOW", 131072), ("F_OK", 0), ("R_OK", 4), ("W_OK", 2), ("X_OK", 1), ("EX_OK", 0), ("EX_USAGE", 64),
        ("WNOHANG", 1), ("WUNTRACED", 2), ("PRIO_PROCESS", 0), ("NGROUPS_MAX", 65536), ("TMP_MAX", 238328),
    ];

    private static readonly MethodDefinition[] Functions =
    [
        MethodDefinition.Signed("fspath", "path", static (ts, _, args) => Paths.FsPath(ts, args[0])),
        MethodDefinition.NoArgs("getcwd", static (_, _) => (PyStr)Directory.GetCurrentDirectory()),
        MethodDefinition.NoArgs("getcwdb", static (_, _) => new PyBytes(System.Text.Encoding.UTF8.GetBytes(Directory.GetCurrentDirectory()))),
        MethodDefinition.Signed("stat", "path, *, dir_fd=None, follow_symlinks=True", static (ts, _, args) => StatOf(ts, args[0], Operations.IsTrue(ts, args[2]) > 0)),
        MethodDefinition.Signed("lstat", "path, *, dir_fd=None", static (ts, _, args) => StatOf(ts, args[0], followLinks: false)),
        MethodDefinition.OneArg("fstat", static (ts, _, fd) => StatOf(ts, fd, followLinks: true)),
        MethodDefinition.Signed("access", "path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True", static (ts, _, args) =>
            Paths.TryPath(ts, args[0], out string path) ? Value.Bool(ts.Interp.Files.MayRead(path) && (File.Exists(path) || Directory.Exists(path))) : default),
        MethodDefinition.Signed("listdir", "path=None", static (ts, _, args) => ListDirectory(ts, args[0])),
        MethodDefinition.Signed("scandir", "path=None", static (ts, _, args) => DirectoryEntries.Scan(ts, args[0])),
        MethodDefinition.Signed("mkdir", "path, mode=511, *, dir_fd=None", static (ts, _, args) => Change(ts, args[0], static path =>
        {
            if (Directory.Exists(path) || File.Exists(path)) return OsErrors.Exists;
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } parent && !Directory.Exists(parent)) return OsErrors.NoEntry;
            Directory.CreateDirectory(path);
            return 0;
        })),
        MethodDefinition.Signed("rmdir", "path, *, dir_fd=None", static (ts, _, args) => Change(ts, args[0], static path =>
        {
            if (!Directory.Exists(path)) return File.Exists(path) ? OsErrors.NotDirectory : OsErrors.NoEntry;
            if (Directory.EnumerateFileSystemEntries(path).Any()) return OsErrors.NotEmpty;
            Directory.Delete(path);
            return 0;
        })),
        .. new[] { "unlink", "remove" }.Select(static name => MethodDefinition.Signed(name, "path, *, dir_fd=None", static (ts, _, args) => Change(ts, args[0], static path =>
        {
            if (Directory.Exists(path) && new DirectoryInfo(path).LinkTarget is null) return OsErrors.IsDirectory;
            if (!File.Exists(path) && new FileInfo(path).LinkTarget is null) return OsErrors.NoEntry;
            File.Delete(path);
            return 0;
        }))),
        .. new[] { "rename", "replace" }.Select(static name => MethodDefinition.Signed(name, "src, dst, *, src_dir_fd=None, dst_dir_fd=None", static (ts, _, args) =>
        {
            if (!Paths.TryPath(ts, args[1], out string target)) return default;
            return Change(ts, args[0], source =>
            {
                if (Directory.Exists(source)) Directory.Move(source, target);
                else if (!File.Exists(source)) return OsErrors.NoEntry;
                else File.Move(source, target, overwrite: true);
                return 0;
            });
        })),
        MethodDefinition.Signed("symlink", "src, dst, target_is_directory=False, *, dir_fd=None", static (ts, _, args) =>
        {
            if (!Paths.TryPath(ts, args[0], out string target)) return default;
            return Change(ts, args[1], path =>
            {
                if (File.Exists(path) || Directory.Exists(path)) return OsErrors.Exists;
                File.CreateSymbolicLink(path, target);
                return 0;
            });
        }),
        MethodDefinition.Signed("readlink", "path, *, dir_fd=None", static (ts, _, args) =>
        {
            if (!Paths.TryPath(ts, args[0], out string path)) return default;
            if (!ts.Interp.Files.MayRead(path)) return OsErrors.Raise(ts, OsErrors.AccessDenied, path);
            return new FileInfo(path).LinkTarget is { } link ? (PyStr)link : OsErrors.Raise(ts, File.Exists(path) || Directory.Exists(path) ? OsErrors.Invalid : OsErrors.NoEntry, path);
        }),
        MethodDefinition.Signed("chmod", "path, mode, *, dir_fd=None, follow_symlinks=True", static (ts, _, args) =>
        {
            if (!SequenceOps.TryLong(ts, args[1], out long mode)) return default;
            return Change(ts, args[0], path =>
            {
                if (!File.Exists(path) && !Directory.Exists(path)) return OsErrors.NoEntry;
                if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, (UnixFileMode)(mode & 0xfff));
                return 0;
            });
        }),
        MethodDefinition.OneArg("chdir", static (ts, _, path) => Change(ts, path, static p =>
        {
            if (!Directory.Exists(p)) return OsErrors.NoEntry;
            Directory.SetCurrentDirectory(p);
            return 0;
        })),
        .. PosixDescriptors.Functions,
        .. PosixProcesses.Functions,
        MethodDefinition.OneArg("strerror", static (ts, _, number) => SequenceOps.TryLong(ts, number, out long n) ? (PyStr)OsErrors.TextOf((int)n) : default),
        MethodDefinition.NoArgs("getpid", static (ts, _) => Value.Int(ts.Interp.Files.AllowsEverything ? Environment.ProcessId : 1)),
        MethodDefinition.NoArgs("getppid", static (_, _) => Value.Int(1)),
        .. new[] { "getuid", "geteuid", "getgid", "getegid" }.Select(static name => MethodDefinition.NoArgs(name, static (_, _) => Value.Int(0))),
        MethodDefinition.NoArgs("getlogin", static (_, _) => (PyStr)"user"),
        MethodDefinition.OneArg("umask", static (_, _, _) => Value.Int(18)),
        MethodDefinition.NoArgs("cpu_count", static (_, _) => Value.Int(1)),
        MethodDefinition.OneArg("_exit", static (ts, _, code) => ts.Raise(ts.Interp.Exceptions.SystemExit, [code])),
        MethodDefinition.NoArgs("abort", static (ts, _) => ts.Raise(ts.Interp.Exceptions.SystemExit, [Value.Int(134)])),
        MethodDefinition.OneArg("urandom", static (ts, _, count) =>
        {
            if (!SequenceOps.TryLong(ts, count, out long n)) return default;
            if (n < 0) return ts.RaiseValueError("negative argument not allowed");
            if (!ts.Budget.Charge(ts, n)) return default;
            // From the interpreter's clock, which may be virtual: a run can be repeated.
            var data = new byte[n];
            ulong state = (ulong)ts.Interp.Clock.GetTimestamp();
            for (int i = 0; i < data.Length; i++)
            {
                state += 0x9E3779B97F4A7C15;
                ulong z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
                data[i] = (byte)((z ^ (z >> 27)) * 0x94D049BB133111EB >> 56);
            }
            return new PyBytes(data);
        }),
        MethodDefinition.Fast("get_terminal_size", 0, 1, static (ts, _, _) => OsErrors.Raise(ts, 25)),
        MethodDefinition.NoArgs("uname", static (ts, _) => UnameResult.Make(ts.Interp, (PyStr)"Linux", (PyStr)"localhost", (PyStr)"6.0", (PyStr)"1", (PyStr)"x86_64")),
        MethodDefinition.NoArgs("times", static (ts, _) => TimesResult.Make(ts.Interp, Value.Float(0), Value.Float(0), Value.Float(0), Value.Float(0), Value.Float(0))),
        MethodDefinition.OneArg("sysconf", static (ts, _, _) => ts.RaiseValueError("unrecognized configuration name")),
        MethodDefinition.Fast("putenv", 2, 2, static (_, _, _) => Value.None),
        MethodDefinition.OneArg("unsetenv", static (_, _, _) => Value.None),
        MethodDefinition.NoArgs("_create_environ", static (ts, _) => Environ(ts)),
        MethodDefinition.OneArg("sched_getaffinity", static (ts, _, _) =>
        {
            var set = new PySet();
            set.Add(ts, Value.Int(0));
            return set;
        }),
        MethodDefinition.Keywords("register_at_fork", static (_, _, _, _) => Value.None),
    ];

    public static PyModule Create(InterpreterState interp) => BuiltinModules.Make(interp, "posix", Functions, [DirectoryEntries.Entry],
    [
        .. Constants.Select(c => (c.Name, Value.Int(c.Value))), ("environ", Environ(interp.MainThread)), ("error", interp.Exceptions["OSError"]), ("_have_functions", new PyList()),
        ("stat_result", interp.Defined(StatResult.Definition)), ("terminal_size", interp.Defined(TerminalSize.Definition)), ("uname_result", interp.Defined(UnameResult.Definition)),
        ("times_result", interp.Defined(TimesResult.Definition)), ("sysconf_names", new PyDict()), ("pathconf_names", new PyDict()), ("confstr_names", new PyDict()),
    ]);

    private static PyDict Environ(ThreadState ts)
    {
        var result = new PyDict();
        if (!ts.Interp.Files.AllowsEverything) return result;
        foreach (System.Collections.DictionaryEntry variable in Environment.GetEnvironmentVariables())
            result.Set(ts, Encode((string)variable.Key), Encode((string?)variable.Value ?? ""));
        return result;
    }

    private static PyBytes Encode(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Does something to the file system. The action returns an error number, 0 for none.</summary>
    private static Value Change(ThreadState ts, in Value target, Func<string, int> action)
    {
        if (!Paths.TryPath(ts, target, out string path)) return default;
        if (!ts.Interp.Files.AllowsEverything) return OsErrors.Raise(ts, OsErrors.AccessDenied, path);
        int error;
        try
        {
            error = action(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error = OsErrors.NumberOf(e);
        }
        return error == 0 ? Value.None : OsErrors.Raise(ts, error, path);
    }

    public static Value StatOf(ThreadState ts, in Value target, bool followLinks)
    {
        string path;
        if (target.IsInt)
        {
            if (target.Bits is >= 0 and <= 2) return MakeStat(ts, 0x2190, 0, DateTime.UnixEpoch, DateTime.UnixEpoch);
            if (ts.Interp.OpenFiles.FindFile(target.Bits) is not { } file) return OsErrors.Raise(ts, OsErrors.BadDescriptor);
            path = file.Name;
        }
        else if (!Paths.TryPath(ts, target, out path))
        {
            return default;
        }
        if (!ts.Interp.Files.MayRead(path)) return OsErrors.Raise(ts, OsErrors.AccessDenied, path);
        FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        if (followLinks && info.LinkTarget is not null && info.ResolveLinkTarget(returnFinalTarget: true) is { } resolved) info = resolved;
        if (!info.Exists && (followLinks || info.LinkTarget is null)) return OsErrors.Raise(ts, OsErrors.NoEntry, path);
        long type = !followLinks && info.LinkTarget is not null ? 0xA000 : info is DirectoryInfo ? 0x4000 : 0x8000;
        return MakeStat(ts, type | (long)info.UnixFileMode, info is FileInfo { Exists: true } f ? f.Length : 4096, info.LastWriteTimeUtc, info.LastAccessTimeUtc, Path.GetFullPath(info.FullName));
    }

    private static Value MakeStat(ThreadState ts, long mode, long size, DateTime modified, DateTime accessed, string name = "")
    {
        long written = (modified - DateTime.UnixEpoch).Ticks * 100, read = (accessed - DateTime.UnixEpoch).Ticks * 100;
        long inode = (long)(SipHash13.Hash(System.Text.Encoding.UTF8.GetBytes(name)) & long.MaxValue);
        Value Seconds(long ns) => Value.Int(ns / 1_000_000_000);
        return StatResult.Make(ts.Interp, Value.Int(mode), Value.Int(inode), Value.Int(1), Value.Int(1), Value.Int(0), Value.Int(0), Value.Int(size), Seconds(read), Seconds(written), Seconds(written),
            Value.Float(read / 1e9), Value.Float(written / 1e9), Value.Float(written / 1e9), Value.Int(read), Value.Int(written), Value.Int(written), Value.Int(4096), Value.Int((size + 511) / 512), Value.Int(0));
    }

    private static Value ListDirectory(ThreadState ts, in Value target)
    {
        bool isBytes = target.Ref is PyBytes;
        string path = ".";
        if (!target.IsNone && !Paths.TryPath(ts, target, out path)) return default;
        if (!ts.Interp.Files.MayRead(path)) return OsErrors.Raise(ts, OsErrors.AccessDenied, path);
        if (!Directory.Exists(path)) return OsErrors.Raise(ts, File.Exists(path) ? OsErrors.NotDirectory : OsErrors.NoEntry, path);
        // Sorted, so that what a program sees does not depend on the file system.
        return new PyList([.. Directory.EnumerateFileSystemEntries(path).Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal).Select(n => isBytes ? (Value)Encode(n) : (PyStr)n)]);
    }
}
