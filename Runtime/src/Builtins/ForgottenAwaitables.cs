using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>The warning of a coroutine that was never awaited.</summary>
/// <remarks>Source: CPython <c>Python/_warnings.c</c>: <c>_PyErr_WarnUnawaitedCoroutine</c>, <c>_PyErr_WarnUnawaitedAgenMethod</c>.</remarks>
internal static class ForgottenAwaitables
{
    public static void Warn(ThreadState ts, PyObject awaitable)
    {
        bool isDone = awaitable switch
        {
            PyGenerator coroutine => WarnOfCoroutine(ts, coroutine),
            PyAsyncStep step => Issue(ts, $"coroutine method '{NameOf(step)}' of {Operations.Repr(ts, step.Generator.QualifiedName)} was never awaited"),
            _ => true,
        };
        if (!isDone) SysHooks.ReportUnraisable(ts, null, awaitable);
    }

    private static string NameOf(PyAsyncStep step) => step.Kind == TypeKind.AsyncSend ? "asend" : step.Thrown is null ? "aclose" : "athrow";

    /// <summary>By the standard library's module when it is there: it tells where the coroutine was made.</summary>
    private static bool WarnOfCoroutine(ThreadState ts, PyGenerator coroutine)
    {
        if (ts.Interp.Modules.TryGetStr("warnings", out Value warnings))
        {
            int found = Operations.TryGetAttribute(ts, warnings, "_warn_unawaited_coroutine", out Value warn);
            if (found < 0) return false;
            if (found > 0) return !Operations.Call(ts, warn, coroutine).IsNull;
        }
        return Issue(ts, $"coroutine '{coroutine.QualifiedName}' was never awaited");
    }

    private static bool Issue(ThreadState ts, string message) => Warnings.Issue(ts, ts.Interp.Exceptions["RuntimeWarning"], message);
}
