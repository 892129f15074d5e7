namespace PyJitVerify.Runtime.Objects;

/// <summary>The protocols behind <c>await</c>, <c>async for</c> and <c>async with</c>.</summary>
/// <remarks>Source: CPython <c>Objects/genobject.c</c>: <c>_PyCoro_GetAwaitableIter</c>; <c>Python/ceval.c</c>: <c>_PyEval_GetANext</c>.</remarks>
internal static class Awaiting
{
    /// <summary>The iterator that drives an awaitable. Null on failure.</summary>
    public static Value GetAwaitable(ThreadState ts, in Value target)
    {
        if (target.Ref is PyGenerator { Kind: TypeKind.Coroutine }) return target;
        if (target.Ref is PyGenerator { Kind: TypeKind.Generator } generator && (generator.Frame.Code.Flags & CodeFlags.IterableCoroutine) != 0) return target;
        UnarySlot? slot = ts.TypeOf(target).Slots.Await;
        if (slot is null) return ts.RaiseTypeError($"'{ts.TypeOf(target).LayoutName}' object can't be awaited");
        Value iterator = slot(ts, target);
        if (iterator.IsNull) return default;
        if (iterator.Ref is PyGenerator { Kind: TypeKind.Coroutine }) return ts.RaiseTypeError("__await__() returned a coroutine");
        return ts.TypeOf(iterator).Slots.Next is not null ? iterator
            : ts.RaiseTypeError($"__await__() returned non-iterator of type '{ts.TypeOf(iterator).Name}'");
    }

    /// <summary>GET_AWAITABLE; <paramref name="origin"/> is 1 for what <c>__aenter__</c> returned and 2 for <c>__aexit__</c>.</summary>
    public static Value GetAwaitable(ThreadState ts, in Value target, int origin)
    {
        Value iterator = GetAwaitable(ts, target);
        if (iterator.IsNull)
        {
            if (origin is 1 or 2 && ts.TypeOf(target).Slots.Await is null)
            {
                ts.ClearPending();
                ts.RaiseTypeError($"'async with' received an object from {(origin == 1 ? "__aenter__" : "__aexit__")} that does not implement __await__: {ts.TypeOf(target).LayoutName}");
            }
            return default;
        }
        if (iterator.Ref is PyGenerator { Kind: TypeKind.Coroutine } coroutine && !GeneratorCore.SubIterator(coroutine).IsNull)
            return ts.RaiseRuntimeError("coroutine is being awaited already");
        return iterator;
    }

    public static Value GetAsyncIterator(ThreadState ts, in Value target)
    {
        UnarySlot? slot = ts.TypeOf(target).Slots.AsyncIter;
        if (slot is null) return ts.RaiseTypeError($"'async for' requires an object with __aiter__ method, got {ts.TypeOf(target).LayoutName}");
        Value iterator = slot(ts, target);
        if (iterator.IsNull || ts.TypeOf(iterator).Slots.AsyncNext is not null) return iterator;
        return ts.RaiseTypeError($"'async for' received an object from __aiter__ that does not implement __anext__: {ts.TypeOf(iterator).LayoutName}");
    }

    public static Value GetAsyncNext(ThreadState ts, in Value iterator)
    {
        UnarySlot? slot = ts.TypeOf(iterator).Slots.AsyncNext;
        if (slot is null) return ts.RaiseTypeError($"'async for' requires an iterator with __anext__ method, got {ts.TypeOf(iterator).LayoutName}");
        Value next = slot(ts, iterator);
        if (next.IsNull || iterator.Ref is PyGenerator { Kind: TypeKind.AsyncGenerator }) return next;
        Value awaitable = GetAwaitable(ts, next);
        if (!awaitable.IsNull) return awaitable;
        PyException cause = ts.TakePending();
        PyException error = PyException.Create(ts.Interp.Exceptions.TypeError, [(PyStr)$"'async for' received an invalid object from __anext__: {ts.TypeOf(next).Name}"]);
        error.Context = cause;
        error.Cause = cause;
        error.SuppressContext = true;
        return ts.Restore(error);
    }

    /// <summary>SEND to anything: a generator that does not run here, or another iterator.</summary>
    public static SendResult Send(ThreadState ts, in Value receiver, in Value value, out Value result)
    {
        ts.ForgetStop();
        if (receiver.Ref is PyGenerator { Kind: not TypeKind.AsyncGenerator } generator) return GeneratorCore.Send(ts, generator, value, out result);
        if (value.IsNone)
        {
            if (Operations.Next(ts, receiver, out result)) return SendResult.Yielded;
        }
        else
        {
            result = Operations.CallMethod(ts, receiver, Names.Send, value);
            if (!result.IsNull) return SendResult.Yielded;
        }
        if (ts.Pending is not null)
        {
            if (!ts.PendingMatches(ts.Interp.Exceptions.StopIteration)) return SendResult.Failed;
            ts.TakeStop();
        }
        result = ts.StopValue;
        return SendResult.Returned;
    }
}
