using System.Globalization;

namespace PyJitVerify.Runtime.Objects;

/// <summary><c>repr(str)</c> and <c>ascii()</c>.</summary>
/// <remarks>Source: CPython <c>Objects/unicodeobject.c</c>, <c>unicode_repr</c>.</remarks>
internal static class StrRepr
{
    public static PyStr Of(PyStr text)
    {
        int quote = text.Contains('\'') && !text.Contains('"') ? '"' : '\'';
        var result = new List<int>(text.Length + 2) { quote };
        for (int i = 0; i < text.Length; i++) AppendEscaped(result, text[i], quote);
        result.Add(quote);
        return PyStr.From(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(result));
    }

    /// <summary>Escapes what is not ASCII with <c>\x</c>, <c>\u</c>, <c>\U</c>.</summary>
    public static PyStr Ascii(PyStr text)
    {
        if (text.IsAscii) return text;
        var result = new List<int>(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] < 0x80) result.Add(text[i]);
            else AppendHex(result, text[i]);
        }
        return PyStr.From(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(result));
    }

    private static void AppendEscaped(List<int> result, int c, int quote)
    {
        if (c == quote || c == '\\')
        {
            result.Add('\\');
            result.Add(c);
        }
        else if (c is '\t' or '\n' or '\r')
        {
            result.Add('\\');
            result.Add(c switch { '\t' => 't', '\n' => 'n', _ => 'r' });
        }
        else if (CharacterClass.IsPrintable(c))
        {
            result.Add(c);
        }
        else
        {
            AppendHex(result, c);
        }
    }

    private static void AppendHex(List<int> result, int c)
    {
        string text = c switch
        {
            < 0x100 => "\\x" + c.ToString("x2", CultureInfo.InvariantCulture),
            < 0x10000 => "\\u" + c.ToString("x4", CultureInfo.InvariantCulture),
            _ => "\\U" + c.ToString("x8", CultureInfo.InvariantCulture),
        };
        foreach (char digit in text) result.Add(digit);
    }
}
