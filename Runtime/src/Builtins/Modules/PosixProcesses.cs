using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The functions of <c>posix</c> about child processes: a program has none, and reads their status words as Linux writes them.</summary>
/// <remarks>Source: Linux <c>sys/wait.h</c>.</remarks>
internal static class PosixProcesses
{
    private const int NoChildren = 10, StopSignalShift = 8, SignalMask = 0x7f, StoppedMark = 0x7f;

    public static readonly MethodDefinition[] Functions =
    [
        MethodDefinition.Fast("waitpid", 2, 2, static (ts, _, _) => OsErrors.Raise(ts, NoChildren)),
        MethodDefinition.NoArgs("wait", static (ts, _) => OsErrors.Raise(ts, NoChildren)),
        Read("WIFSTOPPED", static s => Value.Bool((s & 0xff) == StoppedMark)),
        Read("WIFSIGNALED", static s => Value.Bool((s & SignalMask) is not 0 and not StoppedMark)),
        Read("WIFEXITED", static s => Value.Bool((s & SignalMask) == 0)),
        Read("WEXITSTATUS", static s => Value.Int((s >> StopSignalShift) & 0xff)),
        Read("WSTOPSIG", static s => Value.Int((s >> StopSignalShift) & 0xff)),
        Read("WTERMSIG", static s => Value.Int(s & SignalMask)),
        MethodDefinition.Signed("waitstatus_to_exitcode", "status", static (ts, _, args) =>
        {
            if (!SequenceOps.TryLong(ts, args[0], out long status)) return default;
            if ((status & SignalMask) == 0) return Value.Int((status >> StopSignalShift) & 0xff);
            return (status & 0xff) == StoppedMark ? ts.RaiseValueError($"process stopped by delivery of signal {(status >> StopSignalShift) & 0xff}") : Value.Int(-(status & SignalMask));
        }),
    ];

    private static MethodDefinition Read(string name, Func<long, Value> read) => MethodDefinition.Signed(name, "status", (ts, _, args) =>
        SequenceOps.TryLong(ts, args[0], out long status) ? read(status) : default);
}
