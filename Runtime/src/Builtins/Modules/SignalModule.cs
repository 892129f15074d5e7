using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The module <c>_signal</c>: numbers, and handlers that are kept but that only <c>raise_signal</c> calls.</summary>
internal static class SignalModule
{
    private static readonly (string Name, int Number)[] Signals =
    [
        ("SIGHUP", 1), ("SIGINT", 2), ("SIGQUIT", 3), ("SIGILL", 4), ("SIGTRAP", 5), ("SIGABRT", 6), ("SIGBUS", 7), ("SIGFPE", 8), ("SIGKILL", 9), ("SIGUSR1", 10),
        ("SIGSEGV", 11), ("SIGUSR2", 12), ("SIGPIPE", 13), ("SIGALRM", 14), ("SIGTERM", 15), ("SIGSTKFLT", 16), ("SIGCHLD", 17), ("SIGCONT", 18), ("SIGSTOP", 19),
        ("SIGTSTP", 20), ("SIGTTIN", 21), ("SIGTTOU", 22), ("SIGURG", 23), ("SIGXCPU", 24), ("SIGXFSZ", 25), ("SIGVTALRM", 26), ("SIGPROF", 27), ("SIGWINCH", 28),
        ("SIGIO", 29), ("SIGPWR", 30), ("SIGSYS", 31), ("SIGRTMIN", 34), ("SIGRTMAX", 64),
    ];

    public static PyModule Create(InterpreterState interp)
    {
        Value defaultInterrupt = new PyBuiltinFunction(MethodDefinition.Fast("default_int_handler", 2, 2,
            static (ts, _, _) => ts.Raise(ts.Interp.Exceptions["KeyboardInterrupt"])), default, module: "_signal");
        var handlers = new Value[65];
        Array.Fill(handlers, Value.Int(0));
        handlers[2] = defaultInterrupt;
        bool TryNumber(ThreadState ts, Value value, out long number)
        {
            if (!SequenceOps.TryLong(ts, value, out number)) return false;
            if (number is >= 1 and < 65) return true;
            ts.RaiseValueError("signal number out of range");
            return false;
        }

        return BuiltinModules.Make(interp, "_signal",
        [
            MethodDefinition.Fast("signal", 2, 2, (ts, _, args) =>
            {
                if (!TryNumber(ts, args[0], out long number)) return default;
                if (!Operations.IsCallable(ts, args[1]) && !(Operations.TryGetIntegral(args[1], out System.Numerics.BigInteger n) && (n == 0 || n == 1)))
                    return ts.RaiseTypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
                Value old = handlers[number];
                handlers[number] = args[1];
                return old;
            }),
            MethodDefinition.OneArg("getsignal", (ts, _, value) => TryNumber(ts, value, out long number) ? handlers[number] : default),
            MethodDefinition.OneArg("raise_signal", (ts, _, value) =>
            {
                if (!TryNumber(ts, value, out long number)) return default;
                if (!Operations.IsCallable(ts, handlers[number])) return Value.None;
                Value frame = ts.Frame is { } f ? f.Object ??= new PyFrame(f) : Value.None;
                return Operations.Call(ts, handlers[number], Value.Int(number), frame).IsNull ? default : Value.None;
            }),
            MethodDefinition.OneArg("strsignal", static (_, _, number) => (PyStr)$"Signal {number}"),
            MethodDefinition.OneArg("alarm", static (_, _, _) => Value.Int(0)),
            MethodDefinition.Fast("setitimer", 2, 3, static (_, _, _) => new PyTuple([Value.Float(0), Value.Float(0)])),
            MethodDefinition.Fast("set_wakeup_fd", 1, 2, static (_, _, _) => Value.Int(-1)),
            MethodDefinition.Fast("siginterrupt", 2, 2, static (_, _, _) => Value.None),
            MethodDefinition.Fast("pthread_sigmask", 2, 2, static (_, _, _) => new PySet()),
            MethodDefinition.NoArgs("valid_signals", static (ts, _) =>
            {
                var set = new PySet();
                for (int i = 1; i < 65; i++)
                {
                    if (i is not (32 or 33)) set.Add(ts, Value.Int(i));
                }
                return set;
            }),
        ],
        [
            .. Signals.Select(s => (s.Name, Value.Int(s.Number))), ("SIG_DFL", Value.Int(0)), ("SIG_IGN", Value.Int(1)), ("NSIG", Value.Int(65)), ("default_int_handler", defaultInterrupt),
            ("SIG_BLOCK", Value.Int(0)), ("SIG_UNBLOCK", Value.Int(1)), ("SIG_SETMASK", Value.Int(2)), ("ITIMER_REAL", Value.Int(0)), ("ITIMER_VIRTUAL", Value.Int(1)), ("ITIMER_PROF", Value.Int(2)),
            ("ItimerError", interp.Exceptions["OSError"]),
        ]);
    }
}
