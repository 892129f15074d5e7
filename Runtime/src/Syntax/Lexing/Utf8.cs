namespace PyJitVerify.Runtime.Syntax;

/// <summary>Counting in UTF-8.</summary>
internal static class Utf8
{
    /// <summary>The number of code points: bytes that do not continue one.</summary>
    public static int CountCharacters(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var value in bytes)
        {
            count += (value & 0xC0) == 0x80 ? 0 : 1;
        }

        return count;
    }
}
