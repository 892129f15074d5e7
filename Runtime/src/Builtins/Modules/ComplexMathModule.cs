using System.Numerics;
using PyJitVerify.Runtime.Objects;
using static System.Double;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The module <c>cmath</c>: branch cuts and special values as Annex G of the C standard has them.</summary>
/// <remarks>Source: CPython <c>Modules/cmathmodule.c</c>; Kahan, "Branch cuts for complex elementary functions", 1987.</remarks>
internal static class ComplexMathModule
{
    /// <summary>Beyond these the plain formulas lose everything to overflow or to rounding.</summary>
    private const double LargeDouble = MaxValue / 4.0, LogLargeDouble = 708.3964185322641, SmallestNormal = 2.2250738585072014E-308;

    private const double Ln2 = 0.6931471805599453, Ln10 = 2.302585092994046;
    private static readonly double SqrtLargeDouble = Math.Sqrt(LargeDouble), SqrtSmallest = Math.Sqrt(SmallestNormal);

    private static readonly MethodDefinition[] Functions =
    [
        Define("acos", Acos), Define("acosh", Acosh), Define("asin", static z => TimesMinusI(Asinh(TimesI(z)))), Define("asinh", Asinh),
        Define("atan", static z => TimesMinusI(Atanh(TimesI(z)))), Define("atanh", Atanh), Define("cos", static z => Cosh(TimesI(z))), Define("cosh", Cosh),
        Define("exp", Exp), Define("log10", static z => Log(z) is var l ? new Complex(l.Real / Ln10, l.Imaginary / Ln10) : default),
        Define("sin", static z => TimesMinusI(Sinh(TimesI(z)))), Define("sinh", Sinh), Define("sqrt", Sqrt),
        Define("tan", static z => TimesMinusI(Tanh(TimesI(z)))), Define("tanh", Tanh),
        MethodDefinition.Signed("log", "z, base=absent, /", static (ts, _, args) =>
        {
            if (!TryComplex(ts, args[0], out Complex z)) return default;
            Complex result = Log(z);
            if (!args[1].IsNull)
            {
                if (!TryComplex(ts, args[1], out Complex logBase)) return default;
                if (z == Complex.Zero || logBase == Complex.Zero) return ts.RaiseValueError("math domain error");
                return Operations.Binary(ts, BinaryOperator.TrueDivide, new PyComplex(result), new PyComplex(Log(logBase)));
            }
            return z == Complex.Zero ? ts.RaiseValueError("math domain error") : new PyComplex(result);
        }),
        MethodDefinition.Signed("phase", "z, /", static (ts, _, args) => TryComplex(ts, args[0], out Complex z) ? Value.Float(Math.Atan2(z.Imaginary, z.Real)) : default),
        MethodDefinition.Signed("polar", "z, /", static (ts, _, args) =>
        {
            if (!TryComplex(ts, args[0], out Complex z)) return default;
            double radius = Hypot(z.Real, z.Imaginary);
            if (IsInfinity(radius) && IsFinite(z.Real) && IsFinite(z.Imaginary)) return ts.RaiseOverflowError("math range error");
            return new PyTuple([Value.Float(radius), Value.Float(Math.Atan2(z.Imaginary, z.Real))]);
        }),
        MethodDefinition.Fast("rect", 2, 2, static (ts, self, args) => Rect(ts, self, args)),
        Test("isnan", static z => IsNaN(z.Real) || IsNaN(z.Imaginary)), Test("isinf", static z => IsInfinity(z.Real) || IsInfinity(z.Imaginary)),
        Test("isfinite", static z => IsFinite(z.Real) && IsFinite(z.Imaginary)),
        MethodDefinition.Signed("isclose", "a, b, *, rel_tol=absent, abs_tol=absent", IsClose),
    ];

