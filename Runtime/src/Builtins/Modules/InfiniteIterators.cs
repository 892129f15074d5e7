using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>itertools: <c>count</c>.</summary>
internal sealed class CountIterator(PyType type, Value start, Value step) : NativeIterator(type)
{
    private Value _next = start;

    public override bool TryNext(ThreadState ts, out Value item)
    {
        item = _next;
        _next = _next.IsInt && step.IsInt ? Add(_next.Bits, step.Bits) : Operations.Binary(ts, BinaryOperator.Add, _next, step);
        return !_next.IsNull;
    }

    public Value Reduce(ThreadState ts) => new PyTuple([ts.TypeOf(this), new PyTuple(IsOne ? [_next] : [_next, step])]);

    public override Value Describe(ThreadState ts)
    {
        PyStr? first = Operations.Repr(ts, _next), second = IsOne ? PyStr.Empty : Operations.Repr(ts, step);
        return first is null || second is null ? default : (PyStr)(IsOne ? $"count({first})" : $"count({first}, {second})");
    }

    private bool IsOne => step is { IsInt: true, Bits: 1 };

    private static Value Add(long a, long b) => PyInt.Normalize((System.Numerics.BigInteger)a + b);
}

/// <summary>itertools: <c>cycle</c>.</summary>
internal sealed class CycleIterator(PyType type, Value source) : NativeIterator(type)
{
    private readonly PyList _seen = new();
    private Value _source = source;
    private int _index;

    public override bool TryNext(ThreadState ts, out Value item)
    {
        if (!_source.IsNull)
        {
            if (AdvancePart(ts, _source, out item))
            {
                if (!ts.Budget.Charge(ts, 16)) return false;
                _seen.Append(item);
                return true;
            }
            if (ts.Pending is not null) return false;
            _source = default;
        }
        item = default;
        if (_seen.Count == 0) return false;
        item = _seen.Items[_index];
        _index = (_index + 1) % _seen.Count;
        return true;
    }
}

/// <summary>itertools: <c>repeat</c>.</summary>
internal sealed class RepeatIterator(PyType type, Value element, long times) : NativeIterator(type)
{
    /// <summary>-1: without end.</summary>
    public long Left { get; private set; } = times;

    public override bool TryNext(ThreadState ts, out Value item)
    {
        item = element;
        if (Left == 0) return false;
        if (Left > 0) Left--;
        return true;
    }

    public override Value Describe(ThreadState ts) =>
        Operations.Repr(ts, element) is { } text ? (PyStr)(Left < 0 ? $"repeat({text})" : $"repeat({text}, {Left})") : default;
}
