namespace PyJitVerify.Runtime.Objects;

/// <summary>What resuming a generator, coroutine or other awaitable did.</summary>
internal enum SendResult
{
    /// <summary>An exception is pending.</summary>
    Failed,

    /// <summary>It gave a value and waits.</summary>
    Yielded,

    /// <summary>It ended with a value.</summary>
    Returned,
}

/// <summary>Resuming, throwing into and closing: what generators, coroutines and async generators have in common.</summary>
/// <remarks>Source: CPython <c>Objects/genobject.c</c>: <c>gen_send_ex2</c>, <c>_gen_throw</c>, <c>gen_close</c>.</remarks>
internal static class GeneratorCore
{
    /// <summary>The word for the object in messages.</summary>
    public static string Noun(PyGenerator generator) => generator.Kind switch
    {
        TypeKind.Coroutine => "coroutine",
        TypeKind.AsyncGenerator => "async generator",
        _ => "generator",
    };

    /// <summary>The value that a StopIteration carries.</summary>
    public static Value StopValue(PyException stop) => stop.Extra is { Length: > 0 } extra && !extra[0].IsNull ? extra[0] : Value.None;

    public static SendResult Send(ThreadState ts, PyGenerator generator, in Value value, out Value result)
    {
        result = default;
        switch (generator.State)
        {
            case GeneratorState.Running:
                ts.RaiseValueError($"{Noun(generator)} already executing");
                return SendResult.Failed;
            case GeneratorState.Finished:
                if (generator.Kind == TypeKind.Coroutine)
                {
                    ts.RaiseRuntimeError("cannot reuse already awaited coroutine");
                    return SendResult.Failed;
                }
                return Ended(ts, generator, Value.None, out result);
            case GeneratorState.Created when !value.IsNone:
                ts.RaiseTypeError($"can't send non-None value to a just-started {Noun(generator)}");
                return SendResult.Failed;
        }
        return Resume(ts, generator, value, out result);
    }

    /// <summary>Resumes with a value, or with the pending exception when the value is null.</summary>
    private static SendResult Resume(ThreadState ts, PyGenerator generator, in Value value, out Value result)
    {
        result = ts.Interp.Evaluator.Resume(ts, generator, value, out bool finished);
        if (result.IsNull) return SendResult.Failed;
        return finished ? Ended(ts, generator, result, out result) : SendResult.Yielded;
    }

    /// <summary>An async generator that ends says so by StopAsyncIteration.</summary>
    private static SendResult Ended(ThreadState ts, PyGenerator generator, in Value value, out Value result)
    {
        result = value;
        if (generator.Kind != TypeKind.AsyncGenerator) return SendResult.Returned;
        ts.Raise(ts.Interp.Exceptions.StopAsyncIteration);
        return SendResult.Failed;
    }

    /// <summary>The value, or StopIteration with the value that was returned.</summary>
    public static Value AsCallResult(ThreadState ts, SendResult outcome, in Value value) =>
        outcome == SendResult.Returned ? RaiseStop(ts, value) : outcome == SendResult.Yielded ? value : default;

    /// <summary>The same for a Next slot.</summary>
    public static bool AsNext(ThreadState ts, SendResult outcome, in Value value, out Value item)
    {
        item = outcome == SendResult.Yielded ? value : default;
        if (outcome == SendResult.Returned) ts.StopValue = value;
        return outcome == SendResult.Yielded;
    }

    public static Value RaiseStop(ThreadState ts, in Value value) =>
        ts.Raise(PyException.Create(ts.Interp.Exceptions.StopIteration, value.IsNone ? [] : [value]));

    /// <summary>What a <c>yield from</c> or <c>await</c> waits on, or null value.</summary>
    public static Value SubIterator(PyGenerator generator)
    {
        if (generator.State != GeneratorState.Suspended) return default;
        // Suspended in SEND's loop: YIELD_VALUE 1 in front of the place to resume, the receiver on top of the stack.
        ushort[] units = generator.Frame.Code.Units;
        int at = generator.Frame.ReturnTo - 1;
        bool delegates = at >= 0 && (units[at] & 0xFF) == (int)Instructions.Opcode.YieldValue && units[at] >> 8 == 1;
        return delegates && generator.Saved.Length > generator.Frame.Code.LocalCount ? generator.Saved[^1] : default;
    }

