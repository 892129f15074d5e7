using System.Runtime.InteropServices;

namespace PyJitVerify.Runtime.Objects;

internal static partial class TextCodec
{
    /// <summary><c>bytes.decode</c>. Null with an exception pending.</summary>
    public static PyStr? Decode(ThreadState ts, PyBytes source, string encoding, string errors)
    {
        Codec codec = Find(encoding);
        byte[] data = source.Data;
        if (codec == Codec.Unknown) return ts.Interp.Codecs.RunText(ts, source, encoding, errors, encodes: false).Ref as PyStr;
        if (!ts.Budget.Charge(ts, data.Length * 4L)) return null;
        var output = new List<int>(data.Length);
        int at = codec is Codec.Utf16 or Codec.Utf32 ? SkipMark(data, ref codec) : 0;
        // Errors name the order that was settled on.
        codec = codec switch { Codec.Utf16 => Codec.Utf16Le, Codec.Utf32 => Codec.Utf32Le, _ => codec };
        while (at < data.Length)
        {
            int end = Read(codec, data, at, out int c, out string reason);
            if (c < 0)
            {
                if (!HandleDecode(ts, output, source, codec, errors, at, ref end, reason)) return null;
            }
            else
            {
                output.Add(c);
            }
            at = end;
        }
        return PyStr.From(CollectionsMarshal.AsSpan(output));
    }

    /// <summary>A byte order mark at the start decides the order.</summary>
    private static int SkipMark(byte[] data, ref Codec codec)
    {
        int size = codec == Codec.Utf16 ? 2 : 4;
        if (data.Length < size) return 0;
        if (Unit(data, 0, size, bigEndian: false) == 0xfeff) return size;
        if (Unit(data, 0, size, bigEndian: true) != 0xfeff) return 0;
        codec = size == 2 ? Codec.Utf16Be : Codec.Utf32Be;
        return size;
    }

    private static long Unit(byte[] data, int at, int size, bool bigEndian)
    {
        long unit = 0;
        for (int i = 0; i < size; i++) unit = unit << 8 | data[at + (bigEndian ? i : size - 1 - i)];
        return unit;
    }

    /// <summary>Reads one code point and returns where the next one starts; a negative code point: the bytes up to there are wrong.</summary>
    private static int Read(Codec codec, byte[] data, int at, out int c, out string reason)
    {
        reason = "";
        c = data[at];
        switch (codec)
        {
            case Codec.Latin1:
                return at + 1;
            case Codec.Ascii:
                reason = "ordinal not in range(128)";
                if (c >= 0x80) c = -1;
                return at + 1;
            case Codec.Utf8:
                return ReadUtf8(data, at, out c, out reason);
            case Codec.Utf16 or Codec.Utf16Le or Codec.Utf16Be:
                return ReadUtf16(data, at, codec == Codec.Utf16Be, out c, out reason);
        }
        c = -1;
        reason = "truncated data";
        if (data.Length - at < 4) return data.Length;
        long unit = Unit(data, at, 4, codec == Codec.Utf32Be);
        reason = unit > 0x10ffff ? "code point not in range(0x110000)" : "code point in surrogate code point range(0xd800, 0xe000)";
        if (unit <= 0x10ffff && unit is not (>= 0xd800 and <= 0xdfff)) c = (int)unit;
        return at + 4;
    }

