namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// What one thread of Python execution has: the pending exception, the exceptions being handled, the frames, the depth
/// counters, the budget. Passed to everything that can run or raise.
/// Invariant: an exception is pending exactly while a failure is on its way to a handler: whoever returns failure has set
/// it, whoever returns success has not.
/// </summary>
public sealed partial class ThreadState
{
    internal ThreadState(InterpreterState interp, DataStack stack)
    {
        Stack = stack;
        Interp = interp;
        Budget = interp.Budget;
    }

    public InterpreterState Interp { get; }

    /// <summary>The exception on its way to a handler, or null.</summary>
    public PyException? Pending { get; private set; }

    /// <summary>What the frame that left the interpreter loop last returned or yielded, until <see cref="TakeReturned"/>.</summary>
    internal Value Returned;

    /// <summary>
    /// What the iterator returned that was last found exhausted: a Next slot that ends without a failure sets it unless it is None, and
    /// whoever wants to know resets it before asking, by <see cref="ForgetStop"/>.
    /// </summary>
    internal Value StopValue { get; set; } = Value.None;

    /// <summary>The StopIteration that it raised, if it was one of the program's that did. Whoever lets it pass raises the same. No root of
    /// <see cref="HeapWalk"/>: it is forgotten before Python code runs again.</summary>
    private PyException? _stopException;

    /// <summary>What <c>sys.exception()</c> answers: the innermost exception being handled, linked to outer generators' ones.</summary>
    internal HandledException Handled { get; set; } = new();

    /// <summary><c>sys.set_asyncgen_hooks</c>; null value or None: no hook.</summary>
    internal Value AsyncGeneratorFirstIteration { get; set; } = Value.None;

    /// <summary>Kept for <c>sys.get_asyncgen_hooks</c>; nothing is finalised while the program runs.</summary>
    internal Value AsyncGeneratorFinalizer { get; set; } = Value.None;

    internal int CoroutineOriginDepth { get; set; }

    /// <summary><c>sys.settrace</c>; null value: none.</summary>
    internal Value TraceFunction
    {
        get;
        set
        {
            field = value;
            UpdateTraced();
        }
    }

    /// <summary><c>sys.setprofile</c>; null value: none.</summary>
    internal Value ProfileFunction
    {
        get;
        set
        {
            field = value;
            UpdateTraced();
        }
    }

    /// <summary>Trace functions that are running now; nothing is traced then.</summary>
    internal int TraceDepth
    {
        get;
        set
        {
            field = value;
            UpdateTraced();
        }
    }

    /// <summary>Events are to be reported now: what the interpreter loop compares with how it was entered.</summary>
    internal bool IsTraced;

    /// <summary>To be called when a function for events, or what monitoring is asked for, has changed.</summary>
    internal void UpdateTraced() => IsTraced = TraceDepth == 0 && (!TraceFunction.IsNull || !ProfileFunction.IsNull || Interp.Monitoring.IsActive);

    /// <summary>The innermost Python frame, or null outside any.</summary>
    internal Frame? Frame { get; set; }

    internal Budget Budget { get; }

    /// <summary>Locals and operand stacks of all frames.</summary>
    internal DataStack Stack { get; }

    /// <summary>Python frames plus C# re-entries below this point: what <c>sys.setrecursionlimit</c> bounds.</summary>
    internal int PythonDepth;

    /// <summary>The largest depth from which a call was refused; 0: none was.</summary>
    internal int DeepestRefusal;

    /// <summary>Nested calls from C# back into Python or through recursive builtins; bounded so that the stack never overflows.</summary>
    internal int NativeDepth;

    /// <summary>C# re-entry is refused beyond this many levels, whatever the recursion limit says; the thread's stack is sized for it.</summary>
    public const int MaxNativeDepth = 6_000;

    internal PyType TypeOf(in Value value) => Interp.TypeOf(value);

    /// <summary>Sets the pending exception; its context becomes the exception being handled.</summary>
    /// <returns>A null value, so that callers can write <c>return ts.Raise(...)</c>.</returns>
    public Value Raise(PyException exception)
    {
        PyException? handled = CurrentlyHandled;
        if (handled is not null && !ReferenceEquals(handled, exception)) exception.SetContextAvoidingCycle(handled);
        Pending = exception;
        return default;
    }

    /// <summary>Raises a builtin exception with one message.</summary>
    public Value Raise(PyType type, string message) => Raise(PyException.Create(type, [(PyStr)message]));

    public Value Raise(PyType type, params Value[] args) => Raise(PyException.Create(type, args));

    /// <summary>Puts back an exception that was taken, its context untouched.</summary>
    internal Value Restore(PyException exception)
    {
        Pending = exception;
        return default;
    }

    /// <summary>Takes the pending exception away.</summary>
    internal PyException TakePending()
    {
        PyException exception = Pending ?? throw new InvalidOperationException("a failure was reported without an exception");
        Pending = null;
        return exception;
    }

    internal void ClearPending() => Pending = null;

    internal bool PendingMatches(PyType type) => Pending is not null && TypeOf(Pending).IsSubtypeOf(type);

    /// <summary>The exception being handled in this or an enclosing frame, or null.</summary>
    internal PyException? CurrentlyHandled
    {
        get
        {
            for (HandledException? item = Handled; item is not null; item = item.Outer)
            {
                if (item.Exception is not null) return item.Exception;
            }
            return null;
        }
    }

