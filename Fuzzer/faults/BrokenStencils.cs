using PyJitVerify.Runtime.Native.Stencils;

namespace PyJitVerify.Fuzzer.Faults;

/// <summary>Stencil libraries in which some instructions of machine code are others of the same length.</summary>
internal static class BrokenStencils
{
    /// <summary><c>==</c> of floats forgets the parity flag (<c>setnp al</c>), which says that one is NaN.</summary>
    public static StencilSet NanEqual() => Replace("CompareFloatEqual", [0x0F, 0x9B, 0xC0], [0xB0, 0x01, 0x90]);

    /// <summary>Addition takes a negative result for an overflow (<c>js</c> for <c>jo</c>).</summary>
    public static StencilSet OverflowBySign() => Replace("BinaryOpAddInt", [0x0F, 0x80], [0x0F, 0x88]);

    /// <summary>The standard library with the bytes replaced in every stencil whose name begins so.</summary>
    private static StencilSet Replace(string name, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> by)
    {
        StencilSet standard = StencilSet.Standard, set = standard;
        for (int i = 0; i < Stencil.Count; i++)
        {
            if (!StencilTable.Names[i].StartsWith(name, StringComparison.Ordinal)) continue;
            byte[] code = standard.Code(i).ToArray();
            int at = code.AsSpan().IndexOf(bytes);
            if (at < 0) continue;
            by.CopyTo(code.AsSpan(at));
            set = set.With(i, code);
        }
        return ReferenceEquals(set, standard) ? throw new InvalidOperationException($"no stencil {name} has these bytes") : set;
    }
}
