using System.Numerics;

namespace PyJitVerify.Runtime.Builtins.Modules.Hashing;

/// <summary>MD5.</summary>
/// <remarks>Source: RFC 1321.</remarks>
internal sealed class Md5() : LengthPaddedHash<uint>([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476], isBigEndian: false)
{
    private const int Steps = 64, StepsPerRound = 16;

    private static readonly int[][] Turns = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]];

    private static readonly uint[] Constants = [.. Enumerable.Range(1, Steps).Select(static i => (uint)(4294967296.0 * Math.Abs(Math.Sin(i))))];

    protected override void Mix(ReadOnlySpan<uint> message)
    {
        uint a = State[0], b = State[1], c = State[2], d = State[3];
        for (int i = 0; i < Steps; i++)
        {
            (uint mixed, int word) = (i / StepsPerRound) switch
            {
                0 => ((b & c) | (~b & d), i),
                1 => ((b & d) | (c & ~d), 5 * i + 1),
                2 => (b ^ c ^ d, 3 * i + 5),
                _ => (c ^ (b | ~d), 7 * i),
            };
            uint next = b + BitOperations.RotateLeft(a + mixed + Constants[i] + message[word % BlockWords], Turns[i / StepsPerRound][i % 4]);
            (a, b, c, d) = (d, next, b, c);
        }
        State[0] += a;
        State[1] += b;
        State[2] += c;
        State[3] += d;
    }
}
