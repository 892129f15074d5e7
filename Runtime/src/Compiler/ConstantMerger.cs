using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Compiler;

/// <summary>
/// Makes equal constants of a compilation one object, tuples and what is in them, too, so that <c>is</c> says of two of them what it says in
/// CPython (<c>merge_const_one</c>).
/// </summary>
internal sealed class ConstantMerger
{
    private readonly Dictionary<(string Kind, object? Content, long Bits), int> _numbers = [];
    private readonly List<Value> _merged = [];

    /// <summary>The number of a constant, the same for all that are equal to it and of its type.</summary>
    public int NumberOf(in Value value)
    {
        Value merged = value;
        (string, object?, long) key = value.Ref switch
        {
            string tag => (tag, null, value.Bits),
            PyStr text => ("str", text, 0),
            PyInt number => ("int", number.Number, 0),
            PyBytes bytes => ("bytes", Convert.ToHexString(bytes.Data), 0),
            PyComplex number => ("complex", BitConverter.DoubleToInt64Bits(number.Number.Imaginary), BitConverter.DoubleToInt64Bits(number.Number.Real)),
            PyTuple tuple => ("tuple", string.Join(',', NumbersOf(tuple, out merged)), 0),
            var other => ("object", other, value.Bits),
        };
        if (_numbers.TryGetValue(key, out int known)) return known;
        _numbers.Add(key, _merged.Count);
        _merged.Add(merged);
        return _merged.Count - 1;
    }

    /// <summary>The constant with that number.</summary>
    public Value this[int number] => _merged[number];

    private int[] NumbersOf(PyTuple tuple, out Value merged)
    {
        int[] numbers = Array.ConvertAll(tuple.Items, item => NumberOf(item));
        merged = numbers.Length == 0 ? tuple : new PyTuple(Array.ConvertAll(numbers, n => _merged[n]));
        return numbers;
    }
}
