using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Binary;

/// <summary>One line of uuencoded data: its length as a character, then four characters for each three bytes.</summary>
/// <remarks>Source: CPython <c>Modules/binascii.c</c>, <c>binascii_a2b_uu_impl</c>.</remarks>
internal sealed class UuEncoding(PyType error)
{
    private const int LongestLine = 45, Bits = 6, Mask = 0x3f;

    public Value Decode(ThreadState ts, byte[] data)
    {
        int length = data.Length == 0 ? 0 : (data[0] - ' ') & Mask, at = 1;
        var output = new List<byte>(length);
        int held = 0, heldBits = 0;
        while (output.Count < length)
        {
            int c = at < data.Length ? data[at] : 0;
            at++;
            int digit = 0;
            // The end of the line stands for the blanks that were cut off.
            if (c is not ('\n' or '\r' or 0))
            {
                if (c is < ' ' or > ' ' + 64) return ts.Raise(error, "Illegal char");
                digit = (c - ' ') & Mask;
            }
            held = held << Bits | digit;
            heldBits += Bits;
            if (heldBits < 8) continue;
            heldBits -= 8;
            output.Add((byte)(held >> heldBits));
            held &= (1 << heldBits) - 1;
        }
        for (; at < data.Length; at++)
        {
            if (data[at] is not ((byte)' ' or (byte)' ' + 64 or (byte)'\n' or (byte)'\r')) return ts.Raise(error, "Trailing garbage");
        }
        return new PyBytes([.. output]);
    }

    public Value Encode(ThreadState ts, byte[] data, bool backtick)
    {
        if (data.Length > LongestLine) return ts.Raise(error, "At most 45 bytes at once");
        var output = new List<byte> { Digit(data.Length) };
        for (int i = 0; i < data.Length; i += 3)
        {
            int group = data[i] << 16 | (i + 1 < data.Length ? data[i + 1] << 8 : 0) | (i + 2 < data.Length ? data[i + 2] : 0);
            for (int shift = 18; shift >= 0; shift -= Bits) output.Add(Digit(group >> shift & Mask));
        }
        output.Add((byte)'\n');
        return new PyBytes([.. output]);

        byte Digit(int value) => (byte)(backtick && value == 0 ? '`' : value + ' ');
    }
}
