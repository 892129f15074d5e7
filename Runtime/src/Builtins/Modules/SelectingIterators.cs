using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>itertools: <c>chain</c>.</summary>
internal sealed class ChainIterator(PyType type, Value sources) : NativeIterator(type)
{
    private Value _sources = sources;
    private Value _active;

    public override bool TryNext(ThreadState ts, out Value item)
    {
        item = default;
        while (!_sources.IsNull)
        {
            if (_active.IsNull)
            {
                if (!AdvancePart(ts, _sources, out Value iterable))
                {
                    _sources = default;
                    return false;
                }
                _active = Operations.GetIterator(ts, iterable);
                if (_active.IsNull)
                {
                    _sources = default;
                    return false;
                }
            }
            if (AdvancePart(ts, _active, out item)) return true;
            if (ts.Pending is not null) return false;
            _active = default;
        }
        return false;
    }
}

/// <summary>itertools: <c>accumulate</c>.</summary>
internal sealed class AccumulateIterator(PyType type, Value source, Value function, Value initial) : NativeIterator(type)
{
    private Value _total;
    private Value _initial = initial;

    public override bool TryNext(ThreadState ts, out Value item)
    {
        item = default;
        if (!_initial.IsNone)
        {
            item = _total = _initial;
            _initial = Value.None;
            return true;
        }
        if (!Advance(ts, source, out Value value)) return false;
        if (_total.IsNull)
        {
            item = _total = value;
            return true;
        }
        Value total = function.IsNone ? Operations.Binary(ts, BinaryOperator.Add, _total, value) : Operations.Call(ts, function, _total, value);
        if (total.IsNull) return false;
        item = _total = total;
        return true;
    }
}

/// <summary>itertools: <c>compress</c>.</summary>
internal sealed class CompressIterator(PyType type, Value data, Value selectors) : NativeIterator(type)
{
    public override bool TryNext(ThreadState ts, out Value item)
    {
        while (Advance(ts, data, out item))
        {
            if (!Advance(ts, selectors, out Value selector)) return false;
            int truth = Operations.IsTrue(ts, selector);
            if (truth != 0) return truth > 0;
        }
        return false;
    }
}

/// <summary>itertools: <c>dropwhile</c>.</summary>
internal sealed class DropWhileIterator(PyType type, Value predicate, Value source) : NativeIterator(type)
{
    private bool _isThrough;

    public override bool TryNext(ThreadState ts, out Value item)
    {
        while (Advance(ts, source, out item))
        {
            if (_isThrough) return true;
            Value answer = Operations.Call(ts, predicate, item);
            int truth = answer.IsNull ? -1 : Operations.IsTrue(ts, answer);
            if (truth < 0) return false;
            if (truth > 0) continue;
            _isThrough = true;
            return true;
        }
        return false;
    }
}

/// <summary>itertools: <c>takewhile</c>.</summary>
internal sealed class TakeWhileIterator(PyType type, Value predicate, Value source) : NativeIterator(type)
{
    private bool _isOver;

    public override bool TryNext(ThreadState ts, out Value item)
    {
        item = default;
        if (_isOver || !Advance(ts, source, out item)) return false;
        Value answer = Operations.Call(ts, predicate, item);
        int truth = answer.IsNull ? -1 : Operations.IsTrue(ts, answer);
        _isOver = truth == 0;
        if (_isOver) ts.ForgetStop();
        return truth > 0;
    }
}

/// <summary>itertools: <c>filterfalse</c>.</summary>
internal sealed class FilterFalseIterator(PyType type, Value predicate, Value source) : NativeIterator(type)
{
    public override bool TryNext(ThreadState ts, out Value item)
    {
        while (Advance(ts, source, out item))
        {
            Value answer = predicate.IsNone ? item : Operations.Call(ts, predicate, item);
            int truth = answer.IsNull ? -1 : Operations.IsTrue(ts, answer);
            if (truth <= 0) return truth == 0;
        }
        return false;
    }
}

/// <summary>itertools: <c>starmap</c>.</summary>
internal sealed class StarMapIterator(PyType type, Value function, Value source) : NativeIterator(type)
{
    public override bool TryNext(ThreadState ts, out Value item)
    {
        item = default;
        if (!Advance(ts, source, out Value args)) return false;
        PyTuple? tuple = TupleType.From(ts, args);
        if (tuple is not null) item = Operations.Call(ts, function, tuple.Items, null);
        return !item.IsNull;
    }
}

/// <summary>itertools: <c>islice</c>. A stop of -1 is none.</summary>
internal sealed class ISliceIterator(PyType type, Value source, long start, long stop, long step) : NativeIterator(type)
{
    private Value _source = source;
    private long _next = start;
    private long _count;

    public override bool TryNext(ThreadState ts, out Value item)
    {
        item = default;
        if (_source.IsNull) return false;
        while (_count < _next)
        {
            if (stop >= 0 && _count >= stop) return End();
            if (!Advance(ts, _source, out item)) return End();
            _count++;
        }
        if ((stop >= 0 && _count >= stop) || !Advance(ts, _source, out item)) return End();
        _count++;
        long after = _next + step;
        _next = after < _next || (stop >= 0 && after > stop) ? (stop >= 0 ? stop : long.MaxValue) : after;
        return true;
    }