    private Frame[] _freeFrames = new Frame[64];
    private int _freeFrameCount;

    internal Value TakeReturned()
    {
        Value returned = Returned;
        Returned = default;
        return returned;
    }

    /// <summary>A blank frame for a call; give it back with <see cref="ReleaseFrame"/>.</summary>
    internal Frame AcquireFrame() => _freeFrameCount > 0 ? _freeFrames[--_freeFrameCount] : new Frame();

    /// <summary>Ends a call's frame. What Python sees of it keeps the locals.</summary>
    internal void ReleaseFrame(Frame frame)
    {
        if (frame.Object is not null) DetachFrameObject(frame, Stack.Slice(frame.Base, frame.Code.LocalCount));
        // Its caller stays in it: the next call from there saves a write barrier.
        frame.LocalsMapping = default;
        frame.Instance = default;
        if (_freeFrameCount == _freeFrames.Length) Array.Resize(ref _freeFrames, 2 * _freeFrameCount);
        // The place may hold the very frame still, which saves a write barrier.
        if (!ReferenceEquals(_freeFrames[_freeFrameCount], frame)) _freeFrames[_freeFrameCount] = frame;
        _freeFrameCount++;
    }

    /// <summary>The call has ended: its frame object keeps a copy of the locals.</summary>
    internal static void DetachFrameObject(Frame frame, ReadOnlySpan<Value> locals)
    {
        if (frame.Object is not { } seen) return;
        seen.SavedLocals = locals.ToArray();
        seen.SavedLocalsMapping = frame.LocalsMapping;
        seen.SavedInstruction = frame.Instruction;
        seen.SavedBack = frame.Back is { } back ? back.Object ??= new PyFrame(back) : null;
        seen.Live = null;
        frame.Object = null;
    }

    /// <summary>Counts one level of C# recursion; raises RecursionError at the limit. Pair with <see cref="LeaveNative"/>.</summary>
    internal bool EnterNative(string where = "")
    {
        if (PythonDepth < Interp.RecursionLimit && NativeDepth < MaxNativeDepth)
        {
            PythonDepth++;
            NativeDepth++;
            return true;
        }
        return RefuseRecursion(where);
    }

    /// <summary>Raises RecursionError: false.</summary>
    internal bool RefuseRecursion(string where = "")
    {
        DeepestRefusal = Math.Max(DeepestRefusal, PythonDepth);
        Raise(Interp.Exceptions.RecursionError, "maximum recursion depth exceeded" + where);
        return false;
    }

    internal void LeaveNative()
    {
        PythonDepth--;
        NativeDepth--;
    }

    public Value RaiseTypeError(string message) => Raise(Interp.Exceptions.TypeError, message);

    public Value RaiseValueError(string message) => Raise(Interp.Exceptions.ValueError, message);

    public Value RaiseIndexError(string message) => Raise(Interp.Exceptions.IndexError, message);

    public Value RaiseOverflowError(string message) => Raise(Interp.Exceptions.OverflowError, message);

    public Value RaiseRuntimeError(string message) => Raise(Interp.Exceptions.RuntimeError, message);

    public Value RaiseZeroDivisionError(string message) => Raise(Interp.Exceptions.ZeroDivisionError, message);

    /// <summary>The key itself is the argument, as CPython's <c>_PyErr_SetKeyError</c>.</summary>
    public Value RaiseKeyError(in Value key) => Raise(Interp.Exceptions.KeyError, [key]);

    /// <summary>The iterator that is asked next has not ended yet.</summary>
    internal void ForgetStop()
    {
        StopValue = Value.None;
        _stopException = null;
    }

    /// <summary>The pending StopIteration says that an iterator is exhausted.</summary>
    internal void TakeStop()
    {
        _stopException = TakePending();
        StopValue = GeneratorCore.StopValue(_stopException);
    }

    /// <summary>Whether the iterator that was last found exhausted said so by an exception, as C code would see it.</summary>
    internal bool WasStopRaised => _stopException is not null || !StopValue.IsNone;

    /// <summary>The StopIteration that an iterator raised, or a new one with <see cref="StopValue"/>.</summary>
    public Value RaiseStopIteration() =>
        _stopException is { } raised ? Restore(raised) : Raise(Interp.Exceptions.StopIteration, StopValue.IsNone ? [] : [StopValue]);

    public Value RaiseMemoryError() => Raise(Interp.Exceptions.MemoryError, []);

    public Value RaiseAttributeError(string message, in Value target, PyStr name)
    {
        PyException exception = PyException.Create(Interp.Exceptions.AttributeError, [(PyStr)message]);
        exception.Extra = [name, target];
        return Raise(exception);
    }

    public Value RaiseNameError(string message, PyStr name, bool unbound = false)
    {
        PyException exception = PyException.Create(unbound ? Interp.Exceptions.UnboundLocalError : Interp.Exceptions.NameError, [(PyStr)message]);
        exception.Extra = [name];
        return Raise(exception);
    }
}

/// <summary>One link of the chain of exceptions being handled; a suspended generator keeps its own.</summary>
internal sealed class HandledException
{
    public PyException? Exception;

    /// <summary>That of the resumer; meaningless while the generator is suspended.</summary>
    public HandledException? Outer;
}
