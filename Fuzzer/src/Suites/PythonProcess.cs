namespace PyJitVerify.Fuzzer.Suites;

/// <summary>A Python process of a run.</summary>
/// <param name="Implementation">As <c>sys.implementation</c> names it.</param>
/// <param name="Version">Major, minor and micro version.</param>
/// <param name="HasJit">Whether a JIT is built in; null where the interpreter does not say.</param>
/// <param name="HasCompiled">Whether machine code of a JIT was seen in it.</param>
/// <param name="HasTests">Whether it ran tests.</param>
public sealed record PythonProcess(string Implementation, Version Version, bool? HasJit, bool HasCompiled, bool HasTests)
{
    /// <summary>Such as <c>cpython 3.15.2</c>.</summary>
    public string Name => $"{Implementation} {Version}";
}
