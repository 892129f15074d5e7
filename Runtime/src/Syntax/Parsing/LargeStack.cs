using System.Threading;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// Runs a deep recursion on a thread of its own, so that what it may use does not depend on how deep its caller already is.
/// </summary>
internal static class LargeStack
{
    /// <summary>
    /// Bytes; <see cref="TokenCursor.MaxDepth"/> levels take a fifth of it in the worst case measured. Memory is only
    /// committed as it is touched.
    /// </summary>
    private const int StackBytes = 256 << 20;

    /// <summary>The function's result. The function must not throw.</summary>
    public static T Run<T>(Func<T> function)
    {
        T? result = default;
        var thread = new Thread(() => result = function(), StackBytes) { IsBackground = true, Name = "PyJitVerify parser" };
        thread.Start();
        thread.Join();
        return result!;
    }
}
