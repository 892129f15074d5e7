using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>
/// The module <c>_posixsubprocess</c>, which <c>subprocess</c> needs at import. A program may not start processes here: the system call is
/// answered as a sandbox does, whatever the arguments.
/// </summary>
internal static class ProcessModule
{
    public static PyModule Create(InterpreterState interp) => BuiltinModules.Make(interp, "_posixsubprocess",
        [MethodDefinition.Fast("fork_exec", 0, -1, static (ts, _, _) => OsErrors.Raise(ts, OsErrors.NotPermitted))]);
}
