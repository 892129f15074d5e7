namespace PyJitVerify.Runtime.Objects;

/// <summary><c>int | str</c>: at least two types, each once.</summary>
public sealed class PyUnion : PyObject
{
    private PyTuple? _parameters;

    internal PyUnion(PyTuple arguments) : base(TypeKind.Union) => Arguments = arguments;

    internal PyTuple Arguments { get; }

    /// <summary>The type variables in the arguments. Null on failure.</summary>
    internal PyTuple? Parameters(ThreadState ts) => _parameters ??= TypeArguments.Collect(ts, Arguments);
}
