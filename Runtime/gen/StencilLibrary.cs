using Iced.Intel;
using static Iced.Intel.AssemblerRegisters;
using static PyJitVerify.Runtime.Gen.StencilAssembler;

namespace PyJitVerify.Runtime.Gen;

/// <summary>
/// The stencils of the x86-64 backend.
/// Registers while a trace runs:
/// <code>
///   rdi  context      rsi  slots of the innermost real frame, its locals first      rbp  spill area
///   r9   int tag      r10  float tag   r11 bool tag
///   rbx r12 r13 r14 r15 r8   bits of ints and bools      xmm0-xmm7   floats
///   rax rcx rdx xmm14 xmm15  scratch within one stencil; rax also carries an object or a result from one stencil to the next
/// </code>
/// A family is a block of consecutive stencils, one per choice of registers: the first operand's number is the slower one.
/// What every stencil of a uop must preserve: before its last exit it changes no register but scratch and the ones that the uop
/// allocates, so that an exit finds the state from before the uop.
/// </summary>
internal static partial class StencilLibrary
{
    private const int SavedWords = 24;

    public static readonly AssemblerRegister64[] Ints = [rbx, r12, r13, r14, r15, r8];

    public static readonly AssemblerRegisterXMM[] Floats = [xmm0, xmm1, xmm2, xmm3, xmm4, xmm5, xmm6, xmm7];

    /// <summary>
    /// Offsets in the context; written into the generated file, where the context's declaration reads them. Behind the registers as an exit
    /// leaves them lies room for numbers that found no register.
    /// </summary>
    public static readonly (string Name, int Offset)[] ContextFields =
    [
        ("Locals", 0), ("Resume", 8), ("Fuel", 16), ("Iterations", 24), ("Memory", 32), ("Ints", 40), ("Floats", 40 + 8 * Ints.Length),
        ("Saved", 40 + 8 * (Ints.Length + Floats.Length)), ("Size", 40 + 8 * (Ints.Length + Floats.Length + SavedWords)),
    ];

    /// <summary>Where a value may lie in memory: a slot of the frame, or the spill area.</summary>
    private static readonly (string Name, AssemblerRegister64 Register)[] Bases = [("Local", Locals), ("Spill", Spill)];

    private static readonly (string Name, AssemblerRegister64 Register)[] TagRegisters = [("Int", IntTag), ("Float", FloatTag), ("Bool", BoolTag)];

    /// <summary>The owner of stencils that belong to no single uop.</summary>
    public const string Shared = "";

