using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Interpreter;

/// <summary>The raise statement.</summary>
/// <remarks>Source: language reference, section 7.8; CPython <c>Python/ceval.c</c>: <c>do_raise</c>.</remarks>
internal static class RaiseStatement
{
    /// <summary>
    /// Makes an exception pending, whatever happens. Null values: absent. True: the exception being handled is raised again, and the place of
    /// this statement is no part of its traceback.
    /// </summary>
    public static bool Run(ThreadState ts, in Value raised, in Value cause)
    {
        if (!raised.IsNull)
        {
            RaiseNew(ts, raised, cause);
            return false;
        }
        if (ts.CurrentlyHandled is { } active)
        {
            ts.Restore(active);
            return true;
        }
        ts.RaiseRuntimeError("No active exception to reraise");
        return false;
    }

    private static void RaiseNew(ThreadState ts, in Value raised, in Value cause)
    {
        PyException? exception = Instantiate(ts, raised, "exceptions must derive from BaseException");
        if (exception is null) return;
        if (!cause.IsNull)
        {
            PyException? causeException = null;
            if (!cause.IsNone)
            {
                causeException = Instantiate(ts, cause, "exception causes must derive from BaseException");
                if (causeException is null) return;
            }
            exception.Cause = causeException;
            exception.SuppressContext = true;
        }
        ts.Raise(exception);
    }

    private static PyException? Instantiate(ThreadState ts, in Value value, string complaint)
    {
        if (value.Ref is PyException exception) return exception;
        if (value.Ref is PyType { IsException: true } type)
        {
            Value made = Operations.Call(ts, value);
            if (made.IsNull) return null;
            if (made.Ref is PyException instance) return instance;
            ts.RaiseTypeError($"calling {type} should have returned an instance of BaseException, not {ts.TypeOf(made)}");
            return null;
        }
        ts.RaiseTypeError(complaint);
        return null;
    }
}
