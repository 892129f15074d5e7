using System.Globalization;
using System.Numerics;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The module <c>math</c>: its table, and the functions of one or two floats.</summary>
/// <remarks>Source: CPython 3.14 <c>Modules/mathmodule.c</c>, its special cases and messages.</remarks>
internal static class MathModule
{
    private static readonly MethodDefinition[] Functions =
    [
        Total("acosh", NativeMath.Acosh, "expected argument value not less than 1"),
        Total("acos", Math.Acos, "expected a number in range from -1 up to 1"),
        Total("asin", Math.Asin, "expected a number in range from -1 up to 1"),
        Total("asinh", NativeMath.Asinh), Total("atan", Math.Atan), Total("tanh", Math.Tanh), Total("cbrt", Math.Cbrt), Total("fabs", Math.Abs),
        Total("atanh", NativeMath.Atanh, "expected a number between -1 and 1", infiniteIsDomain: true),
        Total("sin", Math.Sin, "expected a finite input"), Total("cos", Math.Cos, "expected a finite input"), Total("tan", Math.Tan, "expected a finite input"),
        Total("sinh", Math.Sinh), Total("cosh", Math.Cosh), Total("exp", Math.Exp), Total("exp2", NativeMath.Exp2), Total("expm1", NativeMath.ExpM1),
        Total("sqrt", Math.Sqrt, "expected a nonnegative input"),
        Total("log1p", NativeMath.LogP1, "expected argument value > -1", infiniteIsDomain: true),
        Total("erf", NativeMath.Erf), Total("erfc", NativeMath.Erfc),
        Total("gamma", GammaFunctions.Gamma, "expected a noninteger or positive integer"),
        Total("lgamma", GammaFunctions.LogGamma, "expected a noninteger or positive integer", infiniteIsDomain: false),
        Total("degrees", static x => x * (180.0 / Math.PI), rangeCheck: false), Total("radians", static x => x * (Math.PI / 180.0), rangeCheck: false),
        Total("ulp", Ulp, rangeCheck: false),
        Test("isnan", double.IsNaN), Test("isinf", double.IsInfinity), Test("isfinite", double.IsFinite),
        MethodDefinition.Fast("atan2", 2, 2, static (ts, _, args) => TryTwo(ts, args, out double y, out double x) ? Value.Float(Math.Atan2(y, x)) : default),
        MethodDefinition.Fast("copysign", 2, 2, static (ts, _, args) => TryTwo(ts, args, out double x, out double y) ? Value.Float(Math.CopySign(x, y)) : default),
        MethodDefinition.Fast("fmod", 2, 2, FMod), MethodDefinition.Fast("pow", 2, 2, Pow), MethodDefinition.Fast("remainder", 2, 2, Remainder),
        MethodDefinition.Fast("fma", 3, 3, Fma), MethodDefinition.Fast("ldexp", 2, 2, LdExp),
        MethodDefinition.OneArg("frexp", static (ts, _, value) => FloatOps.TryConvert(ts, value, out double x) ? FrExp(x) : default),
        MethodDefinition.OneArg("modf", static (ts, _, value) => FloatOps.TryConvert(ts, value, out double x)
            ? new PyTuple([Value.Float(double.IsInfinity(x) ? Math.CopySign(0.0, x) : Math.CopySign(x - Math.Truncate(x), x)), Value.Float(Math.Truncate(x))]) : default),
        MethodDefinition.OneArg("floor", static (ts, _, value) => ToInteger(ts, value, Names.Floor, Math.Floor)),
        MethodDefinition.OneArg("ceil", static (ts, _, value) => ToInteger(ts, value, Names.Ceil, Math.Ceiling)),
        MethodDefinition.OneArg("trunc", Trunc),
        MethodDefinition.Fast("log", 1, 2, Log),
        MethodDefinition.OneArg("log2", static (ts, _, value) => Logarithm(ts, value, Math.Log2)),
        MethodDefinition.OneArg("log10", static (ts, _, value) => Logarithm(ts, value, Math.Log10)),
        MethodDefinition.Signed("isclose", "a, b, *, rel_tol=absent, abs_tol=absent", IsClose),
        MethodDefinition.Signed("nextafter", "x, y, /, *, steps=None", NextAfter),
        .. IntegerFunctions.All, .. MathSums.All,
    ];

    public static PyModule Create(InterpreterState interp) => BuiltinModules.Make(interp, "math", [.. Functions.Select(f => f.AsPlain())],
        ("pi", Value.Float(Math.PI)), ("e", Value.Float(Math.E)), ("tau", Value.Float(Math.Tau)),
        ("inf", Value.Float(double.PositiveInfinity)), ("nan", Value.Float(BitConverter.Int64BitsToDouble(0x7ff8000000000000))));

