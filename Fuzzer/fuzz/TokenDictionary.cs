using System.Globalization;
using System.Text;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Fuzz;

/// <summary>Tokens that a mutator of bytes would take long to find, one quoted string a line, as AFL++ reads them.</summary>
internal static class TokenDictionary
{
    private const string Punctuation = "!%&*+-./:<=>@^|~,;()[]{}";

    /// <summary>Literals, escapes and layout that the tables of the lexer do not list.</summary>
    private static readonly string[] s_others =
    [
        "match ", "case ", "type ", "_", "print", "0x1F", "0b10", "1_000", "1e400", "2.5e-3", "3j", "0o17", "'''", "\"\"\"", "f'{", "!r}", "t'{", "{{", "rb'", "fr'''",
        "\\N{DASH}", "\\x41", "\\u0394", "\\U0001F600", "\\\n", "\n    ", "\n\t", "\f", "# coding: latin-1\n", "__debug__", "__class__", "super()", "lambda: ",
        "from __future__ import annotations\n", "*args", "**kwargs", "def f[T: int = str](a, /, b, *, c): ", "except* E:", "\u00b5", "\u212b", "\ufeff", "\0",
    ];

    public static void Write(TextWriter output)
    {
        foreach (string token in Keywords().Concat(Operators()).Concat(s_others)) output.WriteLine($"\"{Escape(token)}\"");
    }

    private static IEnumerable<string> Keywords()
    {
        for (TokenKind kind = TokenKind.False; kind <= TokenKind.Yield; kind++)
        {
            yield return (kind is TokenKind.False or TokenKind.None or TokenKind.True ? kind.ToString() : kind.ToString().ToLowerInvariant()) + " ";
        }
    }

    private static IEnumerable<string> Operators() =>
        from text in Punctuation.SelectMany(a => Punctuation.SelectMany(b => Punctuation.Select(c => $"{a}{b}{c}").Prepend($"{a}{b}")))
        where OperatorTable.Match(text[0], text[1], text.Length > 2 ? text[2] : 0).Length == text.Length
        select text;

    private static string Escape(string token)
    {
        var escaped = new StringBuilder();
        foreach (byte b in Encoding.UTF8.GetBytes(token))
        {
            if (b is >= 0x20 and < 0x7f and not ((byte)'"' or (byte)'\\')) escaped.Append((char)b);
            else escaped.Append(CultureInfo.InvariantCulture, $"\\x{b:X2}");
        }
        return escaped.ToString();
    }
}
