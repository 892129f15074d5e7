using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PyJitVerify.Runtime.Native.Stencils;

namespace PyJitVerify.Runtime.Native.Layout;

/// <summary>
/// What machine code and the trampoline tell each other. The offsets are the stencils'.
/// Memory: lies on the stack of the trampoline that entered the machine code, and dies with it; the pointers go into the pinned data
/// stack and the code arena. It holds no references.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = StencilTable.ContextSize)]
internal struct NativeContext
{
    /// <summary>How many numbers without a register it has room for.</summary>
    public const int SavedCount = (StencilTable.ContextSize - StencilTable.ContextSaved) / sizeof(long);

    /// <summary>The first slot of the innermost frame.</summary>
    [FieldOffset(StencilTable.ContextLocals)]
    public nint Locals;

    /// <summary>The address of the entry point.</summary>
    [FieldOffset(StencilTable.ContextResume)]
    public nint Resume;

    /// <summary>Code units that may be spent before machine code returns. Negative: what was to be spent last is not paid.</summary>
    [FieldOffset(StencilTable.ContextFuel)]
    public long Fuel;

    /// <summary>How often the end of the trace was reached.</summary>
    [FieldOffset(StencilTable.ContextIterations)]
    public long Iterations;

    /// <summary>Bytes that lists may still grow by.</summary>
    [FieldOffset(StencilTable.ContextMemory)]
    public long Memory;

    /// <summary>The registers as the exit left them.</summary>
    [FieldOffset(StencilTable.ContextInts)]
    public IntRegisters Ints;

    [FieldOffset(StencilTable.ContextFloats)]
    public FloatRegisters Floats;

    /// <summary>Bits of numbers that found no register.</summary>
    [FieldOffset(StencilTable.ContextSaved)]
    public SavedNumbers Saved;

    [InlineArray(StencilTable.IntRegisters)]
    public struct IntRegisters
    {
        private long _first;
    }

    [InlineArray(StencilTable.FloatRegisters)]
    public struct FloatRegisters
    {
        private long _first;
    }

    [InlineArray(SavedCount)]
    public struct SavedNumbers
    {
        private long _first;
    }
}