    public static Value RaiseDomain(ThreadState ts) => ts.RaiseValueError("math domain error");

    public static Value RaiseRange(ThreadState ts) => ts.RaiseOverflowError("math range error");

    /// <summary>
    /// A function of one float. A NaN out of a number is a domain error; an infinity out of a finite number is a range error,
    /// or a domain error at a pole.
    /// </summary>
    private static MethodDefinition Total(string name, Func<double, double> function, string? domain = null, bool rangeCheck = true, bool? infiniteIsDomain = null) =>
        MethodDefinition.OneArg(name, (ts, _, value) =>
        {
            if (!FloatOps.TryConvert(ts, value, out double x)) return default;
            double result = function(x);
            bool pole = double.IsInfinity(result) && double.IsFinite(x);
            bool isDomain = double.IsNaN(result) ? !double.IsNaN(x)
                : pole && (infiniteIsDomain ?? name == "gamma" && x == 0) || (pole && name == "lgamma" && x <= 0 && x == Math.Floor(x));
            if (isDomain) return domain is null ? RaiseDomain(ts) : ts.RaiseValueError($"{domain}, got {FloatText.Repr(x)}");
            return pole && rangeCheck ? RaiseRange(ts) : Value.Float(result);
        });

    private static MethodDefinition Test(string name, Func<double, bool> test) =>
        MethodDefinition.OneArg(name, (ts, _, value) => FloatOps.TryConvert(ts, value, out double x) ? Value.Bool(test(x)) : default);

    private static bool TryTwo(ThreadState ts, ReadOnlySpan<Value> args, out double x, out double y)
    {
        Value second = args[1];
        y = 0;
        return FloatOps.TryConvert(ts, args[0], out x) && FloatOps.TryConvert(ts, second, out y);
    }

    private static double Ulp(double x)
    {
        if (!double.IsFinite(x)) return Math.Abs(x);
        x = Math.Abs(x);
        double next = Math.BitIncrement(x);
        return double.IsInfinity(next) ? x - Math.BitDecrement(x) : next - x;
    }

    private static Value FMod(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        if (!TryTwo(ts, args, out double x, out double y)) return default;
        if (double.IsInfinity(y) && double.IsFinite(x)) return Value.Float(x);
        double result = x % y;
        return double.IsNaN(result) && !double.IsNaN(x) && !double.IsNaN(y) ? RaiseDomain(ts) : Value.Float(result);
    }

    private static Value Remainder(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        if (!TryTwo(ts, args, out double x, out double y)) return default;
        if (double.IsInfinity(y) && double.IsFinite(x)) return Value.Float(x);
        double result = Math.IEEERemainder(x, y);
        return double.IsNaN(result) && !double.IsNaN(x) && !double.IsNaN(y) ? RaiseDomain(ts) : Value.Float(result);
    }

    private static Value Pow(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        if (!TryTwo(ts, args, out double x, out double y)) return default;
        if (x == 1 || y == 0) return Value.Float(1.0);
        double result = Math.Pow(x, y);
        if (!double.IsFinite(x) || !double.IsFinite(y) || double.IsFinite(result)) return Value.Float(result);
        return double.IsNaN(result) || x == 0 ? RaiseDomain(ts) : RaiseRange(ts);
    }

    private static Value Fma(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        Value third = args[2];
        if (!TryTwo(ts, args, out double x, out double y) || !FloatOps.TryConvert(ts, third, out double z)) return default;
        double result = Math.FusedMultiplyAdd(x, y, z);
        if (double.IsFinite(result)) return Value.Float(result);
        if (double.IsNaN(result))
            return double.IsNaN(x) || double.IsNaN(y) || double.IsNaN(z) ? Value.Float(result) : ts.RaiseValueError("invalid operation in fma");
        return double.IsFinite(x) && double.IsFinite(y) && double.IsFinite(z) ? ts.RaiseOverflowError("overflow in fma") : Value.Float(result);
    }

    private static Value LdExp(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        Value exponent = args[1];
        if (!FloatOps.TryConvert(ts, args[0], out double x)) return default;
        if (!Operations.TryGetIntegral(exponent, out BigInteger power)) return ts.RaiseTypeError("Expected an int as second argument to ldexp.");
        if (x == 0 || !double.IsFinite(x)) return Value.Float(x);
        double result = power > 4000 ? double.PositiveInfinity : power < -4000 ? Math.CopySign(0.0, x) : Math.ScaleB(x, (int)power);
        return double.IsInfinity(result) ? RaiseRange(ts) : Value.Float(result);
    }

