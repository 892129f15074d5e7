using System.Globalization;
using System.Text;

namespace PyJitVerify.Runtime.Objects;

/// <summary>Between str and bytes: UTF-8, UTF-16, UTF-32, ASCII and Latin-1 with the standard error handlers.</summary>
/// <remarks>Source: CPython <c>Objects/unicodeobject.c</c>, <c>Python/codecs.c</c>; Unicode 16.0, table 3-7.</remarks>
internal static partial class TextCodec
{
    private enum Codec
    {
        Unknown, Utf8, Ascii, Latin1, Utf16, Utf16Le, Utf16Be, Utf32, Utf32Le, Utf32Be,
    }

    /// <summary><c>str.encode</c>. Null with an exception pending.</summary>
    public static byte[]? Encode(ThreadState ts, PyStr text, string encoding, string errors)
    {
        Codec codec = Find(encoding);
        if (codec == Codec.Unknown)
        {
            Value other = ts.Interp.Codecs.RunText(ts, text, encoding, errors, encodes: true);
            return other.IsNull ? null : Buffers.Need(ts, other);
        }
        if (!ts.Budget.Charge(ts, text.Length * 4L)) return null;
        var output = new List<byte>(text.Length + 4);
        if (codec is Codec.Utf16 or Codec.Utf32) Put(output, 0xfeff, codec);
        for (int i = 0; i < text.Length; i++)
        {
            if (CanEncode(codec, text[i]))
            {
                Put(output, text[i], codec);
                continue;
            }
            int end = i + 1;
            // UTF-16 and UTF-32 report one code point at a time, the others a whole run.
            while (codec <= Codec.Latin1 && end < text.Length && !CanEncode(codec, text[end])) end++;
            if (!HandleEncode(ts, output, text, codec, errors, i, ref end)) return null;
            i = end - 1;
        }
        return [.. output];
    }

    private static Codec Find(string encoding) =>
        encoding.ToLowerInvariant().Replace('_', '-').Replace(' ', '-') switch
        {
            "utf-8" or "utf8" or "u8" or "utf" or "cp65001" => Codec.Utf8,
            "ascii" or "us-ascii" or "646" => Codec.Ascii,
            "latin-1" or "latin1" or "iso-8859-1" or "iso8859-1" or "8859" or "l1" or "latin" or "cp819" => Codec.Latin1,
            "utf-16" or "utf16" or "u16" => Codec.Utf16,
            "utf-16-le" or "utf-16le" => Codec.Utf16Le,
            "utf-16-be" or "utf-16be" => Codec.Utf16Be,
            "utf-32" or "utf32" or "u32" => Codec.Utf32,
            "utf-32-le" or "utf-32le" => Codec.Utf32Le,
            "utf-32-be" or "utf-32be" => Codec.Utf32Be,
            _ => Codec.Unknown,
        };

    private static string NameOf(Codec codec) => codec switch
    {
        Codec.Utf8 => "utf-8",
        Codec.Ascii => "ascii",
        Codec.Latin1 => "latin-1",
        Codec.Utf16 => "utf-16",
        Codec.Utf16Le => "utf-16-le",
        Codec.Utf16Be => "utf-16-be",
        Codec.Utf32 => "utf-32",
        Codec.Utf32Le => "utf-32-le",
        _ => "utf-32-be",
    };

    private static bool CanEncode(Codec codec, int c) => codec switch
    {
        Codec.Ascii => c < 0x80,
        Codec.Latin1 => c < 0x100,
        _ => c is not (>= 0xd800 and <= 0xdfff),
    };

