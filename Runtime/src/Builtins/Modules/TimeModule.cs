using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The module <c>time</c> over the interpreter's clock, which may be virtual.</summary>
/// <remarks>Source: CPython <c>Modules/timemodule.c</c>.</remarks>
internal static class TimeModule
{
    private static readonly MethodDefinition[] Functions =
    [
        .. Clock("time", static ts => (ts.Interp.Clock.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * 100),
        .. Clock("monotonic", Elapsed), .. Clock("perf_counter", Elapsed), .. Clock("process_time", Elapsed), .. Clock("thread_time", Elapsed),
        .. TimeCalendar.Functions,
        MethodDefinition.OneArg("sleep", static (ts, _, seconds) =>
        {
            if (!FloatOps.TryConvert(ts, seconds, out double value)) return default;
            if (double.IsNaN(value)) return ts.RaiseValueError("Invalid value NaN (not a number)");
            if (value < 0) return ts.RaiseValueError("sleep length must be non-negative");
            ts.Interp.Sleep(TimeSpan.FromSeconds(Math.Min(value, 1e9)));
            return Value.None;
        }),
    ];

    public static PyModule Create(InterpreterState interp) => BuiltinModules.Make(interp, "time", Functions, ("timezone", Value.Int(0)), ("altzone", Value.Int(0)), ("daylight", Value.Int(0)),
        ("tzname", new PyTuple([(PyStr)"UTC", (PyStr)"UTC"])), ("struct_time", interp.Defined(TimeCalendar.StructTime.Definition)), ("CLOCK_REALTIME", Value.Int(0)),
        ("CLOCK_MONOTONIC", Value.Int(1)), ("CLOCK_PROCESS_CPUTIME_ID", Value.Int(2)), ("CLOCK_THREAD_CPUTIME_ID", Value.Int(3)));

    private static long Elapsed(ThreadState ts)
    {
        TimeProvider clock = ts.Interp.Clock;
        return (long)((Int128)clock.GetTimestamp() * 1_000_000_000 / clock.TimestampFrequency);
    }

    private static IEnumerable<MethodDefinition> Clock(string name, Func<ThreadState, long> nanoseconds) =>
    [
        MethodDefinition.NoArgs(name, (ts, _) => Value.Float(nanoseconds(ts) / 1e9)),
        MethodDefinition.NoArgs(name + "_ns", (ts, _) => Value.Int(nanoseconds(ts))),
    ];
}
