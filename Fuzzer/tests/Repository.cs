namespace PyJitVerify.Fuzzer.Tests;

/// <summary>The files that tests are run from.</summary>
internal static class Repository
{
    /// <summary>The path of a file, from the folder of the solution.</summary>
    public static string File(params ReadOnlySpan<string> path)
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder!.FullName, "PyJitVerify.sln")))
            folder = folder.Parent;
        return Path.Combine([folder.FullName, .. path]);
    }
}
