using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>An iterator over selections from pools by index, in lexicographic order.</summary>
internal abstract class SelectionIterator(PyType type, int length, bool isOver) : NativeIterator(type)
{
    private bool _isStarted;
    private bool _isOver = isOver;

    protected int[] Indices { get; set; } = new int[isOver ? 0 : length];

    public override bool TryNext(ThreadState ts, out Value item)
    {
        item = default;
        if (_isOver) return false;
        if (_isStarted && !Step())
        {
            _isOver = true;
            return false;
        }
        _isStarted = true;
        if (!ts.Budget.Charge(ts, Count * 16L)) return false;
        var values = new Value[Count];
        for (int i = 0; i < values.Length; i++) values[i] = Pick(i);
        item = TupleType.Of(values);
        return true;
    }

    protected virtual int Count => Indices.Length;

    protected abstract Value Pick(int position);

    /// <summary>The next selection. False: there is none.</summary>
    protected abstract bool Step();
}

/// <summary>itertools: <c>product</c>.</summary>
internal sealed class ProductIterator(PyType type, Value[][] pools) : SelectionIterator(type, pools.Length, Array.Exists(pools, static p => p.Length == 0))
{
    protected override Value Pick(int position) => pools[position][Indices[position]];

    protected override bool Step()
    {
        for (int i = pools.Length - 1; i >= 0; i--)
        {
            if (++Indices[i] < pools[i].Length) return true;
            Indices[i] = 0;
        }
        return false;
    }
}

/// <summary>itertools: <c>combinations</c>.</summary>
internal sealed class CombinationsIterator : SelectionIterator
{
    private readonly Value[] _pool;

    public CombinationsIterator(PyType type, Value[] pool, int length) : base(type, length, length > pool.Length)
    {
        _pool = pool;
        for (int i = 0; i < Indices.Length; i++) Indices[i] = i;
    }

    protected override Value Pick(int position) => _pool[Indices[position]];

    protected override bool Step()
    {
        int length = Indices.Length, i = length - 1;
        while (i >= 0 && Indices[i] == i + _pool.Length - length) i--;
        if (i < 0) return false;
        Indices[i]++;
        for (int j = i + 1; j < length; j++) Indices[j] = Indices[j - 1] + 1;
        return true;
    }
}

/// <summary>itertools: <c>combinations_with_replacement</c>.</summary>
internal sealed class ReplacementIterator(PyType type, Value[] pool, int length) : SelectionIterator(type, length, pool.Length == 0 && length > 0)
{
    protected override Value Pick(int position) => pool[Indices[position]];

    protected override bool Step()
    {
        int i = Indices.Length - 1;
        while (i >= 0 && Indices[i] == pool.Length - 1) i--;
        if (i < 0) return false;
        Array.Fill(Indices, Indices[i] + 1, i, Indices.Length - i);
        return true;
    }
}

/// <summary>itertools: <c>permutations</c>.</summary>
internal sealed class PermutationsIterator : SelectionIterator
{
    private readonly Value[] _pool;
    private readonly int[] _cycles;

    public PermutationsIterator(PyType type, Value[] pool, int length) : base(type, length, length > pool.Length)
    {
        _pool = pool;
        Indices = [.. Enumerable.Range(0, pool.Length)];
        _cycles = length > pool.Length ? [] : [.. Enumerable.Range(0, length).Select(i => pool.Length - i)];
    }

    protected override int Count => _cycles.Length;

    protected override Value Pick(int position) => _pool[Indices[position]];

    protected override bool Step()
    {
        for (int i = _cycles.Length - 1; i >= 0; i--)
        {
            if (--_cycles[i] > 0)
            {
                int j = Indices.Length - _cycles[i];
                (Indices[i], Indices[j]) = (Indices[j], Indices[i]);
                return true;
            }
            int moved = Indices[i];
            Array.Copy(Indices, i + 1, Indices, i, Indices.Length - i - 1);
            Indices[^1] = moved;
            _cycles[i] = Indices.Length - i;
        }
        return false;
    }
}
