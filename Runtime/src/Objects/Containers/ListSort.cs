namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// <c>list.sort</c> and <c>sorted</c>: a stable merge sort that finds runs, extends short ones by binary insertion and
/// merges neighbours in the order of powersort, galloping where one side keeps winning.
/// Invariant: items are compared by <c>__lt__</c> only, in the same pairs and the same order as CPython 3.14 compares them,
/// since programs can see that.
/// Errors: a failing comparison leaves the list a permutation of what it was.
/// </summary>
/// <remarks>Source: CPython <c>Objects/listsort.txt</c> and <c>Objects/listobject.c</c>: <c>list_sort_impl</c>, <c>count_run</c>, <c>merge_at</c>.</remarks>
internal sealed class ListSort
{
    private const int MinGallop = 7;
    private const int MaxMinRun = 64;

    private readonly ThreadState _ts;
    private readonly Value[] _keys;

    /// <summary>What moves with the keys; null when the items are their own keys.</summary>
    private readonly Value[]? _values;
    private readonly Func<ThreadState, Value, Value, int> _less;
    private readonly List<(int Start, int Length, int Power)> _pending = [];
    private int _minGallop = MinGallop;

    private ListSort(ThreadState ts, Value[] keys, Value[]? values)
    {
        _ts = ts;
        _keys = keys;
        _values = values;
        _less = ChooseLess(keys);
    }

    /// <summary>Sorts in place. False on failure.</summary>
    public static bool Sort(ThreadState ts, PyList list, Value key, bool reverse)
    {
        Value[] storage = list.Items;
        int count = list.Count;
        // The list looks empty while Python code may run, so that a comparison that changes it is noticed.
        list.Items = [];
        list.Count = 0;
        Value[] items = storage.AsSpan(0, count).ToArray();
        bool done = SortItems(ts, items, key, reverse);
        bool modified = list.Count != 0 || list.Items.Length != 0;
        list.Items = items;
        list.Count = count;
        if (!done) return false;
        if (!modified) return true;
        ts.RaiseValueError("list modified during sort");
        return false;
    }

    private static bool SortItems(ThreadState ts, Value[] items, in Value key, bool reverse)
    {
        Value[] keys = items;
        if (!key.IsNone)
        {
            if (!ts.Budget.Charge(ts, items.Length * 16L)) return false;
            keys = new Value[items.Length];
            for (int i = 0; i < items.Length; i++)
            {
                keys[i] = Operations.Call(ts, key, [items[i]], null);
                if (keys[i].IsNull) return false;
            }
        }
        // Reversing before and after keeps equal items in their order.
        Value[]? values = ReferenceEquals(keys, items) ? null : items;
        if (reverse) ReverseBoth(keys, values, 0, items.Length);
        bool done = items.Length < 2 || new ListSort(ts, keys, values).Run();
        if (reverse) ReverseBoth(keys, values, 0, items.Length);
        return done;
    }

    private static Func<ThreadState, Value, Value, int> ChooseLess(Value[] keys)
    {
        if (Array.TrueForAll(keys, static v => v.IsInt)) return static (_, a, b) => a.Bits < b.Bits ? 1 : 0;
        if (Array.TrueForAll(keys, static v => v.IsFloat)) return static (_, a, b) => a.AsFloat < b.AsFloat ? 1 : 0;
        if (Array.TrueForAll(keys, static v => v.Ref is PyStr { Class: null }))
            return static (_, a, b) => PyStr.Compare(a.Unchecked<PyStr>(), b.Unchecked<PyStr>()) < 0 ? 1 : 0;
        return static (ts, a, b) =>
        {
            Value result = Operations.Compare(ts, a, b, CompareOp.Lt);
            return result.IsNull ? -1 : Operations.IsTrue(ts, result);
        };
    }

    private bool Run()
    {
        int start = 0, remaining = _keys.Length, minRun = MinRunOf(remaining);
        while (remaining > 0)
        {
            int length = CountRun(start, remaining);
            if (length < 0) return false;
            if (length < minRun)
            {
                int forced = Math.Min(remaining, minRun);
                if (!BinaryInsertion(start, forced, length)) return false;
                length = forced;
            }
            if (!FoundNewRun(start, length)) return false;
            _pending.Add((start, length, 0));
            start += length;
            remaining -= length;
        }
        while (_pending.Count > 1)
        {
            int n = _pending.Count - 2;
            if (n > 0 && _pending[n - 1].Length < _pending[n + 1].Length) n--;
            if (!MergeAt(n)) return false;
        }
        return true;
    }

