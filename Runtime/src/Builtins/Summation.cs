using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>
/// <c>sum()</c>: ints are added as such while the items are ints, floats with Neumaier's compensation, everything else with
/// the operator.
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
        double high = result.AsFloat, low = 0;
        bool more = next(ts, iterator, out item);
        while (more)
        {
            double term;
            if (item.IsFloat) term = item.AsFloat;
            else if (item.IsInt || item.IsBool) term = item.Bits;
            else if (item.Ref is PyInt big)
            {
                if (!IntOps.TryToDouble(ts, big.Number, out term)) return false;
            }
            else break;
            double total = high + term;
            low += Math.Abs(high) >= Math.Abs(term) ? high - total + term : term - total + high;
            high = total;
            more = next(ts, iterator, out item);
        }
        result = Value.Float(low != 0 && double.IsFinite(low) ? high + low : high);
        return more;
    }
}
