using System.Security.Cryptography;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Fuzzer.Cli;

/// <summary>Makes the subject that a target names.</summary>
internal static class Subjects
{
    private const string WorkerAssembly = "PyJitVerify.Oracle.Worker.dll";

    /// <summary>The subject.</summary>
    /// <exception cref="SubjectException">It cannot be used; one line says why.</exception>
    internal static ISubject Open(string target) => Target.Parse(target) switch
    {
        Target.CPython cpython => new CPythonSubject(cpython.Path),
        _ => OpenEmbedded(),
    };

    private static EmbeddedSubject OpenEmbedded()
    {
        var runtime = typeof(Runtime.ScriptRunner).Assembly;
        var version = runtime.GetName().Version?.ToString(3) ?? "0";
        return new(Path.Combine(AppContext.BaseDirectory, WorkerAssembly), new("embedded", version, version, HashOf(runtime.Location)));
    }

    /// <summary>SHA-256 of a file, lower-case hexadecimal.</summary>
    internal static string HashOf(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
