using System.Numerics;

namespace PyJitVerify.Runtime.Objects;

/// <summary>A range. The parts are exact ints of any size; <see cref="Length"/> follows from them.</summary>
public sealed class PyRange : PyObject
{
    internal readonly Value Start;
    internal readonly Value Stop;
    internal readonly Value Step;
    internal readonly Value Length;

    internal PyRange(Value start, Value stop, Value step) : base(TypeKind.Range)
    {
        Start = start;
        Stop = stop;
        Step = step;
        Length = start.IsInt && stop.IsInt && step.IsInt ? LengthOf(start.Bits, stop.Bits, step.Bits) : PyInt.Normalize(LengthOf(Number(start), Number(stop), Number(step)));
    }

    /// <summary>A range of exact ints; the step is not zero.</summary>
    internal static PyRange Of(Value start, Value stop, Value step) => new(start, stop, step);

    /// <summary>The parts when all of them, and the length, fit in 64 bits.</summary>
    internal bool TryGetLongs(out long start, out long stop, out long step)
    {
        start = Start.Bits;
        stop = Stop.Bits;
        step = Step.Bits;
        return Start.IsInt && Stop.IsInt && Step.IsInt && Length.IsInt;
    }

    internal BigInteger BigStart => Number(Start);

    internal BigInteger BigStop => Number(Stop);

    internal BigInteger BigStep => Number(Step);

    internal BigInteger BigLength => Number(Length);

    internal static BigInteger Number(in Value exact) => exact.IsInt ? exact.Bits : exact.Unchecked<PyInt>().Number;

    private static Value LengthOf(long start, long stop, long step)
    {
        if (step > 0 ? start >= stop : start <= stop) return Value.Int(0);
        // Differences of longs, modulo 2 ** 64, fit in a ulong.
        ulong distance = step > 0 ? unchecked((ulong)stop - (ulong)start) : unchecked((ulong)start - (ulong)stop);
        ulong length = (distance - 1) / (step > 0 ? (ulong)step : unchecked(0 - (ulong)step)) + 1;
        return length <= long.MaxValue ? Value.Int((long)length) : PyInt.Normalize(length);
    }

    private static BigInteger LengthOf(BigInteger start, BigInteger stop, BigInteger step)
    {
        if (step.Sign > 0) return start < stop ? (stop - start - 1) / step + 1 : 0;
        return start > stop ? (start - stop - 1) / -step + 1 : 0;
    }
}

/// <summary>
/// Iterates a range whose numbers fit in 64 bits. Machine code reads and writes the fields.
/// Invariant: while <see cref="Remaining"/> is positive, <see cref="Next"/> is the number to give; the step behind the last
/// one may wrap around and is never used.
/// </summary>
public sealed class PyRangeIterator : PyObject
{
    public long Next;
    public long Remaining;
    public long Step;

    internal PyRangeIterator(long start, long count, long step) : base(TypeKind.RangeIterator)
    {
        Next = start;
        Remaining = count;
        Step = step;
    }
}

/// <summary>Iterates a range with bigger numbers.</summary>
public sealed class PyLongRangeIterator : PyObject
{
    internal BigInteger Next;
    internal BigInteger Remaining;
    internal readonly BigInteger Step;

    internal PyLongRangeIterator(BigInteger start, BigInteger count, BigInteger step) : base(TypeKind.LongRangeIterator)
    {
        Next = start;
        Remaining = count;
        Step = step;
    }
}
