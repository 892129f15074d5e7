using System.Numerics;

namespace PyJitVerify.Runtime.Objects;

/// <summary>A slice object; <c>None</c> stands for an absent part.</summary>
public sealed class PySlice(Value start, Value stop, Value step) : PyObject(TypeKind.Slice)
{
    internal readonly Value Start = start;
    internal readonly Value Stop = stop;
    internal readonly Value Step = step;

    /// <summary>No part is an object: taking a slice runs no Python code.</summary>
    internal bool IsPlain => IsPlainPart(Start) && IsPlainPart(Stop) && IsPlainPart(Step);

    private static bool IsPlainPart(in Value part) => part.IsInt || part.IsNone;

    /// <summary>The places of a sequence that a slice names: <paramref name="count"/> of them from <paramref name="start"/> on.</summary>
    /// <remarks>Source: CPython <c>Objects/sliceobject.c</c>, <c>PySlice_Unpack</c> and <c>PySlice_AdjustIndices</c>.</remarks>
    internal bool TryResolve(ThreadState ts, long length, out long start, out long step, out long count) =>
        TryResolve(ts, length, out start, out _, out step, out count);

    internal bool TryResolve(ThreadState ts, long length, out long start, out long stop, out long step, out long count)
    {
        count = 0;
        return TryUnpack(ts, out start, out stop, out step) && Adjust(length, ref start, ref stop, step, out count);
    }

    /// <summary>The three parts clamped to 64 bits, absent ones at the end that the sign of the step means.</summary>
    internal bool TryUnpack(ThreadState ts, out long start, out long stop, out long step)
    {
        step = 1;
        start = stop = 0;
        if (!Step.IsNone)
        {
            if (!TryIndex(ts, Step, out step)) return false;
            if (step == 0)
            {
                ts.RaiseValueError("slice step cannot be zero");
                return false;
            }
            step = Math.Max(step, -long.MaxValue);
        }
        start = step < 0 ? long.MaxValue : 0;
        if (!Start.IsNone && !TryIndex(ts, Start, out start)) return false;
        stop = step < 0 ? long.MinValue : long.MaxValue;
        return Stop.IsNone || TryIndex(ts, Stop, out stop);
    }

    /// <summary>
    /// The places that <c>[start:stop]</c> names when both are ints or absent: what needs neither a slice object nor Python code.
    /// </summary>
    internal static bool TryPlain(in Value start, in Value stop, int length, out int first, out int count)
    {
        first = count = 0;
        if (!(start.IsInt || start.IsNone) || !(stop.IsInt || stop.IsNone)) return false;
        long from = start.IsInt ? Clamp(start.Bits, length, 1) : 0, to = stop.IsInt ? Clamp(stop.Bits, length, 1) : length;
        (first, count) = ((int)from, (int)Math.Max(to - from, 0));
        return true;
    }

    internal static bool Adjust(long length, ref long start, ref long stop, long step, out long count)
    {
        start = Clamp(start, length, step);
        stop = Clamp(stop, length, step);
        if (step < 0) count = stop < start ? (start - stop - 1) / -step + 1 : 0;
        else count = start < stop ? (stop - start - 1) / step + 1 : 0;
        return true;
    }

    /// <summary>An index of a slice, clamped to 64 bits.</summary>
    internal static bool TryIndex(ThreadState ts, Value value, out long index)
    {
        index = value.Bits;
        if (value.IsInt) return true;
        if (!value.IsBool && value.Ref is not PyInt && ts.TypeOf(value).Slots.Index is null)
        {
            ts.RaiseTypeError("slice indices must be integers or None or have an __index__ method");
            return false;
        }
        if (!Operations.ToIndex(ts, ref value)) return false;
        Operations.TryGetIntegral(value, out BigInteger number);
        index = (long)BigInteger.Clamp(number, long.MinValue, long.MaxValue);
        return true;
    }

    private static long Clamp(long index, long length, long step)
    {
        if (index < 0)
        {
            index += length;
            return index < 0 ? (step < 0 ? -1 : 0) : index;
        }
        return index >= length ? (step < 0 ? length - 1 : length) : index;
    }
}
