using Iced.Intel;
using static Iced.Intel.AssemblerRegisters;

namespace PyJitVerify.Runtime.Gen;

/// <summary>What goes into a hole.</summary>
internal enum HoleKind : byte
{
    /// <summary>A 32-bit displacement or immediate.</summary>
    Word32,

    /// <summary>A 64-bit immediate.</summary>
    Word64,

    /// <summary>A 32-bit relative jump to the exit of the uop.</summary>
    Exit,

    /// <summary>A 32-bit relative jump to the head of the loop.</summary>
    Top,

    /// <summary>A 32-bit relative jump to the code that leaves.</summary>
    Leave,
}

/// <summary>One piece of machine code with holes. Offsets are in bytes from its start, ascending.</summary>
internal sealed record Stencil(string Name, string Family, string Owner, byte[] Code, IReadOnlyList<(HoleKind Kind, int Offset)> Holes);

/// <summary>
/// Assembles one stencil and refuses it when it could break the collector.
/// What every stencil must preserve:
/// 1. A store goes through one of the Store methods, which know only tags on the frozen segment, numbers, and the spill area on the
///    trampoline's stack. <see cref="Finish"/> looks at each instruction and fails on any other write to memory.
/// 2. A hole is an operand with a sentinel that no short encoding fits; where it lies is what Iced says of the encoded instruction,
///    never the result of a search for bytes. The number of holes is stated by the definition and compared.
/// 3. Control leaves at the end, by an exit, or by the jump to the top; nothing is called.
/// </summary>
internal sealed class StencilAssembler
{
    private const int Sentinel32 = 0x71230000;
    private const long Sentinel64 = 0x1122334455667700;
    private const ulong ExitSentinel = 0x60000000;
    private const ulong TopSentinel = 0x61000000;
    private const ulong LeaveSentinel = 0x62000000;

    private readonly HashSet<int> _allowedStores = [];

    /// <summary>The slots of the innermost real frame.</summary>
    public static readonly AssemblerRegister64 Locals = rsi;

    public static readonly AssemblerRegister64 Spill = rbp;

    public static readonly AssemblerRegister64 Context = rdi;

    public static readonly AssemblerRegister64 IntTag = r9;

    public static readonly AssemblerRegister64 FloatTag = r10;

    public static readonly AssemblerRegister64 BoolTag = r11;

    /// <summary>Everything but stores.</summary>
    public Assembler Code { get; } = new(64);

    /// <summary>A memory operand whose displacement is a hole.</summary>
    public static AssemblerMemoryOperand At(AssemblerRegister64 register) => __qword_ptr[register + Sentinel32];

    public static AssemblerMemoryOperand At32(AssemblerRegister64 register) => __dword_ptr[register + Sentinel32];

    public static AssemblerMemoryOperand At8(AssemblerRegister64 register) => __byte_ptr[register + Sentinel32];

    /// <summary>A 32-bit immediate that is a hole.</summary>
    public static int Word32 => Sentinel32;

    /// <summary>A 64-bit immediate that is a hole.</summary>
    public static long Word64 => Sentinel64;

    public static ulong Exit => ExitSentinel;

    public static ulong Top => TopSentinel;

    public static ulong LeaveLabel => LeaveSentinel;

    /// <summary>Stores a tag, whose object never moves or dies, into a value.</summary>
    public void StoreTag(AssemblerMemoryOperand value, AssemblerRegister64 tag)
    {
        if (tag != IntTag && tag != FloatTag && tag != BoolTag) throw new InvalidOperationException("only a tag register may be stored as a reference");
        Code.mov(value, tag);
        AllowLast();
    }

    /// <summary>Stores a value's bits or a field that is a number. The caller vouches that the place is no reference.</summary>
    public void StoreNumber(AssemblerMemoryOperand field, AssemblerRegister64 number)
    {
        Code.mov(field, number);
        AllowLast();
    }

    public void StoreNumber(AssemblerMemoryOperand field, AssemblerRegisterXMM number)
    {
        Code.movsd(field, number);
        AllowLast();
    }

    /// <summary>Stores a 32-bit number that is a hole.</summary>
    public void StoreConstant32(AssemblerRegister64 target)
    {
        Code.mov(At32(target), Word32);
        AllowLast();
    }

