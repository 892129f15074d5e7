namespace PyJitVerify.Runtime.Objects;

/// <summary>Positions and handlers of a code object in CPython's packed forms, for programs that read them.</summary>
/// <remarks>Source: CPython <c>InternalDocs/code_objects.md</c>, <c>InternalDocs/exception_handling.md</c>.</remarks>
internal static class LocationTable
{
    private const int MaxUnits = 8, LongForm = 14, NoLocation = 15;

    /// <summary><c>co_linetable</c>: entries of up to eight code units in the long form.</summary>
    public static byte[] Encode(PyCode code)
    {
        var bytes = new List<byte>();
        int line = code.FirstLine;
        for (int start = 0; start < code.Units.Length;)
        {
            CodePosition p = code.PositionOf(start);
            int end = start + 1;
            while (end < code.Units.Length && end - start < MaxUnits && code.PositionOf(end) == p) end++;
            int form = p.Line < 0 ? NoLocation : LongForm;
            bytes.Add((byte)(0x80 | form << 3 | (end - start - 1)));
            if (form == LongForm)
            {
                Signed(bytes, p.Line - line);
                Unsigned(bytes, p.EndLine - p.Line);
                Unsigned(bytes, p.Column + 1);
                Unsigned(bytes, p.EndColumn + 1);
                line = p.Line;
            }
            start = end;
        }
        return [.. bytes];
    }

    /// <summary><c>co_exceptiontable</c>: start, length, target and depth with the lasti bit, six bits a byte, the first byte of an entry marked.</summary>
    public static byte[] EncodeExceptions(PyCode code)
    {
        var bytes = new List<byte>();
        foreach (ExceptionTableEntry e in code.ExceptionTable)
        {
            int first = bytes.Count;
            SixBits(bytes, e.Start);
            SixBits(bytes, e.End - e.Start);
            SixBits(bytes, e.Target);
            SixBits(bytes, e.Depth << 1 | (e.PushInstruction ? 1 : 0));
            bytes[first] |= 0x80;
        }
        return [.. bytes];
    }

    private static void SixBits(List<byte> bytes, int value)
    {
        for (int shift = 24; shift > 0; shift -= 6)
        {
            if (value >= 1 << shift) bytes.Add((byte)(0x40 | (value >> shift & 0x3F)));
        }
        bytes.Add((byte)(value & 0x3F));
    }

    private static void Unsigned(List<byte> bytes, int value)
    {
        uint rest = (uint)value;
        while (rest >= 64)
        {
            bytes.Add((byte)(0x40 | (rest & 0x3F)));
            rest >>= 6;
        }
        bytes.Add((byte)rest);
    }

    private static void Signed(List<byte> bytes, int value) => Unsigned(bytes, value < 0 ? -value << 1 | 1 : value << 1);
}
