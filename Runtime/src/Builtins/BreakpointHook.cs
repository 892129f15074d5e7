using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary><c>breakpoint()</c> and <c>sys.breakpointhook()</c>: what <c>os.environ</c> names in PYTHONBREAKPOINT, else the debugger.</summary>
/// <remarks>Source: CPython <c>Python/sysmodule.c</c>, <c>sys_breakpointhook</c>.</remarks>
internal static class BreakpointHook
{
    /// <summary>The builtin: the hook that is set now.</summary>
    public static Value Breakpoint(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        Value hook = SysHooks.Member(ts, "breakpointhook");
        return hook.IsNull ? ts.RaiseRuntimeError("lost sys.breakpointhook") : Operations.Call(ts, hook, args, keywordNames);
    }

    public static Value Call(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        Value[] given = args.ToArray();
        string name = Configured(ts) is { Length: > 0 } configured ? configured : "pdb.set_trace";
        if (name == "0") return Value.None;
        int dot = name.LastIndexOf('.');
        string module = dot < 0 ? "builtins" : name[..dot], attribute = name[(dot + 1)..];
        Value found = module.Length == 0 ? default : ts.Interp.Evaluator.Import(ts, module, null, new PyTuple([(PyStr)attribute]), 0);
        if (found.IsNull)
        {
            if (ts.Pending is not null && !ts.PendingMatches(ts.Interp.Exceptions.ImportError)) return default;
            return Ignore(ts, name);
        }
        int has = Operations.TryGetAttribute(ts, found, attribute, out Value function);
        if (has < 0) return default;
        return has == 0 ? Ignore(ts, name) : Operations.Call(ts, function, given, keywordNames);
    }

    private static Value Ignore(ThreadState ts, string name)
    {
        ts.ClearPending();
        return Warnings.Issue(ts, ts.Interp.Exceptions["RuntimeWarning"], $"Ignoring unimportable $PYTHONBREAKPOINT: \"{name}\"") ? Value.None : default;
    }

    private static string? Configured(ThreadState ts)
    {
        if (!ts.Interp.Modules.TryGetStr("os", out Value os) || Operations.TryGetAttribute(ts, os, "environ", out Value environ) <= 0) return null;
        Value value = Operations.CallMethod(ts, environ, "get", (PyStr)"PYTHONBREAKPOINT");
        ts.ClearPending();
        return value.Ref is PyStr text ? text.ToString() : null;
    }
}
