namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// A Python list: the first <see cref="Count"/> places of <see cref="Items"/>; the places behind are null values.
/// Machine code reads both fields and stores frozen tags and bits into <see cref="Items"/>.
/// </summary>
public sealed class PyList : PyObject
{
    internal Value[] Items;
    internal int Count;

    public PyList(int capacity = 0) : base(TypeKind.List) => Items = capacity == 0 ? [] : new Value[capacity];

    public PyList(Value[] items) : base(TypeKind.List)
    {
        Items = items;
        Count = items.Length;
    }

    internal ReadOnlySpan<Value> Span => Items.AsSpan(0, Count);

    internal void Append(in Value item)
    {
        if (Count == Items.Length) Grow(Count + 1);
        ValueCopy.Copy(ref Items[Count++], in item);
    }

    internal void AddRange(ReadOnlySpan<Value> items)
    {
        if (Count + items.Length > Items.Length) Grow(Count + items.Length);
        ValueCopy.Copy(items, Items.AsSpan(Count));
        Count += items.Length;
    }

    /// <summary>Removes the items from <paramref name="index"/> on, <paramref name="count"/> of them.</summary>
    internal void RemoveRange(int index, int count)
    {
        Array.Copy(Items, index + count, Items, index, Count - index - count);
        Array.Clear(Items, Count - count, count);
        Count -= count;
    }

    internal void Insert(int index, in Value item)
    {
        if (Count == Items.Length) Grow(Count + 1);
        Array.Copy(Items, index, Items, index + 1, Count - index);
        Items[index] = item;
        Count++;
    }

    internal void Clear()
    {
        Items = [];
        Count = 0;
    }

    internal Value[] ToArray() => ValueCopy.ToArray(Span);

    private void Grow(int needed) => Array.Resize(ref Items, Math.Max(needed, Items.Length + (Items.Length >> 1) + 4));
}
