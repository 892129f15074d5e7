using Iced.Intel;
using static Iced.Intel.AssemblerRegisters;
using static PyJitVerify.Runtime.Gen.StencilAssembler;

namespace PyJitVerify.Runtime.Gen;

/// <summary>Truth values, identity, and what reads and writes objects.</summary>
internal static partial class StencilLibrary
{
    private static void Truth(List<Stencil> list)
    {
        PerInt(list, "BitsFromScratch", Shared, 0, (s, r) => s.Code.mov(r, rax));
        One(list, "GuardScratch", Shared, 1, s =>
        {
            s.Code.test(eax, eax);
            s.Code.je(Exit);
        });
        One(list, "GuardNotScratch", Shared, 1, s =>
        {
            s.Code.test(eax, eax);
            s.Code.jne(Exit);
        });
        PerInt(list, "UnaryNot", "UnaryNot", 0, (s, r) =>
        {
            s.Code.mov(rax, r);
            s.Code.xor(rax, 1);
        });
        PerInt(list, "ToBoolInt", "ToBoolInt", 0, (s, r) =>
        {
            s.Code.xor(eax, eax);
            s.Code.test(r, r);
            s.Code.setne(al);
        });
        // The list is in rax; the answer too.
        One(list, "ToBoolList", "ToBoolList", 1, s =>
        {
            s.Code.mov(ecx, At32(rax));
            s.Code.xor(eax, eax);
            s.Code.test(ecx, ecx);
            s.Code.setne(al);
        });
        // Lengths.
        One(list, "ListLength", Shared, 1, s => s.Code.mov(eax, At32(rax)));
        One(list, "TupleLength", Shared, 1, s =>
        {
            s.Code.mov(rax, At(rax));
            s.Code.mov(eax, __dword_ptr[rax + ArrayLength]);
        });
        // Identity: rax is left with 1 or 0. Tags are compared first, then bits.
        foreach ((string name, AssemblerRegister64 place) in Bases)
        {
            foreach ((string otherName, AssemblerRegister64 other) in Bases)
            {
                One(list, $"Is{name}{otherName}", "IsOp", 4, s =>
                {
                    s.Code.mov(rcx, At(place));
                    s.Code.xor(rcx, At(other));
                    s.Code.mov(rdx, At(place));
                    s.Code.xor(rdx, At(other));
                    s.Code.xor(eax, eax);
                    s.Code.or(rcx, rdx);
                    s.Code.sete(al);
                });
            }
            One(list, $"IsTag{name}", "IsOp", 3, s =>
            {
                s.Code.mov(rcx, Word64);
                s.Code.xor(rcx, At(place));
                s.Code.mov(rdx, At(place));
                s.Code.xor(eax, eax);
                s.Code.or(rcx, rdx);
                s.Code.sete(al);
            });
        }
        One(list, "NotScratch", "IsOp", 0, s => s.Code.xor(eax, 1));
    }

