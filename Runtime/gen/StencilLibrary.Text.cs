using Iced.Intel;
using static Iced.Intel.AssemblerRegisters;
using static PyJitVerify.Runtime.Gen.StencilAssembler;

namespace PyJitVerify.Runtime.Gen;

/// <summary>Strings: characters, and comparison of short ones.</summary>
internal static partial class StencilLibrary
{
    private static void Text(List<Stencil> list)
    {
        foreach ((string name, AssemblerRegister64 place) in Bases)
            One(list, $"SecondReferenceFrom{name}", Shared, 1, s => s.Code.mov(rcx, At(place)));
        One(list, "SecondReferenceFromPool", Shared, 1, s =>
        {
            s.Code.mov(rcx, Word64);
            s.Code.mov(rcx, __qword_ptr[rcx]);
        });
        One(list, "ScratchToSpill", Shared, 1, s => s.StoreSpill(rax));
        // A character of the str in rax that has one byte for each. Holes: Width, exit, Length, exit, data, the table of characters, spill tag, spill bits.
        PerInt(list, "SubscrStr", "BinaryOpSubscrStrInt", 8, (s, r) =>
        {
            s.Code.cmp(At8(rax), 1);
            s.Code.jne(Exit);
            s.Code.movsxd(rcx, At32(rax));
            Index(s, r);
            s.Code.mov(rcx, At(rax));
            s.Code.movzx(edx, __byte_ptr[rcx + rdx + ArrayData]);
            s.Code.shl(rdx, 4);
            s.Code.mov(rcx, Word64);
            s.Code.mov(rax, __qword_ptr[rcx + rdx]);
            s.StoreSpill(rax);
            s.Code.mov(rax, __qword_ptr[rcx + rdx + 8]);
            s.StoreSpill(rax);
        });
        // Whether the strs in rax and rcx are equal, when they have at most eight bytes or differ in length. Holes: Length, Length, data, data, exit.
        One(list, "EqualStr", "CompareOpStr", 5, s =>
        {
            Label equal = s.Code.CreateLabel(), different = s.Code.CreateLabel(), done = s.Code.CreateLabel();
            s.Code.cmp(rax, rcx);
            s.Code.je(equal);
            s.Code.mov(edx, At32(rax));
            s.Code.cmp(edx, At32(rcx));
            s.Code.jne(different);
            s.Code.mov(rax, At(rax));
            s.Code.mov(rcx, At(rcx));
            s.Code.mov(edx, __dword_ptr[rax + ArrayLength]);
            s.Code.cmp(edx, __dword_ptr[rcx + ArrayLength]);
            s.Code.jne(different);
            s.Code.test(edx, edx);
            s.Code.je(equal);
            s.Code.cmp(edx, 8);
            s.Code.ja(Exit);
            // An array's data take whole words; what lies behind the bytes is shifted away.
            s.Code.mov(rax, __qword_ptr[rax + ArrayData]);
            s.Code.xor(rax, __qword_ptr[rcx + ArrayData]);
            s.Code.mov(ecx, 8);
            s.Code.sub(ecx, edx);
            s.Code.shl(ecx, 3);
            s.Code.shl(rax, cl);
            s.Code.test(rax, rax);
            s.Code.jne(different);
            s.Code.Label(ref equal);
            s.Code.mov(eax, 1);
            s.Code.jmp(done);
            s.Code.Label(ref different);
            s.Code.xor(eax, eax);
            s.Code.Label(ref done);
            s.Code.nop();
        });
    }
}
