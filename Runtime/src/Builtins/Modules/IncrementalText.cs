namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>How much of a piece of encoded text can be decoded before the rest arrives.</summary>
internal static class IncrementalText
{
    /// <summary>The length without an incomplete character at the end.</summary>
    public static int CompleteLength(ReadOnlySpan<byte> data, string encoding)
    {
        switch (encoding)
        {
            case "utf-8":
                // A lead byte within the last three bytes may announce more than has come.
                for (int back = 1; back <= 3 && back <= data.Length; back++)
                {
                    byte b = data[^back];
                    if ((b & 0xc0) == 0x80) continue;
                    int need = b >= 0xf0 && b < 0xf5 ? 4 : b >= 0xe0 && b < 0xf0 ? 3 : b >= 0xc2 && b < 0xe0 ? 2 : 1;
                    return need > back ? data.Length - back : data.Length;
                }
                return data.Length;
            case "utf-16" or "utf-16-le" or "utf-16-be":
                int even = data.Length & ~1;
                if (even < 2) return even;
                byte high = encoding == "utf-16-be" ? data[even - 2] : data[even - 1];
                return high is >= 0xd8 and <= 0xdb ? even - 2 : even;
            case "utf-32" or "utf-32-le" or "utf-32-be":
                return data.Length & ~3;
            default:
                return data.Length;
        }
    }
}