    /// <summary>Native forms that need no stencil of their own: bookkeeping of lowering, or shared stencils.</summary>
    public static readonly string[] WithoutOwnStencil =
    [
        "Nop", "SetIp", "CheckValidity", "PopTop", "PushNull", "PushNullConditional", "LoadConstInline", "LoadSmallInt", "LoadFast", "LoadFastAndClear",
        "StoreFast", "Copy", "Swap", "GuardTosInt", "GuardNosInt", "GuardTosFloat", "GuardNosFloat", "GuardTosUnicode", "GuardNosUnicode", "GuardTosList",
        "GuardNosList", "GuardTosTuple", "GuardNosTuple", "GuardTosDict", "GuardNosDict", "GuardKeysVersion", "IterCheckRange", "IterCheckList",
        "IterCheckTuple", "ToBoolBool", "ToBoolNone", "LoadAttrClass", "LoadAttrMethod", "GuardIp", "GuardGlobalsVersion", "CheckFunctionVersion", "CheckGetterVersion",
        "CheckAttrClass", "CheckIsNotPyCallable", "GuardCallable", "CallPy", "ReturnValue", "UnpackSequenceTuple", "CallLen",
        "CheckAllocInit", "GuardTosSlice", "GuardLoadSuperAttr", "ExitTrace", "Deopt", "CopyFreeVars",
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
        Text(list);
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
            s.Code.mov(IntTag, Word64);
            s.Code.mov(FloatTag, Word64);
            s.Code.mov(BoolTag, Word64);
            s.Code.jmp(__qword_ptr[Context + Field("Resume")]);
        });
        // Behind the entry of each trace: eax is the exit's number; registers go where the trampoline finds them.
        One(list, "Leave", Shared, 0, s =>
        {
            for (int i = 0; i < Ints.Length; i++) s.StoreNumber(__qword_ptr[Context + Field("Ints") + 8 * i], Ints[i]);
            for (int i = 0; i < Floats.Length; i++) s.StoreNumber(__qword_ptr[Context + Field("Floats") + 8 * i], Floats[i]);
            foreach (AssemblerRegister64 r in saved.Reverse()) s.Code.pop(r);
            s.Code.ret();
        });
        // An exit: its number, and on to Leave.
        One(list, "LeaveWith", Shared, 2, s =>
        {
            s.Code.mov(eax, Word32);
            s.Code.jmp(LeaveLabel);
        });
        One(list, "AlwaysExit", Shared, 1, s => s.Code.jmp(Exit));
        One(list, "JumpToTop", "JumpToTop", 1, s => s.Code.jmp(Top));
        // A counter at an address, for what happens without C#.
        One(list, "CountAt", Shared, 1, s =>
        {
            s.Code.mov(rax, Word64);
            s.AddToNumber(__qword_ptr[rax], 1);
        });
        One(list, "CountIteration", Shared, 0, s => s.AddToNumber(__qword_ptr[Context + Field("Iterations")], 1));
        One(list, "SpendFuel", "CheckPeriodic", 2, s =>
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
        // Scratch that breaks a circle of moves.
        PerInt(list, "BitsToScratch", Shared, 0, (s, r) => s.Code.mov(rax, r));
        PerFloat(list, "FloatToScratch", Shared, 0, (s, x) => s.Code.movapd(xmm15, x));
        PerFloat(list, "FloatFromScratch", Shared, 0, (s, x) => s.Code.movapd(x, xmm15));
        (string, AssemblerRegister64)[] numbers = [.. Bases, ("Context", Context)];
        foreach ((string name, AssemblerRegister64 place) in numbers)
        {
            PerInt(list, $"LoadBitsFrom{name}", Shared, 1, (s, r) => s.Code.mov(r, At(place)));
            PerFloat(list, $"LoadFloatFrom{name}", Shared, 1, (s, x) => s.Code.movsd(x, At(place)));
            if (place == Locals) continue;
            PerInt(list, $"StoreBitsTo{name}", Shared, 1, (s, r) => s.StoreNumber(At(place), r));
            PerFloat(list, $"StoreFloatBitsTo{name}", Shared, 1, (s, x) => s.StoreNumber(At(place), x));
        }
        foreach ((string tag, AssemblerRegister64 register) in TagRegisters)
            One(list, $"Store{tag}TagToSpill", Shared, 1, s => s.StoreTag(At(Spill), register));
        foreach ((string name, AssemblerRegister64 place) in Bases)
        {
            One(list, $"ReferenceFrom{name}", Shared, 1, s => s.Code.mov(rax, At(place)));
            // Holes: tag, spill tag, bits, spill bits.
            One(list, $"CopyToSpillFrom{name}", Shared, 4, s =>
            {
                s.Code.mov(rax, At(place));
                s.StoreSpill(rax);
                s.Code.mov(rax, At(place));
                s.StoreSpill(rax);
            });
        }
        // A constant in the pool, whose address is the hole.
        One(list, "ReferenceFromPool", Shared, 1, s =>
        {
            s.Code.mov(rax, Word64);
            s.Code.mov(rax, __qword_ptr[rax]);
        });
        One(list, "CopyToSpillFromPool", Shared, 3, s =>
        {
            s.Code.mov(rcx, Word64);
            s.Code.mov(rax, __qword_ptr[rcx]);
            s.StoreSpill(rax);
            s.Code.mov(rax, __qword_ptr[rcx + 8]);
            s.StoreSpill(rax);
        });
        // Bits only. Holes: where they are, where they go.
        One(list, "CopyToSpillFromContext", Shared, 2, s =>
        {
            s.Code.mov(rax, At(Context));
            s.StoreSpill(rax);
        });
        // Bits, or the address of a tag, which never moves.
        One(list, "StoreConstantToSpill", Shared, 2, s =>
        {
            s.Code.mov(rax, Word64);
            s.StoreSpill(rax);
        });
        One(list, "LoadFastCheck", "LoadFastCheck", 2, s =>
        {
            s.Code.cmp(At(Locals), 0);
            s.Code.je(Exit);
        });
        One(list, "LoadFastCheckInSpill", "LoadFastCheck", 2, s =>
        {
            s.Code.cmp(At(Spill), 0);
            s.Code.je(Exit);
        });
    }
}
