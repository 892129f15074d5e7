using System.Security.Cryptography;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Runtime;

namespace PyJitVerify.Fuzzer.Cli;

/// <summary>Makes the subject that a target names.</summary>
internal static class Subjects
{
    private const string WorkerAssembly = "PyJitVerify.Oracle.Worker.dll";

    /// <summary>The subject, for programs that the fuzzer makes: they import nothing that is not on every machine.</summary>
    /// <exception cref="SubjectException">It cannot be used; one line says why.</exception>
    internal static ISubject Open(string target) => Open(target, []);

    /// <summary>The subject, for programs that people bring: the embedded runtime imports the standard library where there is
    /// one.</summary>
    /// <exception cref="SubjectException">It cannot be used; one line says why.</exception>
    internal static ISubject OpenWithLibrary(string target) => Open(target, Library);

    private static Knob[] Library => StandardLibraryLocator.Find(null) is { } folder ? [new Knob(EmbeddedSubject.LibraryKnob, folder)] : [];

    /// <summary>Another implementation to ask about what a subject disagrees with itself on: our runtime about stock ones, a CPython of its language about our
    /// runtime. Null where there is none.</summary>
    internal static ISubject? OpenVoter(ISubject subject)
    {
        try
        {
            return subject switch
            {
                StockSubject => OpenEmbedded([]),
                EmbeddedSubject => Open("cpython:3.14"),
                _ => null,
            };
        }
        catch (SubjectException)
        {
            return null;
        }
    }

    private static ISubject Open(string target, Knob[] knobs) => Open(Target.Parse(target), knobs);

    private static ISubject Open(Target target, Knob[] knobs) => target switch
    {
        Target.CPython cpython => new CPythonSubject(cpython.Path),
        Target.PyPy pypy => new PyPySubject(pypy.Path),
        // A stock interpreter prints warnings by its library, so both must have it.
        Target.Pair pair => new PairSubject(Open(pair.Tested, Library), Open(pair.Other, Library)),
        _ => OpenEmbedded(knobs),
    };

    private static EmbeddedSubject OpenEmbedded(Knob[] knobs)
    {
        var runtime = typeof(ScriptRunner).Assembly;
        var version = runtime.GetName().Version?.ToString(3) ?? "0";
        return new(Path.Combine(AppContext.BaseDirectory, WorkerAssembly), new("embedded", version, version, HashOf(runtime.Location)), knobs);
    }

    /// <summary>SHA-256 of a file, lower-case hexadecimal.</summary>
    internal static string HashOf(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
