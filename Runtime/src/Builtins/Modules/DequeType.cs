using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>A double-ended queue in a ring: item i is at (<see cref="_head"/> + i) modulo the ring's length, a power of two.</summary>
internal sealed class PyDeque : PyObject
{
    private Value[] _ring = new Value[8];
    private int _head;

    public PyDeque(PyType type) : base(TypeKind.Instance) => Class = type;

    public int Count { get; private set; }

    /// <summary>-1: no bound.</summary>
    public long MaxLength { get; set; } = -1;

    /// <summary>Counts the changes of length, so that iterators notice them.</summary>
    public int Changes { get; private set; }

    public ref Value this[int index] => ref _ring[(_head + index) & (_ring.Length - 1)];

    public void Append(Value item)
    {
        if (Count == _ring.Length) Grow();
        this[Count++] = item;
        Changes++;
        if (MaxLength >= 0 && Count > MaxLength) PopLeft();
    }

    public void AppendLeft(Value item)
    {
        if (Count == _ring.Length) Grow();
        _head = (_head - 1) & (_ring.Length - 1);
        _ring[_head] = item;
        Count++;
        Changes++;
        if (MaxLength >= 0 && Count > MaxLength) Pop();
    }

    public Value Pop()
    {
        Value item = this[--Count];
        this[Count] = default;
        Changes++;
        return item;
    }

    public Value PopLeft()
    {
        Value item = _ring[_head];
        _ring[_head] = default;
        _head = (_head + 1) & (_ring.Length - 1);
        Count--;
        Changes++;
        return item;
    }

    public void Clear()
    {
        _ring = new Value[8];
        _head = Count = 0;
        Changes++;
    }

    public void Rotate(long steps)
    {
        if (Count < 2) return;
        long by = steps % Count;
        for (; by > 0; by--) AppendLeftRaw(Pop());
        for (; by < 0; by++) AppendRaw(PopLeft());
    }

    public void RemoveAt(int index)
    {
        for (int i = index; i < Count - 1; i++) this[i] = this[i + 1];
        Pop();
    }

    public void Insert(int index, Value item)
    {
        AppendRaw(item);
        for (int i = Count - 1; i > index; i--) this[i] = this[i - 1];
        this[index] = item;
    }

    public Value[] ToArray()
    {
        var items = new Value[Count];
        for (int i = 0; i < items.Length; i++) items[i] = this[i];
        return items;
    }

    private void AppendRaw(Value item)
    {
        if (Count == _ring.Length) Grow();
        this[Count++] = item;
        Changes++;
    }

    private void AppendLeftRaw(Value item)
    {
        _head = (_head - 1) & (_ring.Length - 1);
        _ring[_head] = item;
        Count++;
        Changes++;
    }

    private void Grow()
    {
        var larger = new Value[_ring.Length * 2];
        for (int i = 0; i < Count; i++) larger[i] = this[i];
        _ring = larger;
        _head = 0;
    }
}

/// <summary>The type <c>collections.deque</c>.</summary>
/// <remarks>Source: CPython <c>Modules/_collectionsmodule.c</c>.</remarks>
internal static class DequeType
{
    private static readonly Signature InitArguments = Signature.Parse("deque", "iterable=absent, maxlen=None");

