using System.Runtime.InteropServices;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The limits of the module <c>resource</c>: those of this process, which a program may read and not change.</summary>
/// <remarks>Source: library reference, "resource"; Linux <c>sys/resource.h</c>.</remarks>
internal static class ResourceModule
{
    private const int LastLimit = 15;

    private static readonly string[] Limits =
        ["CPU", "FSIZE", "DATA", "STACK", "CORE", "RSS", "NPROC", "NOFILE", "MEMLOCK", "AS", "", "SIGPENDING", "MSGQUEUE", "NICE", "RTPRIO", "RTTIME"];

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public long Current, Maximum;
    }

    public static PyModule Create(InterpreterState interp) => BuiltinModules.Make(interp, "resource",
    [
        MethodDefinition.OneArg("getrlimit", static (ts, _, resource) =>
        {
            if (!SequenceOps.TryLong(ts, resource, out long which)) return default;
            if (which is < 0 or > LastLimit) return ts.RaiseValueError("invalid resource specified");
            Limit limit = default;
            return GetLimit((int)which, ref limit) == 0 ? new PyTuple([Value.Int(limit.Current), Value.Int(limit.Maximum)]) : OsErrors.Raise(ts, System.Runtime.InteropServices.Marshal.GetLastPInvokeError());
        }),
        MethodDefinition.Fast("setrlimit", 2, 2, static (ts, _, _) => ts.RaiseValueError("not allowed to raise maximum limit")),
        MethodDefinition.NoArgs("getpagesize", static (_, _) => Value.Int(Environment.SystemPageSize)),
    ], [],
    [
        ("error", interp.Exceptions["OSError"]), ("RLIM_INFINITY", Value.Int(-1)), .. Limits.Select((name, i) => ($"RLIMIT_{name}", Value.Int(i))).Where(l => l.Item1 != "RLIMIT_"),
    ]);

    [DllImport("libc", EntryPoint = "getrlimit", SetLastError = true)]
    private static extern int GetLimit(int resource, ref Limit limit);
}
