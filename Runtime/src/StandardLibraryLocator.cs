namespace PyJitVerify.Runtime;

/// <summary>Finds the pure-Python modules of an installed CPython 3.14, which the Runtime imports and never copies.</summary>
public static class StandardLibraryLocator
{
    /// <summary>The variable that names the folder.</summary>
    public const string Variable = "PYJITVERIFY_STDLIB";

    /// <summary>The variable that names the folder into which <c>ci/get-cpython</c> installed.</summary>
    public const string InstallationVariable = "PYJITVERIFY_CPYTHON_DIR";

    private const string Version = "3.14";

    /// <summary>
    /// The folder, or null: the given one (a <c>Lib</c>, or an installation above it), that of <see cref="Variable"/>, of
    /// <see cref="InstallationVariable"/>, the one that <c>ci/get-cpython</c> made, the one of a <c>python3.14</c> on the search path, the system's.
    /// </summary>
    public static string? Find(string? given)
    {
        if (!string.IsNullOrEmpty(given)) return Below(given);
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named) return Below(named);
        if (Environment.GetEnvironmentVariable(InstallationVariable) is { Length: > 0 } root && Below(root) is { } library) return library;
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Below(Path.Combine(folder, ".artifacts", "cpython")) is { } installed) return installed;
        }
        foreach (string folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries))
        {
            string launcher = Path.Combine(folder, "python" + Version);
            if (!File.Exists(launcher)) continue;
            string target = File.ResolveLinkTarget(launcher, returnFinalTarget: true)?.FullName ?? launcher;
            if (Below(Path.Combine(Path.GetDirectoryName(target)!, "..")) is { } found) return found;
        }
        return Below("/usr/local") ?? Below("/usr");
    }

    /// <summary>The library of an installation, whichever of its folders is named.</summary>
    private static string? Below(string folder)
    {
        string[] candidates = [folder, Path.Combine(folder, "Lib"), Path.Combine(folder, "lib", "python" + Version), Path.Combine(folder, "root" + Version, "usr", "lib", "python" + Version)];
        string? found = Array.Find(candidates, c => File.Exists(Path.Combine(c, "os.py")) && File.Exists(Path.Combine(c, "importlib", "_bootstrap.py")));
        return found is null ? null : Path.GetFullPath(found);
    }
}