    private bool End()
    {
        _source = default;
        return false;
    }
}

/// <summary>itertools: <c>pairwise</c>.</summary>
internal sealed class PairWiseIterator(PyType type, Value source) : NativeIterator(type)
{
    private Value _old;

    public override bool TryNext(ThreadState ts, out Value item)
    {
        item = default;
        if (_old.IsNull && !Advance(ts, source, out _old)) return false;
        Value first = _old;
        if (!Advance(ts, source, out Value second)) return false;
        _old = second;
        item = new PyTuple([first, second]);
        return true;
    }
}

/// <summary>itertools: <c>batched</c>.</summary>
internal sealed class BatchedIterator(PyType type, Value source, long size, bool isStrict) : NativeIterator(type)
{
    private bool _isOver;

    public override bool TryNext(ThreadState ts, out Value item)
    {
        item = default;
        if (_isOver) return false;
        var batch = new PyList();
        while (batch.Count < size && Advance(ts, source, out Value next)) batch.Append(next);
        _isOver = batch.Count < size;
        if (ts.Pending is not null || batch.Count == 0) return false;
        if (_isOver && isStrict)
        {
            ts.RaiseValueError("batched(): incomplete batch");
            return false;
        }
        item = new PyTuple(batch.ToArray());
        return true;
    }
}

/// <summary>itertools: <c>zip_longest</c>.</summary>
internal sealed class ZipLongestIterator(PyType type, Value[] sources, Value fill) : NativeIterator(type)
{
    private int _active = sources.Length;

    public override bool TryNext(ThreadState ts, out Value item)
    {
        item = default;
        if (_active == 0) return false;
        var values = new Value[sources.Length];
        for (int i = 0; i < sources.Length; i++)
        {
            values[i] = fill;
            if (sources[i].IsNull) continue;
            if (AdvancePart(ts, sources[i], out Value next))
            {
                values[i] = next;
                continue;
            }
            if (ts.Pending is not null)
            {
                _active = 0;
                return false;
            }
            sources[i] = default;
            if (--_active == 0) return false;
        }
        item = new PyTuple(values);
        return true;
    }
}

/// <summary>itertools: <c>groupby</c>.</summary>
internal sealed class GroupByIterator(PyType type, PyType grouperType, Value source, Value key) : NativeIterator(type)
{
    private Value _targetKey, _currentKey, _currentValue;
    private Group? _group;

    public override bool TryNext(ThreadState ts, out Value item)
    {
        item = default;
        _group = null;
        // Skip what is left of the group before.
        while (true)
        {
            if (!_currentKey.IsNull)
            {
                if (_targetKey.IsNull) break;
                int equal = Operations.CompareBool(ts, _targetKey, _currentKey, CompareOp.Eq);
                if (equal < 0) return false;
                if (equal == 0) break;
            }
            if (!Step(ts)) return false;
        }
        _targetKey = _currentKey;
        _group = new Group(grouperType, this, _targetKey);
        item = new PyTuple([_currentKey, _group]);
        return true;
    }

    private bool Step(ThreadState ts)
    {
        if (!AdvancePart(ts, source, out Value value)) return false;
        Value newKey = key.IsNone ? value : Operations.Call(ts, key, value);
        if (newKey.IsNull) return false;
        _currentKey = newKey;
        _currentValue = value;
        return true;
    }

    /// <summary>The items of one group; it ends when the groupby goes on.</summary>
    private sealed class Group(PyType type, GroupByIterator parent, Value groupKey) : NativeIterator(type)
    {
        public override bool TryNext(ThreadState ts, out Value item)
        {
            item = default;
            if (!ReferenceEquals(parent._group, this)) return false;
            if (parent._currentValue.IsNull && !parent.Step(ts)) return false;
            int equal = Operations.CompareBool(ts, groupKey, parent._currentKey, CompareOp.Eq);
            if (equal <= 0) return false;
            item = parent._currentValue;
            parent._currentValue = default;
            // The comparison may have run this very iterator, which took the item.
            return !item.IsNull;
        }
    }
}

/// <summary>itertools: <c>tee</c>. The iterators share a chain of items, each read once from the source.</summary>
internal sealed class TeeIterator(PyType type, TeeIterator.Link link) : NativeIterator(type)
{
    private Link _link = link;

    /// <summary>A place in the chain: the item there once it is read, and the next place.</summary>
    internal sealed class Link(Value source)
    {
        public Value Source { get; } = source;

        public Value Item;
        public Link? Next;
        public bool IsReading;
    }

    public NativeIterator Copy() => new TeeIterator(Class!, _link);

    public override bool TryNext(ThreadState ts, out Value item)
    {
        item = default;
        if (_link.Next is null)
        {
            if (_link.IsReading)
            {
                ts.RaiseRuntimeError("cannot re-enter the tee iterator");
                return false;
            }
            _link.IsReading = true;
            bool more = Advance(ts, _link.Source, out Value value);
            _link.IsReading = false;
            if (!more) return false;
            _link.Item = value;
            _link.Next = new Link(_link.Source);
        }
        item = _link.Item;
        _link = _link.Next;
        return true;
    }
}