    public static readonly TypeDefinition Definition = new("deque", TypeKind.Instance)
    {
        IsGeneric = true,
        Module = "collections",
        HasWeakReferences = true,
        IsSequencePattern = true,
        IsUnhashable = true,
        Slots = new TypeSlots
        {
            New = static (_, type, _, _) => new PyDeque(type),
            Init = Init,
            Repr = Repr,
            Hash = SlotDispatch.UnhashableSlot,
            Compare = Compare,
            Iter = static (ts, self) => new DequeIterator(ts.Interp.Defined(Iterator!), Of(self), isReversed: false),
            Length = static (_, self) => Of(self).Count,
            Contains = static (ts, self, item) => Find(ts, Of(self), item, 0, Of(self).Count) switch { -2 => -1, < 0 => 0, _ => 1 },
            Subscript = static (ts, self, key) => TryIndex(ts, self, key, out int i) ? Of(self)[i] : default,
            StoreSubscript = static (ts, self, key, value) =>
            {
                if (!TryIndex(ts, self, key, out int i)) return false;
                if (value.IsNull) Of(self).RemoveAt(i);
                else Of(self)[i] = value;
                return true;
            },
            Concat = static (ts, left, right) =>
            {
                if (right.Ref is not PyDeque other) return ts.RaiseTypeError($"can only concatenate deque (not \"{ts.TypeOf(right).LayoutName}\") to deque");
                Value copy = Copy(ts, left);
                return copy.IsNull || !Extend(ts, Of(copy), other) ? default : copy;
            },
            Repeat = static (ts, self, count) =>
            {
                Value copy = Copy(ts, self);
                return copy.IsNull || !RepeatInPlace(ts, Of(copy), count) ? default : copy;
            },
            InplaceConcat = static (ts, self, other) => Extend(ts, Of(self), other) ? self : default,
            InplaceRepeat = static (ts, self, count) => RepeatInPlace(ts, Of(self), count) ? self : default,
        },
        Methods =
        [
            MethodDefinition.OneArg("append", static (ts, self, item) => Do(ts, () => Of(self).Append(item))),
            MethodDefinition.OneArg("appendleft", static (ts, self, item) => Do(ts, () => Of(self).AppendLeft(item))),
            MethodDefinition.NoArgs("pop", static (ts, self) => Of(self).Count > 0 ? Of(self).Pop() : ts.RaiseIndexError("pop from an empty deque")),
            MethodDefinition.NoArgs("popleft", static (ts, self) => Of(self).Count > 0 ? Of(self).PopLeft() : ts.RaiseIndexError("pop from an empty deque")),
            MethodDefinition.NoArgs("clear", static (ts, self) => Do(ts, Of(self).Clear)),
            MethodDefinition.OneArg("extend", static (ts, self, items) => Extend(ts, Of(self), items) ? Value.None : default),
            MethodDefinition.OneArg("extendleft", static (ts, self, items) =>
            {
                PyList? list = Operations.ToList(ts, items);
                foreach (Value item in list is null ? [] : list.ToArray()) Of(self).AppendLeft(item);
                return list is null ? default : Value.None;
            }),
            MethodDefinition.NoArgs("copy", Copy),
            MethodDefinition.NoArgs("__copy__", Copy),
            MethodDefinition.NoArgs("reverse", static (ts, self) => Do(ts, () =>
            {
                PyDeque d = Of(self);
                for (int i = 0, j = d.Count - 1; i < j; i++, j--) (d[i], d[j]) = (d[j], d[i]);
            })),
            MethodDefinition.Fast("rotate", 0, 1, static (ts, self, args) =>
            {
                long steps = 1;
                if (args.Length > 0 && !SequenceOps.TryLong(ts, args[0], out steps)) return default;
                Of(self).Rotate(steps);
                return Value.None;
            }),
            MethodDefinition.OneArg("remove", static (ts, self, item) =>
            {
                int at = Find(ts, Of(self), item, 0, Of(self).Count, ts.Interp.Exceptions.IndexError);
                if (at == -2) return default;
                if (at < 0) return ts.RaiseValueError("deque.remove(x): x not in deque");
                Of(self).RemoveAt(at);
                return Value.None;
            }),
            MethodDefinition.OneArg("count", static (ts, self, item) =>
            {
                PyDeque d = Of(self);
                int changes = d.Changes;
                long count = 0;
                for (int i = 0; i < d.Count; i++)
                {
                    int equal = Operations.CompareBool(ts, d[i], item, CompareOp.Eq);
                    if (equal < 0) return default;
                    if (changes != d.Changes) return ts.RaiseRuntimeError("deque mutated during iteration");
                    count += equal;
                }
                return Value.Int(count);
            }),
            MethodDefinition.Fast("index", 1, 3, static (ts, self, args) =>
            {
                Value item = args[0];
                if (!SequenceOps.TryBounds(ts, args, Of(self).Count, out long start, out long stop)) return default;
                int at = Find(ts, Of(self), item, (int)Math.Min(start, int.MaxValue), (int)Math.Min(stop, Of(self).Count));
                if (at == -2) return default;
                if (at >= 0) return Value.Int(at);
                return ts.RaiseValueError("deque.index(x): x not in deque");
            }),
            MethodDefinition.Fast("insert", 2, 2, static (ts, self, args) =>
            {
                PyDeque d = Of(self);
                Value item = args[1];
                if (!SequenceOps.TryLong(ts, args[0], out long index)) return default;
                if (d.MaxLength >= 0 && d.Count >= d.MaxLength) return ts.RaiseIndexError("deque already at its maximum size");
                if (index < 0) index = Math.Max(0, index + d.Count);
                d.Insert((int)Math.Min(index, d.Count), item);
                return Value.None;
            }),
            MethodDefinition.NoArgs("__reversed__", static (ts, self) => new DequeIterator(ts.Interp.Defined(ReverseIterator!), Of(self), isReversed: true)),
            MethodDefinition.NoArgs("__reduce__", static (ts, self) =>
            {
                Value state = Of(self).Attributes is null ? Value.None : Operations.InstanceDict(ts, Of(self));
                Value items = Operations.GetIterator(ts, self);
                if (items.IsNull) return default;
                PyTuple args = Of(self).MaxLength < 0 ? PyTuple.Empty : new PyTuple([PyTuple.Empty, Value.Int(Of(self).MaxLength)]);
                return new PyTuple([ts.TypeOf(self), args, state, items]);
            }),
            MethodDefinition.NoArgs("__sizeof__", static (_, self) => Value.Int(232 + 8L * Of(self).Count)),
        ],
        GetSets = [new("maxlen", static (_, self) => Of(self).MaxLength < 0 ? Value.None : Value.Int(Of(self).MaxLength))],
    };

