using System.Numerics;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The functions of <c>math</c> that sum, multiply or measure sequences, with extended precision.</summary>
/// <remarks>Source: CPython 3.14 <c>Modules/mathmodule.c</c>: <c>vector_norm</c>, <c>math_fsum</c>, <c>math_sumprod_impl</c>.</remarks>
internal static class MathSums
{
    public static readonly MethodDefinition[] All =
    [
        MethodDefinition.OneArg("fsum", FSum),
        MethodDefinition.Signed("prod", "iterable, /, *, start=1", Prod),
        MethodDefinition.Fast("hypot", 0, -1, static (ts, _, args) => TryFloats(ts, args.ToArray(), out double[] values) ? Norm(values) : default),
        MethodDefinition.Fast("dist", 2, 2, Dist),
        MethodDefinition.Fast("sumprod", 2, 2, SumProd),
    ];

    private static bool TryFloats(ThreadState ts, Value[] items, out double[] values)
    {
        values = new double[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            if (!FloatOps.TryConvert(ts, items[i], out values[i])) return false;
        }
        return true;
    }

    private static Value Norm(double[] values)
    {
        bool hasNaN = false;
        double max = 0;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Math.Abs(values[i]);
            hasNaN |= double.IsNaN(values[i]);
            if (values[i] > max) max = values[i];
        }
        return Value.Float(VectorNorm(values, max, hasNaN));
    }

    private static double VectorNorm(double[] values, double max, bool hasNaN)
    {
        if (double.IsInfinity(max)) return max;
        if (hasNaN) return double.NaN;
        if (max == 0 || values.Length <= 1) return max;
        int exponent = Math.ILogB(max) + 1;
        const double smallestNormal = 2.2250738585072014e-308;
        if (exponent < -1023)
        {
            for (int i = 0; i < values.Length; i++) values[i] /= smallestNormal;
            return smallestNormal * VectorNorm(values, max / smallestNormal, hasNaN);
        }
        double scale = Math.ScaleB(1.0, -exponent), sum = 1.0, low1 = 0, low2 = 0;
        foreach (double value in values) Add(value * scale, value * scale);
        double root = Math.Sqrt(sum - 1.0 + (low1 + low2));
        Add(-root, root);
        double correction = sum - 1.0 + (low1 + low2);
        root += correction / (2.0 * root);
        return root / scale;

        void Add(double a, double b)
        {
            double product = a * b, productLow = Math.FusedMultiplyAdd(a, b, -product);
            double total = sum + product;
            low2 += sum - total + product;
            low1 += productLow;
            sum = total;
        }
    }

    private static Value Dist(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        Value second = args[1];
        PyTuple? p = TupleType.From(ts, args[0]);
        PyTuple? q = p is null ? null : TupleType.From(ts, second);
        if (q is null) return default;
        if (p!.Count != q.Count) return ts.RaiseValueError("both points must have the same number of dimensions");
        if (!TryFloats(ts, p.Items, out double[] a) || !TryFloats(ts, q.Items, out double[] b)) return default;
        for (int i = 0; i < a.Length; i++) a[i] -= b[i];
        return Norm(a);
    }

    /// <summary>Sums exactly in units of the smallest double, then rounds once.</summary>
    private static Value FSum(ThreadState ts, Value self, Value iterable)
    {
        Value iterator = Operations.GetIterator(ts, iterable);
        if (iterator.IsNull) return default;
        BigInteger exact = BigInteger.Zero, limit = BigInteger.One << (1024 + 1074);
        double special = 0, infinities = 0;
        while (Operations.Next(ts, iterator, out Value item))
        {
            if (!FloatOps.TryConvert(ts, item, out double x)) return default;
            if (!double.IsFinite(x))
            {
                if (double.IsInfinity(x)) infinities += x;
                special += x;
                continue;
            }
            (BigInteger numerator, BigInteger denominator) = BigRounding.ToRatio(x);
            exact += numerator << (1074 - (int)(denominator.GetBitLength() - 1));
            if (BigInteger.Abs(exact) >= limit) return ts.RaiseOverflowError("intermediate overflow in fsum");
        }
        if (ts.Pending is not null) return default;
        if (special != 0) return double.IsNaN(infinities) ? ts.RaiseValueError("-inf + inf in fsum") : Value.Float(special);
        return Value.Float(BigRounding.ToDouble(exact, BigInteger.One << 1074));
    }

    private static Value Prod(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        Value result = args[1];
        Value iterator = Operations.GetIterator(ts, args[0]);
        if (iterator.IsNull) return default;
        while (Operations.Next(ts, iterator, out Value item))
        {
            result = Operations.Binary(ts, BinaryOperator.Multiply, result, item);
            if (result.IsNull) return default;
        }
        return ts.Pending is null ? result : default;
    }

    private static Value SumProd(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        Value q = args[1];
        Value left = Operations.GetIterator(ts, args[0]);
        Value right = left.IsNull ? default : Operations.GetIterator(ts, q);
        if (right.IsNull) return default;
        Value total = Value.Int(0);
        (double High, double Low, double Tiny) floats = default;
        bool inFloats = false;
        while (true)
        {
            bool hasLeft = Operations.Next(ts, left, out Value a);
            if (!hasLeft && ts.Pending is not null) return default;
            bool hasRight = Operations.Next(ts, right, out Value b);
            if (!hasRight && ts.Pending is not null) return default;
            if (hasLeft != hasRight) return ts.RaiseValueError("Inputs are not the same length");
            if (hasLeft && TryFloatPair(a, b, out double x, out double y))
            {
                var next = MultiplyAdd(x, y, floats);
                if (double.IsFinite(next.High))
                {
                    floats = next;
                    inFloats = true;
                    continue;
                }
            }
            if (inFloats)
            {
                double last = floats.Low + floats.Tiny;
                total = Operations.Binary(ts, BinaryOperator.Add, total, Value.Float(Sum(floats.High, last).High));
                if (total.IsNull) return default;
                floats = default;
                inFloats = false;
            }
            if (!hasLeft) return total;
            Value product = Operations.Binary(ts, BinaryOperator.Multiply, a, b);
            if (product.IsNull) return default;
            total = Operations.Binary(ts, BinaryOperator.Add, total, product);
            if (total.IsNull) return default;
        }
    }

    /// <summary>Two floats, or a float and an int that is exactly one.</summary>
    private static bool TryFloatPair(in Value a, in Value b, out double x, out double y)
    {
        x = a.IsFloat ? a.AsFloat : a.Bits;
        y = b.IsFloat ? b.AsFloat : b.Bits;
        bool isNumber = (a.IsFloat || a.IsInt || a.IsBool) && (b.IsFloat || b.IsInt || b.IsBool);
        return isNumber && (a.IsFloat || b.IsFloat);
    }

    private static (double High, double Low, double Tiny) MultiplyAdd(double x, double y, (double High, double Low, double Tiny) total)
    {
        double product = x * y, productLow = Math.FusedMultiplyAdd(x, y, -product);
        (double high, double low) = Sum(total.High, product);
        (double r1, double r1Low) = Sum(total.Low, productLow);
        (double r2, double r2Low) = Sum(r1, low);
        return (high, r2, total.Tiny + r1Low + r2Low);
    }

    /// <summary>The sum and its rounding error.</summary>
    private static (double High, double Low) Sum(double a, double b)
    {
        double x = a + b, z = x - a;
        return (x, a - (x - z) + (b - z));
    }
}