    private static int ReadUtf8(byte[] data, int at, out int c, out string reason)
    {
        int lead = data[at], tail = lead switch { < 0x80 => 0, >= 0xc2 and < 0xe0 => 1, >= 0xe0 and < 0xf0 => 2, >= 0xf0 and < 0xf5 => 3, _ => -1 };
        c = tail switch { 0 => lead, 1 => lead & 0x1f, 2 => lead & 0xf, _ => lead & 7 };
        reason = "invalid start byte";
        if (tail < 0)
        {
            c = -1;
            return at + 1;
        }
        for (int i = 1; i <= tail; i++)
        {
            bool missing = at + i >= data.Length;
            int next = missing ? 0 : data[at + i];
            int low = i > 1 ? 0x80 : lead switch { 0xe0 => 0xa0, 0xf0 => 0x90, _ => 0x80 };
            int high = i > 1 ? 0xbf : lead switch { 0xed => 0x9f, 0xf4 => 0x8f, _ => 0xbf };
            if (!missing && next >= low && next <= high)
            {
                c = c << 6 | (next & 0x3f);
                continue;
            }
            reason = missing ? "unexpected end of data" : "invalid continuation byte";
            c = -1;
            return at + i;
        }
        return at + tail + 1;
    }

    private static int ReadUtf16(byte[] data, int at, bool bigEndian, out int c, out string reason)
    {
        c = -1;
        reason = "truncated data";
        if (data.Length - at < 2) return data.Length;
        int unit = (int)Unit(data, at, 2, bigEndian);
        if (unit is < 0xd800 or > 0xdfff)
        {
            c = unit;
            return at + 2;
        }
        reason = "illegal encoding";
        if (unit >= 0xdc00) return at + 2;
        reason = "unexpected end of data";
        if (data.Length - at < 4) return data.Length;
        int second = (int)Unit(data, at + 2, 2, bigEndian);
        reason = "illegal UTF-16 surrogate";
        if (second is < 0xdc00 or > 0xdfff) return at + 2;
        c = 0x10000 + ((unit & 0x3ff) << 10 | (second & 0x3ff));
        return at + 4;
    }

    private static bool HandleDecode(ThreadState ts, List<int> output, PyBytes source, Codec codec, string errors, int start, ref int end, string reason)
    {
        byte[] data = source.Data;
        switch (errors)
        {
            case "ignore":
                return true;
            case "replace":
                output.Add(0xfffd);
                return true;
            case "backslashreplace":
                for (int i = start; i < end; i++)
                {
                    foreach (char c in $"\\x{data[i]:x2}") output.Add(c);
                }
                return true;
            case "surrogateescape":
                int first = start;
                while (first < end && data[first] >= 0x80) output.Add(0xdc00 + data[first++]);
                if (first == start) break;
                end = first;
                return true;
            case "surrogatepass":
                if (!TryReadSurrogate(codec, data, start, out int surrogate, out int size)) break;
                output.Add(surrogate);
                end = start + size;
                return true;
            case "strict":
                break;
        }
        PyException error = PyException.Create(ts.Interp.Exceptions.UnicodeDecodeError, [(PyStr)NameOf(codec), source, Value.Int(start), Value.Int(end), (PyStr)reason]);
        error.Extra = [.. error.Args.Items];
        if (errors is "strict" or "surrogateescape" or "surrogatepass") return !ts.Raise(error).IsNull;
        if (ts.Interp.Codecs.Handle(ts, errors, error, data.Length, ref end).Ref is not PyStr replacement) return false;
        for (int i = 0; i < replacement.Length; i++) output.Add(replacement[i]);
        return true;
    }

    private static bool TryReadSurrogate(Codec codec, byte[] data, int at, out int surrogate, out int size)
    {
        size = codec == Codec.Utf8 ? 3 : codec >= Codec.Utf32 ? 4 : 2;
        surrogate = 0;
        if (codec is Codec.Ascii or Codec.Latin1 || data.Length - at < size) return false;
        if (codec == Codec.Utf8) surrogate = (data[at] & 0xf0) == 0xe0 && (data[at + 1] & 0xc0) == 0x80 && (data[at + 2] & 0xc0) == 0x80
            ? (data[at] & 0xf) << 12 | (data[at + 1] & 0x3f) << 6 | (data[at + 2] & 0x3f) : 0;
        else surrogate = (int)Unit(data, at, size, codec is Codec.Utf16Be or Codec.Utf32Be);
        return surrogate is >= 0xd800 and <= 0xdfff;
    }
}
