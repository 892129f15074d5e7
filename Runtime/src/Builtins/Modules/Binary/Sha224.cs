using System.Buffers.Binary;
using System.Numerics;

namespace PyJitVerify.Runtime.Builtins.Modules.Binary;

/// <summary>SHA-224, which .NET does not have: SHA-256 with another start and a word less at the end.</summary>
/// <remarks>Source: FIPS 180-4, 5.3.2 and 6.2.2.</remarks>
internal static class Sha224
{
    private const int BlockBytes = 64, DigestBytes = 28;

    /// <summary>The first 32 bits of the fractions of the cube roots of the first 64 primes.</summary>
    private static readonly uint[] Constants = [.. Primes().Take(64).Select(static p => CubeRootFraction(p))];

    public static byte[] HashData(byte[] data)
    {
        uint[] state = [0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4];
        var padded = new byte[(data.Length + 9 + BlockBytes - 1) / BlockBytes * BlockBytes];
        data.CopyTo(padded, 0);
        padded[data.Length] = 0x80;
        BinaryPrimitives.WriteInt64BigEndian(padded.AsSpan(padded.Length - 8), data.Length * 8L);
        for (int at = 0; at < padded.Length; at += BlockBytes) Compress(state, padded.AsSpan(at, BlockBytes));
        var digest = new byte[DigestBytes];
        for (int i = 0; i < DigestBytes / 4; i++) BinaryPrimitives.WriteUInt32BigEndian(digest.AsSpan(4 * i), state[i]);
        return digest;
    }

    private static void Compress(uint[] state, ReadOnlySpan<byte> block)
    {
        var words = new uint[64];
        for (int i = 0; i < 16; i++) words[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(4 * i)..]);
        for (int i = 16; i < 64; i++)
        {
            uint a = words[i - 15], b = words[i - 2];
            words[i] = words[i - 16] + (BitOperations.RotateRight(a, 7) ^ BitOperations.RotateRight(a, 18) ^ (a >> 3))
                + words[i - 7] + (BitOperations.RotateRight(b, 17) ^ BitOperations.RotateRight(b, 19) ^ (b >> 10));
        }
        uint[] s = [.. state];
        for (int i = 0; i < 64; i++)
        {
            uint e = s[4], a = s[0];
            uint first = s[7] + (BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25)) + ((e & s[5]) ^ (~e & s[6])) + Constants[i] + words[i];
            uint second = (BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22)) + ((a & s[1]) ^ (a & s[2]) ^ (s[1] & s[2]));
            s = [first + second, s[0], s[1], s[2], s[3] + first, s[4], s[5], s[6]];
        }
        for (int i = 0; i < state.Length; i++) state[i] += s[i];
    }

    private static IEnumerable<int> Primes()
    {
        for (int n = 2; ; n++)
        {
            if (!Enumerable.Range(2, Math.Max(0, n - 2)).TakeWhile(d => d * d <= n).Any(d => n % d == 0)) yield return n;
        }
    }

    /// <summary>By whole numbers: the largest root r of r³ ≤ p·2⁹⁶, without its whole part.</summary>
    private static uint CubeRootFraction(int prime)
    {
        BigInteger target = (BigInteger)prime << 96, low = 0, high = (BigInteger)1 << 36;
        while (low < high)
        {
            BigInteger middle = (low + high + 1) >> 1;
            if (middle * middle * middle <= target) low = middle;
            else high = middle - 1;
        }
        return (uint)(low & uint.MaxValue);
    }
}
