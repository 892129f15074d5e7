namespace PyJitVerify.Runtime.Objects;

/// <summary>An instance of BaseException or a subclass.</summary>
public sealed class PyException : PyObject
{
    internal PyException(PyType type) : base(TypeKind.Instance) => Class = type;

    public PyTuple Args { get; internal set; } = PyTuple.Empty;

    public PyException? Context { get; internal set; }

    public PyException? Cause { get; internal set; }

    public bool SuppressContext { get; internal set; }

    public PyTraceback? Traceback { get; internal set; }

    /// <summary>
    /// Members beyond those of BaseException, in the order of the type's definition: StopIteration (value), NameError
    /// (name), AttributeError (name, obj), SystemExit (code), SyntaxError, OSError, ImportError, groups.
    /// </summary>
    internal Value[]? Extra { get; set; }

    /// <summary>Makes a builtin exception without calling Python code.</summary>
    public static PyException Create(PyType type, Value[] args)
    {
        var exception = new PyException(type) { Args = args.Length == 0 ? PyTuple.Empty : new PyTuple(args) };
        if (type.Definition is { } definition) ExceptionDefinitions.FillExtra(definition.Name, exception);
        return exception;
    }

    /// <summary>CPython's <c>_PyErr_SetObject</c>: sets the context and cuts the chain where it would become a cycle.</summary>
    internal void SetContextAvoidingCycle(PyException context)
    {
        // Floyd's algorithm, since a chain may already hold a cycle that Python code made.
        PyException slow = context;
        bool advance = false;
        for (PyException current = context; current.Context is { } next; current = next)
        {
            if (ReferenceEquals(next, this))
            {
                current.Context = null;
                break;
            }
            if (ReferenceEquals(next, slow)) break;
            if (advance) slow = slow.Context!;
            advance = !advance;
        }
        Context = context;
    }
}

/// <summary>One entry of a traceback.</summary>
public sealed class PyTraceback : PyObject
{
    internal PyTraceback(PyTraceback? next, PyFrame frame, int instruction) : base(TypeKind.Traceback)
    {
        Next = next;
        Frame = frame;
        Instruction = instruction;
    }

    /// <summary>The entry towards the place where the exception was raised.</summary>
    public PyTraceback? Next { get; internal set; }

    internal PyFrame Frame { get; }

    /// <summary>The code unit of the instruction.</summary>
    internal int Instruction { get; }

    /// <summary>The line that a program gave when it made the entry itself; 0: that of the instruction.</summary>
    internal int GivenLine { get; init; }

    public int Line => GivenLine != 0 ? GivenLine : Frame.Code.LineOf(Instruction);
}
