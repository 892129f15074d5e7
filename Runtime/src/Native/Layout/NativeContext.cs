using System.Runtime.InteropServices;
using PyJitVerify.Runtime.Native.Stencils;

namespace PyJitVerify.Runtime.Native.Layout;

/// <summary>
/// What machine code and the trampoline tell each other. The offsets are the stencils'.
/// Memory: lies on the stack of the trampoline that entered the machine code, and dies with it; the pointers go into the pinned data
/// stack and the code arena.
/// </summary>
[StructLayout(LayoutKind.Explicit)]
internal struct NativeContext
{
    /// <summary>The frame's first local.</summary>
    [FieldOffset(StencilTable.ContextLocals)]
    public nint Locals;

    /// <summary>In: the stack top at the entry point. Out: the place from which the exit counts its slots.</summary>
    [FieldOffset(StencilTable.ContextStack)]
    public nint Stack;

    /// <summary>The address of the entry point.</summary>
    [FieldOffset(StencilTable.ContextResume)]
    public nint Resume;

    /// <summary>Code units that may be spent before machine code returns. Negative: the last back edge is not paid.</summary>
    [FieldOffset(StencilTable.ContextFuel)]
    public long Fuel;

    /// <summary>0: the executor was invalidated.</summary>
    [FieldOffset(StencilTable.ContextIsValid)]
    public int IsValid;
}
