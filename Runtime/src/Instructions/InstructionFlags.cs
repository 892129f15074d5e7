namespace PyJitVerify.Runtime.Instructions;

/// <summary>Properties of an opcode or uop. The bits are those of <c>Flag</c> in <c>Runtime/gen/InstructionSet.cs</c>.</summary>
[Flags]
public enum InstructionFlags
{
    None = 0,
    Loop = 1, Escapes = 2, Raises = 4, Jump = 8, Name = 16, Local = 32, Const = 64, Guard = 128, Pure = 256,
    Terminator = 512, Exit = 1024, Deopt = 2048, FrameChange = 4096, Unused = 8192, Generic = 16384,
}