    private static Value FrExp(double x)
    {
        if (x == 0 || !double.IsFinite(x)) return new PyTuple([Value.Float(x), Value.Int(0)]);
        int exponent = Math.ILogB(x) + 1;
        return new PyTuple([Value.Float(Math.ScaleB(x, -exponent)), Value.Int(exponent)]);
    }

    private static Value ToInteger(ThreadState ts, Value value, PyStr dunder, Func<double, double> round)
    {
        if (!value.IsFloat)
        {
            int found = Operations.LookupSpecial(ts, value, dunder, out Value method);
            if (found != 0) return found < 0 ? default : Operations.Call(ts, method, [], null);
        }
        return FloatOps.TryConvert(ts, value, out double x) ? FloatType.ToInt(ts, round(x)) : default;
    }

    private static Value Trunc(ThreadState ts, Value self, Value value)
    {
        int found = Operations.LookupSpecial(ts, value, Names.Trunc, out Value method);
        if (found == 0) return ts.RaiseTypeError($"type {ts.TypeOf(value).LayoutName} doesn't define __trunc__ method");
        return found < 0 ? default : Operations.Call(ts, method, [], null);
    }

    private static Value Log(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        Value second = args.Length > 1 ? args[1] : default;
        Value numerator = Logarithm(ts, args[0], Math.Log);
        if (numerator.IsNull || second.IsNull) return numerator;
        Value denominator = Logarithm(ts, second, Math.Log);
        return denominator.IsNull ? default : FloatOps.Divide(ts, numerator.AsFloat, denominator.AsFloat);
    }

    /// <summary>A logarithm of a float, or of an int of any size by its mantissa and exponent.</summary>
    private static Value Logarithm(ThreadState ts, Value value, Func<double, double> log)
    {
        double x;
        if (!Operations.TryGetIntegral(value, out BigInteger number))
        {
            if (!FloatOps.TryConvert(ts, value, out x)) return default;
            if (x <= 0) return ts.RaiseValueError($"expected a positive input, got {FloatText.Repr(x)}");
            return Value.Float(log(x));
        }
        if (number.Sign <= 0) return ts.RaiseValueError("expected a positive input");
        x = BigRounding.ToDouble(number, BigInteger.One);
        if (!double.IsInfinity(x)) return Value.Float(log(x));
        long exponent = number.GetBitLength();
        return Value.Float(log(BigRounding.ToDouble(number, BigInteger.One << (int)exponent)) + log(2.0) * exponent);
    }

    private static Value IsClose(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        double relative = 1e-9, absolute = 0;
        Value[] all = args.ToArray();
        if (!FloatOps.TryConvert(ts, all[0], out double a) || !FloatOps.TryConvert(ts, all[1], out double b)) return default;
        if (!all[2].IsNull && !FloatOps.TryConvert(ts, all[2], out relative)) return default;
        if (!all[3].IsNull && !FloatOps.TryConvert(ts, all[3], out absolute)) return default;
        if (relative < 0 || absolute < 0) return ts.RaiseValueError("tolerances must be non-negative");
        if (a == b) return Value.True;
        if (double.IsInfinity(a) || double.IsInfinity(b)) return Value.False;
        double difference = Math.Abs(b - a);
        return Value.Bool(difference <= Math.Abs(relative * b) || difference <= Math.Abs(relative * a) || difference <= absolute);
    }

    private static Value NextAfter(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        Value steps = args[2];
        if (!TryTwo(ts, args, out double x, out double y)) return default;
        BigInteger count = BigInteger.One;
        if (!steps.IsNone)
        {
            if (!Operations.ToIndex(ts, ref steps)) return default;
            Operations.TryGetIntegral(steps, out count);
            if (count.Sign < 0) return ts.RaiseValueError("steps must be a non-negative integer");
        }
        if (count.IsZero || double.IsNaN(x)) return Value.Float(x);
        if (double.IsNaN(y)) return Value.Float(y);
        if (x == y) return Value.Float(y);
        // Doubles in the order of their values are integers in the order of their bits, negative ones mirrored.
        long from = Ordered(x), to = Ordered(y);
        BigInteger target = (BigInteger)from + (to > from ? count : -count);
        target = to > from ? BigInteger.Min(target, to) : BigInteger.Max(target, to);
        long reached = (long)target;
        if (reached == to) return Value.Float(reached == 0 && steps.IsNone ? Math.CopySign(0.0, x) : y);
        return Value.Float(BitConverter.Int64BitsToDouble(reached < 0 ? long.MinValue | -reached : reached));
    }

    private static long Ordered(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        return bits < 0 ? -(bits & long.MaxValue) : bits;
    }
}