    public static PyModule Create(InterpreterState interp) => BuiltinModules.Make(interp, "cmath", Functions, ("pi", Value.Float(Math.PI)), ("e", Value.Float(Math.E)),
        ("tau", Value.Float(Math.Tau)), ("inf", Value.Float(PositiveInfinity)), ("infj", new PyComplex(new Complex(0, PositiveInfinity))),
        ("nan", Value.Float(NaN)), ("nanj", new PyComplex(new Complex(0, NaN))));

    private static MethodDefinition Test(string name, Func<Complex, bool> test) => MethodDefinition.Signed(name, "z, /", (ts, _, args) =>
        TryComplex(ts, args[0], out Complex z) ? Value.Bool(test(z)) : default);

    /// <summary>A result that overflows though the argument is finite is an error, and so is a pole or a place without a value.</summary>
    private static MethodDefinition Define(string name, Func<Complex, Complex> function) => MethodDefinition.Signed(name, "z, /", (ts, _, args) =>
    {
        if (!TryComplex(ts, args[0], out Complex z)) return default;
        bool isInvalid = name switch
        {
            "atanh" => z.Imaginary == 0 && Math.Abs(z.Real) == 1,
            "atan" => z.Real == 0 && Math.Abs(z.Imaginary) == 1,
            "log10" => z == Complex.Zero,
            "exp" or "cosh" or "sinh" => IsInfinity(z.Imaginary) && !(IsNaN(z.Real) || (name == "exp" && IsNegativeInfinity(z.Real))),
            "tanh" => IsInfinity(z.Imaginary) && IsFinite(z.Real),
            "cos" or "sin" => IsInfinity(z.Real) && !IsNaN(z.Imaginary),
            "tan" => IsInfinity(z.Real) && IsFinite(z.Imaginary),
            _ => false,
        };
        if (isInvalid) return ts.RaiseValueError("math domain error");
        Complex result = function(z);
        bool isFinite = IsFinite(z.Real) && IsFinite(z.Imaginary);
        return isFinite && (IsInfinity(result.Real) || IsInfinity(result.Imaginary)) ? ts.RaiseOverflowError("math range error") : new PyComplex(result);
    });

    /// <summary>What <c>complex()</c> would make of an argument that is no string.</summary>
    private static bool TryComplex(ThreadState ts, in Value value, out Complex number)
    {
        number = default;
        if (value.Ref is PyComplex complex)
        {
            number = complex.Number;
            return true;
        }
        int found = ComplexType.TryDunder(ts, value, out number);
        if (found != 0) return found > 0;
        if (!FloatOps.TryConvert(ts, value, out double real)) return false;
        number = new Complex(real, 0);
        return true;
    }

    private static Complex TimesI(Complex z) => new(-z.Imaginary, z.Real);

    private static Complex TimesMinusI(Complex z) => new(z.Imaginary, -z.Real);

    private static double Hypot(double x, double y)
    {
        if (IsInfinity(x) || IsInfinity(y)) return PositiveInfinity;
        return NativeMath.Hypot(x, y);
    }

    private static bool IsSpecial(Complex z) => !IsFinite(z.Real) || !IsFinite(z.Imaginary);

    private static Complex Sqrt(Complex z)
    {
        if (IsSpecial(z)) return SpecialSqrt(z);
        if (z.Real == 0 && z.Imaginary == 0) return new Complex(0, z.Imaginary);
        double ax = Math.Abs(z.Real), ay = Math.Abs(z.Imaginary), s;
        if (ax < SmallestNormal && ay < SmallestNormal && (ax > 0 || ay > 0))
        {
            ax = ScaleB(ax, 53);
            s = ScaleB(Math.Sqrt(ax + Hypot(ax, ScaleB(ay, 53))), -27);
        }
        else
        {
            ax /= 8.0;
            s = 2.0 * Math.Sqrt(ax + Hypot(ax, ay / 8.0));
        }
        double d = ay / (2.0 * s);
        return z.Real >= 0 ? new Complex(s, CopySign(d, z.Imaginary)) : new Complex(d, CopySign(s, z.Imaginary));
    }

