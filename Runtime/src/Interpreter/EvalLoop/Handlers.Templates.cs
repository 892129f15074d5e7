using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Interpreter;

/// <remarks>Source: PEP 750; CPython <c>Python/bytecodes.c</c>.</remarks>
internal static unsafe partial class Handlers
{
    private static partial bool BuildTemplate(ThreadState ts, Frame frame, int oparg) =>
        Replace(ts, 2, new PyTemplate(ts.Stack.Top[-2].Unchecked<PyTuple>(), ts.Stack.Top[-1].Unchecked<PyTuple>()));

    private static partial bool BuildInterpolation(ThreadState ts, Frame frame, int oparg)
    {
        Value* sp = ts.Stack.Top;
        int count = 2 + (oparg & 1);
        Value spec = (oparg & 1) != 0 ? sp[-1] : PyStr.Empty;
        Value conversion = (oparg >> 2) switch { 1 => (PyStr)"s", 2 => (PyStr)"r", 3 => (PyStr)"a", _ => Value.None };
        return Replace(ts, count, new PyInterpolation(sp[-count], sp[1 - count], conversion, spec));
    }
}
