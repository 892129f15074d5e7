using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>One entry that <c>os.scandir</c> found.</summary>
internal sealed class PyDirectoryEntry : PyObject
{
    public PyDirectoryEntry(PyType type, string name, string path) : base(TypeKind.Instance)
    {
        Class = type;
        Name = name;
        Path = path;
    }

    public string Name { get; }

    public string Path { get; }
}

/// <summary><c>os.scandir</c> and its entries.</summary>
internal static class DirectoryEntries
{
    public static readonly TypeDefinition Entry = new("DirEntry", TypeKind.Instance)
    {
        Module = "posix",
        IsSubclassable = false,
        Slots = new TypeSlots { Repr = static (_, self) => (PyStr)$"<DirEntry '{((PyDirectoryEntry)self.Ref!).Name}'>" },
        Methods =
        [
            MethodDefinition.Signed("is_dir", "*, follow_symlinks=True", static (_, self, _) => Value.Bool(Directory.Exists(((PyDirectoryEntry)self.Ref!).Path))),
            MethodDefinition.Signed("is_file", "*, follow_symlinks=True", static (_, self, _) => Value.Bool(File.Exists(((PyDirectoryEntry)self.Ref!).Path))),
            MethodDefinition.NoArgs("is_symlink", static (_, self) => Value.Bool(new FileInfo(((PyDirectoryEntry)self.Ref!).Path).LinkTarget is not null)),
            MethodDefinition.NoArgs("is_junction", static (_, _) => Value.False),
            MethodDefinition.Signed("stat", "*, follow_symlinks=True", static (ts, self, args) => PosixModule.StatOf(ts, (PyStr)((PyDirectoryEntry)self.Ref!).Path, Operations.IsTrue(ts, args[0]) > 0)),
            MethodDefinition.NoArgs("__fspath__", static (_, self) => (PyStr)((PyDirectoryEntry)self.Ref!).Path),
        ],
        GetSets = [new("name", static (_, self) => (PyStr)((PyDirectoryEntry)self.Ref!).Name), new("path", static (_, self) => (PyStr)((PyDirectoryEntry)self.Ref!).Path)],
    };

    private static readonly TypeDefinition Scanner = NativeIterator.Define("posix", "ScandirIterator", null,
        MethodDefinition.NoArgs("__enter__", static (_, self) => self), MethodDefinition.Fast("__exit__", 0, 3, static (_, _, _) => Value.None),
        MethodDefinition.NoArgs("close", static (_, _) => Value.None));

    private sealed class Entries(PyType type, PyDirectoryEntry[] entries) : NativeIterator(type)
    {
        private int _next;

        public override bool TryNext(ThreadState ts, out Value item)
        {
            item = _next < entries.Length ? entries[_next++] : default;
            return !item.IsNull;
        }
    }

    public static Value Scan(ThreadState ts, in Value target)
    {
        string path = ".";
        if (!target.IsNone && !Paths.TryPath(ts, target, out path)) return default;
        if (!ts.Interp.Files.MayRead(path)) return OsErrors.Raise(ts, OsErrors.AccessDenied, path);
        if (!Directory.Exists(path)) return OsErrors.Raise(ts, File.Exists(path) ? OsErrors.NotDirectory : OsErrors.NoEntry, path);
        PyType entry = ts.Interp.Defined(Entry);
        return new Entries(ts.Interp.Defined(Scanner), [.. Directory.EnumerateFileSystemEntries(path).Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal)
            .Select(name => new PyDirectoryEntry(entry, name, Path.Combine(path, name)))]);
    }
}