    private static Complex SpecialSqrt(Complex z)
    {
        if (IsInfinity(z.Imaginary)) return new Complex(PositiveInfinity, z.Imaginary);
        if (IsPositiveInfinity(z.Real)) return new Complex(PositiveInfinity, IsNaN(z.Imaginary) ? NaN : CopySign(0, z.Imaginary));
        return IsNegativeInfinity(z.Real) ? IsNaN(z.Imaginary) ? new Complex(NaN, PositiveInfinity) : new Complex(0, CopySign(PositiveInfinity, z.Imaginary)) : new Complex(NaN, NaN);
    }

    private static Complex Acos(Complex z)
    {
        if (IsSpecial(z))
        {
            if (IsNaN(z.Real)) return new Complex(NaN, IsInfinity(z.Imaginary) ? -z.Imaginary : NaN);
            if (IsInfinity(z.Real))
            {
                if (IsNaN(z.Imaginary)) return new Complex(NaN, NegativeInfinity);
                double angle = IsInfinity(z.Imaginary) ? (z.Real > 0 ? Math.PI / 4 : 3 * Math.PI / 4) : z.Real > 0 ? 0 : Math.PI;
                return new Complex(angle, -CopySign(PositiveInfinity, z.Imaginary));
            }
            return IsNaN(z.Imaginary) ? new Complex(z.Real == 0 ? Math.PI / 2 : NaN, NaN) : new Complex(Math.PI / 2, -z.Imaginary);
        }
        if (Math.Abs(z.Real) > LargeDouble || Math.Abs(z.Imaginary) > LargeDouble)
        {
            double size = Math.Log(Hypot(z.Real / 2.0, z.Imaginary / 2.0)) + (Ln2 * 2.0);
            return new Complex(Math.Atan2(Math.Abs(z.Imaginary), z.Real), z.Real < 0 ? -CopySign(size, z.Imaginary) : CopySign(size, -z.Imaginary));
        }
        Complex s1 = Sqrt(new Complex(1.0 - z.Real, -z.Imaginary)), s2 = Sqrt(new Complex(1.0 + z.Real, z.Imaginary));
        return new Complex(2.0 * Math.Atan2(s1.Real, s2.Real), NativeMath.Asinh((s2.Real * s1.Imaginary) - (s2.Imaginary * s1.Real)));
    }

    private static Complex Acosh(Complex z)
    {
        if (IsSpecial(z))
        {
            if (IsNaN(z.Real)) return new Complex(IsInfinity(z.Imaginary) ? PositiveInfinity : NaN, NaN);
            if (IsNaN(z.Imaginary)) return new Complex(IsInfinity(z.Real) ? PositiveInfinity : NaN, z.Real == 0 ? Math.PI / 2 : NaN);
            return new Complex(PositiveInfinity, Math.Atan2(z.Imaginary, z.Real));
        }
        if (Math.Abs(z.Real) > LargeDouble || Math.Abs(z.Imaginary) > LargeDouble)
            return new Complex(Math.Log(Hypot(z.Real / 2.0, z.Imaginary / 2.0)) + (Ln2 * 2.0), Math.Atan2(z.Imaginary, z.Real));
        Complex s1 = Sqrt(new Complex(z.Real - 1.0, z.Imaginary)), s2 = Sqrt(new Complex(z.Real + 1.0, z.Imaginary));
        return new Complex(NativeMath.Asinh((s1.Real * s2.Real) + (s1.Imaginary * s2.Imaginary)), 2.0 * Math.Atan2(s1.Imaginary, s2.Real));
    }

