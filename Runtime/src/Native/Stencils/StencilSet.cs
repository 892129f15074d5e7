using System.Diagnostics;
using System.Runtime.Intrinsics;

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
        Debug.Assert(code.Length == StencilTable.CodeStart[^1] + Vector256<byte>.Count);
        Debug.Assert(StencilTable.CodeStart.Length == Stencil.Count + 1);
        Debug.Assert(StencilTable.HoleStart[^1] == StencilTable.HoleKinds.Length);
        _code = code;
    }

    public static StencilSet Standard { get; } = new([.. StencilTable.Code, .. new byte[Vector256<byte>.Count]]);

    public ReadOnlySpan<byte> Code(int stencil) => _code.AsSpan(StencilTable.CodeStart[stencil]..StencilTable.CodeStart[stencil + 1]);

    public static Range Holes(int stencil) => StencilTable.HoleStart[stencil]..StencilTable.HoleStart[stencil + 1];

    /// <summary>Whether a stencil may leave to an exit.</summary>
    public static bool CanExit(int stencil) => StencilTable.HoleKinds[Holes(stencil)].Contains((byte)HoleKind.Exit);

    /// <summary>A stencil of at most 32 bytes, and whatever comes behind it.</summary>
    public bool TryWide(int stencil, out Vector256<byte> code)
    {
        int start = StencilTable.CodeStart[stencil];
        bool isShort = StencilTable.CodeStart[stencil + 1] - start <= Vector256<byte>.Count;
        code = isShort ? Vector256.Create<byte>(_code.AsSpan(start)) : default;
        return isShort;
    }

    /// <summary>A set in which one stencil's code is replaced by code of the same length.</summary>
    public StencilSet With(int stencil, ReadOnlySpan<byte> code)
    {
        if (code.Length != Code(stencil).Length) throw new ArgumentException("the code must have the length of what it replaces", nameof(code));
        byte[] changed = [.. _code];
        code.CopyTo(changed.AsSpan(StencilTable.CodeStart[stencil]));
        return new StencilSet(changed);
    }
}
