using System.Text;

namespace PyJitVerify.Runtime.Objects;

/// <summary><c>bytes.hex</c> with a separator.</summary>
/// <remarks>Source: CPython <c>Python/pystrhex.c</c>.</remarks>
internal static class HexText
{
    /// <param name="separator">A str or bytes of length 1; a null value: none.</param>
    /// <param name="group">Bytes between separators, counted from the right when positive.</param>
    public static Value Of(ThreadState ts, ReadOnlySpan<byte> data, in Value separator, in Value group)
    {
        if (!SequenceOps.TryLong(ts, group, out long every) || !ts.Budget.Charge(ts, data.Length * 3L)) return default;
        if (separator.IsNull || separator.IsNone) return (PyStr)Convert.ToHexStringLower(data);
        int mark;
        if (separator.Ref is PyStr text)
        {
            if (text.Length != 1) return ts.RaiseValueError("sep must be length 1.");
            if (!text.IsAscii) return ts.RaiseValueError("sep must be ASCII.");
            mark = text[0];
        }
        else if (separator.Ref is PyBytes bytes)
        {
            if (bytes.Length != 1) return ts.RaiseValueError("sep must be length 1.");
            mark = bytes.Data[0];
            if (mark > 127) return ts.RaiseValueError("sep must be ASCII.");
        }
        else
        {
            return Operations.Length(ts, separator) < 0 ? default : ts.RaiseTypeError("sep must be str or bytes.");
        }
        var result = new StringBuilder(data.Length * 3);
        long size = Math.Abs(every);
        for (int i = 0; i < data.Length; i++)
        {
            long place = every > 0 ? data.Length - i : i;
            if (i > 0 && size > 0 && place % size == 0) result.Append((char)mark);
            result.Append(data[i].ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        }
        return (PyStr)result.ToString();
    }
}
