using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>
/// The module <c>_thread</c>. There is one thread of execution: a new thread runs to its end when it is started, which
/// makes programs with threads repeatable. A wait that only another thread could end is an error instead of a hang.
/// </summary>
/// <remarks>Source: CPython <c>Modules/_threadmodule.c</c>.</remarks>
internal static class ThreadModule
{
    private const long MainIdent = 0x7f00_0000_1000;

    /// <summary>The threads of an interpreter: who runs, who was started.</summary>
    private sealed class Threads
    {
        public long Current = MainIdent;
        public long Last = MainIdent;
    }

    private sealed class PyThreadHandle : PyObject
    {
        public PyThreadHandle(PyType type) : base(TypeKind.Instance) => Class = type;

        public long Ident;
        public bool IsDone;
    }

    private static readonly TypeDefinition Handle = new("_ThreadHandle", TypeKind.Instance)
    {
        Module = "_thread",
        HasWeakReferences = true,
        Slots = new TypeSlots
        {
            New = static (_, type, _, _) => new PyThreadHandle(type),
            Repr = static (ts, self) => (PyStr)$"<_ThreadHandle object: ident={((PyThreadHandle)self.Ref!).Ident}>",
        },
        Methods =
        [
            MethodDefinition.Fast("join", 0, 1, static (_, _, _) => Value.None),
            MethodDefinition.NoArgs("is_done", static (_, self) => Value.Bool(((PyThreadHandle)self.Ref!).IsDone)),
            MethodDefinition.NoArgs("_set_done", static (_, self) =>
            {
                ((PyThreadHandle)self.Ref!).IsDone = true;
                return Value.None;
            }),
        ],
        GetSets = [new("ident", static (_, self) => Value.Int(((PyThreadHandle)self.Ref!).Ident))],
    };

    private static readonly StructSequence HookArgs = new("_thread", "_ExceptHookArgs", ["exc_type", "exc_value", "exc_traceback", "thread"], isCallable: true);

    public static PyModule Create(InterpreterState interp)
    {
        var threads = new Threads();
        TypeDefinition local = ThreadLocals.Define(() => threads.Current);
        TypeDefinition recursive = ThreadLocks.DefineRecursive(() => threads.Current);
        PyType plain = interp.Defined(ThreadLocks.Plain);
        MethodDefinition Allocate(string name) => MethodDefinition.NoArgs(name, (_, _) => new PyLock(plain));
        MethodDefinition Start(string name) => MethodDefinition.Fast(name, 2, 3, (ts, _, args) => StartPlain(ts, threads, args));
        return BuiltinModules.Make(interp, "_thread",
        [
            Allocate("allocate_lock"), Allocate("allocate"), Start("start_new_thread"), Start("start_new"),
            MethodDefinition.Signed("start_joinable_thread", "function, handle=None, daemon=True", (ts, _, args) => StartJoinable(ts, threads, args[0], args[1])),
            MethodDefinition.NoArgs("get_ident", (_, _) => Value.Int(threads.Current)),
            MethodDefinition.NoArgs("get_native_id", (_, _) => Value.Int((threads.Current - MainIdent) / 0x1000 + 1)),
            MethodDefinition.NoArgs("_get_main_thread_ident", static (_, _) => Value.Int(MainIdent)),
            MethodDefinition.NoArgs("_count", static (_, _) => Value.Int(0)),
            MethodDefinition.Fast("stack_size", 0, 1, static (_, _, _) => Value.Int(0)),
            MethodDefinition.NoArgs("daemon_threads_allowed", static (_, _) => Value.True),
            MethodDefinition.NoArgs("_shutdown", static (_, _) => Value.None),
            MethodDefinition.NoArgs("_is_main_interpreter", static (_, _) => Value.True),
            MethodDefinition.OneArg("_make_thread_handle", (ts, _, ident) =>
                SequenceOps.TryLong(ts, ident, out long number) ? new PyThreadHandle(interp.Defined(Handle)) { Ident = number } : default),
            MethodDefinition.OneArg("set_name", static (_, _, _) => Value.None),
            MethodDefinition.NoArgs("exit", static (ts, _) => ts.Raise(ts.Interp.Exceptions.SystemExit)),
            MethodDefinition.NoArgs("exit_thread", static (ts, _) => ts.Raise(ts.Interp.Exceptions.SystemExit)),
            MethodDefinition.Fast("interrupt_main", 0, 1, static (ts, _, _) => ts.Raise(ts.Interp.Exceptions["KeyboardInterrupt"])),
            MethodDefinition.OneArg("_excepthook", static (ts, _, args) => ExceptHook(ts, args)),
        ], [Handle, local, recursive], ("LockType", plain), ("lock", plain), ("error", interp.Exceptions.RuntimeError), ("TIMEOUT_MAX", Value.Float(9223372036.0)),
            ("_ExceptHookArgs", interp.Defined(HookArgs.Definition)));
    }