    /// <summary>The exception that the arguments of a <c>throw</c> method mean. Null on failure.</summary>
    public static PyException? ExceptionToThrow(ThreadState ts, ReadOnlySpan<Value> args)
    {
        PyException? exception;
        if (args.Length > 1 && !ts.Interp.Warnings.Warn(
            ts, "DeprecationWarning", "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.")) return null;
        if (args.Length > 2 && !args[2].IsNone && args[2].Ref is not PyTraceback)
        {
            ts.RaiseTypeError("throw() third argument must be a traceback object");
            return null;
        }
        if (args[0].Ref is PyException instance)
        {
            if (args.Length > 1 && !args[1].IsNone)
            {
                ts.RaiseTypeError("instance exception may not have a separate value");
                return null;
            }
            exception = instance;
        }
        else if (args[0].Ref is PyType { IsException: true } type)
        {
            Value given = args.Length > 1 ? args[1] : Value.None;
            Value made = given.IsNone ? Operations.Call(ts, args[0])
                : given.Ref is PyException e && ts.TypeOf(e).IsSubtypeOf(type) ? given
                : given.Ref is PyTuple tuple ? Operations.Call(ts, args[0], tuple.Items, null) : Operations.Call(ts, args[0], given);
            if (made.IsNull) return null;
            exception = made.Ref as PyException;
            if (exception is null)
            {
                ts.RaiseTypeError($"calling {type} should have returned an instance of BaseException, not {ts.TypeOf(made).LayoutName}");
                return null;
            }
        }
        else
        {
            ts.RaiseTypeError($"exceptions must be classes or instances deriving from BaseException, not {ts.TypeOf(args[0]).LayoutName}");
            return null;
        }
        if (args.Length > 2 && args[2].Ref is PyTraceback traceback) exception.Traceback = traceback;
        return exception;
    }

    /// <param name="closesSub">A GeneratorExit closes what the generator waits on instead of being thrown into it.</param>
    public static SendResult Throw(ThreadState ts, PyGenerator generator, PyException exception, bool closesSub, out Value result)
    {
        result = default;
        if (generator.State == GeneratorState.Running)
        {
            ts.RaiseValueError($"{Noun(generator)} already executing");
            return SendResult.Failed;
        }
        Value sub = SubIterator(generator);
        if (!sub.IsNull)
        {
            if (closesSub && ts.TypeOf(exception).IsSubtypeOf(ts.Interp.Exceptions.GeneratorExit))
            {
                if (!CloseSub(ts, generator, sub)) exception = ts.TakePending();
            }
            else
            {
                int found = Operations.TryGetAttribute(ts, sub, Names.Throw, out Value method);
                if (found < 0) return SendResult.Failed;
                if (found > 0)
                {
                    generator.State = GeneratorState.Running;
                    result = Operations.Call(ts, method, exception);
                    generator.State = GeneratorState.Suspended;
                    if (!result.IsNull) return SendResult.Yielded;
                    exception = ts.TakePending();
                }
            }
        }
        switch (generator.State)
        {
            case GeneratorState.Finished when generator.Kind == TypeKind.Coroutine:
                ts.RaiseRuntimeError("cannot reuse already awaited coroutine");
                return SendResult.Failed;
            case GeneratorState.Finished:
                ts.Raise(exception);
                return SendResult.Failed;
            default:
                ts.Restore(exception);
                return Resume(ts, generator, default, out result);
        }
    }

    private static bool CloseSub(ThreadState ts, PyGenerator generator, in Value sub)
    {
        int found = Operations.TryGetAttribute(ts, sub, Names.Close, out Value method);
        if (found <= 0) return found == 0;
        generator.State = GeneratorState.Running;
        bool closed = !Operations.Call(ts, method).IsNull;
        generator.State = GeneratorState.Suspended;
        return closed;
    }

    public static Value Close(ThreadState ts, PyGenerator generator)
    {
        switch (generator.State)
        {
            case GeneratorState.Running:
                return ts.RaiseValueError($"{Noun(generator)} already executing");
            case GeneratorState.Created:
                generator.State = GeneratorState.Finished;
                return Value.None;
            case GeneratorState.Finished:
                return Value.None;
        }
        Value sub = SubIterator(generator);
        PyException exit = PyException.Create(ts.Interp.Exceptions.GeneratorExit, []);
        if (!sub.IsNull && !CloseSub(ts, generator, sub)) exit = ts.TakePending();
        ts.Restore(exit);
        switch (Resume(ts, generator, default, out Value result))
        {
            case SendResult.Yielded: return ts.RaiseRuntimeError($"{Noun(generator)} ignored GeneratorExit");
            case SendResult.Returned: return result;
        }
        if (!ts.PendingMatches(ts.Interp.Exceptions.GeneratorExit) && !ts.PendingMatches(ts.Interp.Exceptions.StopIteration)) return default;
        ts.ClearPending();
        return Value.None;
    }
}
