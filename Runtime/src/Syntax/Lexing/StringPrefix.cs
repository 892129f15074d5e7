namespace PyJitVerify.Runtime.Syntax;

/// <summary>What the letters before a string literal say.</summary>
[Flags]
internal enum StringPrefix
{
    None = 0,
    Raw = 1,
    Bytes = 2,
    Unicode = 4,
    Format = 8,
    Template = 16,
}

/// <summary>Reads string prefixes. Source: language reference 2.4.1.</summary>
internal static class StringPrefixes
{
    /// <summary>The longest run of different prefix letters.</summary>
    public const int MaxLength = 5;

    private static readonly (StringPrefix First, StringPrefix Second, string Letters)[] Conflicts =
    [
        (StringPrefix.Unicode, StringPrefix.Bytes, "'u' and 'b'"),
        (StringPrefix.Unicode, StringPrefix.Raw, "'u' and 'r'"),
        (StringPrefix.Unicode, StringPrefix.Format, "'u' and 'f'"),
        (StringPrefix.Unicode, StringPrefix.Template, "'u' and 't'"),
        (StringPrefix.Bytes, StringPrefix.Format, "'b' and 'f'"),
        (StringPrefix.Bytes, StringPrefix.Template, "'b' and 't'"),
        (StringPrefix.Format, StringPrefix.Template, "'f' and 't'"),
    ];

    /// <summary>The error for prefix letters that exclude each other; null if they do not, or are no prefix at all.</summary>
    public static string? Conflict(ReadOnlySpan<byte> letters)
    {
        var seen = StringPrefix.None;
        foreach (var letter in letters)
        {
            var flag = Flag(letter);
            if (flag == StringPrefix.None || (seen & flag) != 0)
            {
                return null;
            }

            seen |= flag;
        }

        foreach (var (first, second, names) in Conflicts)
        {
            if ((seen & first) != 0 && (seen & second) != 0)
            {
                return $"{names} prefixes are incompatible";
            }
        }

        return null;
    }

    /// <summary>False if the letters are no prefix. <c>u</c> stands alone; b, f and t exclude each other; r goes with them.</summary>
    public static bool TryRead(ReadOnlySpan<byte> letters, out StringPrefix prefix)
    {
        prefix = StringPrefix.None;
        foreach (var letter in letters)
        {
            var flag = Flag(letter);
            if (flag == StringPrefix.None || (prefix & flag) != 0)
            {
                return false;
            }

            prefix |= flag;
        }

        return prefix is StringPrefix.None or StringPrefix.Unicode or StringPrefix.Raw
            || (prefix & ~StringPrefix.Raw) is StringPrefix.Bytes or StringPrefix.Format or StringPrefix.Template;
    }

    private static StringPrefix Flag(byte letter) => (letter | 0x20) switch
    {
        'r' => StringPrefix.Raw,
        'b' => StringPrefix.Bytes,
        'u' => StringPrefix.Unicode,
        'f' => StringPrefix.Format,
        't' => StringPrefix.Template,
        _ => StringPrefix.None,
    };
}