    /// <summary>Adds to a number in memory: counters of iterators and of the context.</summary>
    public void AddToNumber(AssemblerMemoryOperand field, int amount)
    {
        Code.add(field, amount);
        AllowLast();
    }

    public void SubtractFromFuel(int offset)
    {
        Code.sub(__qword_ptr[Context + offset], Sentinel32);
        AllowLast();
    }

    /// <summary>Stores anything, a reference too, into the spill area: that is a root, it needs no barrier.</summary>
    public void StoreSpill(AssemblerRegister64 register)
    {
        Code.mov(At(Spill), register);
        AllowLast();
    }

    public Stencil Finish(string name, string family, string owner, int holeCount)
    {
        RefuseOtherStores(name);
        using var stream = new MemoryStream();
        AssemblerResult result = Code.Assemble(new StreamCodeWriter(stream), 0, BlockEncoderOptions.ReturnConstantOffsets | BlockEncoderOptions.ReturnNewInstructionOffsets);
        BlockEncoderResult block = result.Result[0];
        var holes = new List<(HoleKind, int)>();
        for (int i = 0; i < Code.Instructions.Count; i++)
        {
            Instruction instruction = Code.Instructions[i];
            int start = (int)block.NewInstructionOffsets[i];
            ConstantOffsets offsets = block.ConstantOffsets[i];
            foreach ((HoleKind kind, bool isDisplacement) in HolesOf(instruction))
            {
                int size = isDisplacement ? offsets.DisplacementSize : offsets.ImmediateSize;
                int offset = isDisplacement ? offsets.DisplacementOffset : offsets.ImmediateOffset;
                int expected = kind == HoleKind.Word64 ? 8 : 4;
                if (size != expected) throw new InvalidOperationException($"{name}: the hole of '{instruction}' has {size} bytes instead of {expected}");
                holes.Add((kind, start + offset));
            }
        }
        if (holes.Count != holeCount) throw new InvalidOperationException($"{name}: {holes.Count} holes, {holeCount} declared");
        return new Stencil(name, family, owner, stream.ToArray(), holes);
    }

    private static IEnumerable<(HoleKind Kind, bool IsDisplacement)> HolesOf(Instruction instruction)
    {
        bool hasMemory = false, hasImmediate = false;
        for (int k = 0; k < instruction.OpCount; k++)
        {
            OpKind kind = instruction.GetOpKind(k);
            hasMemory |= kind == OpKind.Memory;
            hasImmediate |= kind is OpKind.Immediate32 or OpKind.Immediate32to64 or OpKind.Immediate64;
            if (kind != OpKind.NearBranch64) continue;
            if (instruction.NearBranch64 == ExitSentinel) yield return (HoleKind.Exit, false);
            if (instruction.NearBranch64 == TopSentinel) yield return (HoleKind.Top, false);
            if (instruction.NearBranch64 == LeaveSentinel) yield return (HoleKind.Leave, false);
        }
        if (hasMemory && instruction.MemoryDisplacement64 == Sentinel32) yield return (HoleKind.Word32, true);
        if (!hasImmediate) yield break;
        ulong immediate = instruction.GetImmediate(instruction.OpCount - 1);
        if (immediate == Sentinel32) yield return (HoleKind.Word32, false);
        if (immediate == Sentinel64) yield return (HoleKind.Word64, false);
    }

    private void AllowLast() => _allowedStores.Add(Code.Instructions.Count - 1);

    private void RefuseOtherStores(string name)
    {
        var factory = new InstructionInfoFactory();
        for (int i = 0; i < Code.Instructions.Count; i++)
        {
            Instruction instruction = Code.Instructions[i];
            if (instruction.FlowControl is FlowControl.Call or FlowControl.IndirectCall or FlowControl.Interrupt)
                throw new InvalidOperationException($"{name}: '{instruction}' leaves the trace");
            if (_allowedStores.Contains(i)) continue;
            foreach (UsedMemory memory in factory.GetInfo(instruction).GetUsedMemory())
            {
                bool writes = memory.Access is OpAccess.Write or OpAccess.CondWrite or OpAccess.ReadWrite or OpAccess.ReadCondWrite;
                if (writes && memory.Base != Register.RSP) throw new InvalidOperationException($"{name}: '{instruction}' stores where it may not");
            }
        }
    }
}
