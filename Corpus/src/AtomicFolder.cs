namespace PyJitVerify.Corpus;

/// <summary>Writes a folder of files that appears whole or not at all.</summary>
public static class AtomicFolder
{
    /// <summary>Writes the files into a new folder; one that is there already is replaced.</summary>
    public static void Write(string path, IReadOnlyDictionary<string, string> files)
    {
        var unfinished = path + ".part";
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        Directory.CreateDirectory(unfinished);
        foreach (var (name, text) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
            AtomicFile.Write(Path.Combine(unfinished, name), text);
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        Directory.Move(unfinished, path);
    }
}
