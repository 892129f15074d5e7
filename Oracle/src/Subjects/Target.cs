using PyJitVerify.Runtime;

namespace PyJitVerify.Oracle.Subjects;

/// <summary>What <c>--target</c> names: see <see cref="Forms"/>.</summary>
public abstract record Target
{
    /// <summary>What may be written.</summary>
    public const string Forms = "embedded, cpython:PATH, cpython:3.15, pypy, pypy:PATH or pypy:3.11; two joined by + are compared without their JITs";

    /// <summary>Environment variable with the folder that <c>ci/get-cpython</c> installed into.</summary>
    public const string FolderVariable = StandardLibraryLocator.InstallationVariable;

    /// <summary>Default for that folder, below the working directory or a folder above the program.</summary>
    public static readonly string DefaultFolder = Path.Combine(".artifacts", "cpython");

    /// <summary>How targets begin.</summary>
    private static readonly string[] Heads = ["embedded", "cpython:", "pypy"];

    private Target()
    {
    }

    /// <summary>Our own runtime.</summary>
    public sealed record Embedded : Target;

    /// <summary>An interpreter of this machine.</summary>
    /// <param name="Path">Its executable.</param>
    public abstract record Stock(string Path) : Target;

    /// <summary>A CPython.</summary>
    public sealed record CPython(string Path) : Stock(Path);

    /// <summary>A PyPy.</summary>
    public sealed record PyPy(string Path) : Stock(Path);

    /// <summary>Two of them, compared in the modes without a JIT.</summary>
    public sealed record Pair(Target Tested, Target Other) : Target;

    /// <summary>Reads a target and finds its executable.</summary>
    /// <exception cref="SubjectException">It names nothing; one line says what was looked for.</exception>
    public static Target Parse(string text)
    {
        var plus = Heads.Max(h => text.LastIndexOf("+" + h, StringComparison.Ordinal));
        return plus < 0 ? One(text) : new Pair(One(text[..plus]), One(text[(plus + 1)..]));
    }

    private static Target One(string text) => text.Split(':', 2) switch
    {
        ["embedded"] => new Embedded(),
        ["cpython", { Length: > 0 } which] => new CPython(Locate(which, "python", "")),
        ["pypy"] => new PyPy(Locate("3", "pypy", " --with-pypy")),
        ["pypy", { Length: > 0 } which] => new PyPy(Locate(which, "pypy", " --with-pypy")),
        _ => throw new SubjectException($"'{text}' is no target: use {Forms}"),
    };

    /// <summary>A path, or a version that is looked for as a program called <paramref name="name"/> and that version.</summary>
    private static string Locate(string which, string name, string option)
    {
        if (!which.All(c => char.IsAsciiDigit(c) || c == '.'))
            return File.Exists(which) ? which : throw new SubjectException($"{which}: not found");
        return Folders().Select(f => Path.Combine(f, name + which)).FirstOrDefault(File.Exists) ?? throw new SubjectException(
            $"no {name}{which} in ${FolderVariable}/bin, {DefaultFolder}/bin or PATH; ci/get-cpython{option} installs one");
    }

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
