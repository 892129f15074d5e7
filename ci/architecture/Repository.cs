namespace PyJitVerify.Architecture.Tests;

/// <summary>The source tree that the tests look at.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>All C# files that people write, by path relative to the root.</summary>
    public static IEnumerable<string> SourceFiles(string below) =>
        Directory.EnumerateFiles(Path.Combine(Root, below), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith(".g.cs", StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(Root, f)).Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        string? directory = AppContext.BaseDirectory;
        while (directory is not null && !File.Exists(Path.Combine(directory, "PyJitVerify.sln"))) directory = Path.GetDirectoryName(directory);
        return directory ?? throw new InvalidOperationException("the tests do not run below the repository");
    }
}
