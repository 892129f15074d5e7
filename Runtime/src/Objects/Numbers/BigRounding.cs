using System.Numerics;

namespace PyJitVerify.Runtime.Objects;

/// <summary>Correctly rounded conversions between big rationals and doubles.</summary>
internal static class BigRounding
{
    private const int MantissaBits = 53;
    private const int MinExponent = -1074;

    /// <summary>The double nearest to a quotient, ties to even; infinite when it is too large.</summary>
    /// <remarks>Source: CPython <c>Objects/longobject.c</c>, <c>long_true_divide</c>: one integer division with two guard bits and a sticky bit.</remarks>
    public static double ToDouble(BigInteger numerator, BigInteger denominator)
    {
        bool negative = (numerator.Sign < 0) != (denominator.Sign < 0);
        if (numerator.IsZero) return negative ? -0.0 : 0.0;
        numerator = BigInteger.Abs(numerator);
        denominator = BigInteger.Abs(denominator);

        // Scale so that the quotient has two or three bits more than the mantissa, fewer where the result is subnormal.
        long difference = numerator.GetBitLength() - denominator.GetBitLength();
        if (difference > 1024 + 1) return negative ? double.NegativeInfinity : double.PositiveInfinity;
        if (difference < MinExponent - 2) return negative ? -0.0 : 0.0;
        int exponent = (int)Math.Max(difference - MantissaBits - 1, MinExponent - 2);
        if (exponent <= 0) numerator <<= -exponent;
        else denominator <<= exponent;
        BigInteger quotient = BigInteger.DivRem(numerator, denominator, out BigInteger remainder);
        ulong bits = (ulong)quotient;
        bool sticky = !remainder.IsZero;

        int excess = Math.Max(64 - BitOperations.LeadingZeroCount(bits) - MantissaBits, MinExponent - exponent);
        ulong half = 1UL << (excess - 1), mask = (1UL << excess) - 1;
        ulong lost = bits & mask;
        bits >>= excess;
        if (lost > half || (lost == half && (sticky || (bits & 1) != 0))) bits++;
        double magnitude = Math.ScaleB((double)bits, exponent + excess);
        return negative ? -magnitude : magnitude;
    }

    /// <summary>The exact value of a finite double as a fraction in lowest terms.</summary>
    public static (BigInteger Numerator, BigInteger Denominator) ToRatio(double value)
    {
        (BigInteger mantissa, int exponent) = Decompose(value);
        if (mantissa.IsZero) return (BigInteger.Zero, BigInteger.One);
        while (mantissa.IsEven && exponent < 0)
        {
            mantissa >>= 1;
            exponent++;
        }
        return exponent >= 0 ? (mantissa << exponent, BigInteger.One) : (mantissa, BigInteger.One << -exponent);
    }

    /// <summary>The integer part of a finite double.</summary>
    public static BigInteger Truncate(double value)
    {
        if (Math.Abs(value) < long.MaxValue) return (long)value;
        (BigInteger mantissa, int exponent) = Decompose(value);
        return exponent >= 0 ? mantissa << exponent : mantissa >> -exponent;
    }

    private static (BigInteger Mantissa, int Exponent) Decompose(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        long mantissa = bits & ((1L << 52) - 1);
        int exponent = (int)(bits >> 52) & 0x7ff;
        if (exponent == 0) exponent++;
        else mantissa |= 1L << 52;
        return (bits < 0 ? -mantissa : mantissa, exponent - 1075);
    }
}
