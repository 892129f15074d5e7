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
    /// <summary>False if the letters are no prefix. <c>u</c> stands alone; b, f and t exclude each other; r goes with them.</summary>
    public static bool TryRead(ReadOnlySpan<byte> letters, out StringPrefix prefix)
    {
        prefix = StringPrefix.None;
        foreach (var letter in letters)
        {
            var flag = (letter | 0x20) switch
            {
                'r' => StringPrefix.Raw,
                'b' => StringPrefix.Bytes,
                'u' => StringPrefix.Unicode,
                'f' => StringPrefix.Format,
                't' => StringPrefix.Template,
                _ => StringPrefix.None,
            };
            if (flag == StringPrefix.None || (prefix & flag) != 0)
            {
                return false;
            }

            prefix |= flag;
        }

        return prefix is StringPrefix.None or StringPrefix.Unicode or StringPrefix.Raw
            || (prefix & ~StringPrefix.Raw) is StringPrefix.Bytes or StringPrefix.Format or StringPrefix.Template;
    }
}
