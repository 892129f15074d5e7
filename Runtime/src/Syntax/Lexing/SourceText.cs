using System.Text;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// A source as the lexer wants it: UTF-8 without byte order mark, every line ended by one line feed.
/// <para>Source: language reference 2.1.4 (encoding declarations), CPython Parser/tokenizer/helpers.c.</para>
/// </summary>
internal sealed class SourceText
{
    private SourceText(byte[] bytes, string fileName, bool isEndImplied = false)
    {
        Bytes = bytes;
        FileName = fileName;
        IsEndImplied = isEndImplied;
    }

    public byte[] Bytes { get; }

    public string FileName { get; }

    /// <summary>Whether the last line feed is ours and the tokens at it have no place: an expression or interactive input without one.</summary>
    public bool IsEndImplied { get; }

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
            throw new SyntaxException(new SyntaxErrorInfo(
                SyntaxErrorKind.SyntaxError, $"encoding problem: {encoding} with BOM", fileName, 1, 0, 1, 0, null));
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
                        $"'ascii' codec can't decode byte 0x{source[bad]:x2} in position {bad}: ordinal not in range(128)");
            default:
                throw Reject(fileName, $"unknown encoding: {cookie}");
        }
    }

    /// <summary>Takes decoded text; a coding cookie in it means nothing. The last line of a file gets a line feed as if it stood there.</summary>
    public static SourceText FromString(string source, string fileName, bool isFile)
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

        return new SourceText(NormalizeLines(bytes, fileName), fileName, !isFile && bytes.Length > 0 && NeedsEnd(bytes));
    }

    /// <summary>The line that starts at an offset, with its line end unless that is implied.</summary>
    public string TextAt(int lineStart)
    {
        var line = LineAt(lineStart);
        var isLast = Bytes.AsSpan(Math.Min(lineStart, Bytes.Length)).IndexOf((byte)'\n') is var end && (end < 0 || lineStart + end + 1 == Bytes.Length);
        return lineStart >= Bytes.Length || (isLast && IsEndImplied) ? line : line + '\n';
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

        var needsEnd = source.Length > 0 && NeedsEnd(source);
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

    private static bool NeedsEnd(ReadOnlySpan<byte> source) => source[^1] is not ((byte)'\n' or (byte)'\r');

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

        var line = source[..position].Count((byte)'\n') + 1;
        var start = source[..position].LastIndexOf((byte)'\n') + 1;
        var column = Utf8.CountCharacters(source[start..position]) + 1;
        var length = source[start..].IndexOf((byte)'\n');
        var text = Encoding.UTF8.GetString(length < 0 ? source[start..] : source.Slice(start, length + 1));
        var message = $"Non-UTF-8 code starting with '\\x{source[position]:x2}' on line {line}, but no encoding declared; "
            + "see https://peps.python.org/pep-0263/ for details";
        throw new SyntaxException(new SyntaxErrorInfo(SyntaxErrorKind.SyntaxError, message, fileName, line, column, line, column, text));
    }

    private static SyntaxException Reject(string fileName, string message) =>
        new(new SyntaxErrorInfo(SyntaxErrorKind.SyntaxError, message, fileName, 0, -1, 0, -1, null));
}
