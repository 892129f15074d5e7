using System.Text;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>The hooks of <c>sys</c> that the interpreter calls: an uncaught exception, one that cannot be raised, a value at the prompt.</summary>
internal static class SysHooks
{
    public static readonly MethodDefinition[] Functions =
    [
        MethodDefinition.Fast("excepthook", 3, 3, static (ts, _, args) => args[1].Ref is PyException exception && WriteError(ts, TracebackText.Format(ts, exception)) ? Value.None : default),
        MethodDefinition.OneArg("unraisablehook", UnraisableHook),
        MethodDefinition.OneArg("displayhook", DisplayHook),
        MethodDefinition.Keywords("breakpointhook", BreakpointHook.Call),
    ];

    private static readonly StructSequence UnraisableArgs = new("sys", "UnraisableHookArgs", ["exc_type", "exc_value", "exc_traceback", "err_msg", "object"]);

    /// <summary>Reports the pending exception, which has nowhere to go: one that <c>__del__</c> or a weak reference's callback raised.</summary>
    public static void ReportUnraisable(ThreadState ts, string? message, Value where)
    {
        PyException error = ts.TakePending();
        Value args = UnraisableArgs.Make(ts.Interp, ts.TypeOf(error), error, error.Traceback is { } t ? t : Value.None, message is null ? Value.None : (PyStr)message, where);
        Value hook = Member(ts, "unraisablehook");
        if (!hook.IsNull && Operations.Call(ts, hook, args).IsNull) ts.ClearPending();
    }

    /// <summary>Writes to <c>sys.stderr</c> as it is now.</summary>
    public static bool WriteError(ThreadState ts, string text)
    {
        Value stream = Member(ts, "stderr");
        return stream.IsNull || stream.IsNone || !Operations.CallMethod(ts, stream, Names.Write, (PyStr)text).IsNull;
    }

    /// <summary>A member of the module <c>sys</c>, or a null value.</summary>
    public static Value Member(ThreadState ts, PyStr name) =>
        ts.Interp.Modules.TryGetStr("sys", out Value sys) && sys.Ref is PyModule module && module.Members.TryGetStr(name, out Value value) ? value : default;

    private static Value UnraisableHook(ThreadState ts, Value self, Value args)
    {
        Value[] parts = new Value[5];
        string[] names = ["exc_type", "exc_value", "exc_traceback", "err_msg", "object"];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = Operations.GetAttribute(ts, args, names[i]);
            if (parts[i].IsNull) return default;
        }
        var text = new StringBuilder();
        if (!parts[4].IsNone)
        {
            PyStr? shown = Operations.Repr(ts, parts[4]);
            if (shown is null) ts.ClearPending();
            text.Append(parts[3].IsNone ? "Exception ignored in" : parts[3].ToString()).Append(": ").Append(shown is null ? "<object repr() failed>" : shown.ToString()).Append('\n');
        }
        else if (!parts[3].IsNone)
        {
            text.Append(parts[3]).Append(":\n");
        }
        if (parts[1].Ref is PyException error) text.Append(TracebackText.Format(ts, error));
        return WriteError(ts, text.ToString()) ? Value.None : default;
    }

    private static Value DisplayHook(ThreadState ts, Value self, Value value)
    {
        if (value.IsNone) return Value.None;
        PyStr? text = Operations.Repr(ts, value);
        if (text is null) return default;
        Value stream = Member(ts, "stdout");
        if (stream.IsNull || Operations.CallMethod(ts, stream, Names.Write, PyStr.Concat(text, "\n")).IsNull) return default;
        ts.Interp.Builtins.SetStr("_", value);
        return Value.None;
    }
}
