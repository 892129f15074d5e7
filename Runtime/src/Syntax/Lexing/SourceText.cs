using System.Text;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// A source as the lexer wants it: UTF-8 without byte order mark, every line ended by one line feed.
/// <para>Source: language reference 2.1.4 (encoding declarations), CPython Parser/tokenizer/helpers.c.</para>
/// </summary>
internal sealed class SourceText
{
    private SourceText(byte[] bytes, string fileName)
    {
        Bytes = bytes;
        FileName = fileName;
    }

    public byte[] Bytes { get; }

    public string FileName { get; }

    /// <summary>Decodes a file by its byte order mark or coding cookie: UTF-8, Latin-1 or ASCII.</summary>
    public static SourceText FromBytes(ReadOnlySpan<byte> source, string fileName)
    {
        var hasMark = source.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);
        if (hasMark)
        {
            source = source[3..];
        }

        var cookie = CodingCookie.Find(source);
        var encoding = cookie is null ? "utf-8" : CodingCookie.Normalize(cookie);
        if (hasMark && encoding != "utf-8")
        {
            throw Reject(fileName, $"encoding problem: {cookie} with BOM");
        }

        switch (encoding)
        {
            case "utf-8":
                RequireUtf8(source, fileName);
                return new SourceText(NormalizeLines(source, fileName), fileName);
            case "iso-8859-1":
                return new SourceText(NormalizeLines(Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(source)), fileName), fileName);
            case "ascii":
                var bad = source.IndexOfAnyExceptInRange((byte)0, (byte)127);
                return bad < 0
                    ? new SourceText(NormalizeLines(source, fileName), fileName)
                    : throw Reject(
                        fileName,
                        $"(unicode error) 'ascii' codec can't decode byte 0x{source[bad]:x2} in position {bad}: ordinal not in range(128)");
            default:
                throw Reject(fileName, $"unknown encoding: {cookie}");
        }
    }

    /// <summary>Takes decoded text; a coding cookie in it means nothing.</summary>
    public static SourceText FromString(string source, string fileName)
    {
        byte[] bytes;
        try
        {
            bytes = new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(source);
        }
        catch (EncoderFallbackException problem)
        {
            throw Reject(
                fileName,
                $"'utf-8' codec can't encode character '\\u{(int)problem.CharUnknown:x4}' in position {problem.Index}: surrogates not allowed");
        }

        return new SourceText(NormalizeLines(bytes, fileName), fileName);
    }

    /// <summary>The line around a byte offset, without its line feed.</summary>
    public string LineAt(int offset)
    {
        offset = Math.Min(offset, Bytes.Length);
        var start = Bytes.AsSpan(0, offset).LastIndexOf((byte)'\n') + 1;
        var length = Bytes.AsSpan(start).IndexOf((byte)'\n');
        return Encoding.UTF8.GetString(length < 0 ? Bytes.AsSpan(start) : Bytes.AsSpan(start, length));
    }

    /// <summary>The byte offset where a line starts, lines from 1; the length if there is no such line.</summary>
    public int OffsetOfLine(int line)
    {
        var offset = 0;
        for (var i = 1; i < line; i++)
        {
            var length = Bytes.AsSpan(offset).IndexOf((byte)'\n');
            if (length < 0)
            {
                return Bytes.Length;
            }

            offset += length + 1;
        }

        return offset;
    }

    private static byte[] NormalizeLines(ReadOnlySpan<byte> source, string fileName)
    {
        if (source.Contains((byte)0))
        {
            throw Reject(fileName, "source code cannot contain null bytes");
        }

        var needsEnd = source.Length > 0 && source[^1] is not ((byte)'\n' or (byte)'\r');
        if (!source.Contains((byte)'\r'))
        {
            var copy = new byte[source.Length + (needsEnd ? 1 : 0)];
            source.CopyTo(copy);
            if (needsEnd)
            {
                copy[^1] = (byte)'\n';
            }

            return copy;
        }

        var result = new byte[source.Length + 1];
        var length = 0;
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == '\r')
            {
                result[length++] = (byte)'\n';
                if (i + 1 < source.Length && source[i + 1] == '\n')
                {
                    i++;
                }
            }
            else
            {
                result[length++] = source[i];
            }
        }

        if (needsEnd)
        {
            result[length++] = (byte)'\n';
        }

        return result[..length];
    }

    private static void RequireUtf8(ReadOnlySpan<byte> source, string fileName)
    {
        if (System.Text.Unicode.Utf8.IsValid(source))
        {
            return;
        }

        var position = 0;
        while (Rune.DecodeFromUtf8(source[position..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            position += consumed;
        }

        var reason = source[position] is < 0xC2 or > 0xF4 ? "invalid start byte" : "invalid continuation byte";
        if (position + 1 >= source.Length && reason[8] == 'c')
        {
            reason = "unexpected end of data";
        }

        throw Reject(
            fileName,
            $"(unicode error) 'utf-8' codec can't decode byte 0x{source[position]:x2} in position {position}: {reason}");
    }

    private static SyntaxException Reject(string fileName, string message) =>
        new(new SyntaxErrorInfo(SyntaxErrorKind.SyntaxError, message, fileName, 0, 0, 0, 0, null));
}
