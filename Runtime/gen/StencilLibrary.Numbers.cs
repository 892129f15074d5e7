using Iced.Intel;
using static Iced.Intel.AssemblerRegisters;
using static PyJitVerify.Runtime.Gen.StencilAssembler;

namespace PyJitVerify.Runtime.Gen;

/// <summary>Arithmetic and comparison of unboxed numbers.</summary>
internal static partial class StencilLibrary
{
    private static AssemblerRegister32 Low(AssemblerRegister64 r) => r.Value switch
    {
        Register.RBX => ebx,
        Register.R12 => r12d,
        Register.R13 => r13d,
        Register.R14 => r14d,
        Register.R15 => r15d,
        Register.R8 => r8d,
        _ => throw new ArgumentOutOfRangeException(nameof(r)),
    };

    private static void Integers(List<Stencil> list)
    {
        Checked("BinaryOpAddInt", (s, b) => s.Code.add(rax, b));
        Checked("BinaryOpSubtractInt", (s, b) => s.Code.sub(rax, b));
        Checked("BinaryOpMultiplyInt", (s, b) => s.Code.imul(rax, b));
        CheckedImmediate("AddImmediate", "BinaryOpAddInt", (s, a) =>
        {
            s.Code.mov(rax, a);
            s.Code.add(rax, Word32);
        });
        CheckedImmediate("SubtractImmediate", "BinaryOpSubtractInt", (s, a) =>
        {
            s.Code.mov(rax, a);
            s.Code.sub(rax, Word32);
        });
        CheckedImmediate("MultiplyImmediate", "BinaryOpMultiplyInt", (s, a) => s.Code.imul(rax, a, Word32));
        PerIntPair(list, "AndInt", "BinaryOpExtend", 0, (s, a, b) => s.Code.and(a, b));
        PerIntPair(list, "OrInt", "BinaryOpExtend", 0, (s, a, b) => s.Code.or(a, b));
        PerIntPair(list, "XorInt", "BinaryOpExtend", 0, (s, a, b) => s.Code.xor(a, b));
        // The count goes through rcx; the result stays in the left operand's register.
        PerIntPair(list, "LeftShiftInt", "BinaryOpExtend", 0, (s, a, b) =>
        {
            s.Code.mov(rcx, b);
            s.Code.shl(a, cl);
        });
        PerIntPair(list, "RightShiftInt", "BinaryOpExtend", 0, (s, a, b) =>
        {
            s.Code.mov(rcx, b);
            s.Code.sar(a, cl);
        });
        PerIntPair(list, "FloorDivideInt", "BinaryOpExtend", 1, (s, a, b) => Divide(s, a, b, wantsQuotient: true));
        PerIntPair(list, "RemainderInt", "BinaryOpExtend", 1, (s, a, b) => Divide(s, a, b, wantsQuotient: false));

        foreach ((string name, Action<Assembler> set, Action<Assembler> leaveUnless, Action<Assembler> leaveIf) in Conditions)
        {
            PerIntPair(list, $"CompareInt{name}", "CompareOpInt", 0, (s, a, b) =>
            {
                s.Code.xor(eax, eax);
                s.Code.cmp(a, b);
                set(s.Code);
            });
            PerIntPair(list, $"GuardInt{name}", "CompareOpInt", 1, (s, a, b) =>
            {
                s.Code.cmp(a, b);
                leaveUnless(s.Code);
            });
            PerIntPair(list, $"GuardNotInt{name}", "CompareOpInt", 1, (s, a, b) =>
            {
                s.Code.cmp(a, b);
                leaveIf(s.Code);
            });
            PerInt(list, $"CompareImmediate{name}", "CompareOpInt", 1, (s, a) =>
            {
                s.Code.xor(eax, eax);
                s.Code.cmp(a, Word32);
                set(s.Code);
            });
            PerInt(list, $"GuardImmediate{name}", "CompareOpInt", 2, (s, a) =>
            {
                s.Code.cmp(a, Word32);
                leaveUnless(s.Code);
            });
            PerInt(list, $"GuardNotImmediate{name}", "CompareOpInt", 2, (s, a) =>
            {
                s.Code.cmp(a, Word32);
                leaveIf(s.Code);
            });
        }

        void Checked(string name, Action<StencilAssembler, AssemblerRegister64> operation) => PerIntPair(list, name, name, 1, (s, a, b) =>
        {
            s.Code.mov(rax, a);
            operation(s, b);
            s.Code.jo(Exit);
        });

        void CheckedImmediate(string name, string owner, Action<StencilAssembler, AssemblerRegister64> operation) => PerInt(list, name, owner, 2, (s, a) =>
        {
            operation(s, a);
            s.Code.jo(Exit);
        });
    }

