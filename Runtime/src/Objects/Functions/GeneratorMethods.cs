namespace PyJitVerify.Runtime.Objects;

/// <summary>The type <c>generator</c>.</summary>
/// <remarks>Source: CPython <c>Objects/genobject.c</c>.</remarks>
internal static class GeneratorMethods
{
    public static readonly TypeDefinition Definition = new("generator", TypeKind.Generator)
    {
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            Iter = static (_, self) => self,
            Next = Next,
            Repr = static (ts, self) => (PyStr)$"<generator object {Generator(self).QualifiedName} at 0x{ts.Interp.IdentityOf(self):x}>",
        },
        Methods =
        [
            MethodDefinition.OneArg("send", static (ts, self, value) => AsResult(ts, self, value)),
            MethodDefinition.Fast("throw", 1, 3, Throw),
            MethodDefinition.NoArgs("close", Close),
        ],
        GetSets =
        [
            new("__name__", static (_, self) => Generator(self).Name, SetName),
            new("__qualname__", static (_, self) => Generator(self).QualifiedName, SetQualifiedName),
            new("gi_running", static (_, self) => Value.Bool(Generator(self).State == GeneratorState.Running)),
            new("gi_suspended", static (_, self) => Value.Bool(Generator(self).State == GeneratorState.Suspended)),
            new("gi_code", static (_, self) => Generator(self).Frame.Code),
            new("gi_frame", static (_, self) => Generator(self).State == GeneratorState.Finished ? Value.None
                : Generator(self).Frame.Object ??= new PyFrame(Generator(self).Frame)),
            new("gi_yieldfrom", static (_, self) => SubIterator(Generator(self)) is { IsNull: false } sub ? sub : Value.None),
        ],
    };

    /// <summary>The value that a StopIteration carries.</summary>
    public static Value StopValue(PyException stop) => stop.Extra is { Length: > 0 } extra && !extra[0].IsNull ? extra[0] : Value.None;

    private static PyGenerator Generator(in Value value) => value.Unchecked<PyGenerator>();

    private static bool Next(ThreadState ts, Value self, out Value item)
    {
        item = Send(ts, Generator(self), Value.None, out bool finished);
        if (!finished) return !item.IsNull;
        if (!item.IsNull) ts.StopValue = item;
        item = default;
        return false;
    }

    /// <summary>Resumes. Null: failed, or finished without a value when <paramref name="finished"/>.</summary>
    private static Value Send(ThreadState ts, PyGenerator generator, in Value value, out bool finished)
    {
        finished = false;
        switch (generator.State)
        {
            case GeneratorState.Running:
                return ts.RaiseValueError("generator already executing");
            case GeneratorState.Finished:
                finished = true;
                return Value.None;
            case GeneratorState.Created when !value.IsNone:
                return ts.RaiseTypeError("can't send non-None value to a just-started generator");
        }
        Value result = ts.Interp.Evaluator.Resume(ts, generator, value, out finished);
        if (result.IsNull) finished = false;
        return result;
    }

    private static Value AsResult(ThreadState ts, in Value self, in Value sent)
    {
        Value result = Send(ts, Generator(self), sent, out bool finished);
        if (!finished || result.IsNull) return result;
        return ts.Raise(PyException.Create(ts.Interp.Exceptions.StopIteration, result.IsNone ? [] : [result]));
    }

    /// <summary>What a <c>yield from</c> waits on, or null value.</summary>
    private static Value SubIterator(PyGenerator generator)
    {
        if (generator.State != GeneratorState.Suspended) return default;
        // Suspended in SEND's loop: YIELD_VALUE 1 in front of the place to resume, the receiver on top of the stack.
        ushort[] units = generator.Frame.Code.Units;
        int at = generator.Frame.ReturnTo - 1;
        bool delegates = at >= 0 && (units[at] & 0xFF) == (int)Instructions.Opcode.YieldValue && units[at] >> 8 == 1;
        return delegates && generator.Saved.Length > generator.Frame.Code.LocalCount ? generator.Saved[^1] : default;
    }

    private static Value Throw(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        PyGenerator generator = Generator(self);
        if (generator.State == GeneratorState.Running) return ts.RaiseValueError("generator already executing");
        PyException? exception;
        if (args[0].Ref is PyException instance)
        {
            exception = instance;
        }
        else if (args[0].Ref is PyType { IsException: true })
        {
            Value made = args.Length > 1 && !args[1].IsNone ? (args[1].Ref is PyException ? args[1] : Operations.Call(ts, args[0], args[1])) : Operations.Call(ts, args[0]);
            if (made.IsNull) return default;
            exception = made.Ref as PyException;
        }
        else
        {
            exception = null;
        }
        if (exception is null) return ts.RaiseTypeError($"exceptions must be classes or instances deriving from BaseException, not {ts.TypeOf(args[0]).Name}");
        if (args.Length > 2 && args[2].Ref is PyTraceback traceback) exception.Traceback = traceback;
        return ThrowInto(ts, generator, exception);
    }

    private static Value ThrowInto(ThreadState ts, PyGenerator generator, PyException exception)
    {
        Value sub = SubIterator(generator);
        if (!sub.IsNull && !ts.TypeOf(exception).IsSubtypeOf(ts.Interp.Exceptions.GeneratorExit))
        {
            int found = Operations.TryGetAttribute(ts, sub, Names.Throw, out Value method);
            if (found < 0) return default;
            if (found > 0)
            {
                generator.State = GeneratorState.Running;
                Value passed = Operations.Call(ts, method, exception);
                generator.State = GeneratorState.Suspended;
                if (!passed.IsNull) return passed;
                exception = ts.TakePending();
            }
        }
        else if (!sub.IsNull && !CloseSub(ts, sub))
        {
            exception = ts.TakePending();
        }
        if (generator.State == GeneratorState.Finished) return ts.Raise(exception);
        if (generator.State == GeneratorState.Created)
        {
            generator.State = GeneratorState.Finished;
            return ts.Raise(exception);
        }
        ts.Restore(exception);
        Value result = ts.Interp.Evaluator.Resume(ts, generator, default, out bool finished);
        if (result.IsNull || !finished) return result;
        return ts.Raise(PyException.Create(ts.Interp.Exceptions.StopIteration, result.IsNone ? [] : [result]));
    }

    private static bool CloseSub(ThreadState ts, in Value sub)
    {
        int found = Operations.TryGetAttribute(ts, sub, Names.Close, out Value method);
        return found == 0 || (found > 0 && !Operations.Call(ts, method).IsNull);
    }

    private static Value Close(ThreadState ts, Value self)
    {
        PyGenerator generator = Generator(self);
        switch (generator.State)
        {
            case GeneratorState.Running:
                return ts.RaiseValueError("generator already executing");
            case GeneratorState.Created:
                generator.State = GeneratorState.Finished;
                return Value.None;
            case GeneratorState.Finished:
                return Value.None;
        }
        Value sub = SubIterator(generator);
        PyException exit = PyException.Create(ts.Interp.Exceptions.GeneratorExit, []);
        if (!sub.IsNull && !CloseSub(ts, sub)) exit = ts.TakePending();
        ts.Raise(exit);
        Value result = ts.Interp.Evaluator.Resume(ts, generator, default, out bool finished);
        if (!result.IsNull) return finished ? result : ts.RaiseRuntimeError("generator ignored GeneratorExit");
        if (!ts.PendingMatches(ts.Interp.Exceptions.GeneratorExit) && !ts.PendingMatches(ts.Interp.Exceptions.StopIteration)) return default;
        ts.ClearPending();
        return Value.None;
    }

    private static bool SetName(ThreadState ts, Value self, Value instance, Value value)
    {
        if (value.Ref is PyStr name)
        {
            Generator(instance).Name = name;
            return true;
        }
        ts.RaiseTypeError("__name__ must be set to a string object");
        return false;
    }

    private static bool SetQualifiedName(ThreadState ts, Value self, Value instance, Value value)
    {
        if (value.Ref is PyStr name)
        {
            Generator(instance).QualifiedName = name;
            return true;
        }
        ts.RaiseTypeError("__qualname__ must be set to a string object");
        return false;
    }
}
