using System.Numerics;

namespace PyJitVerify.Runtime.Objects;

/// <summary>A complex number.</summary>
public sealed class PyComplex : PyObject
{
    internal PyComplex(Complex number) : base(TypeKind.Complex) => Number = number;

    internal Complex Number { get; }
}

/// <summary>An operand of complex arithmetic. A real one has no imaginary part, which is not the same as one that is zero.</summary>
internal readonly record struct ComplexOperand(Complex Number, bool IsReal);

/// <summary>Complex arithmetic as CPython computes it, operation by operation.</summary>
/// <remarks>Source: CPython <c>Objects/complexobject.c</c>; C99, annex G.</remarks>
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
            if (right.Real < 0 && !TryDivide(Complex.One, isReal: false, result, out result)) return ts.RaiseZeroDivisionError("division by zero");
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

    public static Complex Add(ComplexOperand left, ComplexOperand right) => new(
        left.Number.Real + right.Number.Real,
        left.IsReal ? right.Number.Imaginary : right.IsReal ? left.Number.Imaginary : left.Number.Imaginary + right.Number.Imaginary);

    /// <summary><c>1 - 0j</c> is <c>1 - 0j</c> and not <c>1 + 0j</c>.</summary>
    public static Complex Subtract(ComplexOperand left, ComplexOperand right) => new(
        left.Number.Real - right.Number.Real,
        left.IsReal ? -right.Number.Imaginary : right.IsReal ? left.Number.Imaginary : left.Number.Imaginary - right.Number.Imaginary);

    public static Complex Multiply(ComplexOperand left, ComplexOperand right) =>
        right.IsReal ? new(left.Number.Real * right.Number.Real, left.Number.Imaginary * right.Number.Real)
        : left.IsReal ? new(left.Number.Real * right.Number.Real, left.Number.Real * right.Number.Imaginary)
        : Multiply(left.Number, right.Number);

    /// <summary>An infinite factor makes an infinite product, whatever NaN is beside it.</summary>
    private static Complex Multiply(Complex left, Complex right)
    {
        (double a, double b, double c, double d) = (left.Real, left.Imaginary, right.Real, right.Imaginary);
        var product = new Complex(a * c - b * d, a * d + b * c);
        if (!IsNaN(product)) return product;
        bool isInfinite = IsInfinite(left) || IsInfinite(right);
        if (IsInfinite(left)) (a, b, c, d) = (Direction(a), Direction(b), ZeroForNaN(c), ZeroForNaN(d));
        if (IsInfinite(right)) (a, b, c, d) = (ZeroForNaN(a), ZeroForNaN(b), Direction(c), Direction(d));
        if (!isInfinite && (double.IsInfinity(a * c) || double.IsInfinity(b * d) || double.IsInfinity(a * d) || double.IsInfinity(b * c)))
        {
            isInfinite = true;
            (a, b, c, d) = (ZeroForNaN(a), ZeroForNaN(b), ZeroForNaN(c), ZeroForNaN(d));
        }
        return isInfinite ? new Complex(double.PositiveInfinity * (a * c - b * d), double.PositiveInfinity * (a * d + b * c)) : product;
    }

    /// <summary>False: division by zero.</summary>
    public static bool TryDivide(ComplexOperand left, ComplexOperand right, out Complex quotient)
    {
        if (!right.IsReal) return TryDivide(left.Number, left.IsReal, right.Number, out quotient);
        quotient = new Complex(left.Number.Real / right.Number.Real, left.Number.Imaginary / right.Number.Real);
        return right.Number.Real != 0;
    }

    /// <summary>Smith's algorithm. What becomes NaN though one side is infinite is infinite, or zero.</summary>
    private static bool TryDivide(Complex a, bool isReal, Complex b, out Complex quotient)
    {
        quotient = default;
        double real = Math.Abs(b.Real), imaginary = Math.Abs(b.Imaginary);
        if (real >= imaginary)
        {
            if (real == 0) return false;
            double ratio = b.Imaginary / b.Real, denominator = b.Real + b.Imaginary * ratio;
            quotient = isReal ? new Complex(a.Real / denominator, -a.Real * ratio / denominator)
                : new Complex((a.Real + a.Imaginary * ratio) / denominator, (a.Imaginary - a.Real * ratio) / denominator);
        }
        else if (imaginary >= real)
        {
            double ratio = b.Real / b.Imaginary, denominator = b.Real * ratio + b.Imaginary;
            quotient = isReal ? new Complex(a.Real * ratio / denominator, -a.Real / denominator)
                : new Complex((a.Real * ratio + a.Imaginary) / denominator, (a.Imaginary * ratio - a.Real) / denominator);
        }
        else
        {
            quotient = new Complex(double.NaN, double.NaN);
        }
        if (!IsNaN(quotient)) return true;
        if (!isReal && IsInfinite(a) && Complex.IsFinite(b))
        {
            (double x, double y) = (Direction(a.Real), Direction(a.Imaginary));
            quotient = new Complex(double.PositiveInfinity * (x * b.Real + y * b.Imaginary), double.PositiveInfinity * (y * b.Real - x * b.Imaginary));
        }
        else if (Complex.IsFinite(a) && IsInfinite(b))
        {
            (double x, double y) = (Direction(b.Real), Direction(b.Imaginary));
            quotient = isReal ? new Complex(0.0 * (a.Real * x), 0.0 * (-a.Real * y))
                : new Complex(0.0 * (a.Real * x + a.Imaginary * y), 0.0 * (a.Imaginary * x - a.Real * y));
        }
        return true;
    }

    private static bool IsNaN(Complex number) => double.IsNaN(number.Real) && double.IsNaN(number.Imaginary);

    private static bool IsInfinite(Complex number) => double.IsInfinity(number.Real) || double.IsInfinity(number.Imaginary);

    /// <summary>One for an infinity and zero for all else, with its sign.</summary>
    private static double Direction(double part) => Math.CopySign(double.IsInfinity(part) ? 1 : 0, part);

    private static double ZeroForNaN(double part) => double.IsNaN(part) ? Math.CopySign(0, part) : part;

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
