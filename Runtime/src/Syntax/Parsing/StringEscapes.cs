using System.Globalization;
using System.Text;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// Turns the body of a string literal into its value.
/// <para>Errors: a message as CPython words it, for the caller to place.</para>
/// <para>Source: language reference 2.4.1; CPython Parser/string_parser.c, Objects/unicodeobject.c
/// <c>_PyUnicode_DecodeUnicodeEscapeInternal</c>.</para>
/// </summary>
internal static class StringEscapes
{
    /// <summary>Appends the code points of UTF-8 text, with escapes resolved unless raw.</summary>
    public static string? Decode(ReadOnlySpan<byte> body, bool isRaw, System.Collections.Generic.List<int> output)
    {
        isRaw |= !body.Contains((byte)'\\');
        var position = 0;
        while (position < body.Length)
        {
            var c = body[position];
            if (c >= 128)
            {
                Rune.DecodeFromUtf8(body[position..], out var rune, out var length);
                output.Add(rune.Value);
                position += length;
            }
            else if (c != '\\' || isRaw)
            {
                output.Add(c);
                position++;
            }
            else if (Escape(body, ref position, output) is { } error)
            {
                return error;
            }
        }

        return null;
    }

    /// <summary>The bytes of a bytes literal; non-ASCII characters must have been rejected before.</summary>
    public static string? DecodeBytes(ReadOnlySpan<byte> body, bool isRaw, System.Collections.Generic.List<byte> output)
    {
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != '\\' || isRaw)
            {
                output.Add(body[i]);
                continue;
            }

            var c = ++i < body.Length ? body[i] : (byte)'\\';
            if (Simple(c) is { } value)
            {
                output.Add((byte)value);
            }
            else if (c == '\n')
            {
                // A joined line.
            }
            else if (c is >= (byte)'0' and <= (byte)'7')
            {
                var end = i;
                output.Add((byte)Octal(body, ref end));
                i = end - 1;
            }
            else if (c == 'x')
            {
                if (HexDigits(body, i + 1, 2) < 2)
                {
                    return $"(value error) invalid \\x escape at position {i - 1}";
                }

                output.Add((byte)Hex(body.Slice(i + 1, 2)));
                i += 2;
            }
            else
            {
                output.Add((byte)'\\');
                output.Add(c);
            }
        }

        return null;
    }

    /// <summary>The first escape that stands for nothing, or an octal one beyond a byte; null if there is none.</summary>
    public static string? FirstInvalid(ReadOnlySpan<byte> body, bool isBytes)
    {
        for (var i = body.IndexOf((byte)'\\'); i >= 0 && i + 1 < body.Length; i++)
        {
            if (body[i] != '\\')
            {
                continue;
            }

            var c = body[++i];
            if (c is >= (byte)'4' and <= (byte)'7' && i + 2 < body.Length && body[i + 1] is >= (byte)'0' and <= (byte)'7' && body[i + 2] is >= (byte)'0' and <= (byte)'7')
            {
                return Encoding.ASCII.GetString(body.Slice(i - 1, 4));
            }

            if (Simple(c) is null && c is not ((byte)'\n' or (byte)'x' or (>= (byte)'0' and <= (byte)'7')) && c < 128
                && (isBytes || c is not ((byte)'u' or (byte)'U' or (byte)'N')))
            {
                return $"\\{(char)c}";
            }
        }

        return null;
    }

    private static string? Escape(
        ReadOnlySpan<byte> body, ref int position, System.Collections.Generic.List<int> output)
    {
        var start = position++;
        if (position >= body.Length)
        {
            // Only the text before a brace of an f-string can end in a backslash.
            output.Add('\\');
            return null;
        }

        var c = body[position];
        if (Simple(c) is { } value)
        {
            output.Add(value);
            position++;
            return null;
        }

        switch (c)
        {
            case (byte)'\n':
                position++;
                return null;
            case >= (byte)'0' and <= (byte)'7':
                output.Add(Octal(body, ref position));
                return null;
            case (byte)'x':
                return HexEscape(body, ref position, start, 2, "truncated \\xXX escape", output);
            case (byte)'u':
                return HexEscape(body, ref position, start, 4, "truncated \\uXXXX escape", output);
            case (byte)'U':
                return HexEscape(body, ref position, start, 8, "truncated \\UXXXXXXXX escape", output);
            case (byte)'N':
                return NameEscape(body, ref position, start, output);
            default:
                output.Add('\\');
                return null;
        }
    }

    private static int? Simple(byte c) => c switch
    {
        (byte)'\\' or (byte)'\'' or (byte)'"' => c,
        (byte)'a' => 7,
        (byte)'b' => 8,
        (byte)'f' => 12,
        (byte)'n' => 10,
        (byte)'r' => 13,
        (byte)'t' => 9,
        (byte)'v' => 11,
        _ => null,
    };

    private static int Octal(ReadOnlySpan<byte> body, ref int position)
    {
        var value = 0;
        for (var i = 0; i < 3 && position < body.Length && body[position] is >= (byte)'0' and <= (byte)'7'; i++)
        {
            value = (value * 8) + body[position++] - '0';
        }

        return value;
    }

    private static int HexDigits(ReadOnlySpan<byte> body, int from, int limit)
    {
        var count = 0;
        while (count < limit && from + count < body.Length && char.IsAsciiHexDigit((char)body[from + count]))
        {
            count++;
        }

        return count;
    }

    private static long Hex(ReadOnlySpan<byte> digits) =>
        long.Parse(Encoding.ASCII.GetString(digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static string? HexEscape(
        ReadOnlySpan<byte> body, ref int position, int start, int digits, string reason, System.Collections.Generic.List<int> output)
    {
        var found = HexDigits(body, position + 1, digits);
        if (found < digits)
        {
            return UnicodeError(body, start, position + found, reason);
        }

        var value = Hex(body.Slice(position + 1, digits));
        if (value > 0x10FFFF)
        {
            return UnicodeError(body, start, position + digits, "illegal Unicode character");
        }

        output.Add((int)value);
        position += digits + 1;
        return null;
    }

    private static string? NameEscape(
        ReadOnlySpan<byte> body, ref int position, int start, System.Collections.Generic.List<int> output)
    {
        const string Malformed = "malformed \\N character escape";
        if (position + 1 >= body.Length || body[position + 1] != '{')
        {
            return UnicodeError(body, start, position, Malformed);
        }

        var length = body[(position + 2)..].IndexOf((byte)'}');
        if (length <= 0)
        {
            return UnicodeError(body, start, length < 0 ? body.Length - 1 : position + 1, Malformed);
        }

        var name = Encoding.UTF8.GetString(body.Slice(position + 2, length));
        if (UnicodeNames.Find(name) is not { } codePoint)
        {
            return UnicodeError(body, start, position + 2 + length, "unknown Unicode character name");
        }

        output.Add(codePoint);
        position += length + 3;
        return null;
    }

    private static string UnicodeError(ReadOnlySpan<byte> body, int start, int end, string reason)
    {
        // CPython first rewrites each non-ASCII character as a ten-character escape, so its positions count ten for one.
        var first = Utf8.CountCharacters(body[..start]) + (9 * NonAscii(body[..start]));
        var last = first + end - start;
        return first == last
            ? $"(unicode error) 'unicodeescape' codec can't decode byte 0x5c in position {first}: {reason}"
            : $"(unicode error) 'unicodeescape' codec can't decode bytes in position {first}-{last}: {reason}";
    }

    private static int NonAscii(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var value in bytes)
        {
            count += value >= 0xC0 ? 1 : 0;
        }

        return count;
    }
}