    public static readonly TypeDefinition Iterator = NativeIterator.Define("_collections", "_deque_iterator", Walk(isReversed: false), Hint());

    public static readonly TypeDefinition ReverseIterator = NativeIterator.Define("_collections", "_deque_reverse_iterator", Walk(isReversed: true), Hint());

    private sealed class DequeIterator(PyType type, PyDeque deque, bool isReversed) : NativeIterator(type)
    {
        private readonly int _changes = deque.Changes;
        private int _done;

        public int Left => Math.Max(0, deque.Count - _done);

        public override bool TryNext(ThreadState ts, out Value item)
        {
            item = default;
            if (_changes != deque.Changes)
            {
                if (_done < 0) return false;
                _done = deque.Count;
                ts.RaiseRuntimeError("deque mutated during iteration");
                return false;
            }
            if (_done >= deque.Count) return false;
            item = isReversed ? deque[deque.Count - 1 - _done] : deque[_done];
            _done++;
            return true;
        }
    }

    private static MethodDefinition Hint() => MethodDefinition.NoArgs("__length_hint__", static (_, self) => Value.Int(((DequeIterator)self.Ref!).Left));

    private static NewSlot Walk(bool isReversed) => (ts, type, args, _) =>
        args.Length > 0 && args[0].Ref is PyDeque deque ? new DequeIterator(type, deque, isReversed) : ts.RaiseTypeError($"{type.Name}() argument 1 must be collections.deque");

    private static PyDeque Of(in Value value) => (PyDeque)value.Ref!;

    private static Value Do(ThreadState ts, Action action)
    {
        if (!ts.Budget.Charge(ts, 16)) return default;
        action();
        return Value.None;
    }

    private static bool Init(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        Value[]? bound = InitArguments.Bind(ts, args, keywordNames);
        if (bound is null) return false;
        long maxLength = -1;
        if (!bound[1].IsNone)
        {
            if (!Operations.TryGetIntegral(bound[1], out _)) return !ts.RaiseTypeError("an integer is required").IsNull;
            if (!SequenceOps.TryLong(ts, bound[1], out maxLength)) return false;
            if (maxLength < 0)
            {
                ts.RaiseValueError("maxlen must be non-negative");
                return false;
            }
        }
        Of(self).MaxLength = maxLength;
        if (Of(self).Count > 0) Of(self).Clear();
        return bound[0].IsNull || Extend(ts, Of(self), bound[0]);
    }

