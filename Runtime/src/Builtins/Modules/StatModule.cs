using System.Text;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The module <c>_stat</c>: file modes.</summary>
internal static class StatModule
{
    private static readonly (string Name, long Value)[] Types =
    [
        ("S_IFDIR", 0x4000), ("S_IFCHR", 0x2000), ("S_IFBLK", 0x6000), ("S_IFREG", 0x8000), ("S_IFIFO", 0x1000), ("S_IFLNK", 0xA000), ("S_IFSOCK", 0xC000),
        ("S_IFDOOR", 0), ("S_IFPORT", 0), ("S_IFWHT", 0),
    ];

    private static readonly (string Name, long Value)[] Bits =
    [
        ("S_ISUID", 0x800), ("S_ISGID", 0x400), ("S_ISVTX", 0x200), ("S_ENFMT", 0x400), ("S_IREAD", 256), ("S_IWRITE", 128), ("S_IEXEC", 64),
        ("S_IRWXU", 448), ("S_IRUSR", 256), ("S_IWUSR", 128), ("S_IXUSR", 64), ("S_IRWXG", 56), ("S_IRGRP", 32), ("S_IWGRP", 16), ("S_IXGRP", 8),
        ("S_IRWXO", 7), ("S_IROTH", 4), ("S_IWOTH", 2), ("S_IXOTH", 1),
        ("ST_MODE", 0), ("ST_INO", 1), ("ST_DEV", 2), ("ST_NLINK", 3), ("ST_UID", 4), ("ST_GID", 5), ("ST_SIZE", 6), ("ST_ATIME", 7), ("ST_MTIME", 8), ("ST_CTIME", 9),
        ("UF_NODUMP", 1), ("UF_IMMUTABLE", 2), ("UF_APPEND", 4), ("UF_OPAQUE", 8), ("UF_NOUNLINK", 16), ("UF_COMPRESSED", 32), ("UF_HIDDEN", 32768),
        ("SF_ARCHIVED", 65536), ("SF_IMMUTABLE", 131072), ("SF_APPEND", 262144), ("SF_NOUNLINK", 1048576), ("SF_SNAPSHOT", 2097152),
        ("FILE_ATTRIBUTE_DIRECTORY", 16), ("FILE_ATTRIBUTE_REPARSE_POINT", 1024), ("IO_REPARSE_TAG_SYMLINK", 0xA000000C),
    ];

    private static readonly MethodDefinition[] Functions =
    [
        Test("S_ISDIR", 0x4000), Test("S_ISCHR", 0x2000), Test("S_ISBLK", 0x6000), Test("S_ISREG", 0x8000), Test("S_ISFIFO", 0x1000), Test("S_ISLNK", 0xA000), Test("S_ISSOCK", 0xC000),
        Test("S_ISDOOR", -1), Test("S_ISPORT", -1), Test("S_ISWHT", -1),
        MethodDefinition.OneArg("S_IMODE", static (ts, _, mode) => SequenceOps.TryLong(ts, mode, out long m) ? Value.Int(m & 0xFFF) : default),
        MethodDefinition.OneArg("S_IFMT", static (ts, _, mode) => SequenceOps.TryLong(ts, mode, out long m) ? Value.Int(m & 0xF000) : default),
        MethodDefinition.OneArg("filemode", static (ts, _, mode) => SequenceOps.TryLong(ts, mode, out long m) ? (PyStr)FileMode(m) : default),
    ];

    public static PyModule Create(InterpreterState interp) =>
        BuiltinModules.Make(interp, "_stat", Functions, [.. ((IEnumerable<(string, long)>)[.. Types, .. Bits]).Select(b => (b.Item1, Value.Int(b.Item2)))]);

    private static MethodDefinition Test(string name, long type) =>
        MethodDefinition.OneArg(name, (ts, _, mode) => SequenceOps.TryLong(ts, mode, out long m) ? Value.Bool((m & 0xF000) == type) : default);

    private static string FileMode(long mode)
    {
        var text = new StringBuilder();
        text.Append((mode & 0xF000) switch { 0x4000 => 'd', 0x2000 => 'c', 0x6000 => 'b', 0x8000 => '-', 0x1000 => 'p', 0xA000 => 'l', 0xC000 => 's', _ => '?' });
        for (int shift = 6; shift >= 0; shift -= 3)
        {
            bool special = (mode & (0x200L << (shift / 3))) != 0, execute = (mode >> shift & 1) != 0;
            char mark = shift == 0 ? 't' : 's';
            text.Append((mode >> shift & 4) != 0 ? 'r' : '-').Append((mode >> shift & 2) != 0 ? 'w' : '-');
            text.Append(special ? (execute ? mark : char.ToUpperInvariant(mark)) : execute ? 'x' : '-');
        }
        return text.ToString();
    }
}
