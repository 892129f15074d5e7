using PyJitVerify.Runtime.Native.Stencils;

namespace PyJitVerify.Fuzzer.Faults;

/// <summary>Stencil libraries in which some instructions of machine code are others of the same length.</summary>
internal static class BrokenStencils
{
    /// <summary>Bytes that a test may look at.</summary>
    private const int LongestLook = 4;

    /// <summary><c>==</c> of floats forgets the parity flag (<c>setnp al</c>), which says that one is NaN.</summary>
    public static StencilSet NanEqual() => Replace("CompareFloatEqual", [0x0F, 0x9B, 0xC0], [0xB0, 0x01, 0x90]);

    /// <summary>Addition takes a negative result for an overflow (<c>js</c> for <c>jo</c>).</summary>
    public static StencilSet OverflowBySign() => Replace("BinaryOpAddInt", [0x0F, 0x80], [0x0F, 0x88]);

    /// <summary>Multiplication looks for no overflow: <c>test rax, imm32</c> in the place of <c>jo rel32</c>.</summary>
    public static StencilSet WrappingMultiplication() => Replace("BinaryOpMultiplyInt", [0x0F, 0x80], [0x48, 0xA9]);

    /// <summary>Floor division rounds to zero: the step down is always jumped over (<c>jmp</c> for <c>jns</c>).</summary>
    public static StencilSet TruncatingDivision() => Replace("FloorDivideInt", [0x79], [0xEB]);

    /// <summary>A right shift brings zeros in, not the sign: <c>shr</c> for <c>sar</c>, which differ in one bit of the operand byte.</summary>
    public static StencilSet LogicalShift() => Change("RightShiftInt", static (code, at) =>
        code[at] is 0x48 or 0x49 && code[at + 1] == 0xD3 && code[at + 2] >= 0xF8, static (code, at) => code[at + 2] &= 0xEF);

    /// <summary>Ints in registers are compared by their lower halves where a branch follows: <c>cmp</c> without REX.W.</summary>
    public static StencilSet CompareLowHalves() => Change("Guard", static (code, at) =>
        (code[at] & 0xF8) == 0x48 && code[at + 1] is 0x39 or 0x3B && code[at + 2] >= 0xC0, static (code, at) => code[at] &= 0xF7);

    /// <summary>Only the lower half of an int becomes a float: <c>cvtsi2sd</c> without REX.W.</summary>
    public static StencilSet FloatFromLowHalf() => Change("FloatFromInt", static (code, at) =>
        code[at] == 0xF2 && (code[at + 1] & 0xF8) == 0x48 && code[at + 2] == 0x0F && code[at + 3] == 0x2A, static (code, at) => code[at + 1] &= 0xF7);

    /// <summary>An int that waits in a register while a call is made comes back without its upper half: <c>mov</c> without REX.W.</summary>
    public static StencilSet ReloadLowHalf() => Change("LoadBitsFromContext", static (code, at) =>
        (code[at] & 0xF8) == 0x48 && code[at + 1] == 0x8B, static (code, at) => code[at] &= 0xF7);

    /// <summary>Where machine code is left, one of the registers is stored without its upper half: <c>mov</c> without REX.W.</summary>
    public static StencilSet LeaveLowHalf() => Change("Leave", static (code, at) =>
        (code[at] & 0xF8) == 0x48 && code[at + 1] == 0x89, static (code, at) => code[at] &= 0xF7);

    /// <summary>The standard library with the bytes replaced in every stencil whose name begins so.</summary>
    private static StencilSet Replace(string name, byte[] bytes, byte[] by) => Change(
        name, (code, at) => code.AsSpan(at).StartsWith(bytes), (code, at) => by.CopyTo(code.AsSpan(at)));

    /// <summary>The standard library with the first instruction of that kind changed in every stencil whose name begins so.</summary>
    private static StencilSet Change(string name, Func<byte[], int, bool> isFound, Action<byte[], int> change)
    {
        StencilSet standard = StencilSet.Standard, set = standard;
        for (int i = 0; i < Stencil.Count; i++)
        {
            if (!StencilTable.Names[i].StartsWith(name, StringComparison.Ordinal)) continue;
            byte[] code = standard.Code(i).ToArray();
            byte[] padded = [.. code, .. new byte[LongestLook]];
            int at = Enumerable.Range(0, code.Length).FirstOrDefault(k => isFound(padded, k), -1);
            if (at < 0) continue;
            change(code, at);
            set = set.With(i, code);
        }
        return ReferenceEquals(set, standard) ? throw new InvalidOperationException($"no stencil {name} has these bytes") : set;
    }
}
