namespace PyJitVerify.Runtime.Objects;

/// <summary>A Python tuple. The array is owned by the tuple and never written after construction.</summary>
public sealed class PyTuple : PyObject
{
    public PyTuple(Value[] items) : base(TypeKind.Tuple) => Items = items;

    public static PyTuple Empty { get; } = new([]);

    internal Value[] Items { get; }

    public int Count => Items.Length;

    public Value this[int index] => Items[index];
}