    private static Complex Asinh(Complex z)
    {
        if (IsSpecial(z))
        {
            if (IsInfinity(z.Real)) return new Complex(z.Real, IsNaN(z.Imaginary) ? NaN : CopySign(IsInfinity(z.Imaginary) ? Math.PI / 4 : 0, z.Imaginary));
            if (IsInfinity(z.Imaginary)) return IsNaN(z.Real) ? new Complex(PositiveInfinity, NaN) : new Complex(CopySign(PositiveInfinity, z.Real), CopySign(Math.PI / 2, z.Imaginary));
            return new Complex(NaN, IsNaN(z.Real) && z.Imaginary == 0 ? z.Imaginary : NaN);
        }
        if (Math.Abs(z.Real) > LargeDouble || Math.Abs(z.Imaginary) > LargeDouble)
        {
            double size = Math.Log(Hypot(z.Real / 2.0, z.Imaginary / 2.0)) + (Ln2 * 2.0);
            return new Complex(z.Imaginary >= 0 ? CopySign(size, z.Real) : -CopySign(size, -z.Real), Math.Atan2(z.Imaginary, Math.Abs(z.Real)));
        }
        Complex s1 = Sqrt(new Complex(1.0 + z.Imaginary, -z.Real)), s2 = Sqrt(new Complex(1.0 - z.Imaginary, z.Real));
        return new Complex(NativeMath.Asinh((s1.Real * s2.Imaginary) - (s2.Real * s1.Imaginary)), Math.Atan2(z.Imaginary, (s1.Real * s2.Real) - (s1.Imaginary * s2.Imaginary)));
    }

    private static Complex Atanh(Complex z)
    {
        if (IsSpecial(z))
        {
            if (IsInfinity(z.Imaginary)) return new Complex(CopySign(0, z.Real), CopySign(Math.PI / 2, z.Imaginary));
            if (IsInfinity(z.Real)) return new Complex(CopySign(0, z.Real), IsNaN(z.Imaginary) ? NaN : CopySign(Math.PI / 2, z.Imaginary));
            return new Complex(z.Real == 0 ? z.Real : NaN, NaN);
        }
        // By symmetry the real part is not negative from here on.
        if (z.Real < 0 || (z.Real == 0 && IsNegative(z.Real))) return -Atanh(-z);
        double ay = Math.Abs(z.Imaginary);
        if (z.Real > SqrtLargeDouble || ay > SqrtLargeDouble)
        {
            double h = Hypot(z.Real / 2.0, z.Imaginary / 2.0);
            return new Complex(z.Real / 4.0 / h / h, -CopySign(Math.PI / 2.0, -z.Imaginary));
        }
        if (z.Real == 1.0 && ay < SqrtSmallest)
        {
            return ay == 0 ? new Complex(PositiveInfinity, z.Imaginary)
                : new Complex(-Math.Log(Math.Sqrt(ay) / Math.Sqrt(Hypot(ay, 2.0))), CopySign(Math.Atan2(2.0, -ay) / 2, z.Imaginary));
        }
        return new Complex(NativeMath.LogP1(4.0 * z.Real / (((1 - z.Real) * (1 - z.Real)) + (ay * ay))) / 4.0,
            -Math.Atan2(-2.0 * z.Imaginary, ((1 - z.Real) * (1 + z.Real)) - (ay * ay)) / 2.0);
    }

    private static Complex Exp(Complex z)
    {
        if (IsSpecial(z))
        {
            if (IsInfinity(z.Real) && IsFinite(z.Imaginary) && z.Imaginary != 0)
            {
                double size = z.Real > 0 ? PositiveInfinity : 0;
                return new Complex(CopySign(size, Math.Cos(z.Imaginary)), CopySign(size, Math.Sin(z.Imaginary)));
            }
            if (IsPositiveInfinity(z.Real)) return new Complex(PositiveInfinity, z.Imaginary == 0 ? z.Imaginary : NaN);
            if (IsNegativeInfinity(z.Real)) return new Complex(0, z.Imaginary == 0 ? z.Imaginary : CopySign(0, z.Imaginary));
            return new Complex(NaN, z.Imaginary == 0 ? z.Imaginary : NaN);
        }
        if (z.Real <= LogLargeDouble)
        {
            double length = Math.Exp(z.Real);
            return new Complex(length * Math.Cos(z.Imaginary), length * Math.Sin(z.Imaginary));
        }
        double less = Math.Exp(z.Real - 1.0);
        return new Complex(less * Math.Cos(z.Imaginary) * Math.E, less * Math.Sin(z.Imaginary) * Math.E);
    }

