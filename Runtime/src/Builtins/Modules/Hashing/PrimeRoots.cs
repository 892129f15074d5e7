using System.Numerics;

namespace PyJitVerify.Runtime.Builtins.Modules.Hashing;

/// <summary>The constants of SHA-2 and BLAKE2 which "have nothing up their sleeves": the first 64 bits of the fractions of roots of primes.</summary>
/// <remarks>Source: FIPS 180-4, 4.2 and 5.3.</remarks>
internal static class PrimeRoots
{
    /// <summary>How many SHA-512 uses.</summary>
    private const int Count = 80;

    private static readonly int[] Primes = [.. Enumerable.Range(2, 408).Where(static n => !Enumerable.Range(2, n - 2).Any(d => n % d == 0)).Take(Count)];

    /// <summary>Of the first 16 primes: eight for SHA-512, SHA-256 and BLAKE2, eight for SHA-384 and SHA-224.</summary>
    public static readonly ulong[] Square = [.. Primes.Take(16).Select(static p => Fraction(p, 2))];

    /// <summary>Of the first 80 primes.</summary>
    public static readonly ulong[] Cube = [.. Primes.Select(static p => Fraction(p, 3))];

    /// <summary>By whole numbers: the largest r with rⁿ ≤ p·2⁶⁴ⁿ, without its whole part.</summary>
    private static ulong Fraction(int prime, int exponent)
    {
        BigInteger target = (BigInteger)prime << (64 * exponent), low = 0, high = (BigInteger)1 << 70;
        while (low < high)
        {
            BigInteger middle = (low + high + 1) >> 1;
            if (BigInteger.Pow(middle, exponent) <= target) low = middle;
            else high = middle - 1;
        }
        return (ulong)(low & ulong.MaxValue);
    }
}
