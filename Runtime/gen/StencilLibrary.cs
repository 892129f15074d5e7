using Iced.Intel;
using static Iced.Intel.AssemblerRegisters;
using static PyJitVerify.Runtime.Gen.StencilAssembler;

namespace PyJitVerify.Runtime.Gen;

/// <summary>
/// The stencils of the x86-64 backend.
/// Registers while a trace runs:
/// <code>
///   rdi  context      rsi  locals      r8  stack      rbp  spill area
///   r9   int tag      r10  float tag   r11 bool tag
///   rbx r12 r13 r14 r15   bits of ints and bools on top of the stack      xmm0-xmm5   floats on top of the stack
///   rax rcx rdx xmm6 xmm7 scratch within one stencil; rax also carries an object from a Reference stencil to the next one
/// </code>
/// A family is a block of consecutive stencils, one per choice of registers: the first operand's number is the slower one.
/// What every stencil of a uop must preserve: before its last exit it changes no register but scratch and the ones that the uop
/// allocates, so that an exit finds the state from before the uop.
/// </summary>
internal static class StencilLibrary
{
    /// <summary>Offsets in the context; written into the generated file, where the context's declaration reads them.</summary>
    public static readonly (string Name, int Offset)[] ContextFields = [("Locals", 0), ("Stack", 8), ("Resume", 16), ("Fuel", 24), ("IsValid", 32)];

    public static readonly AssemblerRegister64[] Ints = [rbx, r12, r13, r14, r15];

    public static readonly AssemblerRegisterXMM[] Floats = [xmm0, xmm1, xmm2, xmm3, xmm4, xmm5];

    private static readonly (string Name, AssemblerRegister64 Register)[] Bases = [("Local", Locals), ("Stack", Stack), ("Spill", Spill)];

    private static readonly (string Name, AssemblerRegister64 Register)[] TagRegisters = [("Int", IntTag), ("Float", FloatTag), ("Bool", BoolTag)];

    /// <summary>The owner of stencils that belong to no single uop.</summary>
    public const string Shared = "";

    /// <summary>Native forms that need no stencil of their own: bookkeeping of the patcher, or shared stencils.</summary>
    public static readonly string[] WithoutOwnStencil =
    [
        "Nop", "SetIp", "PopTop", "PushNull", "PushNullConditional", "LoadConstInline", "LoadSmallInt", "LoadFast", "Copy", "Swap",
        "GuardTosInt", "GuardNosInt", "GuardTosFloat", "GuardNosFloat", "GuardTosUnicode", "GuardNosUnicode", "GuardTosList", "GuardNosList",
        "GuardTosTuple", "GuardNosTuple", "IterCheckRange", "IterCheckList", "IterCheckTuple", "ToBoolBool", "ToBoolNone",
    ];

    private static int Field(string name) => ContextFields.First(f => f.Name == name).Offset;

    public static IReadOnlyList<Stencil> Build()
    {
        var list = new List<Stencil>();
        EntryAndExit(list);
        Moves(list);
        Guards(list);
        Integers(list);
        Floating(list);
        Truth(list);
        Objects(list);
        return list;
    }

    private static void One(List<Stencil> list, string name, string owner, int holes, Action<StencilAssembler> body) =>
        list.Add(Make(name, name, owner, holes, body));

    private static void PerInt(List<Stencil> list, string name, string owner, int holes, Action<StencilAssembler, AssemblerRegister64> body)
    {
        foreach (AssemblerRegister64 r in Ints) list.Add(Make($"{name}_{r.Value}", name, owner, holes, s => body(s, r)));
    }

    private static void PerFloat(List<Stencil> list, string name, string owner, int holes, Action<StencilAssembler, AssemblerRegisterXMM> body)
    {
        foreach (AssemblerRegisterXMM x in Floats) list.Add(Make($"{name}_{x.Value}", name, owner, holes, s => body(s, x)));
    }

    private static void PerIntPair(List<Stencil> list, string name, string owner, int holes, Action<StencilAssembler, AssemblerRegister64, AssemblerRegister64> body)
    {
        foreach (AssemblerRegister64 a in Ints)
            foreach (AssemblerRegister64 b in Ints) list.Add(Make($"{name}_{a.Value}_{b.Value}", name, owner, holes, s => body(s, a, b)));
    }

    private static void PerFloatPair(List<Stencil> list, string name, string owner, int holes, Action<StencilAssembler, AssemblerRegisterXMM, AssemblerRegisterXMM> body)
    {
        foreach (AssemblerRegisterXMM a in Floats)
            foreach (AssemblerRegisterXMM b in Floats) list.Add(Make($"{name}_{a.Value}_{b.Value}", name, owner, holes, s => body(s, a, b)));
    }