    /// <summary>The order is that of lowering's table of comparison masks.</summary>
    private static readonly (string Name, Action<Assembler> Set, Action<Assembler> LeaveUnless, Action<Assembler> LeaveIf)[] Conditions =
    [
        ("Less", c => c.setl(al), c => c.jge(Exit), c => c.jl(Exit)),
        ("Greater", c => c.setg(al), c => c.jle(Exit), c => c.jg(Exit)),
        ("Equal", c => c.sete(al), c => c.jne(Exit), c => c.je(Exit)),
        ("LessOrEqual", c => c.setle(al), c => c.jg(Exit), c => c.jle(Exit)),
        ("GreaterOrEqual", c => c.setge(al), c => c.jl(Exit), c => c.jge(Exit)),
        ("NotEqual", c => c.setne(al), c => c.je(Exit), c => c.jne(Exit)),
    ];

    /// <summary>
    /// Rounds as Python does, towards minus infinity. A 64-bit division takes three times as long as a 32-bit one, so operands of
    /// 0 to 2^32 - 1 take that. Divisors 0 and -1, which trap or overflow, exit. The result is in rax.
    /// </summary>
    private static void Divide(StencilAssembler s, AssemblerRegister64 a, AssemblerRegister64 b, bool wantsQuotient)
    {
        Label wide = s.Code.CreateLabel(), store = s.Code.CreateLabel();
        AssemblerRegister64 result = wantsQuotient ? rax : rdx;
        s.Code.mov(rcx, b);
        s.Code.lea(rdx, __qword_ptr[rcx + 1]);
        s.Code.cmp(rdx, 1);
        s.Code.jbe(Exit);
        s.Code.mov(rax, a);
        s.Code.mov(rdx, rax);
        s.Code.or(rdx, rcx);
        s.Code.shr(rdx, 32);
        s.Code.jne(wide);
        s.Code.div(ecx);
        s.Code.jmp(store);
        s.Code.Label(ref wide);
        s.Code.cqo();
        s.Code.idiv(rcx);
        s.Code.test(rdx, rdx);
        s.Code.je(store);
        // A remainder whose sign is not the divisor's: one step down.
        AssemblerRegister64 sign = wantsQuotient ? rcx : rax;
        if (!wantsQuotient) s.Code.mov(rax, rcx);
        s.Code.xor(sign, rdx);
        s.Code.jns(store);
        if (wantsQuotient) s.Code.sub(rax, 1);
        else s.Code.add(rdx, rcx);
        s.Code.Label(ref store);
        s.Code.mov(rax, result);
    }

    private static void Floating(List<Stencil> list)
    {
        PerFloatPair(list, "AddFloat", "BinaryOpAddFloat", 0, (s, a, b) => s.Code.addsd(a, b));
        PerFloatPair(list, "SubtractFloat", "BinaryOpSubtractFloat", 0, (s, a, b) => s.Code.subsd(a, b));
        PerFloatPair(list, "MultiplyFloat", "BinaryOpMultiplyFloat", 0, (s, a, b) => s.Code.mulsd(a, b));
        PerFloatPair(list, "DivideFloat", "BinaryOpExtend", 0, (s, a, b) => s.Code.divsd(a, b));
        foreach (AssemblerRegisterXMM x in Floats)
        {
            foreach (AssemblerRegister64 r in Ints)
            {
                list.Add(Make($"FloatFromInt_{x.Value}_{r.Value}", "FloatFromInt", "BinaryOpExtend", 0, s =>
                {
                    // The conversion keeps the upper half of its target: cut the dependency.
                    s.Code.xorpd(x, x);
                    s.Code.cvtsi2sd(x, r);
                }));
            }
        }
        FloatComparison("Less", swap: true, above: true);
        FloatComparison("Greater", swap: false, above: true);
        FloatEquality("Equal", equal: true);
        FloatComparison("LessOrEqual", swap: true, above: false);
        FloatComparison("GreaterOrEqual", swap: false, above: false);
        FloatEquality("NotEqual", equal: false);

        // Operands are floats a, b; the result is in rax.
        void FloatComparison(string name, bool swap, bool above) => PerFloatPair(list, $"CompareFloat{name}", "CompareOpFloat", 0, (s, a, b) =>
        {
            s.Code.xor(eax, eax);
            s.Code.ucomisd(swap ? b : a, swap ? a : b);
            if (above) s.Code.seta(al);
            else s.Code.setae(al);
        });

        void FloatEquality(string name, bool equal) => PerFloatPair(list, $"CompareFloat{name}", "CompareOpFloat", 0, (s, a, b) =>
        {
            s.Code.xor(eax, eax);
            s.Code.xor(ecx, ecx);
            s.Code.ucomisd(a, b);
            if (equal)
            {
                s.Code.setnp(al);
                s.Code.sete(cl);
                s.Code.and(eax, ecx);
            }
            else
            {
                s.Code.setp(al);
                s.Code.setne(cl);
                s.Code.or(eax, ecx);
            }
        });
    }
}
