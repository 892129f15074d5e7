namespace PyJitVerify.Runtime.Objects;

/// <summary>Iterates anything that has <c>__getitem__</c> with indices from 0.</summary>
public sealed class PySequenceIterator(Value sequence) : PyObject(TypeKind.SequenceIterator)
{
    /// <summary>Null value: exhausted.</summary>
    internal Value Sequence = sequence;
    internal long Index;
}