    private static Stencil Make(string name, string family, string owner, int holes, Action<StencilAssembler> body)
    {
        var assembler = new StencilAssembler();
        body(assembler);
        return assembler.Finish(name, family, owner, holes);
    }

    private static void EntryAndExit(List<Stencil> list)
    {
        AssemblerRegister64[] saved = [rbx, rbp, r12, r13, r14, r15];
        // int entry(context, spill): the holes are the three tags.
        One(list, "Enter", Shared, 3, s =>
        {
            foreach (AssemblerRegister64 r in saved) s.Code.push(r);
            s.Code.mov(Spill, rsi);
            s.Code.mov(Locals, __qword_ptr[Context + Field("Locals")]);
            s.Code.mov(Stack, __qword_ptr[Context + Field("Stack")]);
            s.Code.mov(IntTag, Word64);
            s.Code.mov(FloatTag, Word64);
            s.Code.mov(BoolTag, Word64);
            s.Code.jmp(__qword_ptr[Context + Field("Resume")]);
        });
        // The hole is the uop that the trampoline is to run.
        One(list, "Leave", Shared, 1, s =>
        {
            s.Code.mov(eax, Word32);
            s.StoreNumber(__qword_ptr[Context + Field("Stack")], Stack);
            foreach (AssemblerRegister64 r in saved.Reverse()) s.Code.pop(r);
            s.Code.ret();
        });
        One(list, "AlwaysExit", Shared, 1, s => s.Code.jmp(Exit));
        One(list, "ExitTrace", "ExitTrace", 1, s => s.Code.jmp(Exit));
        One(list, "Deopt", "Deopt", 1, s => s.Code.jmp(Exit));
        One(list, "JumpToTop", "JumpToTop", 1, s => s.Code.jmp(Top));
        One(list, "MoveStackBase", Shared, 1, s => s.Code.lea(Stack, At(Stack)));
        One(list, "CheckValidity", "CheckValidity", 1, s =>
        {
            s.Code.cmp(__dword_ptr[Context + Field("IsValid")], 0);
            s.Code.je(Exit);
        });
        One(list, "CheckPeriodic", "CheckPeriodic", 2, s =>
        {
            s.SubtractFromFuel(Field("Fuel"));
            s.Code.js(Exit);
        });
    }

