using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The module <c>atexit</c>.</summary>
internal static class AtexitModule
{
    private sealed record Registration(Value Function, Value[] Arguments, PyTuple? KeywordNames);

    public static PyModule Create(InterpreterState interp)
    {
        var registered = new List<Registration>();
        interp.AtExit.Add(ts => RunAll(ts, registered));
        return BuiltinModules.Make(interp, "atexit",
        [
            MethodDefinition.Keywords("register", (ts, _, args, keywordNames) =>
            {
                if (args.Length - (keywordNames?.Count ?? 0) < 1) return ts.RaiseTypeError("register() takes at least 1 argument (0 given)");
                if (!Operations.IsCallable(ts, args[0])) return ts.RaiseTypeError("the first argument must be callable");
                registered.Add(new Registration(args[0], args[1..].ToArray(), keywordNames));
                return args[0];
            }),
            MethodDefinition.OneArg("unregister", (ts, _, function) =>
            {
                for (int i = registered.Count - 1; i >= 0; i--)
                {
                    int equal = Operations.CompareBool(ts, registered[i].Function, function, CompareOp.Eq);
                    if (equal < 0) return default;
                    if (equal > 0) registered.RemoveAt(i);
                }
                return Value.None;
            }),
            MethodDefinition.NoArgs("_clear", (_, _) =>
            {
                registered.Clear();
                return Value.None;
            }),
            MethodDefinition.NoArgs("_run_exitfuncs", (ts, _) => RunAll(ts, registered) ? Value.None : default),
            MethodDefinition.NoArgs("_ncallbacks", (_, _) => Value.Int(registered.Count)),
        ]);
    }

    private static bool RunAll(ThreadState ts, List<Registration> registered)
    {
        while (registered.Count > 0)
        {
            Registration last = registered[^1];
            registered.RemoveAt(registered.Count - 1);
            if (!Operations.Call(ts, last.Function, last.Arguments, last.KeywordNames).IsNull) continue;
            if (ts.PendingMatches(ts.Interp.Exceptions.SystemExit)) ts.ClearPending();
            else SysHooks.ReportUnraisable(ts, "Exception ignored in atexit callback", last.Function);
        }
        return true;
    }
}