    private static Complex Cosh(Complex z)
    {
        if (IsSpecial(z))
        {
            if (IsInfinity(z.Real) && IsFinite(z.Imaginary) && z.Imaginary != 0)
                return new Complex(CopySign(PositiveInfinity, Math.Cos(z.Imaginary)), CopySign(PositiveInfinity, z.Real > 0 ? Math.Sin(z.Imaginary) : -Math.Sin(z.Imaginary)));
            if (IsInfinity(z.Real)) return new Complex(PositiveInfinity, z.Imaginary == 0 ? CopySign(0, z.Real) * CopySign(1, z.Imaginary) : NaN);
            return new Complex(NaN, (z.Real == 0 && !IsNaN(z.Real)) || z.Imaginary == 0 ? 0 : NaN);
        }
        if (Math.Abs(z.Real) <= LogLargeDouble) return new Complex(Math.Cos(z.Imaginary) * Math.Cosh(z.Real), Math.Sin(z.Imaginary) * Math.Sinh(z.Real));
        double less = z.Real - CopySign(1.0, z.Real);
        return new Complex(Math.Cos(z.Imaginary) * Math.Cosh(less) * Math.E, Math.Sin(z.Imaginary) * Math.Sinh(less) * Math.E);
    }

    private static Complex Sinh(Complex z)
    {
        if (IsSpecial(z))
        {
            if (IsInfinity(z.Real) && IsFinite(z.Imaginary) && z.Imaginary != 0)
                return new Complex(CopySign(PositiveInfinity, z.Real > 0 ? Math.Cos(z.Imaginary) : -Math.Cos(z.Imaginary)), CopySign(PositiveInfinity, Math.Sin(z.Imaginary)));
            if (IsInfinity(z.Real)) return new Complex(z.Real, z.Imaginary == 0 ? z.Imaginary : NaN);
            return z.Real == 0 ? new Complex(z.Real, NaN) : new Complex(NaN, z.Imaginary == 0 ? z.Imaginary : NaN);
        }
        if (Math.Abs(z.Real) <= LogLargeDouble) return new Complex(Math.Cos(z.Imaginary) * Math.Sinh(z.Real), Math.Sin(z.Imaginary) * Math.Cosh(z.Real));
        double less = z.Real - CopySign(1.0, z.Real);
        return new Complex(Math.Cos(z.Imaginary) * Math.Sinh(less) * Math.E, Math.Sin(z.Imaginary) * Math.Cosh(less) * Math.E);
    }

    private static Complex Tanh(Complex z)
    {
        if (IsSpecial(z))
        {
            if (IsInfinity(z.Real))
                return new Complex(CopySign(1, z.Real), IsFinite(z.Imaginary) && z.Imaginary != 0 ? CopySign(0, 2.0 * Math.Sin(z.Imaginary) * Math.Cos(z.Imaginary)) : CopySign(0, IsFinite(z.Imaginary) ? z.Imaginary : 0));
            return z.Imaginary == 0 ? new Complex(NaN, z.Imaginary) : new Complex(z.Real == 0 ? z.Real : NaN, NaN);
        }
        if (Math.Abs(z.Real) > LogLargeDouble)
            return new Complex(CopySign(1.0, z.Real), 4.0 * Math.Sin(z.Imaginary) * Math.Cos(z.Imaginary) * Math.Exp(-2.0 * Math.Abs(z.Real)));
        double tx = Math.Tanh(z.Real), ty = Math.Tan(z.Imaginary), cx = 1.0 / Math.Cosh(z.Real), txty = tx * ty, denominator = 1.0 + (txty * txty);
        return new Complex(tx * (1.0 + (ty * ty)) / denominator, ty / denominator * cx * cx);
    }

