using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>The builtin <c>input</c>: a line of <c>sys.stdin</c>, after a prompt on <c>sys.stdout</c>.</summary>
/// <remarks>Source: CPython <c>Python/bltinmodule.c</c>, <c>builtin_input_impl</c>, without a terminal's line editing.</remarks>
internal static class InputFunction
{
    public static Value Input(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        if (!TryStream(ts, "stdin", out Value input) || !TryStream(ts, "stdout", out Value output) || !TryStream(ts, "stderr", out Value error)) return default;
        if (Operations.CallMethod(ts, error, Names.Flush).IsNull) ts.ClearPending();
        if (args.Length > 0)
        {
            PyStr? prompt = Operations.Str(ts, args[0]);
            if (prompt is null || Operations.CallMethod(ts, output, Names.Write, prompt).IsNull) return default;
        }
        if (Operations.CallMethod(ts, output, Names.Flush).IsNull) ts.ClearPending();
        Value line = Operations.CallMethod(ts, input, "readline");
        if (line.IsNull) return default;
        if (line.Ref is not PyStr text) return ts.RaiseTypeError("object.readline() returned non-string");
        if (text.Length == 0) return ts.Raise(ts.Interp.Exceptions["EOFError"], "EOF when reading a line");
        return text[text.Length - 1] == '\n' ? text.Substring(0, text.Length - 1) : text;
    }

    private static bool TryStream(ThreadState ts, string name, out Value stream)
    {
        stream = SysHooks.Member(ts, name);
        return stream is { IsNull: false, IsNone: false } || !ts.RaiseRuntimeError($"lost sys.{name}").IsNull;
    }
}
