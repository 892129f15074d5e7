using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>The module <c>sys</c>.</summary>
/// <remarks>Source: library reference, "sys".</remarks>
internal static class SysModule
{
    /// <summary>Makes the module and enters it into <c>sys.modules</c>.</summary>
    public static PyModule Create(InterpreterState interp, InterpreterOptions options)
    {
        var sys = new PyModule("sys");
        interp.Finalizers.OnUnraisable = static (ts, message, source) =>
        {
            PyException error = ts.TakePending();
            string shown = Operations.Repr(ts, source) is { } text ? $"{message} {text}" : message;
            ts.Restore(error);
            SysHooks.ReportUnraisable(ts, shown, Value.None);
        };
        interp.Finalizers.OnForgotten = ForgottenAwaitables.Warn;
        (PyTextStream output, PyTextStream error) = TextStreams.Create(interp);
        Set("stdout", output);
        Set("stderr", error);
        Value input = TextStreams.Input(interp);
        Set("stdin", input);
        Set("__stdin__", input);
        Set("__stdout__", output);
        Set("__stderr__", error);
        Set("argv", new PyList(Texts(options.Arguments)));
        Set("orig_argv", new PyList(Texts(options.Arguments)));
        Set("modules", interp.Modules);
        Set("path", new PyList(Texts(SearchPath(options))));
        Set("_jit", Jit(options));
        SysInfo.Describe(interp, options, Set);
        foreach (MethodDefinition[] functions in (MethodDefinition[][])[Functions, SysHooks.Functions, TracingFunctions.All])
        {
            foreach (MethodDefinition function in functions) Set(function.Name, new PyBuiltinFunction(function, default, module: "sys"));
        }
        foreach (string hook in new[] { "displayhook", "excepthook", "unraisablehook", "breakpointhook" })
            Set($"__{hook}__", sys.Members.TryGetStr(hook, out Value function) ? function : Value.None);
        PyModule monitoring = MonitoringModule.Create(interp);
        Set("monitoring", monitoring);
        interp.Modules.SetStr("sys", sys);
        interp.Modules.SetStr("sys.monitoring", monitoring);
        interp.Modules.SetStr("builtins", new PyModule("builtins", interp.Builtins));
        return sys;

        void Set(string name, Value value) => sys.Members.SetStr(interp.Intern(name), value);
    }

    private static List<string> SearchPath(InterpreterOptions options)
    {
        var path = new List<string>();
        if (options.ScriptFolder is { } folder) path.Add(folder);
        if (options.StandardLibrary is { } library) path.Add(library);
        return path;
    }

    private static Value[] Texts(IReadOnlyList<string> texts)
    {
        var values = new Value[texts.Count];
        for (int i = 0; i < values.Length; i++) values[i] = (PyStr)texts[i];
        return values;
    }

    private static readonly MethodDefinition[] Functions =
    [
        MethodDefinition.Fast("exit", 0, 1, static (ts, _, args) =>
            ts.Raise(ts.Interp.Exceptions.SystemExit, args.IsEmpty || args[0].IsNone ? [] : args[0].Ref is PyTuple { Class: null } parts ? parts.Items : [args[0]])),
        MethodDefinition.NoArgs("exception", static (ts, _) => ts.CurrentlyHandled is { } e ? e : Value.None),
        MethodDefinition.NoArgs("exc_info", static (ts, _) => ts.CurrentlyHandled is { } e
            ? new PyTuple([ts.TypeOf(e), e, e.Traceback is { } t ? t : Value.None])
            : new PyTuple([Value.None, Value.None, Value.None])),
        MethodDefinition.Fast("_getframe", 0, 1, GetFrame),
        MethodDefinition.NoArgs("getrecursionlimit", static (ts, _) => Value.Int(ts.Interp.RecursionLimit)),
        MethodDefinition.OneArg("setrecursionlimit", SetRecursionLimit),
        MethodDefinition.NoArgs("get_int_max_str_digits", static (ts, _) => Value.Int(ts.Interp.MaxStrDigits)),
        MethodDefinition.OneArg("set_int_max_str_digits", SetMaxStrDigits),
        MethodDefinition.OneArg("_is_interned", static (ts, _, text) => text.Ref is PyStr s ? Value.Bool(ReferenceEquals(ts.Interp.Intern(s), s))
            : ts.RaiseTypeError($"_is_interned() argument must be str, not {ts.TypeOf(text).LayoutName}")),
        MethodDefinition.NoArgs("getdefaultencoding", static (_, _) => (PyStr)"utf-8"),
        MethodDefinition.NoArgs("getfilesystemencoding", static (_, _) => (PyStr)"utf-8"),
        MethodDefinition.NoArgs("getfilesystemencodeerrors", static (_, _) => (PyStr)"surrogateescape"),
        // There are no reference counts; two is what CPython shows for a value that only its variable and the call hold.
        MethodDefinition.OneArg("getrefcount", static (_, _, _) => Value.Int(2)),
        MethodDefinition.Signed("getsizeof", "object, default=absent", GetSizeOf),
        MethodDefinition.NoArgs("_get_cpu_count_config", static (_, _) => Value.Int(-1)),
        MethodDefinition.NoArgs("is_finalizing", static (_, _) => Value.False),
        MethodDefinition.NoArgs("getswitchinterval", static (_, _) => Value.Float(0.005)),
        MethodDefinition.OneArg("setswitchinterval", static (_, _, _) => Value.None),
        MethodDefinition.NoArgs("_clear_type_cache", static (_, _) => Value.None),
        MethodDefinition.OneArg("_clear_type_descriptors", static (ts, _, type) =>
        {
            if (type.Ref is not PyType { IsHeap: true } heap) return ts.RaiseTypeError(type.Ref is PyType ? "argument is immutable" : $"_clear_type_descriptors() argument must be type, not {ts.TypeOf(type).LayoutName}");
            foreach (PyStr name in (ReadOnlySpan<PyStr>)["__dict__", "__weakref__"]) heap.Namespace.Remove(ts, name, out _);
            heap.Modified();
            return Value.None;
        }),
        MethodDefinition.NoArgs("_clear_internal_caches", static (_, _) => Value.None),
        MethodDefinition.NoArgs("_is_gil_enabled", static (_, _) => Value.True),
        MethodDefinition.NoArgs("is_remote_debug_enabled", static (_, _) => Value.False),
        MethodDefinition.NoArgs("is_stack_trampoline_active", static (_, _) => Value.False),
        MethodDefinition.NoArgs("getallocatedblocks", static (_, _) => Value.Int(0)),
        MethodDefinition.NoArgs("getunicodeinternedsize", static (_, _) => Value.Int(0)),
        MethodDefinition.Fast("audit", 1, -1, static (_, _, _) => Value.None),
        MethodDefinition.OneArg("addaudithook", static (_, _, _) => Value.None),
        MethodDefinition.Fast("_getframemodulename", 0, 1, static (ts, _, args) =>
        {
            Value depth = args.Length > 0 ? args[0] : Value.Int(0);
            if (!Operations.ToIndex(ts, ref depth)) return default;
            Frame? frame = ts.Frame;
            for (long i = 0; i < depth.Bits && frame is not null; i++) frame = frame.Back;
            return frame is null ? Value.None : frame.Function?.Module ?? (frame.Globals.TryGetStr(Names.Name, out Value name) ? name : Value.None);
        }),
        MethodDefinition.OneArg("intern", static (ts, _, text) => text.Ref is PyStr s ? ts.Interp.Intern(s) : ts.RaiseTypeError($"intern() argument must be str, not {ts.TypeOf(text).LayoutName}")),
    ];