    private static void Objects(List<Stencil> list)
    {
        // The iterator is in rax.
        One(list, "GuardNotExhaustedRange", "GuardNotExhaustedRange", 2, s =>
        {
            s.Code.cmp(At(rax), 0);
            s.Code.jle(Exit);
        });
        // Holes: Next, Step, Next, Remaining.
        PerInt(list, "IterNextRange", "IterNextRange", 4, (s, r) =>
        {
            s.Code.mov(r, At(rax));
            s.Code.mov(rcx, At(rax));
            s.Code.add(rcx, r);
            s.StoreNumber(At(rax), rcx);
            s.AddToNumber(At(rax), -1);
        });
        // Holes: List, exit, Index, Count, exit.
        One(list, "GuardNotExhaustedList", "GuardNotExhaustedList", 5, s =>
        {
            s.Code.mov(rcx, At(rax));
            s.Code.test(rcx, rcx);
            s.Code.je(Exit);
            s.Code.mov(edx, At32(rax));
            s.Code.cmp(edx, At32(rcx));
            s.Code.jae(Exit);
        });
        // Holes: List, Index, Items, Index, spill tag, spill bits.
        One(list, "IterNextList", "IterNextList", 6, s =>
        {
            s.Code.mov(rcx, At(rax));
            s.Code.movsxd(rdx, At32(rax));
            s.Code.mov(rcx, At(rcx));
            s.AddToNumber(At32(rax), 1);
            LoadElement(s);
        });
        // Holes: Tuple, exit, Index, Items, exit.
        One(list, "GuardNotExhaustedTuple", "GuardNotExhaustedTuple", 5, s =>
        {
            s.Code.mov(rcx, At(rax));
            s.Code.test(rcx, rcx);
            s.Code.je(Exit);
            s.Code.mov(edx, At32(rax));
            s.Code.mov(rcx, At(rcx));
            s.Code.cmp(edx, __dword_ptr[rcx + ArrayLength]);
            s.Code.jae(Exit);
        });
        One(list, "IterNextTuple", "IterNextTuple", 6, s =>
        {
            s.Code.mov(rcx, At(rax));
            s.Code.movsxd(rdx, At32(rax));
            s.Code.mov(rcx, At(rcx));
            s.AddToNumber(At32(rax), 1);
            LoadElement(s);
        });
        // The list is in rax, the index in a register. Holes: Count, exit, Items, spill tag, spill bits.
        PerInt(list, "SubscrList", "BinaryOpSubscrListInt", 5, (s, r) =>
        {
            s.Code.movsxd(rcx, At32(rax));
            Index(s, r);
            s.Code.mov(rcx, At(rax));
            LoadElement(s);
        });
        // Holes: Items, exit, spill tag, spill bits.
        PerInt(list, "SubscrTuple", "BinaryOpSubscrTupleInt", 4, (s, r) =>
        {
            s.Code.mov(rax, At(rax));
            s.Code.movsxd(rcx, __dword_ptr[rax + ArrayLength]);
            Index(s, r);
            s.Code.mov(rcx, rax);
            LoadElement(s);
        });
        // Leaves the address of the element in rax. Holes: Count, exit, Items.
        PerInt(list, "ElementOfList", "StoreSubscrListInt", 3, (s, r) =>
        {
            s.Code.movsxd(rcx, At32(rax));
            Index(s, r);
            s.Code.mov(rcx, At(rax));
            s.Code.shl(rdx, 4);
            s.Code.lea(rax, __qword_ptr[rcx + rdx + ArrayData]);
        });
        foreach ((string tag, AssemblerRegister64 register) in TagRegisters)
        {
            if (register == FloatTag) continue;
            PerInt(list, $"Store{tag}ToElement", "StoreSubscrListInt", 0, (s, r) =>
            {
                s.StoreTag(__qword_ptr[rax], register);
                s.StoreNumber(__qword_ptr[rax + 8], r);
            });
        }
        PerFloat(list, "StoreFloatToElement", "StoreSubscrListInt", 0, (s, x) =>
        {
            s.StoreTag(__qword_ptr[rax], FloatTag);
            s.StoreNumber(__qword_ptr[rax + 8], x);
        });
        // A value whose tag is not known goes into the element at rax when it is a number. Holes: its tag, its bits, exit.
        foreach ((string name, AssemblerRegister64 place) in Bases)
        {
            One(list, $"StoreNumberFrom{name}ToElement", "StoreSubscrListInt", 3, s =>
            {
                Label isInt = s.Code.CreateLabel(), isFloat = s.Code.CreateLabel(), done = s.Code.CreateLabel();
                s.Code.mov(rcx, At(place));
                s.Code.mov(rdx, At(place));
                s.Code.cmp(rcx, IntTag);
                s.Code.je(isInt);
                s.Code.cmp(rcx, FloatTag);
                s.Code.je(isFloat);
                s.Code.cmp(rcx, BoolTag);
                s.Code.jne(Exit);
                s.StoreTag(__qword_ptr[rax], BoolTag);
                s.Code.jmp(done);
                s.Code.Label(ref isInt);
                s.StoreTag(__qword_ptr[rax], IntTag);
                s.Code.jmp(done);
                s.Code.Label(ref isFloat);
                s.StoreTag(__qword_ptr[rax], FloatTag);
                s.Code.Label(ref done);
                s.StoreNumber(__qword_ptr[rax + 8], rdx);
            });
        }
        // The address of the element behind the last one of the list in rax, if the array has it and the budget pays for it. Holes: Count, Items, exit, exit.
        One(list, "EndOfList", "ListAppend", 4, s =>
        {
            s.Code.mov(ecx, At32(rax));
            s.Code.mov(rdx, At(rax));
            s.Code.cmp(ecx, __dword_ptr[rdx + ArrayLength]);
            s.Code.jae(Exit);
            s.Code.cmp(__qword_ptr[Context + Field("Memory")], ValueSize);
            s.Code.jl(Exit);
            s.Code.shl(rcx, 4);
            s.Code.lea(rax, __qword_ptr[rdx + rcx + ArrayData]);
        });
        // The element is there. Hole: Count of the list in rax.
        One(list, "CountAppended", "ListAppend", 1, s =>
        {
            s.AddToNumber(At32(rax), 1);
            s.AddToNumber(__qword_ptr[Context + Field("Memory")], -ValueSize);
        });
        // The address of an element at a fixed place in an array that is a field of the object in rax. Holes: array, element.
        One(list, "ElementOfArray", "StoreAttr", 2, s =>
        {
            s.Code.mov(rax, At(rax));
            s.Code.lea(rax, At(rax));
        });
        // A 32-bit field of the object in rax that is a number. Holes: field, number.
        One(list, "StoreField32", "StoreAttr", 2, s => s.StoreConstant32(rax));
        // A slot must not be empty. The object is in rax, the slot's address afterwards. Holes: Slots, element, exit, spill tag, spill bits.
        One(list, "LoadSlot", "LoadAttrSlot", 5, s =>
        {
            s.Code.mov(rax, At(rax));
            s.Code.lea(rax, At(rax));
            s.Code.mov(rcx, __qword_ptr[rax]);
            s.Code.test(rcx, rcx);
            s.Code.je(Exit);
            s.StoreSpill(rcx);
            s.Code.mov(rcx, __qword_ptr[rax + 8]);
            s.StoreSpill(rcx);
        });
        // A value that is a field of the object in rax, and must not be empty. Holes: tag, exit, spill tag, bits, spill bits.
        One(list, "LoadContent", "LoadDeref", 5, s =>
        {
            s.Code.mov(rcx, At(rax));
            s.Code.test(rcx, rcx);
            s.Code.je(Exit);
            s.StoreSpill(rcx);
            s.Code.mov(rcx, At(rax));
            s.StoreSpill(rcx);
        });
        // The address of a value that is a field of the object in rax. Hole: field.
        One(list, "AddressOfContent", "StoreDeref", 1, s => s.Code.lea(rax, At(rax)));
        // A fixed element of an array that is a field of the object in rax. Holes: array, tag, spill tag, bits, spill bits.
        One(list, "LoadField", "LoadAttrInstanceValue", 5, s =>
        {
            s.Code.mov(rax, At(rax));
            s.Code.mov(rcx, At(rax));
            s.StoreSpill(rcx);
            s.Code.mov(rcx, At(rax));
            s.StoreSpill(rcx);
        });
    }

    /// <summary>The layout of .NET arrays; the layout's self-test compares.</summary>
    public const int ArrayLength = 8, ArrayData = 16, ValueSize = 16;

    /// <summary>A Python index in <paramref name="r"/> against the count in rcx: rdx is the place from the start.</summary>
    private static void Index(StencilAssembler s, AssemblerRegister64 r)
    {
        Label fromStart = s.Code.CreateLabel();
        s.Code.mov(rdx, r);
        s.Code.test(rdx, rdx);
        s.Code.jns(fromStart);
        s.Code.add(rdx, rcx);
        s.Code.Label(ref fromStart);
        s.Code.cmp(rdx, rcx);
        s.Code.jae(Exit);
    }

    /// <summary>Copies element rdx of the array in rcx to the spill area.</summary>
    private static void LoadElement(StencilAssembler s)
    {
        s.Code.shl(rdx, 4);
        s.Code.mov(rax, __qword_ptr[rcx + rdx + ArrayData]);
        s.StoreSpill(rax);
        s.Code.mov(rax, __qword_ptr[rcx + rdx + ArrayData + 8]);
        s.StoreSpill(rax);
    }
}
