using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary><c>print()</c>.</summary>
/// <remarks>Source: CPython <c>Python/bltinmodule.c</c>, <c>builtin_print_impl</c>.</remarks>
internal static class PrintFunction
{
    private static readonly Signature Keywords = Signature.Parse("print", "*, sep=None, end=None, file=None, flush=False");
    private static readonly PyStr Space = " ", NewLine = "\n", SysModule = "sys", StandardOutput = "stdout";

    public static Value Print(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        int given = args.Length - (keywordNames?.Count ?? 0);
        // The text is made before anything else runs, so the window on the data stack must be copied when there is more than one.
        Value[] items = args[..given].ToArray();
        Value file = default;
        PyStr separator = Space, end = NewLine;
        bool flush = false;
        if (keywordNames is { Count: > 0 })
        {
            Value[]? bound = Keywords.Bind(ts, args[given..], keywordNames);
            if (bound is null || !TryText(ts, bound[0], "sep", ref separator) || !TryText(ts, bound[1], "end", ref end)) return default;
            if (!bound[2].IsNone) file = bound[2];
            int truth = Operations.IsTrue(ts, bound[3]);
            if (truth < 0) return default;
            flush = truth > 0;
        }
        if (file.IsNull && !TryStandardOutput(ts, out file)) return default;
        if (file.IsNone) return Value.None;
        for (int i = 0; i < items.Length; i++)
        {
            if (i > 0 && !Write(ts, file, separator)) return default;
            PyStr? text = Operations.Str(ts, items[i]);
            if (text is null || !Write(ts, file, text)) return default;
        }
        if (!Write(ts, file, end)) return default;
        if (!flush) return Value.None;
        if (file.IsNull) ts.Interp.Output.StandardOutput.Flush();
        else if (Operations.CallMethod(ts, file, Names.Flush).IsNull) return default;
        return Value.None;
    }

    /// <summary>What <c>sys.stdout</c> is now; a null value when no module <c>sys</c> says otherwise.</summary>
    private static bool TryStandardOutput(ThreadState ts, out Value file)
    {
        file = default;
        if (!ts.Interp.Modules.TryGetStr(SysModule, out Value sys) || sys.Ref is not PyModule module) return true;
        if (module.Members.TryGetStr(StandardOutput, out file)) return true;
        ts.RaiseRuntimeError("lost sys.stdout");
        return false;
    }

    private static bool TryText(ThreadState ts, in Value value, string name, ref PyStr text)
    {
        if (value.IsNone) return true;
        if (value.Ref is PyStr given)
        {
            text = given;
            return true;
        }
        ts.RaiseTypeError($"{name} must be None or a string, not {ts.TypeOf(value).LayoutName}");
        return false;
    }

    private static bool Write(ThreadState ts, in Value file, PyStr text)
    {
        if (file.IsNull) return TextEncoding.Write(ts, ts.Interp.Output.StandardOutput, text);
        if (file.Ref is PyTextStream stream) return TextEncoding.Write(ts, stream.Target, text);
        return !Operations.CallMethod(ts, file, Names.Write, text).IsNull;
    }
}
