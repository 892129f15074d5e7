using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>Warnings that the runtime itself gives. They go through the standard library's <c>warnings</c>; without one nothing shows them.</summary>
/// <remarks>Source: CPython <c>Python/_warnings.c</c>.</remarks>
internal static class Warnings
{
    /// <summary>Warns at the line of the Python frame that is running. False: the warning was made an error, which is pending.</summary>
    public static bool Issue(ThreadState ts, PyType category, string message, int stackLevel = 1) =>
        !Forward(ts, "warn", [(PyStr)message, category, Value.Int(stackLevel)]).IsNull;

    /// <summary>Warns about a line of a source. False: the warning was made an error, which is pending.</summary>
    public static bool IssueAt(ThreadState ts, PyType category, string message, string fileName, int line) =>
        !Forward(ts, "warn_explicit", [(PyStr)message, category, (PyStr)fileName, Value.Int(line)]).IsNull;

    /// <summary>Calls a function of the pure-Python implementation.</summary>
    public static Value Forward(ThreadState ts, PyStr function, ReadOnlySpan<Value> args)
    {
        if (ts.Interp.StandardLibrary is null) return Value.None;
        Value[] given = args.ToArray();
        Value module = ts.Interp.Evaluator.Import(ts, "warnings", null, Value.None, 0);
        return module.IsNull ? default : Operations.CallMethod(ts, module, function, given);
    }
}
