using System.Numerics;

namespace PyJitVerify.Runtime.Objects;

/// <summary>The type <c>range</c>.</summary>
/// <remarks>Source: CPython <c>Objects/rangeobject.c</c>.</remarks>
internal static class RangeType
{
    public static readonly TypeDefinition Definition = new("range", TypeKind.Range)
    {
        IsSubclassable = false,
        IsSequencePattern = true,
        Slots = new TypeSlots
        {
            New = New,
            Repr = Repr,
            Hash = Hash,
            Compare = Compare,
            Bool = static (_, self) => self.Unchecked<PyRange>().BigLength.IsZero ? 0 : 1,
            Iter = static (_, self) => Iterate(self.Unchecked<PyRange>()),
            Length = static (ts, self) =>
            {
                PyRange range = self.Unchecked<PyRange>();
                if (range.Length.IsInt) return range.Length.Bits;
                ts.RaiseOverflowError("Python int too large to convert to C ssize_t");
                return -1;
            },
            Contains = Contains,
            Subscript = Subscript,
        },
        Methods =
        [
            MethodDefinition.NoArgs("__reduce__", static (ts, self) =>
            {
                PyRange range = self.Unchecked<PyRange>();
                return new PyTuple([ts.TypeOf(self), new PyTuple([range.Start, range.Stop, range.Step])]);
            }),
            MethodDefinition.NoArgs("__reversed__", static (_, self) => Reverse(self.Unchecked<PyRange>())),
            MethodDefinition.OneArg("count", Count),
            MethodDefinition.OneArg("index", Index),
        ],
        GetSets =
        [
            GetSetDefinition.Member("start", static (_, self) => self.Unchecked<PyRange>().Start),
            GetSetDefinition.Member("stop", static (_, self) => self.Unchecked<PyRange>().Stop),
            GetSetDefinition.Member("step", static (_, self) => self.Unchecked<PyRange>().Step),
        ],
    };

    /// <summary>The iterator in its small form when every number that it can give fits.</summary>
    public static PyObject Iterate(PyRange range) => range.TryGetLongs(out long start, out _, out long step)
        ? new PyRangeIterator(start, range.Length.Bits, step)
        : new PyLongRangeIterator(range.BigStart, range.BigLength, range.BigStep);

    private static PyObject Reverse(PyRange range)
    {
        BigInteger last = range.BigStart + (range.BigLength - 1) * range.BigStep;
        if (range.TryGetLongs(out long start, out _, out long step) && step != long.MinValue)
            return new PyRangeIterator(range.Length.Bits == 0 ? start : (long)last, range.Length.Bits, -step);
        return new PyLongRangeIterator(last, range.BigLength, -range.BigStep);
    }