    private static int MinRunOf(int n)
    {
        int odd = 0;
        while (n >= MaxMinRun)
        {
            odd |= n & 1;
            n >>= 1;
        }
        return n + odd;
    }

    /// <summary>The length of the run at <paramref name="start"/>, made ascending; -1 failed.</summary>
    private int CountRun(int start, int remaining)
    {
        int n = 1, equal = 0;
        for (; n < remaining; n++)
        {
            int smaller = Less(start + n, start + n - 1);
            if (smaller < 0) return -1;
            if (smaller > 0) break;
        }
        if (n == remaining) return n;
        if (n > 1)
        {
            int increasing = Less(start, start + n - 1);
            if (increasing != 0) return increasing < 0 ? -1 : n;
            // All equal so far: they are the head of a descending run if their order is turned around now and again below.
            Reverse(start, n);
        }
        n++;
        for (; n < remaining; n++)
        {
            int smaller = Less(start + n, start + n - 1);
            if (smaller < 0) return -1;
            if (smaller > 0)
            {
                ReverseEqual(start, n, ref equal);
                continue;
            }
            int larger = Less(start + n - 1, start + n);
            if (larger < 0) return -1;
            if (larger > 0) break;
            equal++;
        }
        ReverseEqual(start, n, ref equal);
        Reverse(start, n);
        for (; n < remaining; n++)
        {
            int smaller = Less(start + n, start + n - 1);
            if (smaller < 0) return -1;
            if (smaller > 0) break;
        }
        return n;
    }

    private void ReverseEqual(int start, int n, ref int equal)
    {
        if (equal == 0) return;
        equal++;
        Reverse(start + n - equal, equal);
        equal = 0;
    }

    private bool BinaryInsertion(int start, int length, int sorted)
    {
        for (; sorted < length; sorted++)
        {
            int low = start, high = start + sorted, pivotAt = start + sorted;
            Value pivot = _keys[pivotAt];
            while (low < high)
            {
                int middle = low + ((high - low) >> 1);
                int less = _less(_ts, pivot, _keys[middle]);
                if (less < 0) return false;
                if (less > 0) high = middle;
                else low = middle + 1;
            }
            Value value = _values is null ? default : _values[pivotAt];
            Array.Copy(_keys, low, _keys, low + 1, pivotAt - low);
            _keys[low] = pivot;
            if (_values is null) continue;
            Array.Copy(_values, low, _values, low + 1, pivotAt - low);
            _values[low] = value;
        }
        return true;
    }

    /// <summary>Merges until the powers on the stack rise, as powersort wants.</summary>
    private bool FoundNewRun(int start, int length)
    {
        if (_pending.Count == 0) return true;
        (int lastStart, int lastLength, _) = _pending[^1];
        int power = PowerOf(lastStart, lastLength, length, _keys.Length);
        while (_pending.Count > 1 && _pending[^2].Power > power)
        {
            if (!MergeAt(_pending.Count - 2)) return false;
        }
        _pending[^1] = _pending[^1] with { Power = power };
        return true;
    }

    /// <summary>The depth of the boundary between two runs in the ideal merge tree.</summary>
    private static int PowerOf(long start, long left, long right, long total)
    {
        int result = 0;
        long a = 2 * start + left, b = a + left + right;
        while (true)
        {
            result++;
            if (a >= total)
            {
                a -= total;
                b -= total;
            }
            else if (b >= total)
            {
                return result;
            }
            a <<= 1;
            b <<= 1;
        }
    }

    private bool MergeAt(int i)
    {
        (int a, int lengthA, _) = _pending[i];
        (int b, int lengthB, _) = _pending[i + 1];
        _pending[i] = _pending[i] with { Length = lengthA + lengthB };
        if (i == _pending.Count - 3) _pending[i + 1] = _pending[i + 2];
        _pending.RemoveAt(_pending.Count - 1);
        int k = GallopRight(_keys[b], _keys, a, lengthA, 0);
        if (k < 0) return false;
        a += k;
        lengthA -= k;
        if (lengthA == 0) return true;
        lengthB = GallopLeft(_keys[a + lengthA - 1], _keys, b, lengthB, lengthB - 1);
        if (lengthB <= 0) return lengthB == 0;
        return lengthA <= lengthB ? MergeLow(a, lengthA, b, lengthB) : MergeHigh(a, lengthA, b, lengthB);
    }

