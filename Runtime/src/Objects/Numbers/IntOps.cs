using System.Numerics;

namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// Integer arithmetic. The forms over <c>long</c> are what the interpreter calls for unboxed ints; the forms over
/// <see cref="Value"/> are the slots of int and take subclasses and bool too.
/// Errors: the <c>long</c> forms that can fail take the thread state; the others cannot.
/// </summary>
/// <remarks>Source: CPython <c>Objects/longobject.c</c>; library reference, "Numeric types".</remarks>
internal static class IntOps
{
    /// <summary>.NET's big integers end a little above this size; ours are refused with MemoryError before.</summary>
    public const long MaxBits = 2_000_000_000;

    public static Value Add(long left, long right)
    {
        long sum = unchecked(left + right);
        return ((left ^ sum) & (right ^ sum)) < 0 ? PyInt.Normalize((BigInteger)left + right) : Value.Int(sum);
    }

    public static Value Subtract(long left, long right)
    {
        long difference = unchecked(left - right);
        return ((left ^ right) & (left ^ difference)) < 0 ? PyInt.Normalize((BigInteger)left - right) : Value.Int(difference);
    }

    public static Value Multiply(long left, long right)
    {
        long high = Math.BigMul(left, right, out long low);
        return high == low >> 63 ? Value.Int(low) : PyInt.Normalize((BigInteger)left * right);
    }

    public static Value FloorDivide(ThreadState ts, long left, long right)
    {
        if (right == 0) return RaiseDivision(ts);
        if (right == -1) return Negate(left);
        long quotient = left / right;
        return Value.Int(left % right != 0 && (left ^ right) < 0 ? quotient - 1 : quotient);
    }

    public static Value Modulo(ThreadState ts, long left, long right)
    {
        if (right == 0) return RaiseDivision(ts);
        if (right == -1) return Value.Int(0);
        long remainder = left % right;
        return Value.Int(remainder != 0 && (remainder ^ right) < 0 ? remainder + right : remainder);
    }

    public static Value TrueDivide(ThreadState ts, long left, long right)
    {
        const long exact = 1L << 53;
        if (right == 0) return RaiseDivision(ts);
        if (left is >= -exact and <= exact && right is >= -exact and <= exact) return Value.Float((double)left / right);
        return TrueDivide(ts, (BigInteger)left, right);
    }

    public static Value Negate(long value) => value == long.MinValue ? PyInt.Normalize(-(BigInteger)value) : Value.Int(-value);

    public static Value Absolute(long value) => value < 0 ? Negate(value) : Value.Int(value);

    public static Value LeftShift(ThreadState ts, long value, long count)
    {
        if (count < 0) return ts.RaiseValueError("negative shift count");
        if (value == 0) return Value.Int(0);
        if (count < 63)
        {
            long shifted = value << (int)count;
            if (shifted >> (int)count == value) return Value.Int(shifted);
        }
        return LeftShift(ts, (BigInteger)value, count);
    }

    public static Value RightShift(ThreadState ts, long value, long count)
    {
        if (count < 0) return ts.RaiseValueError("negative shift count");
        return Value.Int(value >> (int)Math.Min(count, 63));
    }

    /// <summary><c>left ** right</c>: a float when the exponent is negative.</summary>
    public static Value Power(ThreadState ts, long left, long right)
    {
        if (right < 0) return left == 0 ? ts.RaiseZeroDivisionError("zero to a negative power") : FloatOps.Power(ts, left, right);
        long result = 1, factor = left, exponent = right;
        while (true)
        {
            if ((exponent & 1) != 0)
            {
                long high = Math.BigMul(result, factor, out long low);
                if (high != low >> 63) break;
                result = low;
            }
            exponent >>= 1;
            if (exponent == 0) return Value.Int(result);
            long squareHigh = Math.BigMul(factor, factor, out long square);
            if (squareHigh != square >> 63) break;
            factor = square;
        }
        return PowerBig(ts, left, right);
    }

    public static Value Negate(ThreadState ts, Value value) => Unary(ts, value, Negate, static n => -n);

    public static Value Absolute(ThreadState ts, Value value) => Unary(ts, value, Absolute, BigInteger.Abs);

