using System.Buffers.Binary;
using System.Numerics;

namespace PyJitVerify.Runtime.Objects;

/// <summary>SipHash-1-3 with a zero key, CPython's hash of str and bytes when PYTHONHASHSEED=0.</summary>
/// <remarks>Source: Aumasson and Bernstein, "SipHash: a fast short-input PRF"; CPython <c>Python/pyhash.c</c>.</remarks>
internal static class SipHash13
{
    /// <summary>The hash as Python sees it: signed, and -2 in the place of -1.</summary>
    public static long Hash(ReadOnlySpan<byte> data)
    {
        ulong v0 = 0x736f6d6570736575, v1 = 0x646f72616e646f6d, v2 = 0x6c7967656e657261, v3 = 0x7465646279746573;
        ulong tail = (ulong)data.Length << 56;
        while (data.Length >= 8)
        {
            ulong block = BinaryPrimitives.ReadUInt64LittleEndian(data);
            v3 ^= block;
            Round(ref v0, ref v1, ref v2, ref v3);
            v0 ^= block;
            data = data[8..];
        }
        for (int i = 0; i < data.Length; i++) tail |= (ulong)data[i] << (8 * i);
        v3 ^= tail;
        Round(ref v0, ref v1, ref v2, ref v3);
        v0 ^= tail;
        v2 ^= 0xff;
        for (int i = 0; i < 3; i++) Round(ref v0, ref v1, ref v2, ref v3);
        long hash = (long)(v0 ^ v1 ^ v2 ^ v3);
        return hash == -1 ? -2 : hash;
    }

    private static void Round(ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        v0 += v1;
        v2 += v3;
        v1 = BitOperations.RotateLeft(v1, 13) ^ v0;
        v3 = BitOperations.RotateLeft(v3, 16) ^ v2;
        v0 = BitOperations.RotateLeft(v0, 32);
        v2 += v1;
        v0 += v3;
        v1 = BitOperations.RotateLeft(v1, 17) ^ v2;
        v3 = BitOperations.RotateLeft(v3, 21) ^ v0;
        v2 = BitOperations.RotateLeft(v2, 32);
    }
}