    /// <summary>Where <paramref name="key"/> belongs before equal items; -1 failed.</summary>
    private int GallopLeft(in Value key, Value[] items, int start, int length, int hint)
    {
        int last = 0, offset = 1;
        int less = _less(_ts, items[start + hint], key);
        if (less < 0) return -1;
        if (less > 0)
        {
            int max = length - hint;
            while (offset < max)
            {
                less = _less(_ts, items[start + hint + offset], key);
                if (less < 0) return -1;
                if (less == 0) break;
                last = offset;
                offset = (offset << 1) + 1;
            }
            offset = Math.Min(offset, max);
            last += hint;
            offset += hint;
        }
        else
        {
            int max = hint + 1;
            while (offset < max)
            {
                less = _less(_ts, items[start + hint - offset], key);
                if (less < 0) return -1;
                if (less > 0) break;
                last = offset;
                offset = (offset << 1) + 1;
            }
            offset = Math.Min(offset, max);
            (last, offset) = (hint - offset, hint - last);
        }
        last++;
        while (last < offset)
        {
            int middle = last + ((offset - last) >> 1);
            less = _less(_ts, items[start + middle], key);
            if (less < 0) return -1;
            if (less > 0) last = middle + 1;
            else offset = middle;
        }
        return offset;
    }

    /// <summary>Where <paramref name="key"/> belongs behind equal items; -1 failed.</summary>
    private int GallopRight(in Value key, Value[] items, int start, int length, int hint)
    {
        int last = 0, offset = 1;
        int less = _less(_ts, key, items[start + hint]);
        if (less < 0) return -1;
        if (less > 0)
        {
            int max = hint + 1;
            while (offset < max)
            {
                less = _less(_ts, key, items[start + hint - offset]);
                if (less < 0) return -1;
                if (less == 0) break;
                last = offset;
                offset = (offset << 1) + 1;
            }
            offset = Math.Min(offset, max);
            (last, offset) = (hint - offset, hint - last);
        }
        else
        {
            int max = length - hint;
            while (offset < max)
            {
                less = _less(_ts, key, items[start + hint + offset]);
                if (less < 0) return -1;
                if (less > 0) break;
                last = offset;
                offset = (offset << 1) + 1;
            }
            offset = Math.Min(offset, max);
            last += hint;
            offset += hint;
        }
        last++;
        while (last < offset)
        {
            int middle = last + ((offset - last) >> 1);
            less = _less(_ts, key, items[start + middle]);
            if (less < 0) return -1;
            if (less > 0) offset = middle;
            else last = middle + 1;
        }
        return offset;
    }

    /// <summary>Merges with the left run, the shorter one, in a copy.</summary>
    private bool MergeLow(int a, int lengthA, int b, int lengthB)
    {
        Value[] keys = _keys.AsSpan(a, lengthA).ToArray();
        Value[]? values = _values?.AsSpan(a, lengthA).ToArray();
        int target = a, left = 0;
        bool failed = false;
        Move(target++, b++);
        lengthB--;
        if (lengthB == 0) return Finish();
        if (lengthA == 1) return FinishWithB();
        int minGallop = _minGallop;
        while (true)
        {
            int countA = 0, countB = 0;
            while (true)
            {
                int less = _less(_ts, _keys[b], keys[left]);
                if (less < 0) return Fail();
                if (less > 0)
                {
                    Move(target++, b++);
                    countB++;
                    countA = 0;
                    if (--lengthB == 0) return Finish();
                    if (countB >= minGallop) break;
                }
                else
                {
                    Put(target++, keys, values, left++);
                    countA++;
                    countB = 0;
                    if (--lengthA == 1) return FinishWithB();
                    if (countA >= minGallop) break;
                }
            }
            minGallop++;
            do
            {
                minGallop -= minGallop > 1 ? 1 : 0;
                _minGallop = minGallop;
                countA = GallopRight(_keys[b], keys, left, lengthA, 0);
                if (countA < 0) return Fail();
                for (int i = 0; i < countA; i++) Put(target++, keys, values, left++);
                lengthA -= countA;
                if (lengthA == 1) return FinishWithB();
                if (lengthA == 0) return Finish();
                Move(target++, b++);
                if (--lengthB == 0) return Finish();
                countB = GallopLeft(keys[left], _keys, b, lengthB, 0);
                if (countB < 0) return Fail();
                for (int i = 0; i < countB; i++) Move(target++, b++);
                lengthB -= countB;
                if (lengthB == 0) return Finish();
                Put(target++, keys, values, left++);
                if (--lengthA == 1) return FinishWithB();
            }
            while (countA >= MinGallop || countB >= MinGallop);
            minGallop++;
            _minGallop = minGallop;
        }

        bool Finish()
        {
            for (; lengthA > 0; lengthA--) Put(target++, keys, values, left++);
            return !failed;
        }

        bool Fail()
        {
            failed = true;
            return Finish();
        }

        bool FinishWithB()
        {
            for (; lengthB > 0; lengthB--) Move(target++, b++);
            Put(target, keys, values, left);
            return true;
        }
    }