    private static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (keywordNames is { Count: > 0 }) return ts.RaiseTypeError("range() takes no keyword arguments");
        if (!MethodDefinition.CheckArgCount(ts, "range", args.Length, 1, 3)) return default;
        Value start = Value.Int(0), stop = args[0], step = Value.Int(1), third = args.Length > 2 ? args[2] : step;
        if (args.Length > 1)
        {
            start = args[0];
            stop = args[1];
            if (!Operations.ToIndex(ts, ref start)) return default;
        }
        if (!Operations.ToIndex(ts, ref stop) || !Operations.ToIndex(ts, ref third)) return default;
        if (third is { IsInt: true, Bits: 0 }) return ts.RaiseValueError("range() arg 3 must not be zero");
        return PyRange.Of(start, stop, third);
    }

    private static Value Repr(ThreadState ts, Value self)
    {
        PyRange range = self.Unchecked<PyRange>();
        PyStr? start = Operations.Repr(ts, range.Start), stop = Operations.Repr(ts, range.Stop), step = Operations.Repr(ts, range.Step);
        if (start is null || stop is null || step is null) return default;
        return (PyStr)(range.Step is { IsInt: true, Bits: 1 } ? $"range({start}, {stop})" : $"range({start}, {stop}, {step})");
    }

    private static bool Hash(ThreadState ts, Value self, out long hash)
    {
        PyRange range = self.Unchecked<PyRange>();
        BigInteger length = range.BigLength;
        return TupleType.HashItems(ts, [range.Length, length.IsZero ? Value.None : range.Start, length > 1 ? range.Step : Value.None], withLength: true, out hash);
    }

    private static Value Compare(ThreadState ts, Value left, Value right, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || left.Ref is not PyRange a || right.Ref is not PyRange b) return Value.NotImplemented;
        bool equal = a.BigLength == b.BigLength
            && (a.BigLength.IsZero || (a.BigStart == b.BigStart && (a.BigLength.IsOne || a.BigStep == b.BigStep)));
        return Value.Bool(equal == (op == CompareOp.Eq));
    }

    private static int Contains(ThreadState ts, Value self, Value item)
    {
        bool exact = item.IsInt || item.IsBool || item.Ref is PyInt { Class: null };
        if (!exact) return Operations.IterableContains(ts, self, item);
        return TryFind(self.Unchecked<PyRange>(), item, out _) ? 1 : 0;
    }

    private static bool TryFind(PyRange range, in Value item, out BigInteger index)
    {
        Operations.TryGetIntegral(item, out BigInteger number);
        index = IntOps.FloorDivMod(number - range.BigStart, range.BigStep, out BigInteger remainder);
        return remainder.IsZero && index.Sign >= 0 && index < range.BigLength;
    }

    private static Value Count(ThreadState ts, Value self, Value item)
    {
        if (item.IsInt || item.IsBool || item.Ref is PyInt { Class: null }) return Value.Int(TryFind(self.Unchecked<PyRange>(), item, out _) ? 1 : 0);
        Value iterator = Iterate(self.Unchecked<PyRange>());
        long count = 0;
        while (Operations.Next(ts, iterator, out Value candidate))
        {
            int equal = Operations.CompareBool(ts, candidate, item, CompareOp.Eq);
            if (equal < 0) return default;
            count += equal;
        }
        return Value.Int(count);
    }

    private static Value Index(ThreadState ts, Value self, Value item)
    {
        if (item.IsInt || item.IsBool || item.Ref is PyInt { Class: null })
        {
            if (TryFind(self.Unchecked<PyRange>(), item, out BigInteger index)) return PyInt.Normalize(index);
            return ts.RaiseValueError("range.index(x): x not in range");
        }
        Value iterator = Iterate(self.Unchecked<PyRange>());
        for (long i = 0; Operations.Next(ts, iterator, out Value candidate); i++)
        {
            int equal = Operations.CompareBool(ts, candidate, item, CompareOp.Eq);
            if (equal < 0) return default;
            if (equal > 0) return Value.Int(i);
        }
        return ts.RaiseValueError("sequence.index(x): x not in sequence");
    }

    private static Value Subscript(ThreadState ts, Value self, Value key)
    {
        PyRange range = self.Unchecked<PyRange>();
        if (key.Ref is PySlice slice)
        {
            if (!SliceType.TryIndices(ts, slice, range.BigLength, out BigInteger start, out BigInteger stop, out BigInteger step)) return default;
            return PyRange.Of(PyInt.Normalize(range.BigStart + start * range.BigStep), PyInt.Normalize(range.BigStart + stop * range.BigStep),
                PyInt.Normalize(range.BigStep * step));
        }
        if (!SequenceOps.IsIndex(ts, key)) return ts.RaiseTypeError($"range indices must be integers or slices, not {ts.TypeOf(key).LayoutName}");
        if (!Operations.ToIndex(ts, ref key)) return default;
        BigInteger index = PyRange.Number(key);
        if (index.Sign < 0) index += range.BigLength;
        if (index.Sign < 0 || index >= range.BigLength) return ts.RaiseIndexError("range object index out of range");
        return PyInt.Normalize(range.BigStart + index * range.BigStep);
    }
}
