using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>
/// <c>sum()</c>: ints are added as such while the items are ints, floats and complex numbers with Neumaier's compensation, everything else
/// with the operator.
/// </summary>
/// <remarks>Source: CPython <c>Python/bltinmodule.c</c>, <c>builtin_sum_impl</c>, <c>cs_add</c>.</remarks>
internal static class Summation
{
    public static Value Sum(ThreadState ts, Value iterable, Value start)
    {
        Value iterator = Operations.GetIterator(ts, iterable);
        if (iterator.IsNull) return default;
        if (start.Ref is PyStr) return ts.RaiseTypeError("sum() can't sum strings [use ''.join(seq) instead]");
        if (!start.IsNull && ts.TypeOf(start).InstanceKind is TypeKind.Bytes or TypeKind.ByteArray)
            return ts.RaiseTypeError($"sum() can't sum {(ts.TypeOf(start).InstanceKind == TypeKind.Bytes ? "bytes" : "bytearray")} [use b''.join(seq) instead]");
        Value result = start.IsNull ? Value.Int(0) : start;
        NextSlot next = ts.TypeOf(iterator).Slots.Next!;
        Value item = default;
        if (result.IsInt && !SumInts(ts, iterator, next, ref result, ref item)) return ts.Pending is null ? result : default;
        while (true)
        {
            if (!item.IsNull)
            {
                result = Operations.Binary(ts, BinaryOperator.Add, result, item);
                if (result.IsNull) return default;
                item = default;
            }
            if (result.IsFloat && !SumFloats(ts, iterator, next, ref result, ref item)) return ts.Pending is null ? result : default;
            if (result.Ref is PyComplex { Class: null } && item.IsNull && !SumComplexes(ts, iterator, next, ref result, ref item)) return ts.Pending is null ? result : default;
            if (item.IsNull && !next(ts, iterator, out item)) return ts.Pending is null ? result : default;
        }
    }

    /// <summary>Adds ints. True: <paramref name="item"/> is something else. False: the end, or failed.</summary>
    private static bool SumInts(ThreadState ts, Value iterator, NextSlot next, ref Value result, ref Value item)
    {
        while (next(ts, iterator, out item))
        {
            if (!result.IsInt || !(item.IsInt || item.IsBool)) return true;
            result = IntOps.Add(result.Bits, item.Bits);
        }
        return false;
    }

    /// <summary>Adds floats and ints with compensation. True: <paramref name="item"/> is something else. False: the end, or failed.</summary>
    private static bool SumFloats(ThreadState ts, Value iterator, NextSlot next, ref Value result, ref Value item)
    {
        var sum = new Compensated(result.AsFloat);
        bool more = next(ts, iterator, out item);
        while (more && TryReal(ts, item, out double term))
        {
            sum.Add(term);
            more = next(ts, iterator, out item);
        }
        result = Value.Float(sum.Total);
        return more && ts.Pending is null;
    }

    /// <summary>Adds complex numbers and reals, each part with compensation. Gives what <see cref="SumFloats"/> gives.</summary>
    private static bool SumComplexes(ThreadState ts, Value iterator, NextSlot next, ref Value result, ref Value item)
    {
        System.Numerics.Complex start = result.Unchecked<PyComplex>().Number;
        Compensated real = new(start.Real), imaginary = new(start.Imaginary);
        bool more = next(ts, iterator, out item);
        while (more)
        {
            if (item.Ref is PyComplex { Class: null } complex)
            {
                real.Add(complex.Number.Real);
                imaginary.Add(complex.Number.Imaginary);
            }
            else if (TryReal(ts, item, out double term))
            {
                real.Add(term);
            }
            else
            {
                break;
            }
            more = next(ts, iterator, out item);
        }
        result = new PyComplex(new System.Numerics.Complex(real.Total, imaginary.Total));
        return more && ts.Pending is null;
    }

    private static bool TryReal(ThreadState ts, in Value item, out double term)
    {
        term = item.IsFloat ? item.AsFloat : item.IsInt || item.IsBool ? item.Bits : 0;
        return item.IsFloat || item.IsInt || item.IsBool || (item.Ref is PyInt big && IntOps.TryToDouble(ts, big.Number, out term));
    }

    /// <summary>A running sum and the rounding errors left out of it.</summary>
    private struct Compensated(double start)
    {
        private double _high = start, _low;

        public readonly double Total => _low != 0 && double.IsFinite(_low) ? _high + _low : _high;

        public void Add(double term)
        {
            double total = _high + term;
            _low += Math.Abs(_high) >= Math.Abs(term) ? _high - total + term : term - total + _high;
            _high = total;
        }
    }
}