    /// <summary>Merges from the end, with the right run, the shorter one, in a copy.</summary>
    private bool MergeHigh(int a, int lengthA, int b, int lengthB)
    {
        Value[] keys = _keys.AsSpan(b, lengthB).ToArray();
        Value[]? values = _values?.AsSpan(b, lengthB).ToArray();
        int target = b + lengthB - 1, left = a + lengthA - 1, right = lengthB - 1;
        bool failed = false;
        Move(target--, left--);
        lengthA--;
        if (lengthA == 0) return Finish();
        if (lengthB == 1) return FinishWithA();
        int minGallop = _minGallop;
        while (true)
        {
            int countA = 0, countB = 0;
            while (true)
            {
                int less = _less(_ts, keys[right], _keys[left]);
                if (less < 0) return Fail();
                if (less > 0)
                {
                    Move(target--, left--);
                    countA++;
                    countB = 0;
                    if (--lengthA == 0) return Finish();
                    if (countA >= minGallop) break;
                }
                else
                {
                    Put(target--, keys, values, right--);
                    countB++;
                    countA = 0;
                    if (--lengthB == 1) return FinishWithA();
                    if (countB >= minGallop) break;
                }
            }
            minGallop++;
            do
            {
                minGallop -= minGallop > 1 ? 1 : 0;
                _minGallop = minGallop;
                int k = GallopRight(keys[right], _keys, a, lengthA, lengthA - 1);
                if (k < 0) return Fail();
                countA = lengthA - k;
                for (int i = 0; i < countA; i++) Move(target--, left--);
                lengthA -= countA;
                if (lengthA == 0) return Finish();
                Put(target--, keys, values, right--);
                if (--lengthB == 1) return FinishWithA();
                k = GallopLeft(_keys[left], keys, 0, lengthB, lengthB - 1);
                if (k < 0) return Fail();
                countB = lengthB - k;
                for (int i = 0; i < countB; i++) Put(target--, keys, values, right--);
                lengthB -= countB;
                if (lengthB == 1) return FinishWithA();
                if (lengthB == 0) return Finish();
                Move(target--, left--);
                if (--lengthA == 0) return Finish();
            }
            while (countA >= MinGallop || countB >= MinGallop);
            minGallop++;
            _minGallop = minGallop;
        }

        bool Finish()
        {
            for (; lengthB > 0; lengthB--) Put(target--, keys, values, right--);
            return !failed;
        }

        bool Fail()
        {
            failed = true;
            return Finish();
        }

        bool FinishWithA()
        {
            for (; lengthA > 0; lengthA--) Move(target--, left--);
            Put(target, keys, values, right);
            return true;
        }
    }

    private void Move(int target, int source)
    {
        _keys[target] = _keys[source];
        if (_values is not null) _values[target] = _values[source];
    }

    private void Put(int target, Value[] keys, Value[]? values, int source)
    {
        _keys[target] = keys[source];
        if (_values is not null) _values[target] = values![source];
    }

    private int Less(int left, int right) => _less(_ts, _keys[left], _keys[right]);

    private void Reverse(int start, int length) => ReverseBoth(_keys, _values, start, length);

    private static void ReverseBoth(Value[] keys, Value[]? values, int start, int length)
    {
        Array.Reverse(keys, start, length);
        if (values is not null) Array.Reverse(values, start, length);
    }
}