    private static bool Extend(ThreadState ts, PyDeque deque, Value items)
    {
        if (ReferenceEquals(items.Ref, deque)) items = new PyList(deque.ToArray());
        Value iterator = Operations.GetIterator(ts, items);
        if (iterator.IsNull) return false;
        while (Operations.Next(ts, iterator, out Value item))
        {
            if (!ts.Budget.Charge(ts, 16)) return false;
            deque.Append(item);
        }
        return ts.Pending is null;
    }

    private static bool RepeatInPlace(ThreadState ts, PyDeque deque, Value factor)
    {
        if (!SequenceOps.TryRepeatCount(ts, factor, out long count)) return false;
        Value[] items = deque.ToArray();
        if (count <= 0) deque.Clear();
        if (!ts.Budget.Charge(ts, deque.MaxLength >= 0 ? deque.MaxLength * 16 : (long)Math.Min((double)items.Length * count * 16, long.MaxValue / 2))) return false;
        for (long i = 1; i < count; i++)
        {
            foreach (Value item in items) deque.Append(item);
            if (deque.MaxLength >= 0 && i * items.Length > 2 * deque.MaxLength + items.Length) break;
        }
        return true;
    }

    private static Value Copy(ThreadState ts, Value self)
    {
        PyDeque source = Of(self);
        if (!source.Class!.IsHeap)
        {
            var copy = new PyDeque(source.Class) { MaxLength = source.MaxLength };
            foreach (Value item in source.ToArray()) copy.Append(item);
            return copy;
        }
        return source.MaxLength < 0 ? Operations.Call(ts, source.Class, self) : Operations.Call(ts, source.Class, self, Value.Int(source.MaxLength));
    }

    /// <summary>The place of an item, -1 when it is not there, -2 on failure.</summary>
    /// <param name="mutated">What is raised when a comparison changes the deque; null is RuntimeError.</param>
    private static int Find(ThreadState ts, PyDeque deque, Value item, int start, int stop, PyType? mutated = null)
    {
        int changes = deque.Changes;
        for (int i = start; i < stop && i < deque.Count; i++)
        {
            int equal = Operations.CompareBool(ts, deque[i], item, CompareOp.Eq);
            if (equal < 0) return -2;
            if (changes != deque.Changes)
            {
                ts.Raise(mutated ?? ts.Interp.Exceptions.RuntimeError, "deque mutated during iteration");
                return -2;
            }
            if (equal > 0) return i;
        }
        return -1;
    }

    private static bool TryIndex(ThreadState ts, Value self, Value key, out int index)
    {
        index = 0;
        if (!SequenceOps.IsIndex(ts, key))
        {
            ts.RaiseTypeError($"sequence index must be integer, not '{ts.TypeOf(key).LayoutName}'");
            return false;
        }
        if (!SequenceOps.TryLong(ts, key, out long number)) return false;
        if (number < 0) number += Of(self).Count;
        index = (int)number;
        if (number >= 0 && number < Of(self).Count) return true;
        ts.RaiseIndexError("deque index out of range");
        return false;
    }

    private static Value Compare(ThreadState ts, Value left, Value right, CompareOp op)
    {
        if (left.Ref is not PyDeque a || right.Ref is not PyDeque b) return Value.NotImplemented;
        return Operations.Compare(ts, new PyList(a.ToArray()), new PyList(b.ToArray()), op);
    }

    private static Value Repr(ThreadState ts, Value self)
    {
        PyDeque deque = Of(self);
        string name = ts.TypeOf(self).Name;
        if (!ts.EnterRepr(deque)) return (PyStr)"[...]";
        PyStr? text = Operations.Repr(ts, new PyList(deque.ToArray()));
        ts.LeaveRepr();
        return text is null ? default : (PyStr)(deque.MaxLength < 0 ? $"{name}({text})" : $"{name}({text}, maxlen={deque.MaxLength})");
    }
}
