using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Binary;

/// <summary>Decodes Base64 as <c>a2b_base64</c> does: what is no digit is passed over unless the caller is strict.</summary>
/// <remarks>Source: RFC 4648; CPython <c>Modules/binascii.c</c>, <c>binascii_a2b_base64_impl</c>.</remarks>
internal sealed class Base64(PyType error)
{
    private const byte Pad = (byte)'=';

    public Value Decode(ThreadState ts, byte[] data, bool strict)
    {
        var output = new List<byte>(data.Length * 3 / 4);
        int quad = 0, held = 0, pads = 0;
        bool paddingStarted = false;
        if (strict && data.Length > 0 && data[0] == Pad) return ts.Raise(error, "Leading padding not allowed");
        for (int i = 0; i < data.Length; i++)
        {
            byte c = data[i];
            if (c == Pad)
            {
                paddingStarted = true;
                if (strict && quad == 0) return ts.Raise(error, "Excess padding not allowed");
                if (quad >= 2 && quad + ++pads >= 4)
                {
                    // A complete quad ends the data.
                    if (strict && i + 1 < data.Length) return ts.Raise(error, "Excess data after padding");
                    return new PyBytes([.. output]);
                }
                continue;
            }
            int digit = ValueOf(c);
            if (digit < 0)
            {
                if (strict) return ts.Raise(error, "Only base64 data is allowed");
                continue;
            }
            if (strict && paddingStarted) return ts.Raise(error, "Discontinuous padding not allowed");
            pads = 0;
            switch (quad)
            {
                case 0:
                    held = digit;
                    quad = 1;
                    break;
                case 1:
                    output.Add((byte)(held << 2 | digit >> 4));
                    held = digit & 0xf;
                    quad = 2;
                    break;
                case 2:
                    output.Add((byte)(held << 4 | digit >> 2));
                    held = digit & 0x3;
                    quad = 3;
                    break;
                default:
                    output.Add((byte)(held << 6 | digit));
                    held = quad = 0;
                    break;
            }
        }
        if (quad == 0) return new PyBytes([.. output]);
        return quad == 1 ? ts.Raise(error, $"Invalid base64-encoded string: number of data characters ({(output.Count / 3 * 4) + 1}) cannot be 1 more than a multiple of 4")
            : ts.Raise(error, "Incorrect padding");
    }

    private static int ValueOf(byte c) => c switch
    {
        >= (byte)'A' and <= (byte)'Z' => c - 'A',
        >= (byte)'a' and <= (byte)'z' => c - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => c - '0' + 52,
        (byte)'+' => 62,
        (byte)'/' => 63,
        _ => -1,
    };
}
