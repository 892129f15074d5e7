namespace PyJitVerify.Oracle.Subjects;

/// <summary>What <c>--target</c> names: <c>embedded</c>, <c>cpython:PATH</c> or <c>cpython:3.15</c>.</summary>
public abstract record Target
{
    /// <summary>Environment variable with the folder that <c>ci/get-cpython</c> installed into.</summary>
    public const string FolderVariable = "PYJITVERIFY_CPYTHON_DIR";

    /// <summary>Default for that folder, below the working directory or a folder above the program.</summary>
    public static readonly string DefaultFolder = Path.Combine(".artifacts", "cpython");

    private Target()
    {
    }

    /// <summary>Our own runtime.</summary>
    public sealed record Embedded : Target;

    /// <summary>A CPython.</summary>
    /// <param name="Path">Its executable.</param>
    public sealed record CPython(string Path) : Target;

    /// <summary>Reads a target and finds its executable.</summary>
    /// <exception cref="SubjectException">It names nothing; one line says what was looked for.</exception>
    public static Target Parse(string text)
    {
        if (text == "embedded")
            return new Embedded();
        const string prefix = "cpython:";
        if (!text.StartsWith(prefix, StringComparison.Ordinal) || text.Length == prefix.Length)
            throw new SubjectException($"'{text}' is no target: use embedded, cpython:PATH or cpython:3.15");
        var rest = text[prefix.Length..];
        if (!IsVersion(rest))
            return new CPython(File.Exists(rest) ? rest : throw new SubjectException($"{rest}: not found"));
        return new CPython(Find("python" + rest) ?? throw new SubjectException(
            $"no python{rest} in ${FolderVariable}/bin, {DefaultFolder}/bin or PATH; ci/get-cpython installs one"));
    }

    private static bool IsVersion(string text) => Version.TryParse(text, out _) && text.All(c => char.IsAsciiDigit(c) || c == '.');

    private static string? Find(string name) => Folders().Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists);

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder)
            yield return Path.Combine(folder, "bin");
        yield return Path.Combine(DefaultFolder, "bin");
        for (var above = new DirectoryInfo(AppContext.BaseDirectory); above is not null; above = above.Parent)
            yield return Path.Combine(above.FullName, DefaultFolder, "bin");
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        foreach (var entry in path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            yield return entry;
    }
}
