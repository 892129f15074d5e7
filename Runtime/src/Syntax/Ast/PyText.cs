using System.Runtime.InteropServices;
using System.Text;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// The text of a string literal as a sequence of code points.
/// <para>Shape: each entry is 0..0x10FFFF and may be a surrogate. A .NET string would not do: it cannot tell the two
/// escapes <c>"\ud83d\ude00"</c> from the one character U+1F600.</para>
/// </summary>
public sealed class PyText : IEquatable<PyText>
{
    public static readonly PyText Empty = new([]);

    private readonly int[] _codePoints;

    private PyText(int[] codePoints) => _codePoints = codePoints;

    /// <summary>The number of code points.</summary>
    public int Length => _codePoints.Length;

    public ReadOnlySpan<int> CodePoints => _codePoints;

    public int this[int index] => _codePoints[index];

    /// <summary>Copies the code points; each must be 0..0x10FFFF.</summary>
    public static PyText FromCodePoints(ReadOnlySpan<int> codePoints) =>
        codePoints.IsEmpty ? Empty : new PyText(codePoints.ToArray());

    /// <summary>Reads UTF-16: a surrogate pair becomes one code point, a lone surrogate stays one.</summary>
    public static PyText FromString(string text)
    {
        if (text.Length == 0)
        {
            return Empty;
        }

        var codePoints = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                codePoints.Add(char.ConvertToUtf32(text[i], text[i + 1]));
                i++;
            }
            else
            {
                codePoints.Add(text[i]);
            }
        }

        return new PyText(codePoints.ToArray());
    }

    public bool Equals(PyText? other) => other is not null && _codePoints.AsSpan().SequenceEqual(other._codePoints);

    public override bool Equals(object? obj) => Equals(obj as PyText);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(MemoryMarshal.AsBytes<int>(_codePoints));
        return hash.ToHashCode();
    }

    /// <summary>As UTF-16. Lossy only where two escaped surrogates stand side by side.</summary>
    public override string ToString()
    {
        var builder = new StringBuilder(_codePoints.Length);
        foreach (var codePoint in _codePoints)
        {
            if (codePoint >= 0x10000)
            {
                builder.Append(char.ConvertFromUtf32(codePoint));
            }
            else
            {
                builder.Append((char)codePoint);
            }
        }

        return builder.ToString();
    }
}
