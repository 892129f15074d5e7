using PyJitVerify.Runtime.Native.Layout;

namespace PyJitVerify.Runtime.Native.CodeCache;

/// <summary>
/// Machine code of one executor in an arena.
/// Units: bytes. <see cref="SizeBytes"/> includes padding, <see cref="CodeBytes"/> does not.
/// Lifetime: until <see cref="CodeArena.Free"/>; it is not run after that.
/// </summary>
/// <remarks>Memory: the address is the arena's, which this object keeps mapped.</remarks>
internal sealed unsafe class CodeBlock(CodeArena arena, nint address, int offset, int sizeBytes, int codeBytes)
{
    public CodeArena Arena { get; } = arena;

    public nint Address { get; } = address;

    public int Offset { get; } = offset;

    public int SizeBytes { get; } = sizeBytes;

    public int CodeBytes { get; } = codeBytes;

    /// <summary>The code as it lies in memory.</summary>
    public ReadOnlySpan<byte> Bytes => new((void*)Address, CodeBytes);

    /// <summary>Replaces four bytes of the code, and returns what was there. No machine code is running: the caller is C#.</summary>
    public int Exchange(int at, int value)
    {
        int old = BitConverter.ToInt32(Bytes[at..]);
        Arena.Write(this, at, value);
        return old;
    }

    /// <summary>
    /// Runs from <c>context.Resume</c> to the next exit, and returns its number. No transition: the collector waits meanwhile, and fuel
    /// bounds how long.
    /// </summary>
    public int Invoke(NativeContext* context, SpillArea* spill)
    {
        int exit = ((delegate* unmanaged[SuppressGCTransition]<NativeContext*, SpillArea*, int>)Address)(context, spill);
        GC.KeepAlive(this);
        return exit;
    }
}
