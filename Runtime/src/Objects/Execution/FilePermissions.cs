namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// Which files a program may touch: those below the folders that modules are imported from, for reading only, unless
/// everything is allowed. A generated program gets neither.
/// </summary>
internal sealed class FilePermissions
{
    private readonly List<string> _readable;

    public FilePermissions(IEnumerable<string> readableFolders, bool everything)
    {
        _readable = [.. readableFolders.Where(f => f.Length > 0).Select(Normalize)];
        AllowsEverything = everything;
    }

    /// <summary>The user asked for it with <c>--allow-files</c>.</summary>
    public bool AllowsEverything { get; }

    public bool MayRead(string path)
    {
        if (AllowsEverything) return true;
        string full = Normalize(path);
        return _readable.Exists(folder => full == folder || full.StartsWith(folder + "/", StringComparison.Ordinal));
    }

    private static string Normalize(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
}
