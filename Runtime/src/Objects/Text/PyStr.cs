using System.Runtime.InteropServices;
using System.Text;

namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// A Python <c>str</c>: an immutable sequence of code points with O(1) indexing.
/// <code>
///   Width 1   one byte per code point, all below U+0100   (Latin-1)
///   Width 2   two bytes, all below U+10000
///   Width 4   four bytes
/// </code>
/// Invariant: the width is the smallest that fits, so equal strings have equal bytes (PEP 393).
/// </summary>
public sealed class PyStr : PyObject, IEquatable<PyStr>
{
    private readonly byte[] _data;
    private long _hash = -1;

    private PyStr(byte[] data, int width, bool isAscii) : base(TypeKind.Str)
    {
        _data = data;
        Width = (byte)width;
        Length = data.Length / width;
        IsAscii = isAscii;
    }

    public static PyStr Empty { get; } = new([], 1, true);

    /// <summary>Bytes per code point: 1, 2 or 4.</summary>
    public byte Width { get; }

    public bool IsAscii { get; }

    /// <summary>The number of code points.</summary>
    public int Length { get; }

    /// <summary>True for the one instance that the interpreter's intern table holds for this text.</summary>
    internal bool IsInterned { get; set; }

    public ReadOnlySpan<byte> Latin1 => _data;

    public ReadOnlySpan<char> Ucs2 => MemoryMarshal.Cast<byte, char>(_data);

    public ReadOnlySpan<int> Ucs4 => MemoryMarshal.Cast<byte, int>(_data);

    public int this[int index] => Width switch
    {
        1 => _data[index],
        2 => Ucs2[index],
        _ => Ucs4[index],
    };

    /// <summary>From UTF-16; surrogate pairs become one code point, lone surrogates stay.</summary>
    public static PyStr From(ReadOnlySpan<char> text)
    {
        if (text.Length == 0) return Empty;
        if (text.Length == 1 && text[0] < Characters.Length) return Characters[text[0]];
        char all = '\0';
        bool surrogates = false;
        foreach (char c in text)
        {
            all |= c;
            surrogates |= char.IsSurrogate(c);
        }
        if (all < 0x100)
        {
            var bytes = new byte[text.Length];
            for (int i = 0; i < bytes.Length; i++) bytes[i] = (byte)text[i];
            return new PyStr(bytes, 1, all < 0x80);
        }
        if (!surrogates) return new PyStr(MemoryMarshal.AsBytes(text).ToArray(), 2, false);
        var codePoints = new int[text.Length];
        int count = 0;
        for (int i = 0; i < text.Length; i++)
        {
            bool pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            codePoints[count++] = pair ? char.ConvertToUtf32(text[i], text[++i]) : text[i];
        }
        return From(codePoints.AsSpan(0, count));
    }

    /// <summary>From code points, which may be lone surrogates.</summary>
    public static PyStr From(ReadOnlySpan<int> codePoints)
    {
        if (codePoints.Length == 0) return Empty;
        if (codePoints.Length == 1 && (uint)codePoints[0] < (uint)Characters.Length) return Characters[codePoints[0]];
        int all = 0;
        foreach (int c in codePoints) all |= c;
        if (all < 0x100)
        {
            var bytes = new byte[codePoints.Length];
            for (int i = 0; i < bytes.Length; i++) bytes[i] = (byte)codePoints[i];
            return new PyStr(bytes, 1, all < 0x80);
        }
        if (all < 0x10000)
        {
            var units = new byte[codePoints.Length * 2];
            Span<char> chars = MemoryMarshal.Cast<byte, char>(units.AsSpan());
            for (int i = 0; i < codePoints.Length; i++) chars[i] = (char)codePoints[i];
            return new PyStr(units, 2, false);
        }
        return new PyStr(MemoryMarshal.AsBytes(codePoints).ToArray(), 4, false);
    }

    /// <summary>From bytes, each of which is one code point below U+0100. Takes ownership of the array.</summary>
    internal static PyStr FromLatin1(byte[] bytes)
    {
        if (bytes.Length < 2) return bytes.Length == 0 ? Empty : Characters[bytes[0]];
        return new PyStr(bytes, 1, Ascii.IsValid(bytes));
    }

    internal static PyStr FromCodePoint(int codePoint) => (uint)codePoint < (uint)Characters.Length ? Characters[codePoint] : From([codePoint]);

    /// <summary>The strings of one Latin-1 character, each of which exists once, as in CPython.</summary>
    private static readonly PyStr[] Characters = MakeCharacters();

    private static PyStr[] MakeCharacters()
    {
        var all = new PyStr[0x100];
        for (int c = 0; c < all.Length; c++) all[c] = new PyStr([(byte)c], 1, c < 0x80);
        return all;
    }

    /// <summary>Decimal digits.</summary>
    internal static PyStr FromNumber(long number)
    {
        Span<byte> digits = stackalloc byte[20];
        System.Buffers.Text.Utf8Formatter.TryFormat(number, digits, out int length);
        return new PyStr(digits[..length].ToArray(), 1, isAscii: true);
    }

    public static implicit operator PyStr(string text) => From(text.AsSpan());

    /// <summary>The code points from <paramref name="start"/>, <paramref name="length"/> of them.</summary>
    public PyStr Substring(int start, int length)
    {
        if (start == 0 && length == Length) return this;
        if (length == 0) return Empty;
        if (length == 1) return FromCodePoint(this[start]);
        ReadOnlySpan<byte> part = _data.AsSpan(start * Width, length * Width);
        return Width switch
        {
            1 => new PyStr(part.ToArray(), 1, IsAscii || Ascii.IsValid(part)),
            2 => From(MemoryMarshal.Cast<byte, char>(part)),
            _ => From(MemoryMarshal.Cast<byte, int>(part)),
        };
    }