    private static Value StartPlain(ThreadState ts, Threads threads, ReadOnlySpan<Value> args)
    {
        if (!Operations.IsCallable(ts, args[0])) return ts.RaiseTypeError("first arg must be callable");
        if (args[1].Ref is not PyTuple positional) return ts.RaiseTypeError("2nd arg must be a tuple");
        PyDict? keywords = null;
        if (args.Length > 2 && (keywords = args[2].Ref as PyDict) is null) return ts.RaiseTypeError("optional 3rd arg must be a dictionary");
        var names = new List<Value>();
        var values = new List<Value>(positional.Items);
        for (int i = 0; keywords is not null && i < keywords.EntryCount; i++)
        {
            if (keywords.EntryAt(i).Key.IsNull) continue;
            names.Add(keywords.EntryAt(i).Key);
            values.Add(keywords.EntryAt(i).Value);
        }
        Value function = args[0];
        return Value.Int(Run(ts, threads, threads.Last += 0x1000, () => Operations.Call(ts, function, [.. values], names.Count > 0 ? new PyTuple([.. names]) : null), function));
    }

    private static Value StartJoinable(ThreadState ts, Threads threads, Value function, Value handle)
    {
        if (!Operations.IsCallable(ts, function)) return ts.RaiseTypeError("thread function must be callable");
        var target = handle.Ref as PyThreadHandle ?? new PyThreadHandle(ts.Interp.Defined(Handle));
        target.Ident = threads.Last += 0x1000;
        Run(ts, threads, target.Ident, () => Operations.Call(ts, function, [], null), function);
        target.IsDone = true;
        return target;
    }

    private static long Run(ThreadState ts, Threads threads, long ident, Func<Value> body, in Value function)
    {
        long caller = threads.Current;
        threads.Current = ident;
        HandledException handled = ts.Handled;
        ts.Handled = new HandledException();
        ts.Interp.ThreadDepth++;
        if (body().IsNull)
        {
            if (ts.PendingMatches(ts.Interp.Exceptions.SystemExit)) ts.ClearPending();
            else SysHooks.ReportUnraisable(ts, "Exception ignored in thread started by", function);
        }
        ts.Interp.ThreadDepth--;
        ts.Handled = handled;
        threads.Current = caller;
        return ident;
    }

    private static Value ExceptHook(ThreadState ts, in Value args)
    {
        Value error = Operations.GetAttribute(ts, args, "exc_value"), thread = Operations.GetAttribute(ts, args, "thread");
        if (error.IsNull || thread.IsNull) return default;
        if (error.Ref is not PyException exception || ts.TypeOf(error).IsSubtypeOf(ts.Interp.Exceptions.SystemExit)) return Value.None;
        Value name = thread.IsNone ? (PyStr)"?" : Operations.GetAttribute(ts, thread, "name");
        if (name.IsNull) return default;
        return SysHooks.WriteError(ts, $"Exception in thread {name}:\n" + TracebackText.Format(ts, exception)) ? Value.None : default;
    }
}
