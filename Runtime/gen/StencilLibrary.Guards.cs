using Iced.Intel;
using static Iced.Intel.AssemblerRegisters;
using static PyJitVerify.Runtime.Gen.StencilAssembler;

namespace PyJitVerify.Runtime.Gen;

/// <summary>Guards of tags, classes, fields and operands.</summary>
internal static partial class StencilLibrary
{
    private static void Guards(List<Stencil> list)
    {
        foreach ((string name, AssemblerRegister64 place) in Bases)
        {
            foreach ((string tag, AssemblerRegister64 register) in TagRegisters)
            {
                One(list, $"Guard{tag}In{name}", Shared, 2, s =>
                {
                    s.Code.cmp(At(place), register);
                    s.Code.jne(Exit);
                });
            }
            One(list, $"GuardNoneIn{name}", "GuardIsNonePop", 3, s =>
            {
                s.Code.mov(rax, Word64);
                s.Code.cmp(At(place), rax);
                s.Code.jne(Exit);
            });
            One(list, $"GuardNotNoneIn{name}", "GuardIsNotNonePop", 3, s =>
            {
                s.Code.mov(rax, Word64);
                s.Code.cmp(At(place), rax);
                s.Code.je(Exit);
            });
            One(list, $"GuardBitsIn{name}", "GuardIsTruePop", 2, s =>
            {
                s.Code.cmp(At(place), 0);
                s.Code.je(Exit);
            });
            One(list, $"GuardNoBitsIn{name}", "GuardIsFalsePop", 2, s =>
            {
                s.Code.cmp(At(place), 0);
                s.Code.jne(Exit);
            });
        }
        PerInt(list, "GuardBits", "GuardIsTruePop", 1, (s, r) =>
        {
            s.Code.test(r, r);
            s.Code.je(Exit);
        });
        PerInt(list, "GuardNoBits", "GuardIsFalsePop", 1, (s, r) =>
        {
            s.Code.test(r, r);
            s.Code.jne(Exit);
        });
        // The object in rax: not null, of one .NET class. Holes: MethodTable, exits.
        One(list, "GuardClass", Shared, 3, s =>
        {
            s.Code.test(rax, rax);
            s.Code.je(Exit);
            s.Code.mov(rcx, Word64);
            s.Code.cmp(__qword_ptr[rax], rcx);
            s.Code.jne(Exit);
        });
        One(list, "GuardKind", Shared, 3, s =>
        {
            s.Code.movzx(ecx, At8(rax));
            s.Code.cmp(ecx, Word32);
            s.Code.jne(Exit);
        });
        // A 32-bit field of the object in rax: a shape, a version.
        One(list, "GuardField", "CheckManagedObjectHasValues", 3, s =>
        {
            s.Code.cmp(At32(rax), Word32);
            s.Code.jne(Exit);
        });
        // An object without a class of its own. Holes: Class, exit.
        One(list, "GuardNoClass", "GuardTosAnySet", 2, s =>
        {
            s.Code.cmp(At(rax), 0);
            s.Code.jne(Exit);
        });
        // The length of an array that is a field of the object in rax.
        One(list, "GuardArrayLength", Shared, 3, s =>
        {
            s.Code.mov(rcx, At(rax));
            s.Code.cmp(__dword_ptr[rcx + ArrayLength], Word32);
            s.Code.jne(Exit);
        });
        // Any object with a class of its own; the rest, exact builtins and tags, exit. Holes: exit, string's MethodTable, exit, Class, exit, Version, number, exit.
        One(list, "GuardTypeVersion", "GuardTypeVersion", 8, s =>
        {
            s.Code.test(rax, rax);
            s.Code.je(Exit);
            s.Code.mov(rcx, Word64);
            s.Code.cmp(__qword_ptr[rax], rcx);
            s.Code.je(Exit);
            s.Code.mov(rax, At(rax));
            s.Code.test(rax, rax);
            s.Code.je(Exit);
            s.Code.cmp(At32(rax), Word32);
            s.Code.jne(Exit);
        });
        // An exact builtin of one kind. Holes: exit, string's MethodTable, exit, Kind, number, exit.
        One(list, "GuardBuiltinKind", "GuardTypeVersion", 6, s =>
        {
            s.Code.test(rax, rax);
            s.Code.je(Exit);
            s.Code.mov(rcx, Word64);
            s.Code.cmp(__qword_ptr[rax], rcx);
            s.Code.je(Exit);
            s.Code.movzx(ecx, At8(rax));
            s.Code.cmp(ecx, Word32);
            s.Code.jne(Exit);
        });
        // GUARD_BINARY_OP_EXTEND beyond the tags.
        PerInt(list, "GuardDivisor", "GuardBinaryOpExtend", 1, (s, r) =>
        {
            s.Code.lea(rax, __qword_ptr[r + 1]);
            s.Code.cmp(rax, 1);
            s.Code.jbe(Exit);
        });
        PerInt(list, "GuardBelow64", "GuardBinaryOpExtend", 1, (s, r) =>
        {
            s.Code.cmp(r, 64);
            s.Code.jae(Exit);
        });
        PerInt(list, "GuardBelow32", "GuardBinaryOpExtend", 1, (s, r) =>
        {
            s.Code.cmp(r, 32);
            s.Code.jae(Exit);
        });
        PerInt(list, "GuardFits32", "GuardBinaryOpExtend", 1, (s, r) =>
        {
            s.Code.movsxd(rax, Low(r));
            s.Code.cmp(rax, r);
            s.Code.jne(Exit);
        });
        // Exactly a float: within 2^53 on either side. Holes: 2^53, exit.
        PerInt(list, "GuardExact", "GuardBinaryOpExtend", 2, (s, r) =>
        {
            s.Code.mov(rax, Word64);
            s.Code.lea(rcx, __qword_ptr[rax + r]);
            s.Code.add(rax, rax);
            s.Code.cmp(rcx, rax);
            s.Code.ja(Exit);
        });
        PerInt(list, "GuardNotZero", "GuardBinaryOpExtend", 1, (s, r) =>
        {
            s.Code.test(r, r);
            s.Code.je(Exit);
        });
        PerFloat(list, "GuardFloatNotZero", "GuardBinaryOpExtend", 1, (s, x) =>
        {
            Label done = s.Code.CreateLabel();
            s.Code.xorpd(xmm14, xmm14);
            s.Code.ucomisd(x, xmm14);
            s.Code.jp(done);
            s.Code.je(Exit);
            s.Code.Label(ref done);
            s.Code.nop();
        });
    }
}