    /// <summary><c>sys._jit</c>: whether there is a JIT, whether it is on, and whether the caller's frame runs in a trace.</summary>
    private static PyModule Jit(InterpreterOptions options)
    {
        var jit = new PyModule("sys._jit");
        Add("is_available", _ => options.HasJit);
        Add("is_enabled", _ => options.Mode.UsesTraces());
        Add("is_active", static ts => ((Evaluator)ts.Interp.Evaluator).TierTwo?.IsActive(ts) ?? false);
        return jit;

        void Add(string name, Func<ThreadState, bool> answer) =>
            jit.Members.SetStr(name, new PyBuiltinFunction(MethodDefinition.NoArgs(name, (ts, _) => Value.Bool(answer(ts))), default, module: "sys._jit"));
    }

    private static Value GetFrame(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        Value depth = args.Length > 0 ? args[0] : Value.Int(0);
        if (!Operations.ToIndex(ts, ref depth)) return default;
        Frame? frame = ts.Frame;
        for (long i = 0; i < depth.Bits && frame is not null; i++) frame = frame.Back;
        if (frame is null) return ts.RaiseValueError("call stack is not deep enough");
        return frame.Object ??= new PyFrame(frame);
    }

    private static Value GetSizeOf(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        Value fallback = args[1];
        int found = Operations.LookupSpecial(ts, args[0], "__sizeof__", out Value method);
        if (found < 0) return default;
        if (found == 0) return fallback.IsNull ? ts.RaiseTypeError($"Type {ts.TypeOf(args[0]).LayoutName} doesn't define __sizeof__") : fallback;
        Value size = Operations.Call(ts, method, [], null);
        if (size.IsNull || !Operations.ToIndex(ts, ref size)) return default;
        if (size.IsInt && size.Bits < 0) return ts.RaiseValueError("__sizeof__() should return >= 0");
        return size;
    }

    private static Value SetRecursionLimit(ThreadState ts, Value self, Value limit)
    {
        if (!Operations.ToIndex(ts, ref limit)) return default;
        if (limit.Ref is PyInt || limit.Bits is < int.MinValue or > int.MaxValue) return ts.RaiseOverflowError("Python int too large to convert to C int");
        if (limit.Bits < 1) return ts.RaiseValueError("recursion limit must be greater or equal than 1");
        if (limit.Bits <= ts.PythonDepth)
            return ts.Raise(ts.Interp.Exceptions.RecursionError, $"cannot set the recursion limit to {limit.Bits} at the recursion depth {ts.PythonDepth}: the limit is too low");
        ts.Interp.RecursionLimit = (int)limit.Bits;
        return Value.None;
    }

    private static Value SetMaxStrDigits(ThreadState ts, Value self, Value digits)
    {
        if (!Operations.ToIndex(ts, ref digits)) return default;
        if (digits.Bits != 0 && digits.Bits < 640) return ts.RaiseValueError("maxdigits must be >= 640 or 0 for unlimited");
        ts.Interp.MaxStrDigits = (int)Math.Min(digits.Bits, int.MaxValue);
        return Value.None;
    }
}
