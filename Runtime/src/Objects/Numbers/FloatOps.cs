using System.Numerics;

namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// Float arithmetic. The forms over <c>double</c> are what the interpreter calls for unboxed floats; those over
/// <see cref="Value"/> are the slots of float and take ints as the other operand.
/// </summary>
/// <remarks>Source: CPython <c>Objects/floatobject.c</c>.</remarks>
internal static class FloatOps
{
    public static Value Divide(ThreadState ts, double left, double right) =>
        right == 0 ? ts.RaiseZeroDivisionError("division by zero") : Value.Float(left / right);

    public static Value FloorDivide(ThreadState ts, double left, double right) =>
        right == 0 ? ts.RaiseZeroDivisionError("division by zero") : Value.Float(FloorQuotient(left, right));

    /// <summary>The quotient, rounded towards negative infinity. The divisor is not 0.</summary>
    public static double FloorQuotient(double left, double right)
    {
        DivMod(left, right, out double quotient, out _);
        return quotient;
    }

    public static Value Modulo(ThreadState ts, double left, double right) =>
        right == 0 ? ts.RaiseZeroDivisionError("division by zero") : Value.Float(Remainder(left, right));

    /// <summary>The remainder with the sign of the divisor.</summary>
    public static double Remainder(double left, double right)
    {
        double remainder = left % right;
        if (remainder == 0) return Math.CopySign(0.0, right);
        return (right < 0) != (remainder < 0) ? remainder + right : remainder;
    }

    /// <summary><c>left ** right</c>; complex when a negative number is raised to a fraction.</summary>
    public static Value Power(ThreadState ts, double left, double right)
    {
        if (right == 0 || left == 1) return Value.Float(1.0);
        if (double.IsNaN(left)) return Value.Float(left);
        if (double.IsNaN(right)) return Value.Float(right);
        if (double.IsInfinity(right))
        {
            double magnitude = Math.Abs(left);
            if (magnitude == 1) return Value.Float(1.0);
            return Value.Float((right > 0) == (magnitude > 1) ? Math.Abs(right) : 0.0);
        }
        bool isOdd = Math.Abs(right % 2) == 1;
        if (double.IsInfinity(left))
            return Value.Float(right > 0 ? (isOdd ? left : Math.Abs(left)) : (isOdd ? Math.CopySign(0.0, left) : 0.0));
        if (left == 0)
        {
            if (right < 0) return ts.RaiseZeroDivisionError("zero to a negative power");
            return Value.Float(isOdd ? left : 0.0);
        }
        bool negate = false;
        if (left < 0)
        {
            if (right != Math.Floor(right)) return ComplexOps.Power(ts, new Complex(left, 0), new Complex(right, 0));
            left = -left;
            negate = isOdd;
        }
        if (left == 1) return Value.Float(negate ? -1.0 : 1.0);
        double result = Math.Pow(left, right);
        return double.IsInfinity(result) ? RaiseRange(ts) : Value.Float(negate ? -result : result);
    }

    public static Value Add(ThreadState ts, Value left, Value right) =>
        TryOperands(ts, left, right, out double a, out double b) ? Value.Float(a + b) : Declined(ts);

    public static Value Subtract(ThreadState ts, Value left, Value right) =>
        TryOperands(ts, left, right, out double a, out double b) ? Value.Float(a - b) : Declined(ts);

    public static Value Multiply(ThreadState ts, Value left, Value right) =>
        TryOperands(ts, left, right, out double a, out double b) ? Value.Float(a * b) : Declined(ts);

    public static Value Divide(ThreadState ts, Value left, Value right) =>
        TryOperands(ts, left, right, out double a, out double b) ? Divide(ts, a, b) : Declined(ts);

    public static Value FloorDivide(ThreadState ts, Value left, Value right) =>
        TryOperands(ts, left, right, out double a, out double b) ? FloorDivide(ts, a, b) : Declined(ts);

    public static Value Modulo(ThreadState ts, Value left, Value right) =>
        TryOperands(ts, left, right, out double a, out double b) ? Modulo(ts, a, b) : Declined(ts);

    public static Value DivMod(ThreadState ts, Value left, Value right)
    {
        if (!TryOperands(ts, left, right, out double a, out double b)) return Declined(ts);
        if (b == 0) return ts.RaiseZeroDivisionError("division by zero");
        DivMod(a, b, out double quotient, out double remainder);
        return new PyTuple([Value.Float(quotient), Value.Float(remainder)]);
    }

    public static Value Power(ThreadState ts, Value left, Value right, Value modulus)
    {
        if (!modulus.IsNone) return ts.RaiseTypeError("pow() 3rd argument not allowed unless all arguments are integers");
        return TryOperands(ts, left, right, out double a, out double b) ? Power(ts, a, b) : Declined(ts);
    }

    public static Value Compare(ThreadState ts, Value left, Value right, CompareOp op)
    {
        double a = Of(left);
        if (TryGet(right, out double b)) return Value.Bool(Operations.CompareDoubles(a, b, op));
        if (!Operations.TryGetIntegral(right, out BigInteger number)) return Value.NotImplemented;
        return Value.Bool(CompareWithInt(a, number, op));
    }