    /// <summary>The concatenation of two strings.</summary>
    public static PyStr Concat(PyStr left, PyStr right)
    {
        if (left.Length == 0) return right;
        if (right.Length == 0) return left;
        int width = Math.Max(left.Width, right.Width);
        var data = new byte[checked((left.Length + right.Length) * width)];
        left.CopyTo(data, 0, width);
        right.CopyTo(data, left.Length, width);
        return new PyStr(data, width, left.IsAscii && right.IsAscii);
    }

    /// <summary>Writes the code points at <paramref name="offset"/> (in code points) of a buffer that has this width or a larger one.</summary>
    internal void CopyTo(Span<byte> target, int offset, int width)
    {
        if (width == Width)
        {
            _data.CopyTo(target[(offset * width)..]);
            return;
        }
        if (width == 2)
        {
            Span<char> chars = MemoryMarshal.Cast<byte, char>(target)[offset..];
            for (int i = 0; i < Length; i++) chars[i] = (char)_data[i];
            return;
        }
        Span<int> points = MemoryMarshal.Cast<byte, int>(target)[offset..];
        for (int i = 0; i < Length; i++) points[i] = this[i];
    }

    /// <summary>A string of a width that the caller knows to be the smallest. Takes ownership of the array.</summary>
    internal static PyStr FromData(byte[] data, int width, bool isAscii) => data.Length == 0 ? Empty : data.Length == 1 ? Characters[data[0]] : new PyStr(data, width, isAscii);

    /// <summary>The same text as an instance of a subclass of str.</summary>
    internal static PyStr OfClass(PyType type, PyStr text)
    {
        var instance = new PyStr(text._data, text.Width, text.IsAscii);
        instance.SetClass(type);
        return instance;
    }

    /// <summary>The same text as an exact str.</summary>
    internal static PyStr ExactOf(PyStr text) => text.Class is null ? text : FromData(text._data, text.Width, text.IsAscii);

    /// <summary>The first place of a code point from <paramref name="start"/> on, or -1.</summary>
    internal int IndexOf(int codePoint, int start = 0)
    {
        int found = Width switch
        {
            1 => codePoint < 0x100 ? Latin1[start..].IndexOf((byte)codePoint) : -1,
            2 => codePoint < 0x10000 ? Ucs2[start..].IndexOf((char)codePoint) : -1,
            _ => Ucs4[start..].IndexOf(codePoint),
        };
        return found < 0 ? -1 : found + start;
    }

    internal bool Contains(int codePoint) => IndexOf(codePoint) >= 0;

    /// <summary>The first place of a substring that lies in [<paramref name="start"/>, <paramref name="end"/>), or -1.</summary>
    internal int IndexOf(PyStr part, int start, int end)
    {
        if (start > end || part.Length > end - start) return -1;
        if (part.Length == 0) return start;
        if (part.Width > Width) return -1;
        int found;
        if (part.Width == Width)
        {
            found = Width switch
            {
                1 => TwoWaySearch.IndexOf(Latin1[start..end], part.Latin1),
                2 => TwoWaySearch.IndexOf(Ucs2[start..end], part.Ucs2),
                _ => TwoWaySearch.IndexOf(Ucs4[start..end], part.Ucs4),
            };
        }
        else
        {
            var widened = new byte[part.Length * Width];
            part.CopyTo(widened, 0, Width);
            found = Width == 2
                ? TwoWaySearch.IndexOf(Ucs2[start..end], MemoryMarshal.Cast<byte, char>(widened))
                : TwoWaySearch.IndexOf(Ucs4[start..end], MemoryMarshal.Cast<byte, int>(widened));
        }
        return found < 0 ? -1 : found + start;
    }

    public bool Equals(PyStr? other) =>
        other is not null && (ReferenceEquals(this, other)
            || (Width == other.Width && _data.AsSpan().SequenceEqual(other._data)));

    public override bool Equals(object? obj) => Equals(obj as PyStr);

    public override int GetHashCode() => (int)PyHash;

    /// <summary>CPython's hash at <c>PYTHONHASHSEED=0</c>: SipHash-1-3 with a zero key over the stored bytes.</summary>
    public long PyHash
    {
        get
        {
            if (_hash == -1) _hash = _data.Length == 0 ? 0 : SipHash13.Hash(_data);
            return _hash;
        }
    }

    /// <summary>Ordinal comparison by code point.</summary>
    public static int Compare(PyStr left, PyStr right)
    {
        if (left.Width == 1 && right.Width == 1) return left.Latin1.SequenceCompareTo(right.Latin1);
        int common = Math.Min(left.Length, right.Length);
        for (int i = 0; i < common; i++)
        {
            int difference = left[i] - right[i];
            if (difference != 0) return difference;
        }
        return left.Length - right.Length;
    }

    /// <summary>UTF-16; a lone surrogate stays one.</summary>
    public override string ToString()
    {
        if (Width == 1) return Encoding.Latin1.GetString(_data);
        if (Width == 2) return new string(Ucs2);
        var builder = new StringBuilder(Length + 8);
        foreach (int c in Ucs4)
        {
            if (c < 0x10000) builder.Append((char)c);
            else builder.Append(char.ConvertFromUtf32(c));
        }
        return builder.ToString();
    }
}
