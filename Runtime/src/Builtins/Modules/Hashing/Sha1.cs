using System.Numerics;

namespace PyJitVerify.Runtime.Builtins.Modules.Hashing;

/// <summary>SHA-1.</summary>
/// <remarks>Source: FIPS 180-4, 6.1.</remarks>
internal sealed class Sha1() : LengthPaddedHash<uint>([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0], isBigEndian: true)
{
    private const int Steps = 80, StepsPerRound = 20;

    protected override void Mix(ReadOnlySpan<uint> message)
    {
        Span<uint> words = stackalloc uint[Steps];
        message.CopyTo(words);
        for (int i = BlockWords; i < Steps; i++) words[i] = BitOperations.RotateLeft(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
        uint a = State[0], b = State[1], c = State[2], d = State[3], e = State[4];
        for (int i = 0; i < Steps; i++)
        {
            uint mixed = (i / StepsPerRound) switch
            {
                0 => ((b & c) | (~b & d)) + 0x5a827999,
                1 => (b ^ c ^ d) + 0x6ed9eba1,
                2 => ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc,
                _ => (b ^ c ^ d) + 0xca62c1d6,
            };
            (a, b, c, d, e) = (BitOperations.RotateLeft(a, 5) + mixed + e + words[i], a, BitOperations.RotateLeft(b, 30), c, d);
        }
        State[0] += a;
        State[1] += b;
        State[2] += c;
        State[3] += d;
        State[4] += e;
    }
}