    private static void Moves(List<Stencil> list)
    {
        PerInt(list, "LoadConstantBits", Shared, 1, (s, r) => s.Code.mov(r, Word64));
        PerFloat(list, "LoadConstantFloat", Shared, 1, (s, x) =>
        {
            s.Code.mov(rax, Word64);
            s.Code.movq(x, rax);
        });
        PerIntPair(list, "MoveBits", Shared, 0, (s, a, b) => s.Code.mov(a, b));
        PerFloatPair(list, "MoveFloat", Shared, 0, (s, a, b) => s.Code.movapd(a, b));
        foreach ((string name, AssemblerRegister64 place) in Bases)
        {
            PerInt(list, $"LoadBitsFrom{name}", Shared, 1, (s, r) => s.Code.mov(r, At(place)));
            PerFloat(list, $"LoadFloatFrom{name}", Shared, 1, (s, x) => s.Code.movsd(x, At(place)));
            One(list, $"ReferenceFrom{name}", Shared, 1, s => s.Code.mov(rax, At(place)));
            if (place == Spill) continue;
            PerInt(list, $"StoreBitsTo{name}", Shared, 1, (s, r) => s.StoreNumber(At(place), r));
            PerFloat(list, $"StoreFloatBitsTo{name}", Shared, 1, (s, x) => s.StoreNumber(At(place), x));
            foreach ((string tag, AssemblerRegister64 register) in TagRegisters)
                One(list, $"Store{tag}TagTo{name}", Shared, 1, s => s.StoreTag(At(place), register));
            One(list, $"CopyToSpillFrom{name}", Shared, 4, s =>
            {
                s.Code.mov(rax, At(place));
                s.StoreSpill(rax);
                s.Code.mov(rax, At(place));
                s.StoreSpill(rax);
            });
        }
        // STORE_FAST of a value whose tag is not known: native when it is a number. Holes: source tag, exit, source bits, then tag and bits of the local.
        foreach ((string name, AssemblerRegister64 place) in Bases)
        {
            One(list, $"StoreFastFrom{name}", "StoreFast", 7, s =>
            {
                Label isInt = s.Code.CreateLabel(), isFloat = s.Code.CreateLabel(), done = s.Code.CreateLabel();
                s.Code.mov(rax, At(place));
                s.Code.mov(rcx, At(place));
                s.Code.cmp(rax, IntTag);
                s.Code.je(isInt);
                s.Code.cmp(rax, FloatTag);
                s.Code.je(isFloat);
                s.Code.cmp(rax, BoolTag);
                s.Code.jne(Exit);
                s.StoreTag(At(Locals), BoolTag);
                s.Code.jmp(done);
                s.Code.Label(ref isInt);
                s.StoreTag(At(Locals), IntTag);
                s.Code.jmp(done);
                s.Code.Label(ref isFloat);
                s.StoreTag(At(Locals), FloatTag);
                s.Code.Label(ref done);
                s.StoreNumber(At(Locals), rcx);
            });
        }
        One(list, "LoadFastCheck", "LoadFastCheck", 2, s =>
        {
            s.Code.cmp(At(Locals), 0);
            s.Code.je(Exit);
        });
    }

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
        One(list, "GuardShape", "CheckManagedObjectHasValues", 3, s =>
        {
            s.Code.cmp(At32(rax), Word32);
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
            s.Code.xorpd(xmm6, xmm6);
            s.Code.ucomisd(x, xmm6);
            s.Code.jp(done);
            s.Code.je(Exit);
            s.Code.Label(ref done);
            s.Code.nop();
        });
    }

    private static AssemblerRegister32 Low(AssemblerRegister64 r) => r.Value switch
    {
        Register.RBX => ebx,
        Register.R12 => r12d,
        Register.R13 => r13d,
        Register.R14 => r14d,
        Register.R15 => r15d,
        _ => throw new ArgumentOutOfRangeException(nameof(r)),
    };

    private static void Integers(List<Stencil> list)
    {
        Checked("BinaryOpAddInt", (s, b) => s.Code.add(rax, b));
        Checked("BinaryOpSubtractInt", (s, b) => s.Code.sub(rax, b));
        Checked("BinaryOpMultiplyInt", (s, b) => s.Code.imul(rax, b));
        PerIntPair(list, "AndInt", "BinaryOpExtend", 0, (s, a, b) => s.Code.and(a, b));
        PerIntPair(list, "OrInt", "BinaryOpExtend", 0, (s, a, b) => s.Code.or(a, b));
        PerIntPair(list, "XorInt", "BinaryOpExtend", 0, (s, a, b) => s.Code.xor(a, b));
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
                s.Code.mov(a, rax);
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
        }

        void Checked(string name, Action<StencilAssembler, AssemblerRegister64> operation) => PerIntPair(list, name, name, 1, (s, a, b) =>
        {
            s.Code.mov(rax, a);
            operation(s, b);
            s.Code.jo(Exit);
            s.Code.mov(a, rax);
        });
    }

    /// <summary>The order is that of the patcher's table of comparison masks.</summary>
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
    /// 0 to 2^32 - 1 take that. Divisors 0 and -1, which trap or overflow, exit.
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
        s.Code.mov(a, result);
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

        // Operands are floats a, b; the result goes to a new int register, which is the hole-free third choice: rax, moved by BoolFromScratch.
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
        PerInt(list, "UnaryNot", "UnaryNot", 0, (s, r) => s.Code.xor(r, 1));
        PerInt(list, "ToBoolInt", "ToBoolInt", 0, (s, r) =>
        {
            s.Code.xor(eax, eax);
            s.Code.test(r, r);
            s.Code.setne(al);
            s.Code.mov(r, rax);
        });
        // The list is in rax; the answer too.
        One(list, "ToBoolList", "ToBoolList", 1, s =>
        {
            s.Code.mov(ecx, At32(rax));
            s.Code.xor(eax, eax);
            s.Code.test(ecx, ecx);
            s.Code.setne(al);
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
        // The object is in rax. Holes: Attributes, tag, spill tag, bits, spill bits.
        One(list, "LoadAttrInstanceValue", "LoadAttrInstanceValue", 5, s =>
        {
            s.Code.mov(rax, At(rax));
            s.Code.mov(rcx, At(rax));
            s.StoreSpill(rcx);
            s.Code.mov(rcx, At(rax));
            s.StoreSpill(rcx);
        });
    }

    /// <summary>The layout of .NET arrays; the layout's self-test compares.</summary>
    public const int ArrayLength = 8, ArrayData = 16;

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
