using System.Globalization;
using System.Text;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The codecs <c>unicode_escape</c> and <c>raw_unicode_escape</c>, and backslashes in bytes.</summary>
/// <remarks>Source: CPython <c>Objects/unicodeobject.c</c>, <c>Objects/bytesobject.c</c>.</remarks>
internal static class UnicodeEscapes
{
    public static string Encode(PyStr text, bool rawOnly)
    {
        var output = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            int c = text[i];
            if (c >= 0x10000) output.Append($"\\U{c:x8}");
            else if (c >= 0x100) output.Append($"\\u{c:x4}");
            else if (rawOnly) output.Append((char)c);
            else if (c == '\\') output.Append("\\\\");
            else if (c is '\t' or '\n' or '\r') output.Append(c switch { '\t' => "\\t", '\n' => "\\n", _ => "\\r" });
            else if (c is < ' ' or >= 0x7f) output.Append($"\\x{c:x2}");
            else output.Append((char)c);
        }
        return output.ToString();
    }

    /// <summary>Null with UnicodeDecodeError pending.</summary>
    public static PyStr? Decode(ThreadState ts, byte[] data, bool rawOnly)
    {
        var points = new List<int>(data.Length);
        for (int at = 0; at < data.Length; at++)
        {
            if (data[at] != '\\' || at + 1 >= data.Length)
            {
                if (data[at] == '\\' && !rawOnly) return Fail(ts, data, at, at + 1, "\\ at end of string");
                points.Add(data[at]);
                continue;
            }
            int start = at, code = data[++at];
            if (rawOnly && code is not ('u' or 'U'))
            {
                points.Add('\\');
                points.Add(code);
                continue;
            }
            int simple = code switch { '\\' or '\'' or '"' => code, 'a' => 7, 'b' => 8, 'f' => 12, 'n' => 10, 'r' => 13, 't' => 9, 'v' => 11, '\n' => -2, _ => -1 };
            if (simple != -1)
            {
                if (simple >= 0) points.Add(simple);
                continue;
            }
            if (code is >= '0' and <= '7')
            {
                int value = code - '0';
                for (int i = 0; i < 2 && at + 1 < data.Length && data[at + 1] is >= (byte)'0' and <= (byte)'7'; i++) value = (value * 8) + data[++at] - '0';
                points.Add(value);
                continue;
            }
            int digits = code switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
            if (digits > 0)
            {
                int end = at + 1;
                while (end < data.Length && end - at - 1 < digits && char.IsAsciiHexDigit((char)data[end])) end++;
                if (end - at - 1 < digits) return Fail(ts, data, start, end, code switch { 'x' => "truncated \\xXX escape", 'u' => "truncated \\uXXXX escape", _ => "truncated \\UXXXXXXXX escape" });
                uint value = uint.Parse(Encoding.ASCII.GetString(data, at + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                if (value > 0x10ffff) return Fail(ts, data, start, end, rawOnly ? "\\Uxxxxxxxx out of range" : "illegal Unicode character");
                points.Add((int)value);
                at = end - 1;
                continue;
            }
            if (code == 'N')
            {
                int close = at + 1 < data.Length && data[at + 1] == '{' ? Array.IndexOf(data, (byte)'}', at) : -1;
                if (close < 0) return Fail(ts, data, start, at + 1, "malformed \\N character escape");
                int? named = UnicodeNames.Find(Encoding.Latin1.GetString(data, at + 2, close - at - 2));
                if (named is null) return Fail(ts, data, start, close + 1, "unknown Unicode character name");
                points.Add(named.Value);
                at = close;
                continue;
            }
            points.Add('\\');
            points.Add(code);
        }
        return PyStr.From([.. points]);
    }

    /// <summary>Backslashes as in a bytes literal. Null with ValueError pending.</summary>
    public static byte[]? DecodeBytes(ThreadState ts, byte[] data)
    {
        var output = new List<byte>(data.Length);
        for (int at = 0; at < data.Length; at++)
        {
            if (data[at] != '\\')
            {
                output.Add(data[at]);
                continue;
            }
            if (++at >= data.Length)
            {
                ts.RaiseValueError("Trailing \\ in string");
                return null;
            }
            int code = data[at];
            int simple = code switch { '\\' or '\'' or '"' => code, 'a' => 7, 'b' => 8, 'f' => 12, 'n' => 10, 'r' => 13, 't' => 9, 'v' => 11, '\n' => -2, _ => -1 };
            if (simple != -1)
            {
                if (simple >= 0) output.Add((byte)simple);
            }
            else if (code is >= '0' and <= '7')
            {
                int value = code - '0';
                for (int i = 0; i < 2 && at + 1 < data.Length && data[at + 1] is >= (byte)'0' and <= (byte)'7'; i++) value = (value * 8) + data[++at] - '0';
                output.Add((byte)value);
            }
            else if (code == 'x')
            {
                if (at + 2 >= data.Length || !char.IsAsciiHexDigit((char)data[at + 1]) || !char.IsAsciiHexDigit((char)data[at + 2]))
                {
                    ts.RaiseValueError($"invalid \\x escape at position {at - 1}");
                    return null;
                }
                output.Add(byte.Parse(Encoding.ASCII.GetString(data, at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                at += 2;
            }
            else
            {
                output.Add((byte)'\\');
                output.Add((byte)code);
            }
        }
        return [.. output];
    }

    private static PyStr? Fail(ThreadState ts, byte[] data, int start, int end, string reason)
    {
        Value[] parts = [(PyStr)"unicodeescape", new PyBytes(data), Value.Int(start), Value.Int(end), (PyStr)reason];
        PyException error = PyException.Create(ts.Interp.Exceptions.UnicodeDecodeError, parts);
        error.Extra = parts;
        ts.Raise(error);
        return null;
    }
}
