using System.Text;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// The encoding declaration in the first two lines (PEP 263): <c>coding[:=]\s*([-\w.]+)</c> in a comment that stands
/// alone, the second line counting only after a blank or comment line.
/// </summary>
internal static class CodingCookie
{
    /// <summary>The name as written, or null.</summary>
    public static string? Find(ReadOnlySpan<byte> source)
    {
        for (var line = 0; line < 2 && source.Length > 0; line++)
        {
            var end = source.IndexOfAny((byte)'\n', (byte)'\r');
            var text = end < 0 ? source : source[..end];
            var body = text.TrimStart(" \t\f"u8);
            if (body.Length > 0 && body[0] != '#')
            {
                return null;
            }

            if (FindIn(body) is { } name)
            {
                return name;
            }

            if (end < 0)
            {
                return null;
            }

            var isPair = source[end] == '\r' && end + 1 < source.Length && source[end + 1] == '\n';
            source = source[(end + (isPair ? 2 : 1))..];
        }

        return null;
    }

    /// <summary>One spelling for each of the encodings that are known; others come back in lower case.</summary>
    public static string Normalize(string name)
    {
        var lower = name.ToLowerInvariant().Replace('_', '-');
        if (lower is "utf-8" or "utf8" or "u8" or "utf-8-sig" || lower.StartsWith("utf-8-", StringComparison.Ordinal))
        {
            return "utf-8";
        }

        if (lower is "latin-1" or "latin1" or "iso-8859-1" or "iso-latin-1" or "iso8859-1" or "iso8859" or "l1" or "latin" or "8859" or "cp819" or "iso-ir-100"
            || lower.StartsWith("latin-1-", StringComparison.Ordinal) || lower.StartsWith("iso-8859-1-", StringComparison.Ordinal))
        {
            return "iso-8859-1";
        }

        return lower is "ascii" or "us-ascii" ? "ascii" : lower;
    }

    private static string? FindIn(ReadOnlySpan<byte> comment)
    {
        while (comment.IndexOf("coding"u8) is >= 0 and var at)
        {
            comment = comment[(at + 6)..];
            if (comment.Length == 0 || comment[0] is not ((byte)':' or (byte)'='))
            {
                continue;
            }

            var rest = comment[1..].TrimStart(" \t"u8);
            var length = 0;
            while (length < rest.Length && (Identifier.IsAsciiPart(rest[length]) || rest[length] is (byte)'-' or (byte)'.'))
            {
                length++;
            }

            if (length > 0)
            {
                return Encoding.ASCII.GetString(rest[..length]);
            }
        }

        return null;
    }
}
