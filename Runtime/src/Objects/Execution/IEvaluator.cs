namespace PyJitVerify.Runtime.Objects;

/// <summary>What objects need of the interpreter loop, which lies to the right of them.</summary>
internal interface IEvaluator
{
    /// <summary>Calls a Python function from C# and runs it to its end (a generator function: makes the generator).</summary>
    Value Call(ThreadState ts, PyFunction function, ReadOnlySpan<Value> args, PyTuple? keywordNames);

    /// <summary>Runs module-level or class-body code in the given namespaces.</summary>
    Value Execute(ThreadState ts, PyCode code, PyDict globals, Value locals, PyCell[] closure);

    /// <summary>Resumes a generator with a value, or with the pending exception when <paramref name="value"/> is null.</summary>
    /// <param name="finished">True when it returned or raised; the result is then the returned value, or null.</param>
    Value Resume(ThreadState ts, PyGenerator generator, Value value, out bool finished);

    /// <summary>The value of a live frame's local, by its index in locals-plus; null value when unbound.</summary>
    Value ReadLocal(ThreadState ts, Frame frame, int index);

    /// <summary>Stores a live frame's local: the frame's executors are invalidated first.</summary>
    void WriteLocal(ThreadState ts, Frame frame, int index, Value value);

    /// <summary>Imports a module by absolute name and returns it; <c>sys.modules</c> is the cache.</summary>
    Value Import(ThreadState ts, PyStr name, PyDict? globals, Value fromList, int level);

    /// <summary>Reads a trace or profile function change into the frames.</summary>
    void TracingChanged(ThreadState ts);
}
