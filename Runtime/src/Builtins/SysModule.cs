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
        (PyTextStream output, PyTextStream error) = TextStreams.Create(interp);
        Set("stdout", output);
        Set("stderr", error);
        Set("__stdout__", output);
        Set("__stderr__", error);
        Set("argv", new PyList([.. options.Arguments.Select(a => (Value)(PyStr)a)]));
        Set("modules", interp.Modules);
        Set("path", new PyList());
        Set("version", (PyStr)"3.14.0 (PyJitVerify)");
        Set("version_info", new PyTuple([Value.Int(3), Value.Int(14), Value.Int(0), (PyStr)"final", Value.Int(0)]));
        Set("hexversion", Value.Int(0x030E00F0));
        Set("maxsize", Value.Int(long.MaxValue));
        Set("maxunicode", Value.Int(0x10FFFF));
        Set("byteorder", (PyStr)"little");
        Set("platform", (PyStr)"linux");
        Set("_jit", Jit(options));
        foreach (MethodDefinition function in Functions) Set(function.Name, new PyBuiltinFunction(function, default, module: "sys"));
        interp.Modules.SetStr("sys", sys);
        interp.Modules.SetStr("builtins", new PyModule("builtins", interp.Builtins));
        return sys;

        void Set(string name, Value value) => sys.Members.SetStr(interp.Intern(name), value);
    }

    private static readonly MethodDefinition[] Functions =
    [
        MethodDefinition.Fast("exit", 0, 1, static (ts, _, args) => ts.Raise(ts.Interp.Exceptions.SystemExit, args.ToArray())),
        MethodDefinition.NoArgs("exception", static (ts, _) => ts.CurrentlyHandled is { } e ? e : Value.None),
        MethodDefinition.NoArgs("exc_info", static (ts, _) => ts.CurrentlyHandled is { } e
            ? new PyTuple([ts.TypeOf(e), e, e.Traceback is { } t ? t : Value.None])
            : new PyTuple([Value.None, Value.None, Value.None])),
        MethodDefinition.Fast("_getframe", 0, 1, GetFrame),
        MethodDefinition.NoArgs("getrecursionlimit", static (ts, _) => Value.Int(ts.Interp.RecursionLimit)),
        MethodDefinition.OneArg("setrecursionlimit", SetRecursionLimit),
        MethodDefinition.NoArgs("get_int_max_str_digits", static (ts, _) => Value.Int(ts.Interp.MaxStrDigits)),
        MethodDefinition.OneArg("set_int_max_str_digits", SetMaxStrDigits),
        MethodDefinition.OneArg("intern", static (ts, _, text) => text.Ref is PyStr s ? ts.Interp.Intern(s) : ts.RaiseTypeError($"intern() argument must be str, not {ts.TypeOf(text).Name}")),
    ];

    /// <summary><c>sys._jit</c>, as CPython has it; whether a frame runs in machine code is not tracked here.</summary>
    private static PyModule Jit(InterpreterOptions options)
    {
        var jit = new PyModule("sys._jit");
        bool enabled = options.Mode is RunMode.Uops or RunMode.UopsOpt;
        jit.Members.SetStr("is_available", new PyBuiltinFunction(MethodDefinition.NoArgs("is_available", static (_, _) => Value.True), default, module: "sys._jit"));
        jit.Members.SetStr("is_enabled", new PyBuiltinFunction(MethodDefinition.NoArgs("is_enabled", (_, _) => Value.Bool(enabled)), default, module: "sys._jit"));
        return jit;
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

    private static Value SetRecursionLimit(ThreadState ts, Value self, Value limit)
    {
        if (!Operations.ToIndex(ts, ref limit)) return default;
        if (limit.Bits < 1) return ts.RaiseValueError("recursion limit must be greater or equal than 1");
        if (limit.Bits <= ts.PythonDepth)
            return ts.Raise(ts.Interp.Exceptions.RecursionError, $"cannot set the recursion limit to {limit.Bits} at the recursion depth {ts.PythonDepth}: the limit is too low");
        ts.Interp.RecursionLimit = (int)Math.Min(limit.Bits, int.MaxValue);
        return Value.None;
    }

    private static Value SetMaxStrDigits(ThreadState ts, Value self, Value digits)
    {
        if (!Operations.ToIndex(ts, ref digits)) return default;
        if (digits.Bits != 0 && digits.Bits < 640) return ts.RaiseValueError("maxdigits must be 0 or larger than 640");
        ts.Interp.MaxStrDigits = (int)Math.Min(digits.Bits, int.MaxValue);
        return Value.None;
    }
}