    public static Value Invert(ThreadState ts, Value value) => Unary(ts, value, static n => Value.Int(~n), static n => -n - 1);

    /// <summary>The exact int: unboxed, or a boxed one beyond 64 bits.</summary>
    public static Value Exact(ThreadState ts, Value value)
    {
        if (value.IsInt) return value;
        if (value.IsBool) return Value.Int(value.Bits);
        return value.Ref is PyInt { Class: null } ? value : PyInt.Normalize(value.Unchecked<PyInt>().Number);
    }

    public static Value Add(ThreadState ts, Value left, Value right) =>
        TrySmall(left, right, out long a, out long b) ? Add(a, b)
        : TryBig(left, right, out BigInteger x, out BigInteger y) ? (ChargeSum(ts, x, y) ? PyInt.Normalize(x + y) : default) : Value.NotImplemented;

    public static Value Subtract(ThreadState ts, Value left, Value right) =>
        TrySmall(left, right, out long a, out long b) ? Subtract(a, b)
        : TryBig(left, right, out BigInteger x, out BigInteger y) ? (ChargeSum(ts, x, y) ? PyInt.Normalize(x - y) : default) : Value.NotImplemented;

    public static Value Multiply(ThreadState ts, Value left, Value right) =>
        TrySmall(left, right, out long a, out long b) ? Multiply(a, b)
        : TryBig(left, right, out BigInteger x, out BigInteger y)
            ? (Charge(ts, x.GetBitLength() + y.GetBitLength()) ? PyInt.Normalize(x * y) : default) : Value.NotImplemented;

    public static Value FloorDivide(ThreadState ts, Value left, Value right)
    {
        if (TrySmall(left, right, out long a, out long b)) return FloorDivide(ts, a, b);
        if (!TryBig(left, right, out BigInteger x, out BigInteger y)) return Value.NotImplemented;
        if (y.IsZero) return RaiseDivision(ts);
        return ChargeSum(ts, x, y) ? PyInt.Normalize(FloorDivMod(x, y, out _)) : default;
    }

    public static Value Modulo(ThreadState ts, Value left, Value right)
    {
        if (TrySmall(left, right, out long a, out long b)) return Modulo(ts, a, b);
        if (!TryBig(left, right, out BigInteger x, out BigInteger y)) return Value.NotImplemented;
        if (y.IsZero) return RaiseDivision(ts);
        if (!ChargeSum(ts, x, y)) return default;
        FloorDivMod(x, y, out BigInteger remainder);
        return PyInt.Normalize(remainder);
    }

    public static Value DivMod(ThreadState ts, Value left, Value right)
    {
        if (TrySmall(left, right, out long a, out long b))
            return b == 0 ? RaiseDivision(ts) : new PyTuple([FloorDivide(ts, a, b), Modulo(ts, a, b)]);
        if (!TryBig(left, right, out BigInteger x, out BigInteger y)) return Value.NotImplemented;
        if (y.IsZero) return RaiseDivision(ts);
        if (!ChargeSum(ts, x, y)) return default;
        BigInteger quotient = FloorDivMod(x, y, out BigInteger remainder);
        return new PyTuple([PyInt.Normalize(quotient), PyInt.Normalize(remainder)]);
    }

    public static Value TrueDivide(ThreadState ts, Value left, Value right)
    {
        if (TrySmall(left, right, out long a, out long b)) return TrueDivide(ts, a, b);
        return TryBig(left, right, out BigInteger x, out BigInteger y) ? TrueDivide(ts, x, y) : Value.NotImplemented;
    }

    public static Value LeftShift(ThreadState ts, Value left, Value right)
    {
        if (TrySmall(left, right, out long a, out long b)) return LeftShift(ts, a, b);
        if (!TryBig(left, right, out BigInteger x, out BigInteger y)) return Value.NotImplemented;
        if (y.Sign < 0) return ts.RaiseValueError("negative shift count");
        if (x.IsZero) return Value.Int(0);
        if (y > long.MaxValue) return ts.RaiseOverflowError("too many digits in integer");
        return LeftShift(ts, x, (long)y);
    }