    /// <summary>Writes one code point, surrogates included, without looking whether the encoding has it.</summary>
    private static void Put(List<byte> output, int c, Codec codec)
    {
        switch (codec)
        {
            case Codec.Ascii or Codec.Latin1:
                output.Add((byte)c);
                break;
            case Codec.Utf8:
                PutUtf8(output, c);
                break;
            case Codec.Utf16 or Codec.Utf16Le or Codec.Utf16Be when c >= 0x10000:
                PutUnit(output, 0xd800 + ((c - 0x10000) >> 10), 2, codec == Codec.Utf16Be);
                PutUnit(output, 0xdc00 + (c & 0x3ff), 2, codec == Codec.Utf16Be);
                break;
            default:
                PutUnit(output, c, codec >= Codec.Utf32 ? 4 : 2, codec is Codec.Utf16Be or Codec.Utf32Be);
                break;
        }
    }

    private static void PutUtf8(List<byte> output, int c)
    {
        if (c < 0x80)
        {
            output.Add((byte)c);
            return;
        }
        int tail = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
        output.Add((byte)((0xf0 << 3 - tail & 0xff) | c >> (6 * tail)));
        for (int i = tail - 1; i >= 0; i--) output.Add((byte)(0x80 | (c >> (6 * i) & 0x3f)));
    }

    private static void PutUnit(List<byte> output, int unit, int size, bool bigEndian)
    {
        for (int i = 0; i < size; i++) output.Add((byte)(unit >> 8 * (bigEndian ? size - 1 - i : i)));
    }

    private static bool HandleEncode(ThreadState ts, List<byte> output, PyStr text, Codec codec, string errors, int start, ref int end)
    {
        bool isUnicode = codec is not (Codec.Ascii or Codec.Latin1);
        for (int i = start; i < end; i++)
        {
            int c = text[i];
            switch (errors)
            {
                case "ignore":
                    break;
                case "replace":
                    Put(output, '?', codec);
                    break;
                case "backslashreplace":
                    foreach (char escape in StrRepr.Ascii(StrOps.OfCodePoint(c)).ToString()) Put(output, escape, codec);
                    break;
                case "xmlcharrefreplace":
                    foreach (char digit in $"&#{c.ToString(CultureInfo.InvariantCulture)};") Put(output, digit, codec);
                    break;
                case "surrogateescape" when c is >= 0xdc80 and <= 0xdcff && codec <= Codec.Latin1:
                    output.Add((byte)(c - 0xdc00));
                    break;
                case "surrogatepass" when isUnicode:
                    Put(output, c, codec);
                    break;
                case "strict" or "surrogateescape" or "surrogatepass":
                    return RaiseEncode(ts, text, codec, errors == "strict" ? start : i, end);
                default:
                    return HandleByProgram(ts, output, text, codec, errors, start, ref end);
            }
        }
        return true;
    }

    /// <summary>The replacement of a handler that the program registered; it must be in the encoding itself.</summary>
    private static bool HandleByProgram(ThreadState ts, List<byte> output, PyStr text, Codec codec, string errors, int start, ref int end)
    {
        PyException error = EncodeError(ts, text, codec, start, end);
        Value replacement = ts.Interp.Codecs.Handle(ts, errors, error, text.Length, ref end);
        switch (replacement.Ref)
        {
            case PyBytes bytes:
                output.AddRange(bytes.Data);
                return true;
            case PyStr other:
                for (int i = 0; i < other.Length; i++)
                {
                    if (!CanEncode(codec, other[i])) return !ts.Raise(error).IsNull;
                    Put(output, other[i], codec);
                }
                return true;
            default:
                return false;
        }
    }

    private static bool RaiseEncode(ThreadState ts, PyStr text, Codec codec, int start, int end) => !ts.Raise(EncodeError(ts, text, codec, start, end)).IsNull;

    private static PyException EncodeError(ThreadState ts, PyStr text, Codec codec, int start, int end)
    {
        string reason = codec switch { Codec.Ascii => "ordinal not in range(128)", Codec.Latin1 => "ordinal not in range(256)", _ => "surrogates not allowed" };
        PyException error = PyException.Create(ts.Interp.Exceptions.UnicodeEncodeError, [(PyStr)NameOf(codec), text, Value.Int(start), Value.Int(end), (PyStr)reason]);
        error.Extra = [.. error.Args.Items];
        return error;
    }
}