    private static Complex Log(Complex z)
    {
        if (IsSpecial(z))
            return new Complex(IsInfinity(z.Real) || IsInfinity(z.Imaginary) ? PositiveInfinity : NaN, IsNaN(z.Real) || IsNaN(z.Imaginary) ? NaN : Math.Atan2(z.Imaginary, z.Real));
        double ax = Math.Abs(z.Real), ay = Math.Abs(z.Imaginary), size;
        if (ax > LargeDouble || ay > LargeDouble)
        {
            size = Math.Log(Hypot(ax / 2.0, ay / 2.0)) + Ln2;
        }
        else if (ax < SmallestNormal && ay < SmallestNormal)
        {
            size = ax > 0 || ay > 0 ? Math.Log(Hypot(ScaleB(ax, 53), ScaleB(ay, 53))) - (53 * Ln2) : NegativeInfinity;
        }
        else
        {
            double h = Hypot(ax, ay);
            if (h is >= 0.71 and <= 1.73)
            {
                double larger = Math.Max(ax, ay), smaller = Math.Min(ax, ay);
                size = NativeMath.LogP1(((larger - 1) * (larger + 1)) + (smaller * smaller)) / 2.0;
            }
            else
            {
                size = Math.Log(h);
            }
        }
        return new Complex(size, Math.Atan2(z.Imaginary, z.Real));
    }

    private static Value Rect(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        if (!FloatOps.TryConvert(ts, args[0], out double radius) || !FloatOps.TryConvert(ts, args[1], out double angle)) return default;
        if (!IsFinite(radius) || !IsFinite(angle))
        {
            if (radius != 0 && !IsNaN(radius) && IsInfinity(angle)) return ts.RaiseValueError("math domain error");
            if (IsInfinity(radius) && IsFinite(angle) && angle != 0)
            {
                double sign = radius > 0 ? 1 : -1;
                return new PyComplex(new Complex(sign * CopySign(PositiveInfinity, Math.Cos(angle)), sign * CopySign(PositiveInfinity, Math.Sin(angle))));
            }
            if (IsInfinity(radius)) return new PyComplex(angle == 0 ? new Complex(radius, radius > 0 ? angle : -angle) : new Complex(PositiveInfinity, NaN));
            return new PyComplex(radius == 0 ? new Complex(0, 0) : new Complex(NaN, angle == 0 ? 0 : NaN));
        }
        return new PyComplex(angle == 0 ? new Complex(radius, radius * angle) : new Complex(radius * Math.Cos(angle), radius * Math.Sin(angle)));
    }

    private static Value IsClose(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        double relative = 1e-09, absolute = 0.0;
        if (!TryComplex(ts, args[0], out Complex a) || !TryComplex(ts, args[1], out Complex b)) return default;
        if (!args[2].IsNull && !FloatOps.TryConvert(ts, args[2], out relative)) return default;
        if (!args[3].IsNull && !FloatOps.TryConvert(ts, args[3], out absolute)) return default;
        if (relative < 0 || absolute < 0) return ts.RaiseValueError("tolerances must be non-negative");
        if (a.Real == b.Real && a.Imaginary == b.Imaginary) return Value.True;
        if (IsInfinity(a.Real) || IsInfinity(a.Imaginary) || IsInfinity(b.Real) || IsInfinity(b.Imaginary)) return Value.False;
        double difference = Hypot(a.Real - b.Real, a.Imaginary - b.Imaginary);
        return Value.Bool(difference <= relative * Hypot(b.Real, b.Imaginary) || difference <= relative * Hypot(a.Real, a.Imaginary) || difference <= absolute);
    }
}