    /// <summary>Exact comparison of a float with an int of any size.</summary>
    public static bool CompareWithInt(double left, BigInteger right, CompareOp op)
    {
        if (double.IsNaN(left)) return op == CompareOp.Ne;
        if (double.IsInfinity(left)) return Operations.CompareDoubles(left, 0, op);
        int order = BigRounding.Truncate(left).CompareTo(right);
        double fraction = left - Math.Truncate(left);
        if (order == 0) order = Math.Sign(fraction);
        return Operations.CompareLongs(order, 0, op);
    }

    public static bool Hash(ThreadState ts, Value self, out long hash)
    {
        double value = Of(self);
        if (double.IsNaN(value)) return ObjectType.IdentityHash(ts, self, out hash);
        hash = HashOf(value);
        return true;
    }

    /// <summary>The hash of a number that is not NaN: reduction of the exact value modulo 2^61 - 1.</summary>
    /// <remarks>Source: CPython <c>Python/pyhash.c</c>, <c>_Py_HashDouble</c>.</remarks>
    public static long HashOf(double value)
    {
        if (double.IsInfinity(value)) return value > 0 ? 314159 : -314159;
        if (Math.Abs(value) < 1e15 && value == Math.Truncate(value)) return IntHash.Of((long)value);
        (BigInteger numerator, BigInteger denominator) = BigRounding.ToRatio(value);
        if (denominator.IsOne) return IntHash.Of(numerator);
        // The inverse of 2^k modulo 2^61 - 1 is 2^(61 - k mod 61).
        int shift = (int)((denominator.GetBitLength() - 1) % 61);
        BigInteger modulus = (BigInteger.One << 61) - 1;
        long hash = (long)(BigInteger.Abs(numerator) * (BigInteger.One << (61 - shift)) % modulus);
        if (value < 0) hash = -hash;
        return hash == -1 ? -2 : hash;
    }

    /// <summary>The number in a float or an instance of a subclass.</summary>
    public static bool TryGet(in Value value, out double number)
    {
        number = value.AsFloat;
        if (value.IsFloat) return true;
        if (value.Ref is not PyFloat boxed) return false;
        number = boxed.Number;
        return true;
    }

    /// <summary>The number, where the value is known to be a float or of a subclass.</summary>
    public static double Of(in Value value) => value.IsFloat ? value.AsFloat : value.Unchecked<PyFloat>().Number;

    /// <summary>A real number as a double, through <c>__float__</c> or <c>__index__</c>. False with an exception pending.</summary>
    /// <remarks>Source: CPython <c>PyFloat_AsDouble</c>.</remarks>
    public static bool TryConvert(ThreadState ts, in Value value, out double number)
    {
        if (TryGet(value, out number)) return true;
        if (value.IsInt || value.IsBool)
        {
            number = value.Bits;
            return true;
        }
        TypeSlots slots = ts.TypeOf(value).Slots;
        if (slots.Float is not null)
        {
            Value result = slots.Float(ts, value);
            if (result.IsNull) return false;
            if (TryGet(result, out number)) return value.Ref is PyFloat || Operations.WarnOfSubclass(ts, $"{ts.TypeOf(value).Name}.__float__", result, TypeKind.Float);
            ts.RaiseTypeError($"{ts.TypeOf(value).Name}.__float__ returned non-float (type {ts.TypeOf(result).Name})");
            return false;
        }
        if (slots.Index is null)
        {
            ts.RaiseTypeError($"must be real number, not {ts.TypeOf(value).LayoutName}");
            return false;
        }
        Value index = value;
        if (!Operations.ToIndex(ts, ref index)) return false;
        Operations.TryGetIntegral(index, out BigInteger big);
        return IntOps.TryToDouble(ts, big, out number);
    }

    public static Value RaiseRange(ThreadState ts) => ts.Raise(ts.Interp.Exceptions.OverflowError, Value.Int(34), (PyStr)"Numerical result out of range");

    /// <summary>CPython's <c>_float_div_mod</c>.</summary>
    private static void DivMod(double left, double right, out double quotient, out double remainder)
    {
        remainder = left % right;
        double exact = (left - remainder) / right;
        if (remainder == 0) remainder = Math.CopySign(0.0, right);
        else if ((right < 0) != (remainder < 0))
        {
            remainder += right;
            exact -= 1.0;
        }
        if (exact == 0)
        {
            quotient = Math.CopySign(0.0, left / right);
            return;
        }
        quotient = Math.Floor(exact);
        if (exact - quotient > 0.5) quotient += 1.0;
    }

    private static Value Declined(ThreadState ts) => ts.Pending is null ? Value.NotImplemented : default;

    private static bool TryOperands(ThreadState ts, in Value left, in Value right, out double a, out double b)
    {
        b = 0;
        return TryOperand(ts, left, out a) && TryOperand(ts, right, out b);
    }

    private static bool TryOperand(ThreadState ts, in Value value, out double number)
    {
        if (TryGet(value, out number)) return true;
        if (value.IsInt || value.IsBool)
        {
            number = value.Bits;
            return true;
        }
        return value.Ref is PyInt boxed && IntOps.TryToDouble(ts, boxed.Number, out number);
    }
}
