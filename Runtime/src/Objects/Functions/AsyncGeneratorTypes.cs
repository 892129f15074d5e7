namespace PyJitVerify.Runtime.Objects;

/// <summary>The type <c>async_generator</c> and the awaitables that its methods return.</summary>
/// <remarks>Source: PEP 525; CPython <c>Objects/genobject.c</c>: <c>async_gen_asend_send</c>, <c>async_gen_athrow_send</c>.</remarks>
internal static class AsyncGeneratorTypes
{
    private static readonly TypeDefinition Generator = new("async_generator", TypeKind.AsyncGenerator)
    {
        IsGeneric = true,
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            AsyncIter = static (_, self) => self,
            AsyncNext = static (ts, self) => Start(ts, self) ? ts.Interp.Finalizers.Unawaited.Add(new PyAsyncStep(TypeKind.AsyncSend, Target(self))) : default,
            Repr = GeneratorMethods.Repr,
        },
        Methods =
        [
            MethodDefinition.OneArg("asend", static (ts, self, value) =>
                Start(ts, self) ? ts.Interp.Finalizers.Unawaited.Add(new PyAsyncStep(TypeKind.AsyncSend, Target(self)) { Sent = value }) : default),
            MethodDefinition.Fast("athrow", 1, 3, static (ts, self, args) =>
                Start(ts, self) ? ts.Interp.Finalizers.Unawaited.Add(new PyAsyncStep(TypeKind.AsyncThrow, Target(self)) { Thrown = args.ToArray() }) : default),
            MethodDefinition.NoArgs("aclose", static (ts, self) => Start(ts, self) ? ts.Interp.Finalizers.Unawaited.Add(new PyAsyncStep(TypeKind.AsyncThrow, Target(self))) : default),
        ],
        GetSets = GeneratorMethods.Members("ag", "await"),
    };

    private static readonly TypeDefinition Send = StepType("async_generator_asend", TypeKind.AsyncSend);

    private static readonly TypeDefinition Throw = StepType("async_generator_athrow", TypeKind.AsyncThrow);

    private static readonly TypeDefinition Wrapped = new("async_generator_wrapped_value", TypeKind.AsyncWrapped) { IsSubclassable = false };

    public static readonly TypeDefinition[] All = [Generator, Send, Throw, Wrapped];

    private static PyGenerator Target(in Value self) => self.Unchecked<PyGenerator>();

    private static PyAsyncStep Step(in Value self) => self.Unchecked<PyAsyncStep>();

    /// <summary>Calls the hook for an async generator that is iterated for the first time.</summary>
    private static bool Start(ThreadState ts, in Value self)
    {
        PyGenerator generator = Target(self);
        if (generator.HooksCalled) return true;
        generator.HooksCalled = true;
        return ts.AsyncGeneratorFirstIteration.IsNull || ts.AsyncGeneratorFirstIteration.IsNone
            || !Operations.Call(ts, ts.AsyncGeneratorFirstIteration, self).IsNull;
    }

    private static TypeDefinition StepType(string name, TypeKind kind) => new(name, kind)
    {
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            Iter = static (_, self) => self,
            Await = static (_, self) => self,
            Next = static (ThreadState ts, Value self, out Value item) =>
            {
                SendResult outcome = Advance(ts, Step(self), Value.None, out Value value);
                return GeneratorCore.AsNext(ts, outcome, value, out item);
            },
        },
        Methods =
        [
            MethodDefinition.OneArg("send", static (ts, self, value) =>
            {
                SendResult outcome = Advance(ts, Step(self), value, out Value result);
                return GeneratorCore.AsCallResult(ts, outcome, result);
            }),
            MethodDefinition.Fast("throw", 1, 3, static (ts, self, args) => ThrowInto(ts, Step(self), args)),
            MethodDefinition.NoArgs("close", static (ts, self) => Close(ts, Step(self))),
        ],
    };

    private static SendResult Advance(ThreadState ts, PyAsyncStep step, in Value value, out Value result) =>
        step.Kind == TypeKind.AsyncSend ? AdvanceSend(ts, step, value, out result) : AdvanceThrow(ts, step, value, out result);

    private static SendResult AdvanceSend(ThreadState ts, PyAsyncStep step, Value value, out Value result)
    {
        result = default;
        if (!Enter(ts, step, out bool isFirst)) return SendResult.Failed;
        if (isFirst && value.IsNone) value = step.Sent;
        SendResult outcome = Unwrap(ts, step.Generator, GeneratorCore.Send(ts, step.Generator, value, out result), ref result);
        if (outcome != SendResult.Yielded) step.State = AsyncStepState.Closed;
        return outcome;
    }

    /// <summary>The checks at the start of every step. False: failed.</summary>
    private static bool Enter(ThreadState ts, PyAsyncStep step, out bool isFirst)
    {
        isFirst = step.State == AsyncStepState.Created;
        if (step.State == AsyncStepState.Closed)
        {
            ts.RaiseRuntimeError(step.Kind == TypeKind.AsyncSend ? "cannot reuse already awaited __anext__()/asend()" : "cannot reuse already awaited aclose()/athrow()");
            return false;
        }
        if (!isFirst) return true;
        if (step.Generator.IsAwaited)
        {
            step.State = AsyncStepState.Closed;
            string what = step.Kind == TypeKind.AsyncSend ? "anext" : step.Thrown is null ? "aclose" : "athrow";
            ts.RaiseRuntimeError($"{what}(): asynchronous generator is already running");
            return false;
        }
        if (step.Kind == TypeKind.AsyncSend) Begin(step);
        return true;
    }

    private static void Begin(PyAsyncStep step)
    {
        step.State = AsyncStepState.Iterating;
        step.Generator.IsAwaited = true;
    }

    /// <summary>A value that the generator itself yielded ends the step; one that an awaitable inside gave goes on to the event loop.</summary>
    private static SendResult Unwrap(ThreadState ts, PyGenerator generator, SendResult outcome, ref Value result)
    {
        if (outcome == SendResult.Failed)
        {
            if (ts.PendingMatches(ts.Interp.Exceptions.StopAsyncIteration) || ts.PendingMatches(ts.Interp.Exceptions.GeneratorExit)) generator.IsClosed = true;
            generator.IsAwaited = false;
            return outcome;
        }
        if (result.Ref is not PyAsyncWrapped wrapped) return outcome;
        generator.IsAwaited = false;
        result = wrapped.Content;
        return SendResult.Returned;
    }

    private static SendResult AdvanceThrow(ThreadState ts, PyAsyncStep step, in Value value, out Value result)
    {
        result = default;
        PyGenerator generator = step.Generator;
        if (step.State != AsyncStepState.Closed && generator.State == GeneratorState.Finished)
        {
            step.State = AsyncStepState.Closed;
            result = Value.None;
            return SendResult.Returned;
        }
        if (!Enter(ts, step, out bool isFirst)) return SendResult.Failed;
        SendResult outcome;
        if (isFirst)
        {
            if (generator.IsClosed)
            {
                step.State = AsyncStepState.Closed;
                ts.Raise(ts.Interp.Exceptions.StopAsyncIteration);
                return SendResult.Failed;
            }
            if (!value.IsNone)
            {
                ts.RaiseRuntimeError("can't send non-None value to a just-started coroutine");
                return SendResult.Failed;
            }
            Begin(step);
            PyException? exception;
            if (step.Thrown is null)
            {
                generator.IsClosed = true;
                exception = PyException.Create(ts.Interp.Exceptions.GeneratorExit, []);
            }
            else
            {
                exception = GeneratorCore.ExceptionToThrow(ts, step.Thrown);
            }
            outcome = exception is null ? SendResult.Failed : GeneratorCore.Throw(ts, generator, exception, closesSub: false, out result);
        }
        else
        {
            outcome = GeneratorCore.Send(ts, generator, value, out result);
        }
        if (step.Thrown is not null)
        {
            outcome = Unwrap(ts, generator, outcome, ref result);
            if (outcome != SendResult.Yielded) step.State = AsyncStepState.Closed;
            return outcome;
        }
        return FinishClose(ts, step, outcome, ref result);
    }

    /// <summary><c>aclose()</c>: the generator may not yield any more, and its end is no error.</summary>
    private static SendResult FinishClose(ThreadState ts, PyAsyncStep step, SendResult outcome, ref Value result)
    {
        if (outcome == SendResult.Yielded && result.Ref is not PyAsyncWrapped) return outcome;
        step.Generator.IsAwaited = false;
        step.State = AsyncStepState.Closed;
        if (outcome == SendResult.Yielded)
        {
            result = default;
            ts.RaiseRuntimeError("async generator ignored GeneratorExit");
            return SendResult.Failed;
        }
        if (outcome == SendResult.Failed && (ts.PendingMatches(ts.Interp.Exceptions.StopAsyncIteration) || ts.PendingMatches(ts.Interp.Exceptions.GeneratorExit)))
        {
            ts.ClearPending();
            result = Value.None;
            return SendResult.Returned;
        }
        return outcome;
    }

    private static Value ThrowInto(ThreadState ts, PyAsyncStep step, ReadOnlySpan<Value> args)
    {
        PyException? exception = GeneratorCore.ExceptionToThrow(ts, args);
        if (exception is null || !Enter(ts, step, out bool isFirst)) return default;
        if (isFirst) Begin(step);
        SendResult outcome = GeneratorCore.Throw(ts, step.Generator, exception, closesSub: true, out Value result);
        if (step.Kind == TypeKind.AsyncSend || step.Thrown is not null)
        {
            outcome = Unwrap(ts, step.Generator, outcome, ref result);
            if (outcome != SendResult.Yielded) step.State = AsyncStepState.Closed;
        }
        else
        {
            outcome = FinishClose(ts, step, outcome, ref result);
        }
        return GeneratorCore.AsCallResult(ts, outcome, result);
    }

    private static Value Close(ThreadState ts, PyAsyncStep step)
    {
        if (step.State == AsyncStepState.Closed) return Value.None;
        Value result = ThrowInto(ts, step, [ts.Interp.Exceptions.GeneratorExit]);
        if (!result.IsNull) return ts.RaiseRuntimeError("coroutine ignored GeneratorExit");
        if (!ts.PendingMatches(ts.Interp.Exceptions.StopIteration) && !ts.PendingMatches(ts.Interp.Exceptions.StopAsyncIteration)
            && !ts.PendingMatches(ts.Interp.Exceptions.GeneratorExit)) return default;
        ts.ClearPending();
        return Value.None;
    }
}
