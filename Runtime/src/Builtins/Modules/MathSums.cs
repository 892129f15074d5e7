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
        var sum = new ProductSum();
        while (true)
        {
            bool hasLeft = Operations.Next(ts, left, out Value a);
            if (!hasLeft && ts.Pending is not null) return default;
            bool hasRight = Operations.Next(ts, right, out Value b);
            if (!hasRight && ts.Pending is not null) return default;
            if (hasLeft != hasRight) return ts.RaiseValueError("Inputs are not the same length");
            if (!hasLeft) return sum.TryFinish(ts) ? sum.Total : default;
            if (!sum.TryAdd(ts, a, b)) return default;
        }
    }

    /// <summary>
    /// The running total of <c>sumprod</c>: exact while all pairs are small ints, then in triple length while all are floats
    /// (or a float and an int), then by the operators. A path that was left is not entered again.
    /// </summary>
    private struct ProductSum()
    {
        private bool _ints = true, _floats = true, _hasFloat;
        private long _intTotal;
        private (double High, double Low, double Tiny) _floatTotal;

        public Value Total { get; private set; } = Value.Int(0);

        public bool TryAdd(ThreadState ts, in Value a, in Value b)
        {
            if (_ints)
            {
                if (a.IsInt && b.IsInt && TryAddInts(a.Bits, b.Bits)) return true;
                if (!TryLeaveInts(ts)) return false;
            }
            if (_floats)
            {
                if ((a.IsFloat || b.IsFloat) && TryDouble(a, out double x) && TryDouble(b, out double y))
                {
                    var next = MultiplyAdd(x, y, _floatTotal);
                    if (double.IsFinite(next.High))
                    {
                        _floatTotal = next;
                        _hasFloat = true;
                        return true;
                    }
                }
                if (!TryLeaveFloats(ts)) return false;
            }
            Value product = Operations.Binary(ts, BinaryOperator.Multiply, a, b);
            if (product.IsNull) return false;
            Total = Operations.Binary(ts, BinaryOperator.Add, Total, product);
            return !Total.IsNull;
        }

        public bool TryFinish(ThreadState ts) => (!_ints || TryLeaveInts(ts)) && (!_floats || TryLeaveFloats(ts));

        private bool TryAddInts(long a, long b)
        {
            long high = Math.BigMul(a, b, out long product);
            if (high != product >> 63) return false;
            long total = unchecked(_intTotal + product);
            if (((_intTotal ^ total) & (product ^ total)) < 0) return false;
            _intTotal = total;
            return true;
        }

        private bool TryLeaveInts(ThreadState ts)
        {
            _ints = false;
            Total = Operations.Binary(ts, BinaryOperator.Add, Total, Value.Int(_intTotal));
            return !Total.IsNull;
        }

        private bool TryLeaveFloats(ThreadState ts)
        {
            _floats = false;
            if (!_hasFloat) return true;
            double low = _floatTotal.Low + _floatTotal.Tiny;
            Total = Operations.Binary(ts, BinaryOperator.Add, Total, Value.Float(Sum(_floatTotal.High, low).High));
            return !Total.IsNull;
        }

        private static bool TryDouble(in Value value, out double number)
        {
            number = value.IsFloat ? value.AsFloat : value.Bits;
            if (value.IsFloat || value.IsInt || value.IsBool) return true;
            if (value.Ref is not PyInt { Class: null } big) return false;
            number = BigRounding.ToDouble(big.Number, BigInteger.One);
            return double.IsFinite(number);
        }
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
