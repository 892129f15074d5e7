namespace PyJitVerify.Runtime.Objects;

/// <summary><c>__isabstractmethod__</c> of what a descriptor wraps.</summary>
/// <remarks>Source: CPython <c>Objects/object.c</c>, <c>_PyObject_IsAbstract</c>.</remarks>
internal static class AbstractFlag
{
    private static readonly PyStr Name = "__isabstractmethod__";

    /// <summary>1, 0, or -1 with an exception pending.</summary>
    public static int Of(ThreadState ts, in Value value)
    {
        int found = Operations.TryGetAttribute(ts, value, Name, out Value flag);
        return found <= 0 ? found : Operations.IsTrue(ts, flag);
    }
}
