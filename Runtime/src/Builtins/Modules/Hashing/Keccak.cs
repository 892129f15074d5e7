using System.Buffers.Binary;
using System.Numerics;

namespace PyJitVerify.Runtime.Builtins.Modules.Hashing;

/// <summary>SHA-3 and SHAKE: the sponge over Keccak-f[1600], 25 lanes of 64 bits.</summary>
/// <param name="rateBytes">How much of the state a block of the message meets, or a block of the output is read from.</param>
/// <param name="suffix">The bits that tell SHA-3 from SHAKE, with the first bit of the padding.</param>
/// <remarks>Source: FIPS 202.</remarks>
internal sealed class Keccak(int rateBytes, byte suffix) : BlockHashState(rateBytes)
{
    public const int StateBytes = 200;
    public const byte Sha3Suffix = 0x06, ShakeSuffix = 0x1f;
    private const int Side = 5, Lanes = Side * Side, LaneBytes = 8, Rounds = 24;

    private static readonly ulong[] RoundConstants = [.. Enumerable.Range(0, Rounds).Select(RoundConstant)];

    /// <summary>Lane (x, y) is at x + 5y.</summary>
    private ulong[] _lanes = new ulong[Lanes];

    protected override void OwnWords() => _lanes = [.. _lanes];

    protected override void Compress()
    {
        for (int i = 0; i < Block.Length / LaneBytes; i++) _lanes[i] ^= BinaryPrimitives.ReadUInt64LittleEndian(Block.AsSpan(i * LaneBytes));
        Permute();
    }

    protected override byte[] Finish(int digestBytes)
    {
        Append([suffix]);
        Block[^1] |= 0x80;
        Compress();
        var digest = new byte[digestBytes];
        for (int at = 0; at < digestBytes; at += Block.Length)
        {
            if (at > 0) Permute();
            for (int i = 0; i < Block.Length / LaneBytes; i++) BinaryPrimitives.WriteUInt64LittleEndian(Block.AsSpan(i * LaneBytes), _lanes[i]);
            Block.AsSpan(0, Math.Min(Block.Length, digestBytes - at)).CopyTo(digest.AsSpan(at));
        }
        return digest;
    }

    /// <summary>The steps θ, ρ with π, χ and ι of section 3.2, 24 times.</summary>
    private void Permute()
    {
        ulong[] lanes = _lanes;
        Span<ulong> column = stackalloc ulong[Side];
        foreach (ulong constant in RoundConstants)
        {
            for (int x = 0; x < Side; x++) column[x] = lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20];
            for (int i = 0; i < Lanes; i++) lanes[i] ^= column[(i + 4) % Side] ^ BitOperations.RotateLeft(column[(i + 1) % Side], 1);

            // Lane (1, 0) goes to (0, 2), that one to the next; the t-th is turned by the t-th triangular number.
            ulong moving = lanes[1];
            for (int t = 1, x = 1, y = 0; t < Lanes; t++)
            {
                (x, y) = (y, (2 * x + 3 * y) % Side);
                ulong turned = BitOperations.RotateLeft(moving, t * (t + 1) / 2 % 64);
                moving = lanes[x + Side * y];
                lanes[x + Side * y] = turned;
            }

            for (int row = 0; row < Lanes; row += Side)
            {
                lanes.AsSpan(row, Side).CopyTo(column);
                for (int x = 0; x < Side; x++) lanes[row + x] = column[x] ^ (~column[(x + 1) % Side] & column[(x + 2) % Side]);
            }
            lanes[0] ^= constant;
        }
    }

    /// <summary>Bit 2ʲ − 1 is step j + 7·round of the register x⁸ + x⁶ + x⁵ + x⁴ + 1.</summary>
    /// <remarks>Source: FIPS 202, algorithm 5.</remarks>
    private static ulong RoundConstant(int round)
    {
        int register = 1;
        ulong constant = 0;
        for (int step = 0; step <= 7 * round + 6; step++)
        {
            if (step >= 7 * round) constant |= (ulong)(register & 1) << ((1 << (step - 7 * round)) - 1);
            register <<= 1;
            if (register > 0xff) register ^= 0x171;
        }
        return constant;
    }
}
