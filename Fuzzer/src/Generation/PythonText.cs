using System.Runtime.CompilerServices;
using System.Text;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Generation;

/// <summary>
/// Python source with holes: an interpolated string whose holes are trees, numbers or blocks of lines. A tree that is
/// no atom gets parentheses; a block takes the indentation of the line that its hole stands on, and an empty one
/// becomes <c>pass</c>.
/// <para>Invariant: text made of well-formed pieces parses; property tests hold it for any tape.</para>
/// </summary>
[InterpolatedStringHandler]
public readonly struct PythonText
{
    private readonly StringBuilder _text;

    /// <summary>What the compiler calls first.</summary>
    public PythonText(int literalLength, int formattedCount) => _text = new(literalLength + 16 * formattedCount);

    /// <summary>The text of a template.</summary>
    public static string Of(PythonText template) => template._text.ToString();

    /// <summary>The text between holes.</summary>
    public void AppendLiteral(string text) => _text.Append(text);

    /// <summary>A tree.</summary>
    public void AppendFormatted(Expr tree) => _text.Append(IsAtom(tree) ? Unparser.Unparse(tree) : $"({Unparser.Unparse(tree)})");

    /// <summary>A number.</summary>
    public void AppendFormatted(int number) => _text.Append(number);

    /// <summary>Names, operators and blocks of lines.</summary>
    public void AppendFormatted(string text)
    {
        var indent = Indentation();
        if (indent is null)
        {
            _text.Append(text);
            return;
        }

        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                _text.Append('\n').Append(' ', indent.Value);
            _text.Append(lines[i]);
        }

        if (string.IsNullOrWhiteSpace(text))
            _text.Append("pass");
    }

    private static bool IsAtom(Expr tree) => tree is Name or Constant or Call or Subscript or PyJitVerify.Runtime.Syntax.Attribute or List or Dict;

    /// <summary>Spaces before the hole when nothing else is on its line, else null.</summary>
    private int? Indentation()
    {
        var spaces = 0;
        for (var i = _text.Length - 1; i >= 0 && _text[i] != '\n'; i--, spaces++)
        {
            if (_text[i] != ' ')
                return null;
        }

        return spaces;
    }
}
