using System.Text;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>Collects source text, line by line with its indentation.</summary>
internal sealed class SourceWriter
{
    private const int SpacesPerLevel = 4;

    private readonly StringBuilder _text = new();
    private int _level;

    public void Write(string text) => _text.Append(text);

    public void Write(char character) => _text.Append(character);

    public void StartLine() => _text.Append(' ', _level * SpacesPerLevel);

    public void EndLine() => _text.Append('\n');

    public void Indent() => _level++;

    public void Dedent() => _level--;

    public int Length => _text.Length;

    public string TextFrom(int start) => _text.ToString(start, _text.Length - start);

    public void Truncate(int length) => _text.Length = length;

    public override string ToString() => _text.ToString();
}
