namespace PyJitVerify.Runtime.Native.Patching;

/// <summary>A value that C# puts into its stack slot when machine code was left: machine code may not store references there.</summary>
internal readonly record struct Transfer(int Position, Place From, int Index);

/// <summary>
/// How machine code hands over to the uop interpreter in front of one uop.
/// Shape: <see cref="Instruction"/> is the code unit that the last SET_IP named, -1 when none ran since the entry point;
/// <see cref="Depth"/> the stack top in slots from the context's stack pointer.
/// </summary>
internal sealed record ExitState(int Instruction, int Depth, Transfer[] Transfers);

/// <summary>
/// The result of patching: position-independent code and what the trampoline has to know of it.
/// Shape: <see cref="Entries"/> has per uop the offset in bytes at which machine code goes on with it, or -1 where the uop interpreter
/// has to; <see cref="Exits"/> has per uop how the code in front of it is left, or null where it never is.
/// </summary>
internal sealed record NativeTrace(byte[] Code, int[] Entries, ExitState?[] Exits)
{
    /// <summary>What one iteration spends, in code units; 0 when the code does not loop.</summary>
    public int LoopCost { get; init; }

    /// <summary>Uops in one iteration.</summary>
    public int LoopUops { get; init; }

    /// <summary>The code unit that the last SET_IP of an iteration names, or -1.</summary>
    public int LoopInstruction { get; init; }

    /// <summary>Names of stencils and where each lies, for reports.</summary>
    public required IReadOnlyList<(int Offset, int Uop, int Stencil)> Map { get; init; }
}
