namespace PyJitVerify.Runtime.Objects;

/// <summary>What a module's <c>__spec__</c> says when something is missing from the module: that its code still runs, and the file it is from.</summary>
/// <remarks>Source: CPython <c>Objects/moduleobject.c</c>: <c>_PyModuleSpec_IsInitializing</c>, <c>_PyModuleSpec_GetFileOrigin</c>.</remarks>
internal static class ModuleOrigin
{
    private static readonly PyStr Initializing = "_initializing", UninitializedSubmodules = "_uninitialized_submodules", HasLocation = "has_location", Origin = "origin";

    /// <summary>Whether the code of the module with this spec (or null value) is still running. Never leaves an exception.</summary>
    public static bool IsInitializing(ThreadState ts, in Value spec) => IsTrueAttribute(ts, spec, Initializing);

    /// <summary>Whether a submodule of this name is being imported further out. Never leaves an exception.</summary>
    public static bool IsUninitializedSubmodule(ThreadState ts, in Value spec, PyStr name)
    {
        if (spec.IsNull || Operations.TryGetAttribute(ts, spec, UninitializedSubmodules, out Value names) <= 0) return Cleared(ts);
        return Operations.Contains(ts, names, name) > 0 || Cleared(ts);
    }

    /// <summary>The file, when the spec says that it has one and names it by a str; else null. Never leaves an exception.</summary>
    public static PyStr? FileOf(ThreadState ts, in Value spec)
    {
        if (!IsTrueAttribute(ts, spec, HasLocation)) return null;
        bool found = Operations.TryGetAttribute(ts, spec, Origin, out Value origin) > 0;
        ts.ClearPending();
        return found ? origin.Ref as PyStr : null;
    }

    private static bool IsTrueAttribute(ThreadState ts, in Value spec, PyStr name)
    {
        if (spec.IsNull || Operations.TryGetAttribute(ts, spec, name, out Value value) <= 0) return Cleared(ts);
        return Operations.IsTrue(ts, value) > 0 || Cleared(ts);
    }

    private static bool Cleared(ThreadState ts)
    {
        ts.ClearPending();
        return false;
    }
}