    public static Value RightShift(ThreadState ts, Value left, Value right)
    {
        if (TrySmall(left, right, out long a, out long b)) return RightShift(ts, a, b);
        if (!TryBig(left, right, out BigInteger x, out BigInteger y)) return Value.NotImplemented;
        if (y.Sign < 0) return ts.RaiseValueError("negative shift count");
        if (y > int.MaxValue || (long)y > x.GetBitLength()) return Value.Int(x.Sign < 0 ? -1 : 0);
        return ChargeSum(ts, x, BigInteger.Zero) ? PyInt.Normalize(x >> (int)y) : default;
    }

    public static Value And(ThreadState ts, Value left, Value right) =>
        TrySmall(left, right, out long a, out long b) ? Value.Int(a & b)
        : TryBig(left, right, out BigInteger x, out BigInteger y) ? (ChargeSum(ts, x, y) ? PyInt.Normalize(x & y) : default) : Value.NotImplemented;

    public static Value Or(ThreadState ts, Value left, Value right) =>
        TrySmall(left, right, out long a, out long b) ? Value.Int(a | b)
        : TryBig(left, right, out BigInteger x, out BigInteger y) ? (ChargeSum(ts, x, y) ? PyInt.Normalize(x | y) : default) : Value.NotImplemented;

    public static Value Xor(ThreadState ts, Value left, Value right) =>
        TrySmall(left, right, out long a, out long b) ? Value.Int(a ^ b)
        : TryBig(left, right, out BigInteger x, out BigInteger y) ? (ChargeSum(ts, x, y) ? PyInt.Normalize(x ^ y) : default) : Value.NotImplemented;

    /// <summary><c>pow(left, right[, modulus])</c>.</summary>
    public static Value Power(ThreadState ts, Value left, Value right, Value modulus)
    {
        if (!TryBig(left, right, out BigInteger x, out BigInteger y)) return Value.NotImplemented;
        if (!modulus.IsNone) return Operations.TryGetIntegral(modulus, out BigInteger m) ? ModularPower(ts, x, y, m) : Value.NotImplemented;
        if (TrySmall(left, right, out long a, out long b)) return Power(ts, a, b);
        if (y.Sign >= 0) return PowerBig(ts, x, y);
        if (x.IsZero) return ts.RaiseZeroDivisionError("zero to a negative power");
        return TryToDouble(ts, x, out double fx) && TryToDouble(ts, y, out double fy) ? FloatOps.Power(ts, fx, fy) : default;
    }

    public static Value Compare(ThreadState ts, Value left, Value right, CompareOp op)
    {
        if (TrySmall(left, right, out long a, out long b)) return Value.Bool(Operations.CompareLongs(a, b, op));
        if (!TryBig(left, right, out BigInteger x, out BigInteger y)) return Value.NotImplemented;
        return Value.Bool(Operations.CompareLongs(x.CompareTo(y), 0, op));
    }

    public static bool Hash(ThreadState ts, Value self, out long hash)
    {
        hash = self.Ref is PyInt boxed ? IntHash.Of(boxed.Number) : IntHash.Of(self.Bits);
        return true;
    }

    /// <summary>The quotient rounded towards minus infinity; the remainder has the sign of the divisor.</summary>
    public static BigInteger FloorDivMod(BigInteger left, BigInteger right, out BigInteger remainder)
    {
        BigInteger quotient = BigInteger.DivRem(left, right, out remainder);
        if (remainder.IsZero || (remainder.Sign < 0) == (right.Sign < 0)) return quotient;
        remainder += right;
        return quotient - 1;
    }

    /// <summary>The nearest double, ties to even. False with OverflowError pending.</summary>
    public static bool TryToDouble(ThreadState ts, BigInteger number, out double result)
    {
        result = BigRounding.ToDouble(number, BigInteger.One);
        if (!double.IsInfinity(result)) return true;
        ts.RaiseOverflowError("int too large to convert to float");
        return false;
    }

    /// <summary>A C# <c>long</c> out of an int, a bool or a subclass; false when it does not fit or is no int.</summary>
    public static bool TryGetLong(in Value value, out long number)
    {
        number = value.Bits;
        if (value.IsInt || value.IsBool) return true;
        if (value.Ref is not PyInt boxed || boxed.Number < long.MinValue || boxed.Number > long.MaxValue) return false;
        number = (long)boxed.Number;
        return true;
    }

