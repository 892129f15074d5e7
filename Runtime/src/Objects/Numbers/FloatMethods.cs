using System.Globalization;
using System.Numerics;

namespace PyJitVerify.Runtime.Objects;

/// <summary>The methods of float.</summary>
/// <remarks>Source: CPython <c>Objects/floatobject.c</c>.</remarks>
internal static class FloatMethods
{
    public static readonly MethodDefinition[] All =
    [
        MethodDefinition.OneArg("__getformat__", static (ts, _, kind) => kind.Ref is not PyStr text ? ts.RaiseTypeError($"__getformat__() argument must be str, not {ts.TypeOf(kind).LayoutName}")
            : text.ToString() is "double" or "float" ? (PyStr)"IEEE, little-endian" : ts.RaiseValueError("__getformat__() argument 1 must be 'double' or 'float'")).AsClassMethod(),
        MethodDefinition.NoArgs("conjugate", FloatType.Exact),
        Formatting.Float,
        MethodDefinition.NoArgs("__trunc__", FloatType.ToInt),
        MethodDefinition.NoArgs("__floor__", static (ts, self) => FloatType.ToInt(ts, Math.Floor(FloatOps.Of(self)))),
        MethodDefinition.NoArgs("__ceil__", static (ts, self) => FloatType.ToInt(ts, Math.Ceiling(FloatOps.Of(self)))),
        MethodDefinition.Fast("__round__", 0, 1, Round),
        MethodDefinition.NoArgs("is_integer", static (_, self) => Value.Bool(double.IsFinite(FloatOps.Of(self)) && Math.Floor(FloatOps.Of(self)) == FloatOps.Of(self))),
        MethodDefinition.NoArgs("as_integer_ratio", AsIntegerRatio),
        MethodDefinition.NoArgs("__getnewargs__", static (ts, self) => new PyTuple([FloatType.Exact(ts, self)])),
        MethodDefinition.NoArgs("hex", static (_, self) => (PyStr)FloatHex.Format(FloatOps.Of(self))),
        MethodDefinition.OneArg("fromhex", FromHex).AsClassMethod(),
        MethodDefinition.OneArg("from_number", FromNumber).AsClassMethod(),
    ];

    /// <summary>Correctly rounded to a number of decimals, ties to even by the exact binary value.</summary>
    public static Value RoundTo(ThreadState ts, double value, BigInteger digits)
    {
        // Beyond these bounds the result is the number itself, or 0 with its sign.
        if (!double.IsFinite(value) || digits > 323) return Value.Float(value);
        if (digits < -308) return Value.Float(0.0 * value);
        (BigInteger numerator, BigInteger denominator) = BigRounding.ToRatio(Math.Abs(value));
        BigInteger power = BigInteger.Pow(10, (int)BigInteger.Abs(digits));
        if (digits.Sign >= 0) numerator *= power;
        else denominator *= power;
        BigInteger quotient = BigInteger.DivRem(numerator, denominator, out BigInteger remainder);
        int order = (remainder * 2).CompareTo(denominator);
        if (order > 0 || (order == 0 && !quotient.IsEven)) quotient += 1;
        double rounded = digits.Sign >= 0 ? BigRounding.ToDouble(quotient, power) : BigRounding.ToDouble(quotient * power, BigInteger.One);
        if (double.IsInfinity(rounded)) return ts.RaiseOverflowError("rounded value too large to represent");
        return Value.Float(Math.CopySign(rounded, value));
    }

    private static Value Round(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        double value = FloatOps.Of(self);
        if (args.Length == 0 || args[0].IsNone) return FloatType.ToInt(ts, Math.Round(value, MidpointRounding.ToEven));
        Value digits = args[0];
        if (!Operations.ToIndex(ts, ref digits)) return default;
        Operations.TryGetIntegral(digits, out BigInteger number);
        return RoundTo(ts, value, number);
    }

    private static Value AsIntegerRatio(ThreadState ts, Value self)
    {
        double value = FloatOps.Of(self);
        if (double.IsNaN(value)) return ts.RaiseValueError("cannot convert NaN to integer ratio");
        if (double.IsInfinity(value)) return ts.RaiseOverflowError("cannot convert Infinity to integer ratio");
        (BigInteger numerator, BigInteger denominator) = BigRounding.ToRatio(value);
        return new PyTuple([PyInt.Normalize(numerator), PyInt.Normalize(denominator)]);
    }

