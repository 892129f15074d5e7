using SharpFuzz;

namespace PyJitVerify.Fuzzer.Fuzz;

/// <summary>Makes an assembly report the branches that it takes.</summary>
internal static class Instrumentation
{
    private static readonly string[] s_namespaces = ["PyJitVerify.Runtime.Syntax.", "PyJitVerify.Runtime.Compiler."];

    /// <summary>Rewrites the file. The exit status: 0, or 1 if nothing in it is of the parser or the compiler.</summary>
    public static int Rewrite(string assembly)
    {
        int types = SharpFuzz.Fuzzer.Instrument(assembly, type => s_namespaces.Any(type.StartsWith), Options.Value).Count();
        Console.Error.WriteLine($"{types} types report coverage");
        return types > 0 ? 0 : 1;
    }
}
