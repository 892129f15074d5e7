using System.Diagnostics;

namespace PyJitVerify.Runtime.Native.Stencils;

/// <summary>What goes into a hole; the numbers are the generator's.</summary>
internal enum HoleKind : byte
{
    Word32,
    Word64,
    Exit,
    Top,
    Leave,
}

/// <summary>
/// The library of stencils that a backend copies from. One object, so that another set can be put in its place.
/// Shape: read-only; stencil <c>i</c> is <c>Code[CodeStart[i]..CodeStart[i + 1]]</c>, its holes are ascending.
/// </summary>
internal sealed class StencilSet
{
    private readonly byte[] _code;

    private StencilSet(byte[] code)
    {
        Debug.Assert(code.Length == StencilTable.CodeStart[^1]);
        Debug.Assert(StencilTable.CodeStart.Length == Stencil.Count + 1);
        Debug.Assert(StencilTable.HoleStart[^1] == StencilTable.HoleKinds.Length);
        _code = code;
    }

    public static StencilSet Standard { get; } = new(StencilTable.Code.ToArray());

    public ReadOnlySpan<byte> Code(int stencil) => _code.AsSpan(StencilTable.CodeStart[stencil]..StencilTable.CodeStart[stencil + 1]);

    public static Range Holes(int stencil) => StencilTable.HoleStart[stencil]..StencilTable.HoleStart[stencil + 1];

    /// <summary>A set in which one stencil's code is replaced by code of the same length.</summary>
    public StencilSet With(int stencil, ReadOnlySpan<byte> code)
    {
        if (code.Length != Code(stencil).Length) throw new ArgumentException("the code must have the length of what it replaces", nameof(code));
        byte[] changed = [.. _code];
        code.CopyTo(changed.AsSpan(StencilTable.CodeStart[stencil]));
        return new StencilSet(changed);
    }
}