    private static Value FromHex(ThreadState ts, Value self, Value text)
    {
        if (text.Ref is not PyStr source) return ts.RaiseTypeError("bad argument type for built-in operation");
        switch (FloatHex.Parse(source.ToString(), out double value))
        {
            case FloatHex.Outcome.Invalid: return ts.RaiseValueError("invalid hexadecimal floating-point string");
            case FloatHex.Outcome.TooLarge: return ts.RaiseOverflowError("hexadecimal value too large to represent as a float");
            default: return OfClass(ts, self, value);
        }
    }

    private static Value FromNumber(ThreadState ts, Value self, Value number)
    {
        if (number.Ref is PyStr) return ts.RaiseTypeError($"must be real number, not {ts.TypeOf(number).LayoutName}");
        return FloatOps.TryConvert(ts, number, out double value) ? OfClass(ts, self, value) : default;
    }

    private static Value OfClass(ThreadState ts, in Value type, double value) =>
        ReferenceEquals(type.Ref, ts.Interp.Type(TypeKind.Float)) ? Value.Float(value) : Operations.Call(ts, type, [Value.Float(value)], null);
}

/// <summary>Floats in hexadecimal: <c>0x1.8p+1</c>.</summary>
internal static class FloatHex
{
    public enum Outcome
    {
        Ok, Invalid, TooLarge,
    }

    public static string Format(double value)
    {
        if (!double.IsFinite(value)) return FloatText.Repr(value);
        string sign = double.IsNegative(value) ? "-" : "";
        if (value == 0) return sign + "0x0.0p+0";
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)(bits >> 52) & 0x7ff;
        int lead = exponent == 0 ? 0 : 1;
        exponent = exponent == 0 ? -1022 : exponent - 1023;
        string fraction = (bits & ((1L << 52) - 1)).ToString("x13", CultureInfo.InvariantCulture);
        return $"{sign}0x{lead}.{fraction}p{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent).ToString(CultureInfo.InvariantCulture)}";
    }

    public static Outcome Parse(string text, out double value)
    {
        value = 0;
        text = text.Trim(NumberText.Whitespace);
        int i = 0;
        bool negative = false;
        if (i < text.Length && text[i] is '+' or '-') negative = text[i++] == '-';
        string word = text[i..].ToLowerInvariant();
        if (word is "inf" or "infinity" or "nan")
        {
            value = word == "nan" ? BitConverter.Int64BitsToDouble(0x7ff8000000000000) : double.PositiveInfinity;
            if (negative) value = -value;
            return Outcome.Ok;
        }
        if (word.StartsWith("0x", StringComparison.Ordinal)) i += 2;
        BigInteger mantissa = BigInteger.Zero;
        int digits = 0, scale = 0;
        bool point = false;
        for (; i < text.Length; i++)
        {
            if (text[i] == '.' && !point)
            {
                point = true;
                continue;
            }
            if (!char.IsAsciiHexDigit(text[i])) break;
            mantissa = mantissa * 16 + Convert.ToInt32(text[i].ToString(), 16);
            digits++;
            if (point) scale -= 4;
        }
        if (digits == 0) return Outcome.Invalid;
        BigInteger exponent = BigInteger.Zero;
        if (i < text.Length && text[i] is 'p' or 'P')
        {
            string rest = text[(i + 1)..];
            if (rest.Length == 0 || !char.IsAsciiDigit(rest[^1]) || !BigInteger.TryParse(rest, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)) return Outcome.Invalid;
            i = text.Length;
        }
        if (i != text.Length) return Outcome.Invalid;
        exponent += scale;
        if (!mantissa.IsZero)
        {
            if (exponent + mantissa.GetBitLength() > 1100) return Outcome.TooLarge;
            if (exponent + mantissa.GetBitLength() > -1100)
                value = exponent.Sign >= 0 ? BigRounding.ToDouble(mantissa << (int)exponent, BigInteger.One) : BigRounding.ToDouble(mantissa, BigInteger.One << (int)-exponent);
            if (double.IsInfinity(value)) return Outcome.TooLarge;
        }
        if (negative) value = -value;
        return Outcome.Ok;
    }
}
