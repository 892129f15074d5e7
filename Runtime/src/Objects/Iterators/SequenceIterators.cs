namespace PyJitVerify.Runtime.Objects;

/// <summary>Iterates a list, which may change meanwhile. Machine code reads and writes the fields.</summary>
public sealed class PyListIterator : PyObject
{
    /// <summary>Null: exhausted, and it stays so.</summary>
    internal PyList? List;
    internal int Index;

    internal PyListIterator(PyList list) : base(TypeKind.ListIterator) => List = list;
}

/// <summary>Iterates a list from its end.</summary>
public sealed class PyListReverseIterator : PyObject
{
    internal PyList? List;
    internal int Index;

    internal PyListReverseIterator(PyList list) : base(TypeKind.ListReverseIterator)
    {
        List = list;
        Index = list.Count - 1;
    }
}

/// <summary>Iterates a tuple. Machine code reads and writes the fields.</summary>
public sealed class PyTupleIterator : PyObject
{
    /// <summary>Null: exhausted.</summary>
    internal PyTuple? Tuple;
    internal int Index;

    internal PyTupleIterator(PyTuple tuple) : base(TypeKind.TupleIterator) => Tuple = tuple;
}

/// <summary>Iterates the code points of a str.</summary>
public sealed class PyStrIterator : PyObject
{
    /// <summary>Null: exhausted.</summary>
    internal PyStr? Text;
    internal int Index;

    internal PyStrIterator(PyStr text) : base(TypeKind.StrIterator) => Text = text;
}

/// <summary><c>iter(callable, sentinel)</c>.</summary>
public sealed class PyCallableIterator : PyObject
{
    /// <summary>Null value: exhausted.</summary>
    internal Value Callable;
    internal Value Sentinel;

    internal PyCallableIterator(Value callable, Value sentinel) : base(TypeKind.CallableIterator)
    {
        Callable = callable;
        Sentinel = sentinel;
    }
}

/// <summary><c>reversed()</c> of a sequence that has no <c>__reversed__</c>.</summary>
public sealed class PyReversed : PyObject
{
    /// <summary>Null value: exhausted.</summary>
    internal Value Sequence;
    internal long Index;

    internal PyReversed(Value sequence, long index) : base(TypeKind.Reversed)
    {
        Sequence = sequence;
        Index = index;
    }
}
