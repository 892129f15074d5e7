using System.Numerics;

namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// A boxed int: an exact int beyond 64 bits, or an instance of a subclass of int with any number.
/// Invariant: an exact one (<see cref="PyObject.Class"/> null) never fits in 64 bits.
/// </summary>
public sealed class PyInt : PyObject
{
    private PyInt(BigInteger number) : base(TypeKind.Int) => Number = number;

    internal BigInteger Number { get; }

    /// <summary>The exact int of a number: unboxed when it fits.</summary>
    internal static Value Normalize(BigInteger number) =>
        number >= long.MinValue && number <= long.MaxValue ? Value.Int((long)number) : new PyInt(number);

    /// <summary>An instance of a subclass of int.</summary>
    internal static PyInt OfClass(PyType type, BigInteger number)
    {
        var instance = new PyInt(number);
        instance.SetClass(type);
        return instance;
    }
}

/// <summary>An instance of a subclass of float.</summary>
public sealed class PyFloat : PyObject
{
    internal PyFloat(PyType type, double number) : base(TypeKind.Instance)
    {
        Class = type;
        Number = number;
    }

    internal double Number { get; }
}

/// <summary>The hash of numbers: equal numbers of any type have equal hashes.</summary>
/// <remarks>Source: library reference, "Hashing of numeric types": reduction modulo 2^61 - 1.</remarks>
internal static class IntHash
{
    private const long Modulus = (1L << 61) - 1;

    public static long Of(long number)
    {
        if (number is > -Modulus and < Modulus) return number == -1 ? -2 : number;
        long hash = number == long.MinValue ? -(long)((1UL << 63) % (ulong)Modulus) : number % Modulus;
        return hash == -1 ? -2 : hash;
    }

    public static long Of(BigInteger number)
    {
        long hash = (long)(number % Modulus);
        return hash == -1 ? -2 : hash;
    }
}
