namespace PyJitVerify.Runtime.Builtins.Modules.Binary;

/// <summary>The checksums of <c>binascii</c> and <c>zlib</c>; each goes on from an earlier value.</summary>
/// <remarks>Source: RFC 1950 (Adler-32), RFC 1952 (CRC-32), ITU-T V.41 (the CRC of BinHex).</remarks>
internal static class Checksums
{
    private const uint AdlerModulus = 65521;

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(static i =>
    {
        uint crc = (uint)i;
        for (int bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? 0xedb88320 ^ (crc >> 1) : crc >> 1;
        return crc;
    })];

    public static uint Crc32(byte[] data, uint start)
    {
        uint crc = ~start;
        foreach (byte b in data) crc = CrcTable[(crc ^ b) & 0xff] ^ (crc >> 8);
        return ~crc;
    }

    public static uint CrcHqx(byte[] data, uint start)
    {
        uint crc = start & 0xffff;
        foreach (byte b in data)
        {
            crc ^= (uint)b << 8;
            for (int bit = 0; bit < 8; bit++) crc = ((crc & 0x8000) != 0 ? crc << 1 ^ 0x1021 : crc << 1) & 0xffff;
        }
        return crc;
    }

    public static uint Adler32(byte[] data, uint start)
    {
        uint low = start & 0xffff, high = start >> 16;
        foreach (byte b in data)
        {
            low = (low + b) % AdlerModulus;
            high = (high + low) % AdlerModulus;
        }
        return high << 16 | low;
    }
}