    /// <summary>Charges the budget for a result of so many bits. False: MemoryError or the end of the budget is pending.</summary>
    public static bool Charge(ThreadState ts, long bits)
    {
        if (bits <= MaxBits) return ts.Budget.Charge(ts, bits / 8 + 16);
        ts.RaiseMemoryError();
        return false;
    }

    private static bool ChargeSum(ThreadState ts, in BigInteger left, in BigInteger right) =>
        Charge(ts, Math.Max(left.GetBitLength(), right.GetBitLength()) + 1);

    private static Value Unary(ThreadState ts, in Value value, Func<long, Value> small, Func<BigInteger, BigInteger> big)
    {
        if (value.Ref is not PyInt boxed) return small(value.Bits);
        return Charge(ts, boxed.Number.GetBitLength()) ? PyInt.Normalize(big(boxed.Number)) : default;
    }

    private static bool TrySmall(in Value left, in Value right, out long a, out long b)
    {
        a = left.Bits;
        b = right.Bits;
        return (left.IsInt || left.IsBool) && (right.IsInt || right.IsBool);
    }

    private static bool TryBig(in Value left, in Value right, out BigInteger a, out BigInteger b)
    {
        b = default;
        return Operations.TryGetIntegral(left, out a) && Operations.TryGetIntegral(right, out b);
    }

    private static Value TrueDivide(ThreadState ts, BigInteger left, BigInteger right)
    {
        if (right.IsZero) return RaiseDivision(ts);
        double quotient = BigRounding.ToDouble(left, right);
        return double.IsInfinity(quotient) ? ts.RaiseOverflowError("integer division result too large for a float") : Value.Float(quotient);
    }

    private static Value LeftShift(ThreadState ts, BigInteger value, long count)
    {
        if (count > MaxBits) return ts.RaiseMemoryError();
        return Charge(ts, value.GetBitLength() + count) ? PyInt.Normalize(value << (int)count) : default;
    }

    private static Value PowerBig(ThreadState ts, BigInteger left, BigInteger right)
    {
        if (left.IsOne || right.IsZero) return Value.Int(1);
        if (left.IsZero) return Value.Int(0);
        if (left == BigInteger.MinusOne) return Value.Int(right.IsEven ? 1 : -1);
        BigInteger bits = right * BigInteger.Abs(left).GetBitLength();
        if (bits > MaxBits) return ts.RaiseMemoryError();
        return Charge(ts, (long)bits) ? PyInt.Normalize(BigInteger.Pow(left, (int)right)) : default;
    }

    private static Value ModularPower(ThreadState ts, BigInteger left, BigInteger right, BigInteger modulus)
    {
        if (modulus.IsZero) return ts.RaiseValueError("pow() 3rd argument cannot be 0");
        BigInteger positive = BigInteger.Abs(modulus);
        if (positive.IsOne) return Value.Int(0);
        if (!Charge(ts, positive.GetBitLength() * 2)) return default;
        if (right.Sign < 0)
        {
            if (!TryInvert(left, positive, out left)) return ts.RaiseValueError("base is not invertible for the given modulus");
            right = -right;
        }
        BigInteger result = BigInteger.ModPow(left, right, positive);
        FloorDivMod(result, modulus, out result);
        return PyInt.Normalize(result);
    }

    /// <summary>The inverse modulo a positive number, by the extended Euclidean algorithm.</summary>
    private static bool TryInvert(BigInteger value, BigInteger modulus, out BigInteger inverse)
    {
        BigInteger a = value, n = modulus;
        BigInteger b = 1, c = 0;
        while (!n.IsZero)
        {
            BigInteger quotient = FloorDivMod(a, n, out BigInteger remainder);
            (a, n) = (n, remainder);
            (b, c) = (c, b - quotient * c);
        }
        inverse = b;
        return a.IsOne;
    }

    private static Value RaiseDivision(ThreadState ts) => ts.RaiseZeroDivisionError("division by zero");
}
