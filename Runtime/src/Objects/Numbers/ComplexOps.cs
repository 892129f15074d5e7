using System.Numerics;

namespace PyJitVerify.Runtime.Objects;

/// <summary>A complex number.</summary>
public sealed class PyComplex : PyObject
{
    internal PyComplex(Complex number) : base(TypeKind.Complex) => Number = number;

    internal Complex Number { get; }
}

/// <summary>Complex arithmetic as CPython computes it, operation by operation.</summary>
/// <remarks>Source: CPython <c>Objects/complexobject.c</c>.</remarks>
internal static class ComplexOps
{
    /// <summary>By polar coordinates, or by repeated multiplication when the exponent is a small whole number.</summary>
    public static Value Power(ThreadState ts, Complex left, Complex right)
    {
        if (right == Complex.Zero) return new PyComplex(Complex.One);
        if (left == Complex.Zero)
        {
            if (right.Imaginary != 0 || right.Real < 0) return ts.RaiseZeroDivisionError("zero to a negative or complex power");
            return new PyComplex(Complex.Zero);
        }
        Complex result;
        if (right.Imaginary == 0 && right.Real == Math.Floor(right.Real) && Math.Abs(right.Real) <= 100)
        {
            result = WholePower(left, (long)Math.Abs(right.Real));
            if (right.Real < 0 && !TryDivide(Complex.One, result, out result)) return ts.RaiseZeroDivisionError("division by zero");
        }
        else
        {
            double radius = Hypot(left.Real, left.Imaginary);
            double length = Math.Pow(radius, right.Real);
            double angle = Math.Atan2(left.Imaginary, left.Real);
            double phase = angle * right.Real;
            if (right.Imaginary != 0)
            {
                length *= Math.Exp(-angle * right.Imaginary);
                phase += right.Imaginary * Math.Log(radius);
            }
            result = new Complex(length * Math.Cos(phase), length * Math.Sin(phase));
        }
        return double.IsFinite(result.Real) && double.IsFinite(result.Imaginary)
            ? new PyComplex(result) : ts.RaiseOverflowError("complex exponentiation");
    }

    public static Complex Multiply(Complex a, Complex b) =>
        new(a.Real * b.Real - a.Imaginary * b.Imaginary, a.Real * b.Imaginary + a.Imaginary * b.Real);

    /// <summary>Smith's algorithm. False: division by zero.</summary>
    public static bool TryDivide(Complex a, Complex b, out Complex quotient)
    {
        quotient = default;
        double real = Math.Abs(b.Real), imaginary = Math.Abs(b.Imaginary);
        if (real >= imaginary)
        {
            if (real == 0) return false;
            double ratio = b.Imaginary / b.Real, denominator = b.Real + b.Imaginary * ratio;
            quotient = new Complex((a.Real + a.Imaginary * ratio) / denominator, (a.Imaginary - a.Real * ratio) / denominator);
        }
        else if (imaginary >= real)
        {
            double ratio = b.Real / b.Imaginary, denominator = b.Real * ratio + b.Imaginary;
            quotient = new Complex((a.Real * ratio + a.Imaginary) / denominator, (a.Imaginary * ratio - a.Real) / denominator);
        }
        else
        {
            quotient = new Complex(double.NaN, double.NaN);
        }
        return true;
    }

    public static double Hypot(double x, double y) => double.IsInfinity(x) || double.IsInfinity(y) ? double.PositiveInfinity : double.Hypot(x, y);

    public static string Repr(Complex number)
    {
        string imaginary = FloatText.Repr(number.Imaginary, addPoint: false);
        if (number.Real == 0 && !double.IsNegative(number.Real)) return imaginary + "j";
        string sign = double.IsNegative(number.Imaginary) && !double.IsNaN(number.Imaginary) ? "" : "+";
        return $"({FloatText.Repr(number.Real, addPoint: false)}{sign}{imaginary}j)";
    }

    private static Complex WholePower(Complex value, long exponent)
    {
        Complex result = Complex.One, factor = value;
        for (long mask = 1; mask > 0 && exponent >= mask; mask <<= 1)
        {
            if ((exponent & mask) != 0) result = Multiply(result, factor);
            factor = Multiply(factor, factor);
        }
        return result;
    }
}
