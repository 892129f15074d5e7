using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>The modules that an import finds without a file, made at the first import.</summary>
internal static class BuiltinModules
{
    public static readonly Dictionary<string, Func<InterpreterState, PyModule>> All = new()
    {
    };
}
