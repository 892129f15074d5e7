using System.Numerics;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The functions of <c>math</c> on ints.</summary>
/// <remarks>Source: CPython <c>Modules/mathmodule.c</c>.</remarks>
internal static class IntegerFunctions
{
    public static readonly MethodDefinition[] All =
    [
        MethodDefinition.Fast("gcd", 0, -1, static (ts, _, args) => Fold(ts, args, BigInteger.Zero, BigInteger.GreatestCommonDivisor)),
        MethodDefinition.Fast("lcm", 0, -1, static (ts, _, args) => Fold(ts, args, BigInteger.One, static (a, b) =>
            a.IsZero || b.IsZero ? BigInteger.Zero : BigInteger.Abs(a / BigInteger.GreatestCommonDivisor(a, b) * b))),
        MethodDefinition.OneArg("isqrt", static (ts, _, value) =>
        {
            if (!TryInt(ts, value, out BigInteger n)) return default;
            return n.Sign < 0 ? ts.RaiseValueError("isqrt() argument must be nonnegative") : PyInt.Normalize(SquareRoot(n));
        }),
        MethodDefinition.OneArg("factorial", static (ts, _, value) => Factorial(ts, value)),
        MethodDefinition.Fast("comb", 2, 2, Comb),
        MethodDefinition.Fast("perm", 1, 2, Perm),
    ];

    private static bool TryInt(ThreadState ts, Value value, out BigInteger number)
    {
        number = default;
        return Operations.ToIndex(ts, ref value) && Operations.TryGetIntegral(value, out number);
    }

    private static Value Fold(ThreadState ts, ReadOnlySpan<Value> args, BigInteger result, Func<BigInteger, BigInteger, BigInteger> combine)
    {
        foreach (Value value in args.ToArray())
        {
            if (!TryInt(ts, value, out BigInteger number)) return default;
            if (!IntOps.Charge(ts, result.GetBitLength() + number.GetBitLength())) return default;
            result = combine(result, number);
        }
        return PyInt.Normalize(BigInteger.Abs(result));
    }

    /// <summary>The integer part of the square root, by Newton's iteration from above.</summary>
    private static BigInteger SquareRoot(BigInteger n)
    {
        if (n.IsZero) return n;
        BigInteger x = BigInteger.One << (int)((n.GetBitLength() + 1) / 2);
        while (true)
        {
            BigInteger next = (x + n / x) >> 1;
            if (next >= x) return x;
            x = next;
        }
    }

    private static Value Factorial(ThreadState ts, Value value)
    {
        if (!TryInt(ts, value, out BigInteger n)) return default;
        if (n > long.MaxValue) return ts.RaiseOverflowError("factorial() argument should not exceed 9223372036854775807");
        if (n.Sign < 0) return ts.RaiseValueError("factorial() not defined for negative values");
        // Stirling: log2(n!) is below n * log2(n).
        if (!IntOps.Charge(ts, (long)Math.Min((double)n * Math.Log2((double)n + 2), 1e18))) return default;
        return PyInt.Normalize(Product(1, (long)n));
    }

    /// <summary>The product of <paramref name="first"/> .. <paramref name="last"/>, halving the range so that the factors stay alike in size.</summary>
    private static BigInteger Product(BigInteger first, BigInteger last)
    {
        if (first > last) return BigInteger.One;
        if (last - first < 8)
        {
            BigInteger result = first;
            for (BigInteger i = first + 1; i <= last; i += 1) result *= i;
            return result;
        }
        BigInteger middle = (first + last) >> 1;
        return Product(first, middle) * Product(middle + 1, last);
    }

    private static bool TryCounts(ThreadState ts, ReadOnlySpan<Value> args, out BigInteger n, out BigInteger k)
    {
        Value second = args[1];
        k = default;
        if (!TryInt(ts, args[0], out n) || !TryInt(ts, second, out k)) return false;
        if (n.Sign >= 0 && k.Sign >= 0) return true;
        ts.RaiseValueError(n.Sign < 0 ? "n must be a non-negative integer" : "k must be a non-negative integer");
        return false;
    }

    private static Value Comb(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        if (!TryCounts(ts, args, out BigInteger n, out BigInteger k)) return default;
        if (k > n) return Value.Int(0);
        k = BigInteger.Min(k, n - k);
        if (k > long.MaxValue) return ts.RaiseOverflowError("min(n - k, k) must not exceed 9223372036854775807");
        BigInteger bits = BigInteger.Min(n, k * n.GetBitLength());
        return IntOps.Charge(ts, (long)BigInteger.Min(bits, long.MaxValue)) ? PyInt.Normalize(Product(n - k + 1, n) / Product(1, k)) : default;
    }

    private static Value Perm(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        if (args.Length == 1 || args[1].IsNone) return Factorial(ts, args[0]);
        if (!TryCounts(ts, args, out BigInteger n, out BigInteger k)) return default;
        if (k > n) return Value.Int(0);
        if (k > long.MaxValue) return ts.RaiseOverflowError("k must not exceed 9223372036854775807");
        return IntOps.Charge(ts, (long)BigInteger.Min(k * n.GetBitLength(), long.MaxValue)) ? PyInt.Normalize(Product(n - k + 1, n)) : default;
    }
}
