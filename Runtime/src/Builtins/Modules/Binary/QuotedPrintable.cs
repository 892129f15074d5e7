namespace PyJitVerify.Runtime.Builtins.Modules.Binary;

/// <summary>Quoted-printable text.</summary>
/// <remarks>Source: RFC 1521, section 5.1; CPython <c>Modules/binascii.c</c>, <c>binascii_a2b_qp_impl</c>, <c>binascii_b2a_qp_impl</c>.</remarks>
internal static class QuotedPrintable
{
    private const int LongestLine = 76;

    public static byte[] Decode(byte[] data, bool header)
    {
        var output = new List<byte>(data.Length);
        for (int i = 0; i < data.Length;)
        {
            byte c = data[i];
            if (c != '=')
            {
                output.Add(header && c == '_' ? (byte)' ' : c);
                i++;
                continue;
            }
            if (++i >= data.Length) break;
            if (data[i] is (byte)'\n' or (byte)'\r')
            {
                // A soft break: all up to the end of the line goes.
                while (i < data.Length && data[i] != '\n') i++;
                if (i < data.Length) i++;
            }
            else if (data[i] == '=')
            {
                output.Add((byte)'=');
                i++;
            }
            else if (i + 1 < data.Length && char.IsAsciiHexDigit((char)data[i]) && char.IsAsciiHexDigit((char)data[i + 1]))
            {
                output.Add((byte)(Convert.ToInt32(((char)data[i]).ToString(), 16) << 4 | Convert.ToInt32(((char)data[i + 1]).ToString(), 16)));
                i += 2;
            }
            else
            {
                output.Add((byte)'=');
            }
        }
        return [.. output];
    }

    public static byte[] Encode(byte[] data, bool quoteTabs, bool isText, bool header)
    {
        // Line ends are what the first one is.
        int first = Array.IndexOf(data, (byte)'\n');
        bool crlf = first > 0 && data[first - 1] == '\r';
        var output = new List<byte>(data.Length);
        int width = 0;
        for (int i = 0; i < data.Length;)
        {
            byte c = data[i];
            bool atEnd = i + 1 == data.Length;
            bool isLineEnd = isText && (c == '\n' || (c == '\r' && !atEnd && data[i + 1] == '\n'));
            if (MustQuote(c, atEnd ? -1 : data[i + 1], width, quoteTabs, isText, header))
            {
                if (width + 3 >= LongestLine) Break();
                output.Add((byte)'=');
                output.AddRange(System.Text.Encoding.ASCII.GetBytes(c.ToString("X2", System.Globalization.CultureInfo.InvariantCulture)));
                width += 3;
                i++;
                continue;
            }
            if (isLineEnd)
            {
                width = 0;
                // Blanks at the end of a line would be lost.
                if (output.Count > 0 && output[^1] is (byte)' ' or (byte)'\t')
                {
                    byte blank = output[^1];
                    output[^1] = (byte)'=';
                    output.AddRange(blank == ' ' ? "20"u8 : "09"u8);
                }
                if (crlf) output.Add((byte)'\r');
                output.Add((byte)'\n');
                i += c == '\r' ? 2 : 1;
                continue;
            }
            if (!atEnd && data[i + 1] != '\n' && width + 1 >= LongestLine) Break();
            width++;
            output.Add(header && c == ' ' ? (byte)'_' : c);
            i++;
        }
        return [.. output];

        void Break()
        {
            output.AddRange(crlf ? "=\r\n"u8 : "=\n"u8);
            width = 0;
        }
    }

    /// <param name="next">The byte behind it; -1: none.</param>
    private static bool MustQuote(byte c, int next, int width, bool quoteTabs, bool isText, bool header) => c switch
    {
        > 126 or (byte)'=' => true,
        (byte)'_' => header,
        (byte)'.' => width == 0 && (next is -1 or '\n' or '\r' or 0),
        (byte)'\r' or (byte)'\n' => !isText,
        (byte)'\t' or (byte)' ' => quoteTabs || next == -1,
        _ => c < 33,
    };
}
