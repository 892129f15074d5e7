namespace PyJitVerify.Runtime.Objects;

/// <summary>The operations of str that the interpreter uses directly.</summary>
/// <remarks>Source: CPython <c>Objects/unicodeobject.c</c>.</remarks>
internal static class StrOps
{
    /// <summary>The string of one code point; those below U+0100 are shared, so that <c>is</c> holds as in CPython.</summary>
    public static PyStr CharAt(PyStr text, int index) => OfCodePoint(text[index]);

    public static PyStr OfCodePoint(int codePoint) => PyStr.FromCodePoint(codePoint);

    /// <summary>Concatenation, charged to the budget. A null value with MemoryError pending.</summary>
    public static Value Concat(ThreadState ts, PyStr left, PyStr right)
    {
        if (left.Length == 0) return PyStr.ExactOf(right);
        if (right.Length == 0) return PyStr.ExactOf(left);
        long bytes = (left.Length + (long)right.Length) * Math.Max(left.Width, right.Width);
        if (!ts.Budget.Charge(ts, bytes)) return default;
        return bytes > Array.MaxLength ? ts.RaiseMemoryError() : PyStr.Concat(left, right);
    }

    public static Value Repeat(ThreadState ts, PyStr text, long count)
    {
        if (text.Length == 0 || count <= 0) return PyStr.Empty;
        if (count == 1) return PyStr.ExactOf(text);
        Int128 bytes = (Int128)text.Length * text.Width * count;
        if ((Int128)text.Length * count > long.MaxValue) return ts.RaiseOverflowError("repeated string is too long");
        if (!ts.Budget.Charge(ts, (long)Int128.Min(bytes, long.MaxValue))) return default;
        if (bytes > Array.MaxLength) return ts.RaiseMemoryError();
        var data = new byte[(int)bytes];
        text.CopyTo(data, 0, text.Width);
        // Doubling copies the part that is filled already.
        for (int filled = text.Length * text.Width; filled < data.Length; filled *= 2)
            data.AsSpan(0, Math.Min(filled, data.Length - filled)).CopyTo(data.AsSpan(filled));
        return PyStr.FromData(data, text.Width, text.IsAscii);
    }

    public static Value Subscript(ThreadState ts, Value self, Value key)
    {
        PyStr text = self.Unchecked<PyStr>();
        if (key.Ref is not PySlice slice)
            return SequenceOps.TryIndex(ts, key, text.Length, "string", out long index) ? CharAt(text, (int)index) : default;
        if (!slice.TryResolve(ts, text.Length, out long start, out long step, out long count)) return default;
        if (count == 0) return PyStr.Empty;
        if (!ts.Budget.Charge(ts, count * text.Width)) return default;
        if (count == 1) return CharAt(text, (int)start);
        if (step == 1) return PyStr.ExactOf(text).Substring((int)start, (int)count);
        var codePoints = new int[count];
        for (long i = 0; i < count; i++) codePoints[i] = text[(int)(start + i * step)];
        return PyStr.From(codePoints);
    }

    /// <summary>Equality of two strings, subclasses included.</summary>
    public static bool AreEqual(PyStr left, PyStr right) => left.Equals(right);
}
